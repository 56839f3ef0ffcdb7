"""One sentence made ready for telling events: its tree, clauses, reports, roles and dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.civil import day
from timeline.events.clauses import Clause, clauses
from timeline.events.gaps import Gap, gaps
from timeline.events.names import Names
from timeline.events.reports import Report, reports
from timeline.events.roles import Role, roles
from timeline.events.syntax import Tree, tree
from timeline.events.timing import DATING, Timing, timing
from timeline.language import Sentence
from timeline.model import Block, BlockKind, Civil, Kind, Timex


class Setting(NamedTuple):
    """Where a sentence stands: its block, its index, and its index in the running text or -1."""

    block: BlockKind
    position: int
    rank: int


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence, analysed.

    Args:
        tree: its words.
        block: what stretch of the article it stands in.
        position: its index among the article's sentences.
        rank: its index among those of the running text, or -1 outside it.
        clauses, reports, roles, timing: what the other modules read off the tree.
        loose: the dates in the sentence that date no word of it.
        gaps: the clauses that a length of time joins to another's day.
    """

    tree: Tree
    block: BlockKind
    position: int
    rank: int
    clauses: tuple[Clause, ...]
    reports: tuple[Report, ...]
    roles: dict[int, Role]
    timing: Timing
    loose: tuple[Timex, ...] = ()
    gaps: Mapping[int, Gap] = field(default_factory=dict)

    def statements(self) -> dict[int, tuple[int, ...]]:
        """The sayings that are events themselves, each with the clauses it tells."""
        contents = {report.verb: report.content for report in self.reports}
        return {
            head: contents.get(head, ())
            for head, role in self.roles.items()
            if role.kind is Kind.STATEMENT and not role.teller
        }


def scenes(
    blocks: Sequence[Block],
    timexes: Sequence[Timex],
    sentences: Sequence[Sentence],
    published: Civil | None = None,
) -> tuple[list[Scene], Names]:
    """Analyse an article's sentences; its names are learned first, since reports depend on them."""
    trees = [tree(sentence) for sentence in sentences]
    names = Names(trees)
    kinds = list(_kinds(blocks, sentences))
    body = 0
    found = []
    for position, dates in enumerate(_by_sentence(timexes, sentences)):
        rank = body if kinds[position] is BlockKind.BODY else -1
        body += rank >= 0
        setting = Setting(kinds[position], position, rank)
        found.append(_scene(trees[position], setting, dates, names, published))
    return found, names


def _scene(
    words: Tree, setting: Setting, dates: Sequence[Timex], names: Names, published: Civil | None
) -> Scene:
    timed = timing(words, dates)
    found = clauses(words, timed, headline=setting.block is BlockKind.TITLE)
    told = reports(words, found)
    ahead = [head for head, own in timed.items() if published and _lie_ahead(own, published)]
    parts = roles(words, found, told, setting.block, names, timed, ahead)
    used = {t.span for own in timed.values() for t in own}
    loose = tuple(t for t in dates if t.interval and t.type in DATING and t.span not in used)
    apart = gaps(words, found, dates)
    return Scene(words, *setting, found, told, parts, timed, loose, apart)


def _lie_ahead(dates: Sequence[Timex], published: Civil) -> bool:
    """Whether all dates begin behind the publish day."""
    return all(d.interval and d.interval.start >= day(published).end for d in dates)


def _kinds(blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Iterator[BlockKind]:
    """What stretch of the article each sentence stands in, in one pass over both."""
    at = 0
    for sentence in sentences:
        while at + 1 < len(blocks) and blocks[at].span.end <= sentence.span.start:
            at += 1
        yield blocks[at].kind


def _by_sentence(
    timexes: Sequence[Timex], sentences: Sequence[Sentence]
) -> Iterator[tuple[Timex, ...]]:
    """The expressions inside each sentence, in one pass over both."""
    ordered, at = sorted(timexes, key=lambda t: t.span), 0
    for sentence in sentences:
        own = []
        while at < len(ordered) and ordered[at].start < sentence.span.end:
            if ordered[at].start >= sentence.span.start:
                own.append(ordered[at])
            at += 1
        yield tuple(own)
