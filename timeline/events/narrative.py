"""The dates a text carries on from sentence to sentence: the one just told, the story's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from timeline.civil import FINER_THAN_DAY, TO_THE_DAY, day
from timeline.events.clauses import above, is_event_noun
from timeline.events.names import name_at
from timeline.events.nouns import Deeds, after_telling
from timeline.events.roles import Role
from timeline.events.scene import Scene
from timeline.events.syntax import Tree
from timeline.events.tense import Tense, tense
from timeline.model import BlockKind, Certainty, Dating, Interval, Kind, Status

_BESIDE = frozenset("while when during whilst as".split())
_APART = frozenset("before after since following until once than".split())
_FRAMES = _BESIDE | _APART
_REASONS = frozenset("because although though if unless as by in despite without".split())
_ASIDE = frozenset(["acl", "acl:relcl", "advcl", "nmod", "obl"])
_LEAVES = frozenset([Tense.PRESENT, Tense.PERFECT, Tense.PROGRESSIVE, Tense.FUTURE, Tense.MODAL])

#: The story's day is told in this many sentences of running text, or never.
OPENING = 1


class Said(NamedTuple):
    """When somebody said something, and the names of who did."""

    dating: Dating
    speakers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Course:
    """What a sentence may take over from those before it.

    Args:
        told: the day of the deed told last, until something moves it.
        story: the day of the deed that the article opens with.
        deeds: the days of all deeds told so far, for nouns that name them again.
        said: the saying told last that had a day, if no deed of another day came after it.
        away: whether the text tells of another time than a story whose day no words gave.
    """

    told: Dating | None = None
    story: Dating | None = None
    deeds: Deeds = field(default_factory=dict)
    said: Said | None = None
    away: bool = False


#: Nothing told yet.
NOTHING = Course()


def entering(course: Course, scene: Scene) -> Course:
    """What of the course holds inside a sentence, given how that begins."""
    if scene.block is not BlockKind.BODY:
        return Course(deeds=course.deeds)
    frame = opening_frame(scene.tree)
    if frame in _APART or _tells_of_other_times(course, scene):
        return Course(deeds=course.deeds)
    if not frame:
        return course
    return replace(course, told=None, story=None if _is_other_day(course) else course.story)


def _is_other_day(course: Course) -> bool:
    """Whether the day told last is not the story's."""
    if course.told is None or course.story is None:
        return False
    return course.told.interval != course.story.interval


def leaving(course: Course, scene: Scene, datings: Mapping[int, Dating]) -> Course:
    """The course behind a sentence."""
    if scene.block is not BlockKind.BODY:
        return course
    story = course.story
    if story is None and scene.rank < OPENING:
        story = _story(scene, datings)
    deeds = after_telling(course.deeds, scene, datings)
    own = [c.head for c in scene.clauses if c.link not in _ASIDE and _leads(scene, c.head, datings)]
    said = _said(scene, datings) or (None if own else course.said)
    told = _told(course.told, own, scene, datings)
    return Course(told, story, deeds, said, _goes_away(course, story, scene, datings))


def _goes_away(
    course: Course, story: Dating | None, scene: Scene, datings: Mapping[int, Dating]
) -> bool:
    """Whether the text looks back: a deed lies at another time than an opening without a date."""
    if story is None or story.interval is None or story.certainty is Certainty.EXACT:
        return False
    deeds = [datings[head] for head, role in scene.roles.items() if _is_deed(role)]
    own = [deed.interval for deed in deeds if deed.rule == "own clause" and deed.interval]
    if not own:
        return course.away
    return not any(_holds(given, story.interval) for given in own)


def _told(
    told: Dating | None, own: Sequence[int], scene: Scene, datings: Mapping[int, Dating]
) -> Dating | None:
    if own:
        return _to_the_day(datings[own[-1]])
    main = next((c.head for c in scene.clauses if c.governor is None), None)
    moved = main is not None and tense(scene.tree, main) in _LEAVES
    return None if moved or opening_frame(scene.tree) else _faded(told)


def _faded(told: Dating | None) -> Dating | None:
    """A day that a sentence passed over without a date is less sure for the next."""
    sure = told is not None and told.certainty is Certainty.EXACT
    return replace(told, certainty=Certainty.UNCERTAIN) if told and sure else told


def _said(scene: Scene, datings: Mapping[int, Dating]) -> Said | None:
    """The saying that its own words date to the day, with who said it."""
    sayings = (h for h, role in scene.roles.items() if role.teller or role.kind is Kind.STATEMENT)
    for head in sayings:
        dating = datings[head]
        own = dating.timex in scene.timing.get(head, ())
        if own and dating.interval and dating.interval.granularity in TO_THE_DAY:
            return Said(_to_the_day(dating), speakers(scene, head))
    return None


def speakers(scene: Scene, verb: int) -> frozenset[str]:
    """The names in the source of a saying, in small letters; none of a pronoun or "officials"."""
    if not scene.reports:
        return frozenset()
    sources = [report.source for report in scene.reports if report.verb == verb]
    heads = [source for source in sources if source is not None]
    named = [i for head in heads for i in (head, *scene.tree.those(head, ("appos",)))]
    return frozenset(word.lower() for i in named for word in name_at(scene.tree, i))


def _story(scene: Scene, datings: Mapping[int, Dating]) -> Dating | None:
    """The first deed's day, or the publish day where the opening gives no date."""
    for clause in scene.clauses:
        if _leads(scene, clause.head, datings) or datings[clause.head].rule == "lead":
            return _to_the_day(datings[clause.head])
    return None


def _to_the_day(dating: Dating) -> Dating:
    """A dating as later sentences take it over: what follows an hour need not lie in that hour."""
    if dating.interval is None or dating.interval.granularity not in FINER_THAN_DAY:
        return dating
    return replace(dating, interval=day(dating.interval.start), mod=None)


def _leads(scene: Scene, head: int, datings: Mapping[int, Dating]) -> bool:
    """Whether the story goes on from this clause: a deed on a day that its own words give."""
    role, dating = scene.roles[head], datings[head]
    if dating.rule != "own clause" or dating.certainty is not Certainty.EXACT:
        return False
    if role.silent or role.teller or role.status is not Status.HAPPENED or dating.interval is None:
        return False
    return dating.interval.granularity in TO_THE_DAY and not _looks_back(scene, head)


def _looks_back(scene: Scene, head: int) -> bool:
    """Whether a clause only says what was before ("had closed", "mails show that he was told")."""
    for at in above(head, {clause.head: clause for clause in scene.clauses}):
        saying = scene.roles[at].teller or scene.roles[at].kind is Kind.STATEMENT
        if not saying and tense(scene.tree, at) in _LEAVES:
            return True
    return tense(scene.tree, head) is Tense.PLUPERFECT


def _tells_of_other_times(course: Course, scene: Scene) -> bool:
    """Whether a deed that the sentence itself tells, or a name in it, has a date of another day."""
    if course.story is None or course.story.interval is None:
        return False
    deeds = [own for head, own in scene.timing.items() if _is_deed(scene.roles[head])]
    dates = [timex.interval for own in (*deeds, scene.loose) for timex in own]
    return not all(_holds(given, course.story.interval) for given in dates if given)


def _is_deed(role: Role) -> bool:
    """Whether a clause tells, by itself, what happened."""
    return role.status is Status.HAPPENED and not role.teller and role.report is None


def _holds(wide: Interval, narrow: Interval) -> bool:
    return wide.start <= narrow.start and narrow.end <= wide.end


@lru_cache(2)
def opening_frame(tree: Tree) -> str:
    """The word by which a sentence opens beside another happening ("before", "while"), or empty."""
    for i in [i for i, base in enumerate(tree.bases) if base == "advcl"]:
        if tree.heads[i] > i and min(tree.below(i)) <= 2:
            joint = _joint(tree, i)
            if joint:
                return joint
    for i in range(min(3, tree.size - 1)):
        if tree.tags[i + 1] == "VBG" and tree.low[i] in _FRAMES:
            return tree.low[i]
    noun = tree.heads[0] if tree.bases[0] == "case" else -1
    framed = noun > 0 and tree.low[0] in _APART and is_event_noun(tree, noun)
    return tree.low[0] if framed else ""


def _joint(tree: Tree, i: int) -> str:
    """The joining word of a clause that tells of time."""
    joints = [tree.low[c] for c in tree.those(i, ("mark", "advmod", "case"))]
    if tree.tags[i] == "VBG":
        return next((joint for joint in joints if joint not in _REASONS), "")
    return next((joint for joint in joints if joint in _BESIDE | _APART), "")
