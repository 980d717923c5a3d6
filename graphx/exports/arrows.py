"""Relations as vis-network edges: colour = category, line = how sure the sentence itself is."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graphx.exports.fan import curve
from graphx.exports.palette import category_colour
from graphx.exports.relations import Relation
from graphx.exports.words import Lang, action_words, arrow, evidence_count, isolate, named, stance

MAX_PARALLEL = 5
MIXED_COLOUR = "#8a8f98"  # a bundle in which no category has the majority
# What a line says beside its colour; the legend has one sign for each.
DASHED = [9, 6]  # negated in the sentence
DOTTED = [2, 5]  # denied by somebody
BROKEN = [10, 4, 2, 4]  # possible or announced
MAX_LABEL = 28


def draw_arrows(
    relations: Sequence[Relation], names: Mapping[str, str], *, lang: Lang, labelled: bool
) -> list[dict[str, Any]]:
    """Make one edge for each relation, fanned, or one for each direction of a pair that has too many."""
    pairs: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        pairs[relation.pair].append(relation)
    edges: list[dict[str, Any]] = []
    for parallel in pairs.values():
        groups = [[r] for r in parallel] if len(parallel) <= MAX_PARALLEL else _by_direction(parallel)
        for place, group in enumerate(groups):
            edges.append(_edge(group, names, lang, curve(place, len(groups), forward=_forward(group[0]))))
    if not labelled:
        for edge in edges:
            edge["label"] = edge["label"] if edge["kind"] == "bundle" else ""
    return edges


def bundle_id(source: str, target: str) -> str:
    """Id of the edge that stands for all arrows from one actor to another."""
    return f"{source}|{target}"


def _by_direction(parallel: list[Relation]) -> list[list[Relation]]:
    groups: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in parallel:
        groups[relation.source, relation.target].append(relation)
    return list(groups.values())


def _forward(relation: Relation) -> bool:
    return relation.source <= relation.target


def _edge(
    group: list[Relation], names: Mapping[str, str], lang: Lang, smooth: dict[str, Any]
) -> dict[str, Any]:
    from pyvis.edge import Edge

    first, single = group[0], len(group) == 1
    triples = sum(len(r.triples) for r in group)
    options = Edge(
        first.source,
        first.target,
        directed=True,
        id=first.id if single else bundle_id(first.source, first.target),
        kind="relation" if single else "bundle",
        category=_category(group),
        label=_label(first, lang) if single else f"× {len(group)}",
        title=_relation_title(first, names, lang) if single else _bundle_title(group, names, lang),
        smooth=smooth,
        color=_color(_category(group)),
        dashes=_dashes(group),
        width=_width(first if single else None, triples),
        arrows=_heads(group),
        selfReference={"size": 18, "angle": 0.8},
    ).options
    return dict(options)


def _category(group: list[Relation]) -> str | None:
    category, count = Counter(r.category for r in group).most_common(1)[0]
    return category if count * 2 > len(group) else None


def _color(category: str | None) -> dict[str, Any]:
    color = category_colour(category) if category else MIXED_COLOUR
    return {"color": color, "highlight": color, "hover": color, "opacity": 0.9}


def _dashes(group: list[Relation]) -> list[int] | bool:
    if all(r.modality == "denied" for r in group):
        return DOTTED
    if all(r.polarity == "negated" or r.modality == "denied" for r in group):
        return DASHED
    if all(r.modality in ("possible", "planned") for r in group):
        return BROKEN
    return False


def _width(relation: Relation | None, triples: int) -> float:
    thin = relation is not None and relation.modality not in ("asserted", "denied")
    return round((1.0 if thin else 2.0) + min(triples - 1, 8) * 0.4, 2)


def _heads(group: list[Relation]) -> dict[str, Any]:
    head = {"enabled": True, "scaleFactor": 0.55}
    mutual = all(r.symmetric for r in group)
    return {"to": head, "from": head} if mutual else {"to": head}


def _label(relation: Relation, lang: Lang) -> str:
    words = action_words(relation.action, negated=relation.polarity == "negated", lang=lang)
    return words if len(words) <= MAX_LABEL else words[: MAX_LABEL - 1] + "…"


def _relation_title(relation: Relation, names: Mapping[str, str], lang: Lang) -> str:
    lines = (
        _line(relation, names, lang),
        f"{named('categories', relation.category, lang)} · {stance(relation, lang)}",
        evidence_count(relation, lang),
    )
    return "\n".join(lines)


def _bundle_title(group: list[Relation], names: Mapping[str, str], lang: Lang) -> str:
    lines = [_line(r, names, lang) for r in group[:MAX_PARALLEL]]
    return "\n".join(lines if len(group) <= MAX_PARALLEL else [*lines, "…"])


def _line(relation: Relation, names: Mapping[str, str], lang: Lang) -> str:
    ends = {actor: isolate(names.get(actor, actor)) for actor in (relation.source, relation.target)}
    return arrow(relation, ends, lang)
