"""A word in, the rows of the embedding tables that describe it out."""

from __future__ import annotations

import re
from zlib import crc32

TABLES = (
    ("norm", 1 << 15),
    ("prefix", 1 << 11),
    ("suffix2", 1 << 10),
    ("suffix3", 1 << 12),
    ("suffix4", 1 << 13),
    ("shape", 1 << 8),
)
"""The embedding tables and their numbers of rows, in the order of a word's row numbers."""

_TREEBANK = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
_PLAIN = str.maketrans("“”„‘’´`–—‑", "\"\"\"''''---")
_DIGITS = re.compile(r"\d")


def rows(word: str) -> tuple[int, ...]:
    """Row number in each of ``TABLES``; any string will do."""
    plain = _TREEBANK.get(word) or word.translate(_PLAIN)
    norm = _DIGITS.sub("0", plain.lower())
    parts = (norm, norm[:3], norm[-2:], norm[-3:], norm[-4:], shape(plain))
    return tuple(
        crc32(part.encode("utf-8", "surrogatepass"), seed) % size
        for seed, (part, (_, size)) in enumerate(zip(parts, TABLES, strict=True))
    )


def shape(word: str) -> str:
    """How a word is written: its capitals, its marks, and how many digits it has."""
    if word.islower():
        case = "a"
    elif word.isupper():
        case = "A" if len(word) == 1 else "AA"
    elif word[:1].isupper():
        case = "Aa" if word[1:].islower() else "AaA"
    else:
        case = "aA" if word.lower() != word else "-"
    marks = "".join(mark for mark in "-.'/@:&" if mark in word)
    digits = min(sum(map(str.isdigit, word)), 5)
    return f"{case}{marks}{digits}"
