"""One text that holds many articles, as newspaper databases export them, to its parts."""

from __future__ import annotations

import re

from timeline.model import Span

#: Lines that stand between two articles.
_BETWEEN = re.compile(
    r"^[ \t]{0,20}(?:[=*_#~-]{8,200}|\f.{0,20}|end of document"
    r"|(?:document|article|item|record)[ \t]\d{1,6}[ \t]of[ \t]\d{1,6}"
    r"|\d{1,6}[ \t]of[ \t]\d{1,6}[ \t]documents?)[ \t\r]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST_WORDS = 40


def pieces(text: str) -> tuple[Span, ...]:
    """The stretches of the articles; the whole text where it holds but one.

    Parts that are too short for an article (a rule above the notes) leave the text whole.
    """
    edges = [0, *(edge for found in _BETWEEN.finditer(text) for edge in found.span()), len(text)]
    parts = [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=True)]
    filled = [part for part in parts if text[part.start : part.end].strip()]
    if all(len(text[part.start : part.end].split()) >= _LEAST_WORDS for part in filled):
        return tuple(filled) or (Span(0, len(text)),)
    return (Span(0, len(text)),)
