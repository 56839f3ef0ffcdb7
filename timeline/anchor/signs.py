"""The weights of signs, and the signs that only show when all claims are laid side by side."""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from importlib.resources import files

from timeline.anchor.claim import Claim
from timeline.anchor.clocks import is_utc
from timeline.civil import add_days, is_day
from timeline.model import Civil

_TABLE = tomllib.loads(files(__package__).joinpath("weights.toml").read_text("utf-8"))
NONE_WEIGHT: float = _TABLE["none"]["weight"]
CALIBRATION: tuple[float, float] = (
    _TABLE["calibration"]["intercept"],
    _TABLE["calibration"]["slope"],
)
WEIGHTS: Mapping[str, float] = {sign: row["weight"] for sign, row in _TABLE["signs"].items()}
REASONS: Mapping[str, str] = {sign: row["reason"] for sign, row in _TABLE["signs"].items()}
_STATED = frozenset({"json-ld", "meta", "feed", "record"})
_ZONED = frozenset({"given", "json-ld", "meta", "time", "feed", "record"})
_UNFIT_TO_BE_FIRST = frozenset({"updated", "tweet", "comment", "quoted", "long", "over", "opening"})
#: Hours (UTC) from which it may be the next day in the east, the day before in the west.
_EAST, _WEST = 15, 9


def readings(made: tuple[Claim, ...], years: frozenset[int]) -> Iterator[Claim]:
    """Every claim with the other days it may mean: swapped, in another zone, in a told year."""
    local = {claim.day for claim in made if _is_local(claim)}
    for claim in made:
        day = claim.day
        if day is None:
            yield from _in_years(claim, years)
            continue
        yield claim
        if claim.date.swapped:
            yield claim.on(Civil(day.year, *claim.date.swapped), "swapped")
        if claim.kind in _ZONED and claim.date.clock and is_utc(claim.date.zone):
            yield from _elsewhere(claim, day, claim.date.clock[0], local)


def _in_years(claim: Claim, years: frozenset[int]) -> Iterator[Claim]:
    for year in sorted(years):
        if is_day(year, claim.date.month, claim.date.day):
            yield claim.on(Civil(year, claim.date.month, claim.date.day), "no year")


def _is_local(claim: Claim) -> bool:
    """Whether a claim speaks of the day at the outlet: its address, or a stamp for its readers."""
    if claim.kind == "line":
        return {"main", "pure"} <= claim.signs
    return claim.kind == "url" and "url" in claim.signs


def _elsewhere(
    claim: Claim, day: Civil, hour: int, local: Container[Civil | None]
) -> Iterator[Claim]:
    """The neighbour day at an outlet far from Greenwich.

    Where the page itself speaks of that day, the whole claim also says it, less the doubt.
    """
    shift, sign = (1, "ahead") if hour >= _EAST else (-1, "behind") if hour < _WEST else (0, "")
    if shift:
        there = claim.on(add_days(day, shift), sign)
        yield there if there.day in local else replace_signs(there, sign)


def weight(signs: Iterable[str]) -> float:
    """What some signs say together, in natural log odds, whatever order a set gives them in."""
    return math.fsum(WEIGHTS.get(sign, 0.0) for sign in signs)


def replace_signs(claim: Claim, *signs: str) -> Claim:
    """The claim with these signs alone."""
    return Claim(claim.kind, claim.raw, claim.date, frozenset(signs))


def side_by_side(made: Iterable[Claim]) -> dict[Civil, set[str]]:
    """For each day the signs that come from its rank among all claims."""
    found: dict[Civil, set[str]] = {claim.day: set() for claim in made if claim.day}
    lines = [claim for claim in made if claim.kind == "line" and claim.day]
    for day, sign in _firsts(lines):
        found[day].add(sign)
    counts = Counter(claim.day for claim in lines if "no year" not in claim.signs)
    for printed in (day for day, count in counts.items() if count > 1 and day):
        found[printed].add("twice")
    for day, sign in _against_metadata(made, found):
        found[day].add(sign)
    return found


def _firsts(lines: Iterable[Claim]) -> Iterator[tuple[Civil, str]]:
    fit = [c for c in lines if not c.signs & _UNFIT_TO_BE_FIRST and "second" not in c.signs]
    for sign, place in (("first main", "main"), ("first below", "below")):
        first = next((claim for claim in fit if place in claim.signs), None)
        for claim in fit:
            # The other readings of the same string share its place.
            if first and claim.day and claim.raw == first.raw:
                yield claim.day, sign


def _against_metadata(made: Iterable[Claim], days: Iterable[Civil]) -> Iterator[tuple[Civil, str]]:
    stated = [claim for claim in made if claim.kind in _STATED and claim.day]
    is_modified = [any("modified" in sign for sign in claim.signs) for claim in stated]
    modified = [c.day for c, late in zip(stated, is_modified, strict=True) if late and c.day]
    published = [c.day for c, late in zip(stated, is_modified, strict=True) if not late and c.day]
    addressed = {claim.day for claim in made if "url" in claim.signs}
    for day in days:
        if modified and day > add_days(max(modified), 1):
            yield day, "after modified"
        if published and day < add_days(min(published), -1) and day not in addressed:
            yield day, "before stated"
