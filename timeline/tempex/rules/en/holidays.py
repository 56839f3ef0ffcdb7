"""Named days of the year in English."""

from __future__ import annotations

from timeline.tempex.meaning import OnHoliday
from timeline.tempex.rule import Built, Match, rule

HOLIDAYS = {
    "christmas": "christmas",
    "easter": "easter",
    "hogmanay": "new-years-eve",
    "thanksgiving": "thanksgiving",
    "halloween": "halloween",
    "pentecost": "pentecost",
    "juneteenth": "juneteenth",
    "epiphany": "epiphany",
}
HOLIDAY_DAYS = {
    "memorial": "memorial",
    "labor": "labor",
    "labour": "labor",
    "election": "us-election",
    "independence": "us-independence",
    "thanksgiving": "thanksgiving",
    "christmas": "christmas",
    "boxing": "boxing",
    "columbus": "columbus",
    "veterans": "veterans",
    "armistice": "veterans",
    "remembrance": "veterans",
    "women": "womens-day",
    "fools": "april-fools",
    "fool": "april-fools",
    "presidents": "presidents",
    "bastille": "bastille",
    "canada": "canada",
    "anzac": "anzac",
    "groundhog": "groundhog",
    "ascension": "ascension",
    "mothers": "mothers-day",
    "may": "may-day",
}


@rule(
    "holiday",
    "( good friday | ash wednesday | maundy thursday | palm sunday | cyber monday "
    "| easter ( sunday | monday ) | {holiday} )",
)
def holiday(m: Match) -> Built:
    if "holiday" in m:
        small = m["holiday"] == "epiphany" and m.written[0].islower()
        sure = not small and m.word(1) not in (
            "tree",
            "trees",
            "shopping",
            "season",
            "island",
            "carol",
            "card",
        )
        return OnHoliday(m["holiday"]) if sure else None
    name = "-".join(w.lower() for w in m.written)
    return OnHoliday("easter" if name == "easter-sunday" else name)


@rule("holiday-which", "( the | this )? {which} ( {holiday} | {holidayday} day )")
def which_holiday(m: Match) -> Built:
    return OnHoliday(m.get("holiday") or m["holidayday"], m["which"])


@rule(
    "holiday",
    "( the fourth of july | black friday | martin luther king ( jr .? )? day | new year 's )",
)
def named_holiday(m: Match) -> Built:
    names = {"the": "us-independence", "black": "black-friday", "martin": "mlk", "new": "new-year"}
    return OnHoliday(names[m.written[0].lower()])


@rule(
    "holiday",
    "( new year ( 's | ’s )? ( day | eve ) | ( international | april )? {holidayday} "
    "( 's | ’s | ' | ’ )? day | {holiday} eve "
    "| may day )",
)
def holiday_day(m: Match) -> Built:
    words = [w.lower() for w in m.written]
    if words[0] == "new":
        return OnHoliday("new-year" if words[-1] == "day" else "new-years-eve")
    if "holidayday" in m:
        sure = m.written[0][0].isupper() and (m["holidayday"] != "womens-day" or len(m.written) > 3)
        return OnHoliday(m["holidayday"]) if sure else None
    return OnHoliday("christmas-eve") if words[0] == "christmas" else None


@rule(
    "holiday",
    "( st .? patrick ( 's | ’s ) day | valentine ( 's | ’s ) day | mother ( 's | ’s ) day )",
)
def saints_day(m: Match) -> Built:
    names = {"st": "st-patrick", "valentine": "valentine", "mother": "mothers-day"}
    return OnHoliday(names[m.written[0].lower()])


RULES = (
    holiday,
    which_holiday,
    named_holiday,
    holiday_day,
    saints_day,
)
