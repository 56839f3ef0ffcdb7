"""What the tables and the page say about a date: its phrase, its anchor and its rule."""

from __future__ import annotations

from timeline.civil import FINER_THAN_DAY, day, iso_bounds, iso_day, iso_week, iso_year, unit_around
from timeline.edtf import edtf
from timeline.model import Civil, Dating, Granularity, Interval


def edtf_text(dating: Dating) -> str:
    """The date in the Extended Date/Time Format, or nothing."""
    return edtf(dating.interval, dating.mod) if dating.interval else ""


def phrase(dating: Dating) -> str:
    """The words of the article that give the date, or nothing."""
    return " ".join(dating.timex.text.split()) if dating.timex else ""


def anchor_day(dating: Dating) -> Civil | None:
    """The day that the phrase was counted from, or None."""
    return dating.timex.anchor.day if dating.timex else None


def anchor_text(dating: Dating) -> str:
    """The anchor as an ISO day, or nothing."""
    counted_from = anchor_day(dating)
    return iso_day(counted_from) if counted_from else ""


def rule(dating: Dating) -> str:
    """The rule that read the phrase; where there is no phrase, the rule that gave the date."""
    return dating.timex.rule if dating.timex else dating.rule


def bounds(dating: Dating) -> tuple[str, str]:
    """First and last day or moment in ISO 8601, both inclusive; empty for an undated event."""
    return iso_bounds(dating.interval) if dating.interval else ("", "")


def iso_date(dating: Dating) -> str:
    """The calendar date in ISO 8601 at its own precision, at the finest a day.

    A stretch that ISO 8601 has no short form for is written first/last, as in
    "2023-05-03/2023-05-05".
    """
    interval = dating.interval
    return _short(interval) or _stretch(interval) if interval else ""


def _short(interval: Interval) -> str:
    start, unit = interval.start, interval.granularity
    if unit in FINER_THAN_DAY:
        return iso_day(start)
    if unit is Granularity.SEASON or interval.end != unit_around(start, unit).end:
        return ""
    match unit:
        case Granularity.DAY:
            return iso_day(start)
        case Granularity.WEEK:
            year, week = iso_week(start)
            return f"{iso_year(year)}-W{week:02d}"
        case Granularity.MONTH:
            return f"{iso_year(start.year)}-{start.month:02d}"
        case Granularity.YEAR:
            return iso_year(start.year)
        case _:
            return ""


def _stretch(interval: Interval) -> str:
    first, last = iso_bounds(interval)
    return first if interval.end == day(interval.start).end else f"{first}/{last}"
