"""Which time expression belongs to which word: a sentence's expressions in, governors out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.events.clauses import is_event_noun, is_predicate
from timeline.events.lexicon import words
from timeline.events.syntax import Tree, top
from timeline.events.tense import is_copular, is_finite
from timeline.model import Granularity, Timex, TimexType

DATING = frozenset([TimexType.DATE, TimexType.TIME])
_ATTRIBUTIVE = frozenset(["compound", "amod", "nummod", "nmod:poss"])
_COARSE = frozenset([Granularity.MONTH, Granularity.YEAR, Granularity.SEASON, Granularity.QUARTER])

_SETTING = frozenset(["in", "at", "during", "on", "amid"])

#: Time expressions by the token they belong to.
Timing = Mapping[int, tuple[Timex, ...]]


def timing(tree: Tree, timexes: Iterable[Timex]) -> Timing:
    """Give each expression that dates something to the verb or event noun that it dates."""
    found: dict[int, list[Timex]] = {}
    for timex in timexes:
        tokens = tree.inside(timex.span)
        if not tokens or timex.interval is None or timex.type not in DATING:
            continue
        governor = governor_of(tree, tokens, timex)
        if governor is not None:
            found.setdefault(governor, []).append(timex)
    return {head: tuple(own) for head, own in found.items()}


def governor_of(tree: Tree, tokens: Sequence[int], timex: Timex) -> int | None:
    """The word that an expression dates; None where it only names a thing ("the 2008 model")."""
    if _is_edition(tree, tokens, timex) or _is_talk_of_time(tree, tokens):
        return None
    if _is_of_name(tree, tokens, timex):
        return None
    for rule in (_beside_saying, _opened_by_that, _behind_participle):
        beside = rule(tree, tokens)
        if beside is not None:
            return _of_statement(tree, beside)
    above = _upward(tree, tokens, timex)
    return None if above is None else _of_statement(tree, above)


def _upward(tree: Tree, tokens: Sequence[int], timex: Timex) -> int | None:
    """The first word above an expression that can be dated."""
    head = top(tree, tokens)
    for above in (head, *tree.above(head)):
        if tree.tags[above].startswith("NN") and _is_finite_verb(tree, tokens[-1] + 1):
            return tokens[-1] + 1
        if above in tokens or _is_behind_comma(tree, tokens, above):
            continue
        if _is_relative_behind(tree, tokens, above):
            return _before(tree, tokens[0])
        if _is_false_subject(tree, head, above) or _is_false_name(tree, tokens, above, timex):
            continue
        if is_predicate(tree, above) or _is_dated_infinitive(tree, above, timex):
            return _last_joined(tree, above, tokens[0])
        if _dates_noun(tree, tokens, above, timex):
            return _of_setting(tree, above)
        if _is_dated_participle(tree, above):
            return above
    return None


def _last_joined(tree: Tree, i: int, place: int) -> int:
    """Of predicates joined, the last before a place ("Ann came and left on May 2")."""
    joined = (j for j in tree.those(i, ("conj",)) if j < place and is_predicate(tree, j))
    return max(joined, default=i)


def _is_behind_comma(tree: Tree, tokens: Sequence[int], i: int) -> bool:
    """Whether a participle begins behind the expression's comma ("on Monday, joined by aides")."""
    comma = tokens[-1] + 1
    first = tokens[0] > 2 and comma < i and tree.low[comma] == ","
    return first and tree.tags[i] in {"VBN", "VBG"} and not is_finite(tree, i)


def _is_relative_behind(tree: Tree, tokens: Sequence[int], i: int) -> bool:
    """Whether a relative clause behind the expression took it ("fled in May, which shook many")."""
    comma = tokens[-1] + 1
    opened = comma + 1 < i and tree.low[comma] == "," and tree.tags[comma + 1] in {"WDT", "WP"}
    return opened and _before(tree, tokens[0]) is not None


def _before(tree: Tree, place: int) -> int | None:
    """The predicate of the clause that a word closes, with nothing that joins in between."""
    for i in range(place - 1, -1, -1):
        if is_predicate(tree, i):
            return i
        if tree.low[i] == "," or (tree.bases[i] in {"cc", "mark"} and i + 1 < place):
            return None
    return None


def _is_false_subject(tree: Tree, head: int, i: int) -> bool:
    """Whether a participle took the date before it for its subject ("last May showing that")."""
    return tree.bases[head] == "nsubj" and tree.heads[head] == i and tree.tags[i] == "VBG"


def _is_false_name(tree: Tree, tokens: Sequence[int], i: int, timex: Timex) -> bool:
    """Whether "on" and a day stand before a noun by chance ("On Monday farmers blocked roads")."""
    opened = tokens[0] > 0 and tree.low[tokens[0] - 1] == "on" and tree.tags[i].startswith("NN")
    to_the_day = timex.interval is not None and timex.interval.granularity is Granularity.DAY
    return opened and to_the_day and i == tokens[-1] + 1 and not is_event_noun(tree, i)


def _is_edition(tree: Tree, tokens: Sequence[int], timex: Timex) -> bool:
    """Whether a bare year belongs to the name before it ("Expo 2020")."""
    before = tokens[0] - 1
    bare = timex.text.isdigit() and len(tokens) == 1
    return (
        bare
        and before >= 0
        and tree.tags[before] in {"NNP", "NNPS"}
        and not _is_month(tree, before)
    )


def _is_of_name(tree: Tree, tokens: Sequence[int], timex: Timex) -> bool:
    """Whether a day without its year is the first part of a name ("the Good Friday Agreement")."""
    behind = tokens[-1] + 1
    if behind >= tree.size or not _is_capital_noun(tree, behind):
        return False
    head = top(tree, tokens)
    part = tree.bases[head] in _ATTRIBUTIVE and tree.heads[head] >= behind
    glued = tree.sentence.spans[tokens[-1]].end + 1 == tree.sentence.spans[behind].start
    return part and glued and not any(c.isdigit() for c in timex.text)


def _is_capital_noun(tree: Tree, i: int) -> bool:
    return tree.tags[i][0] == "N" and tree.sentence.words[i][:1].isupper()


def _is_talk_of_time(tree: Tree, tokens: Sequence[int]) -> bool:
    """Whether a clause only calls a time something ("today is a good day")."""
    head = top(tree, tokens)
    above = tree.heads[head]
    called = tree.bases[head] == "nsubj" and above >= 0 and is_copular(tree, above)
    return called and tree.lemmas[above] in words("time_unit")


def _is_month(tree: Tree, i: int) -> bool:
    return tree.low[i].rstrip(".") in words("month")


def _beside_saying(tree: Tree, tokens: Sequence[int]) -> int | None:
    """The say-verb that the expression follows at once, if any ("said on Friday cuts hurt")."""
    before = tokens[0] - 1
    if before > 0 and tree.low[before] == "on":
        before -= 1
    if before < 0 or not tree.tags[before].startswith("VB"):
        return None
    return before if tree.lemmas[before] in words("say") and is_predicate(tree, before) else None


def _behind_participle(tree: Tree, tokens: Sequence[int]) -> int | None:
    """The participle of a subject whose verb follows the date ("a plan sent Monday would ...")."""
    before = tokens[0] - 1
    if before > 0 and tree.low[before] in words("time_case"):
        before -= 1
    if before < 1 or tree.tags[before] != "VBN" or tree.bases[before] != "acl":
        return None
    behind = tokens[-1] + 1
    followed = behind < tree.size and tree.tags[behind] in {"VBD", "VBZ", "VBP", "MD"}
    return before if followed and tree.bases[tree.heads[before]] == "nsubj" else None


def _of_statement(tree: Tree, i: int) -> int:
    """The saying, where the date is that of its statement ("in a letter sent Monday, he said")."""
    noun = tree.heads[i]
    if tree.bases[i] != "acl" or noun < 0 or tree.lemmas[noun] not in words("statement"):
        return i
    saying = tree.heads[noun]
    said = saying >= 0 and tree.lemmas[saying] in words("say") and is_predicate(tree, saying)
    return saying if said and tree.bases[noun] == "obl" else i


def _opened_by_that(tree: Tree, tokens: Sequence[int]) -> int | None:
    """The clause that "that" opens in front of the expression ("said that on Monday he left")."""
    for i in range(tokens[0] - 1, max(-1, tokens[0] - 4), -1):
        if tree.low[i] == "that" and tree.bases[i] == "mark":
            content = tree.heads[i]
            if content < tokens[-1] or _is_relative_behind(tree, tokens, content):
                return None
            return content if is_predicate(tree, content) else None
    return None


def _of_setting(tree: Tree, noun: int) -> int | None:
    """What a happening's date dates: the deed set there ("at Monday's talks, he said"), or it."""
    if not is_event_noun(tree, noun):
        return None
    cases = {tree.low[i] for i in tree.those(noun, ("case",))}
    deed = tree.heads[noun]
    if tree.bases[noun] == "obl" and cases & _SETTING and is_predicate(tree, deed):
        return deed
    return noun


def _dates_noun(tree: Tree, tokens: Sequence[int], noun: int, timex: Timex) -> bool:
    """Whether the expression is part of the noun's name ("the April 20 blast", "war of 1812")."""
    if not tree.tags[noun].startswith("N"):
        return False
    head = top(tree, tokens)
    if head < noun:
        return tree.sentence.labels[head] in _ATTRIBUTIVE or tree.bases[head] == "nmod"
    if tree.heads[head] != noun or tree.bases[head] not in {"nmod", "appos"}:
        return False
    cases = {tree.low[i] for i in tree.those(head, ("case",))}
    return bool(cases & {"of", "from"}) or (
        is_event_noun(tree, noun)
        and timex.interval is not None
        and timex.interval.granularity in _COARSE
    )


def _is_finite_verb(tree: Tree, i: int) -> bool:
    """Whether the next word is a verb in a tense ("the shop in May opened")."""
    return i < tree.size and tree.tags[i] in {"VBD", "VBZ", "VBP"} and is_predicate(tree, i)


def _is_dated_participle(tree: Tree, i: int) -> bool:
    """Whether a participle behind its noun tells a deed ("a house built in 1900")."""
    return tree.tags[i] in {"VBN", "VBG"} and tree.bases[i] in {"acl", "advcl", "conj", "parataxis"}


def _is_dated_infinitive(tree: Tree, i: int, timex: Timex) -> bool:
    """Whether an infinitive tells of the future, not what for or how ("went to", "managed to").

    A day that is over is that of the wish ("sought to block it last month").
    """
    if _is_over(timex):
        return False
    if tree.tags[i] != "VB" or tree.bases[i] not in {"xcomp", "ccomp", "acl"}:
        return False
    return tree.lemmas[tree.heads[i]] in words("plan_noun" if tree.bases[i] == "acl" else "plan")


def _is_over(timex: Timex) -> bool:
    """Whether an expression says by a word of its own that it lies behind ("last", "ago")."""
    return not words("over").isdisjoint(timex.text.lower().split())
