"""What kind of file it is: by its content first, by its suffix second."""

from __future__ import annotations

import re

from timeline.read.decode import is_binary
from timeline.read.source import Source

TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md"})
_JSON_START = re.compile(r"\s{0,100}(?:\{\s{0,100}[\"}]|\[\s{0,100}[\[{])")
_HEAD = 4096


def kind_of(source: Source) -> str:
    """The name of the reader it needs: "jsonl", "json", "text"; or "binary", "empty", "unknown"."""
    if not source.data.strip():
        return "empty"
    if is_binary(source.data):
        return "binary"
    head = Source(source.id, source.name, source.data[:_HEAD]).text().lstrip("\ufeff")
    if _JSON_START.match(head):
        return "json" if source.suffix == ".json" else "jsonl"
    if source.suffix in (".json", ".jsonl", ".ndjson"):
        return "jsonl"
    return "text" if source.suffix in TEXT_SUFFIXES else "unknown"
