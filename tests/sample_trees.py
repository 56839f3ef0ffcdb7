"""Sentences with their trees, written as ``word/TAG/label>head`` token by token."""

from __future__ import annotations

from timeline.civil import day
from timeline.events.syntax import Tree, tree
from timeline.language.lemma import lemmatize
from timeline.language.tree import Sentence
from timeline.model import (
    Anchor,
    AnchorKind,
    Civil,
    Granularity,
    Interval,
    Span,
    Timex,
    TimexType,
)


def sentence(notation: str, start: int = 0) -> Sentence:
    """The sentence of a notation; its text is the words with one blank between them."""
    rows = [token.rsplit("/", 2) for token in notation.split()]
    words = tuple(row[0] for row in rows)
    spans, at = [], start
    for word in words:
        spans.append(Span(at, at + len(word)))
        at += len(word) + 1
    relations = [row[2].rsplit(">", 1) for row in rows]
    tags = tuple(row[1] for row in rows)
    return Sentence(
        span=Span(start, spans[-1].end),
        words=words,
        spans=tuple(spans),
        tags=tags,
        lemmas=tuple(map(lemmatize, words, tags)),
        heads=tuple(int(head) for _, head in relations),
        labels=tuple(label for label, _ in relations),
    )


def parsed(notation: str) -> Tree:
    """The tree of a notation."""
    return tree(sentence(notation))


def text_of(words: Tree | Sentence) -> str:
    """The words with one blank between them."""
    return " ".join((words.sentence if isinstance(words, Tree) else words).words)


def timex(
    words: Tree | Sentence, phrase: str, moment: Civil, interval: Interval | None = None
) -> Timex:
    """A day (or another interval) that a phrase of a sentence stands for."""
    given = words.sentence if isinstance(words, Tree) else words
    start = text_of(given).index(phrase) + given.span.start
    found = interval or day(moment)
    coarse = found.granularity in {Granularity.MONTH, Granularity.YEAR}
    value = f"{moment.year:04d}-{moment.month:02d}" + ("" if coarse else f"-{moment.day:02d}")
    return Timex(
        span=Span(start, start + len(phrase)),
        text=phrase,
        rule="test",
        type=TimexType.DATE,
        value=value,
        interval=found,
        anchor=Anchor(AnchorKind.PUBLISHED, Civil(2026, 11, 24)),
    )


def index(words: Tree, word: str) -> int:
    """Index of a word's first occurrence."""
    return words.sentence.words.index(word)


OPENED = (
    "The/DT/det>1 mayor/NN/nsubj>2 opened/VBD/root>-1 a/DT/det>4 bridge/NN/obj>2 "
    "on/IN/case>6 Monday/NNP/obl>2 ././punct>2"
)
"""The mayor opened a bridge on Monday ."""

SAID_OPENED = (
    "Anna/NNP/nsubj>2 Berg/NNP/flat>0 opened/VBD/ccomp>7 a/DT/det>4 bridge/NN/obj>2 ,/,/punct>2 "
    "officials/NNS/nsubj>7 said/VBD/root>-1 on/IN/case>9 Sunday/NNP/obl>7 ././punct>7"
)
"""Anna Berg opened a bridge , officials said on Sunday ."""

WOULD_BREAK = (
    "Norway/NNP/nsubj>1 said/VBD/root>-1 on/IN/case>3 Friday/NNP/obl>1 the/DT/det>5 "
    "plan/NN/nsubj>7 would/MD/aux>7 break/VB/ccomp>1 rules/NNS/obj>7 ././punct>1"
)
"""Norway said on Friday the plan would break rules ."""

MET_AND_SPOKE = (
    "Berg/NNP/nsubj>1 met/VBD/root>-1 Anna/NNP/obj>1 Holm/NNP/flat>2 on/IN/case>5 "
    "Tuesday/NNP/obl>1 and/CC/cc>7 toured/VBD/conj>1 a/DT/det>9 port/NN/obj>7 ././punct>1"
)
"""Berg met Anna Holm on Tuesday and toured a port ."""

WILL_GO = (
    "Berg/NNP/nsubj>2 will/MD/aux>2 visit/VB/root>-1 Oslo/NNP/obj>2 ,/,/punct>2 "
    "state/NN/compound>6 "
    "television/NN/nsubj>7 reported/VBD/parataxis>2 on/IN/case>9 Sunday/NNP/obl>7 ././punct>2"
)
"""Berg will visit Oslo , state television reported on Sunday ."""

BEFORE_TOURING = (
    "Before/IN/mark>1 touring/VBG/advcl>5 Norway/NNP/obj>1 ,/,/punct>1 Berg/NNP/nsubj>5 "
    "visited/VBD/root>-1 mines/NNS/obj>5 ././punct>5"
)
"""Before touring Norway , Berg visited mines ."""

HAS_PUSHED = (
    "Berg/NNP/nsubj>3 has/VBZ/aux>3 been/VBN/aux>3 pushing/VBG/root>-1 for/IN/case>5 "
    "reform/NN/obl>3 ././punct>3"
)
"""Berg has been pushing for reform ."""

SINCE_POWER = (
    "It/PRP/nsubj>3 was/VBD/cop>3 the/DT/det>3 trip/NN/root>-1 since/IN/mark>6 he/PRP/nsubj>6 "
    "took/VBD/advcl>3 office/NN/obj>6 in/IN/case>9 2011/CD/obl>6 ././punct>3"
)
"""It was the trip since he took office in 2011 ."""
