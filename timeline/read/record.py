"""A mapping of named values (a JSON object, a table's row) to an article."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model import Article, Witness
from timeline.read.blocks import tell_apart
from timeline.read.text import outlet_of


class UnusableRecord(ValueError):
    """A record without a text; the message says why."""


def of_record(record: Mapping[str, object], id: str, path: str) -> Article:
    """An article from the keys id, title, text, published, url, source.

    Unknown keys are ignored; a missing or null ``published`` leaves the article undated.

    Raises:
        UnusableRecord: without a text.
    """
    text = _string(record, "text")
    if not text.strip():
        raise UnusableRecord("has no text")
    title, url = _string(record, "title"), _string(record, "url")
    blocks = tell_apart(text, title)
    return Article(
        _string(record, "id") or id,
        path,
        text,
        blocks,
        title=title,
        outlet=_string(record, "source") or outlet_of(text, blocks, title),
        url=url,
        witnesses=_witnesses(_string(record, "published"), url),
    )


def _string(record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    return "" if value is None or isinstance(value, (dict, list)) else str(value)


def _witnesses(published: str, url: str) -> tuple[Witness, ...]:
    stated = (("given", published.strip()), ("url", url.strip()))
    return tuple(Witness(kind, raw) for kind, raw in stated if raw)
