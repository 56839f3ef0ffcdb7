"""Dates as people write them."""

from __future__ import annotations

import pytest

from timeline import civil
from timeline.export.display import display, when
from timeline.model import Civil, Dating, Granularity, Interval, Mod, Part


def days(first, last, unit=Granularity.DAY):
    return Interval(Civil(*first), civil.add_days(Civil(*last), 1), unit)


MOMENT = Civil(2023, 9, 16, 14, 5, 9)
SHOWN = {
    "Sat 16 Sep 2023": civil.day(MOMENT),
    "Sat 16 Sep 2023, 14:05": civil.minute(MOMENT),
    "Sat 16 Sep 2023, 14:05:09": civil.second(MOMENT),
    "Sat 16 Sep 2023, 14:00": civil.hour(MOMENT),
    "Sat 16 Sep 2023, 14:00–16:00": Interval(
        Civil(2023, 9, 16, 14), Civil(2023, 9, 16, 16), Granularity.HOUR
    ),
    "Sat 16 Sep 2023, 23:00–Sun 17 Sep 2023, 02:00": Interval(
        Civil(2023, 9, 16, 23), Civil(2023, 9, 17, 2), Granularity.HOUR
    ),
    "Mon 18 Sep 2023, morning": civil.part_of_day(Civil(2023, 9, 18), Part.MORNING),
    "Mon 18 Sep 2023, night": civil.part_of_day(Civil(2023, 9, 18), Part.NIGHT),
    "11–17 Sep 2023 (week)": civil.week(Civil(2023, 9, 13)),
    "16–17 Sep 2023 (weekend)": civil.weekend(Civil(2023, 9, 13)),
    "3–5 May 2024": days((2024, 5, 3), (2024, 5, 5)),
    "30 Apr – 2 May 2024": days((2024, 4, 30), (2024, 5, 2)),
    "30 Dec 2023 – 2 Jan 2024": days((2023, 12, 30), (2024, 1, 2)),
    "July 2023": civil.month(2023, 7),
    "Jul–Sep 2023 (quarter)": civil.quarter(2023, 3),
    "Jan–Jun 2023 (half-year)": civil.half(2023, 1),
    "Nov 2023 – Jan 2024": civil.months(Civil(2023, 11), 3, Granularity.MONTH),
    "summer 2023": civil.season(2023, Part.SUMMER),
    "winter 2023–24": civil.season(2023, Part.WINTER),
    "1948": civil.year(1948),
    "1939–1945": days((1939, 1, 1), (1945, 12, 31), Granularity.YEAR),
    "1980s": civil.decade(1984),
    "20th century": civil.century(1984),
    "21st century": civil.century(2023),
    "12th century": civil.century(1101),
    "44 BCE": civil.year(-43),
    "Fri 31 Dec 9999": civil.day(Civil(9999, 12, 31)),
}


@pytest.mark.parametrize(("text", "interval"), SHOWN.items(), ids=SHOWN)
def test_a_date_reads_in_the_unit_it_was_named_in(text, interval):
    assert display(interval) == text


@pytest.mark.parametrize(
    ("mod", "text"),
    [
        (Mod.END, "late 2011"),
        (Mod.START, "early 2011"),
        (Mod.MID, "mid-2011"),
        (Mod.APPROX, "about 2011"),
        (Mod.BEFORE, "before 2011"),
        (Mod.ON_OR_AFTER, "from 2011"),
        (Mod.LESS_THAN, "2011"),
        (None, "2011"),
    ],
)
def test_the_mod_goes_before(mod, text):
    assert display(civil.year(2011), mod) == text


def test_an_event_without_a_date_says_so():
    assert when(Dating()) == "undated"
