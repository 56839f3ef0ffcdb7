"""Texts in, sentences with words, tags, lemmas and trees out; see ``annotate``."""

from timeline.language.annotator import annotate
from timeline.language.tree import Annotator, Sentence

__all__ = ["Annotator", "Sentence", "annotate"]
