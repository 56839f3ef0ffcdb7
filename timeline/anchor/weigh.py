"""Claims, votes and bounds to candidates: every publish day that something speaks for, weighed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.anchor.bounds import bounds
from timeline.anchor.claims import Claim, claims, full_days
from timeline.anchor.votes import votes
from timeline.civil import is_day, ordinal
from timeline.model import Article, BlockKind, Civil, Evidence

#: Log odds that none of the days that were found is the right one.
_NONE_OF_THEM = 1.5
#: A claim that only confirms a day adds this share of its weight.
_ECHO = 0.4
_TELLING = frozenset(
    {BlockKind.LABEL, BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.BODY, BlockKind.TITLE}
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible publish day.

    Args:
        day: the civil day at the outlet.
        score: the sum of its evidence in natural log odds.
        confidence: its share among all candidates and "none of them", 0 to 1.
        evidence: strongest first.
        claims: the claims that name it.
    """

    day: Civil
    score: float
    confidence: float
    evidence: tuple[Evidence, ...]
    claims: tuple[Claim, ...]


def candidates(article: Article) -> tuple[Candidate, ...]:
    """Every day that the article's evidence names, best first."""
    named: dict[Civil, list[Claim]] = {}
    stated = claims(article)
    for claim in stated:
        for day in _days(claim, stated, article):
            named.setdefault(day, []).append(claim)
    weighed = [_weigh(article, day, tuple(found)) for day, found in named.items()]
    return _shared(sorted(weighed, key=lambda c: (-c.score, c.day)))


def _days(claim: Claim, stated: Iterable[Claim], article: Article) -> list[Civil]:
    """The days a claim may mean: one, two for "09/10/2023", or one in every year that is told."""
    date = claim.date
    if date.civil:
        other = [Civil(date.civil.year, *date.swapped)] if date.swapped else []
        return [date.civil, *other]
    years = {c.date.year for c in stated if c.date.year is not None}
    years |= {day.year for day, _ in full_days(article, _TELLING)}
    return [
        Civil(year, date.month, date.day)
        for year in sorted(years)
        if is_day(year, date.month, date.day)
    ]


def _weigh(article: Article, day: Civil, named: tuple[Claim, ...]) -> Candidate:
    evidence = (*_direct(named, day), *votes(article, day), *bounds(article, day))
    score = sum(item.weight for item in evidence)
    ranked = tuple(sorted(evidence, key=lambda item: (-item.weight, item.kind, item.raw)))
    return Candidate(day, score, 0.0, ranked, named)


def _direct(named: Iterable[Claim], day: Civil) -> list[Evidence]:
    """The strongest claim in full; each other kind as an echo; a kind counts once."""
    best: dict[str, Claim] = {}
    for claim in sorted(named, key=lambda c: -c.weight):
        best.setdefault(claim.kind, claim)
    ordered = sorted(best.values(), key=lambda c: (-c.weight, c.kind))
    return [_evidence(claim, 1.0 if i == 0 else _ECHO) for i, claim in enumerate(ordered)]


def _evidence(claim: Claim, share: float) -> Evidence:
    reason = claim.reason
    if claim.date.year is None:
        reason, share = f"{reason}, without a year", share * 0.8
    if claim.date.swapped:
        reason, share = f"{reason}, day and month in doubt", share * 0.8
    return Evidence(claim.kind, claim.raw, round(claim.weight * share, 2), reason)


def _shared(ranked: list[Candidate]) -> tuple[Candidate, ...]:
    if not ranked:
        return ()
    top = max(ranked[0].score, _NONE_OF_THEM)
    whole = sum(math.exp(c.score - top) for c in ranked) + math.exp(_NONE_OF_THEM - top)
    return tuple(
        Candidate(
            c.day,
            round(c.score, 2),
            round(math.exp(c.score - top) / whole, 3),
            c.evidence,
            c.claims,
        )
        for c in ranked
    )


def distance(first: Civil, second: Civil) -> int:
    """Days between two days, without a sign."""
    return abs(ordinal(first) - ordinal(second))
