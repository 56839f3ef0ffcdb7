"""What an article's metadata and lines claim about its publish date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.anchor.claim import Claim
from timeline.anchor.datestrings import find_dates
from timeline.anchor.lines import of_dateline, of_line
from timeline.anchor.metadata import of_witness
from timeline.anchor.order import month_first
from timeline.model import Article, Block, BlockKind, Civil

_OPENING = re.compile(
    r"^[A-Z][\w'’.-]{1,20}(?:[ ,/-]{1,2}[A-Z][\w'’.-]{1,20}){0,4}[,:;]?\s[^!?]{0,40}?[—–:-]{1,2}\s"
)
_OPENING_REACH = 90
_FOLD = re.compile(r"[\W_]+")
#: How many lines above and below the headline still belong to it.
_ABOVE, _BELOW = 4, 8
_STORY = frozenset({BlockKind.BODY, BlockKind.TITLE})
_SENTENCE_END = re.compile(r"[.!?。！？…]['\"”’)\]]{0,3}$")
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
    headline, body = _headline(article), _body(article.blocks)
    last = _last_body(article.blocks)
    for index, block in enumerate(article.blocks):
        text = _text(article, block)
        if block.kind is BlockKind.DATELINE:
            yield from of_dateline(text)
        elif index == body and _OPENING.match(text[:_OPENING_REACH]):
            yield from _of_opening(text)
        elif len(text) <= _STAMP and not _tells(block.kind, text):
            region = "aside" if block.kind is BlockKind.CHROME and index > last else "main"
            side = _side(index, headline, body)
            word = _WORDS.get(block.kind, "")
            yield from of_line(f"line {region} {side} {word}", text, order)


def _tells(kind: BlockKind, text: str) -> bool:
    """Whether a line is part of the story, so that a date in it is not the article's own.

    A caption's date is the day of its picture.
    """
    if kind is BlockKind.CAPTION:
        return True
    ends = _SENTENCE_END.search(text) is not None
    return kind in _STORY and ends and len(text.split()) >= _LEAST_WORDS


def _of_opening(text: str) -> Iterator[Claim]:
    """The place and day that open the first paragraph: "SEOUL, Sept. 17 (Agency) - "."""
    opening = _OPENING.match(text[:_OPENING_REACH])
    if opening:
        yield from of_dateline(opening[0])


def _headline(article: Article) -> int | None:
    """The last line above the text that repeats the headline."""
    first = next((i for i, b in enumerate(article.blocks) if b.kind is BlockKind.TITLE), None)
    if first is None:
        return None
    key = _key(_text(article, article.blocks[first]))
    body = max(_body(article.blocks), first + 1)
    same = (i for i in range(first, body) if _key(_text(article, article.blocks[i])) in key)
    return max(same, default=first)


def _key(text: str) -> str:
    return _FOLD.sub(" ", text.casefold()).strip() or text


def _body(blocks: tuple[Block, ...]) -> int:
    return next((i for i, b in enumerate(blocks) if b.kind is BlockKind.BODY), len(blocks))


def _last_body(blocks: tuple[Block, ...]) -> int:
    return max((i for i, b in enumerate(blocks) if b.kind is BlockKind.BODY), default=-1)


def _side(index: int, headline: int | None, body: int) -> str:
    start = headline if headline is not None else body
    if index < start:
        return "above" if start - index <= _ABOVE else "over"
    return "below" if index - start <= _BELOW or index < body else "under"


def _text(article: Article, block: Block) -> str:
    return article.text[block.span.start : block.span.end]


def full_days(article: Article, kinds: frozenset[BlockKind]) -> Iterator[tuple[Civil, str]]:
    """Every complete date in the blocks of some kinds, with its string."""
    for block in article.blocks:
        if block.kind in kinds:
            for date in find_dates(_text(article, block)):
                if date.civil:
                    yield date.civil, date.text
