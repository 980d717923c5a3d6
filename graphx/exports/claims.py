"""A claim and its denial in words: "Séoul et Washington disent, Moscou dément : …"."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphx.exports.relations import Graph, Relation
from graphx.exports.words import Lang, arrow, texts
from graphx.graph import Claim, Position

MAX_VOICES = 4


def claim_in_words(claim: Claim, graph: Graph, lang: Lang) -> str:
    """Tell who says and who denies what, in one plain line."""
    names = {node: str(name or node) for node, name in graph.nodes(data="name")}
    asserted, denied = _side(claim.asserted, "say", lang), _side(claim.denied, "deny", lang)
    question = arrow(question_of(claim, graph), names, lang)
    return str(texts(lang)["claims"]["line"]).format(asserted=asserted, denied=denied, arrow=question)


def question_of(claim: Claim, graph: Graph) -> Relation:
    """Give what the claim is about as one affirmed arrow: the commonest action, with its themes."""
    edges = edges_of(claim, graph)
    keys = [key for p in claim.asserted for key in p.triples]
    # "Moscou achète à Pyongyang" is among what says that Pyongyang sells: its arrow points the other way.
    along = [k for k in keys if edges[k]["symmetric"] or graph.has_edge(claim.source, claim.target, k)]
    source, target = (claim.source, claim.target) if along else (claim.target, claim.source)
    said = [edges[key] for key in along or keys]
    action = _commonest([str(e["action"]) for e in said])
    surest = max(sorted(edges), key=lambda key: float(edges[key]["confidence"]))
    dates = sorted(str(e["date"]) for e in edges.values() if e["date"])
    return Relation(
        id=surest,
        source=source,
        target=target,
        action=action,
        category=claim.category,
        polarity="affirmed",
        modality="reported",
        symmetric=claim.symmetric,
        triples=claim.triples,
        themes=_by_frequency([str(e["theme"]) for e in said if e["theme"] and e["action"] == action]),
        docs=_by_frequency([str(e["doc"]) for e in edges.values()]),
        date=dates[0] if dates else None,
        confidence=float(edges[surest]["confidence"]),
    )


def edges_of(claim: Claim, graph: Graph) -> dict[str, Mapping[str, Any]]:
    """Attributes of the claim's edges, by triple id."""
    both = [(claim.source, claim.target), (claim.target, claim.source)]
    wanted = set(claim.triples)
    return {
        key: data
        for source, target in both
        for key, data in (graph.get_edge_data(source, target) or {}).items()
        if key in wanted
    }


def voices_in_words(positions: Sequence[Position], lang: Lang) -> str:
    """Name the voices of one side: actors as they are, documents in quotes, at most four."""
    words = texts(lang)["claims"]
    named = [_voice(p, lang) for p in positions[:MAX_VOICES]]
    rest = len(positions) - len(named)
    if rest:
        named.append(str(words["others"]["one" if rest == 1 else "many"]).format(n=rest))
    return f" {words['and']} ".join(part for part in (", ".join(named[:-1]), named[-1]) if part)


def _voice(position: Position, lang: Lang) -> str:
    if position.document is not None:
        return str(texts(lang)["claims"]["document"]).format(title=position.words)
    return position.words


def _side(positions: Sequence[Position], verb: str, lang: Lang) -> str:
    forms = texts(lang)["claims"][verb]
    return f"{voices_in_words(positions, lang)} {forms['one' if len(positions) == 1 else 'many']}"


def _commonest(values: Sequence[str]) -> str:
    return max(dict.fromkeys(values), key=values.count)


def _by_frequency(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(values), key=lambda v: -values.count(v)))
