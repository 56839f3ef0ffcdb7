"""Made-up stories, each with what a careful reader puts on its timeline: told once, on its day.

``stories/NAME/`` holds the articles and ``stories/NAME.toml`` the facts: the date as events.csv
writes it (its first day is enough), the words that the title has to say, and the kind where it is
not an event. A fact that is not found yet says why in ``miss``, and fails when it is found.
"""

import tomllib
from functools import cache
from pathlib import Path

import pytest

import timeline

STORIES = Path(__file__).parent / "stories"


def facts():
    for path in sorted(STORIES.glob("*.toml")):
        for fact in tomllib.loads(path.read_text("utf-8"))["fact"]:
            marks = [pytest.mark.xfail(reason=fact["miss"], strict=True)] if "miss" in fact else []
            name = f"{path.stem}: {fact['date']} {' '.join(fact['says'])}"
            yield pytest.param(path.stem, fact, marks=marks, id=name)


@cache
def rows(story):
    built = timeline.build(timeline.read(STORIES / story))
    return built.to_frame().to_dict("records")


def tells(row, fact):
    title = row["title"].casefold()
    return (
        row["date"].rstrip("~").startswith(fact["date"])
        and all(word.casefold() in title for word in fact["says"])
        and row["kind"] == fact.get("kind", row["kind"])
    )


@pytest.mark.parametrize(("story", "fact"), list(facts()))
def test_each_fact_is_told_once_on_its_day(story, fact):
    assert len([row for row in rows(story) if tells(row, fact)]) == 1


@pytest.mark.parametrize("story", sorted(path.stem for path in STORIES.glob("*.toml")))
def test_titles_are_whole(story):
    titles = [row["title"] for row in rows(story)]
    assert titles
    assert [t for t in titles if t[0].islower() or t.endswith((" the", " and", ",", " of"))] == []
