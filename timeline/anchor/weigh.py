"""Claims, votes and bounds to candidates: every publish day that something speaks for, weighed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.anchor.bounds import bounds
from timeline.anchor.claim import Claim
from timeline.anchor.claims import claims
from timeline.anchor.signs import (
    CALIBRATION,
    NONE_WEIGHT,
    REASONS,
    WEIGHTS,
    readings,
    side_by_side,
    weight,
)
from timeline.anchor.votes import Spoken, spoken, votes
from timeline.civil import DAYS_OF_WEEK, add_days, ordinal
from timeline.model import Article, Civil, Evidence

_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,])")
#: Years before the first news page and after the last one we expect are slips of the pen.
_DAYS = (Civil(1700), Civil(2100))
#: One page in a hundred states a day that nobody would guess to be wrong.
_SUREST = 0.99
_LEAST = 1e-9
#: How clearly the weekdays must speak against a stamp, and for another day.
_MISFIT = 0.9
_FAMILIES_THAT_ADD = frozenset(
    "json-ld meta script url image filename given feed record mail".split()
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
        signs: the keys of weights.toml that count for it.
    """

    day: Civil
    score: float
    confidence: float
    evidence: tuple[Evidence, ...]
    claims: tuple[Claim, ...]
    signs: frozenset[str]


def candidates(article: Article) -> tuple[Candidate, ...]:
    """Every day that the article's evidence names, best first."""
    stated = claims(article)
    made = tuple(readings(stated, _years(article, stated)))
    shared = side_by_side(made)
    named: dict[Civil, list[Claim]] = {}
    for claim in made:
        if claim.day and _DAYS[0] <= claim.day < _DAYS[1]:
            named.setdefault(claim.day, []).append(claim)
    if not named:
        return ()
    said, limits = spoken(article), bounds(article)
    weighed = [
        _weigh(day, tuple(found), frozenset(shared[day]), (*votes(said, day), *limits.on(day)))
        for day, found in named.items()
    ]
    ranked = sorted(weighed, key=lambda c: (-c.score, c.day))
    return _share(sorted([*ranked, *_rewritten(said, ranked)], key=lambda c: (-c.score, c.day)))


def _rewritten(said: Spoken, ranked: list[Candidate]) -> list[Candidate]:
    """The day that the weekdays speak of, where the stamp is older than the text below it."""
    if _voted(votes(said, ranked[0].day)) > -_MISFIT:
        return []
    later = [add_days(ranked[0].day, days) for days in range(1, DAYS_OF_WEEK)]
    best = max(later, key=lambda day: (_voted(votes(said, day)), -ordinal(day)))
    cast = votes(said, best)
    if _voted(cast) < _MISFIT or best in {candidate.day for candidate in ranked}:
        return []
    evidence = (Evidence("weekday", "", WEIGHTS["rewritten"], REASONS["rewritten"]), *cast)
    score = sum(item.weight for item in evidence)
    return [Candidate(best, score, 0.0, evidence, (), frozenset({"rewritten"}))]


def _voted(cast: Iterable[Evidence]) -> float:
    return sum(vote.weight for vote in cast)


def _years(article: Article, stated: Iterable[Claim]) -> frozenset[int]:
    """The years that a date without one may lie in."""
    if all(claim.day for claim in stated):
        return frozenset()
    claimed = frozenset(claim.day.year for claim in stated if claim.day)
    return claimed or frozenset(map(int, _YEAR.findall(article.text)))


def _weigh(
    day: Civil, named: tuple[Claim, ...], shared: frozenset[str], inside: tuple[Evidence, ...]
) -> Candidate:
    counted = _counted(named)
    direct = [_evidence(claim, signs) for claim, signs in counted]
    ranks = [Evidence("page", "", WEIGHTS[sign], REASONS[sign]) for sign in sorted(shared)]
    evidence = (*direct, *ranks, *inside)
    score = sum(item.weight for item in evidence)
    ranked = tuple(sorted(evidence, key=lambda item: (-item.weight, item.kind, item.raw)))
    signs = shared.union(*(signs for _, signs in counted))
    return Candidate(day, score, 0.0, ranked, named, signs)


def _counted(named: Iterable[Claim]) -> list[tuple[Claim, frozenset[str]]]:
    """The claims that count, with the signs that no earlier one has brought.

    Of several lines (or <time> elements) the best one speaks; tags and addresses add up.
    """
    best: dict[str, Claim] = {}
    counted: list[Claim] = []
    for claim in sorted(named, key=lambda c: (-weight(c.signs), c.kind, c.raw)):
        family = "line" if claim.kind == "opening" else claim.kind
        if family in _FAMILIES_THAT_ADD or best.setdefault(family, claim) is claim:
            counted.append(claim)
    brought: set[str] = set()
    fresh = []
    for claim in counted:
        if claim.signs - brought:
            fresh.append((claim, claim.signs - brought))
        brought |= claim.signs
    return fresh


def _evidence(claim: Claim, signs: frozenset[str]) -> Evidence:
    reasons = [REASONS[sign] for sign in WEIGHTS if sign in signs and REASONS[sign]]
    return Evidence(_kind(claim), claim.raw, round(weight(signs), 2), ", ".join(reasons))


def _kind(claim: Claim) -> str:
    """What a person would call the place of a claim."""
    if claim.kind not in ("line", "opening"):
        return claim.kind
    names = ("comment", "aside", "updated", "labelled", "below")
    sign = next((name for name in names if name in claim.signs), "header")
    return {"labelled": "label", "below": "byline", "aside": "page"}.get(sign, sign)


def _share(ranked: list[Candidate]) -> tuple[Candidate, ...]:
    """Scores to confidence: a softmax over the days and "none of them", then what shares are worth.

    The best day's share is calibrated; what is left is for the others, as their shares are.
    """
    if not ranked:
        return ()
    top = max(ranked[0].score, NONE_WEIGHT)
    odds = [math.exp(c.score - top) for c in ranked]
    whole = sum(odds) + math.exp(NONE_WEIGHT - top)
    best = odds[0] / whole
    sure = _calibrated(best)
    left = (1 - sure) / max(_LEAST, 1 - best)
    confidences = [sure, *(left * each / whole for each in odds[1:])]
    return tuple(
        replace(c, score=round(c.score, 2), confidence=round(confidence, 3))
        for c, confidence in zip(ranked, confidences, strict=True)
    )


def _calibrated(share: float) -> float:
    """How often a best day with this share is the right one: a line in log odds."""
    log_odds = math.log(share / max(_LEAST, 1 - share))
    return min(_SUREST, 1 / (1 + math.exp(-(CALIBRATION[0] + CALIBRATION[1] * log_odds))))
