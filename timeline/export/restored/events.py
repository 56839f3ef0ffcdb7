"""Rows of events.csv to events."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

from timeline.edtf import EdtfDate
from timeline.errors import OptionError
from timeline.export.column import SEPARATOR
from timeline.export.restored import cells
from timeline.export.restored.cells import Row, text
from timeline.export.restored.phrase import narrowing
from timeline.model import (
    Anchor,
    AnchorKind,
    BlockKind,
    Dating,
    Event,
    EventMention,
    Kind,
    Lane,
    MergedMention,
    Mod,
    Span,
    Timex,
    TimexType,
    Told,
)


def event_of(row: Row) -> Event:
    """The event of one row.

    Only a title and a date (``date`` in EDTF, or ``start``) are asked for; columns may stand in any
    order and be missing. The quote stands as its only mention.

    Args:
        row: cells by the names of their columns, the formula guard taken off.

    Raises:
        OptionError: for a cell that means nothing; its ``thing`` is the name of the column.
    """
    title, quote = text(row, "title"), text(row, "quote")
    if not title.strip():
        raise OptionError("title", "is empty", "say in a few words what happened")
    kind, dating = cells.choice(row, "kind", Kind.EVENT), dating_of(row, _narrowed(row))
    name = text(row, "id") or _own_id(title, text(row, "date") or text(row, "start"))
    return Event(
        id=name,
        dating=dating,
        kind=kind,
        title=title,
        mentions=(_quoted(name, quote, kind, dating),) if quote else (),
        sources=cells.names(row, "sources"),
        people=cells.names(row, "people"),
        places=cells.names(row, "places"),
        score=cells.share(row, "score"),
        lane=cells.choice(row, "lane", Lane.STORY),
        status=text(row, "status").strip() or "ok",
        note=text(row, "note"),
        told=_told(row, quote),
    )


def _narrowed(row: Row) -> EdtfDate | None:
    """When, with what the phrase says about it ("late") where EDTF has no mark for that."""
    date, phrase = cells.dated(row), text(row, "date_text")
    if date is None or date.mod or not phrase:
        return date
    language = text(row, "lang").partition(SEPARATOR)[0]
    mod = narrowing(phrase, cells.day(row, "anchor"), language, date.interval)
    return replace(date, mod=mod if mod is not Mod.APPROX else None)


def dating_of(row: Row, date: EdtfDate | None, place: Span | None = None) -> Dating:
    """When, and by which phrase, anchor and rule; a mention's row has the same columns for it."""
    phrase, rule = text(row, "date_text"), text(row, "rule")
    sure = cells.certainty(row, date)
    interval, mod = (date.interval, date.mod) if date else (None, None)
    if not phrase:
        return Dating(interval, None, rule, sure, mod=mod)
    anchor = _anchor(row)
    spot = place or Span(0, 0)
    timex = Timex(spot, phrase, rule, TimexType.DATE, "", mod, interval, anchor)
    return Dating(interval, timex, "", sure, mod=mod)


def _anchor(row: Row) -> Anchor:
    """What the phrase was counted from.

    The table does not say whether that is a publish day; it is, unless the only article that
    tells the event has another one.
    """
    counted_from = cells.day(row, "anchor")
    if counted_from is None:
        return Anchor()
    published = cells.day(row, "first_published")
    alone = text(row, "n_articles") == "1" and published is not None
    stated = alone and counted_from != published
    return Anchor(AnchorKind.TEXT if stated else AnchorKind.PUBLISHED, counted_from)


def _quoted(name: str, quote: str, kind: Kind, dating: Dating) -> MergedMention:
    whole = Span(0, len(quote))
    mention = EventMention(
        id=name, document="", span=whole, text=quote, trigger=Span(0, 0), lemma="",
        sentence=whole, quote=quote, block=BlockKind.BODY, kind=kind, dating=dating,
    )  # fmt: skip
    return MergedMention(mention, "first mention")


def _told(row: Row, quote: str) -> Told:
    return Told(
        cells.whole(row, "n_mentions", bool(quote)),
        cells.whole(row, "n_articles"),
        text(row, "urls"),
        text(row, "first_published"),
        text(row, "lang"),
    )


def _own_id(title: str, date: str) -> str:
    """An id for a row that a person added: "h" and ten hexadecimal digits of what it says."""
    key = f"{date}\x1f{title}".encode("utf-8", "surrogatepass")
    return "h" + blake2b(key, digest_size=5).hexdigest()
