"""The readers at hand: ours by the kind of a file's content, those of plug-ins by its suffix."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from timeline.model import Problem
from timeline.read.reader import Reader

GROUP = "timeline.readers"
_OURS = "timeline.read."


def reader_of(kind: str) -> Reader:
    """The reader of a kind of content.

    A checkout that is on the path without being installed has no entry points; its kinds are
    taken from where those lead.
    """
    door = _ours().get(kind) or EntryPoint(kind, f"{_OURS}kinds:{kind}", GROUP)
    reader: Reader = door.load()
    return reader


def plug_in_for(suffix: str) -> Reader | None:
    """The plug-in that asks for files of that suffix."""
    return _plug_ins()[0].get(suffix)


def broken_plug_ins() -> tuple[Problem, ...]:
    """A problem for each plug-in that cannot be used."""
    return _plug_ins()[1]


@cache
def _ours() -> Mapping[str, EntryPoint]:
    return {d.name: d for d in entry_points(group=GROUP) if d.value.startswith(_OURS)}


@cache
def _plug_ins() -> tuple[Mapping[str, Reader], tuple[Problem, ...]]:
    """Plug-ins by suffix, in the order of their names; of two for one suffix the first stays."""
    found: dict[str, Reader] = {}
    problems: list[Problem] = []
    doors = (d for d in entry_points(group=GROUP) if not d.value.startswith(_OURS))
    for door in sorted(doors, key=lambda door: (door.name, door.value)):
        loaded = _loaded(door)
        if isinstance(loaded, Problem):
            problems.append(loaded)
        else:
            found = {suffix.lower(): loaded for suffix in loaded.suffixes} | found
    return found, tuple(problems)


def _loaded(door: EntryPoint) -> Reader | Problem:
    name = f"plug-in {door.name}"
    try:
        reader = door.load()
    except (ImportError, AttributeError) as error:
        problem = f"{door.value} cannot be loaded: {error}"
        return Problem(name, name, problem, "install it again, or remove it")
    if not isinstance(reader, Reader):
        return Problem(name, name, f"{door.value} is no timeline.Reader", "ask its author")
    return reader
