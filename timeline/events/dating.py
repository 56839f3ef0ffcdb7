"""When a clause's event took place: rules tried in turn, each saying how it knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from timeline.civil import TO_THE_DAY, add_days
from timeline.events.clauses import Clause, is_set_off
from timeline.events.lexicon import words
from timeline.events.own import best, by, is_ahead, own_clause
from timeline.events.publish_day import (
    HELD,
    headline,
    is_earlier,
    is_habit,
    lead,
    present_perfect,
    present_state,
    undated_report,
    undated_saying,
)
from timeline.events.situation import Situation
from timeline.events.syntax import Tree
from timeline.events.tense import Tense
from timeline.model import BESIDE, Certainty, Dating, Kind, Status

Rule = Callable[[Situation], Dating | None]

#: The rule of clauses that only say who told something.
TELLER = "teller"

#: The rule of what is told behind a look back, so that it may be as old.
LOOK_BACK = "look back"

#: What a news article quotes was said in so many days before it appeared.
RECENT = 7

#: The rule of what has been so since a deed.
SINCE = "since then"

_SAME_TIME = frozenset(["when", "while", "as", "where", "whilst", "amid", "during"])


def dating(situation: Situation) -> Dating:
    """The first rule's answer that has one; undated with the reason where none has."""
    for rule in RULES:
        found = rule(situation)
        if found is not None:
            return found
    return _undated(situation)


def at_a_length(s: Situation) -> Dating | None:
    """The day that a length of time to another clause's day gives ("a day after it burst")."""
    if s.counted is None or not s.happened:
        return None
    told = any(t.interval and t.interval.granularity in TO_THE_DAY for t in s.timexes)
    return None if told else s.counted


def since_deed(s: Situation) -> Dating | None:
    """What has been so since a deed that was told before, began when that was done."""
    return s.since and replace(s.since, rule=SINCE, reason=f"since what was {s.since.reason}")


def teller(s: Situation) -> Dating | None:
    """A clause that only says who told something is no event; it keeps the day of the saying."""
    if not s.role.teller:
        return None
    rules: tuple[Rule, ...] = (own_clause, present_state, narrative, story_day, undated_saying)
    rules = rules[:2] if is_earlier(s.tree, s.clause) else rules
    if s.tense is Tense.GERUND:
        rules = (*rules, governing_clause)
    said = (dating for rule in rules if (dating := rule(s)))
    found = next(said, Dating(reason="when, the text does not tell"))
    return replace(found, rule=TELLER, reason=f"only tells who says so: {found.reason}")


def plain_state(s: Situation) -> Dating | None:
    """A state, a general truth and a mere possibility have no day of their own."""
    if s.role.status in {Status.HAPPENED, Status.PLANNED}:
        return None
    return _undated(s)


def attribution(s: Situation) -> Dating | None:
    """The day of the report: the event is no later than that."""
    if s.telling is None or not s.is_main:
        return None
    timexes = [t for t in s.telling.timexes if not is_ahead(t, s.telling.tense, s.published)]
    timex = best(timexes, s.tree, s.clause.head)
    if timex is None:
        return None
    reason = f'{s.telling.told_by} "{timex.text}": no later than that'
    return by(timex, "attribution", reason, Certainty.REPORTED)


def same_time(s: Situation) -> Dating | None:
    """The expression of a clause that is joined to this one and shares its time."""
    if not s.following:
        return None
    timex = best(s.following, s.tree, s.clause.head)
    if timex is None or not s.happened:
        return None
    return by(
        timex, "joined clause", f'the clause joined to it says "{timex.text}"', Certainty.EXACT
    )


def subject_event(s: Situation) -> Dating | None:
    """What a dated happening did, it did then."""
    if not s.agent:
        return None
    timex = best(s.agent, s.tree, s.clause.head)
    if timex is None or not s.happened:
        return None
    reason = f'the happening that did it says "{timex.text}"'
    return by(timex, "subject event", reason, Certainty.EXACT)


def governing_clause(s: Situation) -> Dating | None:
    """What happens with, or in one breath with, a dated clause happens when that does."""
    above = s.governing
    if above is None or above.interval is None or not s.happened:
        return None
    if above.rule == LOOK_BACK:
        return above if s.clause.link == "conj" or shares_time(s.tree, s.clause) else None
    if above.rule in HELD:
        return above if s.tense is Tense.GERUND and shares_time(s.tree, s.clause) else None
    if s.clause.link == "conj" or (s.clause.link == "parataxis" and s.tense is Tense.PAST):
        if s.tense is Tense.PLUPERFECT:
            return None
        return replace(
            above, rule="joined clause", reason=f"joined to a clause dated so: {above.reason}"
        )
    if not shares_time(s.tree, s.clause) or above.certainty is Certainty.REPORTED:
        return None
    bare = s.tense in {Tense.GERUND, Tense.PARTICIPLE}
    rule = BESIDE if bare else "governing clause"
    return replace(above, rule=rule, reason=f"with the main clause: {above.reason}")


def shares_time(tree: Tree, clause: Clause) -> bool:
    """Whether a subordinate clause tells of its governor's time ("while ...", ", led by ...")."""
    marks = [tree.low[i] for i in tree.children[clause.head] if tree.bases[i] in {"mark", "advmod"}]
    if clause.link == "acl:relcl":
        return bool({"where", "when"} & set(marks))
    if clause.link.startswith("advcl"):
        return not marks or bool(_SAME_TIME & set(marks))
    bare = tree.tags[clause.head] in {"VBN", "VBG"}
    return clause.link == "acl" and bare and is_set_off(tree, clause.head)


def narrative(s: Situation) -> Dating | None:
    """The date that earlier sentences told carries on; what is reported there is no later."""
    told = s.course.told
    if told is None or not s.happened or s.tense is not Tense.PAST or not s.is_main:
        return None
    if _says_when(s, "elsewhen") or (s.telling and s.telling.tense is Tense.PRESENT):
        return None
    if s.role.kind is Kind.STATEMENT and _is_old(s, told):
        return None
    reason = f"the sentences before tell of that time: {told.reason}"
    certainty = told.certainty if s.telling is None else Certainty.REPORTED
    if s.role.kind is Kind.STATEMENT:
        certainty = Certainty.UNCERTAIN
    return replace(told, rule="narrative", certainty=certainty, reason=reason)


def same_saying(s: Situation) -> Dating | None:
    """What somebody says on was said with what was dated before; another's words were not."""
    said = s.course.said
    if said is None or (s.speakers and said.speakers and not s.speakers & said.speakers):
        return None
    if s.role.kind is not Kind.STATEMENT or s.tense is not Tense.PAST:
        return None
    if not s.is_main or _says_when(s, "elsewhen") or is_earlier(s.tree, s.clause):
        return None
    reason = f"said with what was said before: {said.dating.reason}"
    return replace(said.dating, rule="same saying", certainty=Certainty.UNCERTAIN, reason=reason)


def story_day(s: Situation) -> Dating | None:
    """What an article tells in the past tense without a date belongs to the deed it opens with."""
    story = s.course.story
    if story is None or not s.happened or s.tense is not Tense.PAST:
        return None
    if not s.is_main and not shares_time(s.tree, s.clause):
        return None
    if _says_when(s, "long_ago") or _says_when(s, "elsewhen") or is_habit(s.tree, s.clause):
        return None
    if s.governing is not None and _is_elsewhere(s.governing, story):
        return None
    sure = story.certainty is Certainty.EXACT and s.telling is None
    return replace(
        story,
        rule=LOOK_BACK if s.course.away and s.role.kind is Kind.EVENT else "story day",
        certainty=Certainty.UNCERTAIN if sure else Certainty.REPORTED,
        reason=f"part of the opening's story: {story.reason}",
    )


def _is_elsewhere(above: Dating, told: Dating) -> bool:
    """Whether the clause above is dated, and by another time."""
    if above.interval is None or told.interval is None:
        return False
    return above.interval.end <= told.interval.start or told.interval.end <= above.interval.start


def _is_old(s: Situation, told: Dating) -> bool:
    """Whether a day lies so far back that what is quoted now was hardly said then."""
    if s.published is None or told.interval is None:
        return False
    return told.interval.end < add_days(s.published, -RECENT)


def _says_when(s: Situation, kind: str) -> bool:
    """Whether a word of the clause moves it off the day told ("subsequently", "initially")."""
    return s.tree.says(s.clause.tokens, words(kind))


def _undated(s: Situation) -> Dating:
    return _without_date(why_undated(s))


@cache
def _without_date(reason: str) -> Dating:
    """One dating for all clauses that have none for the same reason."""
    return Dating(rule="undated", reason=reason)


def why_undated(s: Situation) -> str:
    """In plain words, why a clause has no date."""
    if s.clause.nominal:
        return "only named, with no date"
    if s.role.status is Status.NEGATED:
        return "told as not having happened"
    if s.role.status is Status.POSSIBLE:
        return "only possible or wanted, with no date"
    if s.role.status is Status.PLANNED:
        return "planned, with no date"
    if s.role.status is Status.ONGOING:
        return "holds in general: no day of its own"
    return "the text gives no date for it"


#: In the order they are tried.
RULES: tuple[Rule, ...] = (
    teller,
    at_a_length,
    own_clause,
    since_deed,
    present_state,
    plain_state,
    attribution,
    same_time,
    subject_event,
    governing_clause,
    same_saying,
    narrative,
    story_day,
    headline,
    lead,
    undated_report,
    undated_saying,
    present_perfect,
)
