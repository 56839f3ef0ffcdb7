"""One text that holds many articles, as newspaper databases export them, to its parts."""

from __future__ import annotations

import re

from timeline.model import Span

#: Lines by which a newspaper database parts two articles: "End of Document", "Document 2 of 25",
#: "Document NCOUR00020240304ek340000b".
_OF_DATABASE = re.compile(
    r"^[ \t]{0,20}(?:end of document"
    r"|(?:document|article|item|record)[ \t]\d{1,6}[ \t]of[ \t]\d{1,6}"
    r"|\d{1,6}[ \t]of[ \t]\d{1,6}[ \t]documents?"
    r"|document[ \t][A-Z]{2,12}\d{8,20}[a-z0-9]{4,16})[ \t\r]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
#: Lines that may also stand within one: a rule, a page's end.
_RULE = re.compile(r"^[ \t]{0,20}(?:[=*_#~-]{8,200}|\f.{0,20})[ \t\r]{0,20}$", re.MULTILINE)
#: An article behind a rule has more words than a note, one of a database more than a cover sheet's.
_LEAST_WORDS, _LEAST_OF_DATABASE = 40, 15


def pieces(text: str) -> tuple[Span, ...]:
    """The stretches of the articles; the whole text where it holds but one.

    Parts that are too short for an article (a rule above the notes) leave the text whole; what a
    database puts before, between and behind the articles is passed over.
    """
    parted = _parts(text, _OF_DATABASE)
    if len(parted) > 1:
        articles = [part for part in parted if _words(text, part) >= _LEAST_OF_DATABASE]
        return tuple(articles) or (Span(0, len(text)),)
    parted = _parts(text, _RULE)
    if all(_words(text, part) >= _LEAST_WORDS for part in parted):
        return tuple(parted) or (Span(0, len(text)),)
    return (Span(0, len(text)),)


def _parts(text: str, between: re.Pattern[str]) -> list[Span]:
    """What stands before, between and behind such lines, unless it is blank."""
    edges = [0, *(edge for found in between.finditer(text) for edge in found.span()), len(text)]
    parts = [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=True)]
    return [part for part in parts if text[part.start : part.end].strip()]


def _words(text: str, part: Span) -> int:
    return len(text[part.start : part.end].split())
