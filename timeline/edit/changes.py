"""What an edited table says otherwise than the build it came from, as decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.decision import Action, Decision
from timeline.decisions import read_decisions
from timeline.edit.decide import NEW, Signature, decide
from timeline.edit.saved import Row, Saved
from timeline.edit.sheet import SheetRow, read_sheet, sheet_events
from timeline.errors import OptionError, UnreadableInput

#: Columns that a decision can change.
_DECIDED = {
    "date": Action.REDATE,
    "title": Action.RETITLE,
    "kind": Action.KIND,
    "lane": Action.LANE,
}


@dataclass(frozen=True, slots=True)
class _Change:
    """One difference: the line it stands on, and what to decide."""

    line: int
    id: str
    action: Action
    value: str = ""


def taken(
    file: Path, saved: Saved | None, signature: Signature, partial: bool = False
) -> list[Decision]:
    """The decisions that a file asks for: an edited events.csv, or another decisions.toml.

    Args:
        file: the table or the file of decisions.
        saved: the build that the table was taken from.
        signature: for the differences of a table; records of a file keep their own.
        partial: whether rows that are missing from the table are only left out of it.

    Raises:
        TimelineError: for what means nothing, by its line.
    """
    if file.suffix == ".toml":
        return list(read_decisions(file))
    if saved is None:
        hint = "name what build wrote with --in DIR"
        raise OptionError(str(file), "there is no build to compare it with", hint)
    rows = read_sheet(file)
    sheet_events(file, rows)
    decisions = []
    for change in _changes(rows, saved, partial):
        try:
            decisions.append(decide(change.id, change.action, change.value, signature, saved))
        except OptionError as error:
            place = f"{file}:{change.line}" if change.line else str(file)
            raise UnreadableInput(place, error.problem, error.hint) from None
    return decisions


def _changes(rows: Iterable[SheetRow], saved: Saved, partial: bool) -> Iterator[_Change]:
    seen = set()
    for row in rows:
        original = saved.events.get(row.cells.get("id", ""))
        if original:
            seen.add(original["id"])
            yield from _edits(row, original)
        else:
            yield from _additions(row)
    for event in saved.events:
        if event not in seen and not partial:
            yield _Change(0, event, Action.HIDE)


def _edits(row: SheetRow, original: Row) -> Iterator[_Change]:
    """The cells of one event that are not what build wrote."""
    name = original["id"]
    for column, action in _DECIDED.items():
        value = _cell(row, column, original)
        if value and value != original[column].strip():
            yield _Change(row.line, name, action, value)
    note = row.cells.get("note", "")
    if note and note != original["note"].strip():
        own = note.removesuffix(original["note"]).removeprefix(original["note"]).strip("; ")
        yield _Change(row.line, name, Action.NOTE, own or note)
    status = row.cells.get("status", original["status"]).casefold()
    if status != original["status"]:
        decided = {"disputed": Action.DISPUTE, "ok": Action.VERIFY}.get(status)
        if decided:
            yield _Change(row.line, name, decided)


def _cell(row: SheetRow, column: str, original: Row) -> str:
    """The cell; where only start or end was changed, the date that they give."""
    value = row.cells.get(column, "")
    if column != "date" or value != original["date"]:
        return value.casefold() if column in ("kind", "lane") else value
    bounds = [row.cells.get(name, "") or original[name] for name in ("start", "end")]
    if bounds == [original["start"], original["end"]] or not all(bounds):
        return value
    return bounds[0] if bounds[0] == bounds[1] else "/".join(bounds)


def _additions(row: SheetRow) -> Iterator[_Change]:
    """A row that build did not write: an event to add."""
    date = row.cells.get("date", "") or row.cells["start"]
    name = row.cells.get("id", "") or NEW
    yield _Change(row.line, name, Action.ADD, f"{date} | {row.cells['title']}")
