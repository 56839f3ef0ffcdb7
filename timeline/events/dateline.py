"""Datelines: "OSLO, Norway (Agency) — " in front of the first sentence tells no event."""

from __future__ import annotations

import re

from timeline.model import Span

_DATELINE = re.compile(
    r"\s*(?:[^\n|]{2,40}\| ?[^\n|]{8,45}?(?:GMT|BST|CET|[ECMP][DS]T) )?"  # Oslo | 7:32 pm EST
    r"[^\W\d_a-z](?:[^\W\d_a-z]|[ .'’-]){2,40}"  # OSLO
    r"(?: ?, ?[^\n—–:-]{2,40})?"  # , Norway
    r"(?: ?(?:\([^)\n]{2,40}\)|-LRB-[^\n-]{2,40}-RRB-))?"  # (Agency)
    r"\s*(?:—|–|--| -) ?"
)


def without_dateline(text: str, span: Span) -> Span:
    """The stretch of running text, begun behind its dateline if it has one."""
    match = _DATELINE.match(text, span.start, min(span.end, span.start + 200))
    return Span(match.end(), span.end) if match else span
