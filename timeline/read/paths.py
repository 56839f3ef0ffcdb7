"""The paths that a user names to the files that are read: folders opened, wildcards spelt out."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.model import Problem
from timeline.read.sidecar import NAME as SIDECAR

_ABOUT = re.compile(
    r"(?:readme|licen[cs]e|notice|changelog|contributing|authors|about)(?:\.(?:md|txt|rst))?",
    re.IGNORECASE,
)
_WILDCARD = re.compile(r"[*?\[]")
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}://")
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

    Folders are searched to the bottom, through links too; hidden files, those about the folder
    itself (README, LICENSE), what a browser saved beside a page and the results of an earlier
    build are passed over unless named.
    """
    found: dict[Path, Named] = {}
    problems: list[Problem] = []
    for name in dict.fromkeys(str(path) for path in paths):
        named = list(_files(name))
        if not named and not Path(name).is_dir():
            problems.append(_missing(name))
        for file in named:
            if isinstance(file, Problem):
                problems.append(file)
                continue
            place = file.path if is_address(file.name) else file.path.resolve()
            known = found.setdefault(place, file)
            found[place] = min(known, file, key=lambda f: (f.id, f.name))
    return tuple(_with_own_ids(found.values())), tuple(dict.fromkeys(problems))


def is_address(name: str) -> bool:
    """Whether a path that the user named is the address of a page."""
    return _ADDRESS.match(name) is not None


def _files(name: str) -> Iterator[Named | Problem]:
    path = Path(name)
    if name == STDIN:
        yield Named("stdin", STDIN, path)
    elif is_address(name):
        yield Named(name, name, path)
    elif path.is_dir():
        yield from _inside(path)
    elif path.exists():
        yield Named(path.name, path.as_posix(), path)
    elif _WILDCARD.search(name):
        root = Path(path.anchor)
        pattern = path.relative_to(root).as_posix()
        for match in sorted(root.glob(pattern)):
            yield from _files(str(match))


def _inside(folder: Path) -> Iterator[Named | Problem]:
    """The files of a folder and of those below it, each folder once, however links lead there."""
    unread: list[Problem] = []
    # A link to a folder above would bring in what nobody named.
    seen = {folder.resolve(), *folder.resolve().parents}
    for name, folders, files in os.walk(folder, onerror=_noting(unread), followlinks=True):
        here = Path(name)
        folders[:] = [f for f in sorted(folders) if _is_searched(here / f, files, seen)]
        for file in sorted(files):
            path = here / file
            if not (file.startswith(".") or _is_about(file) or _is_result(path)):
                yield Named(path.relative_to(folder).as_posix(), path.as_posix(), path)
    yield from unread


def _noting(unread: list[Problem]) -> Callable[[OSError], None]:
    def note(error: OSError) -> None:
        path = Path(error.filename).as_posix()
        reason = (error.strerror or "cannot be read").lower()
        unread.append(Problem(path, path, reason, "check the folder and its permissions"))

    return note


def _is_searched(folder: Path, siblings: list[str], seen: set[Path]) -> bool:
    """Whether a folder is gone into: not hidden, not a page's own, and not for a second time."""
    stem = folder.name.removesuffix("_files")
    beside_page = stem != folder.name and {f"{stem}.html", f"{stem}.htm"} & {*siblings}
    if folder.name.startswith(".") or beside_page or folder.resolve() in seen:
        return False
    seen.add(folder.resolve())
    return True


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
