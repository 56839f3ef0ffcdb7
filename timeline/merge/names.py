"""Names folded across articles: "Kim" and "North Korean leader Kim Jong Un" are one person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from timeline.merge.words import COMPASS, JOINTS, TITLES
from timeline.model import Article, EventMention

_WORD = re.compile(r"\w+(?:[.&-]\w+)*")
_POSSESSIVE = re.compile(r"['’]s?\b")
_LOWER_WORD = re.compile(r"\b[a-z]{3,}\b")

#: A surname stands for its commonest long form when that is this much commoner than the next one.
_CLEAR_LEAD = 3

Words = tuple[str, ...]


class Names:
    """Folds each name onto one form: titles off, surnames onto full names.

    A short form is the end of the long one (a surname behind forenames) or its beginning (a surname
    that comes first), as long as what it leaves out is never written in lower case: a "Store" is a
    store, but there is no "jong". A surname that two people share is left alone, unless its own
    article has only one of them or one of them is far commoner.
    """

    def __init__(self, mentions: Iterable[EventMention], articles: Sequence[Article]) -> None:
        self._counts: Counter[Words] = Counter()
        self._spellings: dict[Words, Counter[str]] = defaultdict(Counter)
        self._documents: dict[str, set[Words]] = defaultdict(set)
        for mention in mentions:
            for name in (*mention.actors, *mention.places):
                written = _core(name)
                words = _fold_case(written)
                self._counts[words] += 1
                self._spellings[words][" ".join(written)] += 1
                self._documents[mention.document].add(words)
        self._common = _written_lower(articles, {word for name in self._counts for word in name})
        self._long_forms = self._find_long_forms()
        self._folded: dict[tuple[str, str], str] = {}

    def fold(self, document: str, name: str) -> str:
        """The canonical form of a name as one document uses it, in lower case."""
        key = (document, name)
        if key not in self._folded:
            words = _fold_case(_core(name))
            self._folded[key] = " ".join(self._long_form(document, self._shortest(words)))
        return self._folded[key]

    def spelling(self, folded: str) -> str:
        """The commonest spelling of a canonical form."""
        spellings = self._spellings.get(tuple(folded.split()), Counter({folded: 1}))
        return min(spellings, key=lambda s: (-spellings[s], s))

    def _shortest(self, words: Words) -> Words:
        """The shortest known name of two words or more that ends this one."""
        endings = (words[-size:] for size in range(2, len(words)))
        return next((e for e in endings if e in self._counts and _ends(e, words)), words)

    def _long_form(self, document: str, words: Words) -> Words:
        forms = self._long_forms.get(words, [])
        forms = [f for f in forms if f in self._documents[document]] or forms
        counts = [self._counts[f] for f in forms[:2]]
        clear = len(counts) == 1 or (len(counts) == 2 and counts[0] >= _CLEAR_LEAD * counts[1])
        return forms[0] if clear else words

    def _find_long_forms(self) -> dict[Words, list[Words]]:
        """The full names that each single word may be short for, commonest first."""
        totals: Counter[Words] = Counter()
        for name, count in self._counts.items():
            if len(name) > 1:
                totals[self._shortest(name)] += count
        found = defaultdict(list)
        for name in sorted(totals, key=lambda n: (-totals[n], n)):
            for short in {name[:1], name[-1:]}:
                if short in self._counts and self._may_stand_for(short, name):
                    found[short].append(name)
        return dict(found)

    def _may_stand_for(self, short: Words, name: Words) -> bool:
        return _ends(short, name) if name[-1:] == short else not self._common & set(name[1:])


def _core(name: str) -> Words:
    """A name's words, without possessive and without what introduces it."""
    words = _WORD.findall(_POSSESSIVE.sub("", name))
    leads = [i for i, word in enumerate(words[:-1]) if _introduces(word)]
    return tuple(words[leads[-1] + 1 :] if leads else words)


def _fold_case(words: Words) -> Words:
    return tuple(word.casefold() for word in words)


def _introduces(word: str) -> bool:
    folded = word.casefold()
    return folded in TITLES or (word.islower() and folded not in JOINTS)


def _ends(short: Words, name: Words) -> bool:
    """Whether a name may be shortened to its end: not behind a compass point or "of"."""
    left_out = name[: -len(short)]
    return left_out[-1] not in COMPASS and not JOINTS & set(left_out)


def _written_lower(articles: Sequence[Article], words: set[str]) -> frozenset[str]:
    """Those of the words that the articles also write in lower case."""
    found: set[str] = set()
    for article in articles:
        found |= words & set(_LOWER_WORD.findall(article.text))
    return frozenset(found)
