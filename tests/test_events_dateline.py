import pytest

from timeline.events.dateline import without_dateline
from timeline.model import Span


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("OSLO, Norway (Agency) — The mayor left.", "The mayor left."),
        ("OSLO — The mayor left.", "The mayor left."),
        ("Nov. 23, 2026 (Agency) -- The mayor left.", "The mayor left."),
        ("Nov. 23, 2026 -- The mayor left.", "The mayor left."),
        ("23 November 2026 — The mayor left.", "The mayor left."),
        ("Oslo, 23 November (Agency) – The mayor left.", "The mayor left."),
        ("The mayor (a farmer) left.", "The mayor (a farmer) left."),
        ("NEW BERGEN (Agency) - The mayor left.", "The mayor left."),
        (
            "OSLO | Mon Nov 23 , 2026 7:32 pm EST OSLO -LRB- NNA -RRB- - We left.",
            "We left.",
        ),
        ("On Friday, the mayor left.", "On Friday, the mayor left."),
        ("NATO troops left - at last.", "NATO troops left - at last."),
        ("The mayor — a farmer — left.", "The mayor — a farmer — left."),
        ("3 May 2021 Last updated at 15:44 GMT The mayor left.", " The mayor left."),
        (
            "Page last updated at 08:03 GMT , Monday , 3 May 2021 09:03 UK The mayor left.",
            " The mayor left.",
        ),
        ("Monday , May 3 , 2021 ; 7:13 PM The mayor left.", "The mayor left."),
        ("-- May 03, 2021 2:10 PM ET We left.", "We left."),
        ("May 3, 2021 7:13 was too early.", "May 3, 2021 7:13 was too early."),
        ("The page was last updated at 08:03 GMT.", "The page was last updated at 08:03 GMT."),
        ("", ""),
    ],
)
def test_datelines_are_cut(text: str, rest: str) -> None:
    span = without_dateline(text, Span(0, len(text)))
    assert text[span.start : span.end] == rest


def test_a_hostile_line_takes_no_time() -> None:
    text = "A" * 100_000 + " " * 100_000
    assert without_dateline(text, Span(0, len(text))) == Span(0, len(text))
