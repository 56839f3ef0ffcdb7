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
#: What a page says of itself, run into its text: "3 May 2021 Last updated at 15:44 GMT".
_DAY = r"\d{1,2} [A-Z][a-z]{2,8} \d{4}"
_STAMP = re.compile(
    rf"\s*(?:Page )?(?:{_DAY} )?[Ll]ast updated at \d{{1,2}}:\d\d(?: [A-Z]{{2,4}}\b)?"
    rf"(?: ?, [A-Z][a-z]{{5,8}} ?, {_DAY}(?: \d{{1,2}}:\d\d UK\b)?)?"
)
#: A day with its clock time, run into the text: "Monday, May 3, 2021; 7:13 PM ET".
_POSTED = re.compile(
    r"\s*(?:-- ?)?(?:[A-Z][a-z]{5,8} ?, )?[A-Z][a-z]{2,8}\.? \d{1,2} ?, \d{4} ?[;,]? ?"
    r"\d{1,2}:\d\d ?(?:[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4}\b)?[ :]*(?=[A-Z])"
)
_DATED = r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?"
_DATELINE = re.compile(rf"\s*(?:{_IN_CAPITALS}|{_WITH_AGENCY}|{_DATED}){_DASH}")


def without_dateline(text: str, span: Span) -> Span:
    """The stretch of running text, begun behind its dateline if it has one."""
    start = span.start
    for opening in (_STAMP, _POSTED, _DATELINE):
        match = opening.match(text, start, min(span.end, start + 200))
        start = match.end() if match else start
    return Span(start, span.end)
