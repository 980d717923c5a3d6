"""What the drawing's colours, shapes and lines mean: only those that are drawn."""

from collections.abc import Sequence

from graphx.exports.dots import SHAPES
from graphx.exports.palette import category_colour, community_colour, type_colour
from graphx.exports.words import Lang, named, texts

LINES = ("line_solid", "line_thin", "line_broken", "line_dashed", "line_dotted")
MOST_GROUPS = 6  # communities; beyond them their colours begin to be alike


def legend(
    categories: Sequence[str],
    types: Sequence[str],
    lang: Lang,
    *,
    by_type: bool = True,
    communities: Sequence[tuple[int, str]] = (),
) -> list[dict[str, str]]:
    """List the signs to explain, in the order to show them: actors, arrows, lines.

    Each has `sign` (a class of network.css), `label`, and `color` and `value` where it has one. A community
    is its place and its name; it has no value.
    """
    page = texts(lang)["page"]
    actors = [
        {"sign": SHAPES.get(t, "dot"), "label": named("types", t, lang), "value": t}
        | ({"color": type_colour(t)} if by_type else {})
        for t in types
    ]
    arrows = [
        {"sign": "arrow", "color": category_colour(c), "label": named("categories", c, lang), "value": c}
        for c in categories
    ]
    groups = [
        {"sign": "dot", "color": community_colour(place), "label": name}
        for place, name in communities[:MOST_GROUPS]
    ]
    lines = [{"sign": name.removeprefix("line_"), "label": page[name]} for name in LINES]
    return [*actors, *groups, *arrows, *lines]
