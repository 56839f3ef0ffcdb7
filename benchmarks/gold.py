"""Gold event mentions as the merge stage would get them: annotated news in, event mentions out."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline import civil
from timeline.language import Sentence, annotate
from timeline.model import (
    Article,
    BlockKind,
    Civil,
    Dating,
    EventMention,
    Interval,
    Kind,
    Span,
)

_LINE = re.compile(r"[^\n]+")
_CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December""".split()
)
_SAYING = frozenset({"say", "tell", "report", "announce", "claim", "state"})
_SMALL = frozenset({"DT", "HYPH", ":"})


@dataclass(frozen=True, slots=True)
class Gold:
    """A document's article, its mentions and the cluster of each mention."""

    topic: str
    article: Article
    mentions: tuple[EventMention, ...]
    clusters: tuple[str, ...]


def read_gold(path: Path) -> list[Gold]:
    """The documents of a JSON lines file of annotated events."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    zones = [[Span(m.start(), m.end()) for m in _LINE.finditer(row["text"])] for row in rows]
    parsed = annotate([row["text"] for row in rows], zones)
    return [_gold(row, sentences) for row, sentences in zip(rows, parsed, strict=True)]


def _gold(row: dict[str, Any], sentences: Sequence[Sentence]) -> Gold:
    article = Article(row["id"], "", row["text"])
    mentions = [_mention(article, n, m, sentences) for n, m in enumerate(row["mentions"])]
    clusters = tuple(m["cluster"] for m in row["mentions"])
    return Gold(row.get("topic", ""), article, tuple(mentions), clusters)


def _mention(
    article: Article, number: int, row: dict[str, Any], sentences: Sequence[Sentence]
) -> EventMention:
    """The clause around the trigger, with the names in it as its actors."""
    wanted = Span(row["start"], row["end"])
    place, sentence = next(
        (i, s) for i, s in enumerate(sentences) if any(wanted.overlaps(t) for t in s.spans)
    )
    inside = [i for i, span in enumerate(sentence.spans) if wanted.overlaps(span)]
    head = _head(sentence, inside)
    tokens = sorted({*_below(sentence, _clause(sentence, head)), *inside})
    span = Span(sentence.spans[tokens[0]].start, sentence.spans[tokens[-1]].end)
    lemma = "-".join(sentence.lemmas[i] for i in inside if sentence.tags[i] not in _SMALL).lower()
    return EventMention(
        id=f"{article.id}#{number}",
        document=article.id,
        span=span,
        text=article.text[span.start : span.end],
        trigger=sentence.spans[head],
        lemma=lemma,
        sentence=sentence.span,
        quote=article.text[sentence.span.start : sentence.span.end],
        block=BlockKind.BODY,
        actors=tuple(_names(sentence, tokens)),
        kind=Kind.STATEMENT if lemma in _SAYING else Kind.EVENT,
        dating=Dating(_interval(row.get("date"))),
        position=place,
    )


def _head(sentence: Sentence, inside: Sequence[int]) -> int:
    """The word of the trigger that the others depend on, if it is a content word."""
    content = [i for i in inside if sentence.tags[i][0] in "NVJ"] or list(inside)
    heads = [i for i in content if sentence.heads[i] not in inside]
    return (heads or content)[0]


def _clause(sentence: Sentence, token: int) -> int:
    """The verb at or above a token, the token itself if there is none."""
    verb = token
    while not sentence.tags[verb].startswith("VB") and sentence.heads[verb] >= 0:
        verb = sentence.heads[verb]
    return verb if sentence.tags[verb].startswith("VB") else token


def _below(sentence: Sentence, token: int) -> set[int]:
    """The token and all that depend on it."""
    found, waiting = {token}, [token]
    while waiting:
        above = waiting.pop()
        new = [i for i, head in enumerate(sentence.heads) if head == above and i not in found]
        found.update(new)
        waiting += new
    return found


def _names(sentence: Sentence, tokens: Sequence[int]) -> list[str]:
    """Runs of proper nouns that are no days or months."""
    proper = [
        i
        for i in tokens
        if sentence.tags[i].startswith("NNP") and sentence.words[i] not in _CALENDAR
    ]
    runs: list[list[str]] = []
    for place, i in enumerate(proper):
        if place == 0 or proper[place - 1] != i - 1:
            runs.append([])
        runs[-1].append(sentence.words[i])
    return [" ".join(run) for run in runs]


def _interval(value: str | None) -> Interval | None:
    """A year, month or day of the annotation."""
    if not value:
        return None
    match [int(part) for part in value.split("-")]:
        case [year]:
            return civil.year(year)
        case [year, month]:
            return civil.month(year, month)
        case [year, month, day]:
            return civil.day(Civil(year, month, day))
    raise ValueError(f"no date: {value}")
