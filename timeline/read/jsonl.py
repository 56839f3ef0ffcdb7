"""JSON and JSON lines to articles: one object an article, or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.read.decode import lines
from timeline.read.record import UnusableRecord, of_record
from timeline.read.source import Source

_LINES = frozenset({".jsonl", ".ndjson"})
_WANTED = 'each line holds one object with at least a "text"'


def read_json(source: Source) -> Iterator[Article | Problem]:
    """One object a line, one object in all, or a list of them, perhaps below a key ("articles")."""
    text = source.text()
    document = None if _begins_with_object(text, source.suffix) else _document(text)
    if document is None:
        yield from _of_lines(source, text.splitlines())
        return
    records = _records(document)
    if not records:
        yield source.problem("the list is empty", _WANTED)
    for number, record in enumerate(records, 1):
        id = f"{source.id}#{number}" if len(records) > 1 else source.id
        yield _read_record(source, record, id, 0)


def stream_jsonl(head: Source, stream: BinaryIO) -> Iterator[Article | Problem]:
    """One object a line, of a file that is too large to be held at once."""
    yield from _of_lines(head, lines(stream))


def is_lines(head: Source) -> bool:
    """Whether a large file that begins so holds an object a line, and not one that spans many."""
    text = head.text().lstrip()
    if "\n" in text:
        return isinstance(_document(text.partition("\n")[0]), dict)
    return text.startswith("{") and head.suffix != ".json"


def _of_lines(source: Source, lines: Iterable[str]) -> Iterator[Article | Problem]:
    """One article a line; a broken line is a problem of its own and stops nothing."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read_line(source, line, number)


def _begins_with_object(text: str, suffix: str) -> bool:
    """Whether the first line is an object of its own, in a file of such lines."""
    first, _, rest = text.lstrip().partition("\n")
    of_lines = bool(rest.strip()) or suffix in _LINES
    return of_lines and isinstance(_document(first), dict)


def _document(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _records(value: object) -> list[object]:
    if isinstance(value, dict) and "text" not in value:
        lists = [inner for inner in value.values() if _holds_articles(inner)]
        return lists[0] if len(lists) == 1 else [value]
    return value if isinstance(value, list) else [value]


def _holds_articles(value: object) -> bool:
    """Whether it is a list of objects, or an empty one; a list of tags is none."""
    return isinstance(value, list) and all(isinstance(inner, dict) for inner in value)


def _read_line(source: Source, line: str, number: int) -> Article | Problem:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        why = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
        return source.problem(f"is not JSON: {why}", _WANTED, number)
    return _read_record(source, record, f"{source.id}#{number}", number)


def _read_record(source: Source, record: object, id: str, line: int) -> Article | Problem:
    if not isinstance(record, dict):
        return source.problem("is no object", _WANTED, line)
    try:
        return of_record(record, source, id)
    except UnusableRecord as error:
        return source.problem(str(error), _WANTED, line)
