"""Who takes part in a clause, and where: names folded inside the article, subject first."""

from __future__ import annotations

from timeline.events.clauses import Clause
from timeline.events.lexicon import words
from timeline.events.names import NAME_TAGS, Names, is_singular_pronoun, name_at
from timeline.events.reports import left_subject, subject
from timeline.events.scene import Scene
from timeline.events.syntax import Tree
from timeline.model import BlockKind

_TAKES_PART = frozenset(["nsubj", "obj", "iobj", "obl"])
_WITH = frozenset(["with", "by", "against", "alongside"])
_TOWARDS = frozenset(["to", "from"])


class Cast:
    """Reads the actors of one clause after another, and remembers whom "he" or "she" means."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._last_person = ""

    def actors(self, scene: Scene, clause: Clause) -> tuple[str, ...]:
        """The people and bodies that take part, each once, the subject's first.

        In a caption without a subject, that is the first person named.
        """
        tree, report = scene.tree, scene.roles[clause.head].report
        first = subject(tree, clause.head)
        if first is None and report is not None:
            first = left_subject(tree, clause.head, report)
        found = [] if first is None else self._all(tree, first)
        if found and self._names.is_person(found[0]):
            self._last_person = found[0]
        for i in tree.children[clause.head]:
            if tree.bases[i] not in _TAKES_PART or i == first or i not in clause.tokens:
                continue
            if _is_joined_by(tree, i, _WITH):
                found += self._all(tree, i)
            elif _is_joined_by(tree, i, _TOWARDS):
                found += filter(self._names.is_person, self._all(tree, i))
        if not found and first is None and scene.block is BlockKind.CAPTION:
            found = self._first_person(tree)
        return tuple(dict.fromkeys(found))

    def _first_person(self, tree: Tree) -> list[str]:
        names = (self._names.fold(name) for i in range(tree.size) if (name := name_at(tree, i)))
        return [name for name in names if self._names.is_person(name)][:1]

    def source(self, tree: Tree, head: int) -> str:
        """One name for who says something: the name, else the words of the phrase."""
        name = name_at(tree, head)
        if name:
            return self._names.fold(name)
        if is_singular_pronoun(tree, head):
            return self._last_person or tree.sentence.words[head]
        left = (i for i in tree.below(head) if head - 6 <= i <= head)
        own = {head} | {i for i in left if tree.tags[i] != "DT" and tree.bases[i] != "punct"}
        first = head
        while first - 1 in own:
            first -= 1
        while first < head and tree.tags[first] == "CC":
            first += 1
        return _joined(tree, first, head)

    def _all(self, tree: Tree, head: int) -> list[str]:
        """The names in a noun phrase: its own and those joined to it."""
        heads = [head]
        if tree.children[head]:
            for i in (head, *tree.those(head, ("appos",))):
                heads += tree.those(i, ("conj",))
        return [name for i in heads if (name := self._one(tree, i))]

    def _one(self, tree: Tree, head: int) -> str:
        if is_singular_pronoun(tree, head):
            return self._last_person
        name = name_at(tree, head)
        if name:
            return self._names.fold(name)
        called = self._names.described_at(tree, head)
        if called or not tree.children[head]:
            return called
        for i in tree.those(head, ("appos", "nmod")):
            if tree.bases[i] == "appos" or tree.labels[i] == "nmod:poss":
                if is_singular_pronoun(tree, i):
                    return self._last_person
                name = name_at(tree, i)
                if name:
                    return self._names.fold(name)
        return self._inside(tree, head)

    def _inside(self, tree: Tree, head: int) -> str:
        """The name that a common noun carries ("NNA news agency")."""
        inner = (i for i in tree.those(head, ("compound",)) if i < head)
        return next((self._names.fold(name) for i in inner if (name := name_at(tree, i))), "")


def _joined(tree: Tree, first: int, last: int) -> str:
    """The words of a stretch with the white space that the text had, to one blank."""
    spans, words_ = tree.sentence.spans, tree.sentence.words
    gaps = [spans[i + 1].start > spans[i].end for i in range(first, last)]
    glued = zip(words_[first : last + 1], [*gaps, False], strict=True)
    return "".join(word + " " * gap for word, gap in glued)


def _is_joined_by(tree: Tree, i: int, cases: frozenset[str]) -> bool:
    """Whether an argument of the verb needs no preposition, or has one of these."""
    return tree.bases[i] != "obl" or any(tree.low[c] in cases for c in tree.those(i, ("case",)))


def places(tree: Tree, clause: Clause, names: Names) -> tuple[str, ...]:
    """The names in the clause that a preposition of place stands before, in text order."""
    found, tags = [], tree.tags
    for i in clause.tokens:
        case = tree.child(i, ("case",)) if tags[i] in NAME_TAGS else None
        if case is None or not (tree.low[case] in words("place_case") or _is_of_place(tree, i)):
            continue
        name = names.fold(name_at(tree, i))
        if name and not names.is_person(name):
            found.append(name)
    return tuple(dict.fromkeys(found))


def _is_of_place(tree: Tree, i: int) -> bool:
    """Whether the name follows "city of" or the like."""
    return tree.heads[i] >= 0 and tree.lemmas[tree.heads[i]] in words("place_noun")
