"""The names of the months in the languages of months.toml."""

from __future__ import annotations

import tomllib
from importlib.resources import files


def _load() -> dict[str, int]:
    table = tomllib.loads(files(__package__).joinpath("months.toml").read_text("utf-8"))
    return {
        spelling: number
        for names in table.values()
        for number, name in enumerate(names, 1)
        for spelling in name.split("|")
        if spelling
    }


#: Lower-case month names and abbreviations to 1..12.
MONTHS = _load()
