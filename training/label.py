"""News in, the teacher's view of it out: what the student learns beside the treebanks.

    python -m training.label --teacher teacher.pt --out news.pt FILE.jsonl ...

Each line of a file is an article with a ``text``. Sentences and words are cut by
our own layer; a sentence that stands in several articles is taken once. Of tags, heads and labels
the likeliest few are kept with their probabilities: how sure the teacher is teaches, too.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor

from timeline.language.decode import trees
from timeline.language.sentences import split
from timeline.model import Span
from training.batches import LIKELIEST
from training.teacher import Pieces, Teacher

LONGEST = 100
BATCH = 3000


def sentences(files: Iterable[Path]) -> list[tuple[str, ...]]:
    """Distinct sentences of the articles' texts, in order, without tables and the like."""
    found: dict[tuple[str, ...], None] = {}
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            text = json.loads(line)["text"]
            for tokens in split(text, Span(0, len(text))):
                words = tuple(text[start:end] for start, end in tokens)
                if 2 < len(words) <= LONGEST and sum(map(str.isalpha, words)) * 2 > len(words):
                    found.setdefault(words)
    return list(found)


@torch.no_grad()
def labelled(net: Teacher, batch: Sequence[tuple[str, ...]]) -> Iterator[dict[str, Tensor]]:
    """For each sentence the likeliest tags, heads, and labels of the best tree's arcs."""
    lengths = torch.tensor([len(words) for words in batch])
    inside = torch.arange(int(lengths.max())) < lengths[:, None]
    with torch.autocast("cpu", torch.bfloat16):
        x = net.encode(Pieces(batch))
        tags, arcs = net.scores(x, inside)
        heads = torch.from_numpy(trees(arcs.numpy(), lengths.numpy()))
        labels = net.label_scores(x, heads)
    parts = {"tags": tags, "heads": arcs, "labels": labels}
    likely = {name: scores.softmax(-1).topk(LIKELIEST) for name, scores in parts.items()}
    for i, n in enumerate(lengths.tolist()):
        yield {"tree": heads[i, :n].to(torch.uint8)} | {
            name + kind: value[i, :n].to(dtype)
            for name, (sure, index) in likely.items()
            for kind, value, dtype in (("", index, torch.uint8), (".sure", sure, torch.float16))
        }


def main() -> None:
    """Label all files and write one."""
    options = arguments()
    torch.set_num_threads(options.threads)
    kept = torch.load(options.teacher, weights_only=True)
    net = Teacher(len(kept["tags"]), len(kept["labels"]))
    net.load_state_dict(kept["state"])
    net.eval()
    words = sentences(options.files)
    random.Random(0).shuffle(words)
    print(f"{len(words)} sentences, {sum(map(len, words))} words", flush=True)
    # Labelled part by part, each written when done, so that training may begin on the first.
    for part in range(options.parts):
        begun = time.monotonic()
        own = sorted(words[part :: options.parts], key=len)
        found = [row for batch in _batched(own) for row in labelled(net, batch)]
        columns = {name: torch.cat([row[name] for row in found]) for name in found[0]}
        rest = {"words": own, "tags.names": kept["tags"], "labels.names": kept["labels"]}
        torch.save(rest | columns, options.out.with_stem(f"{options.out.stem}{part}"))
        print(f"part {part}: {time.monotonic() - begun:.0f} s", flush=True)


def _batched(ordered: Sequence[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    batch: list[tuple[str, ...]] = []
    for words in ordered:
        if len(batch) * len(words) >= BATCH:
            yield batch
            batch = []
        batch.append(words)
    if batch:
        yield batch


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--parts", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
