"""Articles and their time expressions in, dated event mentions out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline import language
from timeline.events.actors import Cast, places
from timeline.events.dateline import without_dateline
from timeline.events.clauses import Clause, clauses
from timeline.events.dating import Situation, dating
from timeline.events.identity import mention_id
from timeline.events.lexicon import words
from timeline.events.names import Names
from timeline.events.narrative import carried, opens_frame
from timeline.events.reports import Report, left_subject, reports
from timeline.events.roles import Role, roles
from timeline.events.spans import clause_span
from timeline.events.syntax import Tree, tree
from timeline.events.tense import Tense, tense
from timeline.events.timing import Timing, timing
from timeline.language import Annotator, Sentence
from timeline.model import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Dating,
    EventMention,
    Kind,
    Span,
    Status,
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
        The mentions of one article after another, in text order.
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


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence, analysed."""

    tree: Tree
    block: BlockKind
    position: int
    is_lead: bool
    clauses: tuple[Clause, ...]
    reports: tuple[Report, ...]
    roles: dict[int, Role]
    timing: Timing


def _mentions(
    article: Article, timexes: Sequence[Timex], sentences: Sequence[Sentence]
) -> Iterator[EventMention]:
    scenes = list(_scenes(article, timexes, sentences))
    names = Names([scene.tree for scene in scenes])
    cast = Cast(names)
    told: Dating | None = None
    seen: Counter[str] = Counter()
    for scene in scenes:
        if scene.block is BlockKind.BODY and opens_frame(scene.tree):
            told = None
        datings = _datings(scene, article, told, cast)
        quote = _quote(article.text, scene.tree.sentence.span)
        repeat = seen[quote.casefold()]
        seen[quote.casefold()] += 1
        for clause in scene.clauses:
            role = scene.roles[clause.head]
            actors = cast.actors(
                scene.tree, clause, role.report, caption=scene.block is BlockKind.CAPTION
            )
            if not role.silent:
                id_ = mention_id(article.id, quote, clause.head, repeat)
                yield _mention(article, scene, clause, id_, quote, actors, names, cast, datings)
        if scene.block is BlockKind.BODY:
            told = _carried(told, scene, datings)


def _scenes(
    article: Article, timexes: Sequence[Timex], sentences: Sequence[Sentence]
) -> Iterator[_Scene]:
    blocks, at, body = telling(article), 0, 0
    dates = iter(_by_sentence(timexes, sentences))
    for position, sentence in enumerate(sentences):
        while at + 1 < len(blocks) and blocks[at].span.end <= sentence.span.start:
            at += 1
        kind = blocks[at].kind
        yield _scene(sentence, kind, position, kind is BlockKind.BODY and body == 0, next(dates))
        body += kind is BlockKind.BODY


def _scene(
    sentence: Sentence, block: BlockKind, position: int, is_lead: bool, dates: Sequence[Timex]
) -> _Scene:
    analysed = tree(sentence)
    timed = timing(analysed, dates)
    found = clauses(analysed, timed)
    told = reports(analysed, found)
    parts = roles(analysed, found, told, block)
    return _Scene(analysed, block, position, is_lead, found, told, parts, timed)


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


def _datings(scene: _Scene, article: Article, told: Dating | None, cast: Cast) -> dict[int, Dating]:
    """The dating of every clause; a governing clause is dated before what depends on it."""
    found: dict[int, Dating] = {}
    for clause in sorted(scene.clauses, key=lambda c: (_depth(scene.tree, c.head), c.head)):
        found[clause.head] = dating(_situation(scene, clause, article, told, found, cast))
    return found


def _situation(
    scene: _Scene,
    clause: Clause,
    article: Article,
    told: Dating | None,
    found: dict[int, Dating],
    cast: Cast,
) -> Situation:
    role = scene.roles[clause.head]
    report = role.report
    source = cast.source(scene.tree, report.source) if report and report.source is not None else ""
    return Situation(
        tree=scene.tree,
        clause=clause,
        tense=tense(scene.tree, clause.head),
        status=role.status,
        timexes=scene.timing.get(clause.head, ()),
        saying=scene.timing.get(report.verb, ()) if report else None,
        source=source,
        saying_tense=tense(scene.tree, report.verb if report else clause.head),
        governing=None if clause.governor is None else found.get(clause.governor),
        following=_following(scene, clause),
        told=told,
        block=scene.block,
        is_lead=scene.is_lead,
        is_content=report is not None and clause.head in report.content,
        below_saying=clause.governor is not None and _tells(scene, clause.governor),
        earlier_report=report is not None and _is_earlier(scene, report),
        is_statement=role.kind is Kind.STATEMENT,
        published=article.published.day if article.published else None,
    )


def _tells(scene: _Scene, head: int) -> bool:
    """Whether a clause only says who told something."""
    return scene.roles[head].silent and any(report.verb == head for report in scene.reports)


def _is_earlier(scene: _Scene, report: Report) -> bool:
    """Whether the report is called an earlier one."""
    saying = next((c for c in scene.clauses if c.head == report.verb), None)
    return saying is not None and any(scene.tree.low[i] in words("earlier") for i in saying.tokens)


def _following(scene: _Scene, clause: Clause) -> tuple[Timex, ...]:
    """The dates of a later verb that shares this one's subject and closes the sentence."""
    for other in scene.clauses:
        joined = other.governor == clause.head and other.link == "conj" and other.head > clause.head
        own_subject = scene.tree.child(other.head, ("nsubj",)) is not None
        statement = scene.roles[other.head].kind is Kind.STATEMENT
        if joined and not own_subject and not statement:
            return tuple(
                t for t in scene.timing.get(other.head, ()) if t.start > _end(scene, other)
            )
    return ()


def _end(scene: _Scene, clause: Clause) -> int:
    return scene.tree.sentence.spans[clause.head].end


def _depth(tree: Tree, i: int) -> int:
    return sum(1 for _ in tree.above(i))


def _carried(told: Dating | None, scene: _Scene, datings: dict[int, Dating]) -> Dating | None:
    rows = [
        (clause, scene.roles[clause.head].status, datings[clause.head])
        for clause in scene.clauses
        if not clause.nominal and not scene.roles[clause.head].silent
    ]
    return carried(told, scene.tree, scene.clauses, rows)


def _quote(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _mention(
    article: Article,
    scene: _Scene,
    clause: Clause,
    id_: str,
    quote: str,
    actors: tuple[str, ...],
    names: Names,
    cast: Cast,
    datings: dict[int, Dating],
) -> EventMention:
    role = scene.roles[clause.head]
    sayings = {h for h, r in scene.roles.items() if r.kind is Kind.STATEMENT}
    first = left_subject(scene.tree, clause.head, role.report) if role.report else None
    span = clause_span(scene.tree, clause, scene.clauses, sayings, first)
    return EventMention(
        id=id_,
        document=article.id,
        span=span,
        text=article.text[span.start : span.end],
        trigger=scene.tree.sentence.spans[clause.head],
        lemma=scene.tree.lemma(clause.head),
        sentence=scene.tree.sentence.span,
        quote=quote,
        block=scene.block,
        actors=actors,
        places=places(scene.tree, clause, names),
        status=role.status,
        kind=role.kind,
        attribution=_attribution(scene, role.report, cast),
        dating=datings[clause.head],
        position=scene.position,
    )


def _attribution(scene: _Scene, report: Report | None, cast: Cast) -> Attribution | None:
    if report is None or report.source is None:
        return None
    tokens = scene.tree.below(report.source)
    timexes = scene.timing.get(report.verb, ())
    return Attribution(
        cast.source(scene.tree, report.source),
        scene.tree.span(tokens),
        timexes[0] if timexes else None,
    )
