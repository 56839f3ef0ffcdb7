"""Witnesses from outside the running text (tags, addresses, file names) to claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.anchor.claim import Claim
from timeline.anchor.datestrings import DateString, find_day
from timeline.civil import from_ordinal
from timeline.model import Civil, Span, Witness

_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[/_.-]?)(?P<month>0[1-9]|1[0-2]|[1-9])(?P=sep)"
    r"(?P<day>0[1-9]|[12]\d|3[01]|[1-9])(?!\d)"
)
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>0[1-9]|[12]\d|3[01])(?P<sep>[/_.-])(?P<month>0[1-9]|1[0-2])(?P=sep)"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
_EPOCH = re.compile(r"\s{0,9}(1[0-9]\d{8})(?:\d{3})?\s{0,9}")
#: What programs write when they know no date: the zero of their clocks.
_PLACEHOLDERS = frozenset({(1970, 1, 1), (1969, 12, 31), (1900, 1, 1), (2000, 1, 1), (1980, 1, 1)})
_ADDRESSES = frozenset({"url", "image", "filename"})
_SIDES = frozenset({"above", "below"})
_REGIONS = frozenset({"aside", "comment", "quoted"})


def of_witness(witness: Witness, month_first: bool | None = None) -> Iterator[Claim]:
    """The claims of one witness of a kind other than "line" and "opening"."""
    words = witness.kind.split()
    if words[0] in _ADDRESSES:
        yield from _of_address(words[0], witness.raw)
        return
    date = _of_epoch(witness.raw) or find_day(witness.raw[:120], month_first)
    if date and (date.year, date.month, date.day) not in _PLACEHOLDERS:
        yield Claim(words[0], witness.raw.strip()[:120], date, _signs(words))


def _signs(words: list[str]) -> frozenset[str]:
    family = words[0]
    if family == "json-ld" and "other" in words:
        return frozenset({"json-ld other"})
    first = " ".join(words[:2])
    if family != "time":
        return frozenset({first})
    places = {word for word in words if word in _SIDES | _REGIONS}
    return frozenset({first, *(f"time {place}" for place in places)})


def _of_address(kind: str, raw: str) -> Iterator[Claim]:
    """Days in an address: "/2023/09/19/", "20230919", "19-09-2023"; a longer number is an id."""
    for pattern in (_YEAR_FIRST, _DAY_FIRST):
        for match in pattern.finditer(raw):
            if kind == "filename" and _is_amid_letters(raw, match):
                continue
            iso = f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"
            date = find_day(iso)
            if date:
                sign = kind if match["sep"] else f"{kind} compact"
                yield Claim(kind, raw[:120], date, frozenset({sign}))


def _is_amid_letters(name: str, match: re.Match[str]) -> bool:
    """Whether digits are part of a longer word, as in the hexadecimal name of a stored page."""
    around = name[max(0, match.start() - 1) : match.start()] + name[match.end() : match.end() + 1]
    return any(map(str.isalnum, around))


def _of_epoch(raw: str) -> DateString | None:
    """Seconds or milliseconds since 1970, as scripts state them."""
    match = _EPOCH.fullmatch(raw)
    if not match:
        return None
    days, seconds = divmod(int(match[1]), 86400)
    day: Civil = from_ordinal(days)
    clock = (seconds // 3600, seconds % 3600 // 60)
    return DateString(Span(0, len(raw)), raw, day.year, day.month, day.day, clock=clock, zone="Z")
