"""The chart as PNG, SVG or PDF, drawn by the Chromium of the system through kaleido."""

from __future__ import annotations

import re
from functools import partial
from typing import Literal

from timeline.errors import OutputError
from timeline.export.chart import figure
from timeline.export.entry import newest_day
from timeline.export.exporter import Exporter, How
from timeline.export.extra import load
from timeline.model import Timeline

Form = Literal["png", "svg", "pdf"]

WIDTH = 1200
#: plotly.js draws the prefix of its ids by lot, Chromium writes the hour into a PDF.
_LOT = re.compile(rb'id="defs-([0-9a-f]{6})"')
_PDF_DATE = re.compile(rb"(?<=Date \(D:)\d{14}")


def make(timeline: Timeline, how: How, *, form: Form) -> bytes:
    """The picture, drawn without asking any server for anything; the same for the same timeline.

    Raises:
        OptionError: without kaleido.
        OutputError: without a browser, or when it draws nothing.
    """
    kaleido = load("kaleido", "image")
    drawn = figure(timeline)
    for number, trace in enumerate(drawn.data):
        trace.uid = f"trace{number}"
    size = {"format": form, "width": WIDTH, "height": drawn.layout.height}
    try:
        picture: bytes = kaleido.calc_fig_sync(drawn, opts=size, kopts={"mathjax": False})
    except (OSError, RuntimeError, ValueError) as error:
        hint = "install chromium, or set BROWSER_PATH to a Chromium or Chrome"
        reason = str(error).strip().partition("\n")[0]
        raise OutputError(form, f"the browser draws nothing: {reason}", hint) from error
    return _settled(picture, newest_day(timeline).replace("-", ""))


def _settled(picture: bytes, day: str) -> bytes:
    """The picture without what differs from run to run."""
    if lot := _LOT.search(picture):
        return picture.replace(lot[1], b"figure")
    return _PDF_DATE.sub(f"{day}000000".encode(), picture) if picture[:4] == b"%PDF" else picture


png = Exporter("png", ".png", partial(make, form="png"), "the chart as a picture", binary=True)
svg = Exporter("svg", ".svg", partial(make, form="svg"), "the chart as a drawing")
pdf = Exporter("pdf", ".pdf", partial(make, form="pdf"), "the chart as PDF", binary=True)
