"""What kind of file it is: by its content first, by its suffix second."""

from __future__ import annotations

import re

from timeline.read.decode import is_binary
from timeline.read.source import Source

TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md"})
_JSON_START = re.compile(r"\s{0,100}(?:\{\s{0,100}[\"}]|\[\s{0,100}[\[{])")
_HTML_START = re.compile(
    r"\s{0,999}(?:<\?xml[^>]{0,200}\?>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99}){0,5}"
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP_START = re.compile(r"\s{0,999}<[!?a-zA-Z]")
_FEED_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
_TABLE_SUFFIXES = frozenset({".csv", ".tsv"})
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_HEAD = 4096


def kind_of(source: Source) -> str:
    """The name of the reader it needs, or "binary", "empty", "unknown"."""
    if not source.data.strip():
        return "empty"
    if is_binary(source.data):
        return "binary"
    head = Source(source.id, source.name, source.data[:_HEAD]).text().lstrip("\ufeff")
    if _JSON_START.match(head):
        return "json" if source.suffix == ".json" else "jsonl"
    if _MARKUP_START.match(head) and _FEED_ROOT.search(head):
        return "feed"
    if _HTML_START.match(head) or (source.suffix in _HTML_SUFFIXES and "<" in head):
        return "html"
    if source.suffix in (".json", ".jsonl", ".ndjson"):
        return "jsonl"
    if source.suffix in _TABLE_SUFFIXES:
        return "table"
    return "text" if source.suffix in TEXT_SUFFIXES else "unknown"
