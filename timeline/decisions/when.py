"""Dates as people type them: EDTF or plain words in, a dating out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.decisions.near import quoted
from timeline.edtf import EdtfDate, edtf, read_edtf
from timeline.errors import DecisionError, OptionError
from timeline.model import Certainty, Civil, Dating, Mod, PublishDate, Timex

#: Between the date and the title of an event that was added by hand.
SEPARATOR = "|"
#: Stands in for the publish day where the question is whether words name a time at all.
_ANY_DAY = Civil(2000)
_JOINING = re.compile(
    r"\b(?:on|in|at|the|from|to|until|till|through|between|and|am|im|vom|bis|zum|und)\b|[-–—,.]",
    re.IGNORECASE,
)
#: Characters that a date in words has at most.
LONGEST = 100
#: The rule that a decided date names.
RULE = "decision"


def is_date(text: str) -> bool:
    """Whether it is EDTF, or plain words that stand for a time."""
    return (_edtf(text) or _words(text, _ANY_DAY, "")) is not None


def dating(
    text: str, published: PublishDate | None = None, language: str = "", reason: str = ""
) -> Dating | None:
    """When that is, or None where it names no day.

    Args:
        text: EDTF, or plain words such as "last Saturday".
        published: what relative words are counted from.
        language: ISO 639-1 code of the words.
        reason: the dating's, for the reader.
    """
    found = _edtf(text) or _words(text, published, language)
    if found is None:
        return None
    return Dating(found.interval, None, RULE, found.certainty, reason, found.mod)


def as_edtf(text: str, published: Civil | None = None, language: str = "") -> str:
    """The date as EDTF: as it was typed, or what plain words stand for; empty for no day."""
    if _edtf(text):
        return text.strip()
    found = _words(text, published, language)
    return edtf(found.interval, found.mod) if found else ""


def day_of(text: str) -> Civil | None:
    """The day that a cell of a table holds, or None."""
    found = _edtf(text)
    return found.interval.start if found else None


def split_added(value: str, place: str) -> tuple[str, str]:
    """Date and title of an event that was added by hand.

    Raises:
        DecisionError: when one of the two is missing.
    """
    date, _, title = (part.strip() for part in value.partition(SEPARATOR))
    if not date or not title:
        hint = f'as in "2023-09-16 {SEPARATOR} The ship sailed"'
        raise DecisionError(place, f"{quoted(value)} lacks a date or a title", hint)
    return date, title


def _edtf(text: str) -> EdtfDate | None:
    try:
        return read_edtf(text)
    except OptionError:
        return None


def _words(text: str, published: PublishDate | Civil | None, language: str) -> EdtfDate | None:
    """The time that the whole text names: one expression, or from one to another."""
    from timeline.tempex import dates

    if len(text) > LONGEST:
        return None
    found = dates(text, published, language=language or "en", narrative=False)
    intervals = [timex.interval for timex in found if timex.interval]
    if not 1 <= len(found) == len(intervals) <= 2 or _rest(text, found):
        return None
    first, last = intervals[0], intervals[-1]
    if last.end <= first.start:
        return None
    whole = replace(first, end=last.end) if last is not first else first
    mod = found[0].mod
    certainty = Certainty.APPROXIMATE if mod is Mod.APPROX else Certainty.EXACT
    return EdtfDate(whole, mod, certainty)


def _rest(text: str, found: Sequence[Timex]) -> str:
    """What of the text is no time and no word that joins times."""
    for timex in reversed(found):
        text = text[: timex.start] + " " + text[timex.end :]
    return _JOINING.sub(" ", text).strip()
