"""Pieces that stand side by side become one expression: "Monday" + "morning", "early" + "2011"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.model import Granularity, Part
from timeline.tempex.meaning import (
    Around,
    AtClock,
    AtPart,
    CalendarDate,
    InHalf,
    InQuarter,
    InSeason,
    Meaning,
    OnHoliday,
    OnNthDay,
    OnWeekday,
    Shift,
    Which,
    Within,
)
from timeline.tempex.narrow import narrow
from timeline.tempex.rule import Language
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens

_LONGEST_LINK = 2


def combine(pieces: Iterable[Piece], tokens: Tokens, language: Language) -> list[Piece]:
    """Join neighbours, drop weak pieces that stayed alone, and take in the words that narrow."""
    joined: list[Piece] = []
    for piece in pieces:
        while joined and (both := _join(joined[-1], piece, tokens, language)):
            joined.pop()
            piece = both
        joined.append(piece)
    kept = [piece for piece in joined if not piece.weak]
    kept = _share_years(_share_day(kept, tokens), tokens, language)
    kept = _in_year_ahead(kept, tokens, language)
    behinds = [0, *(piece.behind for piece in kept)]
    return [
        narrow(piece, limit, tokens, language) for piece, limit in zip(kept, behinds, strict=False)
    ]


def _join(left: Piece, right: Piece, tokens: Tokens, language: Language) -> Piece | None:
    """The two as one, where what stands between them lets them be one and their meanings fit."""
    between = tokens.words[left.behind : right.first]
    if len(between) > _LONGEST_LINK or any(w.lower() not in language.links for w in between):
        return None
    meaning = join(left.meaning, right.meaning, touching=not between)
    if meaning is None:
        return None
    rule = right.rule if left.weak else left.rule
    return Piece(left.first, right.behind, meaning, rule)


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
        between = [word.lower() for word in tokens.words[left.behind : right.first]]
        if len(between) != 1 or between[0] not in language.pairing:
            continue
        shared[index] = replace(left, meaning=_with_year_of(left.meaning, right.meaning))
        before = tokens.words[left.first - 1].lower() if left.first else ""
        stretch = between[0] in language.reaching or before in language.enclosing
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
        between = [w.lower() for w in tokens.words[left.behind : right.first]]
        clause = between[1:] if between[:1] == [","] else between
        if not isinstance(left.meaning, Shift) or not is_year(left.meaning):
            continue
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


def join(left: Meaning, right: Meaning, *, touching: bool) -> Meaning | None:
    """What two neighbouring meanings mean together, or None where they stay two.

    Args:
        left, right: in the order of the text.
        touching: nothing stands between them.
    """
    match left, right:
        case AtClock(of=None), AtPart(part, of) if of is not None:
            return replace(_in_part(left, part), of=of)
        case AtPart(part, None), AtPart(same, of) if of is not None and part is same:
            return right
        case AtPart(part, of), AtClock(of=None) if of is not None:
            return replace(_in_part(right, part), of=of)
        case ((AtClock(of=None) | AtPart(of=None) | Around(of=None)), _) if is_day(right):
            return replace(left, of=right)
        case _, (AtClock(of=None) | AtPart(of=None)) if is_day(left):
            return replace(right, of=left)
        case AtClock(of=of), AtPart(part, None) if touching and of is not None:
            return _in_part(left, part)
        case AtPart(part, None), AtClock(of=None) if touching:
            return _in_part(right, part)
        case AtClock(of=None), AtPart(part, None):
            return _in_part(left, part)
        case OnWeekday(weekday), CalendarDate(day=int(), weekday=None):
            return replace(right, weekday=weekday)
        case AtPart(of=OnWeekday(weekday)), CalendarDate(day=int(), weekday=None):
            return replace(left, of=replace(right, weekday=weekday))
        case AtClock(of=OnWeekday(weekday)), CalendarDate(day=int(), weekday=None):
            return replace(left, of=replace(right, weekday=weekday))
        case CalendarDate(day=int(), weekday=None), OnWeekday(weekday, Which.BARE) if touching:
            return None
        case _ if is_name(left) and is_year(right):
            return within(left, right)
        case Shift(keep=False), InQuarter() | InHalf() if is_year(left) and is_name(right):
            return within(right, left)
    return None


def _in_part(clock: AtClock, part: Part) -> AtClock:
    """ "three o'clock in the afternoon" is 15:00."""
    late = part in (Part.AFTERNOON, Part.EVENING) or (part is Part.NIGHT and clock.hour >= 6)
    return replace(clock, hour=clock.hour + 12) if late and clock.hour < 12 else clock


def within(inner: Meaning, outer: Meaning) -> Meaning:
    """A name in its year; written into the name where the year is a plain number."""
    match inner, outer:
        case (
            (CalendarDate() | InSeason() | InQuarter() | InHalf() | OnHoliday()),
            CalendarDate(year=int(year), short=short),
        ):
            if isinstance(inner, CalendarDate):
                return replace(inner, year=year, short=short)
            return Within(inner, outer) if short else replace(inner, year=year)
        case ((CalendarDate() | InSeason() | InQuarter() | InHalf() | OnHoliday()), _):
            return Within(inner, outer)
    return inner


def is_day(meaning: Meaning) -> bool:
    """Whether it names one day."""
    match meaning:
        case OnWeekday() | OnHoliday() | OnNthDay() | CalendarDate(day=int()):
            return True
        case Shift(unit=Granularity.DAY):
            return True
        case Within(inner):
            return is_day(inner)
    return False


def is_year(meaning: Meaning) -> bool:
    """Whether it names one year."""
    match meaning:
        case CalendarDate(year=int(), month=None):
            return True
        case Shift(unit=Granularity.YEAR):
            return True
    return False


def is_name(meaning: Meaning) -> bool:
    """Whether it is a name that comes round every year, not yet tied to one."""
    match meaning:
        case CalendarDate(year=None, which=Which.BARE):
            return True
        case InSeason(year=None, which=Which.BARE) | OnHoliday(year=None, which=Which.BARE):
            return True
        case InQuarter(year=None, which=Which.BARE) | InHalf(year=None, which=Which.BARE):
            return True
    return False
