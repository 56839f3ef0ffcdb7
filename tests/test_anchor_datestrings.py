"""Date strings of headers and bylines."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.anchor.datestrings import find_dates, find_day
from timeline.model import Civil


@pytest.mark.parametrize(
    "text",
    [
        "2021-05-03",
        "2021-05-03T23:10:00+02:00",
        "2021/5/3",
        "20210503",
        "May 3, 2021",
        "May 3rd 2021",
        "Monday, May 3, 2021 at 10:14 p.m.",
        "3 May 2021",
        "3rd of May, 2021",
        "3. Mai 2021",
        "3 de mayo de 2021",
        "3 mai 2021 à 14h05",
        "3 maggio 2021",
        "3 мая 2021",
        "03.05.2021, 14:05 Uhr",
        "03.05.21",
        "Mon, 03 May 2021 04:33:00 GMT",
        "2021年5月3日",
        "10:15, 3 May 2021",
    ],
)
def test_one_day_in_many_spellings(text):
    found = find_day(text)
    assert found is not None
    assert found.civil == Civil(2021, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2021",
        "May 2021",
        "2021",
        "12345678901",
        "version 2.5.10.3",
        "5/2021",
        "99999999",
        "maybe 3",
    ],
)
def test_no_dates(text):
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "month_first", "day", "swapped"),
    [
        ("09/10/2021", None, Civil(2021, 10, 9), (9, 10)),
        ("09/10/2021", True, Civil(2021, 9, 10), None),
        ("09/10/2021", False, Civil(2021, 10, 9), None),
        ("09.10.2021", True, Civil(2021, 10, 9), None),
        ("09/13/2021", None, Civil(2021, 9, 13), None),
        ("09/13/2021", False, Civil(2021, 9, 13), None),
    ],
)
def test_slashes(text, month_first, day, swapped):
    (found,) = find_dates(text, month_first)
    assert (found.civil, found.swapped) == (day, swapped)


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("May 3, 2021, 12:33 AM", (0, 33), ""),
        ("May 3, 2021, 12:33 PM EST", (12, 33), "EST"),
        ("2021-05-03T04:05:06.789Z", (4, 5), "Z"),
        ("2021-05-03T04:05+09:00", (4, 5), "+09:00"),
        ("3 May 2021", None, ""),
        ("3 May 2021 25:70", None, ""),
    ],
)
def test_clocks(text, clock, zone):
    (found,) = find_dates(text)
    assert (found.clock, found.zone) == (clock, zone)


def test_a_year_may_be_missing():
    (found,) = find_dates("Lima, September 17")
    assert (found.civil, found.month, found.day) == (None, 9, 17)


@given(st.dates(dt.date(1600, 1, 1), dt.date(2199, 12, 31)))
def test_every_iso_day_is_read_back(day):
    found = find_day(day.isoformat())
    assert found is not None
    assert found.civil == Civil(day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("۱۲ تیر ۱۳۹۹", Civil(2020, 7, 2)),
        ("1399/04/12", Civil(2020, 7, 2)),
        ("30 اسفند 1399", Civil(2021, 3, 20)),
        ("١٩ سبتمبر ٢٠٢٣", Civil(2023, 9, 19)),
        ("24 نيسان / أبريل 2020", Civil(2020, 4, 24)),
        ("19 กันยายน 2566", Civil(2023, 9, 19)),
        ("๑๙ ก.ย. ๒๕๖๖", Civil(2023, 9, 19)),
        ("令和5年9月19日", Civil(2023, 9, 19)),
        ("平成31年4月30日", Civil(2019, 4, 30)),
        ("१९ सितंबर २०२३", Civil(2023, 9, 19)),
        ("2023. szeptember 19.", Civil(2023, 9, 19)),
    ],
)
def test_other_digits_and_calendars(text, day):
    found = find_day(text)
    assert found is not None
    assert found.civil == day
