"""Who or what a phrase of a sentence names, as a title may call it: a tree in, candidates out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.events.genders import HE, SHE, Genders
from timeline.events.leading import phrase
from timeline.events.lexicon import words
from timeline.events.names import NAME_TAGS, Name, Names, name_at
from timeline.events.syntax import Tree

_IT = frozenset(["it", "its"])
THEY = frozenset(["they", "them", "their"])
#: Tags of words that stand for somebody named elsewhere.
_OPEN = frozenset(["PRP", "PRP$", "WP", "WDT"])
_MALE = frozenset("mr sir lord king prince man boy father son brother husband chairman".split())
_FEMALE = frozenset("mrs ms miss dame lady queen princess woman girl mother sister wife".split())
_FEMALE_TOO = frozenset("daughter widow actress chairwoman spokeswoman congresswoman".split())
_ARTICLES = frozenset(["the", "a", "an"])
#: A phrase without a name that stands for a pronoun has at most this many words.
LONGEST = 8


class Candidate(NamedTuple):
    """What a pronoun may stand for.

    Args:
        text: the words to put for it.
        person, named: whether it is somebody, and whether it has a name.
        gender: "he" or "she" where a word of the phrase tells, else empty.
        body: whether it is a company, a court, a people: "it".
        several: whether it is more than one: "they".
    """

    text: str
    person: bool
    named: bool
    gender: str = ""
    body: bool = False
    several: bool = False


class People:
    """What one article has told so far of who is somebody, who "he" and who "she"."""

    def __init__(self, names: Names, trees: Iterable[Tree]) -> None:
        self._names = names
        self._known = Genders(trees)
        self._people: set[str] = set()
        self._genders: dict[str, str] = {}

    def meet(self, tree: Tree) -> None:
        """Learn who a sentence names."""
        for i, name in _names(tree, tree.size):
            if name[-1] not in self._people and self.named(tree, i, i, name).person:
                self._people.add(name[-1])

    def persons(self, tree: Tree, before: int | None = None, behind: int = -1) -> list[Candidate]:
        """The people named in a sentence up to some word, from behind another, each once."""
        found: dict[str, Candidate] = {}
        for i, name in _names(tree, tree.size if before is None else before):
            if i <= behind or name[-1] in found:
                continue
            one = self.named(tree, i, i, name)
            if one.person:
                found[name[-1]] = one
        return list(found.values())

    def opening(self, tree: Tree) -> Candidate | None:
        """The name that a sentence opens with, whatever the tree makes of it."""
        if tree.tags[0] in NAME_TAGS or tree.sentence.words[0] in self._people:
            return self.named(tree, 0, 0, name_at(tree, 0) or (tree.sentence.words[0],))
        return None

    def of(self, tree: Tree, head: int, *, by_name: bool = False) -> Candidate | None:
        """What a subject is called; by name alone, or else by its words."""
        if _is_several(tree, head):
            return None if by_name else _group(tree, head)
        if not by_name and (tree.tags[head] == "NNS" or tree.low[head] == "police"):
            return _group(tree, head)
        for i in (head, *tree.those(head, ("appos", "conj", "flat"))):
            name = name_at(tree, i)
            if name:
                return self.named(tree, head, i, name)
        body = _in_capitals(tree, head)
        if body or not by_name:
            return body or _described(tree, head)
        owner = next((c for c in tree.children[head] if tree.labels[c] == "nmod:poss"), None)
        found = None if owner is None else self.of(tree, owner, by_name=True)
        return found if found and found.person else None

    def named(self, tree: Tree, head: int, i: int, name: Name) -> Candidate:
        """What a name of a phrase stands for."""
        full = self._names.fold(name)
        own = phrase(tree, head)
        article = i == head and tree.low[own[0]] in _ARTICLES and len(own) == len(name) + 1
        alone = not article and tree.tags[i] != "NNPS"
        known = self._names.is_person(full) or name[-1] in self._people or is_human(tree, head)
        person = alone and (known or _looks_human(tree, head, full.split()))
        text = f"{tree.low[own[0]]} {full}" if article else full
        gender = _gender(tree, own) or self._genders.get(name[-1], "")
        gender = gender or (self._known.of(full.split()) if person else "")
        if gender:
            self._genders[name[-1]] = gender
        several = not person and tree.tags[i] == "NNPS"
        return Candidate(text, person, True, gender, body=not (person or several), several=several)


def fits(found: Candidate, pronoun: str) -> bool:
    """Whether a pronoun can stand for it."""
    if pronoun in _IT:
        return found.body
    if pronoun in THEY:
        return found.several
    wanted = "he" if pronoun in HE else "she" if pronoun in SHE else ""
    return bool(wanted) and found.person and found.gender in {"", wanted}


def _names(tree: Tree, end: int) -> Iterator[tuple[int, Name]]:
    """The names in front of some word, each with its last token, but for those of places."""
    for i in range(end):
        if tree.tags[i] not in NAME_TAGS:
            continue
        name = name_at(tree, i)
        if name and tree.sentence.words[i] == name[-1] and not _is_placed(tree, i):
            yield i, name


def _is_placed(tree: Tree, i: int) -> bool:
    """Whether a preposition of place stands before a name."""
    case = tree.child(i, ("case",))
    return case is not None and tree.low[case] in words("place_case")


def _in_capitals(tree: Tree, head: int) -> Candidate | None:
    """A name that the tags do not show ("Harbor Lights")."""
    spelled = [tree.sentence.words[i] for i in phrase(tree, head)]
    if len(spelled) < 2 or not all(word[:1].isupper() for word in spelled):
        return None
    return Candidate(" ".join(spelled), person=False, named=True, body=True)


def _is_several(tree: Tree, head: int) -> bool:
    """Whether another one is joined to it by "and"."""
    return any(tree.child(i, ("cc",)) is not None for i in tree.those(head, ("conj",)))


def _looks_human(tree: Tree, head: int, name: Sequence[str]) -> bool:
    """Whether a name has two or three parts and none of a body's, or stands before an age."""
    behind = next((i for i in range(head + 1, tree.size - 1) if tree.low[i] == ","), None)
    if behind is not None and behind - head < 3 and tree.tags[behind + 1] == "CD":
        return tree.low[behind + 2 : behind + 3] == (",",)
    parts = {part.lower().rstrip(".") for part in name}
    return 2 <= len(name) <= 3 and parts.isdisjoint(words("body"))


def _described(tree: Tree, head: int) -> Candidate | None:
    """Somebody told of by what he or it is ("the former chief", "a court")."""
    person = is_human(tree, head)
    if tree.tags[head] != "NN" or not _acts(tree, head):
        return None
    text = _as_said(tree, head)
    if text.partition(" ")[0] not in _ARTICLES:
        return None
    return Candidate(
        text, person, False, _gender(tree, phrase(tree, head)) if person else "", body=not person
    )


def _group(tree: Tree, head: int) -> Candidate | None:
    """Several told of together ("many voters", "Anna Berg and Ole Holm")."""
    people = {head, *tree.those(head, ("conj",))}
    if not any(tree.tags[i] in NAME_TAGS or _acts(tree, i) for i in people):
        return None
    text = _as_said(tree, head)
    return Candidate(text, person=False, named=False, several=True) if text else None


def _acts(tree: Tree, i: int) -> bool:
    """Whether a noun names somebody, or a body that does things."""
    return is_human(tree, i) or tree.lemmas[i] in words("body")


def _as_said(tree: Tree, head: int) -> str:
    """The words of a noun, if they are few and no pronoun is among them."""
    own = phrase(tree, head)
    if len(own) > LONGEST or any(tree.tags[i] in _OPEN for i in own):
        return ""
    said = [tree.sentence.words[i] for i in own]
    small = own[0] == 0 and tree.tags[0] not in NAME_TAGS
    return " ".join([said[0].lower() if small else said[0], *said[1:]])


def is_human(tree: Tree, head: int) -> bool:
    """Whether a noun names somebody by what he is."""
    return tree.lemmas[head] in words("title") | words("human")


def _gender(tree: Tree, own: Iterable[int]) -> str:
    """ "he" or "she" where a title or a noun of the phrase says so."""
    said = {tree.low[i].rstrip(".") for i in own}
    if said & (_FEMALE | _FEMALE_TOO):
        return "she"
    return "he" if said & _MALE else ""
