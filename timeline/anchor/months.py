"""The names of months and weekdays in the languages of months.toml."""

from __future__ import annotations

import tomllib
from importlib.resources import files

_TABLE = tomllib.loads(files(__package__).joinpath("months.toml").read_text("utf-8"))


def _load() -> dict[str, int]:
    return {
        spelling: number
        for language, names in _TABLE.items()
        if language != "weekdays"
        for number, name in enumerate(names, 1)
        for spelling in name.split("|")
        if spelling
    }


#: Lower-case month names and abbreviations to 1..12.
MONTHS = _load()
#: Lower-case names of weekdays.
WEEKDAYS: tuple[str, ...] = tuple(_TABLE["weekdays"])
