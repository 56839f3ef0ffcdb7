"""Text in, words out: where each token stands, in the style of the Penn and English UD treebanks.

``"didn't"`` is ``did`` and ``n't``, ``"six-day"`` is ``six``, ``-`` and ``day``, ``"U.N."`` and
``"Sept."`` keep their period. Text that is tokenised already (``did n't``, two backticks for an
opening quote) gives the same words. Every repeat in the pattern is bounded or consumes what it has
scanned, so the time is linear in the length of the text, whatever the text.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.model import Span


def wordlist(text: str) -> frozenset[str]:
    """The words of a list written as text."""
    return frozenset(text.split())


TITLES = wordlist(
    "Adm Amb Atty Brig Capt Cmdr Col Cpl Det Dr Fr Gen Gov Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs "
    "Ms Pres Prof Pvt Rep Reps Rev Sen Sens Sgt Spc St Ste Supt"
)
MONTHS = wordlist("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
WEEKDAYS = wordlist("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
NUMBERED = wordlist("No Nos Art Ch Fig Figs Para Pt Sec Vol vol pp vs approx ca est ext")
PLACES = wordlist(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ft Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mont Mt "
    "Neb Nev Okla Ont Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ave Blvd Rd"
)
NAMES = wordlist("al Assn Bros Co Corp Dept Esq etc Inc Jr Ltd Sr Univ cf eg ie viz")
ABBREVIATIONS = TITLES | MONTHS | WEEKDAYS | NUMBERED | PLACES | NAMES
ENGLISH_WORDS = wordlist("Ark Art Det Fig Ill Ind La Mar Mass Miss No Sat Sun Wash Wed al")
"""Abbreviations that are words without their period: abbreviated only where the text goes on."""

CLITICS = wordlist("s m d ll re ve S M D LL RE VE")
PREFIXES = (
    "anti|co|counter|cyber|e|ex|inter|mega|micro|mid|mini|multi|neo|non|post|pre|pro|pseudo|"
    "quasi|re|semi|sub|super|trans|ultra|un|vice"
)
_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f"
)
_PATTERN = rf"""
  (?!\s)(?:                                                         # a blank is passed quickly
    (?!cannot\b)[A-Za-z]++(?=[ ,;)\n]|['’]s(?!\w))                   # most words, the quick way
  | [,;:()"“”] | \.(?!\S)                                           # and most marks
  | (?!approx\b|cannot\b)[a-z]{{5,}}+(?=\.(?!\S))                   # and most last words
  | ['’]s(?!\w)
  | (?:https?://|www\.)[^\s<>"”“]+                                  # an address on the web
  | [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}           # and by mail
  | \.{{2,}} | … | [!?]+                                            # ellipsis, cries
  | [nN]['’][tT](?!\w) | ['’](?:{{clitics}})(?!\w) | (?<!\w)['’]\d\ds?(?!\w)
  | (?:[^\W\d_]\.){{2,8}}(?!\w)                                     # U.N., a.m.
  | [A-Z]\.(?=\s{{1,3}}[A-Z][\w'’.])                                # an initial
  | (?:{{abbreviations}})\.(?!\w) | (?:{{ambiguous}})\.(?=,|\s{{1,3}}\d)
  | \d{{1,4}}(?:[-/.]\d{{1,4}}){{2}}(?!\w)                           # 2023-09-16
  | \d{{1,40}}+(?:[.,:/]\d{{1,40}}+){{0,8}}+(?:(?:st|nd|rd|th|s)(?![^\W_]))?  # 1,000; 10:30; 19th
  | [aApP]\.[mM]\.?(?!\w) | [cC]an(?=not(?!\w))                     # p.m.; can of cannot
  | [A-Za-z]+?(?=[nN]['’][tT](?!\w))                                # did of didn't
  | [A-Z]{{1,3}}&[A-Z]\w* | [A-Z]{{1,6}}-\d+\w* | (?i:{PREFIXES})-\w+ | [A-Za-z]-[a-z]+
  | [^\W_]+(?:[{_MARKS}]+[^\W_]*)*(?:['’](?!(?:{{clitics}}|[tT])(?!\w))[^\W_]+)*
    (?:\.(?:com|org|net|gov|edu|co|uk|info|tv)(?!\w))*              # a word, Yahoo.com
  | -[LR][CRS]B-                                                    # a bracket in treebanks
  | -{{2,}} | ={{2,}} | \*{{2,}} | _+ | ~{{2,}} | \#{{2,}} | `` | ''
  | [^\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]
  )
"""


@cache
def pattern() -> re.Pattern[str]:
    """The one pattern of all tokens, compiled at first use."""
    plain = (ABBREVIATIONS - ENGLISH_WORDS) | {word.upper() for word in TITLES | MONTHS} - {"MAR"}
    source = _PATTERN.replace("{abbreviations}", _alternatives(plain))
    source = source.replace("{ambiguous}", _alternatives(ENGLISH_WORDS))
    return re.compile(source.replace("{clitics}", _alternatives(CLITICS)), re.VERBOSE)


def _alternatives(words: frozenset[str] | set[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the tokens of ``text[start:end]``, in order, without overlaps or white space."""
    stop = len(text) if end is None else end
    return [tuple.__new__(Span, match.span()) for match in pattern().finditer(text, start, stop)]
