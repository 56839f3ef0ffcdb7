import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import civil
from timeline.model import Civil, Granularity, Interval, Part

NAMED = {Granularity.PART, Granularity.SEASON}
UNITS = [unit for unit in Granularity if unit not in NAMED]
FAR = 4_000_000

days = st.dates()
ordinals = st.integers(-FAR, FAR)
moments = st.builds(
    lambda ordinal, second: civil.add_seconds(civil.from_ordinal(ordinal), second),
    ordinals,
    st.integers(0, 86399),
)


def of(day):
    return Civil(day.year, day.month, day.day)


@given(days)
def test_ordinals_agree_with_the_standard_library(day):
    assert civil.ordinal(of(day)) == day.toordinal() - dt.date(1970, 1, 1).toordinal()
    assert civil.from_ordinal(civil.ordinal(of(day))) == of(day)


@given(ordinals)
def test_every_ordinal_is_a_day_of_the_calendar(ordinal):
    day = civil.from_ordinal(ordinal)
    assert civil.is_day(day.year, day.month, day.day)
    assert civil.ordinal(day) == ordinal


@given(ordinals, st.integers(-FAR, FAR))
def test_days_are_added_one_by_one(ordinal, count):
    day = civil.from_ordinal(ordinal)
    assert civil.ordinal(civil.add_days(day, count)) == ordinal + count


@given(ordinals)
def test_moments_compare_in_time_order(ordinal):
    assert civil.from_ordinal(ordinal) < civil.from_ordinal(ordinal + 1)


@given(days)
def test_weekdays_and_weeks_agree_with_the_standard_library(day):
    assert civil.weekday(of(day)) == day.weekday()
    assert civil.iso_week(of(day)) == day.isocalendar()[:2]


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (Civil(2026, 1, 1), (2026, 1)),
        (Civil(2021, 1, 3), (2020, 53)),
        (Civil(2024, 12, 30), (2025, 1)),
        (Civil(2026, 11, 23), (2026, 48)),
        (Civil(2000, 2, 29), (2000, 9)),
    ],
)
def test_weeks_about_the_turn_of_a_year(day, week):
    assert civil.iso_week(day) == week


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2024, True), (2023, False), (1900, False), (2000, True), (0, True), (-3, False), (-4, True)],
)
def test_leap_years(year, leap):
    assert civil.is_leap(year) is leap
    assert civil.days_in_month(year, 2) == 28 + leap


@given(moments, st.sampled_from(UNITS))
def test_a_moment_lies_in_its_unit(moment, unit):
    around = civil.unit_around(moment, unit)
    assert around.start <= moment < around.end
    assert around.granularity is unit


@given(moments, st.sampled_from(UNITS))
def test_units_tile_time(moment, unit):
    around = civil.unit_around(moment, unit)
    behind = civil.unit_around(around.end, unit)
    before = civil.unit_around(civil.add_seconds(around.start, -1), unit)
    assert behind.start == around.end
    assert before.end == around.start


@pytest.mark.parametrize("unit", sorted(NAMED))
def test_a_unit_with_a_name_is_refused_without_it(unit):
    with pytest.raises(ValueError, match="needs a name"):
        civil.unit_around(Civil(2026), unit)


@given(moments, st.integers(-FAR, FAR))
def test_seconds_go_there_and_back(moment, seconds):
    assert civil.add_seconds(civil.add_seconds(moment, seconds), -seconds) == moment


@given(moments, st.integers(-9999, 9999))
def test_months_keep_the_day_or_end_the_month(moment, count):
    moved = civil.add_months(moment, count)
    assert (moved.year - moment.year) * 12 + moved.month - moment.month == count
    assert moved.day == min(moment.day, civil.days_in_month(moved.year, moved.month))


@pytest.mark.parametrize(
    ("start", "count", "moved"),
    [
        (Civil(2024, 1, 31), 1, Civil(2024, 2, 29)),
        (Civil(2023, 1, 31), 1, Civil(2023, 2, 28)),
        (Civil(2024, 3, 31), -1, Civil(2024, 2, 29)),
        (Civil(2026, 1, 1), -1, Civil(2025, 12, 1)),
        (Civil(1, 1, 1), -12, Civil(0, 1, 1)),
    ],
)
def test_months_over_short_months_and_years(start, count, moved):
    assert civil.add_months(start, count) == moved


@given(st.integers(-5000, 9999))
def test_a_year_is_its_months_quarters_and_halves(year):
    whole = civil.year(year)
    for parts in (
        [civil.month(year, month) for month in range(1, 13)],
        [civil.quarter(year, number) for number in range(1, 5)],
        [civil.half(year, number) for number in (1, 2)],
    ):
        assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)
        assert all(one.end == other.start for one, other in itertools.pairwise(parts))


@given(st.integers(-5000, 9999))
def test_seasons_follow_each_other_from_spring_to_the_next_spring(year):
    order = (Part.SPRING, Part.SUMMER, Part.FALL, Part.WINTER)
    seasons = [civil.season(year, part) for part in order]
    seasons.append(civil.season(year + 1, Part.SPRING))
    assert all(one.end == other.start for one, other in itertools.pairwise(seasons))
    assert seasons[0].start == Civil(year, 3)


@given(moments)
def test_a_weekend_is_the_end_of_its_week(moment):
    week, weekend = civil.week(moment), civil.weekend(moment)
    assert civil.weekday(weekend.start) == 5
    assert weekend.end == week.end
    assert weekend.part is Part.WEEKEND


@given(moments, st.sampled_from(sorted(civil.PART_HOURS)))
def test_a_part_of_a_day_begins_on_its_day(moment, part):
    interval = civil.part_of_day(moment, part)
    assert civil.midnight(interval.start) == civil.midnight(moment)
    assert interval.start < interval.end
    assert interval.part is part


@given(moments, st.sampled_from(UNITS))
def test_bounds_are_inclusive(moment, unit):
    interval = civil.unit_around(moment, unit)
    last = civil.last_day(interval)
    assert civil.midnight(interval.start) <= last
    if unit not in civil.FINER_THAN_DAY:
        assert civil.add_days(last, 1) == interval.end
        first_text, last_text = civil.iso_bounds(interval)
        assert (first_text, last_text) == (civil.iso_day(interval.start), civil.iso_day(last))


@given(moments)
def test_the_last_day_is_that_of_the_last_second(moment):
    interval = Interval(civil.add_seconds(moment, -1), moment, Granularity.SECOND)
    assert civil.last_day(interval) == civil.midnight(interval.start)


@pytest.mark.parametrize(
    ("interval", "bounds"),
    [
        (civil.day(Civil(2026, 11, 23)), ("2026-11-23", "2026-11-23")),
        (civil.week(Civil(2026, 11, 23)), ("2026-11-23", "2026-11-29")),
        (civil.hour(Civil(2026, 11, 23, 8)), ("2026-11-23T08:00", "2026-11-23T08:59:59")),
        (
            civil.part_of_day(Civil(2026, 11, 23), Part.NIGHT),
            ("2026-11-23T21:00", "2026-11-24T05:59:59"),
        ),
        (civil.year(-43), ("-0043-01-01", "-0043-12-31")),
    ],
)
def test_bounds_as_people_write_them(interval, bounds):
    assert civil.iso_bounds(interval) == bounds


@pytest.mark.parametrize(
    ("year", "text"),
    [(2026, "2026"), (79, "0079"), (0, "0000"), (-43, "-0043"), (12026, "+12026")],
)
def test_years_as_iso_8601_writes_them(year, text):
    assert civil.iso_year(year) == text
