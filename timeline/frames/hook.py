"""The pandas accessor, registered when both packages are there, in whatever order they come.

Importing this package must not load pandas, and a notebook imports the two in either order.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

PANDAS = "pandas"


def when_pandas_is_there() -> None:
    """Register the accessor now, or as soon as pandas has been imported."""
    pandas = sys.modules.get(PANDAS)
    if pandas is None:
        sys.meta_path.insert(0, _Awaited())
    elif hasattr(pandas, "api"):
        _register(pandas)


def _register(pandas: ModuleType) -> None:
    from timeline.frames.accessor import register

    register(pandas)


class _Awaited:
    """A finder that steps aside at the first import of pandas, and is told when that is done."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != PANDAS:
            return None
        from importlib.util import find_spec

        sys.meta_path.remove(self)
        spec = find_spec(PANDAS)
        if spec and spec.loader:
            _register_behind(spec.loader)
        return spec


def _register_behind(loader: object) -> None:
    """Let this one loader register the accessor once it has run the module."""
    run = loader.exec_module  # type: ignore[attr-defined]

    def exec_module(module: ModuleType) -> None:
        run(module)
        _register(module)

    loader.exec_module = exec_module  # type: ignore[attr-defined]
