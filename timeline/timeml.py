"""TimeML 1.2.1, for the tools that read it: an article and its time expressions in, XML out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from timeline.civil import iso_day
from timeline.model import AnchorKind, Article, Span, Timex

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">"""

#: Characters that no XML 1.0 document may hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: tid of the document creation time.
_CREATION = "t0"


def timeml(article: Article, timexes: Sequence[Timex]) -> str:
    """The article as a TimeML document, one TIMEX3 an expression.

    The text between the TEXT tags is the article's own, character for character, but for the few
    characters that XML cannot hold, which become U+FFFD.
    """
    tids = {timex.span: f"t{number}" for number, timex in enumerate(timexes, 1)}
    return "\n".join(
        (
            _HEAD,
            f"<DOCID>{_text(article.id)}</DOCID>",
            f"<DCT>{_creation_time(article)}</DCT>",
            f"<TITLE>{_text(article.title)}</TITLE>",
            f"<TEXT>{_tagged(article.text, timexes, tids)}</TEXT>",
            "</TimeML>",
        )
    )


def _creation_time(article: Article) -> str:
    """The publish date as a TIMEX3, or nothing for an undated article."""
    if not article.published:
        return ""
    day = iso_day(article.published.day)
    return (
        f'<TIMEX3 tid="{_CREATION}" type="DATE" value="{day}" temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{day}</TIMEX3>'
    )


def _tagged(text: str, timexes: Sequence[Timex], tids: dict[Span, str]) -> str:
    """The text with a tag around each expression."""
    ends = [0, *(timex.end for timex in timexes), len(text)]
    starts = [*(timex.start for timex in timexes), len(text)]
    gaps = [_text(text[end:start]) for end, start in zip(ends, starts, strict=False)]
    tags = [_tag(timex, tids) for timex in timexes]
    return "".join(part for pair in zip(gaps, [*tags, ""], strict=True) for part in pair)


def _tag(timex: Timex, tids: dict[Span, str]) -> str:
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in _attributes(timex, tids))
    return f"<TIMEX3{attributes}>{_text(timex.text)}</TIMEX3>"


def _attributes(timex: Timex, tids: dict[Span, str]) -> list[tuple[str, str]]:
    """Names and values, without those that have none."""
    anchor = _anchor(timex, tids)
    pairs = [
        ("tid", tids[timex.span]),
        ("type", timex.type),
        ("value", timex.value),
        ("mod", timex.mod or ""),
        ("quant", timex.quant),
        ("freq", timex.freq),
        ("temporalFunction", "true" if timex.anchor.day else "false"),
        ("anchorTimeID", anchor),
    ]
    return [(name, value) for name, value in pairs if value]


def _anchor(timex: Timex, tids: dict[Span, str]) -> str:
    """The tid of what the expression was counted from, or nothing."""
    if timex.anchor.kind is AnchorKind.PUBLISHED:
        return _CREATION
    return tids.get(timex.anchor.span, "") if timex.anchor.span else ""


def _text(text: str) -> str:
    # XML parsers fold "\r\n" into one character, which would shift every offset behind it.
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})
