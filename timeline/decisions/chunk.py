"""A file of records cut into its records, with the comments above each, and put together again."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

_HEADER = re.compile(r"\s*\[\[\s*(?:decision|\"decision\"|'decision')\s*\]\]\s*(?:#.*)?")
_COMMENT = re.compile(r"\s*#")


@dataclass(frozen=True, slots=True)
class Chunk:
    """One record as written.

    Args:
        text: the comment lines right above its header, the header and what follows it.
        line: number of its first line, from 1; 0 where that is not known.
    """

    text: str
    line: int

    def place(self, name: str, key: str = "") -> str:
        """``file:line`` of a key of the record, or of its header."""
        if not self.line:
            return name
        assigned = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=") if key else _HEADER
        for number, line in enumerate(_lines(self.text), self.line):
            if assigned.match(line):
                return f"{name}:{number}"
        return self.place(name) if key else f"{name}:{self.line}"


def chunks(text: str) -> tuple[str, list[Chunk]]:
    """What stands before the first record, and the records."""
    lines = _lines(text)
    headers = [number for number, line in enumerate(lines) if _HEADER.fullmatch(line.rstrip())]
    starts = [*(_with_comments(lines, header) for header in headers), len(lines)]
    records = [
        Chunk("".join(lines[start:end]), start + 1) for start, end in itertools.pairwise(starts)
    ]
    return "".join(lines[: starts[0]]), records


def _lines(text: str) -> list[str]:
    """The lines with their ends, as TOML counts them: other line ends are part of a text."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _with_comments(lines: list[str], header: int) -> int:
    """The first of the comment lines that stand right above a header."""
    start = header
    while start and _COMMENT.match(lines[start - 1]):
        start -= 1
    return start
