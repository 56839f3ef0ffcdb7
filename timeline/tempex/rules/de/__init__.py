"""German: spans leave out article and preposition, which German fuses ("am", "im", "zum")."""

from __future__ import annotations

from timeline.tempex.rule import Language
from timeline.tempex.rules.de import (
    clock,
    cues,
    dates,
    lengths,
    numbers,
    parts,
    periods,
    relative,
    words,
    years,
)

LANGUAGE = Language(
    code="de",
    words={
        "weekday": words.WEEKDAY_FORMS,
        "weekdaypart": words.WEEKDAY_PARTS,
        "weekdayadverb": words.WEEKDAY_ADVERBS,
        "month": words.MONTHS,
        "monthshort": words.MONTHS_SHORT,
        "season": words.SEASONS,
        "part": words.PARTS,
        "partadverb": words.PART_ADVERBS,
        "unit": words.UNIT,
        "units": words.UNITS,
        "cardinal": numbers.CARDINALS,
        "one": numbers.ONE,
        "halves": numbers.HALVES,
        "some": numbers.SOME,
        "ordinal": numbers.ORDINALS,
        "decades": numbers.DECADES,
        "which": words.WHICH,
        "last": dict.fromkeys(("letzte", "letzten", "letzter"), -1),
        "deictic": words.DEICTIC,
        "deicticform": words.DEICTIC_FORMS,
        "beside": words.BESIDE,
        "bound": words.BOUNDS,
        "unitbound": words.UNIT_BOUNDS,
        "spanning": words.SPANNING,
        "lengthending": words.LENGTH_ENDINGS,
        "lengthadjective": words.LENGTH_ADJECTIVES,
        "lengthadverb": words.LENGTH_ADVERBS,
        "adverb": words.ADVERBS,
        "every": words.EVERY,
        "times": words.TIMES,
        "vague": words.VAGUE,
        "holiday": words.HOLIDAYS,
        "zone": words.ZONES,
    },
    phrases=numbers.PHRASES,
    rules=(
        *dates.RULES,
        *years.RULES,
        *relative.RULES,
        *parts.RULES,
        *periods.RULES,
        *clock.RULES,
        *lengths.RULES,
    ),
    common=frozenset(
        "int day monthnumber hour two three military clock minute cardinal one halves "
        "some ordinal which spanning last every times bound =der =des =dem =den =die =das =am "
        "=im =in =um =bis =zum =zu =von =auf =und =oder =vor =nach =zwischen =seit =über =für "
        "=binnen =ab =gegen =kurz =pro =alle =mal =etwa =rund =ungefähr =gut =knapp =mehr =als "
        "=genau =fast =exakt =langer =ein =paar =zwei =halbe =halben =halbes =halber =lang "
        "=früher =später =darauf =danach =davor =vorher =zuvor =er =ern =v =n =früh =naher "
        "=ferner =zeit =, =. =- =– =— =/ =:".split()
    ),
    capitalised=frozenset(
        {
            *words.WEEKDAY_FORMS,
            *words.MONTHS,
            *words.MONTHS_SHORT,
            *words.SEASONS,
            *words.HOLIDAYS,
            *words.WEEKDAY_PARTS,
            *words.BESIDE,
            *words.UNIT_BOUNDS,
        }
    ),
    links=frozenset(
        (",", "am", "den", "dem", "der", "des", "um", "gegen", "im", "in", "vom", "kurz", "nach")
    ),
    pairing=frozenset(("und", "oder", "bis", "sowie", "-", "–", "—", "/")),
    reaching=frozenset(("bis", "-", "–", "—")),
    definite=frozenset(("die", "der", "den", "diese", "letzten", "vergangenen", "mehrere")),
    narrowing=words.NARROWING,
    measuring=words.MEASURING,
    forward=cues.FORWARD,
    backward=cues.BACKWARD,
    turning=cues.TURNING,
    open_verbs=frozenset(("zu",)),
    limits=frozenset(("bis",)),
    past_endings=cues.PAST_ENDINGS,
    not_past=cues.NOT_PAST,
)
