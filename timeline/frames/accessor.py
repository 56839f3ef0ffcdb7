"""``df.timeline`` and ``series.timeline``: what this package does, from a pandas object."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from timeline.errors import OptionError
from timeline.export.missing import is_missing
from timeline.listing import timex_record
from timeline.story import Story

if TYPE_CHECKING:
    from types import ModuleType

    from pandas import DataFrame, Series
    from plotly.graph_objects import Figure

NAME = "timeline"
#: Of `timeline dates --format jsonl` all but the document, which the index tells.
COLUMNS = (
    *("text", "start", "end", "type", "value", "mod", "from", "to"),
    *("edtf", "anchor", "rule", "reason"),
)


class FrameAccessor:
    """A frame with the columns of events.csv (a title and a date are enough) as a timeline."""

    def __init__(self, frame: DataFrame) -> None:
        self._frame = frame

    def story(self, title: str = "") -> Story:
        """The timeline, to show it or to write it in any format.

        Raises:
            OptionError: for a cell that means nothing; it names the row and the column.
        """
        return Story.from_frame(self._frame, title=title)

    def plot(self, title: str = "") -> Figure:
        """The events as a Plotly figure."""
        return self.story(title).figure()

    def to_html(self, path: str, title: str = "") -> None:
        """Write the interactive page as one file."""
        self.story(title).to_html(path)


class SeriesAccessor:
    """A series of texts."""

    def __init__(self, series: Series[str]) -> None:
        self._series = series

    def dates(self, published: object = None, *, language: str = "") -> DataFrame:
        """Every time expression, resolved: one row each, under the label of its text.

        Args:
            published: the publish day from which relative ones count: a day (ISO 8601, date or
                Timestamp) for all texts, or a series of days with the same labels.
            language: ISO 639-1 code; empty reads it off each text.

        Raises:
            OptionError: for a publish day that is no date, or a cell that is no text.
        """
        from timeline.export.frames import aligned, table
        from timeline.tempex import dates

        series = self._series
        days = aligned(published, series.index)
        records = [
            (label, timex_record("", timex))
            for (label, text), day in zip(series.items(), days, strict=True)
            for timex in dates(_text(label, text), day, language=language)
        ]
        return table(records, COLUMNS, series.index)


def _text(label: Hashable, cell: object) -> str:
    """A text; nothing for a missing one."""
    if isinstance(cell, str):
        return cell
    if is_missing(cell):
        return ""
    problem = f"is {type(cell).__name__}, no text"
    raise OptionError(f"row {label}", problem, "give a series of texts")


def register(pandas: ModuleType) -> None:
    """Give frames and series their accessor."""
    extensions = pandas.api.extensions
    extensions.register_dataframe_accessor(NAME)(FrameAccessor)
    extensions.register_series_accessor(NAME)(SeriesAccessor)
