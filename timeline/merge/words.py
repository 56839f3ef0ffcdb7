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
VAGUE = LIGHT | _words("vague")
STOP = _words("stop")
OPPOSED = tuple(
    tuple(tuple(side.split("=")) for side in line.split())
    for line in _LISTS["opposed"].strip().splitlines()
)
PLURALS = _words("plurals")
SMALL = {word: str(number) for number, word in enumerate(_LISTS["small"].split(), start=2)}
ORDINALS = {word: str(number) for number, word in enumerate(_LISTS["ordinals"].split(), start=1)}
