"""Results on disk, each whole or not there at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from timeline.errors import OutputError


def write_text(path: Path, text: str) -> None:
    """Write a file as UTF-8 with its line ends as given; replace an earlier one in one step.

    Raises:
        OutputError: when the folder cannot be made or written to.
    """
    write_bytes(path, text.encode("utf-8", "replace"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file beside its final name, then move it there.

    Raises:
        OutputError: when the folder cannot be made or written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        problem = f"cannot be written: {error.strerror or error}"
        raise OutputError(str(path), problem, "name another folder") from error


def remove(path: Path) -> None:
    """Take away what an earlier run left and this one has nothing for.

    Raises:
        OutputError: when the folder cannot be written to.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        problem = f"cannot be removed: {error.strerror or error}"
        raise OutputError(str(path), problem, "name another folder") from error


def _replace(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # A temporary file is private; a result is as readable as any other new file.
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
