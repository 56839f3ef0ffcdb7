"""Frozen values to plain ones for JSON and back, by the types of their fields.

A field at its default is left out. A moment is ISO 8601, a span a pair of offsets, a name of a
closed list its text; every other value is what it is.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from timeline.civil import iso_day, iso_minute
from timeline.errors import OptionError
from timeline.export.restored.cells import moment
from timeline.model import Civil, Span

Value = TypeVar("Value")
Plain = Any


def plain(value: object) -> Plain:
    """The value in dicts, lists, texts and numbers."""
    match value:
        case Civil():
            return iso_day(value) if value[3:] == (0, 0, 0) else iso_minute(value)
        case StrEnum():
            return value.value
        case tuple():
            return [plain(part) for part in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = ((field, getattr(value, field.name)) for field in fields(value))
            return {field.name: plain(part) for field, part in parts if part != _default(field)}
        case _:
            return value


def value_of(kind: type[Value], given: Plain, where: str = "") -> Value:
    """The value of a type from its plain form; keys that the type does not have are passed over.

    Args:
        kind: the type.
        given: what `plain` made of it.
        where: the path to it in the document, for messages.

    Raises:
        OptionError: where something is missing or of another type; its ``thing`` is the path.
    """
    return cast("Value", _read(kind, given, where))


def _read(kind: Any, given: Plain, where: str) -> object:  # noqa: ANN401
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = next(part for part in get_args(kind) if part is not type(None))
        return None if given is None else _read(inner, given, where)
    if origin is tuple:
        return _tuple(get_args(kind), _checked(list, given, where), where)
    if kind is Civil:
        return _civil(_checked(str, given, where), where)
    if kind is Span:
        return Span(*_tuple((int, int), _checked(list, given, where), where))
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind, _checked(dict, given, where), where)
    if issubclass(kind, StrEnum):
        return _name(kind, given, where)
    return float(given) if kind is float and type(given) is int else _checked(kind, given, where)


def _checked(kind: type[Value], given: Plain, where: str) -> Value:
    if type(given) is not kind:
        problem = f"is {type(given).__name__} {str(given)[:40]!r}, not {kind.__name__}"
        raise OptionError(where or "document", problem, "see the schema")
    return given


def _tuple(kinds: tuple[Any, ...], given: list[Plain], where: str) -> tuple[Any, ...]:
    every = kinds[:1] * len(given) if kinds[-1] is Ellipsis else kinds
    if len(every) != len(given):
        raise OptionError(where, f"has {len(given)} parts, not {len(every)}", "see the schema")
    parts = enumerate(zip(every, given, strict=True))
    return tuple(_read(kind, part, f"{where}[{place}]") for place, (kind, part) in parts)


def _civil(given: str, where: str) -> Civil:
    try:
        return moment(where, given)
    except OptionError as error:
        raise OptionError(where, error.problem, "see the schema") from None


def _name(kind: type[StrEnum], given: Plain, where: str) -> StrEnum:
    try:
        return kind(given)
    except ValueError:
        have = ", ".join(repr(each.value) for each in kind)
        raise OptionError(where, f"{given!r} is none of its values", f"have {have}") from None


def _dataclass(kind: type, given: dict[str, Plain], where: str) -> object:
    values: dict[str, object] = {}
    for field in fields(kind):
        place = f"{where}.{field.name}" if where else field.name
        if field.name in given:
            values[field.name] = _read(hints(kind)[field.name], given[field.name], place)
        elif is_required(field):
            raise OptionError(place, "is missing", "see the schema")
    return kind(**values)


@cache
def hints(kind: type) -> dict[str, Any]:
    """The types of a dataclass's fields."""
    return get_type_hints(kind)


def is_required(field: Field[Any]) -> bool:
    """Whether the field has no default."""
    return field.default is MISSING and field.default_factory is MISSING


def _default(field: Field[Any]) -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()
