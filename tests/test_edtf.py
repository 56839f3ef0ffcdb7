import re

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import civil
from timeline.edtf import edtf
from timeline.model import Civil, Granularity, Mod, Part

untimed = settings(deadline=None)

COARSE = [
    Granularity.DAY,
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.HALF,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
]
EXACT = (Granularity.DAY, Granularity.MONTH, Granularity.YEAR, Granularity.DECADE)
ONE = re.compile(
    r"(?P<century>\d\d)XX|(?P<decade>\d{3})X"
    r"|(?P<year>-?\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
)
SEASONS = {21: Part.SPRING, 22: Part.SUMMER, 23: Part.FALL, 24: Part.WINTER}

days = st.builds(civil.from_ordinal, st.integers(-719528, 2932800))
old_days = st.builds(civil.from_ordinal, st.integers(-2_000_000, -719529))


def read(text):
    """The interval of an EDTF string, read by a second hand: level 1 dates and start/end."""
    first, _, last = text.replace("~", "").partition("/")
    return read_one(first).start, read_one(last or first).end


def read_one(text):
    found = ONE.fullmatch(text)
    assert found, text
    if found["century"]:
        return civil.century(100 * int(found["century"]))
    if found["decade"]:
        return civil.decade(10 * int(found["decade"]))
    year, month, day = (int(found[k] or 0) for k in ("year", "month", "day"))
    if month in SEASONS:
        return civil.season(year, SEASONS[month])
    if day:
        return civil.day(Civil(year, month, day))
    return civil.month(year, month) if month else civil.year(year)


@untimed
@given(days, st.sampled_from(COARSE))
def test_what_is_written_reads_back(day, unit):
    interval = civil.unit_around(day, unit)
    assert read(edtf(interval)) == (interval.start, interval.end)


@untimed
@given(old_days, st.sampled_from(COARSE))
def test_years_before_christ_read_back(day, unit):
    interval = civil.unit_around(day, unit)
    assert read(edtf(interval)) == (interval.start, interval.end)


@untimed
@given(days, st.sampled_from(EXACT))
def test_a_unit_of_edtf_is_one_date(day, unit):
    assert "/" not in edtf(civil.unit_around(day, unit))


@untimed
@given(days, days, st.sampled_from(COARSE))
def test_a_stretch_holds_what_it_was_made_from(one, other, unit):
    first, last = sorted((one, other))
    stretch = civil.Interval(
        civil.unit_around(first, unit).start, civil.unit_around(last, unit).end, unit
    )
    start, end = read(edtf(stretch))
    assert start <= stretch.start
    assert stretch.end <= end


@untimed
@given(st.integers(0, 9999), st.sampled_from(sorted(SEASONS.values())))
def test_a_season_reads_back(year, part):
    interval = civil.season(year, part)
    assert read(edtf(interval)) == (interval.start, interval.end)


@untimed
@given(days, st.sampled_from(COARSE))
def test_about_marks_every_date(day, unit):
    about = edtf(civil.unit_around(day, unit), Mod.APPROX)
    assert all(date.endswith("~") for date in about.split("/"))
    assert read(about) == read(edtf(civil.unit_around(day, unit)))


UNITS = [*COARSE, Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND]
moments = st.builds(
    lambda day, second: civil.add_seconds(civil.from_ordinal(day), second),
    st.integers(-8_000_000, 8_000_000),
    st.integers(0, 86399),
)
every = st.one_of(
    st.builds(civil.unit_around, moments, st.sampled_from(UNITS)),
    st.builds(civil.season, st.integers(-20_000, 20_000), st.sampled_from([*SEASONS.values()])),
    st.builds(civil.part_of_day, moments, st.sampled_from(sorted(civil.PART_HOURS))),
    st.builds(lambda m, n: civil.Interval(m, civil.add_seconds(m, n), Granularity.MINUTE), moments,
              st.integers(1, 200_000)),
)  # fmt: skip


@untimed
@given(every, st.sampled_from([None, Mod.APPROX]))
def test_a_library_takes_it_for_edtf(interval, mod):
    parse_edtf(edtf(interval, mod))


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (civil.day(Civil(2026, 11, 23)), "2026-11-23"),
        (civil.month(2023, 9), "2023-09"),
        (civil.week(Civil(2026, 11, 23)), "2026-11-23/2026-11-29"),
        (civil.quarter(2026, 3), "2026-07-01/2026-09-30"),
        (civil.year(1948), "1948"),
        (civil.decade(1990), "199X"),
        (civil.century(1800), "18XX"),
        (civil.season(1968, Part.SPRING), "1968-21"),
        (civil.season(1941, Part.WINTER), "1941-24"),
        (civil.year(-43), "-0043"),
        (civil.part_of_day(Civil(2026, 11, 23), Part.MORNING), "2026-11-23"),
        (civil.part_of_day(Civil(2026, 11, 23), Part.NIGHT), "2026-11-23"),
        (civil.weekend(Civil(2026, 11, 23)), "2026-11-28/2026-11-29"),
        (civil.hour(Civil(2026, 11, 23, 8, 5)), "2026-11-23T08:00:00"),
        (civil.minute(Civil(2026, 11, 23, 8, 5)), "2026-11-23T08:05:00"),
    ],
)
def test_as_people_see_it(interval, text):
    assert edtf(interval) == text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (civil.season(1968, Part.SPRING), "1968-03~/1968-05~"),
        (civil.decade(1990), "1990~/1999~"),
        (civil.minute(Civil(2026, 11, 23, 8, 5)), "2026-11-23~"),
        (civil.day(Civil(12345, 1, 2)), "Y12345"),
    ],
)
def test_what_is_only_about_right_is_written_in_plain_units(interval, text):
    assert edtf(interval, Mod.APPROX) == text


@pytest.mark.parametrize("mod", [None, Mod.START, Mod.END, Mod.MORE_THAN])
def test_only_about_has_a_mark(mod):
    assert edtf(civil.year(2011), mod) == "2011"
