"""Whom a pronoun means, where the text leaves no doubt: sentence after sentence in, names out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.events.clauses import Clause, above
from timeline.events.leading import is_relative, own_subject, phrase
from timeline.events.lexicon import words
from timeline.events.names import NAME_TAGS, Name, Names, name_at
from timeline.events.scene import Scene
from timeline.events.syntax import Tree

_HE = frozenset(["he", "him", "his"])
_SHE = frozenset(["she", "her", "hers"])
_IT = frozenset(["it", "its"])
_MALE = frozenset("mr sir lord king prince man boy father son brother husband chairman".split())
_FEMALE = frozenset("mrs ms miss dame lady queen princess woman girl mother sister wife".split())
_FEMALE_TOO = frozenset("daughter widow actress chairwoman spokeswoman congresswoman".split())
_ARTICLES = frozenset(["the", "a", "an"])
#: A pronoun stands for somebody whom one of so many sentences before it names.
RECENT = 4
#: A phrase without a name that stands for a pronoun has at most this many words.
LONGEST = 8


class Candidate(NamedTuple):
    """What a pronoun may stand for.

    Args:
        text: the words to put for it.
        person, named: whether it is somebody, and whether it has a name.
        gender: "he" or "she" where a word of the phrase tells, else empty.
    """

    text: str
    person: bool
    named: bool
    gender: str


class Antecedents:
    """Reads the sentences of one article in order and remembers whom the last one is about."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._last: tuple[Candidate, ...] = ()
        self._position = -2
        self._people: set[str] = set()
        self._genders: dict[str, str] = {}
        self._unread: list[Scene] = []

    def meant(self, scene: Scene, clause: Clause, i: int, beside: Collection[int]) -> str:
        """The name, or the words of the sentence, that a pronoun stands for; empty in doubt.

        Args:
            scene, clause: the sentence, and the clause that the pronoun takes part in.
            i: the pronoun.
            beside: the other words that are told with it, where nobody has the same name.
        """
        self._catch_up()
        tree = scene.tree
        for found in self._candidates(scene, clause, i):
            if _fits(found, tree.low[i]):
                name = {word for word in found.text.split() if word[0].isupper()}
                twice = any(tree.sentence.words[k] in name for k in beside if k != i)
                return "" if twice else found.text
        return ""

    def read(self, scene: Scene) -> None:
        """Keep a sentence; it is looked at once a pronoun asks what was told before."""
        self._unread.append(scene)

    def _catch_up(self) -> None:
        """Read what was told since, the last sentences for whom they are about."""
        for scene in self._unread[:-RECENT]:
            self._meet(scene.tree)
        for scene in self._unread[-RECENT:]:
            self._remember(scene)
        self._unread.clear()

    def _meet(self, tree: Tree) -> list[Candidate]:
        """The people named in a sentence, who are known as such from then on."""
        named = self._persons(tree)
        self._people.update(person.text.split()[-1] for person in named)
        return named

    def _remember(self, scene: Scene) -> None:
        """Whom the sentence is about."""
        tree = scene.tree
        named = self._meet(tree)
        about = self._about(scene) or self._opening(tree)
        found = tuple(filter(None, [about]))
        others = {person.text for person in named} - {c.text for c in self._last}
        if self._goes_on(tree) and not others and not any(c.person for c in found):
            found = (*found, *self._last)
        self._last, self._position = found, scene.position

    def _candidates(self, scene: Scene, clause: Clause, i: int) -> Iterator[Candidate]:
        """The speaker, the subjects of the clauses above, the only one named before, the last."""
        tree, speaker = scene.tree, _speaker(scene, clause)
        said_by = None if speaker is None else self._of(tree, speaker)
        if said_by is not None:
            yield said_by
            if _may_be_somebody(said_by):
                return
        by_head = {c.head: c for c in scene.clauses}
        for governor in above(clause.head, by_head) if tree.bases[i] != "obj" else ():
            subject = _doer(tree, governor)
            if subject is not None and subject not in {i, speaker}:
                yield from filter(None, [self._of(tree, subject)])
        before = self._persons(tree, i)
        if len(before) == 1 and tree.child(clause.head, ("mark",)) is not None:
            yield before[0]
        if scene.position - self._position == 1:
            wanted = {person.text.split()[-1] for person in before}
            yield from (c for c in self._last if not wanted - {c.text.split()[-1]})

    def _persons(self, tree: Tree, before: int | None = None) -> list[Candidate]:
        """The people named in a sentence up to some word, each once."""
        found: dict[str, Candidate] = {}
        end = tree.size if before is None else before
        for i in [i for i in range(end) if tree.tags[i] in NAME_TAGS]:
            name = name_at(tree, i)
            if not name or tree.sentence.words[i] != name[-1] or _is_placed(tree, i):
                continue
            one = self._named(tree, i, i, name)
            if one.person:
                found.setdefault(name[-1], one)
        return list(found.values())

    def _about(self, scene: Scene) -> Candidate | None:
        """The main clause's subject, else the only person that does or says something."""
        main = [c.head for c in scene.clauses if c.governor is None][:1]
        first = self._parties(scene, [own_subject(scene.tree, head) for head in main])
        if first and first[0].person:
            return first[0]
        speakers = [report.source for report in scene.reports]
        doing = [own_subject(scene.tree, clause.head) for clause in scene.clauses]
        people = {c.text: c for c in self._parties(scene, [*doing, *speakers]) if c.person}
        return next(iter(people.values())) if len(people) == 1 else next(iter(first), None)

    def _parties(self, scene: Scene, heads: Iterable[int | None]) -> list[Candidate]:
        found = (self._of(scene.tree, i, by_name=True) for i in heads if i is not None)
        return [one for one in found if one]

    def _opening(self, tree: Tree) -> Candidate | None:
        """The name that a sentence opens with, whatever the tree makes of it."""
        if tree.tags[0] in NAME_TAGS or tree.sentence.words[0] in self._people:
            return self._named(tree, 0, 0, name_at(tree, 0) or (tree.sentence.words[0],))
        return None

    def _goes_on(self, tree: Tree) -> bool:
        """Whether a sentence still speaks of the same person, by a pronoun."""
        return any(w in _HE or w in _SHE for w in tree.low)

    def _of(self, tree: Tree, head: int, *, by_name: bool = False) -> Candidate | None:
        """What a subject is called; by name alone, or else by its words."""
        if _is_several(tree, head):
            return None
        for i in (head, *tree.those(head, ("appos", "conj", "flat"))):
            name = name_at(tree, i)
            if name:
                return self._named(tree, head, i, name)
        body = _in_capitals(tree, head)
        if body or not by_name:
            return body or _described(tree, head)
        owner = next((c for c in tree.children[head] if tree.labels[c] == "nmod:poss"), None)
        found = None if owner is None else self._of(tree, owner, by_name=True)
        return found if found and found.person else None

    def _named(self, tree: Tree, head: int, i: int, name: Name) -> Candidate:
        full = self._names.fold(name)
        own = phrase(tree, head)
        article = i == head and tree.low[own[0]] == "the"
        person = not article and (
            self._names.is_person(full) or name[-1] in self._people or _is_human(tree, head)
        )
        alone = not article and tree.tags[i] != "NNPS"
        person = person or (alone and _looks_human(tree, head, full.split()))
        text = f"the {full}" if article else full
        gender = _gender(tree, head) or self._genders.get(name[-1], "")
        if gender:
            self._genders[name[-1]] = gender
        return Candidate(text, person, True, gender)


def _is_placed(tree: Tree, i: int) -> bool:
    """Whether a preposition of place stands before a name."""
    case = tree.child(i, ("case",))
    return case is not None and tree.low[case] in words("place_case")


def _doer(tree: Tree, verb: int) -> int | None:
    """The subject of a verb; of a relative clause, the noun that it tells of."""
    subject = own_subject(tree, verb)
    if subject is None or not is_relative(tree, subject):
        return subject
    return tree.heads[verb] if tree.heads[verb] >= 0 else None


def _may_be_somebody(said_by: Candidate) -> bool:
    """Whether the article never says what a single name is: nobody further off is meant then."""
    return said_by.named and not said_by.person and len(said_by.text.split()) == 1


def _speaker(scene: Scene, clause: Clause) -> int | None:
    """Who says what a clause tells."""
    report = scene.roles[clause.head].report
    if report is None or report.source is None or report.verb == clause.head:
        return None
    tree, source = scene.tree, report.source
    return tree.heads[report.verb] if is_relative(tree, source) else source


def _in_capitals(tree: Tree, head: int) -> Candidate | None:
    """A name that the tags do not show ("Harbor Lights")."""
    spelled = [tree.sentence.words[i] for i in phrase(tree, head)]
    if len(spelled) < 2 or not all(word[:1].isupper() for word in spelled):
        return None
    return Candidate(" ".join(spelled), person=False, named=True, gender="")


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
    """A person told of by what he is ("the former chief of the yard")."""
    own = phrase(tree, head)
    fits = tree.tags[head] == "NN" and len(own) <= LONGEST and _is_human(tree, head)
    if not fits or tree.low[own[0]] not in _ARTICLES:
        return None
    spelled = tree.sentence.words
    text = " ".join([tree.low[own[0]], *(spelled[i] for i in own[1:])])
    return Candidate(text, True, False, _gender(tree, head))


def _is_human(tree: Tree, head: int) -> bool:
    return tree.lemmas[head] in words("title") | words("human")


def _gender(tree: Tree, head: int) -> str:
    """ "he" or "she" where a title or a noun of the phrase says so."""
    said = {tree.low[i].rstrip(".") for i in phrase(tree, head)}
    if said & (_FEMALE | _FEMALE_TOO):
        return "she"
    return "he" if said & _MALE else ""


def _fits(found: Candidate, pronoun: str) -> bool:
    if pronoun in _IT:
        return found.named and not found.person
    wanted = "he" if pronoun in _HE else "she" if pronoun in _SHE else ""
    return bool(wanted) and found.person and found.gender in {"", wanted}
