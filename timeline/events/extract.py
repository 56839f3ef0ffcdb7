"""Articles and their time expressions in, dated event mentions out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline import language
from timeline.events.actors import Cast, places
from timeline.events.antecedents import Antecedents
from timeline.events.clauses import Clause
from timeline.events.dateline import without_dateline
from timeline.events.dating import dating
from timeline.events.identity import mention_id, sentence_key
from timeline.events.inner import inner
from timeline.events.names import Names
from timeline.events.narrative import NOTHING, Course, entering, leaving
from timeline.events.nouns import Named, named
from timeline.events.reports import Report, left_subject
from timeline.events.scene import Scene, scenes
from timeline.events.situation import situation
from timeline.events.spans import Below, below, clause_span
from timeline.events.syntax import Tree
from timeline.events.wording import UNWORDED, wording
from timeline.language import Annotator, Sentence
from timeline.model import (
    MAKES_NONE,
    Article,
    Attribution,
    Block,
    BlockKind,
    Civil,
    Dating,
    EventMention,
    Span,
    Timex,
)

_TELLING = frozenset([BlockKind.TITLE, BlockKind.CAPTION, BlockKind.BODY])


def extract(
    articles: Sequence[Article],
    timexes: Sequence[tuple[Timex, ...]],
    annotate: Annotator | None = None,
) -> Iterator[tuple[EventMention, ...]]:
    """Find the event mentions of a batch of articles and date them.

    Args:
        articles: anchored; only titles, captions and body text tell events.
        timexes: the time expressions of each article, in text order.
        annotate: gives sentences with trees; our own parser by default.

    Yields:
        The mentions of one article after another, in the order of their sentences.
    """
    zones = [zones_of(article) for article in articles]
    texts = [article.text for article in articles]
    found = (annotate or language.annotate)(texts, zones)
    for article, own, sentences in zip(articles, timexes, found, strict=True):
        yield tuple(_mentions(article, own, sentences))


def zones_of(article: Article) -> list[Span]:
    """Where to read sentences: the telling blocks, without the dateline that opens running text."""
    return [
        without_dateline(article.text, block.span) if block.kind is BlockKind.BODY else block.span
        for block in telling(article)
    ]


def telling(article: Article) -> tuple[Block, ...]:
    """The stretches of the text that can tell events; all of a text without known blocks."""
    if not article.blocks:
        return (Block(BlockKind.BODY, Span(0, len(article.text))),)
    return tuple(block for block in article.blocks if block.kind in _TELLING)


def _mentions(
    article: Article, timexes: Sequence[Timex], sentences: Sequence[Sentence]
) -> Iterator[EventMention]:
    """The mentions of one article, sentence by sentence."""
    published = article.published.day if article.published else None
    found, names = scenes(telling(article), timexes, sentences, published)
    cast, who, course = Cast(names), Antecedents(names, [scene.tree for scene in found]), NOTHING
    seen: Counter[str] = Counter()
    for scene in found:
        datings = _datings(scene, published, entering(course, scene), cast)
        line = _line(article, scene, seen)
        known = _Known(names, cast, who)
        for clause in scene.clauses:
            actors, role = cast.actors(scene, clause), scene.roles[clause.head]
            if not role.silent:
                told = Named(clause, role, datings[clause.head])
                yield _mention(line, told, actors, known)
        nouns = tuple(named(scene, datings, course.deeds))
        inside = inner(scene, datings, [noun.clause.head for noun in nouns])
        for told in (*nouns, *inside):
            yield _mention(line, told, (), known)
        seen[line.key] += 1
        course = leaving(course, scene, datings)
        who.read(scene)


def _datings(
    scene: Scene, published: Civil | None, course: Course, cast: Cast
) -> dict[int, Dating]:
    """The dating of every clause; a governing clause is dated before what depends on it."""
    found: dict[int, Dating] = {}
    ordered: Sequence[Clause] = scene.clauses
    if len(ordered) > 1:
        ordered = sorted(ordered, key=lambda c: _order(scene.tree, c.head))
    for clause in ordered:
        found[clause.head] = dating(situation(scene, clause, published, course, found, cast))
    return found


def _order(tree: Tree, i: int) -> tuple[int, bool, int]:
    """High in the tree before low, and what is told in a tense before participles beside it."""
    return tree.depth(i), tree.tags[i] == "VBG", i


class _Line(NamedTuple):
    """A sentence as its mentions quote it.

    Args:
        article, scene: where it stands, and what was read off it.
        quote: its text with white space folded.
        key, repeat: what its mentions' ids are made of: its words, and how often they came before.
        under, statements: its clauses by governor, and its sayings that are events themselves.
    """

    article: Article
    scene: Scene
    quote: str
    key: str
    repeat: int
    under: Below
    statements: Mapping[int, Sequence[int]]


class _Known(NamedTuple):
    """What the article has told so far of who is who."""

    names: Names
    cast: Cast
    who: Antecedents


def _line(article: Article, scene: Scene, seen: Mapping[str, int]) -> _Line:
    start, end = scene.tree.sentence.span
    quote = " ".join(article.text[start:end].split())
    key = sentence_key(quote)
    return _Line(article, scene, quote, key, seen[key], below(scene.clauses), scene.statements())


def _mention(line: _Line, told: Named, actors: tuple[str, ...], known: _Known) -> EventMention:
    article, scene, tree = line.article, line.scene, line.scene.tree
    clause, role, dating = told.clause, told.role, told.dating
    trigger = tree.sentence.spans[clause.head]
    first = left_subject(tree, clause.head, role.report) if role.report else None
    span = clause_span(tree, clause, scene.clauses, line.under, line.statements, first)
    text = article.text[span.start : span.end]
    before = article.text[tree.sentence.span.start : trigger.start]
    speaks = dating.interval is not None and dating.rule not in MAKES_NONE
    titled = wording(scene, clause, span, dating, known.who) if speaks else UNWORDED
    return EventMention(
        id=mention_id(article.id, line.key, before, line.repeat),
        document=article.id,
        span=span,
        text=text,
        trigger=trigger,
        lemma=tree.lemmas[clause.head],
        sentence=tree.sentence.span,
        quote=line.quote,
        block=scene.block,
        actors=actors,
        places=places(tree, clause, known.names),
        status=role.status,
        kind=role.kind,
        attribution=_attribution(scene, role.report, known.cast),
        dating=dating,
        position=scene.position,
        wording="" if titled.text == text else titled.text,
        whole=titled.whole,
    )


def _attribution(scene: Scene, report: Report | None, cast: Cast) -> Attribution | None:
    if report is None or report.source is None:
        return None
    tokens = scene.tree.below(report.source)
    timexes = scene.timing.get(report.verb, ())
    return Attribution(
        cast.source(scene.tree, report.source),
        scene.tree.span(tokens),
        timexes[0] if timexes else None,
    )
