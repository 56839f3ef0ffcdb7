"""What a build leaves in its output folder: the page, its chart library and its tables."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from timeline.export import articles, decisions, events, mentions
from timeline.export.exporter import How
from timeline.export.files import remove, write_bytes, write_text
from timeline.export.library import FILE_NAME, Library, code
from timeline.export.page import page_files
from timeline.export.pieces import NAMES
from timeline.export.table import GUARDED, csv_text
from timeline.model import Timeline


def events_csv(timeline: Timeline, how: How = GUARDED) -> str:
    """events.csv."""
    return csv_text(events.COLUMNS, events.event_rows(timeline), how)


def mentions_csv(timeline: Timeline, how: How = GUARDED) -> str:
    """mentions.csv."""
    return csv_text(mentions.COLUMNS, mentions.mention_rows(timeline), how)


def articles_csv(timeline: Timeline, how: How = GUARDED) -> str:
    """articles.csv."""
    return csv_text(articles.COLUMNS, articles.article_rows(timeline), how)


def decisions_csv(timeline: Timeline, how: How = GUARDED) -> str:
    """decisions.csv."""
    return csv_text(decisions.COLUMNS, timeline.decided, how)


def write(
    timeline: Timeline, folder: Path, plotlyjs: Library = "beside", how: How = GUARDED
) -> None:
    """Write everything; every file is made before the first one is replaced."""
    texts = {
        **page_files(timeline, plotlyjs),
        "events.csv": events_csv(timeline, how),
        "mentions.csv": mentions_csv(timeline, how),
        "articles.csv": articles_csv(timeline, how),
    }
    if timeline.decided:
        texts["decisions.csv"] = decisions_csv(timeline, how)
    if plotlyjs == "beside":
        write_bytes(folder / FILE_NAME, code())
    for name, text in texts.items():
        write_text(folder / name, text)
    _clear(folder, texts)


def _clear(folder: Path, written: Container[str]) -> None:
    """Remove what an earlier timeline left here and this one has nothing for."""
    for path in folder.iterdir():
        mine = path.name == "decisions.csv" or NAMES.fullmatch(path.name)
        if mine and path.name not in written:
            remove(path)
