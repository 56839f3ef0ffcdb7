"""A plain text, as people scrape it, to an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.model import Article, Block, BlockKind, Problem
from timeline.read import looks
from timeline.read.blocks import tell_apart
from timeline.read.lines import fold
from timeline.read.pieces import pieces
from timeline.read.source import Source

_SEPARATOR = re.compile(r"^\s?[|:–—·«»-]\s?(\S.{1,50})$")
_BYLINE_TAIL = re.compile(r"(?:[A-Z][a-z’'.&]{1,20} ){1,3}(?:Press|News|Agency|Times|Post|Herald)$")


def read_text(source: Source) -> Iterator[Article | Problem]:
    """The articles of a text file."""
    text = source.text()
    if not text.strip():
        yield source.problem("the file is empty", "remove it, or save the article's text in it")
        return
    yield from of_pieces(source, text)


def of_pieces(source: Source, text: str) -> Iterator[Article]:
    """The articles of a text: one, or the many that rules and page breaks part."""
    spans = pieces(text)
    for number, span in enumerate(spans, 1):
        own = f"{source.id}#{number}" if len(spans) > 1 else source.id
        article = of_text(own, source.name, text[span.start : span.end])
        yield replace(article, witnesses=source.witnesses)


def of_text(id: str, path: str, text: str) -> Article:
    """An article from nothing but its text; headline and outlet are taken from its lines."""
    blocks = tell_apart(text)
    title = _first(text, blocks, BlockKind.TITLE)
    return Article(id, path, text, blocks, title=title, outlet=outlet_of(text, blocks, title))


def outlet_of(text: str, blocks: tuple[Block, ...], title: str) -> str:
    """Who published it, where a line says so: "Headline | Outlet", an agency, a byline's end."""
    top = _top(blocks)
    stretches = [(block.kind, text[block.span.start : block.span.end]) for block in top]
    named = (_behind_title(line, title) for _, line in stretches if title)
    credits = (line for kind, line in stretches if kind is BlockKind.BYLINE and _is_outlet(line))
    tails = (_byline_tail(line) for kind, line in stretches if kind is BlockKind.BYLINE)
    return next((found for source in (named, credits, tails) for found in source if found), "")


def _first(text: str, blocks: tuple[Block, ...], kind: BlockKind) -> str:
    found = next((block.span for block in blocks if block.kind is kind), None)
    return text[found.start : found.end] if found else ""


def _top(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks above the first paragraph."""
    body = next((i for i, block in enumerate(blocks) if block.kind is BlockKind.BODY), len(blocks))
    return blocks[:body]


def _behind_title(line: str, title: str) -> str:
    """What follows a known headline: the Courier of "date 2021-05-03 Bridge closed : Courier"."""
    _, found, tail = line.partition(title)
    match = _SEPARATOR.match(tail) if found else None
    return match[1].strip() if match else ""


def _is_outlet(line: str) -> bool:
    return looks.is_agency(line) or (looks.is_outlet(line) and not fold(line).startswith("by"))


def _byline_tail(line: str) -> str:
    found = _BYLINE_TAIL.search(line)
    return found[0] if found and fold(line).startswith("by") else ""
