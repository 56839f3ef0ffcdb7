"""The word lists of merging (``words.toml``), read once."""

from __future__ import annotations

import tomllib
from importlib.resources import files

_LISTS: dict[str, str] = tomllib.loads(
    files("timeline.merge").joinpath("words.toml").read_text("utf-8")
)


def _words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name].split())


TITLES = _words("titles")
JOINTS = _words("joints")
COMPASS = _words("compass")
LIGHT = _words("light")
STOP = _words("stop")
OPPOSED = tuple(frozenset(line.split()) for line in _LISTS["opposed"].strip().splitlines())
