"""The words of English that tell time, by table, each with what it stands for."""

from __future__ import annotations

from timeline.model import Granularity, Part
from timeline.tempex.meaning import Reference, Which


def numbered(words: str, first: int = 1) -> dict[str, int]:
    """Words with their numbers, counted from the first."""
    return {word: number for number, word in enumerate(words.split(), first)}


WEEKDAYS = numbered("monday tuesday wednesday thursday friday saturday sunday", 0)
WEEKDAYS_SHORT = numbered("mon tue wed thu fri sat sun", 0) | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
WEEKDAYS_PLURAL = {f"{word}s": number for word, number in WEEKDAYS.items()}
MONTHS = numbered(
    "january february march april may june july august september october november december"
)
MONTHS_SHORT = numbered("jan feb mar apr may jun jul aug sep oct nov dec") | {"sept": 9}
del MONTHS_SHORT["may"]
SEASONS = {
    "spring": Part.SPRING,
    "summer": Part.SUMMER,
    "fall": Part.FALL,
    "autumn": Part.FALL,
    "winter": Part.WINTER,
}
SEASONS |= {f"{word}time": SEASONS[word] for word in ("spring", "summer", "winter")}
PARTS = {
    "morning": Part.MORNING,
    "dawn": Part.MORNING,
    "afternoon": Part.AFTERNOON,
    "evening": Part.EVENING,
    "dusk": Part.EVENING,
    "lunchtime": Part.MIDDAY,
    "night": Part.NIGHT,
    "nighttime": Part.NIGHT,
    "daytime": Part.DAYTIME,
}
TWILIGHT = {
    "dawn": Part.MORNING,
    "daybreak": Part.MORNING,
    "dusk": Part.EVENING,
    "nightfall": Part.NIGHT,
}
PARTS_PLURAL = {
    "mornings": Part.MORNING,
    "afternoons": Part.AFTERNOON,
    "evenings": Part.EVENING,
    "nights": Part.NIGHT,
}

SECOND, MINUTE, HOUR, DAY, WEEK, MONTH = (
    Granularity.SECOND,
    Granularity.MINUTE,
    Granularity.HOUR,
    Granularity.DAY,
    Granularity.WEEK,
    Granularity.MONTH,
)
QUARTER, YEAR, DECADE, CENTURY = (
    Granularity.QUARTER,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
)
UNIT = {
    "minute": MINUTE,
    "hour": HOUR,
    "day": DAY,
    "week": WEEK,
    "month": MONTH,
    "quarter": QUARTER,
    "year": YEAR,
    "decade": DECADE,
    "century": CENTURY,
}
UNITS = {f"{word}s": unit for word, unit in UNIT.items() if unit is not CENTURY} | {
    "centuries": CENTURY,
    "seconds": SECOND,
    "mins": MINUTE,
    "hrs": HOUR,
    "yrs": YEAR,
}

CARDINALS = numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 10**9}
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
ORDINALS = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
) | {"thirtieth": 30}
FISCAL_YEARS = {f"fy{year}": year for year in range(1980, 2060)} | {
    f"fy{year % 100:02d}": year for year in range(2000, 2060)
}
#: Behind "September 11" these say that the one of 2001 is meant.
TERROR = dict.fromkeys(
    "attacks hijackings hijackers terrorist terror terrorists victim victims survivors memorial "
    "commission plot plotters".split(),
    0,
)
QUARTERS = numbered("q1 q2 q3 q4")
ISO_WEEKS = {f"w{number:02d}": number for number in range(1, 54)}
HALVES_SHORT = numbered("h1 h2")
FIGURES = {"1": 1, "2": 2, "3": 3, "4": 4}
HALVES = {"first": 1, "early": 1, "second": 2, "latter": 2, "last": 2}
SUFFIXES = dict.fromkeys(("st", "nd", "rd", "th"), "")

WHICH = {
    "last": Which.LAST,
    "past": Which.LAST,
    "this": Which.THIS,
    "current": Which.THIS,
    "next": Which.NEXT,
    "coming": Which.NEXT,
    "upcoming": Which.NEXT,
    "previous": Which.PREVIOUS,
    "preceding": Which.PREVIOUS,
    "prior": Which.PREVIOUS,
    "following": Which.FOLLOWING,
    "subsequent": Which.FOLLOWING,
    "that": Which.THAT,
    "same": Which.THAT,
}
STEPS = {
    Which.LAST: -1,
    Which.PREVIOUS: -1,
    Which.THIS: 0,
    Which.THAT: 0,
    Which.NEXT: 1,
    Which.FOLLOWING: 1,
}
DEICTIC = {"yesterday": -1, "today": 0, "tomorrow": 1}
SPANNING = dict.fromkeys(
    "last past next first previous following final coming latest preceding initial".split(), 0
)

VAGUE = {
    "now": Reference.PRESENT,
    "currently": Reference.PRESENT,
    "nowadays": Reference.PRESENT,
    "recently": Reference.PAST,
    "lately": Reference.PAST,
}

FORTNIGHTS = {
    "fortnightly": (2, WEEK),
    "biweekly": (2, WEEK),
    "biennially": (2, YEAR),
    "bimonthly": (2, MONTH),
    "semiannually": (6, MONTH),
    "biannually": (6, MONTH),
}

ADVERBS = {
    "hourly": HOUR,
    "daily": DAY,
    "nightly": DAY,
    "weekly": WEEK,
    "monthly": MONTH,
    "quarterly": QUARTER,
    "annually": YEAR,
    "yearly": YEAR,
}
TIMES = {"once": 1, "twice": 2, "thrice": 3}

ZONE_NAMES = dict.fromkeys(
    "eastern central mountain pacific greenwich moscow beijing tokyo london paris berlin kyiv "
    "jerusalem baghdad tehran kabul seoul delhi hong sydney british".split(),
    "",
)
ZONES = {
    zone: zone.upper()
    for zone in (
        "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst kst hkt aest et pt"
    ).split()
}
MERIDIEM = {
    "am": 0,
    "pm": 12,
    "a.m.": 0,
    "p.m.": 12,
    "a.m": 0,
    "p.m": 12,
    "a. m.": 0,
    "p. m.": 12,
    "a. m": 0,
    "p. m": 12,
}
