"""Names inside one article: who a word stands for, and one full form for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from timeline.events.lexicon import words
from timeline.events.syntax import KEPT, NOUN_TAGS, Tree

NAME_TAGS = frozenset(["NNP", "NNPS"])
_DESCRIBING = frozenset(["NN", "NNP", "JJ", "POS"])
_SINGULAR = frozenset("he him his himself she her hers herself".split())

Name = tuple[str, ...]


def name_at(tree: Tree, head: int) -> Name:
    """The words of the name around a token, without titles; empty where it is no name.

    A name is a run of proper nouns, read off the words and not off the tree, which often breaks
    long names apart.
    """
    return _names(tree).get(head, ())


@lru_cache(KEPT)
def _names(tree: Tree) -> dict[int, Name]:
    """The name at each token that has one."""
    words_, bounds = tree.sentence.words, _bounds(tree)
    glued = {(a, b): _glued(words_[a:b]) for a, b in set(bounds.values())}
    return {i: glued[at] for i, at in bounds.items()}


def _glued(parts: Sequence[str]) -> Name:
    """The words with hyphens put back between them ("Anne", "-", "Marie" is one word)."""
    return tuple(" ".join(parts).replace(" - ", "-").split()) if "-" in parts else tuple(parts)


@lru_cache(KEPT)
def _bounds(tree: Tree) -> dict[int, tuple[int, int]]:
    """The bounds of every name, by each of its tokens and by those of its titles."""
    found: dict[int, tuple[int, int]] = {}
    if NAME_TAGS.isdisjoint(tree.tags):
        return found
    for first in [i for i, tag in enumerate(tree.tags) if tag in NAME_TAGS]:
        if first in found or not _is_part(tree, first):
            continue
        behind = first + 1
        while behind < len(tree.low) and _is_part(tree, behind):
            behind += 1
        bounds = _without_titles(tree, first, behind)
        found |= dict.fromkeys(range(min(first, bounds[0]), behind), bounds)
    return found


def _without_titles(tree: Tree, first: int, behind: int) -> tuple[int, int]:
    """A run without its titles, with the adjective that opens it ("Nordic News Agency")."""
    first = _behind_titles(tree, first, behind)
    if first > 0 and tree.tags[first - 1] == "JJ" and tree.sentence.words[first - 1][:1].isupper():
        first -= first > 1 or tree.bases[0] == "amod"
    return first, behind


def _is_part(tree: Tree, i: int) -> bool:
    return _is_proper(tree, i) or (tree.low[i] == "-" and _joins(tree, i))


def _joins(tree: Tree, i: int) -> bool:
    """Whether a hyphen stands inside a name."""
    if not 0 < i < len(tree.low) - 1:
        return False
    spans = tree.sentence.spans
    glued = spans[i - 1].end == spans[i].start and spans[i].end == spans[i + 1].start
    return glued and _is_proper(tree, i - 1) and _is_proper(tree, i + 1)


def _is_proper(tree: Tree, i: int) -> bool:
    return tree.tags[i] in NAME_TAGS and not _is_calendar(tree.low[i])


def _is_calendar(word: str) -> bool:
    return word.endswith("day") or word.rstrip(".") in words("month")


def _behind_titles(tree: Tree, first: int, behind: int) -> int:
    """The first token behind the titles that open a run; the run's first where nothing follows."""
    for i in range(behind - 2, first - 1, -1):
        if is_title(tree, i):
            return i + 1
    return first


def is_title(tree: Tree, i: int) -> bool:
    """Whether the word is a rank or an office ("President", "Secretary General")."""
    word = tree.low[i].rstrip(".")
    return word in words("title") or (word == "general" and i > 0 and is_title(tree, i - 1))


def description_at(tree: Tree, head: int) -> Name:
    """The nouns and adjectives up to a token, in lower case ("norway", "prime", "minister")."""
    if tree.tags[head] not in NOUN_TAGS:
        return ()
    first = head
    while first > 0 and tree.tags[first - 1] in _DESCRIBING:
        first -= 1
    return tuple(tree.low[i] for i in range(first, head + 1) if tree.tags[i] != "POS")


def _origins(described: Iterable[str]) -> frozenset[str]:
    """Words cut to four letters, so that "Sweden" and "Swedish" are one."""
    return frozenset(word[:4] for word in described)


class Names:
    """Folds the short names of one article onto the full ones, once all its trees are read.

    "Berg" is Anna Berg where no other name of the article begins or ends with it, "NNA" the agency
    with those initials, "the Norwegian president" whomever the article calls so by name.
    """

    def __init__(self, trees: Sequence[Tree]) -> None:
        self._known: dict[str, set[Name]] = {}
        self._described: dict[Name, set[tuple[Name, frozenset[str]]]] = {}
        self.persons: set[str] = set()
        for tree in trees:
            for first, behind in dict.fromkeys(_bounds(tree).values()):
                self._learn(tree, first, behind)
        self._full = {short: _only(names) for short, names in self._known.items()}

    def _learn(self, tree: Tree, first: int, behind: int) -> None:
        name = _glued(tree.sentence.words[first:behind])
        if len(name) < 2:
            return
        if _is_person_name(tree, first):
            if name[-1].lower() not in words("body"):
                self.persons.add(" ".join(name))
            self._known.setdefault(name[0], set()).add(name)
            self._known.setdefault(name[-1], set()).add(name)
        initials = "".join(word[0] for word in name)
        if len(name) > 2 and initials.isupper():
            self._known.setdefault(initials, set()).add(name)
        for called in _descriptions(tree, first):
            for size in range(1, len(called) + 1):
                rest = _origins(called[:-size])
                self._described.setdefault(called[-size:], set()).add((name, rest))

    def fold(self, name: Name) -> str:
        """The full form of a name."""
        return " ".join((len(name) == 1 and self._full.get(name[0])) or name)

    def described_at(self, tree: Tree, head: int) -> str:
        """Whom the nouns up to a token mean, or none; of "Norway's premier" the "Norwegian" one."""
        if (tree.low[head],) not in self._described:
            return ""
        called = description_at(tree, head)
        for size in range(len(called), 0, -1):
            known, rest = self._described.get(called[-size:], ()), _origins(called[:-size])
            found = _only(name for name, of in known if rest <= of)
            if known:
                return " ".join(found)
        return ""

    def is_person(self, name: str) -> bool:
        """Whether the article gives the name as forename and surname."""
        return name in self.persons

    def person_at(self, tree: Tree, head: int) -> bool:
        """Whether a token stands for a person: "he", or a name given in full somewhere."""
        if is_singular_pronoun(tree, head):
            return True
        name = name_at(tree, head)
        return bool(name) and self.is_person(self.fold(name))


def _is_person_name(tree: Tree, first: int) -> bool:
    """Whether the tree or a title in front says that a name is somebody's."""
    flat = tree.child(first, ("flat",)) is not None
    return flat or (first > 0 and is_title(tree, first - 1))


def _only(names: Iterable[Name]) -> Name:
    """The one name of a set; of several, the one that all the others are parts of."""
    ordered = sorted(names, key=lambda n: (-len(n), n))
    if not ordered or any(not set(n) <= set(ordered[0]) for n in ordered):
        return ()
    return ordered[0]


def _descriptions(tree: Tree, first: int) -> Iterator[Name]:
    """The nouns that stand before a name as its title ("Norwegian president Anna Berg")."""
    if first > 0 and tree.tags[first - 1] in NOUN_TAGS:
        yield description_at(tree, first - 1)


def is_singular_pronoun(tree: Tree, i: int) -> bool:
    """Whether the word is "he" or "she" in some form."""
    return tree.low[i] in _SINGULAR
