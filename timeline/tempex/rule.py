"""A rule: a name, a pattern over words, and a function from its match to a meaning.

Patterns are written in words and slots and matched over one character a token:

    weekday          the word itself, in any case
    {month}          one word of the language's table MONTH, or one number of that shape
    {month:first}    the same under another name; {month:_} without one
    <count>          a phrase with a value of its own, such as "two and a half"
    ( a | b )  x?    choice and option, as in regular expressions

There is no repetition, so a pattern matches a bounded number of tokens and a text is read in
linear time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.model import Mod, Span
from timeline.tempex.meaning import Meaning
from timeline.tempex.token import Tokens

Words = Mapping[str, Mapping[str, Any]]

#: The shapes that numbers can have; a slot of such a name takes a number and gives an int.
SHAPES = frozenset(
    "int day monthnumber hour minute two three year military decimal clock dotted "
    "dotteddate instant".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """One member of a match that holds several expressions ("3-5 May"), and its meaning.

    ``group`` names a group, or two as "first..last" for all from the one to the other; "first.."
    reaches to the end of the match.
    """

    group: str
    meaning: Meaning | Weak | InHistory


@dataclass(frozen=True, slots=True)
class Weak:
    """A meaning that counts only when it joins a neighbour ("morning" after "Monday")."""

    meaning: Meaning


@dataclass(frozen=True, slots=True)
class InHistory:
    """A meaning that counts only where the text tells history, or when it joins a neighbour."""

    meaning: Meaning


Built = Meaning | Weak | InHistory | tuple[Part, ...] | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A named phrase shape; ``build`` returns None where the words mean something else."""

    name: str
    pattern: str
    build: Callable[[Match], Built]


def rule(name: str, pattern: str) -> Callable[[Callable[[Match], Built]], Rule]:
    """Make a rule of the function below it."""
    return lambda build: Rule(name, pattern, build)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern that has a value: "two and a half" is 2.5."""

    pattern: str
    value: Callable[[Sequence[str]], Any]


@dataclass(frozen=True, slots=True)
class Language:
    """All a language brings: words by table, phrases, rules in order, and how it reads.

    Args:
        code: ISO 639-1.
        words: table name -> word in lower case -> value.
        phrases: name -> phrase.
        rules: longer matches win, then earlier rules.
        common: tables, shapes and words ("=of") of which alone no time expression is made, so
            that a text's many runs of them are passed over unread.
        capitalised: words that are time words only with a capital ("may", "march", "sun").
        links: words and marks that may stand between the parts of one date ("of", ",").
        pairing: words between two dates that share what is said once ("April and June 1955").
        reaching: those of them that lead from the one to the other ("Monday to Friday").
        enclosing: words before two dates that make one stretch of them ("between").
        definite: articles; behind one a length is a stretch and takes no measuring word.
        narrowing: words before a date that narrow it, with the TIMEX3 mod ("the end of": END).
        measuring: words before a length that blur it, with the mod ("nearly": LESS_THAN).
        either: measuring words that as often span ("over three years"), with the words behind
            which they measure ("for over three years").
        forward, backward: words of a clause that look ahead or back ("will", "said").
        forward_pairs: two words that only together look ahead ("is to").
        intents: two words that look ahead to a month, but not to a day ("agreed to").
        counting: words that a count can begin with.
        turning: words that turn a forward word behind them round ("had been due").
        holding: words before which, shortly, nothing is turned round ("has been scheduled").
        open_verbs: words behind which a participle is no past tense ("to be published").
        bounds: words before a year that the telling does not go on from ("until 1976").
        ordering: words right before a date that say no more than the order ("after Christmas").
        parting: words and marks that part a clause from a year at its head ("last year").
        heralds: two or three words right before a date that announce it ("ahead of").
        closing: words right before a date that looks back ("the year ended Jan. 31").
        scheduling: the same where a day follows and no month ("the vote is" on Friday).
        opening: words right before a weekday that announce it ("starting").
        plans: verbs that announce a weekday right behind them ("Kenyans vote Monday"), where they
            stand behind one of the words ``plurals`` or a word with the ending ``plural``.
        between: words between such a verb and the weekday ("again").
        unmarked: past tenses that look like the infinitive ("hit").
        abbreviated: words whose full stop ends no sentence ("gov").
        happenings: nouns of what is not known beforehand ("Thursday's verdict").
        certain: words that look ahead so surely that even a day follows them ("will").
        counts_from: words between a month and what it counts for ("for November delivery").
        limits: words right before a date that look ahead where no verb says else ("until").
        granting: words shortly before a limit that give time until then ("gave them until").
        leading: before one of these a participle looks ahead ("to be published").
        determiners: words behind which a participle is an adjective ("the proposed sale").
        past_endings: endings of regular past tenses ("ed"), but for the words ``not_past``.
    """

    code: str
    words: Words
    phrases: Mapping[str, Phrase]
    rules: tuple[Rule, ...]
    common: frozenset[str]
    capitalised: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    pairing: frozenset[str] = frozenset()
    reaching: frozenset[str] = frozenset()
    enclosing: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    narrowing: Mapping[str, Mod] = field(default_factory=dict)
    measuring: Mapping[str, Mod] = field(default_factory=dict)
    either: Mapping[str, frozenset[str]] = field(default_factory=dict)
    forward: frozenset[str] = frozenset()
    backward: frozenset[str] = frozenset()
    forward_pairs: frozenset[str] = frozenset()
    intents: frozenset[str] = frozenset()
    counting: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    holding: frozenset[str] = frozenset()
    open_verbs: frozenset[str] = frozenset()
    bounds: frozenset[str] = frozenset()
    ordering: frozenset[str] = frozenset()
    parting: frozenset[str] = frozenset()
    heralds: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    scheduling: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    plural: tuple[str, ...] = ()
    between: frozenset[str] = frozenset()
    unmarked: frozenset[str] = frozenset()
    abbreviated: frozenset[str] = frozenset()
    happenings: frozenset[str] = frozenset()
    certain: frozenset[str] = frozenset()
    counts_from: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()
    granting: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match: the values of its groups, and the words around it."""

    tokens: Tokens
    first: int
    behind: int
    groups: Mapping[str, tuple[int, int]]
    readers: Mapping[str, Callable[[Sequence[str]], Any]]

    def __contains__(self, name: str) -> bool:
        return name in self.groups

    def __getitem__(self, name: str) -> Any:
        first, behind = self.groups[name]
        return self.readers[name]([word.lower() for word in self.tokens.words[first:behind]])

    def get(self, name: str, default: Any = None) -> Any:
        """The group's value, or the default where the pattern went without it."""
        return self[name] if name in self.groups else default

    def word(self, offset: int) -> str:
        """A word around the match in lower case: -1 the one before it, 1 the one behind it."""
        index = self.first + offset if offset < 0 else self.behind + offset - 1
        inside = 0 <= index < len(self.tokens.words)
        return self.tokens.words[index].lower() if inside else ""

    def raw(self, offset: int) -> str:
        """The same word as written."""
        index = self.first + offset if offset < 0 else self.behind + offset - 1
        return self.tokens.words[index] if 0 <= index < len(self.tokens.words) else ""

    @property
    def written(self) -> Sequence[str]:
        """The matched words as written."""
        return self.tokens.words[self.first : self.behind]

    def glued(self, offset: int) -> bool:
        """Whether no white space stands between the match and that neighbour."""
        if offset < 0:
            return (
                self.first > 0 and self.tokens.end(self.first - 1) == self.tokens.starts[self.first]
            )
        return (
            self.behind < len(self.tokens.words)
            and self.tokens.end(self.behind - 1) == self.tokens.starts[self.behind]
        )

    def range(self, group: str) -> tuple[int, int]:
        """The tokens of a group, or of all groups from one to another ("month..day")."""
        first, dots, last = group.partition("..")
        begin, behind = self.groups[first]
        if dots:
            behind = self.groups[last][1] if last else self.behind
        return begin, behind

    @property
    def span(self) -> Span:
        """Offsets of the match."""
        return Span(self.tokens.starts[self.first], self.tokens.end(self.behind - 1))
