"""What kind of file it is: by its content first, by its suffix second."""

from __future__ import annotations

import re

from timeline.read.decode import is_binary
from timeline.read.source import Source
from timeline.read.word import MAIN_PART

TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".asc"})
_JSON_START = re.compile(r"\s{0,100}(?:\{\s{0,100}[\"}]|\[\s{0,100}[\[{\]])")
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
#: Suffixes that promise a content which would have been recognised.
_PROMISES = frozenset(
    ".json .jsonl .ndjson .pdf .docx .zip .eml .mbox .xml .rss .atom .gz .warc .parquet".split()
)
#: A zip with one of these inside is a document of another program.
_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_HEAD = 4096


def kind_of(source: Source) -> str:
    """The name of the reader it needs, or of why there is none.

    That is "empty", "binary", "office" (a document of another program), "mislabelled" (it is not
    what its suffix says) or "unknown".
    """
    if not source.data.strip():
        return "empty"
    packed = _packed(source)
    if packed:
        return packed
    if is_binary(source.data):
        return "binary"
    head = Source(source.id, source.name, source.data[:_HEAD]).text().lstrip("\ufeff")
    return _by_content(head, source.suffix) or _by_suffix(source.suffix)


def _by_content(head: str, suffix: str) -> str:
    if _JSON_START.match(head):
        return "json"
    if _MAIL_START.match(head):
        return "mail"
    if _MARKUP_START.match(head) and _FEED_ROOT.search(head):
        return "feed"
    if _HTML_START.match(head) or (suffix in _HTML_SUFFIXES and "<" in head):
        return "html"
    return "warc" if head.startswith("WARC/") else ""


def _by_suffix(suffix: str) -> str:
    if suffix in _TABLE_SUFFIXES:
        return "table"
    if suffix in _PROMISES:
        return "mislabelled"
    return "text" if suffix in TEXT_SUFFIXES else "unknown"


def _packed(source: Source) -> str:
    """The formats that are not text, by their first bytes."""
    data = source.data
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PAR1"):
        return "parquet"
    if data.startswith(b"\x1f\x8b"):
        return "warc" if source.id.lower().endswith(".warc.gz") else "gzip"
    if data.startswith(b"PK\x03\x04"):
        if MAIN_PART.encode() in data:
            return "word"
        return "office" if any(mark in data[:_HEAD] for mark in _OFFICE) else "zip"
    return "office" if data.startswith(_OLD_OFFICE) else ""
