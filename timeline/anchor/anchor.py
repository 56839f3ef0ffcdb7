"""An article to the same article with its publish date, and the reasons for it."""

from __future__ import annotations

from dataclasses import replace

from timeline.anchor.signs import weight
from timeline.anchor.weigh import Candidate, candidates
from timeline.civil import iso_day
from timeline.model import Article, Evidence, PublishDate
from timeline.options import Options


def anchor(article: Article, options: Options) -> Article:
    """Set ``published``: as the options say, else by the weight of the evidence.

    An article for which nothing speaks stays undated.
    """
    if options.published is not None:
        return replace(article, published=_given(options))
    return replace(article, published=_of(weigh(article, options)))


def weigh(article: Article, options: Options) -> tuple[Candidate, ...]:
    """Every possible publish day with its reasons, best first."""
    return candidates(article)


def _given(options: Options) -> PublishDate | None:
    if options.published is None:
        return None
    proof = Evidence(
        "given", iso_day(options.published), 30.0, "stated by the user for every article"
    )
    return PublishDate(options.published, (proof,), 1.0)


def _of(ranked: tuple[Candidate, ...]) -> PublishDate | None:
    if not ranked:
        return None
    best = ranked[0]
    instant, zone = _instant(best)
    next_best = ranked[1] if len(ranked) > 1 else None
    runner_up = next_best.day if next_best else None
    rival = next_best.confidence if next_best else 0.0
    return PublishDate(best.day, best.evidence, best.confidence, instant, zone, runner_up, rival)


def _instant(candidate: Candidate) -> tuple[str, str]:
    """The clock beside the strongest claim that has one."""
    timed = [c for c in candidate.claims if c.date.clock and c.date.civil == candidate.day]
    if not timed:
        return "", ""
    date = max(timed, key=lambda c: weight(c.signs)).date
    hour, minute = date.clock or (0, 0)
    offset = "+00:00" if date.zone.upper() in ("Z", "UTC", "GMT") else date.zone
    numeric = offset if offset[:1] in ("+", "-") else ""
    return f"{iso_day(candidate.day)}T{hour:02d}:{minute:02d}{numeric}", date.zone
