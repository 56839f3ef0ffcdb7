"""The values that travel from stage to stage: frozen, slotted, and ignorant of every stage.

Offsets are half-open character offsets into ``Article.text``; intervals are half-open and civil
(the calendar and clock of the place the article speaks of, no zone).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from timeline.decision import Decided


class Civil(NamedTuple):
    """A civil moment in the proleptic Gregorian calendar; compares in time order.

    Years are astronomical (0 is 1 BCE, -43 is 44 BCE) and unbounded, so that BCE years and the
    end of the year 9999 are ordinary values.
    """

    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0
    second: int = 0


class Granularity(StrEnum):
    """The unit a text spoke in; never finer than what it said."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART = "part"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Part(StrEnum):
    """Part of a larger unit, by its TIMEX3 name."""

    WHOLE = ""
    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"
    WEEKEND = "WE"
    SPRING = "SP"
    SUMMER = "SU"
    FALL = "FA"
    WINTER = "WI"


class Mod(StrEnum):
    """TIMEX3 ``mod``: how the expression narrows or blurs its value."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


class TimexType(StrEnum):
    """TIMEX3 ``type``."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Direction(StrEnum):
    """Which way from its anchor a name was looked for."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"
    NONE = ""


class Span(NamedTuple):
    """Half-open character offsets."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open stretch of civil time and the unit its text spoke in.

    ``start`` and ``end`` are exact; ``granularity`` and ``part`` say how they were named: the
    16th of September is ``[2023-09-16, 2023-09-17)`` at DAY, its morning the same day's hours at
    PART with ``part`` MO. A range ("May 3-5") has the granularity of its ends.
    """

    start: Civil
    end: Civil
    granularity: Granularity
    part: Part = Part.WHOLE


class AnchorKind(StrEnum):
    """What a relative date was counted from."""

    PUBLISHED = "published"
    TEXT = "text"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date a relative expression was counted from.

    ``span`` is the expression in the text that gave it, for kind TEXT.
    """

    kind: AnchorKind = AnchorKind.NONE
    day: Civil | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its meaning in time (a TIMEX3 tag and the days it stands for).

    Args:
        span: where it stands in the text.
        text: the phrase itself.
        rule: the name of the rule that found it.
        type: TIMEX3 type.
        value: TIMEX3 value, as TempEval-3 writes it.
        mod: TIMEX3 mod, or None.
        interval: the civil time it stands for; None where there is none, with ``reason``.
        anchor: what it was counted from.
        direction: which way it was looked for.
        reason: why there is no interval or doubt about it, or empty.
        quant: TIMEX3 quant of a set ("EVERY"), or empty.
        freq: TIMEX3 freq of a set ("2X"), or empty.
        history: the text was read as a history, so that names follow the last date told.
    """

    span: Span
    text: str
    rule: str
    type: TimexType
    value: str
    mod: Mod | None = None
    interval: Interval | None = None
    anchor: Anchor = Anchor()
    direction: Direction = Direction.NONE
    reason: str = ""
    quant: str = ""
    freq: str = ""
    history: bool = False

    @property
    def start(self) -> int:
        """First character offset."""
        return self.span.start

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.span.end


class BlockKind(StrEnum):
    """What a line or paragraph of an article's text is."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    LABEL = "label"
    CAPTION = "caption"
    BODY = "body"
    CHROME = "chrome"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text (whole lines) and what it is; TITLE, CAPTION and BODY can tell events.

    BYLINE is who wrote it (often with the day and hour), LABEL a line like "date 2023-09-19 World"
    that states metadata, CHROME what belongs to the page and not to the article. A dateline that
    opens a body paragraph ("SEOUL, South Korea - ") stays in that BODY block.
    """

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Witness:
    """A publish date as some source states it, unread: input to the weighing.

    ``kind`` is "given", "json-ld", "meta", "time", "feed", "url", "filename", ...
    """

    kind: str
    raw: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for (or, with a negative weight, against) a publish date."""

    kind: str
    raw: str
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class PublishDate:
    """TimeML's document creation time, with its proof.

    Args:
        day: the civil day at the outlet.
        evidence: every reason for it, strongest first.
        confidence: 0 to 1.
        instant: ISO 8601 moment where known, else empty.
        zone: the instant's offset or zone name as stated, else empty.
        runner_up: the next best day, or None.
        rival: the confidence in the runner-up, 0 to 1.
    """

    day: Civil
    evidence: tuple[Evidence, ...]
    confidence: float
    instant: str = ""
    zone: str = ""
    runner_up: Civil | None = None
    rival: float = 0.0


@dataclass(frozen=True, slots=True)
class Article:
    """One news article; ``text`` is kept exactly as given, and all offsets refer to it.

    Args:
        id: unique among the inputs; the path below the input folder for files.
        path: the file it came from, as the user named it.
        text: as given.
        blocks: what each stretch of the text is, in order, without overlaps.
        title, language, outlet, url: empty where unknown; language is ISO 639-1.
        witnesses: publish dates stated outside the text (metadata, file name).
        published: set by the anchor stage; None is "undated".
        copy_of: id of the article that this one copies (one wire story), set by the merge stage.
    """

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    language: str = ""
    outlet: str = ""
    url: str = ""
    witnesses: tuple[Witness, ...] = ()
    published: PublishDate | None = None
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """An input, or part of one, that could not be used: what, why, and what to do next."""

    document: str
    path: str
    problem: str
    hint: str = ""


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
