"""A finished timeline in the caller's hands: tables, chart, page and files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.model import Problem, Timeline

if TYPE_CHECKING:
    from pandas import DataFrame
    from plotly.graph_objects import Figure

    from timeline.export.library import Library


@dataclass(frozen=True, slots=True)
class Story(Timeline):
    """A timeline that can be shown and written.

    Nothing is loaded (pandas, plotly) before the method that needs it is called.
    """

    @classmethod
    def of(cls, timeline: Timeline, problems: Iterable[Problem] = ()) -> Story:
        """The story of a timeline, with more problems that its inputs had."""
        values = {field.name: getattr(timeline, field.name) for field in fields(Timeline)}
        return cls(**values | {"problems": (*timeline.problems, *problems)})

    @property
    def timeline(self) -> Timeline:
        """The values alone, without the ways to show them."""
        return Timeline(**{field.name: getattr(self, field.name) for field in fields(Timeline)})

    def to_frame(self) -> DataFrame:
        """The events as a data frame with the columns of events.csv."""
        from timeline.export import events, table

        return table.frame(events.COLUMNS, events.event_rows(self))

    def mentions_frame(self) -> DataFrame:
        """All mentions as a data frame with the columns of mentions.csv."""
        from timeline.export import mentions, table

        return table.frame(mentions.COLUMNS, mentions.mention_rows(self))

    def figure(self) -> Figure:
        """The events as a Plotly figure."""
        from timeline.export.chart import figure

        return figure(self)

    def to_csv(self, path: str | Path) -> None:
        """Write the events as CSV.

        Raises:
            OutputError: when the file cannot be written.
        """
        from timeline.export.files import write_text
        from timeline.export.folder import events_csv

        write_text(Path(path), events_csv(self))

    def to_html(self, path: str | Path, *, plotlyjs: Library = "inline") -> None:
        """Write the interactive page, by default as one file that needs nothing else.

        Args:
            path: the file.
            plotlyjs: where the page finds the chart library: "inline", in itself; "beside", in
                a file that `write` leaves in its folder; "cdn", on a public server.

        Raises:
            OutputError: when the file cannot be written.
        """
        from timeline.export.files import write_text
        from timeline.export.page import page

        write_text(Path(path), page(self, plotlyjs))

    def write(self, folder: str | Path, *, plotlyjs: Library = "beside") -> None:
        """Write timeline.html (with the chart library beside it) and the three CSV files.

        Args:
            folder: made where it does not exist.
            plotlyjs: where the page finds the chart library, as for `to_html`.

        Raises:
            OutputError: when the folder cannot be written to.
        """
        from timeline.export.folder import write

        write(self, Path(folder), plotlyjs)

    def _repr_html_(self) -> str:
        from timeline.export.page import notebook_frame

        return notebook_frame(self)
