"""What a language annotator gives back: sentences as words with tags and a dependency tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from timeline.model import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; the tuples run in parallel, one entry a token.

    Args:
        span: from the first token to behind the last one, in the article's text.
        words: the tokens as written ("didn't" is "did", "n't").
        spans: where they stand in the article's text.
        tags: Penn Treebank part-of-speech tags.
        lemmas: base forms, lower case except for names.
        heads: index of each token's head in this sentence, -1 for the root.
        labels: Universal Dependencies relations ("nsubj", "obl", "ccomp", ...).
    """

    span: Span
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


class Annotator(Protocol):
    """Anything that turns texts into sentences; our own parser and a spaCy pipeline both fit."""

    def __call__(
        self, texts: Sequence[str], zones: Sequence[Sequence[Span]]
    ) -> list[tuple[Sentence, ...]]:
        """Annotate a batch.

        Args:
            texts: one text an article.
            zones: the stretches of each text to read; no sentence crosses a zone's end.

        Returns:
            The sentences of each text, in order.
        """
