"""A kind of input file: its name, its suffixes and the function that reads it.

The kinds that the package brings and those of other packages come through one door, the entry
points of the group ``timeline.readers``; each names a `Reader`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline.model import Article, Problem
from timeline.read.source import Source


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file.

    Args:
        name: what it is called.
        suffixes: of its files, lower case, with the dot. A plug-in gets the files that end so;
            our own kinds are told by their content.
        read: a file's articles; what cannot be used comes as a problem, never as an exception.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Iterable[Article | Problem]]
