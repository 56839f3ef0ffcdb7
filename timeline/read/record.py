"""A mapping of named values (a JSON object, a table's row) to an article."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model import Article, Witness
from timeline.read.blocks import tell_apart
from timeline.read.text import outlet_of

#: Our own names first, then what other programs call the same thing.
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "_id", "guid", "uid", "article_id", "articleid"),
    "title": ("title", "headline", "heading", "subject"),
    "text": ("text", "body", "content", "maintext", "article", "fulltext", "full_text", "raw_text"),
    "published": (
        "published",
        "publishedat",
        "published_at",
        "date_published",
        "datepublished",
        "date_publish",
        "pub_date",
        "pubdate",
        "publish_date",
        "publication_date",
        "published_date",
        "date",
        "datetime",
        "created_at",
        "timestamp",
    ),
    "url": ("url", "link", "href", "permalink", "uri"),
    "source": (
        "source",
        "outlet",
        "publisher",
        "publication",
        "newspaper",
        "domain",
        "source_domain",
    ),
    "language": ("language", "lang"),
    "summary": ("description", "summary", "abstract", "lead"),
}


class UnusableRecord(ValueError):
    """A record without a text; the message says why."""


def of_record(record: Mapping[str, object], id: str, path: str) -> Article:
    """An article from the keys id, title, text, published, url, source, or their usual synonyms.

    Unknown keys are ignored; a missing or null ``published`` leaves the article undated.

    Raises:
        UnusableRecord: without a text.
    """
    values = {key.strip().lower(): value for key, value in record.items() if isinstance(key, str)}
    text = _value(values, "text") or _value(values, "summary")
    if not text.strip():
        raise UnusableRecord("has no text")
    title, url = _value(values, "title"), _value(values, "url")
    blocks = tell_apart(text, title)
    return Article(
        _value(values, "id") or id,
        path,
        text,
        blocks,
        title=title,
        language=_value(values, "language").lower()[:2],
        outlet=_value(values, "source") or outlet_of(text, blocks, title),
        url=url,
        witnesses=_witnesses(_value(values, "published"), url),
    )


def _value(values: Mapping[str, object], key: str) -> str:
    """The first of a key's names that holds something; of {"name": ...} its name."""
    for name in NAMES[key]:
        value = values.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value):
            return str(value)
    return ""


def _witnesses(published: str, url: str) -> tuple[Witness, ...]:
    stated = (("given", published.strip()), ("url", url.strip()))
    return tuple(Witness(kind, raw) for kind, raw in stated if raw)
