"""The page people read and send: a timeline in, one HTML document out."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any

from timeline.errors import OutputError
from timeline.export import library as chart_library
from timeline.export.lean import lean_markup, lean_script, lean_style
from timeline.export.library import Library
from timeline.export.outline import outline_element
from timeline.export.payload import embed, payload, span_text
from timeline.export.pieces import MOST_IN_ONE, elements, pieces
from timeline.model import Lane, Timeline

#: What the document is called in a folder of results.
PAGE = "timeline.html"
#: Scripts of the page's own folder, on a server and on a disk.
_BESIDE = "'self' file:"
#: In the order in which they stand in the page.
_SCRIPTS = (
    *("data", "dom", "state", "calendar", "words", "corrections", "list", "layout", "theme"),
    *("frame", "bars", "density", "chart", "pointer", "view", "overview", "editor", "paper"),
    *("touch", "main"),
)


def page(timeline: Timeline, plotlyjs: Library = "inline") -> str:
    """The document, all data in it.

    Args:
        timeline: what to show.
        plotlyjs: where the chart library is: in the page, which then needs nothing else; in the
            file `library.FILE_NAME` beside it; or on a public server (the only choice that asks
            anyone for anything).

    Raises:
        OutputError: when the timeline is too long for one file.
    """
    if len(timeline.events) > MOST_IN_ONE:
        raise _too_long(len(timeline.events))
    return _document(timeline, plotlyjs, payload(timeline))


def page_files(timeline: Timeline, plotlyjs: Library = "beside") -> dict[str, str]:
    """The document as timeline.html and, for a long timeline, the pieces of its data, by name."""
    value = payload(timeline)
    if len(timeline.events) <= MOST_IN_ONE:
        return {PAGE: _document(timeline, plotlyjs, value)}
    rest, files = pieces(value)
    return files | {PAGE: _document(timeline, plotlyjs, rest, elements(files))}


def _too_long(count: int) -> OutputError:
    problem = f"too many for one file, which holds up to {MOST_IN_ONE:,}"
    hint = "write a folder: `timeline build -o DIR` or `write`; or keep fewer: `--top`"
    return OutputError(f"{count:,} events", problem, hint)


def _document(
    timeline: Timeline, plotlyjs: Library, value: dict[str, Any], data_elements: str = ""
) -> str:
    script = _script()
    data = embed(value | {"library": chart_library.FILE_NAME})
    parts = {
        "policy": _policy(script, plotlyjs, bool(data_elements)),
        "pieces": data_elements,
        "outline": outline_element(timeline),
        "title": escape(timeline.title or "Timeline"),
        "summary": escape(summary(timeline)),
        "chart_label": escape(f"Chart of {_count(len(timeline.events), 'event')} in time order"),
        "style": lean_style(asset("page.css")),
        "data": data,
        "script": script,
        "library": _library_element(plotlyjs),
    }
    first, *rest = lean_markup(asset("page.html")).split("{{")
    return first + "".join(_filled(part, parts) for part in rest)


def notebook_frame(timeline: Timeline) -> str:
    """The page in a frame that can run its own scripts and reach nothing of the notebook."""
    if len(timeline.events) > MOST_IN_ONE:
        return f"<p>{escape(str(_too_long(len(timeline.events))))}</p>"
    return (
        '<iframe sandbox="allow-scripts allow-downloads allow-popups" title="Timeline"'
        f' style="width:100%;height:44rem;border:0" srcdoc="{escape(page(timeline))}"></iframe>'
    )


def summary(timeline: Timeline) -> str:
    """ "14 events, 11–19 Sep 2023, from 3 articles of 2 independent sources"."""
    story = [event for event in timeline.events if event.lane is Lane.STORY] or timeline.events
    sources = {source for event in timeline.events for source in event.sources}
    told = f"from {_count(len(timeline.articles), 'article')}"
    if sources:
        told += f" of {_count(len(sources), 'independent source')}"
    parts = (_count(len(timeline.events), "event"), span_text(story), told)
    return ", ".join(part for part in parts if part)


@cache
def asset(name: str) -> str:
    """A part of the page."""
    return (files("timeline.export") / "assets" / name).read_text(encoding="utf-8")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _filled(part: str, parts: dict[str, str]) -> str:
    name, text = part.split("}}", 1)
    return parts[name] + text


@cache
def _script() -> str:
    """The page's own scripts as one, none of whose names reach the window."""
    body = "".join(lean_script(asset(f"{name}.js")) for name in _SCRIPTS)
    return f'\n{{\n"use strict";\n{body}}}\n'


def _library_code() -> str:
    return chart_library.code().decode("utf-8")


def _library_element(plotlyjs: Library) -> str:
    match plotlyjs:
        case "inline":
            return f"<script>{_library_code()}</script>"
        case "beside":
            return f'<script src="{chart_library.FILE_NAME}"></script>'
        case "cdn":
            checked = f'integrity="sha256-{_digest(_library_code())}" crossorigin="anonymous"'
            return f'<script src="{chart_library.ADDRESS}" {checked}></script>'


def _policy(script: str, plotlyjs: Library, in_pieces: bool) -> str:
    """Only these scripts, and nothing from anywhere else.

    Pages opened from a disk have no origin, so that "self" alone would not let them read the
    library beside them. Plotly styles its drawing through style elements.
    """
    sources = {
        "inline": f"'sha256-{_digest(_library_code())}'",
        "beside": _BESIDE,
        "cdn": chart_library.ADDRESS,
    }
    allowed = f"'sha256-{_digest(script)}' {sources[plotlyjs]}"
    if in_pieces and plotlyjs != "beside":
        allowed += f" {_BESIDE}"
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; "
        "img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _digest(script: str) -> str:
    return b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii")
