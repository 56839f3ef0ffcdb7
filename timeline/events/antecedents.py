"""Whom a pronoun means, where the text leaves no doubt: sentence after sentence in, names out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from timeline.events.candidates import THEY, Candidate, People, fits, is_human
from timeline.events.clauses import Clause, above
from timeline.events.genders import HE, SHE
from timeline.events.leading import own_subject
from timeline.events.names import Names, name_at
from timeline.events.relatives import is_relative
from timeline.events.reports import Report
from timeline.events.scene import Scene
from timeline.events.syntax import Tree

_QUOTES = frozenset(["``", "''"])
#: A pronoun stands for somebody whom one of so many sentences before it names.
RECENT = 4


class Antecedents:
    """Reads the sentences of one article in order and remembers whom the last one is about."""

    def __init__(self, names: Names, trees: Iterable[Tree] = ()) -> None:
        self._people = People(names, trees)
        self._last: tuple[Candidate, ...] = ()
        self._scene: Scene | None = None
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
        speaker = self._quoting(scene, clause, i)
        for found in self._candidates(scene, clause, i):
            if found.text.split()[-1] != speaker and fits(found, tree.low[i]):
                name = {word for word in found.text.split() if word[0].isupper()}
                twice = any(tree.sentence.words[k] in name for k in beside if k != i)
                return "" if twice else found.text
        return ""

    def _quoting(self, scene: Scene, clause: Clause, i: int) -> str:
        """The surname of who is quoted with a pronoun, and so cannot mean himself by "he"."""
        report = scene.roles[clause.head].report
        if report is None or report.source is None or not _is_quoted(scene.tree, i):
            return ""
        found = self._people.of(scene.tree, report.source)
        return found.text.split()[-1] if found else ""

    def read(self, scene: Scene) -> None:
        """Keep a sentence; it is looked at once a pronoun asks what was told before."""
        self._unread.append(scene)

    def _catch_up(self) -> None:
        """Read what was told since, the last sentences for whom they are about."""
        for scene in self._unread[:-RECENT]:
            self._people.meet(scene.tree)
        for scene in self._unread[-RECENT:]:
            self._remember(scene)
        self._unread.clear()

    def _remember(self, scene: Scene) -> None:
        """Whom the sentence is about."""
        tree = scene.tree
        self._people.meet(tree)
        about = self._about(scene) or self._people.opening(tree)
        found = tuple(filter(None, [about]))
        if _goes_on(tree) and not any(c.person for c in found):
            others = {person.text for person in self._people.persons(tree)}
            if others <= {c.text for c in self._last}:
                found = (*found, *self._last)
        self._last, self._scene = found, scene

    def _candidates(self, scene: Scene, clause: Clause, i: int) -> Iterator[Candidate]:
        """The speaker, the subjects of the clauses above, the only one named before, the last."""
        tree = scene.tree
        for subject, speaks in _subjects(scene, clause, i):
            doer = self._people.of(tree, subject)
            fit = doer is not None and fits(doer, tree.low[i])
            if fit and self._is_contested(tree, subject, i):
                return
            if doer is not None and (speaks or _may_go_on(tree, i, doer)):
                yield doer
            if _is_unnamed(tree, subject) if doer is None else speaks and _may_be_somebody(doer):
                return
            if tree.low[i] in THEY and tree.tags[subject] == "NNS":
                return
        before = self._people.persons(tree, i)
        if len(before) == 1 and tree.child(clause.head, ("mark",)) is not None:
            yield before[0]
        if _is_quoted(tree, i) or self._scene is None:
            return
        if scene.position - self._scene.position == 1:
            several = self._group(self._scene) if tree.low[i] in THEY and i == 0 else None
            yield from filter(None, [several])
            wanted = {person.text.split()[-1] for person in before}
            yield from (c for c in self._last if not wanted - {c.text.split()[-1]})

    def _is_contested(self, tree: Tree, subject: int, i: int) -> bool:
        """Whether somebody else whom the pronoun fits is named between it and a subject."""
        name = name_at(tree, subject)[-1:]
        between = self._people.persons(tree, i, behind=subject)
        return any(fits(o, tree.low[i]) and (o.text.split()[-1],) != name for o in between)

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
        found = (self._people.of(scene.tree, i, by_name=True) for i in heads if i is not None)
        return [one for one in found if one]

    def _group(self, scene: Scene) -> Candidate | None:
        """The several whom the sentence's main clause is about."""
        main = next((c.head for c in scene.clauses if c.governor is None), None)
        subject = None if main is None else own_subject(scene.tree, main)
        found = None if subject is None else self._people.of(scene.tree, subject)
        return found if found and found.several else None


def _goes_on(tree: Tree) -> bool:
    """Whether a sentence still speaks of the same person, by a pronoun."""
    return not (HE.isdisjoint(tree.said) and SHE.isdisjoint(tree.said))


def _doer(tree: Tree, verb: int) -> int | None:
    """The subject of a verb; of a relative clause, the noun that it tells of."""
    subject = own_subject(tree, verb)
    if subject is None or not is_relative(tree, subject):
        return subject
    return tree.heads[verb] if tree.heads[verb] >= 0 else None


def _is_quoted(tree: Tree, i: int) -> bool:
    """Whether a word stands in quotation marks, be it that they opened a sentence before."""
    before = [tag for tag in tree.tags[:i] if tag in _QUOTES]
    behind = [tag for tag in tree.tags[i:] if tag in _QUOTES]
    closes = (len(before) + len(behind)) % 2 == 1 and behind[:1] == ["''"]
    return closes or len(before) % 2 == 1


def _may_go_on(tree: Tree, i: int, doer: Candidate) -> bool:
    """Whether a clause may speak on of the subject above; "it" and "their" are often others'."""
    if doer.several:
        return tree.bases[i] == "nsubj"
    return doer.named or not doer.body


def _is_unnamed(tree: Tree, i: int) -> bool:
    """Whether a word is somebody that the sentence has no name for ("their daughter")."""
    return tree.tags[i] == "NN" and is_human(tree, i)


def _may_be_somebody(said_by: Candidate) -> bool:
    """Whether the article never says what a single name is: nobody further off is meant then."""
    return said_by.named and not said_by.person and len(said_by.text.split()) == 1


def _subjects(scene: Scene, clause: Clause, i: int) -> Iterator[tuple[int, bool]]:
    """The subjects of the clauses above a pronoun, the nearest first, and whether they say it.

    An object is rarely a subject above again.
    """
    tree, report = scene.tree, scene.roles[clause.head].report
    speaker = _speaker(tree, report) if report else None
    chain = list(above(clause.head, {c.head: c for c in scene.clauses}))
    if speaker is not None and (report is None or report.verb not in chain):
        yield speaker, True
    for governor in chain:
        told = report is not None and governor == report.verb
        subject = speaker if told else _doer(tree, governor)
        if subject is not None and subject != i and (told or tree.bases[i] != "obj"):
            yield subject, told


def _speaker(tree: Tree, report: Report) -> int | None:
    """Who says what a clause tells."""
    source = report.source
    if source is None:
        return None
    return tree.heads[report.verb] if is_relative(tree, source) else source
