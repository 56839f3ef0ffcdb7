"""What a build left in its folder, as rows: looked up by the ids of events and mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from timeline.errors import MissingInput, OptionError, OutputError
from timeline.export.table import read_csv

Row = Mapping[str, str]

#: Columns without which a table of events is none of ours.
EVENT = "id date title quote kind certainty n_sources sources date_text anchor rule note".split()
_MENTION = (
    "id event_id document start end trigger text date edtf date_text anchor rule status "
    "attribution merge_reason".split()
)
_ARTICLE = "document outlet published copy_of".split()


@dataclass(frozen=True)
class Saved:
    """The tables of one folder, read when they are first asked for.

    Raises:
        MissingInput: when the folder holds no build.
        OutputError: when a file there is not what a build writes.
    """

    folder: Path

    def __post_init__(self) -> None:
        table = self.folder / "events.csv"
        if not table.is_file():
            raise MissingInput(str(table), "no such file", "run `timeline build`, or name its DIR")

    @cached_property
    def events(self) -> dict[str, Row]:
        """Rows of events.csv by id, in time order."""
        return {row["id"]: row for row in self._rows("events.csv", EVENT)}

    @cached_property
    def mentions(self) -> list[Row]:
        """Rows of mentions.csv."""
        return self._rows("mentions.csv", _MENTION)

    @cached_property
    def articles(self) -> dict[str, Row]:
        """Rows of articles.csv by document."""
        return {row["document"]: row for row in self._rows("articles.csv", _ARTICLE)}

    @cached_property
    def decisions(self) -> list[Row]:
        """Rows of decisions.csv; none where there is no such file."""
        present = (self.folder / "decisions.csv").exists()
        return self._rows("decisions.csv", ("id", "event_id", "action")) if present else []

    @cached_property
    def homes(self) -> dict[str, str]:
        """The event of each mention, empty for one that was left out; an event is its own."""
        homes = {row["id"]: row["event_id"] for row in self.mentions}
        decided = {row["id"]: row["event_id"] for row in self.decisions if row["event_id"]}
        return decided | homes | {name: name for name in self.events}

    def told(self, event: str) -> list[Row]:
        """The mentions of an event, in the order of their documents."""
        return [row for row in self.mentions if row["event_id"] == event]

    def find(self, name: str) -> str:
        """The one id that is, or begins with, what was asked for: an event's or a mention's.

        Raises:
            OptionError: for an id that is not there, or that several begin with.
        """
        if name in self.homes:
            return name
        events = [known for known in self.events if known.startswith(name)]
        found = events or [known for known in self.homes if known.startswith(name)]
        if len(found) == 1:
            return found[0]
        problem = f"begins the ids of {len(found)} events" if found else "no such event"
        near = found or get_close_matches(name, list(self.homes), n=3, cutoff=0) or [*self.events]
        hint = f"have {', '.join(near[:5])}" if near else f"{self.folder} holds no event"
        raise OptionError(name or "''", problem, hint)

    def find_event(self, name: str) -> str:
        """The id of the event that an id, or the beginning of one, stands for.

        Raises:
            OptionError: as `find`, and for a mention that was left out.
        """
        found = self.find(name)
        if event := self.homes[found]:
            return event
        reason = next((row["merge_reason"] for row in self.mentions if row["id"] == found), "")
        raise OptionError(found, f"is on no event: {reason}", "`timeline decide` can show it")

    def _rows(self, name: str, needed: Sequence[str]) -> list[Row]:
        return checked(self.folder / name, needed)


def checked(path: Path, needed: Sequence[str]) -> list[Row]:
    """The rows of one table.

    Raises:
        MissingInput: when there is no such file.
        OutputError: when it is not what a build writes.
    """
    rows: list[Row] = list(read_csv(path))
    missing = [column for column in needed if rows and column not in rows[0]]
    if missing:
        raise OutputError(str(path), f"has no column {missing[0]!r}", "build it again")
    return rows
