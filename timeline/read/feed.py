"""A news feed (RSS, RDF, Atom) to articles: one entry an article, in full or its summary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element, ParseError, XMLParser

from timeline.model import Article, Problem, Witness
from timeline.read.blocks import tell_apart
from timeline.read.source import Source

_TEXT = ("encoded", "content", "description", "summary")
_DAY = ("pubdate", "published", "date", "issued", "created")
_UPDATED = ("updated", "modified")
_ENTRIES = frozenset({"item", "entry"})
_BREAKS = re.compile(r"<(?:/p|/div|/h\d|/li|br\s?/?|/blockquote)\s?>", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]{0,2000}>")
_PREFIX = re.compile(r"^\{[^}]*\}")
_FORBIDDEN = re.compile(r"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
_SAVE_AGAIN = "save the feed again from its address"


def read_feed(source: Source) -> Iterator[Article | Problem]:
    """One article an entry; entries without a text are skipped with a word."""
    text = source.text()
    root_tag = _ROOT.search(text)
    if root_tag and _FORBIDDEN.search(text, 0, root_tag.start()):
        # No document type, no entities: what they are for in a feed is to attack its reader.
        yield source.problem("declares a document type, which no feed needs", _SAVE_AGAIN)
        return
    try:
        root = _parse(text)
    except ParseError as error:
        yield source.problem(f"is no well-formed feed: {error}", _SAVE_AGAIN)
        return
    outlet = _feed_title(root)
    entries = [element for element in root.iter() if _name(element) in _ENTRIES]
    if not entries:
        yield source.problem("the feed has no entries", _SAVE_AGAIN)
    for number, entry in enumerate(entries, 1):
        yield _article(source, entry, number, outlet, root.get(_XML_LANG, ""))


_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _parse(text: str) -> Element:
    """The root; the parser is fed text, so that a wrong declaration cannot mislead it."""
    parser = XMLParser(encoding="utf-8")
    parser.feed(re.sub(r"^\s{0,99}<\?xml[^>]{0,200}\?>", "", text).encode("utf-8", "replace"))
    root: Element = parser.close()
    return root


def _article(
    source: Source, entry: Element, number: int, outlet: str, language: str
) -> Article | Problem:
    text = _first(entry, _TEXT)
    title = plain(_child(entry, "title")).replace("\n", " ")
    text = plain(text) or title
    if not text:
        return source.problem(f"entry {number} has no text", "leave it out, or save its page")
    url = _link(entry)
    day, updated = _first(entry, _DAY).strip(), _first(entry, _UPDATED).strip()
    stated = (("feed", day), ("feed modified", updated), ("url", url))
    return Article(
        f"{source.id}#{number}",
        source.name,
        text,
        tell_apart(text, title),
        title=title,
        outlet=plain(_child(entry, "source")) or outlet,
        url=url,
        language=language.lower()[:2],
        witnesses=tuple(Witness(kind, raw) for kind, raw in stated if raw),
    )


def _name(element: Element) -> str:
    """The name without its namespace, in lower case."""
    return _PREFIX.sub("", element.tag).lower() if isinstance(element.tag, str) else ""


def _child(element: Element, name: str) -> str:
    found = (child for child in element if _name(child) == name)
    return "".join(next(found, Element("none")).itertext())


def _first(element: Element, names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := _child(element, name)).strip()), "")


def _link(entry: Element) -> str:
    for child in entry:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            return (child.get("href") or child.text or "").strip()
    return ""


def _feed_title(root: Element) -> str:
    channel = next((element for element in root.iter() if _name(element) == "channel"), root)
    return plain(_child(channel, "title"))


def plain(markup: str) -> str:
    """The text of a small piece of HTML, a line a paragraph."""
    text = unescape(_TAGS.sub("", _BREAKS.sub("\n", markup)))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)
