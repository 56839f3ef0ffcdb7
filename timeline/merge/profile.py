"""What merging looks at in a mention: event mentions in, one profile each out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from timeline.merge.contrary import Numbers, numbers, opposable
from timeline.merge.days import Days, day_of, possible_days
from timeline.merge.names import Names
from timeline.merge.triggers import classes, stem
from timeline.merge.words import STOP, VAGUE
from timeline.model import INSIDE, Article, BlockKind, EventMention, Kind, Status

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*\d|\d")
#: Weights are whole numbers of this unit, so that a sum does not depend on the order in a set.
UNIT = 1000
#: Letters behind a trigger in which its particle and its object stand.
BEHIND = 40
#: More evidence than this is not counted.
MOST = 5.0


@dataclass(frozen=True, slots=True)
class Profile:
    """A mention as merging sees it; words are stems, names are folded.

    Args:
        index: its place among the mentions.
        classes: kinds of happening that its trigger can name.
        sentence: its article and where its sentence begins there.
        light: whether the trigger says little by itself.
        named, placed: the words of the actors' and the places' names.
        numbers: counted things and things in an order, each with its number.
        about: what the clause is about: words and names besides the trigger and the function words.
        around: the same of the whole sentence.
        opposable: words in it, and neighbours, that exclude others.
        told: the day its article was published.
        inside: whether another clause tells it beside its own deed.
    """

    index: int
    document: str
    sentence: tuple[str, int]
    head: str
    classes: frozenset[str]
    light: bool
    actors: frozenset[str]
    places: frozenset[str]
    named: frozenset[str]
    placed: frozenset[str]
    numbers: Numbers
    about: frozenset[str]
    around: frozenset[str]
    days: Days | None
    told: Days | None
    negated: bool
    opposable: frozenset[str]
    titled: bool
    statement: bool
    inside: bool


def profiles(mentions: Sequence[EventMention], articles: Sequence[Article]) -> list[Profile]:
    """One profile a mention, in the same order."""
    names = Names(mentions, articles)
    published = {a.id: day_of(a.published.day) for a in articles if a.published}
    found = []
    sentence, content = None, frozenset[str]()
    for index, mention in enumerate(mentions):
        # Neighbours are often of one sentence, which is then read once.
        if mention.quote is not sentence:
            sentence, content = mention.quote, _content(_WORD.findall(mention.quote))
        found.append(_profile(index, mention, content, names, published))
    return found


def _profile(
    index: int,
    mention: EventMention,
    sentence: frozenset[str],
    names: Names,
    published: Mapping[str, Days],
) -> Profile:
    written, behind = _at_trigger(mention)
    head = stem(mention.lemma)
    following = tuple(map(str.casefold, _WORD.findall(behind[:BEHIND])))
    trigger = _trigger(written, head)
    about = _content(_WORD.findall(mention.wording or mention.text)) - trigger
    around = sentence - trigger
    actors = frozenset([names.fold(mention.document, name) for name in mention.actors])
    places = frozenset([names.fold(mention.document, name) for name in mention.places])
    return Profile(
        index=index,
        document=mention.document,
        sentence=(mention.document, mention.sentence.start),
        head=head,
        classes=classes(mention.lemma, following),
        light=mention.lemma in VAGUE,
        actors=actors,
        places=places,
        named=_stems(actors),
        placed=_stems(places),
        numbers=numbers(mention.text),
        about=about,
        # Many a clause is its sentence, whose words are then kept once.
        around=about if about == around else around,
        days=possible_days(mention.dating),
        told=published.get(mention.document),
        negated=mention.status is Status.NEGATED,
        opposable=opposable(head, about, following),
        titled=mention.block is BlockKind.TITLE,
        statement=mention.kind is Kind.STATEMENT,
        inside=mention.dating.rule == INSIDE,
    )


def _at_trigger(mention: EventMention) -> tuple[str, str]:
    """The trigger as written, and the clause behind it."""
    start, end = (offset - mention.span.start for offset in mention.trigger)
    return mention.text[start:end], mention.text[end:]


@cache
def _trigger(written: str, head: str) -> frozenset[str]:
    return _content(_WORD.findall(written)) | {head}


def _content(words: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(_content_stem, words)))


@cache
def _content_stem(word: str) -> str:
    """The word's stem, empty for a function word."""
    return "" if word.casefold() in STOP else stem(word)


@cache
def _name_stems(name: str) -> frozenset[str]:
    return _content(name.split())


def _stems(names: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(_name_stems, names))


class Rarity:
    """Weights of words and names: the rarer among all clauses' sentences, the heavier."""

    def __init__(self, all_profiles: Sequence[Profile]) -> None:
        counts: Counter[str] = Counter()
        clauses = [profile for profile in all_profiles if not profile.inside]
        for profile in clauses:
            counts.update(profile.around | profile.about | profile.actors | profile.places)
        for profile in [profile for profile in all_profiles if profile.inside]:
            for word in profile.around | profile.about | profile.actors | profile.places:
                counts.setdefault(word, 1)
        total = max(1, len(clauses))
        self._weights = {w: round(UNIT * log(1 + total / n)) for w, n in counts.items()}
        #: The weight of a word that nothing else has.
        self.most = round(UNIT * log(1 + total))
        ranked = sorted([(-weight, word) for word, weight in self._weights.items()])
        self._ranks = {word: rank for rank, (_, word) in enumerate(ranked)}
        #: The weights of all words, the heaviest first, in the order of the alphabet where even.
        self.ranked = [-weight for weight, _ in ranked]

    def rarest(self, words: Iterable[str], count: int) -> list[int]:
        """So many of the words, the heaviest first, as their places among all words."""
        return sorted(map(self._ranks.__getitem__, words))[:count]

    def total(self, words: Iterable[str]) -> int:
        """The weight of several words together."""
        return sum(map(self._weights.__getitem__, words))

    def evidence(self, words: frozenset[str]) -> float:
        """What it says that two mentions share these: the rarer, the more."""
        return min(MOST, self.total(words) / UNIT) if words else 0.0
