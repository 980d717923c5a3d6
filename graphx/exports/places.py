"""Room for labels: positions scaled to pixels, and actors that lie on each other moved apart."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

ROOM = 170.0  # pixels between neighbours: a name of ordinary length
ASPECT = 1.7  # width by height of the frame that the map is drawn in
STRETCH = 1.35  # names are wider than they are high: neighbours beside each other need more room
ROUNDS = 60

Places = Mapping[str, tuple[float, float]]


def spread(positions: Places, actors: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Scale the actors' places to pixels and push apart those that are nearer than their names allow.

    The scale comes from all positions, not only from those drawn, and the pushing is the same in every run:
    an actor stays in its place whatever else is drawn around it.
    """
    if not actors:
        return {}
    points = np.array([positions.get(actor, (0.0, 0.0)) for actor in actors], dtype=float)
    points = np.nan_to_num(points) * _scale(positions)
    points = _push_apart(points)
    return {a: (round(float(x), 1), round(float(y), 1)) for a, (x, y) in zip(actors, points, strict=True)}


def _scale(positions: Places) -> NDArray[np.float64]:
    # Width and height are stretched apart, within reason, until the map has the shape of its frame.
    if len(positions) < 2:
        return np.ones(2)
    every = np.nan_to_num(np.array(list(positions.values()), dtype=float))
    width, height = np.maximum(every.max(axis=0) - every.min(axis=0), 1e-9)
    bend = float(np.clip(math.sqrt(ASPECT * height / width), 0.75, 1.35))
    area = ROOM * math.sqrt(len(positions))
    unit = area / max(float(width) * bend, float(height) / bend * ASPECT) * math.sqrt(ASPECT)
    return np.array([bend, 1 / bend]) * unit


def _push_apart(points: NDArray[np.float64]) -> NDArray[np.float64]:
    # Distances are measured with the width shrunk: names need more room beside each other than above.
    shrink = np.array([1.0 / STRETCH, 1.0])
    # Points on the very same place have no direction to part in: a tiny golden spiral gives each its own.
    turn = np.arange(len(points)) * 2.399963
    points = points + np.stack([np.cos(turn), np.sin(turn)], axis=1) * 0.01
    for _ in range(ROUNDS):
        flat = points * shrink
        gaps = flat[:, None, :] - flat[None, :, :]
        distance = np.sqrt((gaps**2).sum(axis=2))
        np.fill_diagonal(distance, np.inf)
        overlap = np.clip(ROOM * 0.62 - distance, 0.0, None)
        if not overlap.any():
            break
        push = (gaps / distance[:, :, None] * overlap[:, :, None] * 0.5).sum(axis=1)
        points = points + np.clip(push, -ROOM, ROOM) * 0.5 / shrink
    return points
