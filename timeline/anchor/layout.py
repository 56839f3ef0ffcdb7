"""The blocks of a plain text to their places on the page: headline, article, comments, the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.model import Article, Block, BlockKind

#: How many lines above and below the headline still belong to it.
_ABOVE, _BELOW = 4, 8
#: So many lines without prose part an article from the notices and comments around it.
_GAP = 6
_HEADLINE_REACH = 20
_COMMENTS = re.compile(
    r"^(?:\d{1,5}\s)?(?:comments?|responses?|replies|kommentare?|antworten|commentaires?|comentarios?"
    r"|comentários?|commenti|reacties|komentarze|комментарии|коментарі|yorumlar)\b(?:\s?\(?\d{0,5}\)?)"
    r"(?:\s(?:to|on|zu|zum|sur|a)\b.{0,150})?\s?:?$"
    r"|^(?:leave a (?:comment|reply)|(?:schreibe|hinterlasse) einen kommentar"
    r"|laisser un commentaire|deja (?:un comentario|una respuesta)|deixe um comentário"
    r"|lascia un commento)\b.{0,60}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand, as numbers of blocks.

    Args:
        headline: the line of the headline; where there is none, the start.
        start, end: the first block of the article's prose, and one behind its last.
        comments: the first block of the readers' comments.
    """

    headline: int
    start: int
    end: int
    comments: int

    def side(self, index: int) -> str:
        """Over or under the headline from afar, above or below it nearby."""
        if index < self.headline:
            return "above" if self.headline - index <= _ABOVE else "over"
        near = index - self.headline <= _BELOW or index < self.start
        return "below" if near else "under"

    def region(self, index: int, kind: BlockKind) -> str:
        """The article itself, what stands beside it, or comments."""
        if index >= self.comments:
            return "comment"
        return "aside" if kind is BlockKind.CHROME and index >= self.end else "main"


def layout(article: Article) -> Layout:
    """How the lines of a plain text lie."""
    start, end = _prose(article.blocks)
    comments = (i for i in range(start + 1, len(article.blocks)) if _opens_comments(article, i))
    headline = _headline(article, start)
    return Layout(headline, start, end, next(comments, len(article.blocks)))


def _prose(blocks: tuple[Block, ...]) -> tuple[int, int]:
    """The stretch of blocks with the most prose; what a cookie notice says is short beside it."""
    runs: list[tuple[int, int, int]] = []
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.BODY:
            continue
        size = block.span.end - block.span.start
        if runs and index - runs[-1][1] <= _GAP:
            first, _, total = runs.pop()
            runs.append((first, index, total + size))
        else:
            runs.append((index, index, size))
    if not runs:
        return len(blocks), len(blocks)
    first, last, _ = max(runs, key=lambda run: (run[2], -run[0]))
    return first, last + 1


def _headline(article: Article, start: int) -> int:
    titles = [i for i, block in enumerate(article.blocks) if block.kind is BlockKind.TITLE]
    near = [i for i in titles if start - _HEADLINE_REACH <= i < start]
    if not near:
        return min(titles[:1] or [start])
    key = _key(article, near[0])
    return max((i for i in near if _key(article, i) in key), default=near[0])


def _key(article: Article, index: int) -> str:
    text = _text(article, index)
    return " ".join(re.findall(r"\w+", text.casefold())) or text


def _opens_comments(article: Article, index: int) -> bool:
    span = article.blocks[index].span
    return span.end - span.start <= 200 and _COMMENTS.match(_text(article, index)) is not None


def _text(article: Article, index: int) -> str:
    span = article.blocks[index].span
    return article.text[span.start : span.end]
