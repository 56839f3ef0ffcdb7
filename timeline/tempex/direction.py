"""Which way a clause looks: ahead ("will meet in May"), back ("met in May"), or it does not say."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Direction
from timeline.tempex.compile import CompiledLanguage
from timeline.tempex.cues import Cue
from timeline.tempex.meaning import AtPart, CalendarDate, Narrowed, OnHoliday, OnWeekday, Which
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens

#: How many words around an expression its clause is looked for in.
_REACH = 16


def direction(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> Direction:
    """The way the nearest telling word points: before the expression first, else behind it."""
    before = _before(piece, tokens, language)
    behind = range(piece.behind, min(piece.behind + _REACH, len(tokens.words)))
    if _heads_entry(piece, tokens):
        return Direction.PAST
    pairs = language.language.forward_pairs
    if is_month(piece):
        pairs |= language.language.intents
    found = _first_cue(before, tokens, language, pairs) or _first_cue(
        behind, tokens, language, pairs
    )
    return found or Direction.NONE


def _before(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> range:
    """The words before an expression, the nearest first, but for one that only says the order."""
    first = piece.first - 1
    if first >= 0 and tokens.words[first].lower() in language.language.ordering:
        first -= 1
    return range(first, max(first - _REACH, -1), -1)


def _heads_entry(piece: Piece, tokens: Tokens) -> bool:
    """Whether a date stands at the head of an entry of a chronology: "June 9 - The well blew"."""
    if not isinstance(piece.meaning, CalendarDate):
        return False
    before = tokens.words[piece.first - 1] if piece.first else "\n"
    behind = tokens.words[piece.behind : piece.behind + 2]
    mark = bool(behind) and behind[0] in ("-", "–", "—", ":")
    return mark and before[0] in "\n.*•" and len(behind) > 1 and behind[1][:1].isupper()


def sure_direction(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> Direction:
    """The way that the words right beside the expression point, whatever the verb says.

    Words before it announce ("ahead of Thursday's vote") or close ("the year ended Jan. 31"), and
    what nobody knows beforehand looks back ("will appeal Thursday's verdict").
    """
    words = [word.lower() for word in tokens.words[max(piece.first - 3, 0) : piece.first]]
    if any(" ".join(words[-n:]) in language.language.heralds for n in (2, 3)):
        return Direction.FUTURE
    if not is_month(piece) and any(
        " ".join(words[-n:]) in language.language.scheduling for n in (1, 2)
    ):
        return Direction.FUTURE
    if _is_weekday(piece) and (_opens(words, language) or _is_planned(piece, tokens, language)):
        return Direction.FUTURE
    if not is_month(piece) and _is_granted(piece, tokens, language):
        return Direction.FUTURE
    if _is_day(piece) and is_certain(piece, tokens, language):
        return Direction.FUTURE
    closed = words and words[-1] in language.language.closing
    return Direction.PAST if closed or _has_happened(piece, tokens, language) else Direction.NONE


def _is_weekday(piece: Piece) -> bool:
    match piece.meaning:
        case OnWeekday(which=Which.BARE) | AtPart(of=OnWeekday(which=Which.BARE)):
            return True
    return False


def _opens(words: Sequence[str], language: CompiledLanguage) -> bool:
    return not language.language.opening.isdisjoint(words[-1:])


def _is_granted(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> bool:
    """Whether time is given until then: "gave the tenants until Tuesday to leave"."""
    known = language.language
    *words, limit = tokens.words[max(piece.first - _GRANT, 0) : piece.first] or ("",)
    ends = limit in known.limits and limit in known.bounds
    return ends and not known.granting.isdisjoint(words)


#: "extended its own deadline until".
_GRANT = 8


def _is_planned(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> bool:
    """Whether a scheduled present leads to it: "Kenyans vote Monday", "They play again Monday".

    "The Commons vote Monday" is a noun, and over.
    """
    known, at = language.language, piece.first - 1
    while at > 0 and tokens.words[at].lower() in known.between:
        at -= 1
    if at < 1 or tokens.words[at] not in known.plans:
        return False
    subject = tokens.words[at - 1].lower()
    if at > 1 and tokens.words[at - 2].lower() in known.determiners:
        return False
    return subject in known.plurals or (len(subject) > _SHORT and subject.endswith(known.plural))


#: "its", "was" and "this" are no plurals.
_SHORT = 4


def _is_day(piece: Piece) -> bool:
    match piece.meaning:
        case CalendarDate(day=int()) | OnHoliday():
            return True
    return False


def is_certain(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> bool:
    """Whether a word before the expression looks ahead for sure ("will"), and none nearer back."""
    for index in _before(piece, tokens, language):
        word = tokens.words[index]
        cue = language.cues[word]
        if cue is Cue.AHEAD and word.lower() in language.language.certain:
            return True
        if cue is Cue.BORDER and word == "." and _is_abbreviation(tokens.words, index, language):
            continue
        if cue is Cue.BACK or cue is Cue.BORDER:
            return False
    return False


def is_month(piece: Piece) -> bool:
    """Whether it names a month or a year, narrowed or not."""
    meaning = piece.meaning.of if isinstance(piece.meaning, Narrowed) else piece.meaning
    return isinstance(meaning, CalendarDate) and meaning.day is None


def _has_happened(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> bool:
    """Whether the expression owns something that is known only once it has happened."""
    owner, *owned = tokens.words[piece.behind : piece.behind + 4] or ("",)
    if owner not in ("'s", "’s"):
        return False
    return not language.language.happenings.isdisjoint(word.lower() for word in owned)


def is_limit(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> bool:
    """Whether the expression is a limit, or what something is for: "by May", "for May delivery"."""
    before = tokens.words[piece.first - 1].lower() if piece.first else ""
    if before in language.language.counts_from:
        return is_month(piece)
    return before in language.language.limits


def is_aside(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> bool:
    """Whether a year is named in passing: "until 1976", "the treaty (1783)"."""
    match piece.meaning:
        case CalendarDate(month=None, day=None) if piece.first:
            before = tokens.words[piece.first - 1].lower()
            return before in ("(", "[") or before in language.language.bounds
    return False


def _is_abbreviation(words: Sequence[str], index: int, language: CompiledLanguage) -> bool:
    """Whether a full stop ends no sentence: "Mobile, Ala., on Tuesday", "Gov. Smith"."""
    before = words[index - 1] if index else ""
    behind = words[index + 1] if index + 1 < len(words) else ""
    known = len(before) == 1 or before.lower() in language.language.abbreviated
    return behind == "," or behind[:1].islower() or (known and before[:1].isupper())


def _holds(words: Sequence[str], index: int, language: CompiledLanguage) -> bool:
    """ "has been scheduled", "has a vote been scheduled": unlike "had been", it still holds."""
    before = (word.lower() for word in words[max(index - _PERFECT, 0) : index])
    return not language.language.holding.isdisjoint(before)


#: "has a new vote been".
_PERFECT = 5


def _is_infinitive(word: str, before: str, language: CompiledLanguage) -> bool:
    """ "to hit", "will hit": what stands before says which way it looks."""
    known = language.language
    return before in known.leading and word.lower() in known.unmarked


def _first_cue(
    indices: range, tokens: Tokens, language: CompiledLanguage, pairs: frozenset[str]
) -> Direction | None:
    """What the first word that looks ahead or back says, up to the clause's border."""
    cues, words = language.cues, tokens.words
    for index in indices:
        cue = cues[words[index]]
        if cue is Cue.NOTHING:
            continue
        if cue is Cue.BORDER:
            if words[index] == "." and _is_abbreviation(words, index, language):
                continue
            return None
        before = words[index - 1].lower() if index else ""
        if cue is Cue.PAIR:
            if f"{before} {words[index].lower()}" not in pairs:
                continue
            before = words[index - 2].lower() if index > 1 else ""
        if cue in (Cue.AHEAD, Cue.PAIR):
            turned = before in language.language.turning and not _holds(words, index, language)
            return Direction.PAST if turned else Direction.FUTURE
        if before in language.language.determiners or _is_infinitive(
            words[index], before, language
        ):
            continue
        if before not in language.language.open_verbs:
            return Direction.PAST
        if index > 1 and words[index - 2].lower() in language.language.leading:
            return Direction.FUTURE
    return None
