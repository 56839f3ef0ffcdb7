"""Every trap of publish dates with a small example of its own."""

import pytest

from timeline.anchor import anchor, weigh
from timeline.model import Article, Civil, Witness
from timeline.options import Options
from timeline.read import read
from timeline.read.text import of_text

TITLE = "Old harbour bridge closes after crack is found"
SAID_MONDAY = "The city closed its old bridge, the mayor said on Monday."
REST = "Repairs will take six weeks, and buses take another route until then."
MONDAY, TUESDAY = Civil(2024, 3, 4), Civil(2024, 3, 5)


def of_lines(*lines):
    return anchor(of_text("a", "a", "\n\n".join(lines)), Options()).published


def of_witnesses(*stated, text=f"{TITLE}\n\n{SAID_MONDAY}\n\n{REST}"):
    witnesses = tuple(Witness(kind, raw) for kind, raw in stated)
    return anchor(Article("a", "a", text, witnesses=witnesses), Options()).published


@pytest.mark.parametrize(
    ("trap", "lines", "day"),
    [
        (
            "dateline the evening before",
            [TITLE, "March 5, 2024, 12:33 AM", f"OSLO, March 4 (Agency) - {SAID_MONDAY}", REST],
            TUESDAY,
        ),
        (
            "wire copy days later",
            [TITLE, "Published: March 8, 2024", f"OSLO, March 4 (Agency) - {SAID_MONDAY}", REST],
            Civil(2024, 3, 8),
        ),
        (
            "anniversary in the lead",
            [
                TITLE,
                "March 4, 2024",
                f"Ten years after the fire of March 9, 2014, {SAID_MONDAY}",
                REST,
            ],
            MONDAY,
        ),
        (
            "future date in the headline",
            [
                "New harbour bridge will open on June 14, 2026",
                "By Ada Holm",
                "March 4, 2024",
                SAID_MONDAY,
            ],
            MONDAY,
        ),
        (
            "photo caption",
            [
                TITLE,
                "File photo: the bridge on May 2, 2019",
                "Oslo, March 4",
                SAID_MONDAY,
                "It is 2024.",
            ],
            MONDAY,
        ),
        (
            "related stories",
            [
                TITLE,
                "March 4, 2024",
                SAID_MONDAY,
                REST,
                "Related stories",
                "Ferry returns",
                "March 7, 2024",
            ],
            MONDAY,
        ),
        (
            "copyright year",
            [TITLE, "March 4, 2024", SAID_MONDAY, REST, "© 2026 Northern Courier"],
            MONDAY,
        ),
        (
            "page printing today's date",
            ["Menu", "Friday, May 24, 2024", TITLE, "Posted: March 4, 2024", SAID_MONDAY, REST],
            MONDAY,
        ),
        (
            "evening edition dated tomorrow",
            ["Edition of Tuesday, March 5, 2024", TITLE, "March 4, 2024, 18:05", SAID_MONDAY, REST],
            MONDAY,
        ),
        (
            "day and month by the other dates of the text",
            [TITLE, "05/03/2024", "The last check was on 21/02/2024.", REST],
            TUESDAY,
        ),
        (
            "month and day by the other dates of the text",
            [TITLE, "03/05/2024", "The last check was on 02/21/2024.", REST],
            TUESDAY,
        ),
        ("day and month by the weekday", [TITLE, "03/04/2024", SAID_MONDAY, REST], MONDAY),
        (
            "a quoted post",
            [TITLE, "4 March 2024", SAID_MONDAY, "— Port of Oslo (@port) March 1, 2024", REST],
            MONDAY,
        ),
        (
            "a post alone",
            ["Port of Oslo @port", "The bridge is closed", "9:05 PM · Mar 4, 2024"],
            MONDAY,
        ),
        (
            "prefix line",
            ["date 2024-03-04 World", "-5 C", "Friday, May 24, 2024", TITLE, SAID_MONDAY, REST],
            MONDAY,
        ),
        (
            "lone clock",
            ["12:33 AM", TITLE, "March 4, 2024", "09:41", SAID_MONDAY, REST],
            MONDAY,
        ),
        (
            "dateline without a year",
            [TITLE, f"OSLO, March 4 (Agency) - {SAID_MONDAY}", REST, "© 2024 Northern Courier"],
            MONDAY,
        ),
        (
            "first published and last updated",
            [TITLE, "Updated: March 6, 2024, 10:00", "Published: March 4, 2024", SAID_MONDAY, REST],
            MONDAY,
        ),
        (
            "a live blog over days",
            [
                TITLE,
                "Published: 4 March 2024 08:00 GMT",
                "Last updated: 7 March 2024 09:00 GMT",
                SAID_MONDAY,
                REST,
                "7 March 2024, 08:55",
                REST + " Still.",
                "6 March 2024, 10:00",
            ],
            MONDAY,
        ),
        (
            "comments of later days",
            [
                TITLE,
                "March 4, 2024",
                SAID_MONDAY,
                REST,
                "2 Comments",
                "March 5, 2024 at 9:46",
                "I saw it.",
                "March 6, 2024 at 11:05",
                "So did I.",
            ],
            MONDAY,
        ),
        (
            "a sentence about the article below it",
            [
                TITLE,
                SAID_MONDAY,
                REST,
                "Dieser Beitrag wurde am 4. März 2024 um 14:48 geschrieben.",
                "6. März 2024 um 9:46 Antworten",
            ],
            MONDAY,
        ),
        (
            "a notice about cookies above the page",
            [
                "We keep small files on your device so that the page works as you expect it to.",
                "Menu",
                "Sport",
                "Weather",
                "Culture",
                "Local",
                "Opinion",
                "Shop",
                "Jobs",
                TITLE,
                "March 4, 2024, 18:05",
                SAID_MONDAY,
                REST,
                REST + " And then?",
                "Ferry returns",
                "March 7, 2024",
                "Mill burns",
                "March 6, 2024",
            ],
            MONDAY,
        ),
        (
            "a stretch of days in the headline",
            ["Harbour week, 8 - 14 March 2024", "March 4, 2024", SAID_MONDAY, REST],
            MONDAY,
        ),
        ("a clock run into the year", [TITLE, "March 4, 20245:01 AM ET", SAID_MONDAY], MONDAY),
        ("a clock run into a short year", [TITLE, "Ada04.03.2412:44", SAID_MONDAY], MONDAY),
        (
            "a copyright line with a stamp",
            [TITLE, SAID_MONDAY, REST, "© Agency | Picture: Port | 04.03.2024 08:03"],
            MONDAY,
        ),
        ("no table of numbers is a day", [TITLE, "March 4, 2024", "10 - 25 - 50"], MONDAY),
        ("Persian digits", [TITLE, "۱۴ اسفند ۱۴۰۲", REST], MONDAY),
        ("Thai digits", [TITLE, "๔ มีนาคม ๒๕๖๗", REST], MONDAY),
        ("Japanese era", [TITLE, "令和6年3月4日", REST], MONDAY),
    ],
)
def test_traps_of_plain_text(trap, lines, day):
    found = of_lines(*lines)
    assert found is not None
    assert found.day == day, trap


@pytest.mark.parametrize(
    ("trap", "stated", "day"),
    [
        (
            "first published and last updated",
            [("meta published", "2024-03-04"), ("meta modified", "2024-03-09T10:00Z")],
            MONDAY,
        ),
        (
            "a live blog over days",
            [("json-ld published", "2024-03-04T08:00Z"), ("json-ld modified", "2024-03-06T08:00Z")],
            MONDAY,
        ),
        (
            "UTC against the local day",
            [
                ("meta published", "2024-03-05T02:25Z"),
                ("url", "https://example.org/2024/03/04/bridge"),
            ],
            MONDAY,
        ),
        (
            "an epoch in a meta tag",
            [("meta published", "1970-01-01T00:00:00Z"), ("time at main below", "2024-03-04")],
            MONDAY,
        ),
        (
            "the year one in a meta tag",
            [("meta published", "0001-01-01T00:00:00"), ("time at main below", "2024-03-04")],
            MONDAY,
        ),
        (
            "a page id in the address",
            [("url", "https://example.org/news/2019111204"), ("meta published", "2024-03-04")],
            MONDAY,
        ),
        ("a feed date without zone", [("feed", "Mon, 04 Mar 2024 23:40:00")], MONDAY),
        ("seconds since 1970", [("meta published", "1709542800")], MONDAY),
    ],
)
def test_traps_of_metadata(trap, stated, day):
    found = of_witnesses(*stated)
    assert found is not None
    assert found.day == day, trap


def test_a_stale_stamp_over_a_rewritten_text_shows_its_doubt():
    text = (
        "The bridge is closed, the mayor said on Saturday."
        "\n\nBuses are late, the port said Saturday."
        "\n\nIt will be repaired, the ministry announced on Saturday."
    )
    found = of_lines(TITLE, "March 6, 2024", text)
    assert found is not None
    assert Civil(2024, 3, 9) in (found.day, found.runner_up)
    assert found.confidence < 0.9


def test_doubt_about_day_and_month_is_shown():
    found = of_lines(TITLE, "09/10/2023", REST)
    assert found is not None
    assert {found.day, found.runner_up} == {Civil(2023, 10, 9), Civil(2023, 9, 10)}
    assert found.confidence < 0.9


def test_a_crawl_day_alone_is_doubted():
    found = of_lines("8 C", "Oslo", "Friday, May 24, 2024", TITLE, SAID_MONDAY, REST)
    assert found is None or found.confidence < 0.7


def test_the_time_of_the_file_is_never_asked(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"{TITLE}\n\n{SAID_MONDAY}")
    (article,) = read(path)
    assert weigh(article, Options()) == ()


def test_a_sidecar_overrides(tmp_path):
    (tmp_path / "a.txt").write_text(f"{TITLE}\n\nMarch 4, 2024\n\n{SAID_MONDAY}")
    (tmp_path / "published.csv").write_text("file,published\na.txt,2024-03-05\n")
    (article,) = read(tmp_path)
    found = anchor(article, Options()).published
    assert found is not None
    assert found.day == TUESDAY


def test_the_bounds_of_a_picture():
    lines = ["Updated: March 1, 2024", TITLE, "March 4, 2024"]
    caption = "In this photo the mayor looks at the bridge, March 3, 2024. (Port via AP)"
    found = of_lines(*lines, caption, REST)
    assert found is not None
    assert found.day == MONDAY
