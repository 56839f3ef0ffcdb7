"""Data frames to timelines, and records to data frames."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from timeline.errors import OptionError
from timeline.export.column import SEPARATOR
from timeline.export.missing import is_missing
from timeline.export.restore import event_of, restore
from timeline.model import Timeline

if TYPE_CHECKING:
    from pandas import DataFrame, Index


def timeline_of(
    events: DataFrame,
    mentions: DataFrame | None = None,
    articles: DataFrame | None = None,
    title: str = "",
) -> Timeline:
    """The timeline of a frame with the columns of events.csv; a title and a date are enough.

    Raises:
        OptionError: for a cell that means nothing; its ``thing`` names the row and the column.
    """
    if missing := {"title"} - set(events.columns):
        have = ", ".join(map(str, events.columns[:8])) or "none"
        raise OptionError("frame", f"has no column {missing.pop()!r}", f"have {have}")
    rows = dict(zip(_labels(events), rows_of(events), strict=True))
    for label, row in rows.items():
        try:
            event_of(row)
        except OptionError as error:
            raise OptionError(
                f"row {label}, column {error.thing!r}", error.problem, error.hint
            ) from None
    told, inputs = (rows_of(f) if f is not None else [] for f in (mentions, articles))
    return restore(rows.values(), told, inputs, title)


def _labels(frame: DataFrame) -> Iterable[tuple[int, Hashable]] | Iterable[Hashable]:
    """What users call the rows: their labels, with the place where labels stand twice."""
    return frame.index if frame.index.is_unique else list(enumerate(frame.index))


def rows_of(frame: DataFrame) -> list[dict[str, str]]:
    """The rows as texts; what is missing (None, NaN, NaT) is empty."""
    return [
        {str(name): _text(cell) for name, cell in record.items()}
        for record in frame.to_dict("records")
    ]


def _text(cell: Any) -> str:  # noqa: ANN401
    if isinstance(cell, str):
        return cell
    if isinstance(cell, (list, tuple)):
        return SEPARATOR.join(map(str, cell))
    if is_missing(cell):
        return ""
    if isinstance(cell, datetime) and (cell.hour, cell.minute, cell.second) == (0, 0, 0):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def table(
    records: Sequence[tuple[Hashable, Mapping[str, object]]], columns: Sequence[str], like: Index
) -> DataFrame:
    """Records under labels that may stand several times, the index of the kind of another."""
    import pandas

    labels = pandas.Index([label for label, _ in records], dtype=like.dtype, name=like.name)
    return pandas.DataFrame([dict(r) for _, r in records], index=labels, columns=list(columns))


def aligned(value: object, index: Index) -> list[Any]:
    """One value for each label: of a series the one under it, else always the same.

    Missing ones are None, moments are their days.
    """
    import pandas

    if not isinstance(value, pandas.Series):
        return [_day(value)] * len(index)
    same = value.index.equals(index)
    return [_day(each) for each in (value if same else value.reindex(index))]


def _day(day: object) -> object:
    if is_missing(day):
        return None
    return day.date() if isinstance(day, datetime) else day
