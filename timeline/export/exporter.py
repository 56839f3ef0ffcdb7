"""An export format: its name, its suffix and the function that makes a file's bytes.

The built-in formats and those of other packages come through one door, the entry points of the
group ``timeline.exporters``; each names an `Exporter`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.story import Story


@dataclass(frozen=True, slots=True)
class How:
    """What a caller may choose about a file.

    Args:
        excel: begin CSV files with a byte order mark, by which Excel knows UTF-8.
        raw: leave cells that a spreadsheet would run as a formula as they are.
    """

    excel: bool = False
    raw: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A file's content, and remarks on what it could not hold, a line each."""

    content: bytes
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format.

    Args:
        name: what ``--to`` calls it.
        suffix: of its files, with the dot.
        make: a timeline and the caller's choices in, the file out.
        about: one line for the reference.
        binary: whether the file is no text, and so nothing for a terminal.
    """

    name: str
    suffix: str
    make: Callable[[Story, How], Made | bytes | str]
    about: str = ""
    binary: bool = False

    def export(self, timeline: Story, how: How | None = None) -> Made:
        """The file of a timeline; text becomes UTF-8."""
        made = self.make(timeline, how or How())
        if isinstance(made, Made):
            return made
        return Made(made.encode("utf-8", "replace") if isinstance(made, str) else made)
