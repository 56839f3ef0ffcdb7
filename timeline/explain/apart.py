"""The events nearest to one that were kept apart from it, each with the reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from timeline.batches import Annotated
from timeline.edit.saved import Row, Saved
from timeline.merge.verdict import against
from timeline.model import EventMention

#: Mentions of an event that stand for it when others are looked for.
COMPARED = 5
#: How many are shown, and the share of words that makes one near.
SHOWN = 5
NEAR = 0.2

_WORD = re.compile(r"[^\W\d_]{4,}")

#: The article of a document, read again.
Reread = Callable[[str], Annotated | None]


def kept_apart(told: Sequence[Row], saved: Saved, reread: Reread) -> list[dict[str, str]]:
    """The nearest mentions of other events, and of none, with what speaks against each.

    Args:
        told: rows of the event's mentions.
        saved: the build.
        reread: gives an article with its mentions, for which the tables hold too little.
    """
    found = [mention for row in told if (mention := _mention(row, reread))]
    rows = _nearest(told, saved)
    others = [(row, mention) for row in rows if (mention := _mention(row, reread))]
    if not found or not others:
        return []
    documents = dict.fromkeys(m.document for m in (found[0], *(m for _, m in others)))
    articles = [a.article for document in documents if (a := reread(document))]
    reasons = against(found[0], [mention for _, mention in others], articles)
    return [
        {
            "id": row["event_id"] or row["id"],
            "date": row["edtf"] or row["date"],
            "text": " ".join(row["text"].split()),
            "document": row["document"],
            "reason": reason,
        }
        for (row, _), reason in zip(others, reasons, strict=True)
    ]


def _mention(row: Row, reread: Reread) -> EventMention | None:
    article = reread(row["document"])
    return next((m for m in article.mentions if m.id == row["id"]), None) if article else None


def _nearest(told: Sequence[Row], saved: Saved) -> list[Row]:
    """The likest mention of each other event, the likest first."""
    own = {row["id"] for row in told}
    words = [_words(row) for row in told[:COMPARED]]
    best: dict[str, tuple[float, str, Row]] = {}
    for row in saved.mentions:
        if row["id"] not in own:
            near = max((_overlap(mine, _words(row)) for mine in words), default=0.0)
            name = row["event_id"] or row["id"]
            if near >= NEAR and (name not in best or best[name][0] < near):
                best[name] = (near, name, row)
    ranked = sorted(best.values(), key=lambda found: (-found[0], found[1]))
    return [row for _, _, row in ranked[:SHOWN]]


def _words(row: Row) -> frozenset[str]:
    return frozenset(_WORD.findall(row["text"].casefold()))


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Of 0 to 1, as a part of both together (Jaccard)."""
    return len(left & right) / len(left | right) if left | right else 0.0
