"""The paths that a user names to the files that are read: folders opened, wildcards spelt out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.model import Problem
from timeline.read.sidecar import NAME as SIDECAR

_ABOUT = re.compile(
    r"(?:readme|licen[cs]e|notice|changelog|contributing|authors|about)(?:\.(?:md|txt|rst))?",
    re.IGNORECASE,
)
_WILDCARD = re.compile(r"[*?\[]")
STDIN = "-"
#: What people decided about the timeline, kept beside the articles.
DECISIONS = "decisions.toml"


@dataclass(frozen=True, slots=True)
class Named:
    """A file to read, its id and the name the user knows it by."""

    id: str
    name: str
    path: Path


def expand(paths: Iterable[str | Path]) -> tuple[tuple[Named, ...], tuple[Problem, ...]]:
    """Every file once, in the order of their ids, and what was named and is not there.

    Folders are searched to the bottom; hidden files, those about the folder itself (README,
    LICENSE) and the results of an earlier build are passed over unless named.
    """
    found: dict[Path, Named] = {}
    missing: list[Problem] = []
    for path in dict.fromkeys(str(path) for path in paths):
        named = list(_files(path))
        if not named and not Path(path).is_dir():
            missing.append(_missing(path))
        for file in named:
            known = found.setdefault(file.path.resolve(), file)
            found[file.path.resolve()] = min(known, file, key=lambda f: (f.id, f.name))
    return tuple(_with_own_ids(found.values())), tuple(missing)


def _files(name: str) -> Iterator[Named]:
    path = Path(name)
    if name == STDIN:
        yield Named("stdin", STDIN, path)
    elif path.is_dir():
        yield from _inside(path)
    elif path.exists():
        yield Named(path.name, path.as_posix(), path)
    elif _WILDCARD.search(name):
        root = Path(path.anchor)
        pattern = path.relative_to(root).as_posix()
        for match in sorted(root.glob(pattern)):
            yield from _files(str(match))


def _inside(folder: Path) -> Iterator[Named]:
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in below.parts)
        passed_over = hidden or _is_about(path.name) or _is_result(path)
        if path.is_file() and not passed_over:
            yield Named(below.as_posix(), path.as_posix(), path)


def _is_about(name: str) -> bool:
    """Whether a file tells of the folder and not of the news."""
    return name in (SIDECAR, DECISIONS) or _ABOUT.fullmatch(name) is not None


#: The files of a build; side by side they are an earlier result and no articles.
_WRITTEN = frozenset({"timeline.html", "events.csv", "mentions.csv", "articles.csv"})


def _is_result(path: Path) -> bool:
    """Whether it is what an earlier build left in one of the folders."""
    left = path.name in _WRITTEN | {"decisions.csv"} or path.name.startswith("plotly-")
    return left and all((path.parent / name).exists() for name in _WRITTEN)


def _with_own_ids(files: Iterable[Named]) -> list[Named]:
    """Files of one name in several folders are told apart by their whole path."""
    files = list(files)
    ids = [file.id for file in files]
    own = (Named(f.name, f.name, f.path) if ids.count(f.id) > 1 else f for f in files)
    return sorted(own, key=lambda file: (file.id, file.name))


def _missing(name: str) -> Problem:
    return Problem(name, name, "no file or folder of that name", "check the spelling")
