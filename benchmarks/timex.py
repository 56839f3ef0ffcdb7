"""Accuracy of the resolver on annotated corpora, by the measures of TempEval-3 (UzZaman 2013).

    python -m benchmarks timex --data FOLDER [--errors N] [--folds K]

FOLDER holds one folder of TimeML files a corpus (timebank, aquaint, wikiwars). Predictions and gold
are aligned one to one where they overlap; relaxed counts the aligned, strict those of the same
extent, type and value F1 are relaxed F1 times the share of aligned pairs that agree.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.timeml import Document, Tag, read_folder, tidy
from timeline.tempex import dates

#: Corpora that annotate every expression as a DATE; their types say nothing.
UNTYPED = frozenset({"wikiwars"})


@dataclass(frozen=True, slots=True)
class Prediction:
    """A predicted tag and the rule that made it."""

    tag: Tag
    rule: str


@dataclass(frozen=True, slots=True)
class Miss:
    """One disagreement: its kind ("missed", "spurious", "extent+value"), and both sides."""

    kind: str
    document: Document
    gold: Tag | None
    predicted: Prediction | None


def predict(document: Document) -> list[Prediction]:
    """The resolver's expressions of a document."""
    found = dates(document.text, document.published or None)
    tags = {
        (t.start, t.end): Prediction(Tag(t.start, t.end, t.type.value, t.value), t.rule)
        for t in found
    }
    kept = tidy([p.tag for p in tags.values()], document.text)
    return [tags[tag.start, tag.end] for tag in kept]


def align(gold: Sequence[Tag], predicted: Sequence[Prediction]) -> list[tuple[int, int]]:
    """One-to-one pairs: equal extents first, then the longest overlap, then text order."""
    candidates = []
    for i, g in enumerate(gold):
        for j, p in enumerate(predicted):
            overlap = min(g.end, p.tag.end) - max(g.start, p.tag.start)
            if overlap > 0:
                same = (g.start, g.end) == (p.tag.start, p.tag.end)
                candidates.append((not same, -overlap, i, j))
    pairs: list[tuple[int, int]] = []
    for _, _, i, j in sorted(candidates):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return sorted(pairs)


def compare(document: Document, counts: Counter[str], typed: bool) -> list[Miss]:
    """Add one document to the counts; returns where it disagrees."""
    predicted = predict(document)
    pairs = align(document.gold, predicted)
    counts.update(gold=len(document.gold), predicted=len(predicted), relaxed=len(pairs))
    misses = []
    for i, j in pairs:
        g, p = document.gold[i], predicted[j].tag
        agrees = {
            "extent": (g.start, g.end) == (p.start, p.end),
            "type": not typed or g.type == p.type,
            "value": g.value == p.value,
        }
        counts.update({kind: int(ok) for kind, ok in agrees.items()})
        counts.update({f"{g.type} gold": 1, f"{g.type} value": int(agrees["value"])})
        wrong = "+".join(kind for kind, ok in agrees.items() if not ok)
        if wrong:
            misses.append(Miss(wrong, document, g, predicted[j]))
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [g for i, g in enumerate(document.gold) if i not in left]
    counts.update(f"{g.type} gold" for g in missed)
    misses += [Miss("missed", document, g, None) for g in missed]
    spurious = [p for j, p in enumerate(predicted) if j not in right]
    return misses + [Miss("spurious", document, None, p) for p in spurious]


def f1(right: float, counts: Counter[str]) -> float:
    """Percent."""
    return 200 * right / (counts["gold"] + counts["predicted"] or 1)


def row(name: str, counts: Counter[str]) -> str:
    """One line of the table."""
    measures = (counts[kind] for kind in ("extent", "relaxed", "type", "value"))
    figures = "  ".join(f"{f1(n, counts):6.2f}" for n in measures)
    return f"{name:24} {counts['gold']:5} {counts['predicted']:5}  {figures}"


def types(counts: Counter[str]) -> Iterable[str]:
    """A line for each type: how many there are, and how many get the right value."""
    for kind in ("DATE", "TIME", "DURATION", "SET"):
        total = counts[f"{kind} gold"]
        if total:
            share = 100 * counts[f"{kind} value"] / total
            yield f"    {kind:20} {total:5}        right value {share:6.2f} %"


def groups(misses: Sequence[Miss], most: int = 12) -> Iterable[str]:
    """The largest groups of errors, by what is wrong and the rule that did it."""
    found = Counter((m.kind, m.predicted.rule if m.predicted else "-") for m in misses)
    for (kind, rule), number in found.most_common(most):
        yield f"    {number:4} {kind:20} {rule}"


def show(miss: Miss) -> str:
    """One disagreement on one line, with its surroundings."""
    at = miss.gold or (miss.predicted.tag if miss.predicted else Tag(0, 0, "", ""))
    text = miss.document.text
    gold = f"{miss.gold.type} {miss.gold.value}" if miss.gold else "-"
    made = f"{miss.predicted.tag.value} by {miss.predicted.rule}" if miss.predicted else "-"
    around = text[max(0, at.start - 60) : at.start], text[at.start : at.end], text[at.end :][:40]
    context = "{}[{}]{}".format(*around).replace("\n", " ")
    return f"    {miss.kind}  {miss.document.published[:10]}  gold {gold}  got {made}  ...{context}"


def measure(documents: Sequence[Document], typed: bool) -> tuple[Counter[str], list[Miss]]:
    """Counts and disagreements over documents."""
    counts: Counter[str] = Counter()
    misses = [miss for document in documents for miss in compare(document, counts, typed)]
    return counts, misses


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks timex", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", type=int, default=0, help="print this many disagreements")
    parser.add_argument("--folds", type=int, default=0, help="also score that many splits apart")
    options = parser.parse_args(argv)
    print(f"{'corpus':24} {'gold':>5} {'made':>5}  strict  relaxd    type   value")
    for folder in sorted(path for path in options.data.iterdir() if any(path.glob("*.tml"))):
        documents = read_folder(folder)
        typed = folder.name not in UNTYPED
        counts, misses = measure(documents, typed)
        print(row(folder.name, counts), *types(counts), *groups(misses), sep="\n")
        for number in range(options.folds):
            part = measure(documents[number :: options.folds], typed)[0]
            print(row(f"  part {number + 1} of {options.folds}", part))
        for miss in misses[: options.errors]:
            print(show(miss))
    return 0
