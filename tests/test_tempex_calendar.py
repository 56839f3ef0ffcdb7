"""The arithmetic behind the phrases, for every publish day there is."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.civil import add_months, iso_day, iso_week, ordinal, weekday
from timeline.errors import OptionError
from timeline.model import AnchorKind, Civil, Direction, PublishDate
from timeline.tempex import dates
from timeline.tempex.holiday import HOLIDAYS, easter

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = """January February March April May June July August September October November
December""".split()

untimed = settings(deadline=None)
days = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))
numbers = st.integers(0, 6)
counts = st.integers(2, 400)


def only(text, day=None):
    found = dates(text, day, narrative=False)
    assert [timex.text for timex in found] == [text]
    return found[0]


def days_ahead(timex, day):
    return ordinal(timex.interval.start) - ordinal(Civil(day.year, day.month, day.day))


# ------------------------------------------------------------------------------ weekdays


@untimed
@given(numbers, days)
def test_a_bare_weekday_is_never_more_than_six_days_back(number, day):
    timex = only(WEEKDAYS[number], day)
    assert -6 <= days_ahead(timex, day) <= 0
    assert weekday(timex.interval.start) == number


@untimed
@given(numbers, days)
def test_last_is_before_the_publish_day_and_next_behind_it(number, day):
    assert -7 <= days_ahead(only(f"last {WEEKDAYS[number]}", day), day) <= -1
    assert 1 <= days_ahead(only(f"next {WEEKDAYS[number]}", day), day) <= 7


@untimed
@given(numbers, days)
def test_a_weekday_in_a_clause_that_looks_ahead_is_within_a_week(number, day):
    (timex,) = dates(f"The council will meet on {WEEKDAYS[number]}.", day, narrative=False)
    assert 0 <= days_ahead(timex, day) <= 6
    assert timex.direction is Direction.FUTURE


# ------------------------------------------------------------------------------ counted


@untimed
@given(counts, days)
def test_days_ago_are_counted_one_by_one(count, day):
    assert days_ahead(only(f"{count} days ago", day), day) == -count


@untimed
@given(counts, days)
def test_weeks_ago_are_weeks(count, day):
    timex = only(f"{count} weeks ago", day)
    first = day - dt.timedelta(weeks=count)
    assert timex.value == "{:04d}-W{:02d}".format(*first.isocalendar())
    assert iso_week(timex.interval.start) == first.isocalendar()[:2]


@untimed
@given(counts, days)
def test_months_ago_are_months(count, day):
    month = add_months(Civil(day.year, day.month), -count)
    assert only(f"{count} months ago", day).value == iso_day(month)[:7]


@untimed
@given(counts, days)
def test_years_ago_are_years(count, day):
    assert only(f"{count} years ago", day).value == f"{day.year - count:04d}"


@untimed
@given(st.sampled_from(["day", "week", "month", "year"]), counts, days)
def test_so_long_ago_and_so_long_from_now_lie_on_two_sides(unit, count, day):
    ago = only(f"{count} {unit}s ago", day)
    ahead = only(f"{count} {unit}s from now", day)
    assert days_ahead(ago, day) < 0 < days_ahead(ahead, day)


@untimed
@given(st.integers(2, 999), st.sampled_from(["D", "W", "M", "Y"]))
def test_lengths_keep_their_number_and_unit(count, unit):
    name = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}[unit]
    timex = only(f"{count} {name}", "2026-11-23")
    assert (timex.value, timex.interval) == (f"P{count}{unit}", None)


# ------------------------------------------------------------------------------ written out


@pytest.mark.parametrize(
    "form",
    [
        "{month} {day}, {year}",
        "{month} {day} {year}",
        "{short}. {day}, {year}",
        "{day} {month} {year}",
        "{day} {short} {year}",
        "the {day}th of {month} {year}",
        "{year}-{number:02d}-{day:02d}",
        "{weekday}, {month} {day}, {year}",
        "{weekday}, {day} {month} {year}",
    ],
)
@untimed
@given(day=days, published=st.one_of(st.none(), days))
def test_a_date_with_its_year_needs_no_publish_day(form, day, published):
    month = MONTHS[day.month - 1]
    text = form.format(
        month=month,
        short=month[:3] if month != "May" else "May",
        number=day.month,
        day=day.day,
        year=day.year,
        weekday=WEEKDAYS[day.weekday()],
    ).replace("May.", "May")
    timex = only(text, published)
    assert timex.value == day.isoformat()
    assert timex.anchor.kind is AnchorKind.NONE


@untimed
@given(days, st.integers(-90, 90))
def test_day_and_month_are_the_nearest(day, step):
    meant = day + dt.timedelta(step)
    timex = only(f"{MONTHS[meant.month - 1]} {meant.day}", day)
    assert timex.value == meant.isoformat() or (meant.month, meant.day) == (2, 29)


@untimed
@given(days, st.integers(1, 12))
def test_a_month_in_a_clause_that_looks_back_has_begun(day, month):
    (timex,) = dates(f"The mine was shut in {MONTHS[month - 1]}.", day, narrative=False)
    assert -366 <= days_ahead(timex, day) <= 0


@untimed
@given(days, st.integers(1, 12))
def test_a_month_in_a_clause_that_looks_ahead_has_not_ended(day, month):
    (timex,) = dates(f"The mine will be shut in {MONTHS[month - 1]}.", day, narrative=False)
    assert timex.interval.end > Civil(day.year, day.month, day.day)
    assert days_ahead(timex, day) <= 366


@untimed
@given(days, st.sampled_from(["2026-02-30", "Feb. 30, 2026", "February 29, 2023", "31 April 2020"]))
def test_a_day_that_no_calendar_has_is_never_made_up(day, text):
    assert all(timex.interval is None for timex in dates(text, day) if timex.text == text)


# ------------------------------------------------------------------------------ publish days


@pytest.mark.parametrize(
    "published",
    [
        "2026-11-23",
        "2026-11-23T08:30:00+02:00",
        dt.date(2026, 11, 23),
        dt.datetime(2026, 11, 23, 23, 59),  # noqa: DTZ001
        Civil(2026, 11, 23),
        PublishDate(Civil(2026, 11, 23), (), 1.0),
    ],
)
def test_every_way_to_say_the_publish_day(published):
    assert only("Saturday", published).value == "2026-11-21"


@pytest.mark.parametrize("published", ["yesterday", "23/11/2026", "2026-13-01", "2026"])
def test_a_publish_day_that_is_none_is_an_error(published):
    with pytest.raises(OptionError, match="2026-11-23"):
        dates("Saturday", published)


@pytest.mark.parametrize("published", [None, ""])
@pytest.mark.parametrize(
    "text", ["Saturday", "last week", "two days ago", "Monday morning", "May 3"]
)
def test_without_a_publish_day_nothing_is_today(text, published):
    (timex,) = dates(text, published)
    assert timex.interval is None
    assert timex.reason


def test_the_anchor_is_told():
    told, derived, relative = dates(
        "On May 12, 2001 it rained. The next day it snowed, as it did Saturday.", "2026-11-23"
    )
    assert told.anchor.kind is AnchorKind.NONE
    assert (derived.anchor.kind, derived.anchor.span) == (AnchorKind.TEXT, told.span)
    assert (relative.anchor.kind, relative.anchor.day) == (
        AnchorKind.PUBLISHED,
        Civil(2026, 11, 23),
    )


# ------------------------------------------------------------------------------ named days


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2026, 4, 5)],
)
def test_easter(year, month, day):
    assert easter(year) == Civil(year, month, day)


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_of_march_or_april(year):
    assert weekday(easter(year)) == 6
    assert Civil(year, 3, 22) <= easter(year) <= Civil(year, 4, 25)


@given(st.integers(1583, 9999), st.sampled_from(sorted(HOLIDAYS)))
def test_a_named_day_lies_in_its_year(year, name):
    assert HOLIDAYS[name](year).year == year


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", Civil(2026, 11, 26)),
        ("thanksgiving", Civil(2023, 11, 23)),
        ("labor", Civil(2026, 9, 7)),
        ("memorial", Civil(2026, 5, 25)),
        ("mlk", Civil(2022, 1, 17)),
        ("us-election", Civil(2020, 11, 3)),
        ("us-election", Civil(2022, 11, 8)),
        ("mothers-day", Civil(2021, 5, 9)),
        ("good-friday", Civil(2024, 3, 29)),
        ("easter-monday", Civil(1916, 4, 24)),
        ("pentecost", Civil(2021, 5, 23)),
        ("ash-wednesday", Civil(2023, 2, 22)),
    ],
)
def test_named_days(name, day):
    assert HOLIDAYS[name](day.year) == day
