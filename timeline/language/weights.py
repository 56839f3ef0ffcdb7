"""The parser's weights: read from the package's data, widened for the arithmetic of ``network``.

A matrix is stored as bytes, each column a power of two apart: ``W = bytes * 2 ** -shift``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Dense:
    """A linear layer: ``x @ matrix + bias``; every matrix element is a small multiple of 2^-n."""

    matrix: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class Weights:
    """All the numbers of the network, and the names of what it predicts.

    Args:
        tables: embeddings of the parts of a word, bytes; ``steps`` is each one's unit.
        layers: the encoder, in order; the one of three times as many rows looks at neighbours.
        tag, depend, govern, label_depend, label_govern, label: the layers that predict.
        root: the vector that stands for the tree's root.
        distance: what an arc gains for its signed length, clipped.
        label_distance: the same for the label's hidden layer.
        tags, labels: names, by column.
    """

    tables: tuple[NDArray[np.int8], ...]
    steps: tuple[float, ...]
    layers: tuple[Dense, ...]
    tag: Dense
    depend: Dense
    govern: Dense
    label_depend: Dense
    label_govern: Dense
    label: Dense
    root: Floats
    distance: Floats
    label_distance: Floats
    tags: tuple[str, ...]
    labels: tuple[str, ...]


@cache
def load() -> Weights:
    """The shipped weights, read at the first call."""
    with as_file(files("timeline.language") / "data" / "parser.npz") as path, np.load(path) as data:
        return unpack({name: data[name] for name in data.files})


def unpack(data: Mapping[str, NDArray[np.generic]]) -> Weights:
    """Widen what ``training.export`` packed."""
    count = sum(name.startswith("layer") and name.endswith(".bytes") for name in data)
    tables = [f"table{i}" for i in range(sum(name.startswith("table") for name in data) // 2)]
    return Weights(
        tables=tuple(data[name].astype(np.int8, copy=False) for name in tables),
        steps=tuple(float(data[name + ".step"]) for name in tables),
        layers=tuple(_dense(data, f"layer{i}") for i in range(count)),
        tag=_dense(data, "tag"),
        depend=_dense(data, "depend"),
        govern=_dense(data, "govern"),
        label_depend=_dense(data, "label_depend"),
        label_govern=_dense(data, "label_govern"),
        label=_dense(data, "label"),
        root=data["root"].astype(np.float32),
        distance=data["distance"].astype(np.float32),
        label_distance=data["label_distance"].astype(np.float32),
        tags=tuple(map(str, data["tags"])),
        labels=tuple(map(str, data["labels"])),
    )


def _dense(data: Mapping[str, NDArray[np.generic]], name: str) -> Dense:
    shifts = data[name + ".shift"].astype(np.float32)
    matrix = data[name + ".bytes"].astype(np.float32) * np.exp2(-shifts)
    return Dense(np.ascontiguousarray(matrix, np.float32), data[name + ".bias"].astype(np.float32))
