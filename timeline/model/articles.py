"""Articles, what stands where in them, and the day they were published, with its proof."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.dates import Civil, Span


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
