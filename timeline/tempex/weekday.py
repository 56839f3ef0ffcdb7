"""Weekdays and weekends to the one that is meant."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from timeline import civil
from timeline.model import Anchor, Civil, Direction, Interval
from timeline.tempex.context import Context
from timeline.tempex.meaning import OnWeekday, OnWeekend, Which


def on_weekday(
    name: OnWeekday, anchor: Anchor, context: Context
) -> tuple[Interval, Anchor, Direction]:
    """A bare weekday is the latest one, the anchor's own day included; see docs for the others.

    "It rained from Monday to Thursday" is over, Thursday included. What is to come is counted from
    the weekday beside it: "said Sunday it would resume Monday".
    """
    day, direction = anchor.day or Civil(1), context.direction_of(name)
    if name.which is Which.BARE and direction is Direction.FUTURE and context.beside:
        day, name = min(day, context.beside), replace(name, which=Which.NEXT)
    if context.direction is Direction.PAST:
        day, name = civil.add_days(day, -name.reach), replace(name, reach=0)
    interval, direction = _weekday_near(day, name, direction)
    return interval, anchor, direction


@lru_cache(maxsize=1024)
def _weekday_near(day: Civil, name: OnWeekday, direction: Direction) -> tuple[Interval, Direction]:
    """The weekday that is meant, and the way it was looked for."""
    back = (civil.weekday(day) - name.weekday) % 7
    ahead = (name.weekday - civil.weekday(day)) % 7
    match name.which:
        case Which.LAST | Which.PREVIOUS:
            days, direction = -(back or 7), Direction.PAST
        case Which.NEXT | Which.FOLLOWING:
            days, direction = ahead or 7, Direction.FUTURE
        case Which.THAT:
            days, direction = (ahead if ahead <= 3 else -back), Direction.NEAREST
        case Which.THIS:
            days, direction = ahead, Direction.FUTURE
        case Which.BARE if direction is Direction.FUTURE:
            days = ahead
        case _:
            days = -back
    return civil.day(civil.add_days(day, days)), direction


_WEEKS = {Which.LAST: -1, Which.PREVIOUS: -1, Which.NEXT: 1, Which.FOLLOWING: 1}


def on_weekend(
    name: OnWeekend, anchor: Anchor, context: Context
) -> tuple[Interval, Anchor, Direction]:
    """The weekend behind or around the anchor; ahead where the clause looks ahead."""
    day = anchor.day or Civil(1)
    ahead = context.direction_of(name) is Direction.FUTURE
    weeks = _WEEKS.get(name.which, 0)
    if name.which is Which.BARE and not ahead and civil.weekday(day) < 5:
        weeks = -1
    direction = Direction.PAST if weeks < 0 else Direction.FUTURE
    return civil.weekend(civil.add_days(day, 7 * weeks)), anchor, direction
