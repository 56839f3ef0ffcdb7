"""The word classes of ``lexicon.toml``, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The base forms of one class.

    Raises:
        KeyError: for a class that the file does not have.
    """
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    source = files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8")
    return {name: frozenset(listed.split()) for name, listed in tomllib.loads(source).items()}
