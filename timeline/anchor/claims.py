"""What an article's metadata and lines claim about its publish date, each claim with its weight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.anchor.datestrings import DateString, find_dates, find_day
from timeline.model import Article, Block, BlockKind, Civil, Witness

#: How much each kind of evidence says for the day it names, in natural log odds; and in words.
KINDS: dict[str, tuple[float, str]] = {
    "given": (30.0, "stated by whoever supplied the article"),
    "feed": (6.0, "stated by the feed"),
    "json-ld": (5.0, "stated in the page's JSON-LD"),
    "meta": (4.5, "stated in the page's meta tags"),
    "time": (3.0, "stated in a <time> element"),
    "url": (4.0, "part of the address"),
    "label": (4.0, "stands in a line that labels it"),
    "updated": (1.5, "labelled as an update"),
    "byline": (4.0, "stands in the byline"),
    "dateline": (2.5, "stands in the dateline"),
    "filename": (1.5, "part of the file's name"),
    "top": (2.0, "stands alone above the headline"),
    "header": (0.5, "stands in the page's header, often the day of the visit"),
    "foot": (0.5, "stands alone below the text"),
}
_CLOCK_BONUS = 0.5
_UPDATED = re.compile(r"updated|modified|revised", re.IGNORECASE)
_OPENING = re.compile(
    r"^[A-Z][\w'’.-]{1,20}(?:[ ,/-]{1,2}[A-Z][\w'’.-]{1,20}){0,4}[,:;]?\s[^.!?]{0,40}?[—–:-]{1,2}\s"
)
_OPENING_REACH = 90
_URL_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[/_-]?)(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>\d{1,2})(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about the publish date.

    Args:
        kind: a key of ``KINDS``.
        raw: the string as it stands in the source.
        date: what was read from it; its year may be missing.
        weight: log odds for its day.
        reason: in plain words.
    """

    kind: str
    raw: str
    date: DateString
    weight: float
    reason: str


def claims(article: Article) -> tuple[Claim, ...]:
    """Every claim that the metadata and the lines of an article make."""
    stated = [claim for witness in article.witnesses for claim in _of_witness(witness)]
    return (*stated, *_of_blocks(article))


def _of_witness(witness: Witness) -> Iterator[Claim]:
    date = _url_day(witness.raw) if witness.kind == "url" else find_day(witness.raw)
    if date:
        yield _claim(witness.kind, witness.raw, date)


def _url_day(url: str) -> DateString | None:
    """A day in an address: "/2023/09/19/", "20230919", "2023-09-19"; a longer number is an id."""
    for match in _URL_DAY.finditer(url):
        year, month, day = match["year"], int(match["month"]), int(match["day"])
        date = find_day(f"{year}-{month:02d}-{day:02d}")
        if date:
            return date
    return None


def _of_blocks(article: Article) -> Iterator[Claim]:
    headline = _first(article.blocks, BlockKind.TITLE)
    body = _first(article.blocks, BlockKind.BODY)
    for index, block in enumerate(article.blocks):
        text = article.text[block.span.start : block.span.end]
        kind = _kind(block.kind, text, index < headline, index > body)
        if kind:
            yield from _of_line(kind, text)
        elif index == body:
            yield from _of_opening(text)


def _first(blocks: tuple[Block, ...], kind: BlockKind) -> int:
    return next((i for i, block in enumerate(blocks) if block.kind is kind), len(blocks))


def _kind(kind: BlockKind, text: str, above: bool, below: bool) -> str:
    match kind:
        case BlockKind.LABEL:
            return "updated" if _UPDATED.match(text) else "label"
        case BlockKind.BYLINE:
            return "foot" if below else "top" if above else "byline"
        case BlockKind.DATELINE:
            return "dateline"
        case BlockKind.CHROME:
            return "" if below else "header"
        case _:
            return ""


def _of_line(kind: str, text: str) -> Iterator[Claim]:
    for date in find_dates(text)[:3]:
        yield _claim(kind, text, date)


def _of_opening(text: str) -> Iterator[Claim]:
    """The place and day that open the first paragraph: "SEOUL, Sept. 17 (Agency) - "."""
    opening = _OPENING.match(text[:_OPENING_REACH])
    if opening:
        yield from _of_line("dateline", opening[0].strip())


def _claim(kind: str, raw: str, date: DateString) -> Claim:
    weight, reason = KINDS.get(kind, KINDS["foot"])
    if date.clock and kind in ("byline", "top", "label"):
        weight, reason = weight + _CLOCK_BONUS, f"{reason}, with the hour"
    return Claim(kind, raw.strip()[:120], date, weight, reason)


def full_days(article: Article, kinds: frozenset[BlockKind]) -> Iterator[tuple[Civil, str]]:
    """Every complete date in the blocks of some kinds, with its string."""
    for block in article.blocks:
        if block.kind in kinds:
            for date in find_dates(article.text[block.span.start : block.span.end]):
                if date.civil:
                    yield date.civil, date.text
