"""A language's words and rules, made ready to run over token codes; done once a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.tempex.cues import Cues
from timeline.tempex.pattern import Compiler, Node, Slot, Use, leaves, parse
from timeline.tempex.rule import SHAPES, Language, Rule
from timeline.tempex.token import shapes

#: The code of a token that no pattern of the language names.
OTHER = "x"
_FIRST_CODE = 0xE000
#: Words beyond this many are looked at anew each time, so that memory stays bounded.
_MOST = 50_000

Reader = Callable[[Sequence[str]], Any]


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule ready to run: a regular expression over token codes, and readers of its groups."""

    rule: Rule
    regex: re.Pattern[str]
    readers: Mapping[str, Reader]


@dataclass(frozen=True, slots=True, eq=False)
class CompiledLanguage:
    """A language ready to run.

    ``codes`` gives each word as written its code, ``rules`` the rules that can begin with a
    code, none of which takes more than ``longest`` tokens; ``trigger`` finds a code without which
    no rule matches; ``cues`` says what a word says about the time of its clause.
    """

    language: Language
    codes: Mapping[str, str]
    rules: Mapping[str, tuple[CompiledRule, ...]]
    longest: int
    trigger: re.Pattern[str]
    cues: Cues


@dataclass(slots=True)
class _Alphabet:
    """Hands out one character for each distinct set of classes a token can have."""

    used: frozenset[str]
    codes: dict[frozenset[str], str] = field(default_factory=dict)

    def code(self, classes: frozenset[str]) -> str:
        return self.codes.setdefault(classes, chr(_FIRST_CODE + len(self.codes)))

    def of_class(self, name: str) -> str:
        return "".join(sorted(code for classes, code in self.codes.items() if name in classes))


class _Codes(dict[str, str]):
    """Word as written -> code; numbers are looked at by shape, all else is OTHER; remembered."""

    def __init__(self, spellings: Mapping[str, str], alphabet: _Alphabet) -> None:
        super().__init__(spellings)
        self._alphabet = alphabet

    def __missing__(self, word: str) -> str:
        code = self._look(word) if word[0].isdecimal() else OTHER
        if len(self) < _MOST:
            self[word] = code
        return code

    def _look(self, number: str) -> str:
        classes = shapes(number) & self._alphabet.used
        return self._alphabet.codes.get(classes, OTHER) if classes else OTHER


def compile_language(language: Language) -> CompiledLanguage:
    """Make a language ready to run.

    Raises:
        ValueError: for a pattern outside the grammar, or one that names an unknown table.
    """
    trees = [parse(rule.pattern) for rule in language.rules]
    phrases = {name: parse(phrase.pattern) for name, phrase in language.phrases.items()}
    everything = (*trees, *phrases.values())
    used = frozenset(s.kind for tree in everything for s in leaves(tree) if isinstance(s, Slot))
    _check(language, used)
    alphabet = _Alphabet(used)
    codes = _Codes(_spellings(language, used, alphabet), alphabet)
    compiler = Compiler(alphabet.of_class, phrases.__getitem__)
    compiled = [
        _compile(rule, tree, compiler, language)
        for rule, tree in zip(language.rules, trees, strict=True)
    ]
    firsts = [compiler.begins(tree)[0] for tree in trees]
    rules = {
        code: tuple(one for one, first in zip(compiled, firsts, strict=True) if code in first)
        for code in alphabet.codes.values()
    }
    triggers = "".join(
        code for classes, code in alphabet.codes.items() if classes - language.common
    )
    longest = max(map(compiler.longest, trees), default=0)
    trigger = re.compile(f"[{triggers}]")
    return CompiledLanguage(language, codes, rules, longest, trigger, Cues(language))


def _check(language: Language, used: frozenset[str]) -> None:
    unknown = {k for k in used if not k.startswith("=")} - SHAPES - set(language.words)
    if unknown:
        raise ValueError(f"rules of {language.code!r} name unknown tables: {sorted(unknown)}")


def _spellings(language: Language, used: frozenset[str], alphabet: _Alphabet) -> dict[str, str]:
    """Every word in the cases it may be written in, with its code."""
    classes: dict[str, set[str]] = {}
    for table, words in language.words.items():
        for word in words if table in used else ():
            classes.setdefault(word, set()).add(table)
    for name in used:
        if name.startswith("="):
            classes.setdefault(name[1:], set()).add(name)
    for word in sorted(classes):
        if word[0].isdecimal():
            classes[word] |= shapes(word) & used
    for number in _NUMBERS:
        alphabet.code(shapes(number) & used)
    found: dict[str, str] = {}
    for word in sorted(classes):
        code = alphabet.code(frozenset(classes[word]))
        found[word.capitalize()] = found[word.upper()] = code
        if word not in language.capitalised:
            found[word] = code
    return found | {hyphen: found["-"] for hyphen in _HYPHENS if "-" in found}


#: Typographic hyphens, which mean the plain one.
_HYPHENS = "\u2010\u2011"


#: One number of each shape there is, so that every set of shapes has its code.
_NUMBERS = (
    *(f"{n}" for n in range(100)),
    *(f"0{n}" for n in range(10)),
    *"100 999 0099 0959 0999 1000 1059 1060 2359 2360 2400 2401 2461 2999 3000 9999".split(),
    *"10000 19980807 123456789 1234567890 1,500 3.5 9.30 24.59 24.60 25.30 1.2.3 12.345".split(),
    *"2019.5 123.4 1234567.5 1.23456 21.11.2026 2026-11-21T14:30".split(),
)


def _compile(rule: Rule, tree: Node, compiler: Compiler, language: Language) -> CompiledRule:
    regex = re.compile(compiler.regex(tree))
    readers: dict[str, Reader] = {}
    for node in leaves(tree):
        if isinstance(node, Use):
            readers[node.name] = language.phrases[node.phrase].value
        elif not node.name:
            continue
        elif node.kind in SHAPES:
            readers[node.name] = _number
        else:
            readers[node.name] = _lookup(language.words[node.kind])
    return CompiledRule(rule, regex, readers)


def _number(words: Sequence[str]) -> float | str:
    """The figure; a date written as one token stays text."""
    text = words[0].replace(",", "")
    if text.isdecimal():
        return int(text)
    return float(text) if text.replace(".", "", 1).isdecimal() else text


def _lookup(table: Mapping[str, Any]) -> Reader:
    return lambda words: table[words[0]]
