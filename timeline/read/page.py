"""A parsed web page in one walk: its visible lines, where they stand, what its head says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from timeline.read.extra import load

Marks = frozenset[str]

_NONE: Marks = frozenset()
_BLOCKS = frozenset(
    "p div section article header footer aside nav ul ol li table tr td th h1 h2 h3 h4 h5 h6 figure"
    " figcaption blockquote pre dl dt dd form main address br hr time body".split()
)
#: Elements whose text no reader sees on the page.
_CLOSED = frozenset(
    "style noscript template svg iframe select option button textarea script title meta"
    " link".split()
)
#: Attributes that state a day or a language.
_TELLING = frozenset({"datetime", "itemprop", "lang"})
_TITLED = frozenset({"abbr", "span"})
_DECLARATION = re.compile(r"^\s{0,99}<\?xml[^>]{0,200}\?>")
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
#: Most names say none of it, which one search tells.
_SOME_MARK = re.compile("|".join(pattern.pattern for _, pattern in _NAME_MARKS))


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


def read_page(text: str) -> Page:
    """Read a page in one pass, without building its tree.

    Raises:
        MissingExtra: where lxml is not installed.
    """
    etree = load("lxml.etree", "html")
    gatherer = _Gatherer()
    data = without_declaration(text).encode("utf-8", "replace")
    if data.strip():
        etree.fromstring(data, etree.HTMLParser(target=gatherer, encoding="utf-8"))
    return gatherer.page


def without_declaration(text: str) -> str:
    """A page without its XML declaration, which names an encoding that no longer holds."""
    return _DECLARATION.sub("", text)


class _Gatherer:
    """A parser's target: told of every tag and every stretch of text, in page order."""

    def __init__(self) -> None:
        self.page = Page()
        self._words: list[str] = []
        self._marks: list[Marks] = [_NONE]
        self._held: list[str] = []
        self._closed = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _CLOSED:
            self._closed += 1
        if self._closed:
            self._note(tag, attributes)
            return
        if tag in _BLOCKS:
            self._end_line()
        marks = self._marks[-1]
        if attributes or tag in _TAG_MARKS:
            own = _marks_of(tag, _names(attributes))
            marks = marks | own if own else marks
            if tag in _TITLED or not _TELLING.isdisjoint(attributes):
                self._note_attributes(tag, attributes, marks)
        self._marks.append(marks)

    def data(self, text: str) -> None:
        (self._held if self._closed else self._words).append(text)

    def end(self, tag: str) -> None:
        if tag in _CLOSED:
            self._closed -= 1
            self._release(tag)
        elif not self._closed:
            if tag in _BLOCKS:
                self._end_line()
            self._marks.pop()

    def close(self) -> None:
        self._end_line()

    def _end_line(self) -> None:
        if self._words:
            text = " ".join("".join(self._words).split())
            self._words.clear()
            if text:
                self.page.lines.append(PageLine(text, self._marks[-1]))

    def _note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """What an element without visible text states by its attributes."""
        match tag:
            case "meta":
                self.page.metas.extend(_meta(attributes))
            case "script":
                self.page.scripts.append((attributes.get("type", ""), ""))
            case "link":
                rel, href = attributes.get("rel", ""), attributes.get("href", "")
                self.page.links.append((rel.lower(), href))

    def _release(self, tag: str) -> None:
        """The text inside a closed element, which its kind gives a use or none."""
        text = "".join(self._held)
        if tag == "script" and self.page.scripts:
            self.page.scripts[-1] = (self.page.scripts[-1][0], text)
        elif tag == "title":
            self.page.title = self.page.title or " ".join(text.split())
        self._held.clear()

    def _note_attributes(self, tag: str, attributes: Mapping[str, str], marks: Marks) -> None:
        if tag == "html":
            self.page.language = attributes.get("lang", "")
        if attributes.get("itemprop", "").startswith("date") and attributes.get("content"):
            self.page.metas.append((attributes["itemprop"].lower(), attributes["content"]))
        value = attributes.get("datetime")
        if value is None and tag in _TITLED:
            value = attributes.get("title")
        if value and any(c.isdigit() for c in value):
            known = marks | {"published"} if "pubdate" in attributes else marks
            self.page.times.append((len(self.page.lines), known, value[:80]))


def _names(attributes: Mapping[str, str]) -> str:
    """What the page's author calls an element."""
    get = attributes.get
    return f"{get('class', '')} {get('id', '')} {get('itemprop', '')}"


@lru_cache(maxsize=4096)
def _marks_of(tag: str, names: str) -> Marks:
    found = {_TAG_MARKS[tag]} if tag in _TAG_MARKS else set()
    # The body's classes name the kind of page, not a part of it.
    if tag not in ("body", "html") and not names.isspace():
        lower = names.lower()
        if _SOME_MARK.search(lower):
            found |= {mark for mark, pattern in _NAME_MARKS if pattern.search(lower)}
    return frozenset(found)


def _meta(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    content = attributes.get("content", "").strip()
    for name in ("property", "name", "itemprop", "http-equiv"):
        key = attributes.get(name)
        if key and content:
            yield key.strip().lower(), content
            return
