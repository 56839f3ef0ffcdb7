"""The lines of a scraped page told apart: headline, byline, label, caption, body, chrome, ..."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.model import Block, BlockKind
from timeline.read import looks
from timeline.read.lines import Line, fold, split

#: What a line can be told by its own looks, tried in this order; the first that fits wins.
_BY_LOOKS: tuple[tuple[Callable[[Line], bool], BlockKind], ...] = (
    (looks.is_label, BlockKind.LABEL),
    (looks.is_date_line, BlockKind.BYLINE),
    (looks.is_chrome, BlockKind.CHROME),
    (looks.is_caption, BlockKind.CAPTION),
    (looks.is_byline, BlockKind.BYLINE),
    (looks.is_dateline, BlockKind.DATELINE),
    (looks.is_signed, BlockKind.BYLINE),
    (looks.is_credit, BlockKind.BYLINE),
)
_MAX_HEADLINE_WORDS = 45
#: So many paragraphs into the text a day is no longer the byline's.
_DEEP = 3
#: Lines of so many words are told to repeat each other, if they stand that near among their like.
_REPEATABLE, _NEAR = 4, 30


def tell_apart(text: str, title: str = "") -> tuple[Block, ...]:
    """What each line (or wrapped paragraph) of a text is, in order, without overlaps.

    Args:
        text: the article as given.
        title: its headline where it is known from elsewhere.
    """
    lines = split(text)
    kinds: list[BlockKind | None] = [_by_looks(line) for line in lines]
    _tell_prose(lines, kinds)
    _tell_top(lines, kinds, fold(title))
    _tell_tail(lines, kinds)
    _tell_day_headings(lines, kinds)
    _tell_repeats(lines, kinds)
    rest = [kind or _between(line) for line, kind in zip(lines, kinds, strict=True)]
    return tuple(Block(kind, line.span) for line, kind in zip(lines, rest, strict=True))


def _by_looks(line: Line) -> BlockKind | None:
    return next((kind for fits, kind in _BY_LOOKS if fits(line)), None)


def _tell_prose(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    for index, line in enumerate(lines):
        if kinds[index] is None and line.is_prose:
            kinds[index] = BlockKind.BODY


def _tell_top(lines: Sequence[Line], kinds: list[BlockKind | None], title: str) -> None:
    """Above the first paragraph stand the headline, its standfirst, and page furniture."""
    body = next((i for i, kind in enumerate(kinds) if kind is BlockKind.BODY), None)
    if body is None:
        return
    open_lines = [i for i in range(body) if kinds[i] is None]
    headlines = [i for i in open_lines if _is_headline(lines[i], title)]
    for index in open_lines:
        kinds[index] = BlockKind.TITLE if index in headlines else BlockKind.CHROME
    if headlines:
        _tell_header(lines, kinds, headlines[0])
    elif title and lines[body].key == title:
        kinds[body] = BlockKind.TITLE


def _is_headline(line: Line, title: str) -> bool:
    if title and line.key == title:
        return True
    return 4 <= line.words <= _MAX_HEADLINE_WORDS


def _tell_header(lines: Sequence[Line], kinds: list[BlockKind | None], headline: int) -> None:
    """A bare day above the headline, beside the weather or a menu, is the day of the visit."""
    above = range(headline)
    furnished = any(kinds[i] is BlockKind.CHROME for i in above)
    for index in above:
        if furnished and kinds[index] is BlockKind.BYLINE and looks.is_day(lines[index]):
            kinds[index] = BlockKind.CHROME


def _tell_tail(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """Behind "Related stories" everything up to the next paragraph is a list of other articles."""
    in_text = in_list = False
    for index, line in enumerate(lines):
        if kinds[index] is BlockKind.BODY:
            in_text, in_list = True, False
        elif in_text and looks.opens_list(line):
            in_list = True
        elif in_list and kinds[index] in (None, BlockKind.BYLINE):
            kinds[index] = BlockKind.CHROME


def _tell_day_headings(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """A day alone on its line deep in the text ("Tuesday 6 July:") heads what happened then."""
    before = 0
    for index, line in enumerate(lines[:-1]):
        before += kinds[index] is BlockKind.BODY
        dated = kinds[index] in (BlockKind.BYLINE, BlockKind.DATELINE)
        inside = before >= _DEEP and kinds[index + 1] is BlockKind.BODY
        if dated and inside and looks.is_day(line):
            kinds[index] = BlockKind.BODY


def _tell_repeats(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """Of a line printed twice, or once whole and once cut, the fuller (else the first) counts."""
    alike: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.words >= _REPEATABLE and kinds[index] is not BlockKind.LABEL:
            alike.setdefault(_opening(line), []).append(index)
    for group in alike.values():
        for place, index in enumerate(group):
            others = group[max(0, place - _NEAR) : place] + group[place + 1 : place + _NEAR]
            if any(_covers(lines, kinds, other, index) for other in others):
                kinds[index] = BlockKind.CHROME


def _opening(line: Line) -> str:
    return " ".join(line.key.split(" ", _REPEATABLE)[:_REPEATABLE])


def _covers(
    lines: Sequence[Line], kinds: Sequence[BlockKind | None], other: int, index: int
) -> bool:
    """Whether another line says all that this one says."""
    longer, line = lines[other].key, lines[index].key
    if kinds[other] is BlockKind.CHROME or not longer.startswith(line):
        return False
    if longer == line:
        return other < index
    # A sentence that opens a longer paragraph is that paragraph's only where both are of one kind.
    return kinds[other] is kinds[index] or kinds[other] is BlockKind.CAPTION


def _between(line: Line) -> BlockKind:
    """A line nobody claimed: a few words without an end are a cross-heading, the rest is text."""
    if line.words <= 3 and not line.is_sentence and not any(c.isdigit() for c in line.text):
        return BlockKind.CHROME
    return BlockKind.BODY
