"""Where the decisions about a timeline are kept: the paths that a user names in, records out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.decision import Decision


def kept_decisions(paths: Iterable[str], named: Path | None) -> tuple[Decision, ...]:
    """The records of the file that was named, or of those beside the inputs.

    Raises:
        TimelineError: for a file that is not there, or a record that means nothing.
    """
    from timeline.decisions import check_together, read_decisions

    if named:
        return read_decisions(named)
    found = tuple(d for file in _beside(paths) for d in read_decisions(file))
    check_together(found)
    return found


def _beside(paths: Iterable[str]) -> Iterator[Path]:
    """Each decisions.toml in a named folder, or in the folder of a named file."""
    from timeline.decisions import FILE_NAME

    seen = set()
    for path in map(Path, paths):
        file = (path if path.is_dir() else path.parent) / FILE_NAME
        if file.is_file() and file.resolve() not in seen:
            seen.add(file.resolve())
            yield file
