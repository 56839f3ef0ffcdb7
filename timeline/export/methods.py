"""The ``to_...`` methods of a timeline: each format as a file, or in hand.

``story.to_ics("trip.ics")`` writes a file; ``story.to_ics()`` gives its content.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar, cast, overload

from timeline.model import Timeline

if TYPE_CHECKING:
    from timeline.story import Story

Content = TypeVar("Content", str, bytes)


@dataclass(frozen=True, slots=True)
class To(Generic[Content]):
    """One format of one timeline, to be called with a path, or without one for its content."""

    timeline: Timeline
    name: str
    kind: type[Content]

    @overload
    def __call__(self, path: str | Path, *, excel: bool = False, raw: bool = False) -> None: ...
    @overload
    def __call__(self, path: None = None, *, excel: bool = False, raw: bool = False) -> Content: ...
    def __call__(
        self, path: str | Path | None = None, *, excel: bool = False, raw: bool = False
    ) -> Content | None:
        """Write the file, or give its content.

        What the format cannot hold is left out, with a warning that counts it.

        Args:
            path: the file; None gives the content instead.
            excel: begin CSV with a byte order mark, by which Excel knows UTF-8.
            raw: leave CSV cells that a spreadsheet would run as they are.

        Raises:
            OptionError: for a format that no exporter knows, or whose library is not installed.
            OutputError: when the file cannot be written.
        """
        content = exported(self.timeline, self.name, excel=excel, raw=raw)
        if path is None:
            text = content.decode("utf-8") if self.kind is str else content
            return cast("Content", text)
        from timeline.export.files import write_bytes

        write_bytes(Path(path), content)
        return None


def exported(timeline: Timeline, name: str, *, excel: bool = False, raw: bool = False) -> bytes:
    """The file of a timeline in the format of that name."""
    from timeline.export import exporters
    from timeline.export.exporter import How

    made = exporters.find(name).export(cast("Story", timeline), How(excel, raw))
    for remark in made.remarks:
        warnings.warn(f"{name}: {remark}", stacklevel=3)
    return made.content


class Exports(Timeline):
    """A timeline with a method for each format of this package."""

    __slots__ = ()

    @property
    def to_csv(self) -> To[str]:
        """The events as CSV, the columns as in events.csv."""
        return To(self, "csv", str)

    @property
    def to_ics(self) -> To[str]:
        """A calendar of all-day events (iCalendar); what is not dated to days is left out."""
        return To(self, "ics", str)

    @property
    def to_json(self) -> To[str]:
        """Everything, as JSON with a published schema; `from_json` reads it back."""
        return To(self, "json", str)

    @property
    def to_jsonld(self) -> To[str]:
        """Events in the vocabulary of schema.org (JSON-LD)."""
        return To(self, "jsonld", str)

    @property
    def to_markdown(self) -> To[str]:
        """A chronology with footnoted sources (Markdown)."""
        return To(self, "markdown", str)

    @property
    def to_markwhen(self) -> To[str]:
        """A text file of dated lines (Markwhen)."""
        return To(self, "markwhen", str)

    @property
    def to_parquet(self) -> To[bytes]:
        """The events as a Parquet table (extra ``parquet``)."""
        return To(self, "parquet", bytes)

    @property
    def to_pdf(self) -> To[bytes]:
        """The chart as PDF (extra ``image``)."""
        return To(self, "pdf", bytes)

    @property
    def to_png(self) -> To[bytes]:
        """The chart as a picture (extra ``image``)."""
        return To(self, "png", bytes)

    @property
    def to_svg(self) -> To[str]:
        """The chart as a drawing (extra ``image``)."""
        return To(self, "svg", str)

    @property
    def to_timelinejs(self) -> To[str]:
        """The JSON of TimelineJS."""
        return To(self, "timelinejs", str)

    @property
    def to_timelinejs_csv(self) -> To[str]:
        """The spreadsheet of TimelineJS."""
        return To(self, "timelinejs-csv", str)

    @property
    def to_timesketch(self) -> To[str]:
        """JSON Lines for Timesketch."""
        return To(self, "timesketch", str)

    @property
    def to_timesketch_csv(self) -> To[str]:
        """CSV for Timesketch."""
        return To(self, "timesketch-csv", str)

    @property
    def to_vis(self) -> To[str]:
        """Groups and items for vis-timeline."""
        return To(self, "vis", str)

    @property
    def to_xlsx(self) -> To[bytes]:
        """An Excel workbook: events, mentions and articles."""
        return To(self, "xlsx", bytes)
