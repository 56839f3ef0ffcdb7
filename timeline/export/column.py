"""A column of an exported table: its name, what it means, and how a row's cell is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")
Cell = str | int | float

#: Stands between the names in a cell that holds several.
SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column.

    Args:
        name: as in the header.
        meaning: one line for the reference.
        cell: the value for one row; None is an empty cell.
    """

    name: str
    meaning: str
    cell: Callable[[Row], Cell | None]


def records(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> list[dict[str, Cell | None]]:
    """Each row as a mapping from column names to values, in the columns' order."""
    return [{column.name: column.cell(row) for column in columns} for row in rows]


def join(parts: Sequence[str]) -> str:
    """Several names in one cell."""
    return SEPARATOR.join(part for part in parts if part)
