"""`graphx claims`: what some assert and others deny."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graphx.cli.arguments import DEFAULT_STORE, JsonOption, StoreOption, open_existing, with_filters
from graphx.cli.output import counted, say, say_json

if TYPE_CHECKING:  # networkx is loaded by the call
    from graphx.graph import Claim, Position

TOP = 10
VOICES = 3  # of each side that are quoted; --json gives all


@with_filters
def claims(
    *,
    filters: dict[str, Any],
    store: StoreOption = DEFAULT_STORE,
    top: Annotated[int, typer.Option("--top", min=1, help="Most claims.")] = TOP,
    as_json: JsonOption = False,
) -> None:
    """Find relations that some assert and others deny: who says so, who denies it, where."""
    from graphx.exports.claims import claim_in_words, edges_of
    from graphx.exports.evidence import titles_of
    from graphx.graph import claims as find_claims

    with open_existing(store) as project:
        graph = project.graph(**filters)
        found = find_claims(graph, titles_of(project.store.documents()))
    if as_json:
        say_json([_record(c, edges_of(c, graph), claim_in_words(c, graph, "en")) for c in found[:top]])
        return
    if not found:
        say("Nothing is both asserted and denied.")
    for number, claim in enumerate(found[:top], start=1):
        say(f"{number}. {claim_in_words(claim, graph, 'en')}")
        edges = edges_of(claim, graph)
        for sign, side in (("+", claim.asserted), ("−", claim.denied)):
            _say_side(sign, side, edges)
    if len(found) > top:
        say(f"and {counted(len(found) - top, 'more claim')} (--top {len(found)} shows all)")


def _say_side(sign: str, side: "Sequence[Position]", edges: Mapping[str, Mapping[str, Any]]) -> None:
    for position in side[:VOICES]:
        surest = max(position.triples, key=lambda key: float(edges[key]["confidence"]))
        edge = edges[surest]
        say(f"   {sign} {position.words} ({edge['modality']}): {edge['sentence']} [{edge['doc']}]")
    if len(side) > VOICES:
        say(f"   {sign} and {counted(len(side) - VOICES, 'more voice')}")


def _record(claim: "Claim", edges: Mapping[str, Mapping[str, Any]], words: str) -> dict[str, Any]:
    return {
        "claim": words,
        "source_id": claim.source,
        "target_id": claim.target,
        "category": claim.category,
        "symmetric": claim.symmetric,
        "asserted": [_position(p, edges) for p in claim.asserted],
        "denied": [_position(p, edges) for p in claim.denied],
    }


def _position(position: "Position", edges: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    kept = ("action", "theme", "polarity", "modality", "confidence", "doc", "date", "sentence")
    return {
        "by": position.by,
        "words": position.words,
        "document": position.document,
        "docs": list(position.docs),
        "triples": [{"id": key, **{k: edges[key][k] for k in kept}} for key in position.triples],
    }
