"""The data of a long timeline in pieces of moderate size, scripts that stand beside the page.

A page that is opened from a disk can ask for no data, but for scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from timeline.export.payload import embed

#: More events than this do not fit one file that can be mailed and opened on a phone.
MOST_IN_ONE = 20_000
#: Events in a piece, and texts in one.
SIZE = 10_000
#: Of earlier results, to be told from the files of others.
NAMES = re.compile(r"timeline-data-\d+\.js")
_CUT = ("events", "texts")


def pieces(value: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The data without its long lists, and the files that hold these, by name.

    Args:
        value: the page's data, as `payload` gives it.
    """
    parts = [part for name in _CUT for part in _slices(name, value[name])]
    files = {f"timeline-data-{n}.js": _script(part) for n, part in enumerate(parts, 1)}
    rest = {name: [] if name in _CUT else part for name, part in value.items()}
    return rest | {"pieces": len(files)}, files


def elements(names: Iterable[str]) -> str:
    """What the page asks for its pieces with."""
    return "".join(f'<script src="{name}"></script>\n' for name in names)


def _slices(name: str, values: list[Any]) -> Iterator[dict[str, list[Any]]]:
    for start in range(0, len(values), SIZE):
        yield {name: values[start : start + SIZE]}


def _script(part: dict[str, list[Any]]) -> str:
    """JSON in a string: browsers read that quicker than the same values as code."""
    text = embed(part).replace("\\", "\\\\").replace("'", "\\'")
    return f"(window.timelineData ||= []).push('{text}');\n"
