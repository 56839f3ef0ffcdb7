"""Cells that a spreadsheet would run as a formula, made harmless and back again."""

from __future__ import annotations

import re

_RISKY = re.compile(r"'*[=+\-@\t\r]")
#: Hardly any cell begins with one of these, and no other one has to be looked at.
_FIRST = frozenset("'=+-@\t\r")


def guard(text: str) -> str:
    """The text, with a leading apostrophe where a spreadsheet would see a formula.

    Apostrophes that already stand there are counted in, so that `unguard` always undoes it.
    """
    return f"'{text}" if text[:1] in _FIRST and _RISKY.match(text) else text


def unguard(cell: str) -> str:
    """The text that `guard` was given."""
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell) else cell
