"""The title of an event: its clearest clause as told, trimmed of source, date and pronoun."""

from __future__ import annotations

import re

from timeline.model import INSIDE, BlockKind, Event, EventMention, Status

#: A clause of about this many words is neither a stub nor a paragraph; up to so many more or
#: fewer read as well.
BEST_LENGTH, EITHER_WAY = 12, 6
SHORTEST = 4

_SAID = re.compile(
    r", (?:the )?[^,.]{2,60}? (?:said|says|reported|reports|told|announced|added)\b[^,]{0,40}$"
)
#: Words that nobody understands without who said them.
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Ll]et['’]?\s?s)\b")
_SAYS_WHO = re.compile(r":\s+[A-Z][\w.&]*(?:\s[A-Z][\w.&]*)?$")
#: Where somebody stands in a picture: ", centre left,"; and where the picture comes from.
_PLACED = re.compile(
    r", (?:(?:front|back|top|bottom|far|second from|third from) )?"
    r"(?:cent(?:er|re)|left|right|middle)(?: (?:left|right|cent(?:er|re)))?,",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"[IO]n (?:this|an?|the) (?:\w+ )?(?:photo|photograph|image|picture|handout)\b[^,]{0,120}, "
)
_OPENING, _CLOSING = '“"‘', '”"’'
_MARKS = frozenset(_OPENING + _CLOSING) - {"’"}
_EDGE = " \t\r\n,;:–—-"


def title(event: Event, copies: frozenset[str]) -> str:
    """The clearest clause of its mentions: always words of an article, names for pronouns.

    Args:
        event: as merged.
        copies: ids of the articles that copy others and may have garbled them.
    """
    told = [merged.mention for merged in event.mentions]
    clauses = [(clause(m), m) for m in told if m.dating.rule != INSIDE]
    ranked = [
        (m.document in copies, *_unclear(text, m), place, text)
        for place, (text, m) in enumerate(clauses)
        if text
    ]
    return min(ranked)[-1] if ranked else event.title


def clause(mention: EventMention) -> str:
    """The mention's wording without who said it and what only a picture's caption says."""
    text = " ".join(_PLACED.sub("", mention.wording or mention.text).split()).strip(_EDGE)
    text = _PICTURE.sub("", text, count=1) if mention.block is BlockKind.CAPTION else text
    said = _SAID.sub("", text).strip(_EDGE)
    text = text if _FIRST_PERSON.search(said) else said
    text = _SAYS_WHO.sub("", text[:-1] if text.endswith(".") and text[-2:-1].islower() else text)
    text = _bare(text)
    return text[:1].upper() + text[1:]


def _bare(text: str) -> str:
    """Without quotation marks around all of it, or one that opens it and never closes."""
    text = text.replace("``", "“").replace("''", "”")
    if text[:1] not in _OPENING:
        return text
    inner = text[1:-1] if text[-1:] in _CLOSING else text[1:]
    return text if _MARKS.intersection(inner) else inner.strip(_EDGE)


def _unclear(text: str, mention: EventMention) -> tuple[bool, bool, bool, bool, bool, int]:
    """Sorts the clearest clause first; one that says when knows best what.

    What happened says more than what was to happen. Of those alike the foremost mention's wins,
    whose sentence stands beside the title.
    """
    words = len(text.split())
    opens_badly = not text[0].isalnum() and text[0] not in "“\"‘'"
    aside = mention.block is not BlockKind.BODY
    timex = mention.dating.timex
    silent = timex is None or not mention.sentence.contains(timex.span)
    return (
        opens_badly or words < SHORTEST,
        not mention.whole,
        mention.status is Status.PLANNED,
        aside,
        silent,
        max(0, abs(words - BEST_LENGTH) - EITHER_WAY),
    )
