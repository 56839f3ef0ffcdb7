"""Train the parser's weights from treebanks and write them into the package.

    python -m training.train --data FOLDER --out timeline/language/data/parser.npz

FOLDER holds ``ewt-train.conllu``, ``gum-train.conllu`` and the same with ``-dev``. Takes some
20 minutes on two cores; the same seed and number of threads give the same weights.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch, Names, batched, numbered, taught
from training.export import pack, save, unpack
from training.model import Network
from training.treebank import Tree, read, varied

PARTS = ("ewt", "gum")
SMOOTHING = 0.03


def loss(net: Network, batch: Batch, likely: dict[str, Tensor]) -> Tensor:
    """Cross entropy of tags, heads and labels (given the true heads), added up."""
    x = net.encode(batch.rows, batch.inside)
    at = batch.inside
    tags, labels = net.tag_scores(x), net.label_scores(x, batch.heads.clamp(min=0))
    return (
        functional.cross_entropy(tags[at], likely["tags"][at], label_smoothing=SMOOTHING)
        + functional.cross_entropy(net.arc_scores(x, at)[at], likely["heads"][at])
        + functional.cross_entropy(labels[at], likely["labels"][at], label_smoothing=SMOOTHING)
    )


@torch.no_grad()
def accuracy(net: Network, batches: Sequence[Batch]) -> tuple[float, float, float]:
    """Share of right tags, heads, and heads with labels, before trees are made of the heads."""
    net.eval()
    right = torch.zeros(4)
    for batch in batches:
        x = net.encode(batch.rows, batch.inside)
        heads = net.arc_scores(x, batch.inside).argmax(-1)
        tags = (net.tag_scores(x).argmax(-1) == batch.tags) & batch.inside
        attached = (heads == batch.heads) & batch.inside
        named = attached & (net.label_scores(x, heads).argmax(-1) == batch.labels)
        right += torch.stack([at.sum() for at in (batch.inside, tags, attached, named)])
    net.train()
    words, *rest = right.tolist()
    tag, attach, name = (count / words for count in rest)
    return tag, attach, name


def train(
    trees: Sequence[Tree],
    parts: Sequence[Path],
    names: Names,
    options: argparse.Namespace,
) -> Iterator[Network]:
    """Yield, after each pass, the network of averaged weights (Polyak): it beats the last one.

    A pass goes over all ``trees`` and, in turn, over some of the ``parts`` that a teacher read.
    """
    chance = random.Random(options.seed)
    torch.manual_seed(options.seed)
    sizes = (len(names.tags), len(names.labels), options.size, options.recurrent)
    net, mean = Network(*sizes), Network(*sizes)
    if options.start:
        net.load_state_dict(unpack(options.start))
    mean.load_state_dict(net.state_dict())
    optimizer = torch.optim.AdamW(
        net.parameters(), betas=(0.9, 0.95), weight_decay=1e-4, fused=True
    )
    step, count = 0, options.parts if parts else 0
    for number in range(options.passes):
        turn = [parts[(number * options.parts + i) % len(parts)] for i in range(count)]
        own = [*trees, *(tree for part in turn for tree in taught(part))]
        written = [varied(tree, chance, options.headlines, options.news) for tree in own]
        batches = batched(written, options.batch, chance)
        for i, some in enumerate(batches):
            _set_rate(optimizer, options.rate, step, (number + i / len(batches)) / options.passes)
            optimizer.zero_grad()
            batch = numbered(some, names)
            loss(net, batch, batch.likely(some, names)).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimizer.step()
            step += 1
            _average(mean, net, min(0.999, step / (step + 20)))
        yield mean


def _set_rate(optimizer: torch.optim.Optimizer, rate: float, step: int, done: float) -> None:
    """Warm up over 200 steps, then fall along a cosine."""
    share = min(1, (step + 1) / 200) * (1 + math.cos(math.pi * done)) / 2
    for group in optimizer.param_groups:
        group["lr"] = rate * share + 1e-5


@torch.no_grad()
def _average(mean: Network, net: Network, keep: float) -> None:
    for old, new in zip(mean.parameters(), net.parameters(), strict=True):
        old.lerp_(new, 1 - keep)


def arguments() -> argparse.Namespace:
    """Read the command line; the defaults made the shipped weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--taught", type=Path, nargs="*", default=[], help="what label wrote")
    parser.add_argument("--parts", type=int, default=2, help="of these in each pass")
    parser.add_argument("--passes", type=int, default=20)
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--recurrent", type=int, default=3)
    parser.add_argument("--batch", type=int, default=1200)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--headlines", type=float, default=0.08)
    parser.add_argument("--news", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main() -> None:
    """Train, report each pass on standard output, and write the weights so far."""
    options = arguments()
    torch.set_num_threads(options.threads)
    trees = [tree for part in PARTS for tree in read(options.data / f"{part}-train.conllu")]
    held = [tree for part in PARTS for tree in read(options.data / f"{part}-dev.conllu")]
    names = Names.of(trees)
    tests = [numbered(batch, names) for batch in batched(held, options.batch, random.Random(0))]
    for number, net in enumerate(train(trees, options.taught, names, options), 1):
        tag, attach, name = accuracy(net, tests)
        print(f"pass {number}: tags {tag:.2%}, heads {attach:.2%}, labelled {name:.2%}", flush=True)
        save(options.out, pack(net, names.tags, names.labels))


if __name__ == "__main__":
    main()
