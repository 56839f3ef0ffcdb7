"""published.csv beside the articles: publish days that a person has stated for their files."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from timeline.model import Article, Witness
from timeline.read.decode import decode

NAME = "published.csv"
_FILE_COLUMNS = ("file", "document", "id", "path")


def with_sidecar(article: Article, path: Path) -> Article:
    """The article with the day that published.csv in its folder states for its id or file."""
    stated = _days(path.parent)
    day = stated.get(article.id) or stated.get(path.name)
    if not day:
        return article
    kept = tuple(witness for witness in article.witnesses if witness.kind != "given")
    return replace(article, witnesses=(Witness("given", day), *kept))


@lru_cache(maxsize=256)
def _days(folder: Path) -> Mapping[str, str]:
    try:
        text = decode((folder / NAME).read_bytes())
    except OSError:
        return {}
    days: dict[str, str] = {}
    for row in csv.DictReader(io.StringIO(text, newline="")):
        file = next((row[name] for name in _FILE_COLUMNS if row.get(name)), "")
        if file and row.get("published"):
            days[file.strip()] = row["published"].strip()
    return days
