"""Sentences nearly the same that tell two events, and sentences not the same that tell one."""

import pytest
from factory_events import article, mention

from timeline.merge import merge
from timeline.merge.contrary import numbers
from timeline.model import Status

ARTICLES = [article(name, day="2026-03-05", outlet=name) for name in "ab"]


def told(text, trigger, lemma, **more):
    """A mention of one day, in the article that is named."""
    return lambda name: mention(name, text, trigger, lemma, on="2026-03-03", **more)


def events(first, second):
    return merge([first("a"), second("b")], ARTICLES)


TRIAL = "The {} trial of Victor Hale began in Dublin"
FINED = "Norsk Kabel was fined {} euros over the leak"
VERDICT = "The jury found Victor Hale {} of murder"
TWO_EVENTS = {
    "place": [
        told(f"A man was held in {town} after the fire", "held", "arrest", places=(town,))
        for town in ("Leeds", "Bristol")
    ],
    "sex": [
        told(f"Police in Leeds arrested a {who} over the robbery", "arrested", "arrest")
        for who in ("man", "woman")
    ],
    "person": [
        told(f"{who} opened the bridge in Tromso", "opened", "open", actors=(who,))
        for who in ("Anna Berg", "Lars Holm")
    ],
    "number": [
        told(f"Rescuers saved {n} miners from the Karvina shaft", "saved", "save") for n in (12, 31)
    ],
    "number behind other words": [
        told(f"The navy captured {n} smugglers off Split", "captured", "capture")
        for n in ("14 heavily armed", "26 suspected")
    ],
    "number in words": [
        told(f"{n} ferries collided off Split", "collided", "collide") for n in ("Two", "Three")
    ],
    "sum": [told(FINED.format(n), "fined", "fine") for n in ("3 million", "30 million")],
    "negation": [
        told("The council approved the stadium", "approved", "approve", status=status)
        for status in (Status.HAPPENED, Status.NEGATED)
    ],
    "ordinal": [told(TRIAL.format(n), "began", "begin") for n in ("first", "second")],
    "ordinal in digits": [told(TRIAL.format(n), "began", "begin") for n in ("2nd", "3rd")],
    "how often": [
        told(f"Rossi won the rally for the {n} time", "won", "win", actors=("Rossi",))
        for n in ("second", "third")
    ],
    "direction": [
        told(f"The convoy {verb} Aleppo", verb, lemma, places=("Aleppo",))
        for verb, lemma in (("entered", "enter"), ("left", "leave"))
    ],
    "won or lost": [
        told(f"Dundee {verb} the cup final", verb, lemma, actors=("Dundee",))
        for verb, lemma in (("won", "win"), ("lost", "lose"))
    ],
    "acquitted or convicted": [
        told(f"The jury {verb} Victor Hale", verb, lemma, actors=("Victor Hale",))
        for verb, lemma in (("acquitted", "acquit"), ("convicted", "convict"))
    ],
    "guilty or not": [
        told(VERDICT.format(how), "found", "find", actors=("Victor Hale",))
        for how in ("guilty", "not guilty")
    ],
    "upheld or overturned": [
        told(f"The court {verb} the ban on trawling", verb, lemma)
        for verb, lemma in (("upheld", "uphold"), ("overturned", "overturn"))
    ],
    "for or against": [
        told(f"Parliament voted {how} the treaty", "voted", "vote") for how in ("for", "against")
    ],
    "compass": [
        told(f"A bomb exploded in {where} Mali", "exploded", "explode", places=("Mali",))
        for where in ("northern", "southern")
    ],
}
ONE_EVENT = {
    "ordinal": [told(TRIAL.format(n), "began", "begin") for n in ("second", "2nd")],
    "number": [
        told(f"The navy captured {n} smugglers off Split", "captured", "capture")
        for n in ("14 heavily armed", "14")
    ],
    "words of one side": [
        told(f"The court {verb} the ban on trawling", verb, lemma)
        for verb, lemma in (("quashed", "quash"), ("overturned", "overturn"))
    ],
    "guilty twice": [told(VERDICT.format("guilty"), "found", "find", actors=("Victor Hale",))] * 2,
    "sexes together": [
        told(f"Police in Leeds arrested {who} over the robbery", "arrested", "arrest")
        for who in ("a man and a woman", "a woman")
    ],
}


@pytest.mark.parametrize("pair", TWO_EVENTS.values(), ids=TWO_EVENTS)
def test_what_excludes_each_other_is_two_events(pair):
    assert len(events(*pair)) == 2


@pytest.mark.parametrize("pair", ONE_EVENT.values(), ids=ONE_EVENT)
def test_what_only_sounds_different_is_one_event(pair):
    assert len(events(*pair)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at least 1,200 protesters marched", {("protest", "1,200")}),
        ("prices fell 3.5 percent", {("percent", "3.5")}),
        ("a 36-year-old man drowned", set()),
        ("the team of 12 won", set()),
        ("seven of the nine judges agreed", set()),
        ("the second murder trial", {("murd in order", "2"), ("trial in order", "2")}),
        ("the first of many", set()),
    ],
)
def test_numbers_are_of_what_they_count(text, found):
    assert numbers(text) == found
