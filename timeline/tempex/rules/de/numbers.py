"""How German says how many and which one: "zwei", "anderthalb", "mehrere", "dritten", "19."."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.tempex.rule import Phrase
from timeline.tempex.rules.de.forms import inflected, numbered, spelled

_ONES = numbered("ein zwei drei vier fünf sechs sieben acht neun")
_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
SMALL = _ONES | numbered(
    "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10
)
ONE = dict.fromkeys(("ein", "eine", "einen", "einem", "einer", "eines", "eins"), 1)
CARDINALS = spelled(
    SMALL
    | _TENS
    | {f"{one}und{ten}": n + m for one, n in _ONES.items() for ten, m in _TENS.items()}
    | {"zwo": 2, "hundert": 100, "einhundert": 100, "zweihundert": 200, "tausend": 1000}
)
del CARDINALS["ein"]
HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5} | {
    f"{one}einhalb": n + 0.5 for one, n in SMALL.items() if n > 1
}
ORDINALS = spelled(
    inflected(
        numbered(
            "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt "
            "vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst "
            "einundzwanzigst"
        )
        | {"dreißigst": 30}
    )
)
DECADES = inflected({f"{ten}er": n for ten, n in _TENS.items()}, ("", "n", "jahre", "jahren"))
DECADES = spelled(DECADES)

SOME = inflected(
    dict.fromkeys(("einig", "mehrer", "wenig", "viel", "etlich", "zahlreich"), None),
    ("e", "en", "er"),
)

_HALF = "( halbe | halben | halbes | halber )"
COUNT = (
    f"( {{int}} | {{decimal}} | {{cardinal}} | {{halves}} | {{one}} ( {_HALF} | paar )? "
    f"| {{some}} | paar | zwei dutzend | {_HALF} )"
)


def count(words: Sequence[str]) -> float | None:
    """How many; None where the text does not say ("mehrere")."""
    if words[-1].startswith("halb"):
        return 0.5
    if words[-1] == "paar" or words[0] in SOME:
        return None
    if words[-1] == "dutzend":
        return 24
    word = words[0]
    if word in HALVES:
        return HALVES[word]
    return ONE.get(word) or CARDINALS.get(word) or float(figure(word))


def figure(word: str) -> str:
    """As Python writes it: German has a comma before decimals and a point between thousands."""
    whole, _, rest = word.replace(",", ".").partition(".")
    if "." in word and len(rest) == 3:
        return whole + rest
    return f"{whole}.{rest}" if rest.isdecimal() else whole


ORDINAL = "( {ordinal} | {int} . )"


def ordinal(words: Sequence[str]) -> int:
    """ "dritten" is 3, "19." 19."""
    word = words[0]
    return ORDINALS[word] if word in ORDINALS else int(word.replace(",", ""))


CLOCK = (
    "( {clock} uhr | {hour} : {minute} ( uhr )? | ( {hour} | {cardinal} | ein ) uhr {minute}? "
    "| halb {cardinal} ( uhr )? | mitternacht )"
)


def clock(words: Sequence[str]) -> tuple[int, int]:
    """Hour and minute: "15.30 Uhr", "drei Uhr", "halb vier"; midnight of a day is its end."""
    if words[0] == "mitternacht":
        return 24, 0
    if words[0] == "halb":
        return CARDINALS[words[1]] - 1, 30
    if "." in words[0]:
        hour, minute = words[0].split(".")
        return int(hour), int(minute)
    figures = [int(word) for word in words if word.isdecimal()]
    if not words[0].isdecimal():
        figures.insert(0, ONE.get(words[0]) or CARDINALS[words[0]])
    return figures[0], figures[1] if len(figures) > 1 else 0


PHRASES = {
    "count": Phrase(COUNT, count),
    "nth": Phrase(ORDINAL, ordinal),
    "clocktime": Phrase(CLOCK, clock),
}
