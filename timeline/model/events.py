"""Mentions of events, the events they make, and the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.decision import Decided
from timeline.model.articles import Article, BlockKind, Problem
from timeline.model.dates import Interval, Mod, Span, Timex

#: The rule of dating of participles that tell a side of the deed above them (", killing two").
BESIDE = "participle"

#: The rule of dating of what a clause tells beside its own deed ("came to sign the treaty").
INSIDE = "inside"

#: Rules of dating by which a mention joins events and makes none alone: they say when something
#: held or was said, name again what is told elsewhere, or tell a side of it.
MAKES_NONE = frozenset(
    {
        "present state",
        "present perfect",
        "teller",
        "since then",
        "its verb",
        "told before",
        "look back",
        BESIDE,
        INSIDE,
    }
)


class Status(StrEnum):
    """How real a mention makes its event."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"


class Certainty(StrEnum):
    """How firmly a date is known."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    REPORTED = "reported"


class Kind(StrEnum):
    """What an event is to the reader."""

    EVENT = "event"
    STATEMENT = "statement"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so: the source as the text names it, its span, and when it was said, if told."""

    source: str
    span: Span
    timex: Timex | None = None


@dataclass(frozen=True, slots=True)
class Dating:
    """When a mention's event took place, and how we know.

    Args:
        interval: None where the text gives no date; ``reason`` then says why.
        timex: the expression that dates it, or None (dated by the publish date, or undated).
        rule: the name of the dating rule ("own clause", "governing clause", "headline", ...).
        certainty: REPORTED means "no later than this, when it was reported".
        reason: one line for people, in plain words.
        mod: START, END, ... inherited from the expression.
    """

    interval: Interval | None = None
    timex: Timex | None = None
    rule: str = ""
    certainty: Certainty = Certainty.EXACT
    reason: str = ""
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One clause that tells one event.

    Args:
        id: from the document's id, the normalised sentence and the clause's place in it alone.
        document: the article's id.
        span: the clause; ``text`` is exactly that stretch of the article.
        trigger: the word (verb or event noun) that names the event; ``lemma`` its base form.
        sentence: the sentence around it; ``quote`` is its text with white space folded.
        block: where it stands (title, caption, body).
        actors: names of who takes part, folded inside the article, subject first.
        places: places named in the clause.
        status, kind: how real it is, and what it is to the reader.
        attribution: who says so, or None for the article itself.
        dating: when, and how we know.
        position: 0-based index of its sentence among the article's sentences.
        wording: the clause as a sentence of its own, with its subject and names for pronouns;
            empty where that is the text itself.
        whole: whether the wording is a sentence that names who does it.
    """

    id: str
    document: str
    span: Span
    text: str
    trigger: Span
    lemma: str
    sentence: Span
    quote: str
    block: BlockKind
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    status: Status = Status.HAPPENED
    kind: Kind = Kind.EVENT
    attribution: Attribution | None = None
    dating: Dating = Dating()
    position: int = 0
    wording: str = ""
    whole: bool = True


class Lane(StrEnum):
    """Where an event is drawn."""

    STORY = "story"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class MergedMention:
    """A mention in its event, with the reason it was put there ("first mention" for the seed)."""

    mention: EventMention
    reason: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a table says of an event's mentions and articles, where they are not all at hand.

    ``urls`` and ``languages`` are written as in events.csv, ``first_published`` is an ISO day.
    """

    n_mentions: int
    n_articles: int
    urls: str = ""
    first_published: str = ""
    languages: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Another event that this one tells about, by its id, and why it is thought to."""

    event: str
    reason: str


@dataclass(frozen=True, slots=True)
class Constraints:
    """What a person decided about mentions, by pairs of their ids; unknown ids are ignored.

    Args:
        together: belong to one event, against every gate and veto.
        apart: belong to different events, also by way of third mentions.
    """

    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, however many articles tell it.

    Args:
        id: its oldest mention's id.
        dating: interval None for an undated event.
        kind: event, statement or plan.
        title: the clearest clause, trimmed.
        mentions: best first; the first one is the representative (its ``quote``).
        sources: independent outlets, copies of one wire story folded into one.
        people, places: names, most often named first.
        score: 0 to 1, what editors would keep first.
        lane, status: status is "ok", "disputed" or "edited".
        note: remarks for the reader (disputes, plans).
        told: counts and addresses of an event that was read from a table; else None.
        edits: what people decided about it, each with what the program says by itself.
        link: the event that this report or statement is about, or None.
    """

    id: str
    dating: Dating
    kind: Kind
    title: str
    mentions: tuple[MergedMention, ...]
    sources: tuple[str, ...]
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    score: float = 0.0
    lane: Lane = Lane.STORY
    status: str = "ok"
    note: str = ""
    told: Told | None = None
    edits: tuple[Decided, ...] = ()
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The chronology: dated events in time order, what was left out and why, what was decided."""

    events: tuple[Event, ...]
    articles: tuple[Article, ...]
    left_out: tuple[MergedMention, ...] = ()
    problems: tuple[Problem, ...] = ()
    title: str = ""
    decided: tuple[Decided, ...] = ()
