"""What neighbours say once for both: the year, the day, the way from Monday to Friday."""

from __future__ import annotations

from dataclasses import replace

from timeline.tempex.kinds import is_day, is_name, is_year, within
from timeline.tempex.meaning import (
    AtClock,
    CalendarDate,
    InSeason,
    Meaning,
    OnWeekday,
    Shift,
    Which,
    Within,
)
from timeline.tempex.rule import Language
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens


def share(pieces: list[Piece], tokens: Tokens, language: Language) -> list[Piece]:
    """Give each piece what a neighbour says for it, too."""
    shared = _share_years(_share_day(pieces, tokens), tokens, language)
    return _in_year_ahead(shared, tokens, language)


def _share_day(pieces: list[Piece], tokens: Tokens) -> list[Piece]:
    """ "8 p.m. (1900 GMT) on Sunday": the day behind is the day of both hours."""
    shared = list(pieces)
    for index in range(len(shared) - 2):
        first, second, day = shared[index : index + 3]
        match first.meaning, second.meaning:
            case AtClock(of=None), AtClock(of=None) if is_day(day.meaning):
                between = tokens.words[first.behind : second.first]
                behind = [w.lower() for w in tokens.words[second.behind : day.first]]
                if between == ["("] and behind in ([")"], [")", "on"], [")", ","]):
                    shared[index] = replace(first, meaning=replace(first.meaning, of=day.meaning))
                    meaning = replace(second.meaning, of=day.meaning)
                    shared[index + 1] = replace(second, meaning=meaning)
    return shared


def _share_years(pieces: list[Piece], tokens: Tokens, language: Language) -> list[Piece]:
    """What is said once for two dates holds for both: "April and June 1955", "Monday to Friday"."""
    shared = list(pieces)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if right.first - left.behind != 1:
            continue
        between = tokens.words[left.behind].lower()
        if between not in language.pairing:
            continue
        shared[index] = replace(left, meaning=_with_year_of(left.meaning, right.meaning))
        before = tokens.words[left.first - 1].lower() if left.first else ""
        stretch = between in language.reaching or before in language.enclosing
        if stretch:
            shared[index] = replace(left, meaning=_reaching(shared[index].meaning, right.meaning))
        if stretch or _says_which(left.meaning):
            shared[index + 1] = replace(right, meaning=_after(left.meaning, right.meaning))
    return shared


#: A clause that a year heads is looked at for so many words.
_CLAUSE = 8


def _in_year_ahead(pieces: list[Piece], tokens: Tokens, language: Language) -> list[Piece]:
    """ "Last year it fell on April 8": the year at the head of a clause holds for its names."""
    placed = list(pieces)
    for index in range(len(pieces) - 1):
        left, right = pieces[index], pieces[index + 1]
        if not isinstance(left.meaning, Shift) or not is_year(left.meaning):
            continue
        between = [w.lower() for w in tokens.words[left.behind : right.first]]
        clause = between[1:] if between[:1] == [","] else between
        if _heads(left, tokens) and len(clause) <= _CLAUSE and language.parting.isdisjoint(clause):
            meaning = within(right.meaning, left.meaning) if is_name(right.meaning) else None
            placed[index + 1] = replace(right, meaning=meaning) if meaning else right
    return placed


def _heads(piece: Piece, tokens: Tokens) -> bool:
    """Whether a clause begins with it."""
    before = tokens.words[piece.first - 1] if piece.first else "\n"
    return before[0] in '\n.;:!?"“(' or before in (",", "but", "and")


def _with_year_of(left: Meaning, right: Meaning) -> Meaning:
    match left, right:
        case (
            CalendarDate(year=None, month=int(first), which=Which.BARE),
            CalendarDate(year=int(year), month=int(second), short=False),
        ):
            return replace(left, year=year if first <= second else year - 1)
        case CalendarDate(year=None, month=int(), which=Which.BARE), Within(CalendarDate(), outer):
            return Within(left, outer)
        case InSeason(year=None, which=Which.BARE), InSeason(year=int(year)):
            return replace(left, year=year)
        case AtClock(of=None), AtClock(of=of) if of is not None:
            return replace(left, of=of)
    return left


def _reaching(left: Meaning, right: Meaning) -> Meaning:
    """ "from Monday to Thursday", "between Monday and Thursday": three days on."""
    match left, right:
        case OnWeekday(first, Which.BARE), OnWeekday(last, Which.BARE):
            return replace(left, reach=(last - first) % 7)
    return left


def _says_which(meaning: Meaning) -> bool:
    """ "next Thursday and Friday": the word holds for both."""
    return isinstance(meaning, OnWeekday) and meaning.which is not Which.BARE


def _after(left: Meaning, right: Meaning) -> Meaning:
    """ "Monday to Friday" ends on the Friday after that Monday."""
    match left, right:
        case OnWeekday(), OnWeekday(weekday, Which.BARE):
            return OnWeekday(weekday, Which.FOLLOWING)
        case (
            CalendarDate(year=None, month=int(first), which=Which.BARE),
            CalendarDate(year=None, month=int(second), which=Which.BARE),
        ) if first <= second:
            return replace(right, which=Which.FOLLOWING)
    return right
