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


def spread(
    positions: Places, actors: Sequence[str], core: Sequence[str] = ()
) -> dict[str, tuple[float, float]]:
    """Scale the actors' places to pixels and push apart those that are nearer than their names allow.

    A force layout crowds the well connected in the middle and leaves the rim to the others; here the map is
    evened out so that the actors of `core` (those that are drawn first; none: all) fill the frame. It is
    evened as a whole, also what isn't drawn, and pushed the same way in every run: with the same core an
    actor stays about where it was, whatever else is drawn around it.
    """
    if not actors:
        return {}
    even = _evened(positions, [actor for actor in core if actor in positions] or list(positions))
    points = np.array([even.get(actor, (0.0, 0.0)) for actor in actors], dtype=float)
    points = _push_apart(points)
    return {a: (round(float(x), 1), round(float(y), 1)) for a, (x, y) in zip(actors, points, strict=True)}


def _evened(positions: Places, core: Sequence[str]) -> dict[str, tuple[float, float]]:
    if not positions:
        return {}
    names = list(positions)
    every = np.nan_to_num(np.array([positions[n] for n in names], dtype=float).reshape(-1, 2))
    middle = np.nan_to_num(np.array([positions[n] for n in core], dtype=float).reshape(-1, 2))
    side = ROOM * math.sqrt(len(core) / ASPECT)
    frame = np.array([side * ASPECT, side])
    extent = np.maximum(np.ptp(middle, axis=0), 1e-9)
    linear = (every - (middle.max(axis=0) + middle.min(axis=0)) / 2) / extent
    ranked = np.stack([_ranks(*axes) for axes in zip(every.T, middle.T, strict=True)], axis=1)
    points = ((1 - EVEN) * linear + EVEN * ranked) * frame
    return {name: (float(x), float(y)) for name, (x, y) in zip(names, points, strict=True)}


def _ranks(every: _Points, core: _Points) -> _Points:
    """Place each value among those of the core, -0.5 to 0.5; equal ones share a place."""
    known = np.sort(core)
    first, last = np.searchsorted(known, every, side="left"), np.searchsorted(known, every, side="right")
    found: _Points = ((first + np.maximum(last - 1, first)) / 2) / max(len(known) - 1, 1) - 0.5
    return np.clip(found, -0.5, 0.5)


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
