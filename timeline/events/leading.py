"""What must stand before a verb that has no subject of its own: words of the same sentence."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.relatives import is_relative, told_of
from timeline.events.syntax import NOUN_TAGS, VERB_TAGS, Tree
from timeline.events.tense import is_copular, is_finite

_SUBJECT = frozenset(["nsubj", "csubj", "expl"])
_GROUP = frozenset(["aux", "cop", "advmod", "mark"])
_OUTSIDE = frozenset("case cc punct mark acl appos parataxis advcl".split())
#: What a noun has beside itself where it is the predicate of a sentence.
_PREDICATIVE = frozenset(["nsubj", "cop", "aux"])
_CLAUSAL = frozenset("that while because when as".split())
_TENSED = frozenset(["VBD", "VBZ", "VBP", "MD"])
_WITHOUT_TENSE = frozenset(["VB", "VBN", "VBG"])
_IN_PHRASE = frozenset([*NOUN_TAGS, "DT", "JJ", "CD", "POS", "PRP$"])
#: A subject with more words than this is cut to the noun and what stands before it.
LONGEST = 14
#: So many verbs may hang one from another before the first one's subject is given up.
DEEPEST = 5


def own_subject(tree: Tree, i: int) -> int | None:
    """The subject that hangs from a verb, also one that the tree calls something else."""
    found = tree.those(i, _SUBJECT)
    verb = first_of_group(tree, i)
    if found:
        return next((c for c in reversed(found) if c < verb), found[0])
    before = [c for c in tree.children[i] if c < verb and _is_bare_noun(tree, c)]
    return before[-1] if before else None


def _is_bare_noun(tree: Tree, i: int) -> bool:
    if tree.tags[i] not in NOUN_TAGS and tree.tags[i] != "PRP":
        return False
    plain = tree.labels[i] not in {"obl:unmarked", "nmod:unmarked", "vocative", "obl:tmod"}
    return plain and tree.child(i, ("case",)) is None and not tree.low[i].endswith("day")


def first_of_group(tree: Tree, i: int) -> int:
    """The first word of a verb with its helpers and adverbs that stand right before it."""
    first = i
    while first > 0 and tree.heads[first - 1] == i and tree.bases[first - 1] in _GROUP:
        first -= 1
    return first


def phrase(tree: Tree, head: int, before: int | None = None) -> tuple[int, ...]:
    """A noun with its own words, and what follows it up to ``before``, without clauses below it."""
    kept = {head}
    outside = _OUTSIDE | _PREDICATIVE if tree.tags[head] in NOUN_TAGS else _OUTSIDE
    if tree.low[head] == "those":
        outside -= {"acl"}
    for c in tree.children[head]:
        if tree.bases[c] not in outside and not _hangs_a_clause(tree, c):
            kept.update(tree.below(c))
    end = before if before is not None else tree.size
    inside = [i for i in kept if i < end]
    if not inside:
        return (head,)
    first, last = min(inside), max(inside)
    if tree.tags[head] in NOUN_TAGS:
        first = max([first, *(i + 1 for i in range(first, head) if tree.tags[i] in _TENSED)])
    if last - first >= LONGEST or any(tree.low[i] == "," for i in range(head, last + 1)):
        last = head + _flat(tree, head)
    return tuple(range(first, _behind_apposition(tree, head, last, end)))


def _behind_apposition(tree: Tree, head: int, last: int, end: int) -> int:
    """The end of a subject with the name or age that commas set off behind it."""
    if last + 1 >= end or tree.low[last + 1] != ",":
        return last + 1
    closing = next((i for i in range(last + 2, min(end, last + 8)) if tree.low[i] == ","), None)
    if closing is None:
        return last + 1
    aside = range(last + 2, closing)
    plain = all(tree.tags[i] in _IN_PHRASE and tree.heads[i] != closing + 1 for i in aside)
    named = any(tree.tags[i] in {"NNP", "CD"} for i in aside) and tree.tags[head] in NOUN_TAGS
    return closing + 1 if plain and named else last + 1


def _hangs_a_clause(tree: Tree, c: int) -> bool:
    return tree.bases[c] == "conj" and tree.tags[c] in VERB_TAGS


def _flat(tree: Tree, head: int) -> int:
    """How many words of a name follow its first one."""
    behind = 0
    while head + behind + 1 < tree.size and (
        tree.heads[head + behind + 1] == head and tree.bases[head + behind + 1] == "flat"
    ):
        behind += 1
    return behind


def leading(tree: Tree, i: int, first: int, depth: int = DEEPEST) -> tuple[int, ...]:
    """The words to put before a verb without a subject; empty where the sentence has none.

    Args:
        tree, i: the verb.
        first: the first of the words that they go before.
        depth: how many governors to try.
    """
    above = tree.heads[i]
    found: tuple[int, ...] = ()
    if above >= 0 and depth:
        match tree.bases[i]:
            case "acl":
                found = _of_noun(tree, i, above, first, depth)
            case "conj":
                found = _shared(tree, i, above, depth)
            case "xcomp" | "ccomp" | "advcl" | "obj" | "obl" | "csubj":
                found = _governing(tree, above, first, depth)
    if found or not is_finite(tree, i):
        return found
    return _in_front(tree, i) or _up_to(tree, first)


def _up_to(tree: Tree, first: int) -> tuple[int, ...]:
    """The words before a verb up to a comma or a joining word, where they begin as a noun does."""
    start = first
    while start > 0 and first - start < LONGEST and not _parts(tree, start - 1):
        start -= 1
    opens = start < first and tree.tags[start] in _IN_PHRASE and tree.tags[start] != "CD"
    nouns = any(tree.tags[i] in NOUN_TAGS for i in range(start, first))
    whole = start == 0 or _parts(tree, start - 1)
    return tuple(range(start, first)) if opens and nouns and whole else ()


def _parts(tree: Tree, i: int) -> bool:
    """Whether a word or a mark parts one clause from another."""
    joins = tree.tags[i] == "IN" and tree.low[i] in _CLAUSAL
    return joins or tree.tags[i] in _TENSED or tree.bases[i] in {"punct", "cc"}


def _in_front(tree: Tree, i: int) -> tuple[int, ...]:
    """The noun right before a verb in a tense, or before what commas set off in between."""
    last = first_of_group(tree, i) - 1
    if last > 0 and tree.low[last] == ",":
        last = next((k for k in range(last - 1, 0, -1) if tree.low[k] == ","), 0) - 1
    if last < 0 or tree.tags[last] not in NOUN_TAGS:
        return ()
    first = last
    while first > 0 and tree.tags[first - 1] in _IN_PHRASE:
        first -= 1
    return tuple(range(first, last + 1))


def _subject_words(tree: Tree, i: int, depth: int) -> tuple[int, ...]:
    """The words of a verb's subject, wherever it stands."""
    subject = own_subject(tree, i)
    start = first_of_group(tree, i)
    if subject is not None and tree.bases[subject] == "expl":
        return ()
    if subject is None:
        return leading(tree, i, start, depth - 1)
    if is_relative(tree, subject):
        return phrase(tree, told_of(tree, i, subject), subject) if tree.heads[i] >= 0 else ()
    return phrase(tree, subject, start if subject < start else None)


def _shared(tree: Tree, i: int, above: int, depth: int) -> tuple[int, ...]:
    """The subject of the verb it is joined to, with the helpers that both share."""
    if tree.tags[above] not in VERB_TAGS and not is_copular(tree, above):
        return ()
    subject = _subject_words(tree, above, depth)
    own = {*tree.helpers.get(i, ()), *tree.those(i, ("mark",))}
    if not subject or own or tree.tags[i] not in _WITHOUT_TENSE:
        return subject if not own or is_finite(tree, i) else _to(tree, i, above, subject)
    marks = [m for m in tree.those(above, ("mark",)) if tree.tags[m] == "TO"]
    shared = sorted({*tree.helpers.get(above, ()), *marks})
    return (*subject, *(h for h in shared if h < above and h not in subject))


def _to(tree: Tree, i: int, above: int, subject: tuple[int, ...]) -> tuple[int, ...]:
    """What goes before "and to ..." has no "to" left over from the verb that it is joined to."""
    infinite = any(tree.tags[m] == "TO" for m in tree.those(i, ("mark",)))
    return tuple(t for t in subject if not (infinite and tree.tags[t] == "TO" and t > above - 2))


def _of_noun(tree: Tree, i: int, noun: int, first: int, depth: int) -> tuple[int, ...]:
    """The noun that a relative clause or a participle tells about; the verb of "plans to ..."."""
    if noun > i:
        return ()
    if any(tree.tags[m] == "TO" for m in tree.those(i, ("mark",))) and not is_finite(tree, i):
        return _governing(tree, noun, first, depth) or tuple(range(phrase(tree, noun)[0], first))
    own = phrase(tree, noun, first)
    while len(own) > 1 and tree.tags[own[0]] in {"IN", "TO"}:
        own = own[1:]
    owner = tree.heads[noun]
    beside = tree.bases[noun] == "appos" and 0 <= owner < noun and tree.tags[owner][0] == "N"
    start = phrase(tree, owner, first)[0] if beside else name_before(tree, own[0])
    return own if start is None else tuple(range(start, first))


def name_before(tree: Tree, start: int) -> int | None:
    """The start of a name that "a country ..." explains behind a comma, if the tree lost it."""
    if start < 2 or tree.low[start] not in {"a", "an"} or tree.low[start - 1] != ",":
        return None
    first = start - 1
    while first > 0 and tree.tags[first - 1] in {"NNP", "NNPS"}:
        first -= 1
    opens = first == 1 and tree.tags[0] == "IN"  # "In Oslo, a man ..."
    return None if first == start - 1 or opens else first


def _governing(tree: Tree, above: int, first: int, depth: int) -> tuple[int, ...]:
    """The verb that a verb completes, with its subject and all up to the completing words."""
    verb = next((v for v in (above, *tree.above(above)) if _is_verbal(tree, v)), None)
    if verb is None or verb >= first:
        return ()
    start = first_of_group(tree, verb)
    subject = _subject_words(tree, verb, depth)
    if not subject:
        return ()
    behind = _joinless(tree, range(start, first), verb)
    return (*(t for t in subject if t < start), *behind) if min(subject) < start else behind


def _joinless(tree: Tree, stretch: Iterable[int], verb: int) -> tuple[int, ...]:
    """A stretch without the joining words and relatives that open it."""
    found = list(stretch)
    while found and found[0] < verb and _opens(tree, found[0]):
        found = found[1:]
    return tuple(found)


def _opens(tree: Tree, i: int) -> bool:
    return is_relative(tree, i) or (tree.bases[i] in {"mark", "cc"} and tree.tags[i] != "TO")


def _is_verbal(tree: Tree, i: int) -> bool:
    return tree.tags[i] in VERB_TAGS or is_copular(tree, i)
