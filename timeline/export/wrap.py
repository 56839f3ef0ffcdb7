"""Hover texts for Plotly: escaped, in short lines."""

from __future__ import annotations

from html import escape
from textwrap import wrap

#: Characters a line; Plotly does not wrap by itself.
WIDTH = 44


def wrapped(text: str, lines: int = 7) -> str:
    """The text in lines of about `WIDTH` characters, at most so many, safe for Plotly's HTML."""
    parts = wrap(text, WIDTH, max_lines=lines, placeholder="…")
    return "<br>".join(escape(part, quote=False) for part in parts)
