"""JSON and JSON lines to articles: one object an article, or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from timeline.model import Article, Problem
from timeline.read.record import UnusableRecord, of_record
from timeline.read.source import Source

_WANTED = 'each line holds one object with at least a "text"'


def read_jsonl(source: Source) -> Iterator[Article | Problem]:
    """One article a line; a broken line is a problem of its own and stops nothing."""
    yield from read_lines(source, source.text().splitlines())


def read_lines(source: Source, lines: Iterable[str]) -> Iterator[Article | Problem]:
    """One article a line, from lines that may come one by one out of a large file."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read_line(source, line, number)


def read_json(source: Source) -> Iterator[Article | Problem]:
    """One object, or a list of objects, perhaps below a single key ("articles")."""
    try:
        records = _records(json.loads(source.text()))
    except (json.JSONDecodeError, RecursionError):
        # Several objects one below another are JSON lines, whatever the suffix says.
        yield from read_jsonl(source)
        return
    for number, record in enumerate(records, 1):
        yield _read_record(
            source, record, f"{source.id}#{number}" if len(records) > 1 else source.id, 0
        )


def _records(value: object) -> list[object]:
    if isinstance(value, dict) and "text" not in value:
        lists = [inner for inner in value.values() if isinstance(inner, list)]
        return lists[0] if len(lists) == 1 else [value]
    return value if isinstance(value, list) else [value]


def _read_line(source: Source, line: str, number: int) -> Article | Problem:
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        why = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
        return source.problem(f"is not JSON: {why}", _WANTED, number)
    return _read_record(source, record, f"{source.id}#{number}", number)


def _read_record(source: Source, record: object, id: str, line: int) -> Article | Problem:
    if not isinstance(record, dict):
        return source.problem("is no object", _WANTED, line)
    try:
        return of_record(record, id, source.name)
    except UnusableRecord as error:
        return source.problem(str(error), _WANTED, line)
