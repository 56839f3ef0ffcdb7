"""decisions.toml: a file in, its records out, each with the line where it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from timeline.decision import Decision
from timeline.decisions.check import check, check_together
from timeline.decisions.chunk import Chunk, chunks
from timeline.decisions.near import nearest, quoted
from timeline.errors import DecisionError, MissingInput, UnreadableInput

FILE_NAME = "decisions.toml"
#: The one name at the top of the file: the array of records.
TABLE = "decision"
#: What a record may hold, in the order in which it is written.
KEYS = tuple(field.name for field in fields(Decision) if field.name != "place")

_HINT = f"every record begins with [[{TABLE}]]"
_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read_decisions(path: str | Path) -> tuple[Decision, ...]:
    """The records of a file, in its order.

    Raises:
        MissingInput: when there is no such file.
        UnreadableInput: when it is no TOML in UTF-8.
        DecisionError: for a record that means nothing, or two that contradict each other.
    """
    return parse(text_of(Path(path)), str(path))


def text_of(path: Path) -> str:
    """The text of a file of decisions, whatever its line ends."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise MissingInput(str(path), "no such file", "check the spelling") from None
    except UnicodeDecodeError:
        raise UnreadableInput(str(path), "is not UTF-8", "save it as UTF-8") from None
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise UnreadableInput(str(path), problem, "check its permissions") from None


def parse(text: str, name: str) -> tuple[Decision, ...]:
    """The records of a text; ``name`` is what messages call it."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax(error, text, name) from None
    except RecursionError:
        raise UnreadableInput(name, "is nested too deep", _HINT) from None
    records = _records(document, name)
    placed = _placed(text, len(records))
    found = tuple(
        _decision(record, chunk, name) for record, chunk in zip(records, placed, strict=True)
    )
    check_together(found)
    return found


def _records(document: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    for key in document:
        if key != TABLE:
            raise DecisionError(name, f"{quoted(key)} is no record", _HINT)
    records = document.get(TABLE, [])
    if not isinstance(records, list) or not all(isinstance(r, dict) for r in records):
        raise DecisionError(name, f"{TABLE!r} is no list", f"begin each record with [[{TABLE}]]")
    return records


def _placed(text: str, records: int) -> list[Chunk]:
    """Where each record stands; nowhere if they are not written one below a header each."""
    found = chunks(text)[1]
    return found if len(found) == records else [Chunk("", 0)] * records


def _decision(record: dict[str, Any], chunk: Chunk, name: str) -> Decision:
    """One record, checked."""
    for key, value in record.items():
        place = chunk.place(name, key)
        if key not in KEYS:
            raise DecisionError(place, f"{quoted(key)} is no key of a record", nearest(key, KEYS))
        if not _is_written_right(key, value):
            form = "a list of texts" if key == "aliases" else "a text in quotes"
            raise DecisionError(place, f"{key} is not {form}", f'as in {key} = "..."')
    return check(record, lambda key: chunk.place(name, key))


def _is_written_right(key: str, value: object) -> bool:
    if key == "aliases":
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, str)


def _syntax(error: tomllib.TOMLDecodeError, text: str, name: str) -> UnreadableInput:
    """The error with the line where other programs put it, before the message."""
    message = str(error)
    found = _AT.search(message)
    line = (found[1] if found else "") or str(text.count("\n") + 1)
    problem = f"is no TOML: {_AT.sub('', message)}"
    return UnreadableInput(f"{name}:{line}", problem, "nothing was changed; mend that line")
