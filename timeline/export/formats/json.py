"""JSON: the complete form, from which the same timeline comes back.

Its schema stands in docs/reference/timeline.schema.json.
"""

from __future__ import annotations

import json
from typing import Any

from timeline.errors import OptionError
from timeline.export import dated
from timeline.export.codec import plain, value_of
from timeline.export.exporter import Exporter, How
from timeline.export.schema import FORMAT, VERSION
from timeline.model import Timeline


def make(timeline: Timeline, how: How) -> str:
    """Every part of the timeline; each event also says its date in EDTF, for other programs."""
    value = plain(timeline)
    dates = [dated.edtf_text(event.dating) for event in timeline.events]
    value["events"] = [
        {"id": event.pop("id"), "date": date, **event}
        for event, date in zip(value["events"], dates, strict=True)
    ]
    document = {"format": FORMAT, "version": VERSION, **value}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def timeline_of(text: str) -> Timeline:
    """The timeline that `make` was given.

    Raises:
        OptionError: for anything else; its ``thing`` is the place in the document.
    """
    document = _parsed(text)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        hint = "give what `timeline export --to json` wrote"
        raise OptionError("format", f"is not {FORMAT!r}", hint)
    if document.get("version") != VERSION:
        raise OptionError("version", f"is not {VERSION}", "export it again with this version")
    return value_of(Timeline, document)


def _parsed(text: str) -> Any:  # noqa: ANN401
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise OptionError(where, f"is no JSON: {error.msg}", "export it again") from None


exporter = Exporter("json", ".json", make, "everything, as JSON with a schema; can be read back")
