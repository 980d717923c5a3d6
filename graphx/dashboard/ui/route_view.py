"""Paths on the page: as sentences, with the evidence of each step, and drawn."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from graphx.dashboard.component.network import Answers, draw_library, draw_network, picked
from graphx.dashboard.loader import Corpus, Shown, load_document
from graphx.dashboard.ui.go import show_in_graph
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.ui.quote import show_quote
from graphx.dashboard.ui.relation_panel import find_edge
from graphx.dashboard.words import current_lang, t
from graphx.exports.evidence import when
from graphx.exports.legend import legend
from graphx.exports.payload import Look, network_payload
from graphx.exports.relations import Graph, list_relations
from graphx.exports.words import action_words, counted, named, texts
from graphx.graph import Hop, Path, positions

KEY = "graphx_path_network"
HEIGHT = 420
EVIDENCES = 2  # of one step
ACTIONS = 4


def show_routes(corpus: Corpus, shown: Shown, found: Sequence[Path]) -> None:
    """Draw the ranked paths, and the small graph of their actors."""
    names = names_of(shown.graph)
    source, target = (md_escape(names[actor]) for actor in (found[0].nodes[0], found[0].nodes[-1]))
    one = len(found) == 1
    title = t("paths.found_one" if one else "paths.found", n=len(found), source=source, target=target)
    left, right = st.columns([58, 42], gap="medium")
    with left:
        st.markdown(f"**{title}**")
        for number, path in enumerate(found, start=1):
            _route(corpus, shown, path, number)
        if not getattr(found, "complete", True):
            st.caption(t("paths.incomplete"))
    with right:
        st.markdown(f"**{t('paths.graph')}**")
        _drawing(shown.graph, found)


def _route(corpus: Corpus, shown: Shown, path: Path, number: int) -> None:
    names = names_of(shown.graph)
    steps = t("paths.steps", n=len(path.hops)) if len(path.hops) > 1 else t("paths.step_one")
    chain = " → ".join(names[node] for node in path.nodes)
    with st.expander(f"{number}. {md_escape(chain)} · {steps}", expanded=number == 1):
        for hop in path.hops:
            _hop(corpus, shown, hop, number)


def _hop(corpus: Corpus, shown: Shown, hop: Hop, number: int) -> None:
    names, lang = names_of(shown.graph), current_lang()
    found = [(key, edge[2]) for key in hop.triples if (edge := find_edge(shown, key)) is not None]
    # What is simply stated first: a path that rests on a denial is a weak one.
    found.sort(key=lambda pair: (_doubt(pair[1]), -float(pair[1]["confidence"])))
    told = dict.fromkeys(
        action_words(data["action"], negated=data["polarity"] == "negated", lang=lang) for _, data in found
    )
    more = len(told) - ACTIONS
    actions = ", ".join(list(told)[:ACTIONS]) + (f" … (+ {more})" if more > 0 else "")
    mark = ("←", "–") if hop.reversed else ("–", "→")
    words = f"{names[hop.source]} {mark[0]} {actions} {mark[1]} {names[hop.target]}"
    show_html(tag("p", css="gx-head gx-step", text=words))
    for key, data in found[:EVIDENCES]:
        document = load_document(str(data["doc"]), corpus.revision)
        stand = (named("polarities", data["polarity"], lang), named("modalities", data["modality"], lang))
        parts = (document.title or document.id, when(data) or document.date, *stand)
        show_html(tag("p", css="gx-quiet", text=" · ".join(part for part in parts if part)))
        show_quote(data, document)
        if st.button(t("common.show_in_graph"), key=f"hop-{number}-{key}", type="tertiary"):
            show_in_graph("edge", key)
    if len(found) > EVIDENCES:
        st.caption(t("panel.more", n=len(found) - EVIDENCES))


def _doubt(data: Mapping[str, Any]) -> int:
    negated, told = bool(data["polarity"] == "negated"), str(data["modality"])
    return 2 * int(negated) + {"asserted": 0, "denied": 2}.get(told, 1)


def _drawing(graph: Graph, found: Sequence[Path]) -> None:
    keys = {key for path in found for hop in path.hops for key in hop.triples}
    part = graph.copy()
    part.remove_edges_from([(a, b, key) for a, b, key in graph.edges(keys=True) if key not in keys])
    part.remove_nodes_from([actor for actor, degree in list(part.degree()) if not degree])
    lang = current_lang()
    payload = network_payload(part, positions=positions(part), look=Look(lang=lang))
    draw_library()
    relations = list_relations(part)
    label = texts(lang)["page"]["graph_label"].format(
        actors=counted(part.number_of_nodes(), "actors", lang),
        relations=counted(len(relations), "relations", lang),
    )
    extra = {
        "legend": legend(payload.categories, payload.types, lang),
        "label": label,
        "fitText": t("explore.fit"),
        "height": HEIGHT,
        "focus": None,
    }
    draw_network(payload, extra, height=HEIGHT, answers=Answers(_picked), key=KEY)
    if chosen := st.session_state.pop("graphx_path_picked", None):
        show_in_graph(*chosen)


def _picked() -> None:
    st.session_state["graphx_path_picked"] = picked(KEY)
