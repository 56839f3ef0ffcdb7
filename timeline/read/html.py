"""A web page to an article: its main text, its captions, and all it states about its date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.model import Article, Block, BlockKind, Problem
from timeline.read.blocks import tell_apart
from timeline.read.extra import MissingExtra, load
from timeline.read.head import address_of, headline_line, language_of, outlet_of, title_of
from timeline.read.lines import fold
from timeline.read.page import Page, read_page, without_declaration
from timeline.read.source import Source
from timeline.read.stated import witnesses

_LEAST_TEXT = 150
_LEAST_CAPTION_WORDS = 5


def read_html(source: Source) -> Iterator[Article | Problem]:
    """The one article of a page."""
    try:
        article = _article(source, source.text())
    except MissingExtra as missing:
        yield source.problem("reading web pages needs two more libraries", str(missing))
        return
    if article.text.strip():
        yield article
    else:
        yield source.problem("the page shows no text", "save it again from the browser")


def _article(source: Source, markup: str) -> Article:
    page = read_page(markup)
    title = title_of(page)
    parts = _parts(page, title, _main_text(markup))
    text = "\n\n".join(line for _, line in parts)
    return Article(
        source.id,
        source.name,
        text,
        _known(tell_apart(text, title), parts),
        title=title,
        language=language_of(page),
        outlet=outlet_of(page),
        url=address_of(page) or _address(source),
        witnesses=(*source.witnesses, *witnesses(page, headline_line(page))),
    )


def _address(source: Source) -> str:
    """Where a page was fetched from, where it does not say so itself."""
    return next((witness.raw for witness in source.witnesses if witness.kind == "url"), "")


def _main_text(markup: str) -> str:
    """The article without the page around it.

    Source of the method: A. Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool
    for Text Discovery and Extraction" (ACL 2021).
    """
    html, etree = load("lxml.html", "html"), load("lxml.etree", "html")
    extract = load("trafilatura", "html").extract
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(without_declaration(markup).encode(), parser=parser)
    except etree.ParserError:
        return ""
    return str(extract(tree, fast=True, include_comments=False, include_tables=False) or "")


def _parts(page: Page, title: str, main: str) -> list[tuple[BlockKind | None, str]]:
    """Headline, captions and paragraphs, each once; the kind where the page told it."""
    body = [line.strip() for line in main.splitlines() if line.strip()]
    if sum(map(len, body)) < _LEAST_TEXT:
        body = [line.text for line in page.lines if not line.marks & {"aside", "comment"}]
    parts = [(BlockKind.TITLE, title), *((BlockKind.CAPTION, line) for line in _captions(page))]
    seen = {fold(line) for _, line in parts}
    paragraphs = [(None, line) for line in body if fold(line) not in seen]
    return [(kind, line) for kind, line in (*parts, *paragraphs) if line]


def _captions(page: Page) -> list[str]:
    shown = (line for line in page.lines if "caption" in line.marks and "aside" not in line.marks)
    texts = (line.text for line in shown if len(line.text.split()) >= _LEAST_CAPTION_WORDS)
    return list(dict.fromkeys(texts))


def _known(
    blocks: tuple[Block, ...], parts: list[tuple[BlockKind | None, str]]
) -> tuple[Block, ...]:
    """The blocks, with the kinds that the page itself has told."""
    told: dict[int, BlockKind] = {}
    start = 0
    for kind, line in parts:
        if kind:
            told[start] = kind
        start += len(line) + 2
    return tuple(replace(block, kind=told.get(block.span.start, block.kind)) for block in blocks)
