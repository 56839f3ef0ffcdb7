"""A clause as a sentence of its own: the article's words, put together so that it names who."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.antecedents import Antecedents
from timeline.events.clauses import Clause
from timeline.events.edges import CONDITION, after_participle, edged, opened, spelled
from timeline.events.leading import first_of_group, leading, name_before, own_subject, phrase
from timeline.events.relatives import is_object, is_relative, told_of
from timeline.events.scene import Scene
from timeline.events.syntax import VERB_TAGS, Tree
from timeline.events.tense import is_copular, is_finite
from timeline.events.undated import undated
from timeline.model import BlockKind, Dating, Span

#: Beyond so many words a clause goes without the clause that it belongs to.
LONGEST = 32
_PRONOUNS = frozenset(
    "he she it him her his its they them their i we you me us my our this these those".split()
)
#: A clause that opens with one of these tells of what stands before it.
_RELATIVE_TAGS = frozenset(["WDT", "WP", "WP$"])
#: What only somebody or something is, and no state of affairs ("it was unable to pay").
_ABLE = frozenset("able unable ready willing unwilling aware unaware confident free".split())


class Wording(NamedTuple):
    """What a title can say of a mention.

    Args:
        text: the words.
        whole: whether they name who does it, in a sentence.
    """

    text: str
    whole: bool


#: A mention that makes no event alone, and so needs no title.
UNWORDED = Wording("", whole=False)


def wording(scene: Scene, clause: Clause, span: Span, dating: Dating, who: Antecedents) -> Wording:
    """The words of a clause with its subject, without its date and what joins it to others.

    Args:
        scene, clause: the sentence and the clause.
        span: what the mention quotes.
        dating: the clause's; its date goes if it goes cleanly.
        who: knows whom pronouns mean.
    """
    tree = scene.tree
    own = _quoted(scene, clause, span)
    dates = [dating.timex] if dating.timex else []
    front, body = _with_subject(scene, clause, own)
    gone = undated(tree, [*dates, *scene.timing.get(clause.head, ())], body)
    if front:
        gone |= undated(tree, [date for own in scene.timing.values() for date in own], front)
    if _is_stub(tree, clause, [i for i in body if i not in gone]):
        gone = frozenset()
    gone |= _asides(scene, clause, body)
    said = [i for i in (*front, *body) if i not in gone]
    said = said if front else opened(tree, said, clause.head)
    kept = edged(tree, [*said, *_what(tree, said)], clause.head)
    names, open_ = _names(scene, clause, kept, who)
    text = spelled(tree, kept, names)
    named = bool(front) or not _needs_subject(tree, clause, body)
    return Wording(text, named and not open_ and not _is_part(tree, clause, kept))


def _quoted(scene: Scene, clause: Clause, span: Span) -> list[int]:
    """The words that the mention quotes; of a headline, all beside the clause that leads it."""
    tree = scene.tree
    own = tree.inside(span)
    while own[0] > 0 and tree.low[own[0] - 1] in CONDITION:
        own = [own[0] - 1, *own]
    if scene.block is not BlockKind.TITLE or clause.governor is not None:
        return own
    first, last = clause.head, clause.head
    while first > 0 and tree.low[first - 1] != ";":
        first -= 1
    while last + 1 < tree.size and tree.low[last + 1] != ";":
        last += 1
    return list(range(first, last + 1))


def _needs_subject(tree: Tree, clause: Clause, body: Sequence[int]) -> bool:
    head = clause.head
    if clause.nominal or (tree.tags[head] not in VERB_TAGS and not is_copular(tree, head)):
        return False
    subject = own_subject(tree, head)
    return subject is None or subject not in body or is_relative(tree, subject)


def _with_subject(
    scene: Scene, clause: Clause, own: Sequence[int]
) -> tuple[tuple[int, ...], list[int]]:
    """The words put before a clause that has no subject of its own, and those of the clause."""
    tree, head = scene.tree, clause.head
    body = after_participle(tree, opened(tree, own, head), head)
    if scene.block is BlockKind.TITLE and clause.governor is None:
        return (), list(own)
    if not _needs_subject(tree, clause, body):
        explains = tree.tags[head] == "VBN" and not is_finite(tree, head)
        start = name_before(tree, body[0]) if explains else None
        front = () if start is None else tuple(range(start, body[0]))
        return front, _with_object(tree, head, body) or body
    subject = own_subject(tree, head)
    if subject is not None and is_relative(tree, subject) and tree.heads[head] >= 0:
        who = told_of(tree, head, subject)
        return phrase(tree, who, subject), [i for i in body if i != subject]
    if subject is not None and subject not in body and not is_relative(tree, subject):
        return phrase(tree, subject), body
    front = leading(tree, head, body[0]) if body else ()
    if front:
        front = tuple(i for i in front if i not in body)
        return (front, body) if len(front) <= LONGEST else ((), body)
    return (), _with_what_follows(scene, clause, body)


def _what(tree: Tree, said: Sequence[int]) -> range:
    """What "what", at the end of the words, stands for ("reacted to what she called a lie")."""
    last = said[-1] if said else -1
    if last < 0 or tree.tags[last] not in {"WP", "WRB"}:
        return range(0)
    found = range(last + 1, max(tree.below(max(last, tree.heads[last]))) + 1)
    return found if len(said) + len(found) <= LONGEST else range(0)


def _with_object(tree: Tree, head: int, body: Sequence[int]) -> list[int]:
    """A relative clause with the noun that it tells of behind its verb ("she beat the men")."""
    what = next((i for i in tree.children[head] if is_object(tree, i, head)), None)
    if what is None or tree.heads[head] < 0:
        return []
    own = [i for i in body if i != what]
    split = next(
        (k for k, i in enumerate(own) if i > head and tree.bases[i] != "compound"), len(own)
    )
    return [*own[:split], *phrase(tree, tree.heads[head], what), *own[split:]]


def _with_what_follows(scene: Scene, clause: Clause, body: list[int]) -> list[int]:
    """A participle in front of its clause, with that clause ("Born in Turin, he moved ...")."""
    above = next((c for c in scene.clauses if c.head == clause.governor), None)
    if above is None or not body or above.head < body[-1] or is_finite(scene.tree, clause.head):
        return body
    stretch = range(body[0], max(above.tokens) + 1)
    return list(stretch) if len(stretch) <= LONGEST else body


def _asides(scene: Scene, clause: Clause, body: Sequence[int]) -> set[int]:
    """A clause between commas behind the subject, and who reported it at the end."""
    tree = scene.tree
    gone: set[int] = set()
    subject = own_subject(tree, clause.head)
    start = first_of_group(tree, clause.head)
    if subject is not None and subject < start and tree.low[start - 1] == ",":
        comma = next((i for i in range(subject + 1, start - 1) if tree.low[i] == ","), None)
        aside = range(comma, start) if comma is not None else ()
        if any(tree.bases[i] in {"acl", "advcl"} for i in aside):
            gone.update(aside)
    report = scene.roles[clause.head].report
    if report is not None and clause.head < report.verb in body:
        gone |= _saying(tree, report.verb, body)
    return gone


def _saying(tree: Tree, verb: int, body: Sequence[int]) -> set[int]:
    """The end of a clause from the comma before who said it."""
    comma = next((i for i in range(verb, body[0], -1) if tree.low[i] == ","), None)
    return set() if comma is None else {i for i in body if i >= comma}


def _is_stub(tree: Tree, clause: Clause, body: Sequence[int]) -> bool:
    """Whether nothing would follow a participle without its date ("the dam, built")."""
    head = clause.head
    after = body[body.index(head) + 1 :] if head in body else ()
    behind = any(tree.bases[i] != "punct" for i in after)
    return tree.tags[head] == "VBN" and not is_finite(tree, head) and not behind


def _is_part(tree: Tree, clause: Clause, kept: Sequence[int]) -> bool:
    """Whether the words are a noun with its participle, or a clause of another, no sentence."""
    head = clause.head
    if clause.nominal or (kept and tree.tags[kept[0]] in _RELATIVE_TAGS):
        return True
    infinite = any(tree.tags[m] == "TO" for m in tree.those(head, ("mark",)))
    return tree.bases[head] == "acl" and not is_finite(tree, head) and not infinite


def _names(
    scene: Scene, clause: Clause, kept: Sequence[int], who: Antecedents
) -> tuple[dict[int, str], bool]:
    """The names for the pronouns that take part, and whether one is left without."""
    tree, open_ = scene.tree, False
    found: dict[int, str] = {}
    if _PRONOUNS.isdisjoint(tree.said):
        return found, open_
    for i in [i for i in kept if tree.low[i] in _PRONOUNS]:
        if not _takes_part(tree, i, clause, kept) or _is_explained(tree, i):
            continue
        name = "" if _is_empty(tree, i) else who.meant(scene, clause, i, kept)
        owns = tree.tags[i] == "PRP$" or tree.labels[i] == "nmod:poss"
        if name in found.values():
            return {}, True
        if name:
            found[i] = name + (_owning(tree.low[i], name) if owns else "")
        open_ = open_ or not (name or _is_empty(tree, i))
    return found, open_


def _owning(pronoun: str, name: str) -> str:
    return "’" if pronoun == "their" and name.endswith("s") else "’s"


def _is_explained(tree: Tree, i: int) -> bool:
    """Whether the name stands behind a pronoun in brackets ("he (Berg) left")."""
    return i + 1 < tree.size and tree.low[i + 1] in {"(", "[", "-lrb-"}


def _takes_part(tree: Tree, i: int, clause: Clause, kept: Sequence[int]) -> bool:
    """Whether a pronoun is the clause's subject, its object, or owns its subject."""
    head, base = tree.heads[i], tree.bases[i]
    if tree.low[i] in {"this", "these", "those"} and base == "det":
        return False
    if base in {"nsubj", "obj", "iobj", "obl"}:
        return head == clause.head or (base == "nsubj" and i == kept[0])
    owned = own_subject(tree, clause.head)
    return tree.labels[i] == "nmod:poss" and (head == owned or i == kept[0])


def _is_empty(tree: Tree, i: int) -> bool:
    """Whether "it" stands for no thing ("it is said that", "it was the first time")."""
    if tree.low[i] != "it":
        return False
    if tree.bases[i] not in {"nsubj", "expl"}:
        return True
    verb = tree.heads[i]
    if tree.low[verb] in _ABLE:
        return False
    told = tree.child(verb, ("csubj", "ccomp")) is not None
    passive = any(tree.labels[h] == "aux:pass" for h in tree.helpers.get(verb, ()))
    return tree.bases[i] == "expl" or is_copular(tree, verb) or (passive and told)
