"""The sample articles, end to end: the committed results, and the facts an editor would want."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from timeline.cli import main

ROOT = Path(__file__).parent.parent
TABLES = ("events.csv", "mentions.csv", "articles.csv")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """What `timeline build seeds` writes, run where the articles are called seeds/..."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        folder = tmp_path_factory.mktemp("exports")
        assert main(["build", "seeds", "-o", str(folder)]) == 0
    return folder


def rows(folder, table):
    with (folder / table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("table", TABLES)
def test_the_committed_results_are_what_the_code_makes(table, built):
    assert (built / table).read_bytes() == (ROOT / "exports" / table).read_bytes(), (
        "run `make exports` and look at the difference"
    )


def test_building_again_changes_no_byte(built, tmp_path):
    shutil.copytree(built, tmp_path / "again")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        assert main(["build", "seeds", "-o", str(tmp_path / "again"), "--jobs", "2"]) == 0
    for path in built.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes(), path.name


def test_publish_dates_and_copies(built):
    articles = {row["document"][:3]: row for row in rows(built, "articles.csv")}
    assert {name: row["published"] for name, row in articles.items()} == {
        "000": "2023-09-19",
        "001": "2023-09-19",
        "003": "2023-09-17",
    }
    assert articles["000"]["copy_of"] == articles["001"]["document"]
    assert articles["001"]["copy_of"] == articles["003"]["copy_of"] == ""


FACTS = [
    ("2023-09-13", "event", "met", {"000", "001", "003"}),
    ("2023-09-15", "statement", "sanctions", {"003"}),
    ("2023-09-16", "event", "inspect", {"003"}),
    ("2023-09-17", "", "discussed", {"003"}),
    ("2023-09-17", "plan", "food enterprises", {"003"}),
    ("2023-09-18", "event", "border river", {"000", "001"}),
    ("2023-09-19", "", "returned", {"000", "001"}),
    ("2023-09-11/2023-09-17", "statement", "full and unconditional", {"000", "001"}),
]
BACKGROUND = [
    ("2023-07", "Pyongyang"),
    ("2023-09", "submarine"),
    ("2011-09/2011-12", "power"),
    ("1948", "formed"),
]


@pytest.mark.parametrize(("date", "kind", "word", "articles"), FACTS)
def test_each_fact_stands_once(date, kind, word, articles, built):
    mentions = rows(built, "mentions.csv")
    tellers = {m["event_id"] for m in mentions if word in m["text"]}
    events = [row for row in rows(built, "events.csv") if row["date"] == date]
    found = [row for row in events if row["id"] in tellers and kind in ("", row["kind"])]
    assert [row["title"] for row in found] == [row["title"] for row in found[:1]] != []
    told_by = {m["document"][:3] for m in mentions if m["event_id"] == found[0]["id"]}
    assert told_by >= articles


@pytest.mark.parametrize(("date", "word"), BACKGROUND)
def test_the_background_stands_once(date, word, built):
    events = [row for row in rows(built, "events.csv") if row["date"] == date]
    assert sum(word in row["title"] for row in events) == 1


def test_page_furniture_makes_no_event(built):
    told = " ".join(m["text"] for m in rows(built, "mentions.csv"))
    for furniture in ("Must read", "Source link", "Advertisement", "December 8", "(Source:"):
        assert furniture not in told


def test_copies_are_one_source(built):
    returned = [row for row in rows(built, "events.csv") if row["date"] == "2023-09-19"]
    assert {row["n_sources"] for row in returned} == {"1"}
