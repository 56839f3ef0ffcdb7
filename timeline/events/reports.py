"""Reported speech: a tree in, who says what out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from timeline.events.clauses import Clause
from timeline.events.lexicon import words
from timeline.events.syntax import VERB_TAGS, Tree
from timeline.events.tense import is_finite, is_passive

_SUBJECT = frozenset(["nsubj", "csubj"])
#: Relations of clauses that a source set off by a comma does not tell alone.
_INNER = frozenset("acl advcl conj ccomp xcomp".split())
#: Relations of verbs whose subject is told elsewhere, where they have none of their own.
_LEANING = frozenset(["conj", "acl", "xcomp"])
#: Relations of verbs that may share the subject of what they hang from.
_SHARING = frozenset(["conj", "xcomp", "advcl"])
_RELATIVE = frozenset("who which whose whom where when if because as while after before".split())
_NOMINAL = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP"])
_ARTICLES = frozenset(["the", "this"])
_QUOTES = frozenset(['"', "“", "”"])
_QUOTE_TAGS = frozenset(["``", "''"])


@dataclass(frozen=True, slots=True)
class Report:
    """A saying and what is said.

    Args:
        verb: token index of the say-verb; of the source itself for "according to".
        source: head of the source's noun phrase, or None ("is said to").
        content: heads of the reported clauses, in text order.
    """

    verb: int
    source: int | None
    content: tuple[int, ...]


def reports(tree: Tree, found: Sequence[Clause]) -> tuple[Report, ...]:
    """All reports of a sentence."""
    sayings = [clause for clause in found if is_saying(tree, clause.head)]
    if not sayings and "according" not in tree.said:
        return ()
    by_head = {clause.head: clause for clause in found}
    told = []
    for clause in sayings:
        content = _content(tree, clause, by_head)
        if content:
            told.append(Report(clause.head, _source(tree, clause.head), content))
    return (*told, *_according_to(tree, by_head))


def is_saying(tree: Tree, i: int) -> bool:
    """Whether the word is a verb that tells what somebody said ("the said house" tells nothing)."""
    if tree.lemmas[i] not in words("say") or tree.tags[i] not in VERB_TAGS:
        return False
    return not (tree.low[i] == "said" and i > 0 and tree.low[i - 1] in _ARTICLES)


def _content(tree: Tree, saying: Clause, by_head: Mapping[int, Clause]) -> tuple[int, ...]:
    """The clauses that the saying reports: its complement and what is joined to that."""
    first = (
        _complement(tree, saying.head, by_head)
        or _interrupted(tree, saying, by_head)
        or _marked_that(tree, saying.head, by_head)
        or _behind_that(tree, saying.head, by_head)
        or _running_on(tree, saying, by_head)
        or _in_front_of(tree, saying, by_head)
    )
    if first is None:
        return ()
    joined = [
        clause.head
        for clause in by_head.values()
        if clause.link == "conj"
        and clause.governor == first
        and clause.head != saying.head
        and not (clause.head > saying.head > first)
    ]
    return tuple(sorted({first, *joined}))


def _complement(tree: Tree, verb: int, by_head: Mapping[int, Clause]) -> int | None:
    """The clause that the parser hangs from the say-verb as its content."""
    found = [
        i
        for i in tree.those(verb, ("ccomp", "csubj", "parataxis"))
        if i in by_head
        and (tree.bases[i] != "parataxis" or i < verb or _is_set_apart(tree, verb, i))
    ]
    finite = [i for i in found if is_finite(tree, i)]
    runs_on = verb + 1 < tree.size and tree.bases[verb + 1] != "punct"
    return min(
        finite or found,
        key=lambda i: (tree.bases[i] != "ccomp", runs_on and i < verb, i),
        default=None,
    )


def _is_set_apart(tree: Tree, verb: int, i: int) -> bool:
    """Whether a colon or a quotation mark stands between a say-verb and what follows."""
    return any(tree.low[k] == ":" or tree.tags[k] in _QUOTE_TAGS for k in range(verb + 1, i))


def _interrupted(tree: Tree, saying: Clause, by_head: Mapping[int, Clause]) -> int | None:
    """The main clause into or behind which the saying is put (", the agency said on Sunday")."""
    if tree.bases[saying.head] != "parataxis" or saying.governor not in by_head:
        return None
    if has_said_object(tree, saying.head):
        return None
    return saying.governor


def _marked_that(tree: Tree, verb: int, by_head: Mapping[int, Clause]) -> int | None:
    """The next clause that "that" opens, wherever the parser hung it."""
    for head in sorted(by_head):
        if head > verb and any(
            tree.low[i] == "that" and verb < i < head and tree.bases[i] != "nsubj"
            for i in tree.those(head, ("mark", "obl", "obj", "det"))
        ):
            return head
    return None


def _behind_that(tree: Tree, verb: int, by_head: Mapping[int, Clause]) -> int | None:
    """The first main verb in a tense behind "that" which follows the say-verb at once."""
    if verb + 1 >= tree.size or tree.low[verb + 1] != "that" or tree.tags[verb + 1] == "DT":
        return None
    behind = (head for head in sorted(by_head) if head > verb + 1 and is_finite(tree, head))
    return next((i for i in behind if tree.bases[i] not in {"acl", "advcl"}), None)


def _in_front_of(tree: Tree, saying: Clause, by_head: Mapping[int, Clause]) -> int | None:
    """The main clause before the comma that opens the saying ("..., she told the press")."""
    source = tree.child(saying.head, _SUBJECT)
    if source is None or tree.child(saying.head, ("cc", "mark")) is not None:
        return None
    comma = min(tree.below(source)) - 1
    if comma < 2 or tree.low[comma] != "," or has_said_object(tree, saying.head):
        return None
    told = [head for head in by_head if head < comma and is_finite(tree, head)]
    above = [head for head in told if by_head[head].governor in {None, saying.head}]
    return min(above, default=None)


def has_said_object(tree: Tree, verb: int) -> bool:
    """Whether a saying has an object that is said, and not only one who hears it."""
    return tree.child(verb, ("obj",)) is not None and tree.lemmas[verb] not in words("hearer")


def _running_on(tree: Tree, saying: Clause, by_head: Mapping[int, Clause]) -> int | None:
    """The next clause in a tense that follows without a pause ("said the train crossed ...")."""
    for head in range(saying.head + 1, tree.size):
        if tree.bases[head] == "punct" or tree.low[head] in _RELATIVE:
            return None
        if head in by_head and is_finite(tree, head):
            return None if tree.bases[head] == "conj" or tree.child(head, ("mark",)) else head
    return None


def _source(tree: Tree, verb: int) -> int | None:
    """The subject of the say-verb, or of the verb it is joined to; the agent of a passive."""
    if is_passive(tree, verb):
        return next((i for i in tree.children[verb] if tree.labels[i] == "obl:agent"), None)
    return subject(tree, verb)


def _behind_quote(tree: Tree, verb: int) -> int | None:
    """The speaker behind the verb that follows direct speech (", said Berg"), however labelled."""
    if _QUOTE_TAGS.isdisjoint(tree.tags[max(0, verb - 3) : verb]):
        return None
    return next((i for i in tree.children[verb] if i > verb and tree.tags[i] in _NOMINAL), None)


def _in_front(tree: Tree, verb: int) -> int | None:
    """The noun or pronoun right in front of a verb in a tense, where the tree gives no subject."""
    if tree.bases[verb] in _LEANING or not is_finite(tree, verb):
        return None
    helpers = [i for i in tree.those(verb, ("aux", "advmod")) if tree.tags[i] not in _NOMINAL]
    before = min([verb, *helpers]) - 1
    if before < 0:
        return None
    free = tree.tags[before] in _NOMINAL and tree.child(before, ("case",)) is None
    return before if free else None


def subject(tree: Tree, verb: int) -> int | None:
    """Head of the verb's subject; joined and completing verbs share that of their governor."""
    found = _own_subject(tree, verb)
    if found is None:
        found = _behind_quote(tree, verb)
    if found is None:
        found = _in_front(tree, verb)
    return _shared_subject(tree, verb) if found is None else _meant(tree, verb, found)


def _own_subject(tree: Tree, verb: int) -> int | None:
    """The subject that the tree gives a verb; of several the nearest ("which do you want")."""
    found = tree.those(verb, _SUBJECT)
    if len(found) > 1:
        return min(found, key=lambda i: abs(i - verb))
    return found[0] if found else None


def _meant(tree: Tree, verb: int, found: int) -> int:
    """What a relative pronoun stands for: the verb's head, or the noun in front; others as is."""
    if tree.tags[found] not in {"WP", "WDT"}:
        return found
    if tree.bases[verb] == "acl":
        return tree.heads[verb]
    before = found - 2 if found > 1 and tree.low[found - 1] == "," else found - 1
    return before if before >= 0 and tree.tags[before] in _NOMINAL else found


def _shared_subject(tree: Tree, verb: int) -> int | None:
    """The subject of the verb that this one is joined to or completes."""
    for i in chain([verb], tree.above(verb)):
        found = _own_subject(tree, i)
        if found is not None:
            return _meant(tree, i, found)
        if tree.bases[i] == "acl":
            return tree.heads[i]
        if tree.bases[i] not in _SHARING:
            return None
    return None


def _according_to(tree: Tree, by_head: Mapping[int, Clause]) -> list[Report]:
    """ "According to X" reports the clause that it stands in."""
    told = []
    for case in [i for i, word in enumerate(tree.low) if word == "according"]:
        source = tree.heads[case] if tree.bases[case] == "case" else -1
        set_off = case > 0 and tree.low[case - 1] == ","
        owners = (i for i in tree.above(source) if i in by_head)
        owner = next((i for i in owners if not (set_off and tree.bases[i] in _INNER)), None)
        if source >= 0 and owner is not None:
            told.append(Report(source, source, (owner,)))
    return told


def left_subject(tree: Tree, content: int, report: Report) -> int | None:
    """The content's subject where the parser hung it from the say-verb, beside the source."""
    others = [i for i in tree.those(report.verb, _SUBJECT) if i != report.source]
    return next((i for i in others if i < content < report.verb), None)


def is_quoted(tree: Tree, report: Report) -> bool:
    """Whether the content is direct speech: nothing but who says it stands outside the quotes."""
    content = report.content[0]
    marks = [i for i in range(content) if tree.tags[i] in _QUOTE_TAGS or tree.low[i] in _QUOTES]
    if len(marks) % 2 == 0:
        return False
    telling = {report.verb, *tree.children[report.verb]}
    if report.source is not None:
        telling.update(tree.below(report.source))
    outside = (i for i in range(marks[-1]) if tree.bases[i] != "punct" and i not in telling)
    return all(report.verb < content and i < report.verb for i in outside)
