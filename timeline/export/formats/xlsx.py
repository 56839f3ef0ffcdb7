"""An Excel workbook: events, mentions and articles as three sheets with filters.

Days are dates, numbers are numbers, addresses are links; every other cell is a string, and none is
a formula.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.export import articles, events, mentions
from timeline.export.column import SEPARATOR, Cell, Column, records
from timeline.export.entry import heading, newest_day
from timeline.export.exporter import Exporter, How
from timeline.export.payload import web_address
from timeline.model import Timeline

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
#: Excel counts days from 1900 and takes that year for a leap year, which is over in March.
_FIRST = "1900-03-01"
_LONGEST, _LONGEST_ADDRESS = 32_767, 2_079
_DATES = frozenset({"date", "start", "end", "anchor", "first_published", "published"})
_LINKS = frozenset({"url", "urls"})
_WIDTHS = {"title": 60, "quote": 60, "text": 60, "sources": 28, "date": 23, "note": 30, "id": 14}
#: XML 1.0 has no other control characters, and no lone surrogates.
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _Styles:
    head: Any
    day: Any
    long: Any
    link: Any


def make(timeline: Timeline, how: How) -> bytes:
    """The workbook; it is dated by the newest publish day."""
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    created = dt.datetime.fromisoformat(newest_day(timeline)).replace(tzinfo=dt.UTC)
    book.set_properties({"title": _clean(heading(timeline)), "created": created})
    styles = _styles(book)
    _sheet(book, "Events", events.COLUMNS, events.event_rows(timeline), styles)
    _sheet(book, "Mentions", mentions.COLUMNS, mentions.mention_rows(timeline), styles)
    _sheet(book, "Articles", articles.COLUMNS, articles.article_rows(timeline), styles)
    book.close()
    return buffer.getvalue()


def _styles(book: Workbook) -> _Styles:
    top = {"valign": "top"}
    return _Styles(
        book.add_format({"bold": True, "bottom": 1}),
        book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **top}),
        book.add_format({"text_wrap": True, **top}),
        book.add_format({"font_color": "#0b5394", "underline": 1, **top}),
    )


def _sheet(
    book: Workbook, name: str, columns: Sequence[Column[Any]], rows: Sequence[Any], styles: _Styles
) -> None:
    """A table under a header that stays in sight, with a filter for each column."""
    sheet = book.add_worksheet(name)
    names = [column.name for column in columns]
    sheet.write_row(0, 0, names, styles.head)
    for row, record in enumerate(records(columns, rows), 1):
        for place, (column, cell) in enumerate(record.items()):
            _write(sheet, (row, place), column, cell, styles)
    for place, column in enumerate(names):
        sheet.set_column(place, place, _WIDTHS.get(column, len(column) + 6))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(names) - 1)


def _write(
    sheet: Worksheet, at: tuple[int, int], column: str, cell: Cell | None, styles: _Styles
) -> None:
    if cell is None or cell == "":
        return
    if not isinstance(cell, str):
        sheet.write_number(*at, cell, styles.long)
        return
    text = _clean(cell)
    if column in _DATES and _DAY.fullmatch(text) and text >= _FIRST:
        sheet.write_datetime(*at, dt.datetime.fromisoformat(text), styles.day)
    elif column in _LINKS and (address := _address(text)):
        sheet.write_url(*at, address, styles.link, text)
    else:
        sheet.write_string(*at, text, styles.long)


def _address(text: str) -> str:
    """The first address of a cell, where Excel can follow it."""
    address = web_address(text.partition(SEPARATOR)[0].strip())
    return address if len(address) <= _LONGEST_ADDRESS else ""


def _clean(text: str) -> str:
    """What a cell can hold."""
    text = _NO_XML.sub("\ufffd", text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


exporter = Exporter("xlsx", ".xlsx", make, "an Excel workbook of three sheets", binary=True)
