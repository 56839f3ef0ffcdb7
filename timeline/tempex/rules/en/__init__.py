"""English."""

from __future__ import annotations

from timeline.tempex.rule import Language
from timeline.tempex.rules.en import (
    clock,
    cues,
    dates,
    days,
    figures,
    holidays,
    lengths,
    numbers,
    periods,
    relative,
    sets,
    words,
    years,
)

LANGUAGE = Language(
    code="en",
    words={
        "weekday": words.WEEKDAYS,
        "weekdayshort": words.WEEKDAYS_SHORT,
        "weekdays": words.WEEKDAYS_PLURAL,
        "month": words.MONTHS,
        "monthshort": words.MONTHS_SHORT,
        "season": words.SEASONS,
        "part": words.PARTS,
        "parts": words.PARTS_PLURAL,
        "unit": words.UNIT,
        "units": words.UNITS,
        "cardinal": words.CARDINALS,
        "tens": words.TENS,
        "scale": words.SCALES,
        "decades": words.DECADES,
        "ordinal": words.ORDINALS,
        "half": words.HALVES,
        "suffix": words.SUFFIXES,
        "which": words.WHICH,
        "deictic": words.DEICTIC,
        "spanning": words.SPANNING,
        "vague": words.VAGUE,
        "adverb": words.ADVERBS,
        "times": words.TIMES,
        "holiday": words.HOLIDAYS,
        "holidayday": words.HOLIDAY_DAYS,
        "zone": words.ZONES,
        "zonename": words.ZONE_NAMES,
        "meridiem": words.MERIDIEM,
        "quartershort": words.QUARTERS,
        "halfshort": words.HALVES_SHORT,
        "figure": words.FIGURES,
        "portion": words.PORTIONS,
        "article": {"the": 0},
        "rareadverb": words.FORTNIGHTS,
    },
    phrases=numbers.PHRASES,
    rules=(
        *dates.RULES,
        *figures.RULES,
        *years.RULES,
        *days.RULES,
        *relative.RULES,
        *holidays.RULES,
        *periods.RULES,
        *clock.RULES,
        *lengths.RULES,
        *sets.RULES,
    ),
    common=frozenset(
        "int day monthnumber hour two three military decimal clock dotted minute "
        "cardinal tens ordinal scale half figure portion article which spanning times "
        "=the =a =an =another =of =in =on =at =and =or =to =for =by =after =before =until =from "
        "=that =this =these =those =its =their =no =just =more =over =all =other =single =good "
        "=great =many =number =few =several =some =couple =same =next =last =one =each =per "
        "=, =. =- =– =— =& =( =$".split()
    ),
    capitalised=frozenset(
        ("may", "march", "august", "mar", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
    ),
    links=frozenset((",", "of", "on", "at", "in", "the", "'s", "’s")),
    pairing=frozenset(("and", "or", "to", "until", "through", "till", "-", "–", "—", "&")),
    reaching=frozenset(("to", "until", "through", "till", "-", "–", "—")),
    definite=frozenset(("the", "these", "those", "past", "last", "several")),
    narrowing=words.NARROWING,
    measuring=words.MEASURING,
    forward=cues.FORWARD,
    backward=cues.BACKWARD,
    forward_pairs=cues.FORWARD_PAIRS,
    counting=frozenset((*words.CARDINALS, *words.TENS, "a", "an", "half")),
    turning=cues.TURNING,
    open_verbs=cues.OPEN,
    bounds=frozenset(("until", "since", "till")),
    limits=cues.LIMITS,
    past_endings=("ed",),
    not_past=cues.NOT_PAST,
)
