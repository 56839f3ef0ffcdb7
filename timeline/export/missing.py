"""What pandas puts where nothing is known."""

from __future__ import annotations


def is_missing(cell: object) -> bool:
    """Whether it is None, NaN, NaT or NA."""
    return cell is None or str(cell) in ("nan", "NaT", "<NA>")
