"""English words beside a number or a name that say what it is: a year, an amount, a title."""

from __future__ import annotations

from timeline.tempex.rule import Match

#: Before a year these words make it a year whatever follows.
BEFORE_YEAR = dict.fromkeys(
    "in since by of during until till before after from through throughout around circa late early "
    "mid between fiscal year for back spring summer autumn fall winter past".split(),
    0,
)
#: Counted things: a number before one of them is an amount and not a year.
COUNTED = frozenset(
    "% percent per people men women troops soldiers workers employees jobs dollars euros pounds "
    "yen marks francs km kilometers kilometres miles meters metres feet yards tons tonnes barrels "
    "shares points votes members deaths cases homes houses units copies words pages acres "
    "hectares students children prisoners refugees planes aircraft tanks cars vehicles hours "
    "days weeks months years minutes seconds times degrees m btu eur usd gbp mph kg lbs mb gb rpm "
    "hp bits "
    "civilians residents protesters demonstrators passengers patients million billion".split()
)
#: A year before one of these names a team or a make and not when something was.
TEAMS = frozenset("team teams squad squads lineup roster model models vintage".split())
STREETS = frozenset("street st avenue ave road rd boulevard blvd drive lane highway".split())
MODELS = frozenset(
    "chevrolet chevy ford toyota honda "
    "nissan buick cadillac chrysler dodge jeep pontiac oldsmobile plymouth volkswagen volvo bmw "
    "mercedes audi porsche ferrari hyundai kia mazda subaru lexus jaguar mustang corvette camaro "
    "camry accord civic cavalier".split()
)
MONEY = frozenset(
    "$ £ € ¥ # no. number flight route highway us$ room rs channel page pages call resolution "
    "section chapter verse model novel windows office runner".split()
)
#: Behind a day or "daily" with a capital these make a newspaper's name.
PAPERS = frozenset(
    "times mail news telegraph mirror express post herald standard star record tribune journal "
    "chronicle independent observer beast show programme program magazine live lights".split()
)
_BEFORE_TITLE = frozenset(("'", '"', "`", "“", "‘", "'s", "’s"))


def is_title(m: Match) -> bool:
    """Whether capitals and quotes make a name of it: ABC's "This Week", CBS's "60 Minutes"."""
    return m.word(-1) in _BEFORE_TITLE and all(w.istitle() or w.isdecimal() for w in m.written)
