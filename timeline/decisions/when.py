"""Dates as people type them: EDTF or plain words in, a dating out."""

from __future__ import annotations

from timeline.edtf import edtf
from timeline.edtf_reader import EdtfDate, read_edtf
from timeline.errors import DecisionError, OptionError
from timeline.model import Certainty, Civil, Dating, PublishDate, Timex

#: Between the date and the title of an event that was added by hand.
SEPARATOR = "|"
#: Stands in for the publish day where the question is whether words name a time at all.
_ANY_DAY = Civil(2000)
#: The rule that a decided date names.
RULE = "decision"


def is_date(text: str) -> bool:
    """Whether it is EDTF, or plain words that stand for a time."""
    if _edtf(text):
        return True
    timex = _timex(text, _ANY_DAY, "")
    return timex is not None and timex.interval is not None


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
    if found := _edtf(text):
        return Dating(found.interval, None, RULE, found.certainty, reason, found.mod)
    timex = _timex(text, published, language)
    if timex is None or timex.interval is None:
        return None
    return Dating(timex.interval, None, RULE, Certainty.EXACT, reason, timex.mod)


def as_edtf(text: str, published: Civil | None = None, language: str = "") -> str:
    """The date as EDTF: as it was typed, or what plain words stand for; empty for no day."""
    if _edtf(text):
        return text.strip()
    timex = _timex(text, published, language)
    return edtf(timex.interval, timex.mod) if timex and timex.interval else ""


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
        raise DecisionError(place, f"{value!r} lacks a date or a title", hint)
    return date, title


def _edtf(text: str) -> EdtfDate | None:
    try:
        return read_edtf(text)
    except OptionError:
        return None


def _timex(text: str, published: PublishDate | Civil | None, language: str) -> Timex | None:
    """The time expression that the whole text is."""
    from timeline.tempex import dates

    whole = text.strip()
    found = dates(whole, published, language=language or "en", narrative=False)
    return next((t for t in found if len(t.text) >= len(whole.rstrip("."))), None)
