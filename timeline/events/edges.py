"""The ends of a title and its spelling: words that only join or close it go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from timeline.events.syntax import VERB_TAGS, Tree
from timeline.events.tense import is_finite

_JOINING = frozenset(
    "and but or so that which who while as when where because though although since whereas "
    "meanwhile however then thus also still yet firstly".split()
)
CONDITION = frozenset(["if", "unless", "whether", "lest"])
_SUBORDINATING = frozenset("as while because although though".split())
#: What stands before a subject by mistake only.
_CASES = frozenset(["with", "of", "for", "from", "by"])
_BOUND = frozenset(["after", "before", "until", "once"])
_UNIT = frozenset(["minute", "hour", "day", "week", "month", "year"])
_GLUED = frozenset([",", ".", "'s", "’s"])
_TWICE = re.compile(r"\s*,(?:\s*,)+")
_ASKING = frozenset(["WP", "WDT", "WRB"])
#: Words that begin with a capital wherever they stand.
_CAPITAL = frozenset(["NNP", "NNPS", "JJ", "PRP"])
_BRACKETS = frozenset(["(", ")", "-lrb-", "-rrb-"])
_QUOTES = frozenset(['"', "“", "”", "``", "''"])


def opened(tree: Tree, own: Sequence[int], head: int) -> list[int]:
    """The clause's words without those in front that join it to another one."""
    body = list(own)
    while len(body) > 1 and body[0] < head and _joins(tree, body, head):
        body.pop(0)
    return body


def _joins(tree: Tree, body: Sequence[int], head: int) -> bool:
    first = body[0]
    word, base = tree.low[first], tree.bases[first]
    if word in CONDITION or tree.tags[first] == "TO":
        return False
    if _subordinates(tree, first, head):
        return True
    if first == 0 and word in _BOUND and _is_lost_subject(tree, tree.heads[first], head):
        return True
    if base == "punct":
        return word not in _QUOTES and tree.tags[first] != "``"
    if word in _BOUND and base in {"mark", "case"}:
        return _is_subject_of(tree, tree.heads[first], head) and (
            is_finite(tree, head) or tree.tags[head][0] == "N"
        )
    if word in _CASES and base == "case" and tree.tags[first + 1] != "CD":
        return _is_subject_of(tree, tree.heads[first], head)
    if _counts_from(tree, first, head) or (word == "that" and first > 0):
        return True
    if base != "cc" and not _is_of(tree, first, head):
        return False
    return base in {"cc", "mark", "case"} or word in _JOINING


def _subordinates(tree: Tree, first: int, head: int) -> bool:
    """Whether "as" or "even though" opens the clause, its subject right behind it."""
    if tree.low[first] == "even" and first + 1 < head:
        return _subordinates(tree, first + 1, head)
    if tree.low[first] not in _SUBORDINATING or not is_finite(tree, head):
        return False
    subject = next((s for s in tree.those(head, ("nsubj",)) if first < s < head), None)
    return subject is not None and all(tree.low[i] != "," for i in range(first, subject))


def _is_lost_subject(tree: Tree, noun: int, head: int) -> bool:
    """Whether a noun before a verb in a tense that has no subject must be it."""
    if tree.heads[noun] != head or noun > head or not is_finite(tree, head):
        return False
    comma = any(tree.low[i] == "," for i in range(head))
    return not comma and tree.child(head, ("nsubj", "csubj", "expl")) is None


def _is_subject_of(tree: Tree, i: int, head: int) -> bool:
    """Whether a word is the clause's head or its subject."""
    return i == head or (i >= 0 and tree.heads[i] == head and tree.bases[i] == "nsubj")


def _is_of(tree: Tree, i: int, head: int) -> bool:
    """Whether a word opens the clause itself, and not another one that stands before it."""
    above = tree.heads[i]
    if above == head or tree.low[i + 1 : i + 2] in {("which",), ("whom",)}:
        return True
    return tree.bases[i] == "mark" and not (above < head and tree.tags[above] in VERB_TAGS)


def _counts_from(tree: Tree, first: int, head: int) -> bool:
    """Whether "two days after" or "a week before" opens the clause."""
    for behind in range(first, min(first + 4, tree.size - 1)):
        if tree.lemmas[behind] in _UNIT:
            return tree.low[behind + 1] in _BOUND and tree.heads[behind + 1] == head
    return False


def edged(tree: Tree, kept: list[int], head: int) -> list[int]:
    """Without punctuation at the ends and quotation marks that stand alone."""
    marks = [] if _QUOTES.isdisjoint(tree.said) else [i for i in kept if tree.low[i] in _QUOTES]
    if len(marks) % 2:
        odd = marks[0] if tree.low[marks[0]] in {"”", "''"} else marks[-1]
        kept = [i for i in kept if i != odd]
    brackets = [i for i in kept if tree.low[i] in _BRACKETS]
    if len(brackets) == 1:
        kept = [i for i in kept if i not in brackets]
    if len(kept) > 2 and _is_length_before_clause(tree, kept[-1]):
        kept = [i for i in kept if i < kept[-1] - 1]
        while kept and tree.tags[kept[-1]] == "RB" and kept[-1] > head:
            kept = kept[:-1]
    while kept and kept[-1] != head and _trails(tree, kept[-1]):
        kept = kept[:-1]
    while kept and kept[0] != head and tree.low[kept[0]] in {",", ";", ":", "-", "–", "—", "--"}:
        kept = kept[1:]
    return kept


def _is_length_before_clause(tree: Tree, i: int) -> bool:
    """Whether a length of two words ends the title that "after" or "since" has lost its clause."""
    measured = tree.lemmas[i] in _UNIT and tree.tags[i - 1] in {"CD", "DT"}
    return measured and i + 1 < tree.size and tree.low[i + 1] in _BOUND | {"since"}


def after_participle(tree: Tree, body: list[int], head: int) -> list[int]:
    """A clause without the rest of the participle's words that open its sentence."""
    before = body[0] - 1 if body else -1
    opens = before >= 0 and tree.tags[before] in {"VBG", "VBN"} and tree.heads[before] == head
    comma = next((k for k, i in enumerate(body) if tree.low[i] == "," and i < head), None)
    return body[comma + 1 :] if opens and comma is not None else body


def _trails(tree: Tree, i: int) -> bool:
    if tree.low[i] in _QUOTES or tree.low[i] in {")", "-rrb-", "!", "?", "%"}:
        return False
    asks = tree.tags[i] in _ASKING or (
        tree.bases[i] == "case" and tree.tags[tree.heads[i]] in _ASKING
    )
    return asks or tree.bases[i] in {"punct", "cc"}


def spelled(tree: Tree, kept: Iterable[int], names: Mapping[int, str]) -> str:
    """The words with the white space that the text has between them."""
    spans, said, last = tree.sentence.spans, tree.sentence.words, -2
    parts: list[str] = []
    for i in kept:
        if last == i - 1:
            apart = spans[last].end != spans[i].start
        else:
            apart = bool(parts) and said[i] not in _GLUED
        word = names.get(i, said[i])
        if i == 0 and parts and tree.tags[i] not in _CAPITAL:
            word = word.lower()
        parts.append(f" {word}" if apart else word)
        last = i
    return _TWICE.sub(",", "".join(parts))
