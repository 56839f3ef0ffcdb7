"""The default annotator: our own splitter, tokeniser, lemmatiser and parser, in batches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.language.lemma import lemmatize
from timeline.language.sentences import split
from timeline.language.tree import Sentence
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language.parser import Parse

_lemma = lru_cache(1 << 15)(lemmatize)


def annotate(texts: Sequence[str], zones: Sequence[Sequence[Span]]) -> list[tuple[Sentence, ...]]:
    """Sentences of each text, read zone by zone; the same whatever else is in the batch.

    Args:
        texts: one text an article.
        zones: the stretches of each text to read; no sentence crosses a zone's end.
    """
    from timeline.language.parser import parse

    found = [
        [tokens for zone in own for tokens in split(text, zone)]
        for text, own in zip(texts, zones, strict=True)
    ]
    words = [
        tuple(text[start:end] for start, end in tokens)
        for text, sentences in zip(texts, found, strict=True)
        for tokens in sentences
    ]
    parses = iter(zip(words, parse(words), strict=True))
    return [tuple(_sentence(tokens, *next(parses)) for tokens in own) for own in found]


def _sentence(tokens: Sequence[Span], words: tuple[str, ...], parsed: Parse) -> Sentence:
    tags, heads, labels = parsed
    return Sentence(
        span=Span(tokens[0].start, tokens[-1].end),
        words=words,
        spans=tuple(tokens),
        tags=tags,
        lemmas=tuple(map(_lemma, words, tags)),
        heads=heads,
        labels=labels,
    )
