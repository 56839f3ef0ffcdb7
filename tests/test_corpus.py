"""The phrase corpus: every phrase of tests/corpus/ means what it is filed under.

A file is a list of groups with one publish day each::

    [[group]]
    about = "the weekday in a Monday story"
    published = 2026-11-23
    narrative = true                      # optional: the text tells history

    [group.values]
    "2026-11-21" = ["Saturday", "the court ruled on {Saturday}"]
    "2011 END" = ["late 2011"]
    "P1W SET freq=2X" = ["twice a week"]
    "2026-11-16 + 2026-11-20" = ["from {Monday} to {Friday}"]
    none = ["the committee may march"]

    [group.known-misses]
    "2026-11-22TNI" = ["shelling went on {overnight}"]

The phrase is the expression, or holds it in braces; whatever else is found in it fails. A key is
the TIMEX3 value, then, where they are not the plain ones, the type, the mod, ``quant=`` and
``freq=``; " + " stands between several expressions, in the order of the text. ``known-misses`` are
what we want and do not get: the test fails as soon as one passes, and the row moves up.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from timeline.model import Mod, TimexType
from timeline.tempex import dates

CORPUS = Path(__file__).parent / "corpus"
MARKED = re.compile(r"\{([^{}]*)\}")
LANGUAGES = ("de", "en")


@dataclass(frozen=True, slots=True)
class Row:
    """One phrase, the circumstances it is read in, and the key it is filed under."""

    language: str
    published: dt.date | None
    narrative: bool
    phrase: str
    key: str
    known_miss: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What is compared: the extent and the TIMEX3 attributes."""

    start: int
    text: str
    type: str
    value: str
    mod: str = ""
    quant: str | None = None
    freq: str | None = None


def rows(language: str) -> Iterator[Row]:
    for path in sorted(CORPUS.glob(f"{language}*.toml")):
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["group"]:
            yield from rows_of(group, language, "values")
            yield from rows_of(group, language, "known-misses")


def rows_of(group: Mapping, language: str, table: str) -> Iterator[Row]:
    for key, phrases in group.get(table, {}).items():
        for phrase in phrases:
            yield Row(
                language,
                group.get("published"),
                group.get("narrative", False),
                phrase,
                key,
                table == "known-misses",
            )


def expected(row: Row) -> list[Found]:
    """The expressions that a row's key and braces ask for."""
    keys = [] if row.key == "none" else row.key.split(" + ")
    marks = [
        (mark.start() - len("{}") * index, mark[1])
        for index, mark in enumerate(MARKED.finditer(row.phrase))
    ]
    if keys and not marks:
        marks = [(0, row.phrase)]
    return [as_found(start, text, key) for (start, text), key in zip(marks, keys, strict=True)]


def as_found(start: int, text: str, key: str) -> Found:
    value, *words = key.split()
    named = dict(word.split("=") for word in words if "=" in word)
    types = [word for word in words if word in TimexType.__members__]
    mods = [word for word in words if word in Mod.__members__]
    assert len(named) + len(types) + len(mods) == len(words), f"unknown word in {key!r}"
    return Found(
        start,
        text,
        types[0] if types else plain_type(value),
        value,
        mods[0] if mods else "",
        named.get("quant"),
        named.get("freq"),
    )


def plain_type(value: str) -> str:
    """The TIMEX3 type that a value has unless the key says otherwise."""
    if value.endswith("_REF"):
        return "DATE"
    if value.startswith("P"):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"


def found(row: Row) -> list[Found]:
    """What the resolver finds in a row's phrase; quant and freq only where the row asks."""
    text = MARKED.sub(r"\1", row.phrase)
    timexes = dates(text, row.published, language=row.language, narrative=row.narrative)
    wanted = expected(row)
    wanted += [None] * (len(timexes) - len(wanted))
    return [
        Found(
            timex.start,
            timex.text,
            str(timex.type),
            timex.value,
            str(timex.mod or ""),
            timex.quant if want and want.quant is not None else None,
            timex.freq if want and want.freq is not None else None,
        )
        for timex, want in zip(timexes, wanted, strict=False)
    ]


def parameters() -> Iterator[object]:
    for language in LANGUAGES:
        for row in rows(language):
            marks = [pytest.mark.xfail(reason="known miss")] if row.known_miss else []
            yield pytest.param(row, marks=marks, id=f"{row.published}: {row.phrase}")


@pytest.mark.parametrize("row", list(parameters()))
def test_the_phrase_means_what_it_is_filed_under(row):
    assert found(row) == expected(row)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_filed_twice(language):
    places = Counter((row.phrase, row.published, row.narrative) for row in rows(language))
    assert [place for place, count in places.items() if count > 1] == []


def test_the_english_corpus_is_a_specification():
    filed = list(rows("en"))
    assert len(filed) >= 1200
    assert sum(row.known_miss for row in filed) < len(filed) / 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_found_phrase_is_its_stretch_of_the_text(language):
    for row in rows(language):
        text = MARKED.sub(r"\1", row.phrase)
        for timex in dates(text, row.published, language=language, narrative=row.narrative):
            assert text[timex.start : timex.end] == timex.text
