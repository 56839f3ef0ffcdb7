"""From news articles to a merged, sourced, correctable timeline: the public names.

>>> import timeline
>>> story = timeline.build(timeline.read("seeds"))
>>> story.write("exports")

Importing this loads no stage, and no library outside the standard one.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from timeline.errors import (
    InputError,
    MissingInput,
    OptionError,
    OutputError,
    TimelineError,
    UnknownFormat,
    UnreadableInput,
)
from timeline.frames.hook import when_pandas_is_there
from timeline.model import (
    Article,
    Civil,
    Event,
    EventMention,
    Interval,
    Problem,
    PublishDate,
    Timex,
    Witness,
)
from timeline.options import Options

if TYPE_CHECKING:
    from timeline.export.exporter import Exporter, How, Made
    from timeline.pipeline import build
    from timeline.read.reader import Reader
    from timeline.story import Story
    from timeline.story import Story as Timeline
    from timeline.tempex import dates

__all__ = [
    "Article",
    "Civil",
    "Event",
    "EventMention",
    "Exporter",
    "How",
    "InputError",
    "Interval",
    "Made",
    "MissingInput",
    "OptionError",
    "Options",
    "OutputError",
    "Problem",
    "PublishDate",
    "Reader",
    "Story",
    "Timeline",
    "TimelineError",
    "Timex",
    "UnknownFormat",
    "UnreadableInput",
    "Witness",
    "build",
    "dates",
    "read",
]

#: Where a public name lives that loads more than plain values, and what it is called there.
_HOMES = {
    "Exporter": ("timeline.export.exporter", "Exporter"),
    "How": ("timeline.export.exporter", "How"),
    "Made": ("timeline.export.exporter", "Made"),
    "Reader": ("timeline.read.reader", "Reader"),
    "Story": ("timeline.story", "Story"),
    "Timeline": ("timeline.story", "Story"),
    "build": ("timeline.pipeline", "build"),
    "dates": ("timeline.tempex", "dates"),
}


def read(*paths: str | Path, options: Options | None = None) -> list[Article | Problem]:
    """The articles in files and folders, in a stable order.

    Args:
        paths: files, folders, wildcards, "-" for standard input, and web addresses.
        options: `columns` names the inputs' columns; `fetch` allows to read addresses.

    What could not be used comes back as a `Problem` in its place; `build` carries it into the
    result, so that nothing is dropped in silence.
    """
    from timeline.read import read as stage

    return list(stage(paths, options))


def __getattr__(name: str) -> object:
    """Load the stages when they are first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    module, own_name = _HOMES[name]
    value: object = getattr(import_module(module), own_name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


class _Package(ModuleType):
    """This package, where `read` stays the function when its stage of that name is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "read" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
when_pandas_is_there()
