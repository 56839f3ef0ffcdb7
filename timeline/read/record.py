"""A mapping of named values (a JSON object, a table's row) to an article."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from importlib.resources import files

from timeline.model import Article, Witness
from timeline.read.blocks import tell_apart
from timeline.read.source import Source
from timeline.read.text import outlet_of

#: Our names to the likely names of columns and keys, folded.
NAMES: Mapping[str, list[str]] = tomllib.loads(
    files(__package__).joinpath("columns.toml").read_text("utf-8")
)
_STATED = {"published": "given", "updated": "record modified", "crawled": "crawl", "url": "url"}


class UnusableRecord(ValueError):
    """A record without a text; the message says why."""


def of_record(record: Mapping[str, object], source: Source, id: str) -> Article:
    """An article from the keys id, title, text, published, url, source, or their usual synonyms.

    Unknown keys are ignored; a missing or null ``published`` leaves the article undated.

    Args:
        record: the values.
        source: the file they stand in, with the names that the user gave for its columns.
        id: of the article, where the record has none.

    Raises:
        UnusableRecord: without a text.
    """
    values = _by_our_names(record, source.columns)
    text = values.get("text") or values.get("summary", "")
    if not text.strip():
        raise UnusableRecord("has no text")
    title = values.get("title", "")
    blocks = tell_apart(text, title)
    return Article(
        values.get("id") or id,
        source.name,
        text,
        blocks,
        title=title,
        language=values.get("language", "").lower()[:2],
        outlet=values.get("source") or outlet_of(text, blocks, title),
        url=values.get("url", ""),
        witnesses=(*_witnesses(values), *source.witnesses),
    )


def holds_text(columns: Collection[str], mapped: Mapping[str, str]) -> bool:
    """Whether a table with these columns has one that gives an article its text."""
    return any(set(columns) & {*_names(key, mapped)} for key in ("text", "summary"))


def _by_our_names(record: Mapping[str, object], mapped: Mapping[str, str]) -> dict[str, str]:
    values = {fold(key): value for key, value in record.items() if isinstance(key, str)}
    return {key: found for key in NAMES if (found := _value(values, _names(key, mapped)))}


def fold(name: str) -> str:
    """A column's name without what people vary in it."""
    return "".join(c for c in name.casefold() if c not in " -_").strip() or name


def _names(key: str, mapped: Mapping[str, str]) -> list[str]:
    """What a column that holds our ``key`` may be called; a name the user gave is the only one."""
    return [fold(mapped[key])] if key in mapped else NAMES[key]


def _value(values: Mapping[str, object], names: list[str]) -> str:
    """The first of the names that holds something."""
    return next((text for name in names if (text := _written(values.get(name)))), "")


def _written(value: object) -> str:
    """A value as text; of {"name": ...} its name, of a list of paragraphs all of them."""
    match value:
        case dict():
            return _written(value.get("name") or value.get("title") or value.get("$date"))
        case list() if value and all(isinstance(part, str) for part in value):
            return "\n\n".join(value)
        case datetime() | date():
            return value.isoformat()
        case bool():
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case str() | int() | float() if value == value:
            return str(value)
    return ""


def _witnesses(values: Mapping[str, str]) -> Iterator[Witness]:
    for key, kind in _STATED.items():
        if raw := values.get(key, "").strip():
            yield Witness(kind, raw)
