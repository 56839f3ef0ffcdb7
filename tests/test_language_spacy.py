"""The spaCy adapter, with a library of the same shape in spaCy's place."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from types import ModuleType, SimpleNamespace

import pytest

from timeline.errors import OptionError
from timeline.language.spacy import SpacyAnnotator
from timeline.model import Span

TEXT = "Berg left Oslo. It rained."


@dataclass
class Token:
    """One word of a parsed document, as spaCy shows it."""

    text: str
    tag_: str
    dep_: str
    lemma_: str
    head: SimpleNamespace


def _parsed(words: list[str]) -> list[Token]:
    """Every sentence's second word is its root, and governs the others."""
    root = SimpleNamespace(i=1)
    deps = ["nsubj", "ROOT", "dobj", "punct"]
    return [Token(w, "NN", deps[min(i, 3)], w.lower(), root) for i, w in enumerate(words)]


@dataclass
class Library(ModuleType):
    """What of spaCy the adapter uses; counts how often a pipeline is loaded."""

    loads: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__("spacy")
        self.tokens = ModuleType("spacy.tokens")
        self.tokens.Doc = lambda vocab, words: words

    def __hash__(self) -> int:
        return id(self)

    def load(self, name: str, exclude: list[str]) -> SimpleNamespace:
        if name == "missing":
            raise OSError("[E050]")
        self.loads.append(name)
        return SimpleNamespace(vocab=None, pipe=lambda docs, batch_size: map(_parsed, docs))


@pytest.fixture
def library(monkeypatch):
    spacy = Library()
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    monkeypatch.setitem(sys.modules, "spacy.tokens", spacy.tokens)
    return spacy


def test_sentences_have_our_offsets_and_universal_trees(library):
    ((first, second),) = SpacyAnnotator("small")([TEXT], [[Span(0, len(TEXT))]])
    assert first.words == ("Berg", "left", "Oslo", ".")
    assert [TEXT[a:b] for a, b in second.spans] == ["It", "rained", "."]
    assert first.heads == (1, -1, 1, 1)
    assert first.labels == ("nsubj", "root", "obj", "punct")


def test_a_pipeline_is_loaded_once_for_all_batches(library):
    annotate = SpacyAnnotator("small")
    assert annotate([TEXT], [[Span(0, 15)]]) == annotate([TEXT], [[Span(0, 15)]])
    assert library.loads == ["small"]


def test_a_missing_pipeline_is_named_with_how_to_get_it(library):
    with pytest.raises(OptionError, match="python -m spacy download missing"):
        SpacyAnnotator("missing")([TEXT], [[Span(0, 15)]])


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(OptionError, match="spaCy is not installed"):
        SpacyAnnotator()([TEXT], [[Span(0, 15)]])
