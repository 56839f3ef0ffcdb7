"""The parser's weights: read from the package's data, widened for the arithmetic of ``network``.

A matrix is stored as bytes, each column a power of two apart: ``W = bytes * 2 ** -shift``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]

LIMIT = 16.0
"""Features are cut to this size ..."""
STEP = 2.0**-6
"""... and rounded to multiples of this: 11 bits, times 8 of a weight, times 128 of them."""
VIEWS = ("tag", "depend", "govern", "label_depend", "label_govern")
"""The layers that read off the encoder's result, in their order side by side."""


@dataclass(frozen=True, slots=True)
class Dense:
    """A linear layer: ``x @ matrix + bias``; every matrix element is a small multiple of 2^-n."""

    matrix: Floats
    bias: Floats


class Gates(NamedTuple):
    """A recurrent layer's half as three linear layers: what is new, what is kept, what shows."""

    value: Dense
    keep: Dense
    show: Dense


@dataclass(frozen=True, slots=True)
class Weights:
    """All the numbers of the network, and the names of what it predicts.

    Args:
        tables: embeddings of the parts of a word, bytes; ``steps`` is each one's unit.
        around: what the word before, the word itself and the word behind it contribute.
        around_bias: added to these three.
        memories: the recurrent layers, each from the start to the end and back.
        views: all layers that read off the encoder's result, side by side; ``ends`` says where
            the tag, depend, govern and label_depend parts end; the rest is label_govern.
        label: from a label's hidden layer to its score.
        root_govern, root_label: the root as a head, and as a label's head.
        distance: what an arc gains for its signed length, clipped.
        label_distance: the same for the label's hidden layer.
        tags, labels: names, by column.
    """

    tables: tuple[NDArray[np.int8], ...]
    steps: tuple[float, ...]
    around: tuple[Floats, Floats, Floats]
    around_bias: Floats
    memories: tuple[tuple[Gates, Gates], ...]
    views: Dense
    ends: tuple[int, ...]
    label: Dense
    root_govern: Floats
    root_label: Floats
    distance: Floats
    label_distance: Floats
    tags: NDArray[np.object_]
    labels: NDArray[np.object_]


@cache
def load() -> Weights:
    """The shipped weights, read at the first call."""
    with as_file(files("timeline.language") / "data" / "parser.npz") as path, np.load(path) as data:
        return unpack({name: data[name] for name in data.files})


def unpack(data: Mapping[str, NDArray[np.generic]]) -> Weights:
    """Widen what ``training.export`` packed."""
    count = sum(name.startswith("layer") and name.endswith(".bytes") for name in data)
    tables = [f"table{i}" for i in range(sum(name.startswith("table") for name in data) // 2)]
    around = _dense(data, "layer0")
    before, here, after = map(np.ascontiguousarray, np.split(around.matrix, 3))
    parts = [_dense(data, name) for name in VIEWS]
    root = rounded(data["root"].astype(np.float32))
    govern, label_govern = parts[2], parts[4]
    return Weights(
        tables=tuple(data[name].astype(np.int8, copy=False) for name in tables),
        steps=tuple(float(data[name + ".step"]) for name in tables),
        around=(before, here, after),
        around_bias=around.bias,
        memories=tuple(_memory(_dense(data, f"layer{i}")) for i in range(1, count)),
        views=_beside(parts),
        ends=tuple(int(end) for end in np.cumsum([len(part.bias) for part in parts[:-1]])),
        label=_dense(data, "label"),
        root_govern=root @ govern.matrix + govern.bias,
        root_label=root @ label_govern.matrix,
        distance=data["distance"].astype(np.float32),
        label_distance=data["label_distance"].astype(np.float32),
        tags=data["tags"].astype(object),
        labels=data["labels"].astype(object),
    )


def _dense(data: Mapping[str, NDArray[np.generic]], name: str) -> Dense:
    shifts = data[name + ".shift"].astype(np.float32)
    matrix = data[name + ".bytes"].astype(np.float32) * np.exp2(-shifts)
    return Dense(np.ascontiguousarray(matrix, np.float32), data[name + ".bias"].astype(np.float32))


def _memory(layer: Dense) -> tuple[Gates, Gates]:
    """A layer cut in six: memory from place to place is quicker where each part lies together."""
    halves = len(layer.bias) // 6
    matrices = [np.ascontiguousarray(part) for part in np.split(layer.matrix, 6, axis=1)]
    cut = [Dense(m, layer.bias[i * halves :][:halves]) for i, m in enumerate(matrices)]
    return Gates(*cut[0::2]), Gates(*cut[1::2])


def _beside(layers: Sequence[Dense]) -> Dense:
    matrix = np.concatenate([layer.matrix for layer in layers], axis=1)
    return Dense(matrix, np.concatenate([layer.bias for layer in layers]))


def rounded(x: Floats, limit: float = LIMIT, step: float = STEP) -> Floats:
    """``x`` cut to ``limit`` and rounded to multiples of ``step``, ties to even."""
    magic = np.float32(1.5 * 2**23 * step)
    cut = np.clip(x, -limit, limit)
    cut += magic
    cut -= magic
    return cut
