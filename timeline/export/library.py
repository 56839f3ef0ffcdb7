"""The chart library that pages carry: plotly.js, basic bundle, MIT (vendor/ holds its licence)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

#: Where a page finds the library.
Library = Literal["inline", "beside", "cdn"]

#: The plotly.js that the plotly package of `pyproject.toml` speaks; a test compares them.
VERSION = "4.1.1"

#: Pages beside each other share one copy under this name.
FILE_NAME = f"plotly-basic-{VERSION}.min.js"

#: The same file on a public server.
ADDRESS = f"https://cdn.jsdelivr.net/npm/plotly.js-basic-dist-min@{VERSION}/plotly-basic.min.js"


@cache
def code() -> bytes:
    """The library as it is published on npm (plotly.js-basic-dist-min)."""
    return (files("timeline.export") / "vendor" / "plotly-basic.min.js").read_bytes()
