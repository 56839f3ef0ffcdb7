import pytest

from timeline.civil import add_months, day, month, year
from timeline.events.thirds import third_of
from timeline.model import Civil, Granularity, Interval, Mod

NINETIES = Interval(Civil(1990), Civil(2000), Granularity.DECADE)


@pytest.mark.parametrize(
    ("whole", "mod", "start", "end"),
    [
        (year(2011), Mod.START, Civil(2011), Civil(2011, 5)),
        (year(2011), Mod.MID, Civil(2011, 5), Civil(2011, 9)),
        (year(2011), Mod.END, Civil(2011, 9), Civil(2012)),
        (month(2012, 2), Mod.START, Civil(2012, 2), Civil(2012, 2, 11)),
        (month(2012, 2), Mod.END, Civil(2012, 2, 21), Civil(2012, 3)),
        (NINETIES, Mod.START, Civil(1990), Civil(1993)),
        (NINETIES, Mod.END, Civil(1997), Civil(2000)),
    ],
)
def test_early_mid_and_late_are_thirds(whole: Interval, mod: Mod, start: Civil, end: Civil) -> None:
    found = third_of(whole, mod)
    assert found is not None
    assert (found.start, found.end) == (start, end)
    assert found.granularity is not whole.granularity


def test_other_units_and_stretches_of_years_stay_whole() -> None:
    assert third_of(day(Civil(2011, 5, 3)), Mod.END) is None
    assert third_of(year(2011), Mod.APPROX) is None
    years = Interval(Civil(2011), add_months(Civil(2011), 24), Granularity.YEAR)
    assert third_of(years, Mod.END) is None
