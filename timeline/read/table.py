"""A table with a heading (CSV, TSV, Parquet) to articles: one row an article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.read.extra import MissingExtra, load
from timeline.read.record import UnusableRecord, fold, holds_text, of_record
from timeline.read.source import Source

DELIMITERS = ",;\t|"
_LARGEST_CELL = 10_000_000
_OUR_RESULTS = (
    {"date", "title", "kind", "certainty"},
    {"event_id", "document"},
    {"published_from"},
)
_ROWS_AT_ONCE = 256


def read_table(source: Source) -> Iterator[Article | Problem]:
    """One article a row; a row without a text is a problem of its own."""
    csv.field_size_limit(_LARGEST_CELL)
    rows = csv.DictReader(io.StringIO(source.text(), newline=""), delimiter=delimiter(source))
    try:
        unfit = _unfit(source, [name for name in rows.fieldnames or () if name])
        if unfit:
            yield unfit
            return
        for number, row in enumerate(rows, 1):
            yield _of_row(source, row, number, rows.line_num)
    except csv.Error as error:
        yield source.problem(f"is no table: {error}", "save it as CSV (UTF-8)", rows.line_num)


def stream_parquet(head: Source, stream: BinaryIO) -> Iterator[Article | Problem]:
    """One article a row, of a file that is read a few rows at a time."""
    try:
        parquet, library = load("pyarrow.parquet", "parquet"), load("pyarrow", "parquet")
    except MissingExtra as missing:
        yield head.problem("reading Parquet needs one more library", str(missing))
        return
    try:
        file = parquet.ParquetFile(stream)
        unfit = _unfit(head, file.schema_arrow.names)
        if unfit:
            yield unfit
            return
        batches = file.iter_batches(batch_size=_ROWS_AT_ONCE)
        yield from _of_rows(head, (row for batch in batches for row in batch.to_pylist()))
    except (library.ArrowException, OSError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else "broken"
        yield head.problem(f"is no readable Parquet file: {reason}", "write it again")


def _unfit(source: Source, names: list[str]) -> Problem | None:
    """Why a table with these columns holds no articles, or None where it does."""
    if any(ours <= {name.strip().lower() for name in names} for ours in _OUR_RESULTS):
        return source.problem("is a result of this program, no article", "leave it out")
    have, folded = ", ".join(names[:8]), {fold(name) for name in names}
    missing = [theirs for theirs in source.columns.values() if fold(theirs) not in folded]
    if missing:
        return source.problem(f"has no column {missing[0]!r} (have {have})", "correct --map")
    if not holds_text(folded, source.columns):
        return source.problem(f"no column holds a text (have {have})", "say --map text=COLUMN")
    return None


def _of_rows(source: Source, rows: Iterable[Mapping[str, object]]) -> Iterator[Article | Problem]:
    for number, row in enumerate(rows, 1):
        yield _of_row(source, row, number, number)


def _of_row(source: Source, row: Mapping[str, object], number: int, line: int) -> Article | Problem:
    try:
        return of_record(row, source, f"{source.id}#{number}")
    except UnusableRecord as error:
        return source.problem(str(error), 'fill its "text"', line)


def delimiter(source: Source) -> str:
    """What parts the columns: the mark that its first line holds most often."""
    if source.suffix == ".tsv":
        return "\t"
    first = source.text()[:4096].split("\n", 1)[0]
    return max(DELIMITERS, key=lambda mark: (first.count(mark), -DELIMITERS.index(mark)))
