"""The export formats at hand, found by name or by the suffix of a file."""

from __future__ import annotations

from difflib import get_close_matches
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath

from timeline.errors import OptionError
from timeline.export.exporter import Exporter

GROUP = "timeline.exporters"


def names() -> tuple[str, ...]:
    """The names of all formats, in the order of the alphabet."""
    return tuple(sorted(_doors()))


def find(name: str) -> Exporter:
    """The format of that name.

    Raises:
        OptionError: when there is none, with the nearest one; or when its plug-in cannot be loaded.
    """
    doors = _doors()
    if name not in doors:
        raise _no_exporter(name, list(names()))
    return _load(doors[name])


def find_for(path: PurePath) -> Exporter:
    """The format that a file's suffix names; of several the one that is called like the suffix.

    Raises:
        OptionError: when there is none.
    """
    suffix, doors = path.suffix.lower(), _doors()
    if suffix[1:] in doors:
        return _load(doors[suffix[1:]])
    for name in names():
        exporter = _load(doors[name])
        if exporter.suffix == suffix:
            return exporter
    raise _no_exporter(suffix, [f".{name}" for name in names()])


def _doors() -> dict[str, EntryPoint]:
    """The entry points by name; where two packages have one name, ours stays."""
    found = sorted(entry_points(group=GROUP), key=_is_ours)
    return {door.name: door for door in found}


def _is_ours(door: EntryPoint) -> tuple[bool, str]:
    return door.value.startswith("timeline.export."), door.value


def _load(door: EntryPoint) -> Exporter:
    try:
        exporter = door.load()
    except (ImportError, AttributeError) as error:
        problem = f"its plug-in {door.value} cannot be loaded: {error}"
        raise OptionError(door.name, problem, "install it again, or remove it") from error
    if not isinstance(exporter, Exporter):
        problem = f"its plug-in {door.value} is no timeline.Exporter"
        raise OptionError(door.name, problem, "ask its author")
    return exporter


def _no_exporter(wanted: str, have: list[str]) -> OptionError:
    nearest = get_close_matches(wanted, have, n=1, cutoff=0.5)
    meant = f"; the nearest is {nearest[0]}" if nearest else ""
    return OptionError("export", f"no exporter for {wanted!r}", f"have {', '.join(have)}{meant}")
