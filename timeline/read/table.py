"""A table with a heading (CSV, TSV) to articles: one row an article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from timeline.model import Article, Problem
from timeline.read.record import NAMES, UnusableRecord, of_record
from timeline.read.source import Source

DELIMITERS = ",;\t|"
_LARGEST_CELL = 10_000_000
_OUR_RESULTS = (
    {"date", "title", "kind", "certainty"},
    {"event_id", "document"},
    {"published_from"},
)


def read_table(source: Source) -> Iterator[Article | Problem]:
    """One article a row; a row without a text is a problem of its own."""
    csv.field_size_limit(_LARGEST_CELL)
    rows = csv.DictReader(io.StringIO(source.text(), newline=""), delimiter=delimiter(source))
    columns = [name.strip().lower() for name in rows.fieldnames or () if name]
    if any(ours <= set(columns) for ours in _OUR_RESULTS):
        yield source.problem("is a result of this program, no article", "leave it out")
        return
    if not set(columns) & {*NAMES["text"], *NAMES["summary"]}:
        have = ", ".join(columns[:8])
        yield source.problem(f"no column holds a text (have {have})", 'name it "text"')
        return
    yield from _read_rows(source, rows)


def _read_rows(source: Source, rows: csv.DictReader[str]) -> Iterator[Article | Problem]:
    number = 0
    try:
        for number, row in enumerate(rows, 1):
            record = {key: value for key, value in row.items() if isinstance(key, str)}
            yield of_row(source, record, number, rows.line_num)
    except csv.Error as error:
        yield source.problem(f"is no table: {error}", "save it as CSV (UTF-8)", rows.line_num)


def of_row(source: Source, record: dict[str, str], number: int, line: int) -> Article | Problem:
    """The article of one row."""
    try:
        return of_record(record, f"{source.id}#{number}", source.name)
    except UnusableRecord as error:
        return source.problem(str(error), 'fill its "text"', line)


def delimiter(source: Source) -> str:
    """What parts the columns: the mark that its first line holds most often."""
    if source.suffix == ".tsv":
        return "\t"
    first = source.text()[:4096].split("\n", 1)[0]
    return max(DELIMITERS, key=lambda mark: (first.count(mark), -DELIMITERS.index(mark)))
