"""``python -m benchmarks NAME``: each benchmark is the module of its name, with ``main(argv)``."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

_HERE = Path(__file__).parent


def names() -> list[str]:
    """The benchmarks there are: the modules here that offer a ``main``."""
    modules = (path for path in _HERE.glob("*.py") if not path.stem.startswith("_"))
    return sorted(path.stem for path in modules if "\ndef main(" in path.read_text("utf-8"))


def main(argv: list[str]) -> int:
    """Run the benchmark that the first argument names, with the others."""
    if not argv or argv[0] not in names():
        print(f"usage: python -m benchmarks {'|'.join(names())} [--data DIR]", file=sys.stderr)
        return 2
    return import_module(f"benchmarks.{argv[0]}").main(argv[1:]) or 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
