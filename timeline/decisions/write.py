"""decisions.toml with some records changed: its text and the changes in, its new text out."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.decision import Action, Decision
from timeline.decisions.check import check_together, key_of
from timeline.decisions.chunk import chunks
from timeline.decisions.file import KEYS, TABLE, parse
from timeline.errors import DecisionError

_PREAMBLE = "# What people decided about the timeline; `timeline build` puts it in place.\n\n"
_ACTIONS = tuple(Action)


def decisions_text(
    text: str, put: Iterable[Decision], drop: Iterable[Decision] = (), name: str = ""
) -> str:
    """The file with records put in (in the place of those that decide the same) or taken out.

    Comments are kept: those right above a record go where it goes.

    Args:
        text: the file as it is; empty for a new one.
        put: the records to write.
        drop: records to take out; those that are not there are passed over.
        name: what messages call the file.

    Raises:
        DecisionError: for a record that is not below a header of its own.
    """
    known = parse(text, name)
    preamble, found = chunks(text)
    if len(found) != len(known):
        raise DecisionError(name, "is not written one record below another", _BY_HAND)
    written = {
        key_of(decision): (decision, chunk.text)
        for decision, chunk in zip(known, found, strict=True)
    }
    for decision in drop:
        written.pop(key_of(decision), None)
    for decision in put:
        key = key_of(decision)
        written[key] = (decision, _record(decision, written[key][1] if key in written else ""))
    records = sorted(written.values(), key=lambda pair: _order(pair[0]))
    check_together([decision for decision, _ in records])
    bodies = "\n".join(chunk.strip("\n") + "\n" for _, chunk in records)
    return (preamble.rstrip("\n") + "\n\n" if preamble.strip() else _PREAMBLE) + bodies


_BY_HAND = f"begin each record with [[{TABLE}]] on a line of its own"


def _order(decision: Decision) -> tuple[str, int, str]:
    return decision.id, _ACTIONS.index(decision.action), decision.value


def _record(decision: Decision, earlier: str) -> str:
    """The record as TOML, with the comments of the one whose place it takes."""
    import tomlkit
    from tomlkit.items import AoT, Table

    document = tomlkit.parse(earlier or f"[[{TABLE}]]\n")
    tables = document[TABLE]
    assert isinstance(tables, AoT)
    table: Table = tables[0]
    for key in KEYS:
        value = list(decision.aliases) if key == "aliases" else str(getattr(decision, key))
        if not value:
            table.pop(key, None)
        elif table.get(key) != value:
            table[key] = value
    return tomlkit.dumps(document)
