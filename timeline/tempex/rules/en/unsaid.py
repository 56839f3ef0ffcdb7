"""Lengths whose number English leaves unsaid: "for years", "the coming weeks", "days before"."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.tempex.meaning import Amount, Duration
from timeline.tempex.rule import Built, Match, Part, rule
from timeline.tempex.rules.en.lengths import ENDS, MODALS

#: Words before bare units that make them a length.
_LEADS = (
    "for after in took take takes taking last lasts lasting lasted spent over within of and or "
    "just follows following despite through"
).split()


@rule("length-vague", f"( {' | '.join(_LEADS)} ) {{units}} ( ( or | and ) {{units:others}} )?")
def bare_units(m: Match) -> Built:
    """ "for years", "within hours of the vote", "within weeks or months"."""
    lead, behind = m.written[0].lower(), m.word(1)
    if lead == "last" and m.word(-1) not in MODALS:
        return None
    if behind in ("ago", "old", "later", "earlier", "before", "after"):
        return None
    if behind == "of" and lead in ("and", "or", "of", "in"):
        return None
    if lead == "after" and m["units"] is Granularity.HOUR and behind != "of":
        return None
    return (Part("units..", Duration((Amount(None, m["units"]),))),)


@rule("length-vague", "{units} of")
def units_of(m: Match) -> Built:
    """ "Months of talks ended": at the head of a sentence."""
    if not m.written[0][0].isupper() or m.raw(1)[:1].isupper() or m.word(-1).isalnum():
        return None
    return (Part("units", Duration((Amount(None, m["units"]),))),)


@rule("vague-length", "the? ( recent | coming ) {units} ( ( or | and ) {units:others} )?")
def recent_bare(m: Match) -> Built:
    return Duration((Amount(None, m["units"]),))


@rule("vague-length", "the ( following | ensuing | intervening | past ) {units}")
def following_bare(m: Match) -> Built:
    """ "in the following weeks"; without its article "following" is no adjective."""
    return Duration((Amount(None, m["units"]),))


@rule("length-vague", "( just | only | mere | barely )? {units} ( after | before )")
def units_beside(m: Match) -> Built:
    """ "just days before the vote", "hours after the quake"; not "school days before"."""
    if len(m.written) == 2 and (m.word(-1) in _KINDS or m.word(1) in ENDS):
        return None
    return (Part("units", Duration((Amount(None, m["units"]),))),)


#: Kinds of days and hours that do not say how long.
_KINDS = frozenset(
    "school business trading working business office opening visiting early last first final "
    "later dark golden old these those other more of".split()
)


@rule(
    "length-vague",
    "{article} {units} ( ( and | or ) {units:others} )? ( ahead | to come )?",
)
def the_units(m: Match) -> Built:
    """ "in the weeks before the vote", "the months ahead"."""
    if (
        m.written[-1].lower() not in ("ahead", "come")
        and m.word(1) not in _TELLING
        and m.word(-1) != "over"
    ):
        return None
    return Duration((Amount(None, m["units"]),))


_TELLING = frozenset("before after since following that preceding leading between".split())


RULES = (
    bare_units,
    recent_bare,
    following_bare,
    units_of,
    units_beside,
    the_units,
)
