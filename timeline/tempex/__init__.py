"""Time expressions: found in a text, anchored, each with its reason."""

from __future__ import annotations

from timeline.tempex.detect import detect
from timeline.tempex.timexes import dates

__all__ = ["dates", "detect"]
