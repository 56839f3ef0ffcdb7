"""Python's search for garbage in cycles, put off while a stage makes values that stay.

Each search walks over all that was made before, so that the thousandth article costs more than the
first. The values of this program hold no cycles; what is let go is freed without it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off() -> Iterator[None]:
    """Search for no cycles inside the block; where the caller put it off already, it stays so."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
