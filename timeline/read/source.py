"""One input file: its name, its id and its bytes, from which every reader starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from timeline.model import Problem, Witness
from timeline.read.decode import decode


@dataclass(frozen=True, slots=True)
class Source:
    """A file that has been opened.

    Args:
        id: the path below the input folder, with forward slashes; an address for a page.
        name: the path as the user named it.
        data: its bytes; of a file that is read as a stream, those it begins with.
        columns: our names to the file's own ones, where the user has said so.
        witnesses: what is known of its date from outside: when it was fetched, and where from.
    """

    id: str
    name: str
    data: bytes
    columns: Mapping[str, str] = field(default_factory=dict)
    witnesses: tuple[Witness, ...] = ()

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
