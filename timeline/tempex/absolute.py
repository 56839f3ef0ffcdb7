"""The one door to dateparser: a text in a language without rules in, its plain dates out.

dateparser's own search reads running text badly ("We", "two", a number nearby), so the stretches
are found here, by shape: a figure beside a month's name, a date in figures, a weekday, the word
for yesterday or today. Names come from dateparser's own language data. Each stretch is short,
names its language and its base, and must hold the parts its shape promises.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline import civil
from timeline.model import (
    Anchor,
    AnchorKind,
    Civil,
    Direction,
    Granularity,
    Interval,
    Span,
    Timex,
    TimexType,
)
from timeline.tempex import timex3

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

RULE = "dateparser"

#: No stretch longer than this is handed on; the shapes below stay far under it.
_LONGEST = 120

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
#: Tomorrow is left out: in several languages it is also the word for the morning.
_DAY_WORDS = ("1 day ago", "0 day ago")

#: A name in full is at least this share of the longest spelling; the rest are abbreviations.
_FULL = 0.7

#: The parts of a date that a shape promises; a name alone promises none.
_PARTS = {
    "full": ("day", "month", "year"),
    "day": ("day", "month"),
    "month": ("month", "year"),
    "name": (),
}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of text that has the shape of a date."""

    span: Span
    text: str
    shape: str


def absolute(text: str, base: Civil, language: str) -> list[Timex]:
    """Find the dates of a text in a language that has no rules of its own.

    Args:
        text: any text; offsets in the result are half-open character offsets into it.
        base: the publish day; a date without a year is the latest one on or before it.
        language: ISO 639-1 code.

    Returns:
        Dates in the order of the text; none for a language that dateparser does not know, and
        none for a base outside the years 1 to 9999.
    """
    names = _names(language)
    if names is None or not dt.MINYEAR < base.year < dt.MAXYEAR:
        return []
    reader = _Reader(language, base)
    found = ((one, reader.day(one)) for one in _stretches(text, names))
    return [_timex(one, day, base) for one, day in found if day is not None]


# ------------------------------------------------------------------------------ finding


def _stretches(text: str, names: re.Pattern[str]) -> Iterator[_Stretch]:
    """The stretches that look like a date, in order and without overlaps."""
    for match in names.finditer(text):
        shape = _shape(match)
        if shape and len(match[0]) <= _LONGEST:
            yield _Stretch(Span(*match.span()), match[0], shape)


def _shape(match: re.Match[str]) -> str:
    """What the match promises; empty for a month's name without a figure."""
    if match["counted"] or match["figures"]:
        return "full"
    if match["name"]:
        return "name"
    if match["day"]:
        return "full" if match["year"] else "day"
    return "month" if match["year"] else ""


@cache
def _names(language: str) -> re.Pattern[str] | None:
    """A pattern for the dates of a language; None for one that dateparser does not know."""
    from dateparser.data import languages_info
    from dateparser.languages.loader import default_loader

    if language not in languages_info.language_order:
        return None
    info: Mapping[str, Any] = default_loader.get_locale(language).info
    months = [word for month in _MONTHS for word in info.get(month, ()) if len(word) > 2]
    days = [word for weekday in _WEEKDAYS for word in _in_full(info.get(weekday, ()))]
    near = [word for key in _DAY_WORDS for word in info.get("relative-type", {}).get(key, ())]
    return re.compile(
        rf"""(?P<counted>(?<!\d)\d{{4}}\s?[年년]\s?\d\d?\s?[月월]\s?\d\d?\s?[日일])
        | (?<![\w.,/-])(?:
          (?P<figures>\d{{4}}-\d\d-\d\d | \d\d?([./-])\d\d?(?:\3)\d{{4}})(?![\w/-])
        | (?:(?P<day>\d\d?)(?:er|[ºª°.]|-?го)?\s{{0,2}}{_LINK})?
          (?P<month>{_any(months)})(?!\w)
          (?:\.?\s{{0,2}}{_LINK}(?P<year>\d{{4}})(?![\w-]|[.,]\d))?
        | (?P<name>{_any([*days, *(word for word in near if word.isalpha())])})(?![\w-])
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


#: What may stand between the day, the month and the year: "12 de marzo de 2020".
_LINK = r"(?:(?:de|del|di|d['’])\s{0,2})?"


def _in_full(spellings: list[str]) -> list[str]:
    """A weekday's names without its abbreviations, many of which are common words."""
    longest = max(map(len, spellings), default=0)
    return [word for word in spellings if len(word) >= _FULL * longest]


def _any(words: list[str]) -> str:
    """One of the words, the longest first; a pattern that never matches for none."""
    if not words:
        return r"(?!)"
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in ordered)


# ------------------------------------------------------------------------------ reading


@dataclass(slots=True)
class _Reader:
    """Reads stretches with dateparser, each wording once: a reading takes milliseconds."""

    language: str
    base: Civil
    parsers: dict[str, DateDataParser] = field(default_factory=dict)
    read: dict[str, Civil | None] = field(default_factory=dict)

    def day(self, stretch: _Stretch) -> Civil | None:
        """The first day of what the stretch says; None where dateparser reads no date in it."""
        if stretch.text not in self.read:
            moment = self._parser(stretch.shape).get_date_data(stretch.text).date_obj
            self.read[stretch.text] = moment and Civil(moment.year, moment.month, moment.day)
        return self.read[stretch.text]

    def _parser(self, shape: str) -> DateDataParser:
        if shape not in self.parsers:
            self.parsers[shape] = _parser(self.language, self.base, _PARTS[shape])
        return self.parsers[shape]


def _parser(language: str, base: Civil, parts: tuple[str, ...]) -> DateDataParser:
    """A parser without a clock and a zone of its own, for dates that state those parts."""
    from dateparser.date import DateDataParser

    settings: dict[str, Any] = {
        "RELATIVE_BASE": dt.datetime.combine(dt.date(base.year, base.month, base.day), dt.time()),
        "TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PREFER_DATES_FROM": "past",
        "REQUIRE_PARTS": list(parts),
        "STRICT_PARSING": len(parts) == len(_PARTS["full"]),
    }
    return DateDataParser(languages=[language], settings=settings)


def _timex(stretch: _Stretch, day: Civil, base: Civil) -> Timex:
    """The stretch as a date."""
    interval = _interval(day, stretch, base)
    counted = stretch.shape in ("day", "name")
    return Timex(
        span=stretch.span,
        text=stretch.text,
        rule=RULE,
        type=TimexType.DATE,
        value=timex3.value(interval),
        interval=interval,
        anchor=Anchor(AnchorKind.PUBLISHED, base) if counted else Anchor(),
        direction=Direction.PAST if counted else Direction.NONE,
    )


def _interval(found: Civil, stretch: _Stretch, base: Civil) -> Interval:
    """The day or the month; a weekday named on that very day is that day."""
    if stretch.shape == "month":
        return civil.unit_around(found, Granularity.MONTH)
    week_ago = civil.add_days(civil.midnight(base), -civil.DAYS_OF_WEEK)
    return civil.day(
        civil.midnight(base) if stretch.shape == "name" and found == week_ago else found
    )
