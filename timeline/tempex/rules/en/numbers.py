"""How English says how many: "two", "twenty-five", "a dozen", "two and a half", "several"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.tempex.rule import Phrase
from timeline.tempex.rules.en.words import CARDINALS, ORDINALS, SCALES, TENS

_SMALL = "( {tens} -? {cardinal}? | {cardinal} )"
_WORDS = f"( {_SMALL} {{scale}}? ( and? {_SMALL} )? )"
_HALF = "( and a half | - and - a - half | and half )"
_ONE = "( a | an | another | one )"
COUNT = (
    f"( {{int}} ( and? {{int}} / {{int}} | ½ | {{scale}} )? | {{decimal}} {{scale}}? "
    f"| {_WORDS} {_HALF}? "
    f"| {_ONE} ( {{scale}} | half | couple of? | few | number of | good many | great many )? "
    f"| a? ( several | few | couple of? | many | numerous | dozens of "
    f"| ( ( tens | hundreds ) of )? thousands of | hundreds of | millions of ) {{scale}}? "
    f"| half ( a | an )? | {{scale}} )"
)


def count(words: Sequence[str]) -> float | None:
    """How many; None where the text does not say ("several")."""
    total, group, unsaid = 0.0, 0.0, False
    for word in words:
        if word in ("a", "an", "another"):
            group = group or 1
        elif word in ("half", "½"):
            return total + (group if group != 1 or "and" in words else 0) + 0.5
        elif word == "couple":
            return 2
        elif word in _UNSAID:
            unsaid = True
        elif word in SCALES:
            group = (group or 1) * SCALES[word]
        elif word in TENS or word in CARDINALS:
            total, group = _added(total, group, TENS.get(word) or CARDINALS[word])
        elif word[0].isdecimal():
            group += _figure(word)
    return None if unsaid else _fraction(words, total + group)


_UNSAID = frozenset(
    "few several many numerous number dozens tens hundreds thousands millions".split()
)


def _added(total: float, group: float, number: int) -> tuple[float, float]:
    """ "two hundred" + "five" begins anew, "twenty" + "five" goes on."""
    return (total + group, number) if group >= 100 else (total, group + number)


def _figure(word: str) -> float:
    text = word.replace(",", "")
    return float(text) if text.replace(".", "", 1).isdecimal() else 0


def _fraction(words: Sequence[str], plain: float) -> float:
    """ "2 1/2": the last two figures are a fraction of one."""
    if "/" not in words:
        return plain
    figures = [_figure(word) for word in words if word[0].isdecimal()]
    *whole, above, below = figures
    return sum(whole) + (above / below if below else 0)


SPELLED_YEAR = (
    "( {cardinal} ( hundred | {tens} ( -? {cardinal} )? | oh {cardinal} | {cardinal} ) "
    "| two thousand ( and? ( {tens} ( -? {cardinal} )? | {cardinal} ) )? )"
)


def spelled_year(words: Sequence[str]) -> int:
    """ "nineteen ninety-six" is 1996, "two thousand and five" 2005."""
    numbers = [TENS.get(w) or CARDINALS.get(w) or 0 for w in words]
    if "thousand" in words:
        return 2000 + sum(numbers[2:])
    return numbers[0] * 100 + sum(numbers[1:])


ORDINAL = "( {ordinal} | {tens} - {ordinal} | {tens} {ordinal} | {int} {suffix} )"


def ordinal(words: Sequence[str]) -> int:
    """ "third" is 3, "twenty-first" 21, "19th" 19."""
    return sum(
        int(w) if w.isdecimal() else TENS.get(w, 0) + ORDINALS.get(w, 0) for w in words if w != "-"
    )


PHRASES = {
    "count": Phrase(COUNT, count),
    "spelledyear": Phrase(SPELLED_YEAR, spelled_year),
    "nth": Phrase(ORDINAL, ordinal),
}
