"""The heads of articles from many countries, in heads.toml: the day they state is the one found."""

import tomllib
from pathlib import Path

import pytest

from timeline.anchor import anchor
from timeline.model import Civil
from timeline.options import Options
from timeline.read.text import of_text

TABLE = tomllib.loads((Path(__file__).parent / "heads.toml").read_text("utf-8"))


def text_of(head):
    paragraphs = "\n\n".join(TABLE["text"][head["language"]]["paragraphs"])
    lines = "\n\n".join(head["lines"])
    return lines.replace("{title}", TABLE["title"]).replace("{text}", paragraphs)


@pytest.mark.parametrize("head", TABLE["head"], ids=lambda head: head["manner"])
def test_the_day_that_a_head_states(head):
    found = anchor(of_text("a", "a", text_of(head)), Options()).published
    stated = head.get("day")
    day = Civil(stated.year, stated.month, stated.day) if stated else None
    assert (found and found.day) == day


def test_every_sure_day_is_right_and_most_are_sure():
    sure = 0
    for head in TABLE["head"]:
        found = anchor(of_text("a", "a", text_of(head)), Options()).published
        if found and found.confidence >= 0.9:
            sure += 1
            assert found.day[:3] == (head["day"].year, head["day"].month, head["day"].day)
    assert sure >= 0.6 * len(TABLE["head"])
