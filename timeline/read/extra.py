"""Libraries that only some formats need, loaded when such a file comes."""

from __future__ import annotations

import importlib
from types import ModuleType


class MissingExtra(Exception):
    """A library of an extra is not installed; the message is what to type."""


def load(module: str, extra: str) -> ModuleType:
    """Import a module of one of the package's extras.

    Raises:
        MissingExtra: when it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError:
        raise MissingExtra(f"pip install news-timeline[{extra}]") from None
