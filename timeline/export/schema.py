"""The JSON Schema of the complete form, from the types of the model."""

from __future__ import annotations

import inspect
import types
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

from timeline.export.codec import hints, is_required
from timeline.model import Civil, Event, Span, Timeline

FORMAT, VERSION = "news-timeline", 1
ID = f"urn:{FORMAT}:schema:{VERSION}"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_MOMENT = r"^([+-]\d{4,}|\d{4})-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$"
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}

Schema = dict[str, Any]


def schema() -> Schema:
    """The schema, JSON Schema draft 2020-12."""
    parts: Schema = {}
    whole = _object(Timeline, parts)
    own: Schema = {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    date = "when, in EDTF; derived from `dating`, and not read back"
    parts[Event.__name__]["properties"]["date"] = {"type": "string", "description": date}
    return {
        "$schema": _DRAFT,
        "$id": ID,
        "title": "A timeline of news-timeline",
        **whole,
        "properties": {**own, **whole["properties"]},
        "required": ["format", "version", *whole["required"]],
        "$defs": dict(sorted(parts.items())),
    }


def _of(kind: Any, parts: Schema) -> Schema:  # noqa: ANN401
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        inner = next(part for part in inside if part is not type(None))
        return {"anyOf": [_of(inner, parts), {"type": "null"}]}
    if origin is tuple and inside[-1] is Ellipsis:
        return {"type": "array", "items": _of(inside[0], parts)}
    if origin is tuple:
        return _pair([_of(part, parts) for part in inside])
    if kind is Civil:
        return {"type": "string", "pattern": _MOMENT}
    if kind is Span:
        return _pair([{"type": "integer", "minimum": 0}] * 2)
    if is_dataclass(kind):
        return _named(kind, parts)
    if issubclass(kind, StrEnum):
        return {"enum": [each.value for each in kind]}
    return {"type": _PLAIN[kind]}


def _pair(items: list[Schema]) -> Schema:
    return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}


def _named(kind: Any, parts: Schema) -> Schema:  # noqa: ANN401
    """A reference to the type's own definition, which is made at the first one."""
    if kind.__name__ not in parts:
        parts[kind.__name__] = {}
        parts[kind.__name__].update(_object(kind, parts))
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _object(kind: Any, parts: Schema) -> Schema:  # noqa: ANN401
    about = inspect.cleandoc(kind.__doc__ or "").split("\n\n")[0].replace("\n", " ")
    return {
        "description": about,
        "type": "object",
        "properties": {name: _of(hint, parts) for name, hint in hints(kind).items()},
        "required": [field.name for field in fields(kind) if is_required(field)],
    }
