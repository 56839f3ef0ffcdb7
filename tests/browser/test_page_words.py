"""What the page understands of a typed date, beside what the program understands of the same."""

from __future__ import annotations

import pytest
from sample_timeline import SUNDAY

from timeline.decisions.when import dating
from timeline.export.display import when
from timeline.export.page import asset
from timeline.model import PublishDate

PUBLISHED = PublishDate(SUNDAY, (), 1.0)

EDTF = [
    "2023-09-13", "2023-09", "2023", "1984~", "2023-09-13?", "1999%", "-0043-03-15", "-0043",
    "0800", "198X", "18XX", "20XX", "2023-21", "2023-24", "2023-09-11/2023-09-17",
    "2023-12-30/2024-01-02",
    "2023-08-30/2023-09-02", "2023-05/2023-07", "2022-11/2023-01", "2019/2021", "2023-09-18T06:00",
    "2023-09-18T06:00:30", "2023-09-18T06:00:00/2023-09-18T11:59:59", "2024-02-29", "1914~/1918~",
]  # fmt: skip
REFUSED = ["2023-02-29", "2023-13", "2023-00-10", "2023-09-13/2023-09-11", "20230913", "??", "x/y"]

#: Counted from Sunday, 17 September 2023, where that matters.
WORDS = {
    "13 September 2023": "2023-09-13",
    "September 13, 2023": "2023-09-13",
    "13th of September 2023": "2023-09-13",
    "Wed 13 Sep 2023": "2023-09-13",
    "13.9.2023": "2023-09-13",
    "13/9/2023": "2023-09-13",
    "Sept 2023": "2023-09",
    "Sep 13": "2023-09-13",
    "Sept. 13": "2023-09-13",
    "1 Jan": "2024-01-01",
    "about 2011": "2011~",
    "circa 1850": "1850~",
    "the 1980s": "198X",
    "19th century": "18XX",
    "March 15, 44 BC": "-0043-03-15",
    "summer 1999": "1999-22",
    "Wednesday": "2023-09-13",
    "last Sunday": "2023-09-10",
    "next Friday": "2023-09-22",
    "next Sunday": "2023-09-24",
    "yesterday": "2023-09-16",
    "the day before yesterday": "2023-09-15",
    "tomorrow": "2023-09-18",
    "three days ago": "2023-09-14",
    "last week": "2023-09-04/2023-09-10",
    "two weeks ago": "2023-08-28/2023-09-03",
    "last month": "2023-08",
    "this month": "2023-09",
    "5 years ago": "2018",
}
#: Forms that the program reads as two dates or not at all; the page writes EDTF for it.
MORE_WORDS = {
    "11-17 Sept 2023": "2023-09-11/2023-09-17",
    "Sept 13-15, 2023": "2023-09-13/2023-09-15",
    "13 to 15 September 2023": "2023-09-13/2023-09-15",
    "from 3 May 2023 to 5 May 2023": "2023-05-03/2023-05-05",
    "May to June 1940": "1940-05/1940-06",
    "1914–1918": "1914/1918",
    "about 1914 to 1918": "1914~/1918~",
    "on Sunday": "2023-09-17",
    "perhaps 2019": "2019?",
    "Monday morning": "2023-09-11",
}
#: The last could be March or September; of the first ones nobody can say.
NOT_UNDERSTOOD = ["", "banana", "17", "31 Feb 2023", "late", "3/9/2023", "<b>2023</b>", "-", "to"]


@pytest.fixture(scope="module")
def meaning(chromium):
    """A function from a typed date to its EDTF, how it reads, its certainty and its ends."""
    scripts = "const DAY = 86400000;" + asset("calendar.js") + asset("words.js")
    chromium.driver.get("about:blank")

    def ask(text, published=SUNDAY):
        day = list(published[:3]) if published else None
        return chromium.run(
            f"{{{scripts}\n const day = arguments[1] && utc(...arguments[1]);"
            "const found = understood(arguments[0], day);"
            "return found && [found.edtf, found.when, found.certainty, found.start, found.end]; }",
            text, day,
        )  # fmt: skip

    return ask


def as_the_program_reads(text):
    found = dating(text, PUBLISHED)
    return [when(found), found.certainty.value] if found else None


@pytest.mark.parametrize("text", EDTF)
def test_edtf_reads_as_in_the_program(text, meaning):
    edtf, reads, certainty, start, end = meaning(text)
    assert edtf == text
    assert [reads, certainty] == as_the_program_reads(text)
    assert start < end


@pytest.mark.parametrize(("text", "edtf"), WORDS.items())
def test_words_mean_what_they_mean_in_the_program(text, edtf, meaning):
    found = meaning(text)
    assert found[0] == edtf
    assert found[1:3] == as_the_program_reads(edtf)
    assert found[1] == as_the_program_reads(text)[0].removesuffix(" (week)")


@pytest.mark.parametrize(("text", "edtf"), MORE_WORDS.items())
def test_what_is_written_for_other_words_reads_as_in_the_program(text, edtf, meaning):
    found = meaning(text)
    assert found[0] == edtf
    assert found[1:3] == as_the_program_reads(edtf)


@pytest.mark.parametrize("text", [*REFUSED, *NOT_UNDERSTOOD])
def test_what_is_no_date_is_refused(text, meaning):
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["Wednesday", "yesterday", "Sep 13", "May", "two weeks ago"])
def test_nothing_is_counted_from_an_unknown_day(text, meaning):
    assert meaning(text, None) is None


def test_a_full_date_needs_no_publish_day(meaning):
    assert meaning("13 September 2023", None)[0] == "2023-09-13"
