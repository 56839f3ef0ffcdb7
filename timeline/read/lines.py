"""A text as lines, with what their looks say: length, words, repetition, place on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.model import Span

_LINE = re.compile(r"[^\r\n]+")
_LETTERS = re.compile(r"[^\W_]+")
_ENDS_SENTENCE = re.compile(r"[.!?…]['\"”’)\]]{0,3}$")
#: Widths within which a text counts as broken by hand or by an old mail program.
_WRAP = range(50, 101)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it (or a paragraph of wrapped lines).

    Args:
        span: without the white space around it.
        text: that stretch of the article.
        key: lower case, letters and digits alone, for comparing.
        gap: whether an empty line stands before it.
        words: how many it has.
    """

    span: Span
    text: str
    key: str
    gap: bool
    words: int

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDS_SENTENCE.search(self.text))

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of running text."""
        asks = "?" in self.text[-4:] and self.words < 25
        return (self.words >= 6 and self.is_sentence and not asks) or self.words >= 40


def fold(text: str) -> str:
    """Letters and digits of a text in lower case, for comparing lines."""
    return " ".join(_LETTERS.findall(text.casefold()))


def split(text: str) -> tuple[Line, ...]:
    """The lines of a text in order; hard-wrapped paragraphs are joined into one."""
    spans = [_trim(text, found.start(), found.end()) for found in _LINE.finditer(text)]
    spans = [span for span in spans if span.start < span.end]
    return tuple(_joined(text, spans))


def _trim(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    return Span(start + left, start + max(left, len(stretch.rstrip())))


def _joined(text: str, spans: list[Span]) -> list[Line]:
    width = _wrap_width(text, spans)
    joined: list[tuple[Span, bool]] = []
    last_width = 0
    for index, span in enumerate(spans):
        gap = index == 0 or text.count("\n", spans[index - 1].end, span.start) > 1
        # A line that could have held the next word ends its paragraph.
        first_word = len(text[span.start : span.end].split(None, 1)[0])
        if joined and not gap and width and last_width + first_word + 1 > width - 4:
            joined[-1] = (Span(joined[-1][0].start, span.end), joined[-1][1])
        else:
            joined.append((span, gap))
        last_width = span.end - span.start
    return [_line(text, span, gap) for span, gap in joined]


def _line(text: str, span: Span, gap: bool) -> Line:
    stretch = text[span.start : span.end]
    return Line(span, stretch, fold(stretch), gap, len(stretch.split()))


def _wrap_width(text: str, spans: list[Span]) -> int:
    """The column at which a hard-wrapped text breaks its lines, or 0."""
    widest = max((span.end - span.start for span in spans), default=0)
    if widest not in _WRAP or len(spans) < 4:
        return 0
    full = sum(span.end - span.start >= widest - 14 for span in spans)
    broken = sum(
        span.end - span.start >= widest - 14
        and not _ENDS_SENTENCE.search(text[span.start : span.end])
        for span in spans
    )
    return widest if full * 2 >= len(spans) and broken * 2 >= full else 0
