"""The parser's network as PyTorch trains it; ``timeline.language.network`` runs the same on numpy.

Embeddings of a word's parts are added up, one convolution and a few simple recurrent layers look
at the sentence, and from the result one layer reads tags, a product of two views scores
heads (after Dozat and Manning 2017), and a small network names the relation to the head.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from timeline.language.features import TABLES

REACH, LABEL_REACH = 32, 8
ARC, LABEL = 96, 64
"""Features of a word by which heads are scored, and labels."""


class Scan(torch.autograd.Function):
    """``c[t] = keep[t] * c[t - 1] + new[t]``, with its gradient."""

    @staticmethod
    def forward(ctx, keep: Tensor, new: Tensor) -> Tensor:  # noqa: ANN001
        """Walk the first axis."""
        out = torch.empty_like(new)
        before = torch.zeros_like(new[0])
        for t in range(len(new)):
            before = torch.addcmul(new[t], keep[t], before, out=out[t])
        ctx.save_for_backward(keep, out)
        return out

    @staticmethod
    def backward(ctx, grad: Tensor) -> tuple[Tensor, Tensor]:  # noqa: ANN001
        """Walk it back."""
        keep, out = ctx.saved_tensors
        into = torch.empty_like(grad)
        into[-1] = grad[-1]
        for t in range(len(grad) - 2, -1, -1):
            torch.addcmul(grad[t], keep[t + 1], into[t + 1], out=into[t])
        by_keep = torch.zeros_like(grad)
        by_keep[1:] = into[1:] * out[:-1]
        return by_keep, into


class Remember(nn.Module):
    """A simple recurrent unit with straight-line gates; half the features look ahead."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.linear = nn.Linear(size, 3 * size)
        with torch.no_grad():
            self.linear.bias[size : 2 * size] = 1.0

    def forward(self, x: Tensor, inside: Tensor) -> Tensor:
        """``x`` is (sentences, places, features), ``inside`` (sentences, places, 1)."""
        value, keep, show = self.linear(x).chunk(3, -1)
        keep, show = ((gate / 4 + 0.5).clamp(0, 1) for gate in (keep, show))
        keep, new = keep * inside, (1 - keep) * value * inside
        return show * _turned(Scan.apply(_turned(keep), _turned(new)), back=True)


def _turned(x: Tensor, back: bool = False) -> Tensor:
    """Places first and the second half of the features from the end to the start, or back."""
    x = x if back else x.transpose(0, 1)
    ahead, behind = x.chunk(2, -1)
    x = torch.cat([ahead, behind.flip(0)], -1).contiguous()
    return x.transpose(0, 1) if back else x


class LookAround(nn.Module):
    """A convolution over a word and its two neighbours."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.linear = nn.Linear(3 * size, size)

    def forward(self, x: Tensor, inside: Tensor) -> Tensor:
        """``x`` is (sentences, places, features), ``inside`` (sentences, places, 1)."""
        before, after = functional.pad(x, (0, 0, 1, 0)), functional.pad(x, (0, 0, 0, 1))
        wide = torch.cat([before[:, :-1], x, after[:, 1:]], -1)
        return torch.relu(self.linear(wide)) * inside


class Network(nn.Module):
    """Tagger, parser and labeller over one encoder.

    Args:
        tags, labels: how many there are.
        size: features of a word.
        recurrent: how many recurrent layers follow the convolution.
        drop: share of features left out while training; ``word_drop`` of whole word forms.
    """

    def __init__(
        self,
        tags: int,
        labels: int,
        size: int = 128,
        recurrent: int = 3,
        drop: float = 0.3,
        word_drop: float = 0.15,
    ) -> None:
        super().__init__()
        self.drop, self.word_drop = drop, word_drop
        self.tables = nn.ModuleList(nn.Embedding(rows, size) for _, rows in TABLES)
        for table in self.tables:
            nn.init.normal_(table.weight, 0, 0.1 / len(TABLES) ** 0.5)
        self.layers = nn.ModuleList([LookAround(size), *(Remember(size) for _ in range(recurrent))])
        self.tag = nn.Linear(size, tags)
        self.depend, self.govern = nn.Linear(size, ARC), nn.Linear(size, ARC)
        self.root = nn.Parameter(torch.zeros(size))
        self.distance = nn.Parameter(torch.zeros(2 * REACH + 1))
        self.label_depend = nn.Linear(size, LABEL)
        self.label_govern = nn.Linear(size, LABEL, bias=False)
        self.label_distance = nn.Parameter(torch.zeros(2 * LABEL_REACH + 1, LABEL))
        self.label = nn.Linear(LABEL, labels)

    def encode(self, rows: Tensor, inside: Tensor) -> Tensor:
        """Vectors of words in context, from ``rows`` (sentences, places, tables)."""
        inside = inside[..., None].float()
        x = torch.zeros(())
        for i, table in enumerate(self.tables):
            share = self.word_drop if i == 0 else 0.05
            x = x + table(rows[..., i]) * self._kept((*rows.shape[:2], 1), share)
        x = self._dropped(x, 0.2) * inside
        for layer in self.layers:
            x = x + self._dropped(layer(x, inside), self.drop)
        return x

    def _kept(self, shape: tuple[int, ...], share: float) -> Tensor:
        return (torch.rand(shape) >= share).float() if self.training else torch.ones(())

    def _dropped(self, x: Tensor, share: float) -> Tensor:
        """Leave out the same features at all places of a sentence."""
        if not self.training:
            return x
        return x * self._kept((len(x), 1, x.shape[-1]), share) / (1 - share)

    def tag_scores(self, x: Tensor) -> Tensor:
        """(sentences, places, tags)."""
        scores: Tensor = self.tag(self._dropped(x, self.drop))
        return scores

    def arc_scores(self, x: Tensor, inside: Tensor) -> Tensor:
        """(sentences, words, heads); head 0 is the root, head i the word i - 1."""
        depend = self._dropped(self.depend(x), self.drop)
        govern = self._dropped(torch.relu(self.govern(self._with_root(x))), self.drop)
        scores = depend @ govern.transpose(1, 2) / ARC**0.5
        word, head = torch.arange(x.shape[1])[:, None], torch.arange(-1, x.shape[1])
        bias = self.distance[(head - word).clamp(-REACH, REACH) + REACH]
        scores = scores + bias.masked_fill(head < 0, 0).masked_fill(head == word, -1e9)
        behind = functional.pad(~inside, (1, 0))
        return scores.masked_fill(behind[:, None, :], -1e9)

    def label_scores(self, x: Tensor, heads: Tensor) -> Tensor:
        """(sentences, words, labels) of the arcs to ``heads``."""
        govern = self.label_govern(self._dropped(self._with_root(x), self.drop))
        govern = govern.gather(1, heads[..., None].expand(-1, -1, govern.shape[-1]))
        distance = (heads - 1 - torch.arange(x.shape[1])).clamp(-LABEL_REACH, LABEL_REACH)
        distance = distance.masked_fill(heads == 0, 0) + LABEL_REACH
        hidden = self.label_depend(self._dropped(x, self.drop)) + govern
        hidden = torch.relu(hidden + self.label_distance[distance])
        scores: Tensor = self.label(self._dropped(hidden, self.drop))
        return scores

    def _with_root(self, x: Tensor) -> Tensor:
        return torch.cat([self.root.expand(len(x), 1, -1), x], 1)
