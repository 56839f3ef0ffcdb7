"""The pandas accessor, registered when both packages are there, in whatever order they come.

Importing this package must not load pandas, and a notebook imports the two in either order.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

PANDAS = "pandas"


def when_pandas_is_there() -> None:
    """Register the accessor now, or as soon as pandas has been imported."""
    pandas = sys.modules.get(PANDAS)
    if pandas is None:
        sys.meta_path.insert(0, _Awaited())
    elif hasattr(pandas, "api"):
        _register(pandas)


def _register(pandas: ModuleType) -> None:
    from timeline.accessor import register

    register(pandas)


class _Awaited(MetaPathFinder):
    """Steps aside at the first import of pandas, and is told when that is done."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != PANDAS:
            return None
        sys.meta_path.remove(self)
        spec = find_spec(PANDAS)
        if spec and spec.loader:
            spec.loader = _Loader(spec.loader)
        return spec


class _Loader(Loader):
    """The loader of pandas, and the registration behind it."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def __getattr__(self, name: str) -> object:
        return getattr(self._loader, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        if module.__spec__:
            module.__spec__.loader = self._loader
        module.__loader__ = self._loader
        _register(module)
