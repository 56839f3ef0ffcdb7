"""How a command went, as its exit code."""

from __future__ import annotations

DONE, DOUBTFUL, UNUSABLE, NO_EVENT, INTERRUPTED = 0, 1, 2, 3, 130
