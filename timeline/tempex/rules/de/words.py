"""The words of German that tell time, by table, each with what it stands for."""

from __future__ import annotations

from timeline.model import Granularity, Mod, Part
from timeline.tempex.meaning import Reference, Which
from timeline.tempex.rules.de.forms import ENDINGS, inflected, numbered
from timeline.tempex.rules.de.numbers import HALVES, SMALL

WEEKDAYS = numbered("montag dienstag mittwoch donnerstag freitag samstag sonntag", 0) | {
    "sonnabend": 5
}
WEEKDAY_FORMS = inflected(WEEKDAYS, ("", "e", "en", "es"))
MONTHS = numbered(
    "januar februar märz april mai juni juli august september oktober november dezember"
) | {"jänner": 1, "feber": 2, "maerz": 3}
MONTHS |= {f"{word}s": MONTHS[word] for word in ("januar", "februar", "mai", "juni", "juli")}
MONTHS_SHORT = numbered("jan feb mrz apr mai jun jul aug sep okt nov dez") | {"sept": 9}
del MONTHS_SHORT["mai"]
SEASONS = inflected(
    {
        "frühling": Part.SPRING,
        "frühjahr": Part.SPRING,
        "sommer": Part.SUMMER,
        "spätsommer": Part.SUMMER,
        "hochsommer": Part.SUMMER,
        "herbst": Part.FALL,
        "winter": Part.WINTER,
    },
    ("", "s", "es"),
)
PARTS = {
    "morgen": Part.MORNING,
    "vormittag": Part.MORNING,
    "mittag": Part.MIDDAY,
    "nachmittag": Part.AFTERNOON,
    "abend": Part.EVENING,
    "nacht": Part.NIGHT,
}
#: "dienstagabend": the weekday and the part of its day.
WEEKDAY_PARTS = {
    weekday + part: (number, value)
    for weekday, number in WEEKDAYS.items()
    for part, value in PARTS.items()
}
#: "abends": goes with a clock time or a day named beside it.
PART_ADVERBS = {f"{word}s": part for word, part in PARTS.items()}
#: "montags" is every Monday.
WEEKDAY_ADVERBS = {f"{word}s": number for word, number in WEEKDAYS.items()}

SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER, HALF, YEAR, DECADE, CENTURY = (
    Granularity.SECOND,
    Granularity.MINUTE,
    Granularity.HOUR,
    Granularity.DAY,
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.HALF,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
)
_FEMININE = {"sekunde": SECOND, "minute": MINUTE, "stunde": HOUR, "woche": WEEK}
_OTHERS = {
    "tag": DAY,
    "monat": MONTH,
    "quartal": QUARTER,
    "halbjahr": HALF,
    "jahr": YEAR,
    "jahrzehnt": DECADE,
    "jahrhundert": CENTURY,
}
UNIT = _FEMININE | inflected(_OTHERS, ("", "s", "es"))
UNITS = inflected(_FEMININE, ("n",)) | inflected(_OTHERS, ("e", "en"))

WHICH = inflected(
    {
        "letzt": Which.LAST,
        "vergangen": Which.LAST,
        "vorig": Which.LAST,
        "dies": Which.THIS,
        "laufend": Which.THIS,
        "nächst": Which.NEXT,
        "kommend": Which.NEXT,
        "vorherig": Which.PREVIOUS,
        "vorangegangen": Which.PREVIOUS,
        "folgend": Which.FOLLOWING,
        "darauffolgend": Which.FOLLOWING,
        "jen": Which.THAT,
        "selb": Which.THAT,
        "gleich": Which.THAT,
        "desselb": Which.THAT,
        "demselb": Which.THAT,
    }
)
STEPS = {
    Which.LAST: -1,
    Which.PREVIOUS: -1,
    Which.THIS: 0,
    Which.THAT: 0,
    Which.NEXT: 1,
    Which.FOLLOWING: 1,
}
#: Which-words that point into the text and not to the publish day.
TEXTUAL = (Which.PREVIOUS, Which.FOLLOWING, Which.THAT)
DEICTIC = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
DEICTIC_FORMS = inflected({"gestrig": -1, "heutig": 0, "morgig": 1})
#: Nouns that count one unit from the day, month, ... the text tells of.
BESIDE = inflected(
    {
        "vortag": (-1, DAY),
        "folgetag": (1, DAY),
        "vormonat": (-1, MONTH),
        "folgemonat": (1, MONTH),
        "vorquartal": (-1, QUARTER),
        "vorjahr": (-1, YEAR),
        "folgejahr": (1, YEAR),
    },
    ("", "s", "es"),
) | {"vorwoche": (-1, WEEK), "folgewoche": (1, WEEK)}

SPANNING = inflected(
    dict.fromkeys(("letzt", "vergangen", "nächst", "kommend", "folgend"), 0), ("e", "en")
)
#: "dreitägig", "mehrwöchig"; what ends in "-jährig" is an age as often as a length.
_LENGTH_ENDINGS = {
    "minütig": MINUTE,
    "stündig": HOUR,
    "tägig": DAY,
    "wöchig": WEEK,
    "monatig": MONTH,
}
LENGTH_ENDINGS = inflected(_LENGTH_ENDINGS, ("", *ENDINGS))
LENGTH_ADJECTIVES = inflected(
    {
        number + ending: (count, unit)
        for ending, unit in _LENGTH_ENDINGS.items()
        for number, count in (*SMALL.items(), *HALVES.items(), ("mehr", None))
    },
    ("", *ENDINGS),
)
LENGTH_ADVERBS = inflected(
    {
        f"{word}lang": unit
        for word, unit in (
            ("minuten", MINUTE),
            ("stunden", HOUR),
            ("tage", DAY),
            ("wochen", WEEK),
            ("monate", MONTH),
            ("jahre", YEAR),
            ("jahrzehnte", DECADE),
            ("jahrhunderte", CENTURY),
        )
    },
    ("", *ENDINGS),
)
ADVERBS = inflected(
    {
        "stündlich": (1, HOUR),
        "täglich": (1, DAY),
        "wöchentlich": (1, WEEK),
        "monatlich": (1, MONTH),
        "vierteljährlich": (3, MONTH),
        "halbjährlich": (6, MONTH),
        "jährlich": (1, YEAR),
        "alljährlich": (1, YEAR),
    },
    ("", *ENDINGS),
)
EVERY = inflected({"jed": "EVERY"}, ENDINGS)
TIMES = {f"{word}mal": number for word, number in SMALL.items()} | {"mehrmals": None}

VAGUE = dict.fromkeys(
    "jetzt derzeit zurzeit momentan gegenwärtig heutzutage".split(), Reference.PRESENT
) | dict.fromkeys("kürzlich neulich unlängst jüngst damals".split(), Reference.PAST)

HOLIDAYS = {
    "weihnachten": "christmas",
    "weihnachtstag": "christmas",
    "heiligabend": "christmas-eve",
    "silvester": "new-years-eve",
    "neujahr": "new-year",
    "neujahrstag": "new-year",
    "dreikönigstag": "epiphany",
    "aschermittwoch": "ash-wednesday",
    "palmsonntag": "palm-sunday",
    "karfreitag": "good-friday",
    "ostern": "easter",
    "ostersonntag": "easter",
    "ostermontag": "easter-monday",
    "pfingsten": "pentecost",
    "pfingstsonntag": "pentecost",
    "pfingstmontag": "whit-monday",
    "allerheiligen": "all-saints",
    "nikolaustag": "st-nicholas",
    "muttertag": "mothers-day",
    "halloween": "halloween",
}
ZONES = {zone: zone.upper() for zone in ("mez", "mesz", "gmt", "utc")} | {"ortszeit": "local"}

#: Where in a stretch; also one word with it ("Jahresende").
BOUNDS = {"anfang": Mod.START, "beginn": Mod.START, "mitte": Mod.MID, "ende": Mod.END}
UNIT_BOUNDS = {
    unit + bound: (mod, grain)
    for unit, grain in (
        ("wochen", WEEK),
        ("monats", MONTH),
        ("jahres", YEAR),
        ("quartals", QUARTER),
    )
    for bound, mod in BOUNDS.items()
    if unit + bound != "wochenende"
}
_EARLY_LATE = inflected({"früh": Mod.START, "spät": Mod.END})
_ABOUT = dict.fromkeys(("etwa", "rund", "ungefähr", "circa", "ca .", "zirka"), Mod.APPROX)
NARROWING = (
    BOUNDS
    | {f"{bound} {article}": mod for bound, mod in BOUNDS.items() for article in ("der", "des")}
    | _EARLY_LATE
    | _ABOUT
    | {"um das": Mod.APPROX}
)
MEASURING = _ABOUT | {
    "fast": Mod.LESS_THAN,
    "beinahe": Mod.LESS_THAN,
    "knapp": Mod.LESS_THAN,
    "weniger als": Mod.LESS_THAN,
    "unter": Mod.LESS_THAN,
    "mehr als": Mod.MORE_THAN,
    "über": Mod.MORE_THAN,
    "gut": Mod.MORE_THAN,
    "mindestens": Mod.EQUAL_OR_MORE,
    "wenigstens": Mod.EQUAL_OR_MORE,
    "höchstens": Mod.EQUAL_OR_LESS,
    "maximal": Mod.EQUAL_OR_LESS,
    "bis zu": Mod.EQUAL_OR_LESS,
}
