"""Timelines from a disk: a build's folder, or the complete form that `--to json` wrote."""

from __future__ import annotations

from pathlib import Path

from timeline.errors import MissingInput, OptionError, OutputError
from timeline.export.formats.json import timeline_of
from timeline.export.restore import saved
from timeline.model import Timeline


def open_timeline(path: Path) -> Timeline:
    """The timeline of a folder or of a file in the complete form.

    Raises:
        MissingInput: when there is nothing of that name, or no build in the folder.
        OutputError: when it is not what this program wrote.
    """
    if path.suffix != ".json" or path.is_dir():
        return saved(path)
    try:
        return timeline_of(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise MissingInput(str(path), "no such file", "check the spelling") from None
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise OutputError(str(path), problem, "check its permissions") from None
    except UnicodeDecodeError:
        raise OutputError(str(path), "is not in UTF-8", "export it again") from None
    except OptionError as error:
        raise OutputError(f"{path}: {error.thing}", error.problem, error.hint) from None
