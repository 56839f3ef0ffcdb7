"""What search engines and other programs read of a page: its events as JSON-LD, without quotes."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from timeline.export.formats.jsonld import jsonld
from timeline.export.payload import embed
from timeline.model import Timeline

#: A longer timeline has none, as it would double the page and nobody reads that far.
MOST = 1000
#: What the page's own data holds already, or nobody looks for.
_LEFT_OUT = ("description", "identifier", "about", "keywords")


def outline_element(timeline: Timeline) -> str:
    """The script element that holds it; no browser runs it. Empty for very long timelines."""
    if not 0 < len(timeline.events) <= MOST:
        return ""
    return f'<script type="application/ld+json">{embed(outline(timeline))}</script>\n'


def outline(timeline: Timeline) -> dict[str, Any]:
    """The events with their titles, dates and places, and each article once."""
    found = jsonld(timeline)
    articles: dict[str, dict[str, Any]] = {}
    events = [_event(each["item"], articles) for each in found["itemListElement"]]
    whole = {
        "@type": found["@type"],
        "name": found["name"],
        "numberOfItems": found["numberOfItems"],
        "itemListElement": events,
    }
    return {"@context": found["@context"], "@graph": [whole, *articles.values()]}


def _event(event: dict[str, Any], articles: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The event under its address in the page, its articles by reference, put into `articles`."""
    told = [_reference(article, articles) for article in event.get("subjectOf", ())]
    kept = {key: value for key, value in event.items() if key not in _LEFT_OUT}
    kept["@id"] = f"#{urlencode({'e': event['identifier']}, errors='replace')}"
    return kept | ({"subjectOf": told} if told else {})


def _reference(article: dict[str, Any], articles: dict[str, dict[str, Any]]) -> dict[str, str]:
    key = embed(article)
    known = articles.setdefault(key, {"@id": f"#article-{len(articles) + 1}", **article})
    return {"@id": known["@id"]}
