"""What an unsure publish day means: a word for the user, and relative dates marked uncertain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.civil import iso_day
from timeline.model import (
    AnchorKind,
    Article,
    Certainty,
    EventMention,
    PublishDate,
    Span,
    Timex,
)

_LEAST = 0.5
#: A runner-up with more than this share of the best day's confidence is close behind.
_CLOSE = 0.3
_FIRM = frozenset({Certainty.EXACT, Certainty.APPROXIMATE})


def doubt(article: Article) -> str:
    """Why the relative dates of an article are not to be trusted, or empty where they are."""
    found = article.published
    if not found:
        unread = next((w.raw for w in article.witnesses if w.kind == "given"), "")
        stated = f" ({unread!r} is no day)" if unread else ""
        return f"no publish date found{stated}; only its absolute dates count"
    if found.runner_up and _is_close(found):
        return f"published {iso_day(found.day)}, or perhaps {iso_day(found.runner_up)}"
    if found.confidence < _LEAST:
        return f"published {iso_day(found.day)}, with {found.confidence:.0%} confidence"
    return ""


def _is_close(found: PublishDate) -> bool:
    return found.rival > _CLOSE * found.confidence


def doubted(
    mentions: Iterable[EventMention], timexes: Iterable[Timex], article: Article
) -> tuple[EventMention, ...]:
    """The mentions of an article; where its publish day is unsure, so are those dated by it."""
    if not article.published or not doubt(article):
        return tuple(mentions)
    relative = _relative(timexes)
    reason = f"counted from an unsure publish day: {doubt(article)}"
    return tuple(_marked(mention, relative, reason) for mention in mentions)


def _relative(timexes: Iterable[Timex]) -> frozenset[Span]:
    """The expressions that count from the publish day, or from one that does."""
    found: set[Span] = set()
    for timex in sorted(timexes, key=lambda timex: timex.span):
        kind, base = timex.anchor.kind, timex.anchor.span
        if kind is AnchorKind.PUBLISHED or (kind is AnchorKind.TEXT and base in found):
            found.add(timex.span)
    return frozenset(found)


def _marked(mention: EventMention, relative: frozenset[Span], reason: str) -> EventMention:
    dating = mention.dating
    counted = dating.timex is None or dating.timex.span in relative
    if dating.interval is None or not counted or dating.certainty not in _FIRM:
        return mention
    reasons = "; ".join(filter(None, (dating.reason, reason)))
    doubtful = replace(dating, certainty=Certainty.UNCERTAIN, reason=reasons)
    return replace(mention, dating=doubtful)
