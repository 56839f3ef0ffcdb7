"""A spaCy pipeline as an annotator: ``Options(annotator=SpacyAnnotator("en_core_web_sm"))``.

Needs the extra ``spacy`` and a pipeline with a tagger, a parser and a lemmatiser. Sentences and
words are ours, so that zones and offsets hold; the pipeline tags and parses them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from timeline.errors import OptionError
from timeline.language.sentences import split
from timeline.language.tree import Sentence
from timeline.language.universal import to_universal
from timeline.model import Span

if TYPE_CHECKING:
    from types import ModuleType


@dataclass(frozen=True, slots=True)
class SpacyAnnotator:
    """Annotates with the spaCy pipeline of that name.

    Args:
        name: an installed pipeline, or a path to one.
        batch: sentences that go through it together.
    """

    name: str = "en_core_web_sm"
    batch: int = 256

    def __call__(
        self, texts: Sequence[str], zones: Sequence[Sequence[Span]]
    ) -> list[tuple[Sentence, ...]]:
        """Annotate a batch; see ``timeline.language.tree.Annotator``."""
        spacy = _library()
        pipeline = _pipeline(spacy, self.name)
        found = [
            [tokens for zone in own for tokens in split(text, zone)]
            for text, own in zip(texts, zones, strict=True)
        ]
        given = (
            spacy.tokens.Doc(pipeline.vocab, words=[text[a:b] for a, b in tokens])
            for text, sentences in zip(texts, found, strict=True)
            for tokens in sentences
        )
        parsed = iter(pipeline.pipe(given, batch_size=self.batch))
        return [tuple(_sentence(tokens, next(parsed)) for tokens in own) for own in found]


def _library() -> ModuleType:
    try:
        import spacy
        import spacy.tokens
    except ImportError:
        raise OptionError("annotator", "spaCy is not installed", "pip install spacy") from None
    module: ModuleType = spacy
    return module


@lru_cache(maxsize=2)
def _pipeline(spacy: ModuleType, name: str) -> Any:  # noqa: ANN401 - spaCy is optional
    try:
        return spacy.load(name, exclude=["ner"])
    except OSError:
        hint = f"python -m spacy download {name}"
        raise OptionError("annotator", f"spaCy has no pipeline {name!r}", hint) from None


def _sentence(tokens: Sequence[Span], words: Iterable[Any]) -> Sentence:
    """Our sentence of a parsed ``Doc``; where the pipeline saw two, they hang from the first."""
    found = list(words)
    roots = [i for i, word in enumerate(found) if word.head.i == i]
    heads = [
        word.head.i if word.head.i != i else -1 if i == roots[0] else roots[0]
        for i, word in enumerate(found)
    ]
    labels = ["parataxis" if i in roots[1:] else word.dep_ for i, word in enumerate(found)]
    texts, tags = tuple(word.text for word in found), tuple(word.tag_ for word in found)
    universal = to_universal(texts, tags, heads, labels)
    return Sentence(
        span=Span(tokens[0].start, tokens[-1].end),
        words=texts,
        spans=tuple(tokens),
        tags=tags,
        lemmas=tuple(word.lemma_ for word in found),
        heads=universal[0],
        labels=universal[1],
    )
