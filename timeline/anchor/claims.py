"""What an article's metadata and lines claim about its publish date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.anchor.claim import Claim
from timeline.anchor.clocks import CLOCK
from timeline.anchor.datestrings import find_dates, has_year
from timeline.anchor.layout import layout
from timeline.anchor.lines import of_dateline, of_line, states
from timeline.anchor.metadata import of_witness
from timeline.anchor.order import month_first
from timeline.model import Article, Block, BlockKind, Civil

_OPENING = re.compile(
    r"^[A-Z][\w'’.-]{1,20}(?:[ ,/-]{1,2}[A-Z][\w'’.-]{1,20}){0,4}[,:;]?\s[^!?]{0,40}?"
    r"(?:[—–:-]{1,2}|\.?\s?[/(][A-Z][\w .-]{1,20}[/)]\.?)\s"
)
_OPENING_REACH = 90
_STORY = frozenset({BlockKind.BODY, BlockKind.TITLE})
_SENTENCE_END = re.compile(r"[.!?。！？…]['\"”’)\]]{0,3}$")
#: The dot of an abbreviation ends no sentence: "17:35 h.", "5:35 p.m."
_SHORT_END = re.compile(r"(?:[\s.\d]|^)[^\W\d_]{1,2}\.$")
_LEAST_WORDS = 5
_STAMP = 160
_WORDS = {
    BlockKind.LABEL: "labelled",
    BlockKind.TITLE: "heading",
    BlockKind.CHROME: "furniture",
}


def claims(article: Article) -> tuple[Claim, ...]:
    """Every claim that an article makes; its blocks speak where no page has shown its lines."""
    order = month_first(article)
    made: list[Claim] = []
    for witness in article.witnesses:
        if witness.kind.startswith(("line", "opening")):
            made.extend(of_line(witness.kind, witness.raw, order))
        elif witness.kind != "crawl":
            made.extend(of_witness(witness, order))
    if not any(witness.kind.startswith("line") for witness in article.witnesses):
        made.extend(_of_blocks(article, order))
    return tuple(made)


def _of_blocks(article: Article, order: bool | None) -> Iterator[Claim]:
    page = layout(article)
    for index, block in enumerate(article.blocks):
        text = _text(article, block)
        if block.kind is BlockKind.DATELINE and index <= page.start:
            yield from of_dateline(text)
        elif index == page.start and _OPENING.match(text[:_OPENING_REACH]):
            yield from _of_opening(text)
        elif states(text[:_STAMP]) or (len(text) <= _STAMP and not _tells(block.kind, text)):
            inside = page.headline < index < page.start
            word = "" if inside and CLOCK.search(text) else _WORDS.get(block.kind, "")
            place = f"{page.region(index, block.kind)} {page.side(index)} {word}"
            yield from of_line(f"line {place}", text[:_STAMP], order)


def _tells(kind: BlockKind, text: str) -> bool:
    """Whether a line is part of the story, so that a date in it is not the article's own.

    A caption's date is the day of its picture.
    """
    if kind is BlockKind.CAPTION:
        return True
    if kind not in _STORY or len(text.split()) < _LEAST_WORDS:
        return False
    return _SENTENCE_END.search(text) is not None and not _SHORT_END.search(text)


def _of_opening(text: str) -> Iterator[Claim]:
    """The place and day that open the first paragraph: "SEOUL, Sept. 17 (Agency) - "."""
    opening = _OPENING.match(text[:_OPENING_REACH])
    if opening:
        yield from of_dateline(opening[0])


def _text(article: Article, block: Block) -> str:
    return article.text[block.span.start : block.span.end]


def full_days(article: Article, kinds: frozenset[BlockKind]) -> Iterator[tuple[Civil, str]]:
    """Every complete date in the blocks of some kinds, with its string."""
    for block in article.blocks:
        text = _text(article, block) if block.kind in kinds else ""
        for date in find_dates(text) if has_year(text) else ():
            if date.civil:
                yield date.civil, date.text
