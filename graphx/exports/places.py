"""Room for labels: positions scaled to pixels, and actors that lie on each other moved apart."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

ROOM = 170.0  # pixels between neighbours: a name of ordinary length
STRETCH = 1.35  # a screen is wider than it is high, and so are names
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
    points = np.nan_to_num(points) * _scale(positions) * np.array([STRETCH, 1.0])
    points = _push_apart(points)
    return {a: (round(float(x), 1), round(float(y), 1)) for a, (x, y) in zip(actors, points, strict=True)}


def _scale(positions: Places) -> float:
    if len(positions) < 2:
        return 1.0
    every = np.nan_to_num(np.array(list(positions.values()), dtype=float))
    extent = float((every.max(axis=0) - every.min(axis=0)).max())
    return ROOM * math.sqrt(len(positions)) / extent if extent > 0 else 1.0


def _push_apart(points: np.ndarray) -> np.ndarray:
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
