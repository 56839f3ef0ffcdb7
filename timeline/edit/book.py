"""A file of decisions: records put in or taken out, its comments kept, then saved whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.decision import Decision
from timeline.decisions import decisions_text
from timeline.decisions.file import parse, text_of
from timeline.decisions.links import check_links
from timeline.export.files import write_text


@dataclass(frozen=True, slots=True)
class Book:
    """The text of a file, which need not be there yet."""

    path: Path
    text: str

    @classmethod
    def open(cls, path: Path) -> Book:
        """The file as it is.

        Raises:
            TimelineError: when it is there and cannot be read, or means nothing.
        """
        text = text_of(path) if path.exists() else ""
        parse(text, str(path))
        return cls(path, text)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Its records."""
        return parse(self.text, str(self.path))

    def put(self, decisions: Iterable[Decision]) -> Book:
        """With records put in, each in the place of one that decides the same.

        Raises:
            DecisionError: when they contradict each other or what stands there.
        """
        book = replace(self, text=decisions_text(self.text, decisions, name=str(self.path)))
        check_links(book.decisions)
        return book

    def drop(self, decisions: Iterable[Decision]) -> Book:
        """Without some records."""
        return replace(self, text=decisions_text(self.text, (), decisions, name=str(self.path)))

    def save(self) -> None:
        """Write the file in one step.

        Raises:
            OutputError: when its folder cannot be written to; the earlier file stays.
        """
        write_text(self.path, self.text)
