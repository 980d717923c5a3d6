"""Parallel arrows spread like a fan, so that each can be seen, read and clicked."""

from typing import Any

STEP = 0.22  # roundness between neighbours: measured legible with a verb above each line


def curve(place: int, count: int, *, forward: bool) -> dict[str, Any]:
    """Bend of the arrow at `place` among the `count` arrows between two actors.

    Parameters
    ----------
    place, count
        0-based place of the arrow in the fan, and how many the fan has.
    forward
        True where the arrow starts at the actor that comes first in the alphabet. An arrow the other way
        round is bent to the other side, or two opposite arrows would lie on each other.

    Returns
    -------
    dict
        The `smooth` option of vis-network; a straight line in the middle of an odd fan.
    """
    offset = (place - (count - 1) / 2) * STEP
    if not forward:
        offset = -offset
    if offset == 0:
        return {"enabled": False}
    kind = "curvedCW" if offset > 0 else "curvedCCW"
    return {"enabled": True, "type": kind, "roundness": round(abs(offset), 3)}
