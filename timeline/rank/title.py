"""The title of an event: its clearest clause as told, trimmed of source, date and pronoun."""

from __future__ import annotations

import re

from timeline.model import BlockKind, Event, EventMention

#: A clause of about this many words is neither a stub nor a paragraph.
BEST_LENGTH = 12
SHORTEST = 4

_PRONOUN = re.compile(r"(?:he|she|they|it)\b(?!['’])", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:his|her|their|its)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:and|but|or|so|that|which|who|while|as|when|where|because|though) ", re.IGNORECASE
)
_BEFORE_DATE = re.compile(r"[,\s]*\b(?:on|in|at|since|by|from|during|late|early|of)?\s*$", re.I)
_SAID = re.compile(
    r", (?:the )?[^,.]{2,60}? (?:said|says|reported|reports|told|announced|added)\b[^,]{0,40}$"
)
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
_EDGE = " \t\r\n,;:–—-"


def title(event: Event, copies: frozenset[str]) -> str:
    """The clearest clause of its mentions: always words of an article, names for pronouns.

    Args:
        event: as merged.
        copies: ids of the articles that copy others and may have garbled them.
    """
    clauses = [(clause(merged.mention), merged.mention) for merged in event.mentions]
    ranked = [
        (m.document in copies, *_unclear(text, m), place, text)
        for place, (text, m) in enumerate(clauses)
        if text
    ]
    return min(ranked)[-1] if ranked else event.title


def clause(mention: EventMention) -> str:
    """The mention's clause without its date, its source and the word that joins it to another."""
    text = " ".join(_PLACED.sub("", _without_date(mention)).split()).strip(_EDGE)
    text = _PICTURE.sub("", text, count=1) if mention.block is BlockKind.CAPTION else text
    lead = _LEAD.match(text)
    text = _SAID.sub("", text[lead.end() :] if lead else text).strip(_EDGE)
    text = _SAYS_WHO.sub("", text[:-1] if text.endswith(".") and text[-2:-1].islower() else text)
    text = _named(text, mention)
    return text[:1].upper() + text[1:]


def _without_date(mention: EventMention) -> str:
    timex = mention.dating.timex
    if timex is None or not mention.span.contains(timex.span):
        return mention.text
    start, end = (offset - mention.span.start for offset in timex.span)
    before = mention.text[max(0, start - 20) : start]
    kept = mention.text[: max(0, start - 20)] + _BEFORE_DATE.sub("", before)
    return kept + mention.text[end:]


def _named(text: str, mention: EventMention) -> str:
    """The name that the article gives, for a leading pronoun or a subject left out."""
    if not mention.actors:
        return text
    name = mention.actors[0]
    role, _, rest = text.partition(" ")
    if role.islower() and rest.startswith(name.split()[0]):
        return rest
    if _PRONOUN.match(text):
        return _PRONOUN.sub(lambda _: name, text, count=1)
    if name.split()[0] in text or name.split()[-1] in text:
        return text
    if _POSSESSIVE.match(text):
        return _POSSESSIVE.sub(lambda _: f"{name}’s", text, count=1)
    return f"{name} {text}" if _lost_its_subject(text, mention) else text


def _lost_its_subject(text: str, mention: EventMention) -> bool:
    """Whether the clause begins with its verb in the past, as after "and"."""
    verb, *behind = mention.text[mention.trigger.start - mention.span.start :].split()[:2]
    past = verb.casefold() != mention.lemma.casefold() and not verb.endswith("ing")
    return past and text.startswith(verb) and behind != ["by"]


def _unclear(text: str, mention: EventMention) -> tuple[bool, bool, bool, bool, int]:
    """Sorts the clearest clause first; one that says when knows best what."""
    words = len(text.split())
    opens_badly = not text[0].isalnum() and text[0] not in "“\"‘'"
    unnamed = bool(_PRONOUN.match(text) or _POSSESSIVE.match(text))
    aside = mention.block is not BlockKind.BODY
    timex = mention.dating.timex
    silent = timex is None or not mention.sentence.contains(timex.span)
    return opens_badly or words < SHORTEST, unnamed, aside, silent, abs(words - BEST_LENGTH)
