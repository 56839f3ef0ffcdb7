"""Datelines: "OSLO, Norway (Agency) — " in front of the first sentence tells no event."""

from __future__ import annotations

import re

from timeline.model import Span

_DASH = r"\s*(?:—|–|--| -) ?"
_IN_CAPITALS = (
    r"(?:[^\n|]{2,40}\| ?[^\n|]{8,45}?(?:GMT|BST|CET|[ECMP][DS]T) )?"  # Oslo | 7:32 pm EST
    r"[^\W\d_a-z](?:[^\W\d_a-z]|[ .'’-]){2,40}"  # OSLO
    r"(?: ?, ?[^\n—–:-]{2,40})?"  # , Norway
    r"(?: ?(?:\([^)\n]{2,40}\)|-LRB-[^\n-]{2,40}-RRB-))?"  # (Agency)
)
_WITH_AGENCY = (
    r"[^\W\d_a-z][\w.'’-]{1,20}(?:,? [^\W_a-z][\w.'’-]{0,20}){0,6}"  # June 4, 2024
    r" ?\([^)\n]{2,40}\)"  # (Agency)
)
_DATELINE = re.compile(rf"\s*(?:{_IN_CAPITALS}|{_WITH_AGENCY}){_DASH}")


def without_dateline(text: str, span: Span) -> Span:
    """The stretch of running text, begun behind its dateline if it has one."""
    match = _DATELINE.match(text, span.start, min(span.end, span.start + 200))
    return Span(match.end(), span.end) if match else span
