"""Libraries that only some formats need, loaded when such a file is asked for."""

from __future__ import annotations

import importlib
from types import ModuleType

from timeline.errors import OptionError


def load(module: str, extra: str) -> ModuleType:
    """Import a module of one of the package's extras.

    Raises:
        OptionError: when it is not installed; it says what to type.
    """
    try:
        return importlib.import_module(module)
    except ImportError:
        hint = f"pip install 'news-timeline[{extra}]'"
        raise OptionError(module.partition(".")[0], "is not installed", hint) from None
