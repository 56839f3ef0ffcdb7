"""A word and its tag in, the base form out: rules for the regular, tables for the rest."""

from __future__ import annotations

import re

from timeline.language.irregular import ADJECTIVES, NOUNS, PRONOUNS, VERBS
from timeline.language.tokens import wordlist

_CLIPPED = re.compile(
    r"[cvuz]$|[bcdfgkpstz]l$|[dr]g$|[aeu]ng$|[aeiou]g$|[lnpr]s$|[aeiou]s$|[^eo]at$|"
    r"[^o]ut$|[^aeo]ir$|[^o]ur$|[^e]ar$|[^aeo]in$|[^aeo]i[bd]$|"
    r"[^eo][ua]d$|[^o]od$|um$|[^a]ul$|[^aeo]il$|[^o]ok$|com$"
)
"""Ends of a stem that lost its silent e: announc, settl, chang, negotiat, requir, determin."""

_SHORT = re.compile(r"[^aeiou]*[aeiouy][^aeiouwxy]")
"""One syllable: a stem that kept its shape would have doubled its last letter (hop-e, not hop)."""

_LOST_E = wordlist(
    "ador adher argu bath breath cloth compet complet conced creat delet deplet denot deplor "
    "devot escap excit explor ignit ignor implor imped interfer invit ow persever phon postpon "
    "past preced promot quot reced recit renam restor reunit shar tast unit wast welcom"
)
_WHOLE = wordlist(
    "bang belong bias focus gas hang panel pencil fulfil combat format fear hear spear bus dial"
)
_ONE_L = wordlist(
    "cancel channel compel control counsel dispel enrol equal excel expel fuel fulfil initial "
    "instal jewel label level marshal model panel parcel patrol propel quarrel rebel repel rival "
    "shovel signal snorkel spiral total travel tunnel"
)


def lemmatize(word: str, tag: str) -> str:
    """Base form of ``word`` under its Penn tag; lower case except for names."""
    if tag == "NNP":
        return word
    lower = word.lower()
    match tag:
        case "VBD" | "VBN" | "VBG" | "VBZ" | "VBP" | "VB" | "MD":
            return _verb(lower, tag)
        case "NNS":
            return _noun(lower)
        case "NNPS":
            return _named(word)
        case "JJR" | "JJS" | "RBR" | "RBS":
            return ADJECTIVES.get(lower) or _compared(lower)
        case "PRP" | "WP":
            return PRONOUNS.get(lower, lower)
        case "RB":
            return "not" if lower in ("n't", "n’t") else lower
        case _:
            return lower


def _verb(word: str, tag: str) -> str:
    if tag == "MD" and word in ("'d", "’d"):
        return "would"
    if word in VERBS and not (word == "lay" and tag == "VB"):
        return VERBS[word]
    match tag:
        case "VBZ":
            return _without_s(word)
        case "VBG":
            return _stem(word, "ing")
        case "VBD" | "VBN":
            return _stem(word, "ed")
        case _:
            return word


def _stem(word: str, ending: str) -> str:
    """Undo what "-ed" and "-ing" do to the end of a verb."""
    stem = word.removesuffix(ending)
    if stem == word or not re.search("[aeiouy]", stem):
        return word
    if stem.endswith("i") and ending == "ed":
        return stem[:-1] + "y"
    if stem[-1] == stem[-2:-1]:
        return _undoubled(stem)
    if stem in _WHOLE:
        return stem
    clipped = stem in _LOST_E or _SHORT.fullmatch(stem) or _CLIPPED.search(stem)
    return stem + "e" if clipped else stem


def _undoubled(stem: str) -> str:
    if stem[-1] == "l":
        return stem[:-1] if stem[:-1] in _ONE_L else stem
    keeps = stem[-1] in "sfzeo" or stem in ("add", "err", "egg")
    return stem if keeps else stem[:-1]


def _noun(word: str) -> str:
    base = NOUNS.get(word)
    if base:
        return base
    if word.endswith("women") or word.endswith("men"):
        return word[:-2] + "an"
    return _without_s(word)


def _named(word: str) -> str:
    """Singular of a plural name, in its capitals ("Democrats", "Philippines" stay names)."""
    return word[:-1] if word.endswith("s") and not word.endswith("es") else word


def _without_s(word: str) -> str:
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _compared(word: str) -> str:
    """The plain form of a comparative or superlative."""
    stem = re.sub("(?:er|est)$", "", word)
    if stem == word or len(stem) < 3:
        return word
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2]:
        return stem if stem[-1] in "sl" else stem[:-1]
    return (
        stem + "e"
        if re.search(r"(?:[^aeiou]l|[aeiou][gcsvz]|nc|ut|[^e]at|id|ur|rg|im|af)$", stem)
        else stem
    )
