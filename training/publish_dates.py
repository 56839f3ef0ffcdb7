"""Do fitted weights date articles better than those of weights.toml? Pages in, the answer out.

    python -m training.publish_dates --data DIR

DIR is laid out as for ``python -m benchmarks anchor``. Every candidate day of an article is its set
of signs; a conditional logit (softmax over the days and "none of them") is fitted to the true days,
drawn towards the weights by judgement by a ridge, and tried on sites it has not seen. Nothing is
written: weights.toml is changed by hand, where the figures say that it pays.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np

from benchmarks.anchor import as_page, as_text, load
from timeline.anchor import weigh
from timeline.anchor.signs import NONE_WEIGHT, WEIGHTS
from timeline.civil import iso_day
from timeline.model import Article
from timeline.options import Options

FOLDS = 5
RIDGES = (1.0, 2.0, 5.0, 10.0)
_STEPS, _RATE, _SEED = 250, 0.05, 7
_SIGNS = tuple(WEIGHTS)
#: One column a sign, the last one for "none of the days".
_COLUMNS = len(_SIGNS) + 1


@dataclass(frozen=True, slots=True)
class Case:
    """One article: its candidate days, the last row of which is "none of them".

    Args:
        kind: "page" or "text".
        site: what pages of one outlet share.
        signs: rows of 0 and 1, a column a sign.
        fixed: what weekdays and bounds add to each row.
        right: the number of the true row.
        found: whether each row's answer is the true one.
    """

    kind: str
    site: str
    signs: np.ndarray
    fixed: np.ndarray
    right: int
    found: tuple[bool, ...]


def case(kind: str, site: str, truth: str, article: Article | None) -> Case:
    """An article and its true day ("" for none) as a case."""
    ranked = weigh(article, Options()) if article else ()
    signs = np.zeros((len(ranked) + 1, _COLUMNS))
    fixed = np.zeros(len(ranked) + 1)
    for row, candidate in enumerate(ranked):
        for sign in candidate.signs & WEIGHTS.keys():
            signs[row, _SIGNS.index(sign)] = 1
        fixed[row] = candidate.score - sum(WEIGHTS.get(sign, 0.0) for sign in candidate.signs)
    signs[-1, -1] = 1
    found = tuple(iso_day(candidate.day) == truth for candidate in ranked)
    right = found.index(True) if True in found else len(ranked)
    return Case(kind, site, signs, fixed, right, (*found, truth == ""))


def cases(folder: Path) -> list[Case]:
    """Every page twice: as it is, and as plain text."""
    rows = map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines())
    sites = {row["file"]: urlsplit(row["url"]).netloc.removeprefix("www.") for row in rows}
    readers: tuple[tuple[str, Callable[..., Article | None]], ...] = (
        ("page", as_page),
        ("text", as_text),
    )
    return [
        case(kind, sites[page.file], page.truth, read(page))
        for page in load(folder)
        for kind, read in readers
    ]


def by_judgement() -> np.ndarray:
    """The weights of weights.toml."""
    return np.array([*WEIGHTS.values(), NONE_WEIGHT])


def fit(seen: Sequence[Case], ridge: float) -> np.ndarray:
    """Weights for some cases, by gradient descent (Adam; Kingma and Ba, 2015)."""
    start = by_judgement()
    weights, mean, square = start.copy(), np.zeros(_COLUMNS), np.zeros(_COLUMNS)
    for step in range(1, _STEPS + 1):
        slope = 2 * ridge * (weights - start) + sum(_slope(each, weights) for each in seen)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        speed = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weights = weights - _RATE * speed
    return weights


def _slope(each: Case, weights: np.ndarray) -> np.ndarray:
    shares = _shares(each, weights)
    shares[each.right] -= 1
    return shares @ each.signs


def _shares(each: Case, weights: np.ndarray) -> np.ndarray:
    scores = each.signs @ weights + each.fixed
    odds = np.exp(scores - scores.max())
    return odds / odds.sum()


def is_right(each: Case, weights: np.ndarray) -> bool:
    """Whether the best day is the true one; without any day the answer is "none"."""
    scores = each.signs @ weights + each.fixed
    best = int(scores[:-1].argmax()) if len(scores) > 1 else 0
    return each.found[best]


def report(name: str, answers: Iterable[tuple[Case, bool]]) -> None:
    """Print the share that is right, of pages and of texts."""
    answers = list(answers)
    shares = {
        kind: np.mean([right for each, right in answers if each.kind == kind])
        for kind in ("page", "text")
    }
    print(name + "".join(f"  {kind} {share:.3f}" for kind, share in shares.items()))


def unseen(every: Sequence[Case], ridge: float) -> list[tuple[Case, bool]]:
    """Each case answered with weights fitted to the other folds' sites."""
    sites = sorted({each.site for each in every})
    folds = np.random.default_rng(_SEED).integers(0, FOLDS, len(sites))
    fold_of = dict(zip(sites, folds.tolist(), strict=True))
    answers = []
    for fold in range(FOLDS):
        weights = fit([each for each in every if fold_of[each.site] != fold], ridge)
        held = [each for each in every if fold_of[each.site] == fold]
        answers.extend((each, is_right(each, weights)) for each in held)
    return answers


def main() -> None:
    """Compare judgement with fitting."""
    parser = argparse.ArgumentParser(prog="python -m training.publish_dates", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    every = cases(parser.parse_args().data)
    judged = by_judgement()
    report("by judgement       ", [(each, is_right(each, judged)) for each in every])
    for ridge in RIDGES:
        report(f"fitted, ridge {ridge:4.1f} ", unseen(every, ridge))


if __name__ == "__main__":
    main()
