"""What a page says about itself: headline, outlet, address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from timeline.read.page import Page, PageLine

_WORD = re.compile(r"\w+")
_SEPARATED = re.compile(r"\s[|–—·:»-]\s")
_HEADLINE_KEYS = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLET_KEYS = ("og:site_name", "application-name", "dc.publisher", "twitter:site")
_LD_HEADLINE = re.compile(r'"headline"\s{0,3}:\s{0,3}("(?:[^"\\]|\\.){3,300}")')
_LD_PUBLISHER = re.compile(
    r'"publisher"\s{0,3}:\s{0,3}\{[^{}]{0,300}?"name"\s{0,3}:\s{0,3}("(?:[^"\\]|\\.){2,80}")'
)
_LONGEST_HEADLINE = 200
#: A line marked as a heading counts for more than a line that merely holds the same words.
_AS_HEADING, _AS_LINE = 1.3, 0.8


def headline_line(page: Page) -> int | None:
    """The number of the line that shows the headline, or None where no line is like it.

    It is the line whose words are most like those of the page's declared title.
    """
    wanted = _words(_meta(page, _HEADLINE_KEYS) or page.title)
    best, best_score = None, 0.0
    for index, line in enumerate(page.lines):
        score = _likeness(line, wanted)
        if score > best_score:
            best, best_score = index, score
    first_heading = (i for i, line in enumerate(page.lines) if "heading" in line.marks)
    return best if best is not None else next(first_heading, None)


def title_of(page: Page) -> str:
    """The headline as the page declares it, without the outlet's name behind it."""
    line = headline_line(page)
    shown = page.lines[line].text if line is not None else ""
    declared = _meta(page, _HEADLINE_KEYS) or _ld(page, _LD_HEADLINE) or page.title
    if shown and (shown in declared or "heading" in page.lines[line or 0].marks):
        return shown
    return _without_outlet(declared, outlet_of(page))


def outlet_of(page: Page) -> str:
    """The name of the outlet, or empty."""
    stated = _meta(page, _OUTLET_KEYS) or _ld(page, _LD_PUBLISHER)
    if stated:
        return stated.lstrip("@")
    parts = _SEPARATED.split(page.title)
    return parts[-1].strip() if len(parts) > 1 and len(parts[-1].split()) <= 4 else ""


def address_of(page: Page) -> str:
    """The canonical address, or empty."""
    canonical = (href for rel, href in page.links if rel == "canonical" and href)
    return next(canonical, "") or _meta(page, ("og:url",))


def language_of(page: Page) -> str:
    """ISO 639-1 code, or empty."""
    stated = page.language or _meta(page, ("og:locale", "content-language", "language"))
    code = re.split(r"[-_]", stated.strip().lower())[0]
    return code if len(code) == 2 and code.isalpha() else ""


def _meta(page: Page, keys: Iterable[str]) -> str:
    found = dict(reversed(page.metas))
    return next((found[key] for key in keys if key in found), "")


def _ld(page: Page, pattern: re.Pattern[str]) -> str:
    for kind, text in page.scripts:
        match = pattern.search(text) if "ld+json" in kind else None
        if match:
            try:
                return str(json.loads(match[1], strict=False)).strip()
            except json.JSONDecodeError:
                continue
    return ""


def _without_outlet(title: str, outlet: str) -> str:
    parts = _SEPARATED.split(title)
    if outlet and len(parts) > 1 and parts[-1].strip().casefold() == outlet.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |–—·:»-")
    return title


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _likeness(line: PageLine, wanted: frozenset[str]) -> float:
    is_heading = "heading" in line.marks
    if not is_heading and len(line.text) > _LONGEST_HEADLINE:
        return 0.0
    words = _words(line.text)
    if not words or (not is_heading and len(words) < 3):
        return 0.0
    share = len(words & wanted) / (len(words) + 2)
    return share * (_AS_HEADING if is_heading else _AS_LINE)
