"""Cells that a spreadsheet would run as a formula, made harmless and back again."""

from __future__ import annotations

import re

_RISKY = re.compile(r"'*[=+\-@\t\r]")


def guard(text: str) -> str:
    """The text, with a leading apostrophe where a spreadsheet would see a formula.

    Apostrophes that already stand there are counted in, so that `unguard` always undoes it.
    """
    return f"'{text}" if _RISKY.match(text) else text


def unguard(cell: str) -> str:
    """The text that `guard` was given."""
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell) else cell
