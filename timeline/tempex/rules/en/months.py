"""Months that English names alone: "in May", "the March accession", and not June Carter."""

from __future__ import annotations

from timeline.tempex.meaning import CalendarDate
from timeline.tempex.rule import Built, Match, rule
from timeline.tempex.rules.en.words import MONTHS, MONTHS_SHORT, SEASONS

#: Months that are common words or first names need a sign that the month is meant.
_UNSURE = frozenset(("may", "march", "april", "june", "august"))


_BEFORE_MONTH = frozenset(
    "in since last this next of by from until till to through during early late mid and or between "
    "before after for every each - , ( past coming around about throughout end that on previous "
    "following over – —".split()
)


#: Those of them that do not stand before a person's name ("by Clark and June Carter").
_BEFORE_NAMESAKE = _BEFORE_MONTH - frozenset(
    "and or of by before after for on that , ( - – —".split()
)


@rule("month", "{month}")
def month(m: Match) -> Built:
    name = m.written[0].lower()
    if name in _UNSURE and m.word(-1) not in _BEFORE_NAMESAKE and _is_person(m):
        return None
    if name in ("may", "march") and m.word(-1) not in _BEFORE_MONTH and not _leads_to_more(m):
        return CalendarDate(None, m["month"]) if _is_attribute(m) else None
    return CalendarDate(None, m["month"])


def _is_person(m: Match) -> bool:
    """ "June Carter", "June said", "his wife June", "Barry and June", "June and her brother"."""
    if m.raw(1)[:1].isupper() or m.word(1) in _SAYINGS:
        return True
    other = m.raw(-2)
    kin = m.word(-1) in _KIN or (m.word(-1) == "," and other.lower() in _KIN)
    paired = m.word(-1) == "and" and other.istitle() and other.lower() not in _TIME_WORDS
    return kin or paired or _is_followed_by_person(m)


def _is_followed_by_person(m: Match) -> bool:
    """ "June, 42, left", "June, his wife, left", "June and Barry"."""
    if m.word(1) not in (",", "and"):
        return False
    aged = m.word(2).isdecimal() and m.word(3) == ","
    if m.word(1) == "and" and m.raw(2).istitle():
        return m.word(2) not in _TIME_WORDS
    return aged or (m.word(2) in ("his", "her", "their") and m.word(3) in _KIN)


_SAYINGS = frozenset("said says told tells asked added confirmed".split())
_KIN = frozenset(
    "wife husband mother father daughter son sister brother aunt auntie aunty uncle grandmother "
    "widow mum mom mrs ms miss".split()
)
_TIME_WORDS = frozenset((*MONTHS, *MONTHS_SHORT, *SEASONS, "easter", "christmas"))


def _is_attribute(m: Match) -> bool:
    """ "the March accession", "a May deadline": between an article and a noun."""
    noun = m.raw(1).isalpha() and m.raw(1).islower() and m.word(1) not in _NO_NOUN
    return noun and m.word(-1) in ("the", "a", "an", "its", "their", "his", "her", "this")


_NO_NOUN = frozenset(
    "on in at to of for by from with and or against into through over was is has had will would "
    "be said told says that which who as".split()
)


def _leads_to_more(m: Match) -> bool:
    """ "May next year", "March to August"."""
    if m.word(1) in ("next", "last", "this"):
        return m.word(2) == "year"
    return m.word(1) in ("-", "–", "to", "through", "until", "and") and m.word(2) in MONTHS


@rule("month", "{monthshort} .?")
def month_short(m: Match) -> Built:
    sure = m.word(-1) in _BEFORE_MONTH and m.word(-1) not in (",", "and", "-", "(")
    return CalendarDate(None, m["monthshort"]) if sure or m.written[-1] == "." else None


RULES = (
    month,
    month_short,
)
