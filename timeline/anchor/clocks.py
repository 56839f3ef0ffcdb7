"""The clock beside a date string: "12:33 AM", "14h05", "04:33:00 GMT", "T23:30:00+02:00"."""

from __future__ import annotations

import re

CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?!\d)(?::(?P<second>\d{2})(?:\.\d{1,9})?)?"
    r"\s?(?P<half>[ap]\.?m\b)?\s?(?P<zone>Z\b|UTC|GMT|[+-]\d{2}:?\d{2}(?!\d)|\b[A-Z]{2,4}T\b)?",
    re.IGNORECASE,
)
_UTC = frozenset({"Z", "UTC", "GMT", "+00:00", "+0000", "-00:00"})


def read_clock(match: re.Match[str]) -> tuple[int, int] | None:
    """Hour (0 to 23) and minute of a match of ``CLOCK``, or None where no clock shows that."""
    hour, minute, half = int(match["hour"]), int(match["minute"]), (match["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return (hour, minute) if hour < 24 and minute < 60 else None


def is_utc(zone: str) -> bool:
    """Whether a zone as written is Universal Time, which need not be the outlet's own."""
    return zone.upper() in _UTC
