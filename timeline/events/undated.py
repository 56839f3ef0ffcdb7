"""The words of a date that a title can do without: a clause's words and its date in, those out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.events.syntax import Tree, top
from timeline.events.tense import is_finite
from timeline.model import Timex

#: What may stand before a date and goes with it; a word of the second kind keeps the date.
_GOES = frozenset("on in at during by over".split())
_NEARER = frozenset(["late", "early", "just"])
_STAYS = frozenset(
    "since from until till to before after between for than through within about around nearly "
    "and or of almost some more less - – — through against into like as".split()
)
_STARTING = frozenset(["starting", "beginning", "effective"])
_GOING_ON = frozenset(["and", "or", "to", "-", "–", "through", "until", "'s", "’s", "than"])
_NOUN_BEHIND = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "CD"])


def undated(tree: Tree, dates: Sequence[Timex], own: Sequence[int]) -> frozenset[int]:
    """The tokens of the dates that can go, each with all that hangs on it; none leaves a stump.

    Args:
        tree: the sentence.
        dates: the expressions that date the clause.
        own: the clause's words.
    """
    dated = {i for date in dates for i in tree.inside(date.span)}
    gone: set[int] = set()
    for date in dates:
        tokens = tree.inside(date.span)
        if tokens and set(tokens) <= set(own):
            gone |= _removable(tree, tokens, dated)
    return frozenset(gone)


def _removable(tree: Tree, tokens: Sequence[int], dated: Collection[int]) -> set[int]:
    """A date with the preposition before it; nothing where it does not go cleanly."""
    gone = _with_opening(tree, tokens)
    if not gone or _runs_on(tree, tokens, dated) or _is_needed(tree, tokens):
        return set()
    hanging = [c for i in tokens for c in tree.children[i] if c not in gone and c not in dated]
    if any(tree.bases[c] not in {"punct", "case"} for c in hanging):
        return set()
    return set() if _is_all_that_follows(tree, tokens, gone) else gone


def _is_needed(tree: Tree, tokens: Sequence[int]) -> bool:
    """Whether the clause is about the date, or an aside behind a comma tells nothing but it."""
    return _is_only_subject(tree, tokens) or _is_of_aside(tree, tokens)


def _is_of_aside(tree: Tree, tokens: Sequence[int]) -> bool:
    """Whether a date dates some of those told of ("three warnings, the first of them in May")."""
    comma = next((i for i in range(tokens[0] - 1, 0, -1) if tree.low[i] == ","), None)
    if comma is None or tokens[0] - comma > _ASIDE:
        return False
    aside = range(comma + 1, tokens[0])
    counted = any(tree.low[i] in {"first", "last", "latest", "one", "two", "three"} for i in aside)
    return counted and "of" in {tree.low[i] for i in aside} and not _tells(tree, aside)


#: "the first of them in".
_ASIDE = 7


def _tells(tree: Tree, aside: Sequence[int]) -> bool:
    return any(tree.tags[i][:2] in {"VB", "MD"} for i in aside)


def _is_only_subject(tree: Tree, tokens: Sequence[int]) -> bool:
    """Whether the clause is about the time ("that Christmas had been their first")."""
    head = top(tree, tokens)
    if tree.bases[head] != "nsubj" or tree.heads[head] < head:
        return False
    return tree.those(tree.heads[head], ("nsubj", "csubj", "expl")) == [head]


def _is_all_that_follows(tree: Tree, tokens: Sequence[int], gone: Collection[int]) -> bool:
    """Whether a participle would stand alone without its date ("born in 1931, he ...")."""
    verb = tree.heads[top(tree, tokens)]
    if verb < 0 or verb in gone or tree.tags[verb] not in {"VBN", "VBG"} or is_finite(tree, verb):
        return False
    return all(c in gone or tree.bases[c] == "punct" for c in tree.children[verb])


def _with_opening(tree: Tree, tokens: Sequence[int]) -> set[int]:
    gone, first = set(tokens), tokens[0]
    for wanted in (_NEARER, _GOES, _NEARER):
        if first > 0 and tree.low[first - 1] in wanted and tree.tags[first - 1] != "RP":
            first -= 1
            gone.add(first)
    if first == 0:
        return gone
    if tree.low[first - 1] in _STARTING:
        return gone | {first - 1}
    stays = tree.low[first - 1] in _STAYS or tree.tags[first - 1] == "IN"
    return set() if stays else gone


def _runs_on(tree: Tree, tokens: Sequence[int], dated: Collection[int]) -> bool:
    """Whether what follows is still of the date's phrase."""
    behind = tokens[-1] + 1
    if behind >= tree.size:
        return False
    if tree.low[behind] in {"'s", "’s", "than", "ago", "before", "earlier", "later"}:
        return True
    joined = tree.low[behind] in _GOING_ON
    if joined and behind + 1 < tree.size:
        return behind + 1 in dated or tree.heads[behind + 1] in tokens
    noun = tree.heads[top(tree, tokens)]
    return noun == behind and tree.tags[behind] in _NOUN_BEHIND and not _has_article(tree, tokens)


def _has_article(tree: Tree, tokens: Sequence[int]) -> bool:
    """Whether an article before the date still stands before the noun when the date is gone."""
    return tokens[0] > 0 and tree.tags[tokens[0] - 1] == "DT"
