"""A finished timeline in the caller's hands: tables, chart, page and files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, overload

from timeline.export.methods import Exports, exported
from timeline.model import Problem, Timeline

if TYPE_CHECKING:
    from pandas import DataFrame
    from plotly.graph_objects import Figure

    from timeline.export.library import Library


@dataclass(frozen=True, slots=True)
class Story(Exports):
    """A timeline that can be shown and written; `timeline.Timeline` is another name of it.

    Each ``to_...`` method writes a file, or without a path gives its content. Nothing is loaded
    (pandas, plotly) before the method that needs it is called.
    """

    @classmethod
    def of(cls, timeline: Timeline, problems: Iterable[Problem] = ()) -> Story:
        """The story of a timeline, with more problems that its inputs had."""
        values = {field.name: getattr(timeline, field.name) for field in fields(Timeline)}
        return cls(**values | {"problems": (*timeline.problems, *problems)})

    @classmethod
    def load(cls, path: str | Path) -> Story:
        """The story that a build left in a folder, or that `to_json` wrote into a file.

        Raises:
            MissingInput: when there is nothing of that name, or no build in the folder.
            OutputError: when it is not what this program wrote.
        """
        from timeline.export.formats.saved import open_timeline

        return cls.of(open_timeline(Path(path)))

    @classmethod
    def from_json(cls, text: str) -> Story:
        """The story of a text that `to_json` made.

        Raises:
            OptionError: for anything else; it names the place in the document.
        """
        from timeline.export.formats.json import timeline_of

        return cls.of(timeline_of(text))

    @classmethod
    def from_frame(
        cls,
        events: DataFrame,
        *,
        mentions: DataFrame | None = None,
        articles: DataFrame | None = None,
        title: str = "",
    ) -> Story:
        """The story of a frame as `to_frame` makes it, whose `to_frame` is that frame again.

        Args:
            events: a row an event; its columns as in events.csv, of which a ``title`` and a
                ``date`` (EDTF, such as 2023-09-16 or 2023-09) are enough.
            mentions: as `mentions_frame` makes it; without them an event has its quote alone.
            articles: a frame with the columns of articles.csv.
            title: of the timeline.

        Raises:
            OptionError: for a cell that means nothing; it names the row and the column.
        """
        from timeline.export.frames import timeline_of

        return cls.of(timeline_of(events, mentions, articles, title))

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

    def articles_frame(self) -> DataFrame:
        """All inputs as a data frame with the columns of articles.csv."""
        from timeline.export import articles, table

        return table.frame(articles.COLUMNS, articles.article_rows(self))

    def figure(self) -> Figure:
        """The events as a Plotly figure."""
        from timeline.export.chart import figure

        return figure(self)

    @overload
    def to_html(self, path: str | Path, *, plotlyjs: Library = "inline") -> None: ...
    @overload
    def to_html(self, path: None = None, *, plotlyjs: Library = "inline") -> str: ...
    def to_html(
        self, path: str | Path | None = None, *, plotlyjs: Library = "inline"
    ) -> str | None:
        """Write the interactive page, by default as one file that needs nothing else.

        Args:
            path: the file; None gives the page instead.
            plotlyjs: where the page finds the chart library: "inline", in itself; "beside", in
                a file that `write` leaves in its folder; "cdn", on a public server.

        Raises:
            OutputError: when the file cannot be written.
        """
        from timeline.export.files import write_text
        from timeline.export.page import page

        if path is None:
            return page(self, plotlyjs)
        write_text(Path(path), page(self, plotlyjs))
        return None

    @overload
    def export(
        self, name: str, path: str | Path, *, excel: bool = False, raw: bool = False
    ) -> None: ...
    @overload
    def export(
        self, name: str, path: None = None, *, excel: bool = False, raw: bool = False
    ) -> bytes: ...
    def export(
        self, name: str, path: str | Path | None = None, *, excel: bool = False, raw: bool = False
    ) -> bytes | None:
        """The story in any format, also one of a plug-in, by its name.

        Args:
            name: as `timeline export --to` calls it.
            path: the file; None gives the content instead.
            excel: begin CSV with a byte order mark, by which Excel knows UTF-8.
            raw: leave CSV cells that a spreadsheet would run as they are.

        Raises:
            OptionError: for a format that no exporter knows, or whose library is not installed.
            OutputError: when the file cannot be written.
        """
        from timeline.export.files import write_bytes

        content = exported(self, name, excel=excel, raw=raw)
        if path is None:
            return content
        write_bytes(Path(path), content)
        return None

    def write(
        self,
        folder: str | Path,
        *,
        plotlyjs: Library = "beside",
        excel: bool = False,
        raw: bool = False,
    ) -> None:
        """Write timeline.html (with the chart library beside it) and the three CSV files.

        Args:
            folder: made where it does not exist.
            plotlyjs: where the page finds the chart library, as for `to_html`.
            excel: begin CSV with a byte order mark, by which Excel knows UTF-8.
            raw: leave CSV cells that a spreadsheet would run as they are.

        Raises:
            OutputError: when the folder cannot be written to.
        """
        from timeline.export.exporter import How
        from timeline.export.folder import write

        write(self, Path(folder), plotlyjs, How(excel, raw))

    def _repr_html_(self) -> str:
        from timeline.export.page import notebook_frame

        return notebook_frame(self)
