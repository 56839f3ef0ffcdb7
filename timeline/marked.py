"""Text with one part of it made to stand out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marked:
    """A part that a terminal shows in bold and plain text between «guillemets»."""

    before: str
    part: str
    after: str
