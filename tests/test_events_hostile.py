"""Whatever the text, mentions quote it exactly, and what reads well is read."""

from __future__ import annotations

import pytest

from timeline.batches import annotate
from timeline.model import Article, Civil, EventMention, Status
from timeline.options import Options

OPTIONS = Options(published=Civil(2023, 9, 19))
TOLD = "The mayor opened a bridge on Monday, officials said. It will close in May. "


def told(text: str, language: str = "en") -> tuple[EventMention, ...]:
    (found,) = annotate([Article("a.txt", "a.txt", text, language=language)], OPTIONS)
    for mention in found.mentions:
        assert text[mention.span.start : mention.span.end] == mention.text
        assert mention.span.contains(mention.trigger)
        assert mention.sentence.contains(mention.span)
    return found.mentions


def dated(text: str) -> set[tuple[str, str, str]]:
    """Trigger, status and day of each dated mention of what did not only tell."""
    return {
        (m.lemma, m.status.value, "{:04d}-{:02d}-{:02d}".format(*m.dating.interval.start[:3]))
        for m in told(text)
        if m.dating.interval and m.dating.rule == "own clause"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Berg did n't leave Oslo , she said . `` I opened a bridge on Monday , '' Berg said .",
        "BERG SAID NO. THE MAYOR OPENED A BRIDGE ON MONDAY.",
        "berg opened a bridge on monday the river was calm and nobody spoke",
    ],
    ids=["tokenised", "capitals", "no punctuation"],
)
def test_a_deed_is_dated_however_it_is_written(text: str) -> None:
    assert ("open", "happened", "2023-09-18") in dated(text)


def test_what_was_denied_in_tokenised_text_is_denied() -> None:
    (left,) = (m for m in told("Berg did n't leave Oslo on Monday .") if m.lemma == "leave")
    assert left.status is Status.NEGATED


@pytest.mark.parametrize(
    "text",
    [
        "Year\tVotes\n2019\t1,200\n2023\t3,400\n",
        "The bridge is long\nand old, the river\nwide\n",
        "Der Bürgermeister eröffnete am Montag eine Brücke. 市長は月曜日に橋を開通させた。",
        "\ufeff\u200b\x00\x0c \ud800 opened \U0001f600 a bridge\u2028on Monday",
        "",
        " \n\n ",
        '"' * 5_000,
        "(" * 5_000,
        "said that " * 2_000,
        "since its launch " * 2_000,
    ],
)
def test_any_text_is_quoted_exactly(text: str) -> None:
    told(text)


@pytest.mark.parametrize(
    "text", [TOLD * 2_000, "bridge opened " * 25_000], ids=["one line", "one sentence"]
)
def test_a_long_line_is_read_to_its_end(text: str) -> None:
    found = told(text)
    assert found[-1].span.end > len(text) - 100
    assert len({mention.id for mention in found}) == len(found)


def test_neighbours_in_a_batch_change_nothing() -> None:
    articles = [Article(f"{i}.txt", f"{i}.txt", TOLD * i, language="en") for i in range(1, 6)]
    together = annotate(articles, OPTIONS)
    alone = [annotate([article], OPTIONS)[0] for article in articles]
    assert together == alone
