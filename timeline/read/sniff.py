"""What kind of file it is: by its content first, by its suffix second."""

from __future__ import annotations

import re

from timeline.read.decode import is_binary
from timeline.read.source import Source
from timeline.read.word import MAIN_PART

TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md"})
_JSON_START = re.compile(r"\s{0,100}(?:\{\s{0,100}[\"}]|\[\s{0,100}[\[{])")
_HTML_START = re.compile(
    r"\s{0,999}(?:<\?xml[^>]{0,200}\?>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99}){0,5}"
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP_START = re.compile(r"\s{0,999}<[!?a-zA-Z]")
_FEED_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
_MAIL_START = re.compile(
    r"(?:From \S{1,200} [^\n]{5,60}\r?\n)?"
    r"(?:(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|Date|Subject|To"
    r"|X-[\w-]{1,40}|Content-[\w-]{1,40}|DKIM-Signature|Authentication-Results|Reply-To"
    r"|List-[\w-]{1,20}): [^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n){0,50}){3}",
    re.IGNORECASE,
)
_TABLE_SUFFIXES = frozenset({".csv", ".tsv"})
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_HEAD = 4096


def kind_of(source: Source) -> str:
    """The name of the reader it needs, or "binary", "empty", "unknown"."""
    if not source.data.strip():
        return "empty"
    packed = _packed(source)
    if packed:
        return packed
    if is_binary(source.data):
        return "binary"
    head = Source(source.id, source.name, source.data[:_HEAD]).text().lstrip("\ufeff")
    if _JSON_START.match(head):
        return "json" if source.suffix == ".json" else "jsonl"
    if _MAIL_START.match(head):
        return "mail"
    if _MARKUP_START.match(head) and _FEED_ROOT.search(head):
        return "feed"
    if _HTML_START.match(head) or (source.suffix in _HTML_SUFFIXES and "<" in head):
        return "html"
    if source.suffix in (".json", ".jsonl", ".ndjson"):
        return "jsonl"
    if source.suffix in _TABLE_SUFFIXES:
        return "table"
    return "text" if source.suffix in TEXT_SUFFIXES else "unknown"


def _packed(source: Source) -> str:
    """The formats that are not text, by their first bytes."""
    if source.data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if source.data.startswith(b"PK\x03\x04"):
        return "word" if MAIN_PART.encode() in source.data else "zip"
    return ""
