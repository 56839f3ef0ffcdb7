"""What a page states about its date, place by place, as witnesses for the anchor stage to weigh."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from timeline.model import Witness
from timeline.read.page import Page, PageLine

_ARTICLE = re.compile(r"article|posting|report|webpage|creativework|^$", re.IGNORECASE)
_LD_KEYS = {
    "datePublished": "published",
    "dateCreated": "created",
    "uploadDate": "created",
    "dateModified": "modified",
}
_LD_LOOSE = re.compile(
    r'"(datePublished|dateCreated|uploadDate|dateModified)"\s{0,3}:\s{0,3}"([^"]{6,50})"'
)
_MODIFIED = re.compile(r"modif|updat|revis|changed|edited|aktualis")
_PUBLISHED = re.compile(
    r"publi|pubdate|posted|created|issued|release|erstell|veröff|parution|^date$|dc\.?date|upload"
    r"|pub[-_ ]?(?:date|time)|sailthru\.date|article[._-]date|^datum|originalpub|displaydate"
    r"|timestamp"
)
_SOME_DATE = re.compile(r"date|time")
_SCRIPT_DATE = re.compile(r"20\d\d[-/]\d\d[-/]\d\d[^\"'<>\\]{0,24}")
_SCRIPT_KEY = re.compile(r"(\w{1,40})[\"']?\s{0,3}[:=(]\s{0,3}[\"']$")
_MOST_SCRIPT_DATES = 40
_MOST_LD = 200
_YEARISH = re.compile(r"\d{4}|\d[./]\d|\d[^\W\d_]|[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]{2}")
_STAMP = 160
_OPENING = 120
#: How many lines above and below the headline still belong to it.
_ABOVE, _BELOW = 4, 8


def witnesses(page: Page, headline: int | None) -> tuple[Witness, ...]:
    """Every statement in the page's order of reliability; ``headline`` is its line's number.

    The kinds are words: a family ("json-ld", "meta", "time", "script", "line", "opening", "url",
    "image") and what is known about it.
    """
    return tuple(
        dict.fromkeys(
            (
                *_json_ld(page),
                *_metas(page),
                *_times(page, headline),
                *_scripts(page),
                *_addresses(page),
                *_lines(page, headline),
            )
        )
    )


def _json_ld(page: Page) -> Iterator[Witness]:
    for kind, text in page.scripts:
        if "ld+json" in kind:
            yield from _of_json_ld(text)


def _of_json_ld(text: str) -> Iterator[Witness]:
    try:
        stack = [json.loads(text, strict=False)]
    except (json.JSONDecodeError, RecursionError):
        for match in _LD_LOOSE.finditer(text):
            yield Witness(f"json-ld {_LD_KEYS[match[1]]}", match[2])
        return
    for _ in range(_MOST_LD):
        if not stack:
            return
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(reversed(value[:_MOST_LD]))
        elif isinstance(value, dict):
            yield from _of_object(value)
            stack.extend(inner for inner in value.values() if isinstance(inner, (dict, list)))


def _of_object(value: dict[str, object]) -> Iterator[Witness]:
    kind = value.get("@type", "")
    kinds = kind if isinstance(kind, list) else [kind]
    of = "" if any(_ARTICLE.search(str(name)) for name in kinds) else " other"
    for key, word in _LD_KEYS.items():
        if isinstance(value.get(key), str):
            yield Witness(f"json-ld {word}{of}", str(value[key])[:80])


def _metas(page: Page) -> Iterator[Witness]:
    for key, content in page.metas:
        word = _word_of(key)
        if word and "image" not in key and any(c.isdigit() for c in content[:80]):
            yield Witness(f"meta {word}", content[:80])


def _word_of(key: str) -> str:
    if _MODIFIED.search(key):
        return "modified"
    if _PUBLISHED.search(key):
        return "published"
    return "other" if _SOME_DATE.search(key) else ""


def _times(page: Page, headline: int | None) -> Iterator[Witness]:
    for position, marks, value in page.times:
        word = "modified" if "modified" in marks else "published" if "published" in marks else "at"
        yield Witness(f"time {word} {_place(marks, position, headline)}", value)


def _scripts(page: Page) -> Iterator[Witness]:
    found = 0
    for kind, text in page.scripts:
        if "ld+json" in kind:
            continue
        for match in _SCRIPT_DATE.finditer(text):
            key = _SCRIPT_KEY.search(text, max(0, match.start() - 48), match.start())
            if key and found < _MOST_SCRIPT_DATES:
                found += 1
                yield Witness(f"script {_word_of(key[1].lower()) or 'other'}", match[0])


def _addresses(page: Page) -> Iterator[Witness]:
    for rel, href in page.links:
        if rel == "canonical" and href:
            yield Witness("url", href)
    for key, content in page.metas:
        if key == "og:url":
            yield Witness("url", content)
        elif key in ("og:image", "twitter:image"):
            yield Witness("image", content)


def _lines(page: Page, headline: int | None) -> Iterator[Witness]:
    for position, line in enumerate(page.lines):
        if len(line.text) <= _STAMP and _YEARISH.search(line.text):
            yield Witness(_line_kind(line, position, headline), line.text)
        elif len(line.text) > _STAMP and "aside" not in line.marks:
            head = line.text[:_OPENING]
            if _YEARISH.search(head):
                yield Witness(f"opening {_place(line.marks, position, headline)}", head)


def _line_kind(line: PageLine, position: int, headline: int | None) -> str:
    known = [word for word in ("dated", "modified", "caption") if word in line.marks]
    return " ".join(("line", _place(line.marks, position, headline), *known))


def _place(marks: frozenset[str], position: int, headline: int | None) -> str:
    region = next((mark for mark in ("quoted", "aside", "comment") if mark in marks), "main")
    return f"{region} {_side(position, headline)}".rstrip()


def _side(position: int, headline: int | None) -> str:
    """Where a line stands: over or under the headline from afar, above or below it nearby."""
    if headline is None:
        return ""
    if position <= headline:
        return "above" if headline - position <= _ABOVE else "over"
    return "below" if position - headline <= _BELOW else "under"
