"""The timeline as a Plotly figure: one event a row, each bar as wide as its date is precise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from timeline.civil import iso_minute, ordinal
from timeline.export import dated
from timeline.export.display import day_text, when
from timeline.export.wrap import wrapped
from timeline.model import Certainty, Civil, Event, Interval, Kind, Lane, Timeline

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

COLORS = {Kind.EVENT: "#24578a", Kind.STATEMENT: "#7a4a8f", Kind.PLAN: "#1e7050"}
DAY = 86_400_000
#: A longer stretch does not widen the first view.
LONGEST_IN_VIEW = 32
_EARLIEST, _LATEST = Civil(-9999), Civil(9999, 12, 31)


def figure(timeline: Timeline) -> Figure:
    """A figure for notebooks and for export, the story in view at first.

    Args:
        timeline: what to draw; undated events have no place on a time axis.
    """
    from plotly.graph_objects import Figure

    events = [event for event in timeline.events if event.dating.interval]
    figure = Figure(layout=_layout(events, timeline.title))
    for kind in Kind:
        figure.add_bar(**_bars(events, kind))
    return figure


def hover_text(event: Event) -> str:
    """Title, date, quote, source and what the date was resolved from, in short lines."""
    quote = event.mentions[0].mention.quote if event.mentions else ""
    parts = (
        f"<b>{wrapped(event.title, 3)}</b>",
        wrapped(_date_line(event)),
        wrapped(f"“{quote}”") if quote else "",
        wrapped("Source: " + ", ".join(event.sources), 3) if event.sources else "",
        _resolved_from(event),
    )
    return "<br>".join(part for part in parts if part)


def _date_line(event: Event) -> str:
    certainty = event.dating.certainty
    doubt = "" if certainty is Certainty.EXACT else f", {certainty.value}"
    return when(event.dating) + doubt + (", disputed" if event.status == "disputed" else "")


def _resolved_from(event: Event) -> str:
    phrase, anchor = dated.phrase(event.dating), dated.anchor_day(event.dating)
    if not phrase:
        return ""
    counted = f", counted from {day_text(anchor)}" if anchor else ""
    return wrapped(f"Resolved from “{phrase}”{counted}, rule {dated.rule(event.dating)}")


def _bars(events: Sequence[Event], kind: Kind) -> dict[str, Any]:
    """One trace: the events of a kind, each in the row of its place in time."""
    rows = [(row, event) for row, event in enumerate(events) if event.kind is kind]
    intervals = [event.dating.interval for _, event in rows if event.dating.interval]
    vague = ["/" if event.dating.certainty is Certainty.APPROXIMATE else "" for _, event in rows]
    return {
        "name": kind.value,
        "orientation": "h",
        "base": [_plotly_date(interval.start) for interval in intervals],
        "x": [_length(interval) for interval in intervals],
        "y": [row for row, _ in rows],
        "width": 0.5,
        "marker": {"color": COLORS[kind], "pattern": {"shape": vague}},
        "hovertext": [hover_text(event) for _, event in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _layout(events: Sequence[Event], title: str) -> dict[str, Any]:
    rows = max(len(events), 1)
    return {
        "title": {"text": wrapped(title, 1)},
        "template": "plotly_white",
        "barmode": "overlay",
        "hovermode": "closest",
        "hoverlabel": {"align": "left", "namelength": 0},
        "height": min(160 + 30 * rows, 4000),
        "margin": {"l": 20, "r": 20, "t": 100, "b": 40},
        "legend": {"orientation": "h"},
        "xaxis": {"type": "date", "side": "top", "range": _view(events)},
        "yaxis": {
            "range": [rows - 0.5, -0.5],
            "fixedrange": True,
            "showgrid": False,
            "ticksuffix": "  ",
            "automargin": True,
            "tickvals": list(range(len(events))),
            "ticktext": [_label(event) for event in events],
        },
    }


def _label(event: Event) -> str:
    """The name of a row; what lies before the story is out of view, so its date stands here."""
    early = event.lane is Lane.BACKGROUND
    return wrapped(f"{when(event.dating)}: {event.title}" if early else event.title, 1)


def _view(events: Sequence[Event]) -> list[str] | None:
    """The story from its first to its last day, room for a label behind it."""
    story = [event.dating.interval for event in events if event.lane is Lane.STORY]
    shown = [i for i in story if i and _days(i) <= LONGEST_IN_VIEW]
    shown = shown or [event.dating.interval for event in events if event.dating.interval]
    if not shown:
        return None
    first, last = min(i.start for i in shown), max(i.end for i in shown)
    return [_plotly_date(first), _plotly_date(last)]


def _days(interval: Interval) -> int:
    return ordinal(interval.end) - ordinal(interval.start)


def _length(interval: Interval) -> float:
    """Milliseconds, as Plotly measures lengths on a time axis."""
    start, end = interval.start, interval.end
    clock = [(m.hour * 60 + m.minute) * 60 + m.second for m in (start, end)]
    return _days(interval) * DAY + (clock[1] - clock[0]) * 1000


def _plotly_date(moment: Civil) -> str:
    """A moment in the form and the range of years that Plotly reads."""
    moment = max(_EARLIEST, min(moment, _LATEST))
    year = f"{'-' if moment.year < 0 else ''}{abs(moment.year):04d}"
    return year + iso_minute(moment._replace(year=2000))[4:]
