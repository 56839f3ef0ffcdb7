"""One input file: its name, its id and its bytes, from which every reader starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from timeline.model import Problem
from timeline.read.decode import decode


@dataclass(frozen=True, slots=True)
class Source:
    """A file that has been opened.

    Args:
        id: the path below the input folder, with forward slashes.
        name: the path as the user named it.
        data: its bytes.
    """

    id: str
    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        """Lower case, with its dot; empty where there is none."""
        return PurePosixPath(self.id).suffix.lower()

    def text(self) -> str:
        """Its bytes decoded."""
        return decode(self.data)

    def problem(self, problem: str, hint: str = "", line: int = 0) -> Problem:
        """A complaint about this file, or about one line of it."""
        place = f"{self.name}:{line}" if line else self.name
        return Problem(self.id, place, problem, hint)
