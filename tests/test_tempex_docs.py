"""The tables of the explanation of dates say what the program does."""

import re
from pathlib import Path

import pytest

from timeline.tempex import dates

PAGE = Path(__file__).parent.parent / "docs" / "explanation" / "dates.md"
ROW = re.compile(r"^\| (?P<day>\d{4}-\d\d-\d\d|none)(?P<history>, history)? \| (?P<text>.*) \|")
BOLD = re.compile(r"\*\*(.+?)\*\*")


def table_rows():
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if row := ROW.match(line):
            text, _, values = row["text"].rpartition(" |")
            day = None if row["day"] == "none" else row["day"]
            yield day, bool(row["history"]), text, re.findall(r"`(.+?)`", values)


@pytest.mark.parametrize(
    ("published", "history", "text", "values"), [pytest.param(*r, id=r[2]) for r in table_rows()]
)
def test_a_row_of_the_page(published, history, text, values):
    found = dates(BOLD.sub(r"\1", text), published, narrative=history)
    assert [timex.text for timex in found] == BOLD.findall(text)
    assert [shown(timex) for timex in found] == values


def shown(timex):
    """The value as the page writes it, with a mod and the type of a set."""
    kind = "SET" if timex.type == "SET" else ""
    return " ".join(filter(None, (timex.value, kind, str(timex.mod or ""))))


def test_the_page_has_its_tables():
    assert len(list(table_rows())) > 40
