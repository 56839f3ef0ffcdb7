"""The interactive page as one file that needs nothing else."""

from __future__ import annotations

from timeline.export.exporter import Exporter, How
from timeline.export.page import page
from timeline.model import Timeline


def make(timeline: Timeline, how: How) -> str:
    """timeline.html, with its chart library inside."""
    return page(timeline)


exporter = Exporter("html", ".html", make, "the interactive page, as one file")
