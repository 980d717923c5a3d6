"""Room for labels: the map stretched to its frame, and actors that lie on each other moved apart."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

ROOM = 150.0  # pixels between neighbours: a name of ordinary length
ASPECT = 1.7  # width by height of the frame that the map is drawn in
EVEN = 0.6  # 0 keeps the layout's distances, 1 makes rows and columns equally full
NARROW = 0.75  # names are wider than they are high: neighbours beside each other need more room
ROUNDS = 60

Places = Mapping[str, tuple[float, float]]
_Points = NDArray[np.float64]


def spread(positions: Places, actors: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Scale the actors' places to pixels and push apart those that are nearer than their names allow.

    A force layout crowds the well connected in the middle and leaves the rim empty; here the map is evened
    out. It is evened as a whole, also what isn't drawn, and pushed the same way in every run: an actor stays
    about where it was, whatever else is drawn around it.
    """
    if not actors:
        return {}
    even = _evened(positions)
    points = np.array([even.get(actor, (0.0, 0.0)) for actor in actors], dtype=float)
    points = _push_apart(points)
    return {a: (round(float(x), 1), round(float(y), 1)) for a, (x, y) in zip(actors, points, strict=True)}


def _evened(positions: Places) -> dict[str, tuple[float, float]]:
    names = list(positions)
    every = np.nan_to_num(np.array([positions[n] for n in names], dtype=float).reshape(-1, 2))
    side = ROOM * math.sqrt(len(names) / ASPECT)
    frame = np.array([side * ASPECT, side])
    extent = np.maximum(np.ptp(every, axis=0), 1e-9) if names else np.ones(2)
    linear = (every - every.mean(axis=0)) / extent if names else every
    # Equal coordinates share a rank, or the order of the names would part them.
    ranks = [np.searchsorted(np.sort(axis), axis) for axis in every.T]
    ranked = np.stack(ranks, axis=1) / max(len(names) - 1, 1) - 0.5
    points = ((1 - EVEN) * linear + EVEN * ranked) * frame
    return {name: (float(x), float(y)) for name, (x, y) in zip(names, points, strict=True)}


def _push_apart(points: _Points) -> _Points:
    shrink = np.array([NARROW, 1.0])
    # Points on the very same place have no direction to part in: a tiny golden spiral gives each its own.
    turn = np.arange(len(points)) * 2.399963
    points = points + np.stack([np.cos(turn), np.sin(turn)], axis=1) * 0.01
    for _ in range(ROUNDS):
        flat = points * shrink
        gaps = flat[:, None, :] - flat[None, :, :]
        distance = np.sqrt((gaps**2).sum(axis=2))
        np.fill_diagonal(distance, np.inf)
        overlap = np.clip(ROOM * 0.7 - distance, 0.0, None)
        if not overlap.any():
            break
        push = (gaps / distance[:, :, None] * overlap[:, :, None] * 0.5).sum(axis=1)
        points = points + np.clip(push, -ROOM, ROOM) * 0.5 / shrink
    return points
