"""Names inside one article: who a word stands for, and one full form for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.events.syntax import Tree

_NAME_TAGS = frozenset(["NNP", "NNPS"])
_INNER = frozenset("flat compound amod nummod appos".split())
_DESCRIBING = frozenset(["NN", "NNP", "JJ", "POS"])
_SINGULAR = frozenset("he him his himself she her hers herself".split())

Name = tuple[str, ...]


def name_at(tree: Tree, head: int) -> Name:
    """The words of the name around a token, without titles; empty where it is no name."""
    if tree.tag(head) not in _NAME_TAGS:
        return ()
    first = last = head
    while first > 0 and _continues(tree, first - 1, head):
        first -= 1
    while last + 1 < tree.size and _continues(tree, last + 1, head):
        last += 1
    return tree.sentence.words[first : last + 1]


def _continues(tree: Tree, i: int, head: int) -> bool:
    """Whether the token belongs to the name that hangs from ``head``."""
    own = head in (tree.head(i), *tree.above(tree.head(i))) if tree.head(i) >= 0 else False
    return tree.tag(i) in _NAME_TAGS and tree.bases[i] in _INNER and own and not _is_title(tree, i)


def _is_title(tree: Tree, i: int) -> bool:
    return tree.sentence.labels[i] == "nmod:desc"


def description_at(tree: Tree, head: int) -> Name:
    """The nouns and adjectives up to a token, in lower case ("russia", "defence", "minister")."""
    if not tree.tag(head).startswith("NN"):
        return ()
    first = head
    while first > 0 and tree.tag(first - 1) in _DESCRIBING:
        first -= 1
    return tuple(tree.low[i] for i in range(first, head + 1) if tree.tag(i) != "POS")


def _origins(words: Iterable[str]) -> frozenset[str]:
    """Words cut to four letters, so that "Russia" and "Russian" are one."""
    return frozenset(word[:4] for word in words)


class Names:
    """Folds the short names of one article onto the full ones, once all its trees are read.

    "Kim" is Kim Jong Un where no other name of the article begins or ends with it, "KCNA" the
    agency with those initials, "the North Korean leader" whomever the article calls so by name.
    """

    def __init__(self, trees: Sequence[Tree]) -> None:
        self._full: dict[str, set[Name]] = {}
        self._described: dict[Name, set[tuple[Name, frozenset[str]]]] = {}
        self.persons: set[str] = set()
        for tree in trees:
            for head in range(tree.size):
                self._learn(tree, head)

    def _learn(self, tree: Tree, head: int) -> None:
        name = name_at(tree, head)
        if len(name) < 2 or tree.bases[head] in _INNER:
            return
        initials = "".join(word[0] for word in name)
        keys = {name[0], name[-1], *([initials] if len(name) > 2 and initials.isupper() else [])}
        for key in keys:
            self._full.setdefault(key, set()).add(name)
        if tree.child(head, ("flat",)) is not None:
            self.persons.add(" ".join(name))
        for called in _descriptions(tree, head):
            for size in range(1, len(called) + 1):
                rest = _origins(called[:-size])
                self._described.setdefault(called[-size:], set()).add((name, rest))

    def fold(self, name: Name) -> str:
        """The full form of a name."""
        if len(name) == 1:
            name = _only(self._full.get(name[0], ())) or name
        return " ".join(name)

    def described(self, called: Name) -> str:
        """Who the article calls so, or empty; of "Russia's defence minister" the "Russian" one."""
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


def _only(names: Iterable[Name]) -> Name:
    """The one name of a set; of several, the one that all the others are parts of."""
    ordered = sorted(names, key=lambda n: (-len(n), n))
    if not ordered or any(not set(n) <= set(ordered[0]) for n in ordered):
        return ()
    return ordered[0]


def _descriptions(tree: Tree, head: int) -> Iterator[Name]:
    """The nouns that stand before a name as its title, or that it explains."""
    first = head
    while first > 0 and _continues(tree, first - 1, head):
        first -= 1
    if first > 0 and tree.tag(first - 1).startswith("NN"):
        yield description_at(tree, first - 1)


def is_singular_pronoun(tree: Tree, i: int) -> bool:
    """Whether the word is "he" or "she" in some form."""
    return tree.low[i] in _SINGULAR
