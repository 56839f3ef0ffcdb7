"""Publish dates of plain texts, each trap with a small example of its own."""

from pathlib import Path

import pytest

from timeline.anchor import anchor, weigh
from timeline.anchor.signs import WEIGHTS, weight
from timeline.model import Article, Civil, Witness
from timeline.options import Options
from timeline.read import read
from timeline.read.text import of_text

SEEDS = Path(__file__).parent.parent / "seeds"
BODY = "The city closed its old bridge, the mayor said on Monday.\n\nRepairs will take six weeks."
TITLE = "Old harbour bridge closes after crack is found"


def published(*lines):
    return anchor(of_text("a", "a", "\n\n".join([*lines, BODY])), Options()).published


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (
            [
                "11 C",
                "Oslo",
                "Friday, May 24, 2024",
                TITLE,
                "By Ada Holm",
                "March 4, 2024, 9:15 AM",
            ],
            (2024, 3, 4),
        ),
        (["date 2024-03-04 World", TITLE], (2024, 3, 4)),
        (["Published: 4 March 2024", "Updated: 9 March 2024", TITLE], (2024, 3, 4)),
        ([TITLE, "10:00pm", "4 March 2024"], (2024, 3, 4)),
        (
            [
                TITLE,
                "Oslo, March 4",
                "In this photo engineers look on, March 3, 2024. (Port via AP)",
            ],
            (2024, 3, 4),
        ),
        (["Posted: 04/03/2024", TITLE], (2024, 3, 4)),
        (["Posted: 03/04/2024", TITLE], (2024, 3, 4)),
    ],
)
def test_traps_of_plain_text(lines, day):
    found = published(*lines)
    assert found is not None
    assert found.day == Civil(*day)


def test_nothing_is_never_today():
    assert published(TITLE) is None


def test_the_option_overrules_everything():
    article = of_text("a", "a", f"Published: 4 March 2024\n\n{TITLE}\n\n{BODY}")
    found = anchor(article, Options(published=Civil(2020, 1, 2))).published
    assert found is not None
    assert (found.day, found.confidence) == (Civil(2020, 1, 2), 1.0)


def test_a_given_date_beats_the_page():
    witnesses = (Witness("given", "2024-03-05T01:00:00+01:00"),)
    article = Article("a", "a", BODY, witnesses=witnesses)
    found = anchor(article, Options()).published
    assert found is not None
    assert (found.day, found.instant, found.zone) == (
        Civil(2024, 3, 5),
        "2024-03-05T01:00+01:00",
        "+01:00",
    )


def test_an_id_in_the_address_is_no_day():
    assert (
        weigh(
            Article("a", "a", BODY, witnesses=(Witness("url", "https://e.org/a-2024030411"),)),
            Options(),
        )
        == ()
    )


def test_the_runner_up_is_named():
    found = published("Published: 4 March 2024", "Updated: 9 March 2024", TITLE)
    assert found is not None
    assert found.runner_up == Civil(2024, 3, 9)
    assert found.confidence > 0.5


def test_reasons_are_printed():
    found = published("11 C", "Friday, May 24, 2024", TITLE, "March 4, 2024, 9:15 AM")
    assert found is not None
    assert {item.kind for item in found.evidence} == {"byline", "page", "weekday"}
    assert all(item.reason for item in found.evidence)


@pytest.mark.parametrize(
    ("id", "day"), [("000", (2023, 9, 19)), ("001", (2023, 9, 19)), ("003", (2023, 9, 17))]
)
def test_seeds(id, day):
    article = next(a for a in read(SEEDS) if isinstance(a, Article) and a.id.startswith(id))
    found = anchor(article, Options()).published
    assert found is not None
    assert found.day == Civil(*day)
    assert found.confidence > 0.9


def test_the_order_in_which_signs_are_met_changes_no_weight():
    signs = sorted(WEIGHTS)
    assert len({weight(signs[i:] + signs[:i]) for i in range(len(signs))}) == 1
