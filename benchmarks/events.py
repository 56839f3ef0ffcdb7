"""How right event mentions and their dates are, on annotated news and on gold trees.

    python -m benchmarks events --data FOLDER [--errors N]

FOLDER holds ``events/*.jsonl`` (annotated news) and, for the second table, ``ud/*.conllu``. A gold
mention is covered by the shortest mention of ours that contains its trigger; its date is exact when
ours begins with the same day, month or year. The second table reads the same rules off gold trees
and off our own: what they disagree on is the parser's fault.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from timeline.anchor import anchor
from timeline.edtf import edtf
from timeline.events import extract
from timeline.events.clauses import clauses
from timeline.events.reports import reports, subject
from timeline.events.syntax import Tree, tree
from timeline.events.timing import governor_of
from timeline.language.lemma import lemmatize
from timeline.language.parser import parse
from timeline.language.tree import Sentence
from timeline.model import Article, EventMention, Interval, Span, Timex
from timeline.options import Options
from timeline.read import read
from timeline.tempex import dates
from training.treebank import Tree as Gold
from training.treebank import read as read_treebank

NEWS = ("semeval-trial", "ecbplus-dev")
TREEBANKS = ("ewt-test", "gum-test")
BATCH = 64


class Trigger(NamedTuple):
    """One annotated event: where it stands, its word, and its date at its own precision."""

    span: Span
    word: str
    date: str


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated article, its gold triggers, and what we find in it."""

    article: Article
    gold: tuple[Trigger, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[EventMention, ...]


def documents(path: Path) -> Iterator[Document]:
    """The articles of a file with what is annotated and what is found."""
    rows = {row["id"]: row for row in map(json.loads, path.read_text("utf-8").splitlines())}
    articles = [anchor(a, Options()) for a in read(path) if isinstance(a, Article)]
    found = [dates(a.text, a.published, language="en", blocks=a.blocks) for a in articles]
    mentions = extract(articles, found)
    for article, timexes, own in zip(articles, found, mentions, strict=True):
        gold = tuple(
            Trigger(Span(m["start"], m["end"]), m["trigger"], m.get("date") or "")
            for m in rows[article.id]["mentions"]
        )
        yield Document(article, gold, timexes, own)


def covering(document: Document, trigger: Trigger) -> EventMention | None:
    """The shortest mention around a trigger."""
    around = (m for m in document.mentions if m.span.contains(trigger.span))
    return min(around, key=lambda m: m.span.end - m.span.start, default=None)


def ours(document: Document, trigger: Trigger) -> str:
    """The date of the mention that covers a trigger."""
    mention = covering(document, trigger)
    return written(mention.dating.interval) if mention else ""


def published(document: Document, trigger: Trigger) -> str:
    """Baseline: everything happened on the publish day."""
    day = document.article.published
    return "" if day is None else "{:04d}-{:02d}-{:02d}".format(*day.day[:3])


def nearest(document: Document, trigger: Trigger) -> str:
    """Baseline: the nearest date of the trigger's line, else the publish day."""
    text = document.article.text
    line = Span(text.rfind("\n", 0, trigger.span.start) + 1, text.find("\n", trigger.span.end))
    beside = [t for t in document.timexes if t.interval and line.contains(t.span)]
    best = min(beside, key=lambda t: abs(t.start - trigger.span.start), default=None)
    return written(best.interval) if best else published(document, trigger)


def written(interval: Interval | None) -> str:
    """The first day (or month, or year) of an interval."""
    return edtf(interval)[:10] if interval else ""


def exact(found: Sequence[Document], dater: Callable[[Document, Trigger], str]) -> float:
    """Percent of the dated gold mentions that get their date."""
    dated = [(d, t) for d in found for t in d.gold if t.date]
    return percent(sum(dater(d, t) == t.date for d, t in dated), len(dated))


def report(name: str, found: Sequence[Document], errors: int) -> None:
    """Print the figures of one file."""
    pairs = [(d, t) for d in found for t in d.gold]
    covered = sum(covering(d, t) is not None for d, t in pairs)
    print(f"{name}: {len(pairs)} gold mentions, {percent(covered, len(pairs)):.1f} % covered")
    if not any(t.date for _, t in pairs):
        return
    for label, dater in (("publish day", published), ("nearest date", nearest), ("ours", ours)):
        print(f"  date exact, {label}: {exact(found, dater):.1f} %")
    rules: Counter[tuple[str, bool]] = Counter()
    for document, trigger in pairs:
        mention = covering(document, trigger)
        if trigger.date:
            right = ours(document, trigger) == trigger.date
            rules[mention.dating.rule if mention else "not found", right] += 1
    for rule in sorted({rule for rule, _ in rules}):
        right, wrong = rules[rule, True], rules[rule, False]
        print(f"    {rule}: {right} of {right + wrong}")
    for document, trigger in [p for p in pairs if p[1].date and ours(*p) != p[1].date][:errors]:
        print(
            "    wrong:", document.article.id, trigger.word, trigger.date, ours(document, trigger)
        )


def percent(part: int, whole: int) -> float:
    """Percent, 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def facts(words: Tree, timexes: Sequence[Timex]) -> dict[str, set[tuple[object, ...]]]:
    """What our rules read off a tree, as sets to compare."""
    found = clauses(words)
    governors = ((t.span, governor_of(words, words.inside(t.span), t)) for t in timexes)
    return {
        "report split": {
            (r.verb, phrase(words, r.source), r.content[0]) for r in reports(words, found)
        },
        "date to verb": {(span, head) for span, head in governors if head is not None},
        "event and subject": {(c.head, phrase(words, subject(words, c.head))) for c in found},
    }


def phrase(words: Tree, head: int | None) -> int | None:
    """The end of the run of nouns around a head: which of "mayor Anna Berg" it is means nothing."""
    while head is not None and head + 1 < words.size and words.tags[head + 1].startswith("NN"):
        head += 1
    return head


def gold_tree(gold: Gold) -> Tree:
    """A treebank's sentence as ours."""
    heads = tuple(head - 1 for head in gold.heads)
    return tree(sentence(gold.words, gold.tags, heads, gold.labels))


def sentence(
    words: Sequence[str], tags: Sequence[str], heads: Sequence[int], labels: Sequence[str]
) -> Sentence:
    """A sentence whose text is its words with one blank between them."""
    ends = [sum(len(w) + 1 for w in words[: i + 1]) - 1 for i in range(len(words))]
    return Sentence(
        span=Span(0, ends[-1]),
        words=tuple(words),
        spans=tuple(Span(end - len(word), end) for word, end in zip(words, ends, strict=True)),
        tags=tuple(tags),
        lemmas=tuple(map(lemmatize, words, tags)),
        heads=tuple(heads),
        labels=tuple(labels),
    )


def agreement(path: Path) -> dict[str, float]:
    """F1 of the facts read off our trees against those read off a treebank's."""
    golds = read_treebank(path)
    counts: Counter[tuple[str, str]] = Counter()
    for gold, own in zip(golds, parse([gold.words for gold in golds]), strict=True):
        timexes = dates(" ".join(gold.words), "2010-06-15")
        right = facts(gold_tree(gold), timexes)
        mine = facts(tree(sentence(gold.words, own.tags, own.heads, own.labels)), timexes)
        for name, wanted in right.items():
            counts[name, "both"] += len(wanted & mine[name])
            counts[name, "each"] += len(wanted) + len(mine[name])
    names = sorted({name for name, _ in counts})
    return {name: percent(2 * counts[name, "both"], counts[name, "each"]) for name in names}


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks events", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args(argv)
    for name in NEWS:
        path = options.data / "events" / f"{name}.jsonl"
        if path.exists():
            report(name, list(documents(path)), options.errors)
    for name in TREEBANKS:
        path = options.data / "ud" / f"{name}.conllu"
        if path.exists():
            print(f"{name}: F1 of what is read off our trees against gold trees")
            for fact, score in agreement(path).items():
                print(f"  {fact}: {score:.1f}")
    return 0
