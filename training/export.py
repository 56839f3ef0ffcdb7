"""A trained network in, the bytes that ``timeline.language.weights`` reads out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from training.model import Network

LARGEST_SUM = 2**24 / 2**10
"""Bytes of a column may add up to this: times 10 bits of a feature, a sum stays exact."""


def pack(
    net: Network, tags: Sequence[str], labels: Sequence[str]
) -> dict[str, NDArray[np.generic]]:
    """Weights as arrays by name; gates and scales are folded into the matrices."""
    state = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    packed: dict[str, NDArray[np.generic]] = {"tags": np.array(tags), "labels": np.array(labels)}
    for i in range(len(net.tables)):
        table = state[f"tables.{i}.weight"]
        step = np.float32(np.abs(table).max() / 127)
        packed |= {f"table{i}": np.rint(table / step).astype(np.int8), f"table{i}.step": step}
    for i in range(len(net.layers)):
        weight, bias = state[f"layers.{i}.linear.weight"].T, state[f"layers.{i}.linear.bias"]
        if weight.shape[1] == 3 * weight.shape[0]:
            weight, bias = _gates(weight, bias)
        packed |= _dense(f"layer{i}", weight, bias)
    for name in ("tag", "govern", "label_depend", "label"):
        packed |= _dense(name, state[name + ".weight"].T, state[name + ".bias"])
    scale = np.float32(len(state["depend.weight"]) ** -0.5)
    packed |= _dense("depend", state["depend.weight"].T * scale, state["depend.bias"] * scale)
    govern = state["label_govern.weight"].T
    packed |= _dense("label_govern", govern, np.zeros(govern.shape[1], np.float32))
    return packed | {name: state[name] for name in ("root", "distance", "label_distance")}


def _gates(
    weight: NDArray[np.float32], bias: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Fold the straight-line gate ``x / 4 + 1 / 2`` into the last two thirds of a layer."""
    size = weight.shape[0]
    weight, bias = weight.copy(), bias.copy()
    weight[:, size:] /= 4
    bias[size:] = bias[size:] / 4 + 0.5
    return weight, bias


def _dense(
    name: str, weight: NDArray[np.float32], bias: NDArray[np.float32]
) -> dict[str, NDArray[np.generic]]:
    largest = np.abs(weight).max(axis=0).clip(min=2.0**-20)
    shift = np.floor(np.log2(127 / largest))
    small = np.rint(weight * 2.0**shift)
    while (np.abs(small).sum(axis=0) > LARGEST_SUM).any():
        shift -= np.abs(small).sum(axis=0) > LARGEST_SUM
        small = np.rint(weight * 2.0**shift)
    return {
        name + ".bytes": small.astype(np.int8),
        name + ".shift": shift.astype(np.int8),
        name + ".bias": bias.astype(np.float32),
    }


def unpack(path: Path) -> dict[str, torch.Tensor]:
    """The network's state from packed weights, to train on from."""
    with np.load(path) as data:
        state = {name: data[name] for name in ("root", "distance", "label_distance")}
        for i in range(sum(name.endswith(".step") for name in data.files)):
            state[f"tables.{i}.weight"] = data[f"table{i}"] * data[f"table{i}.step"]
        for name in (name.removesuffix(".bytes") for name in data.files if ".bytes" in name):
            weight = data[name + ".bytes"].T * 2.0 ** -data[name + ".shift"].astype(float)[:, None]
            bias, key = data[name + ".bias"], name
            if name[:5] == "layer" and name[5:].isdigit():
                key = f"layers.{name.removeprefix('layer')}.linear"
            if name == "depend":
                weight, bias = weight * len(weight) ** 0.5, bias * len(weight) ** 0.5
            if len(weight) == 3 * weight.shape[1]:
                weight, bias = _ungated(weight, bias)
            state |= {key + ".weight": weight, key + ".bias": bias}
    del state["label_govern.bias"]
    return {name: torch.tensor(value, dtype=torch.float32) for name, value in state.items()}


def _ungated(
    weight: NDArray[np.float32], bias: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    size = weight.shape[1]
    weight, bias = weight.copy(), bias.copy()
    weight[size:] *= 4
    bias[size:] = (bias[size:] - 0.5) * 4
    return weight, bias


def save(path: Path, packed: dict[str, NDArray[np.generic]]) -> None:
    """Write the arrays, compressed, under their names in sorted order."""
    np.savez_compressed(path, allow_pickle=False, **dict(sorted(packed.items())))
