"""The default annotator: our own splitter, tokeniser, lemmatiser and parser, in batches."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.language.lemma import lemmatize
from timeline.language.sentences import split
from timeline.language.tree import Sentence
from timeline.model import Span


def annotate(texts: Sequence[str], zones: Sequence[Sequence[Span]]) -> list[tuple[Sentence, ...]]:
    """Sentences of each text, read zone by zone; the same whatever else is in the batch.

    Args:
        texts: one text an article.
        zones: the stretches of each text to read; no sentence crosses a zone's end.
    """
    from timeline.language.sketch import predict

    found = [
        [tokens for zone in own for tokens in split(text, zone)]
        for text, own in zip(texts, zones, strict=True)
    ]
    words = [
        tuple(text[start:end] for start, end in tokens)
        for text, sentences in zip(texts, found, strict=True)
        for tokens in sentences
    ]
    parses = iter(zip(words, predict(words), strict=True))
    return [tuple(_sentence(tokens, *next(parses)) for tokens in own) for own in found]


def _sentence(
    tokens: Sequence[Span], words: tuple[str, ...], parse: tuple[list[str], list[int], list[str]]
) -> Sentence:
    tags, heads, labels = parse
    return Sentence(
        span=Span(tokens[0].start, tokens[-1].end),
        words=words,
        spans=tuple(tokens),
        tags=tuple(tags),
        lemmas=tuple(map(lemmatize, words, tags)),
        heads=tuple(heads),
        labels=tuple(labels),
    )
