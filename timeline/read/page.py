"""A parsed web page in one walk: its visible lines, where they stand, what its head says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

#: An lxml element; lxml is an extra and has no types of its own.
Element = Any
Marks = frozenset[str]

_NONE: Marks = frozenset()
_BLOCKS = frozenset(
    "p div section article header footer aside nav ul ol li table tr td th h1 h2 h3 h4 h5 h6 figure"
    " figcaption blockquote pre dl dt dd form main address br hr time body".split()
)
_SKIPPED = frozenset("style noscript template svg iframe select option button textarea".split())
_TAG_MARKS = {
    "aside": "aside",
    "nav": "aside",
    "footer": "aside",
    "article": "main",
    "main": "main",
    "time": "dated",
    "figcaption": "caption",
    "blockquote": "quoted",
    "h1": "heading",
    "h2": "heading",
}
#: What the names that page authors give to elements say about the elements' content.
_NAME_MARKS = (
    (
        "aside",
        re.compile(
            r"related|sidebar|widget|aside|recommend|popular|most-?read|latest|footer|\bnav\b"
            r"|navigation|menu|teaser|more-|also|trending|recent|archive|calendar|weather|ticker"
            r"|similar|read-next|card-list|newsletter|carousel|slider|copyright"
        ),
    ),
    ("comment", re.compile(r"comment|kommentar|respond|reply|disqus")),
    ("caption", re.compile(r"caption|credit|bildunter|legend")),
    ("dated", re.compile(r"date|publi|posted|stamp|datum|dato|fecha|created|time(?!line)")),
    ("modified", re.compile(r"modif|update|revis|changed|edited|aktualis")),
    ("published", re.compile(r"publi|posted|created")),
)


@dataclass(frozen=True, slots=True)
class PageLine:
    """A visible line of a page.

    Args:
        text: white space folded.
        marks: "main", "aside", "comment", "quoted", "caption", "heading", "dated", "modified",
            "published".
    """

    text: str
    marks: Marks


@dataclass(slots=True)
class Page:
    """What one walk over a page gathers, in page order.

    Args:
        lines: what a reader sees.
        metas: the attributes of the meta elements.
        scripts: type and content of the scripts.
        links: rel and href of the link elements.
        times: machine-readable times: the number of lines before it, its marks, the value.
        language: of the html element.
        title: of the title element.
    """

    lines: list[PageLine] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    scripts: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    times: list[tuple[int, Marks, str]] = field(default_factory=list)
    language: str = ""
    title: str = ""


def walk(root: Element) -> Page:
    """Visit every element of a parsed page once."""
    page = Page(language=root.get("lang") or "")
    words: list[str] = []
    stack: list[tuple[Element, Marks, bool]] = [(root, _NONE, False)]
    while stack:
        element, marks, leaving = stack.pop()
        if leaving:
            if element.tag in _BLOCKS:
                _end_line(page, words, marks)
        elif _is_visible(page, element):
            marks = _enter(page, words, element, marks)
            stack.append((element, marks, True))
            stack.extend((child, marks, False) for child in reversed(element))
            continue
        if element.tail:
            words.append(element.tail)
    _end_line(page, words, _NONE)
    return page


def _enter(page: Page, words: list[str], element: Element, above: Marks) -> Marks:
    """Open an element: what it adds to the marks, its machine-readable time, its text."""
    tag = element.tag
    if tag in _BLOCKS:
        _end_line(page, words, above)
    marks = above
    attributes = element.attrib
    if attributes or tag in _TAG_MARKS:
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        marks = above | _marks_of(tag, f"{names} {attributes.get('itemprop', '')}")
        _note_time(page, element, marks)
    if element.text:
        words.append(element.text)
    return marks


def _end_line(page: Page, words: list[str], marks: Marks) -> None:
    if words:
        text = " ".join("".join(words).split())
        words.clear()
        if text:
            page.lines.append(PageLine(text, marks))


@lru_cache(maxsize=4096)
def _marks_of(tag: str, names: str) -> Marks:
    found = {_TAG_MARKS[tag]} if tag in _TAG_MARKS else set()
    # The body's classes name the kind of page, not a part of it.
    if tag not in ("body", "html") and not names.isspace():
        lower = names.lower()
        found |= {mark for mark, pattern in _NAME_MARKS if pattern.search(lower)}
    return frozenset(found)


def _note_time(page: Page, element: Element, marks: Marks) -> None:
    attributes = element.attrib
    value = attributes.get("datetime")
    if value is None and "title" in attributes and element.tag in ("abbr", "span"):
        value = attributes["title"]
    if value and any(c.isdigit() for c in value):
        known = marks | {"published"} if "pubdate" in attributes else marks
        page.times.append((len(page.lines), known, value[:80]))


def _is_visible(page: Page, element: Element) -> bool:
    """Whether its text is the page's; what stands in the head is noted on the way."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _SKIPPED:
        return False
    match tag:
        case "meta":
            page.metas.extend(_meta(element))
        case "script":
            page.scripts.append((element.get("type") or "", element.text or ""))
        case "link":
            page.links.append(((element.get("rel") or "").lower(), element.get("href") or ""))
        case "title":
            page.title = page.title or " ".join((element.text or "").split())
        case _:
            return True
    return False


def _meta(element: Element) -> Iterator[tuple[str, str]]:
    content = (element.get("content") or "").strip()
    for name in ("property", "name", "itemprop", "http-equiv"):
        key = element.get(name)
        if key and content:
            yield key.strip().lower(), content
            return
