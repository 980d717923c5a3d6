"""The graph on the page: how much of it, what may be changed about it, and what a click does."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import partial
from itertools import chain, islice

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.component.network import (
    Answers,
    draw_network,
    expanded,
    legend_key,
    picked,
)
from graphx.dashboard.ego import around, neighbours
from graphx.dashboard.loader import Corpus, Shown, filter_key
from graphx.dashboard.measures import groups, measure
from graphx.dashboard.state import SEPARATOR
from graphx.dashboard.ui.actor_panel import HUB, expand
from graphx.dashboard.ui.filters import replace_filter
from graphx.dashboard.ui.legend_filter import clickable, toggled
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.view_chips import show_chips
from graphx.dashboard.words import current_lang, namer, t
from graphx.exports.legend import legend
from graphx.exports.payload import MAX_ACTORS, Look, Payload, network_payload
from graphx.exports.relations import Relation
from graphx.exports.words import counted, texts
from graphx.graph import METRICS, membership
from graphx.model import Filter

SIZES = tuple(sorted(METRICS, key="degree".__ne__))  # the plainest first
MAX_ROWS = 500  # of the table: all of them would be megabytes for a large store
COLORS = ("type", "community")


def show_graph(corpus: Corpus, shown: Shown, wanted: Filter, *, height: int) -> Payload:
    """Draw the graph with the line above it, and return what is drawn."""
    look = _look(corpus, shown, wanted)
    now = state.view()
    near = repr((now.focus, now.depth, sorted(now.only)))
    key = (corpus.revision, filter_key(wanted), _look_key(look), near)
    payload = _payload(key, corpus, shown, look, focused(shown))
    _line_above(payload)
    show_chips(names_of(corpus.graph))
    lang = current_lang()
    label = texts(lang)["page"]["graph_label"].format(
        actors=counted(payload.shown[0], "actors", lang),
        relations=counted(payload.shown[1], "relations", lang),
    )
    extra = {
        "legend": clickable(
            legend(
                payload.categories,
                payload.types,
                lang,
                by_type=now.color_by == "type",
                communities=_communities(corpus, shown, wanted, payload),
            ),
            wanted,
        ),
        "label": label,
        "fitText": t("explore.fit"),
        "height": height,
        "signalled": True,
    }
    draw_network(
        payload, extra, height=height, answers=Answers(_picked, partial(_expanded, shown), _filtered)
    )
    return payload


def _communities(corpus: Corpus, shown: Shown, wanted: Filter, payload: Payload) -> list[tuple[int, str]]:
    """List the communities that are drawn, those of most drawn actors first."""
    if state.view().color_by != "community":
        return []
    found = groups(shown, wanted, corpus.revision)
    belongs = membership(found)
    count = Counter(belongs[node["id"]] for node in payload.nodes if node["id"] in belongs)
    return [(place, found[place].name) for place, _ in count.most_common()]


def drawn_relations(payload: Payload, shown: Shown) -> list[Relation]:
    """List relations for the table: those that are drawn, then others that pass; at most MAX_ROWS."""
    drawn = {r.id for r in payload.relations}
    rest = (r for r in focused(shown) if r.id not in drawn)
    return list(islice(chain(payload.relations, rest), MAX_ROWS))


def focused(shown: Shown) -> list[Relation]:
    """Keep what lies around the actor in focus; all where none is, or none is left of it."""
    now = state.view()
    near = around(shown.relations, now.focus, now.depth) if now.focus is not None else []
    among = [r for r in near or shown.relations if {r.source, r.target} <= now.only] if now.only else []
    return among or near or shown.relations


@st.cache_resource(max_entries=32, show_spinner=False)
def _payload(
    key: tuple[str, ...], _corpus: Corpus, _shown: Shown, _now: Look, _relations: list[Relation]
) -> Payload:
    return network_payload(_shown.graph, positions=_corpus.places, look=_now, relations=_relations)


def _look_key(look: Look) -> str:
    values = (getattr(look, field.name) for field in fields(look))
    return repr([sorted(v) if isinstance(v, frozenset) else v for v in values])


def _look(corpus: Corpus, shown: Shown, wanted: Filter) -> Look:
    now = state.view()
    keep = set(now.expanded | now.pinned | now.added | now.only)
    for actor in now.expanded:
        keep |= set(neighbours(shown.relations, actor)[:HUB])
    if now.focus is not None:
        keep.add(now.focus)
    keep |= _ends(state.selection(), corpus)
    sizes: Mapping[str, float] | None = None
    if now.size_by != "degree":
        column = measure(shown, wanted, corpus.revision, (now.size_by,))[now.size_by]
        sizes = {str(actor): float(value) for actor, value in column.items()}
    by_group = now.color_by == "community"
    found = membership(groups(shown, wanted, corpus.revision)) if by_group else None
    return Look(
        limit=now.limit,
        sizes=sizes,
        groups=found,
        keep=frozenset(keep),
        hidden=now.hidden,
        lang=current_lang(),
        core=corpus.core,
    )


def _ends(chosen: state.Selection | None, corpus: Corpus) -> set[str]:
    if chosen is None:
        return set()
    if chosen.kind == "edge":
        return set(corpus.triple_ends.get(chosen.id, ()))
    return {chosen.id} if chosen.kind == "node" else set(chosen.id.split(SEPARATOR))


def graph_focus(payload: Payload, shown: Shown) -> dict[str, object]:
    """Say what the drawing must light; its own clicks are lit there already."""
    chosen, ss = state.selection(), st.session_state
    told: dict[str, object] = ss.setdefault("graphx_focus", {"turn": 0})
    if chosen is not None and chosen.by == "graph":
        ss["graphx_aim_again"] = True  # what was told before is no longer what is lit
        return told
    aim = _drawn_as(payload, shown, chosen)
    if {k: v for k, v in told.items() if k != "turn"} != aim or ss.pop("graphx_aim_again", False):
        told = {**aim, "turn": int(str(told["turn"])) + 1}
        ss["graphx_focus"] = told
    return told


def _drawn_as(payload: Payload, shown: Shown, chosen: state.Selection | None) -> dict[str, object]:
    if chosen is None:
        return {}
    id_ = chosen.id
    if chosen.kind == "edge" and id_ in shown.by_triple:
        relation = shown.by_triple[id_]
        bundle = f"{relation.source}|{relation.target}"
        ids = {edge["id"] for edge in payload.edges}
        id_ = relation.id if relation.id in ids else bundle
    return {"kind": chosen.kind if chosen.kind in ("node", "group") else "edge", "id": id_}


def _line_above(payload: Payload) -> None:
    now = state.view()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(
            t("explore.shown", actors=payload.shown[0], all_actors=payload.total[0],
              relations=payload.shown[1], all_relations=payload.total[1])
        )  # fmt: skip
        st.space("stretch")
        if payload.shown[0] < payload.total[0] and now.limit < MAX_ACTORS:
            st.button(t("explore.more"), key="more-actors", type="tertiary", on_click=_more)
        with st.popover(t("explore.display"), type="tertiary", icon=":material/palette:"):
            st.selectbox(t("explore.size_by"), SIZES, SIZES.index(now.size_by), key="size-by",
                         format_func=namer("metrics.", SIZES), on_change=_display)  # fmt: skip
            st.caption(t(f"meanings.{now.size_by}"))
            st.radio(t("explore.color_by"), COLORS, COLORS.index(now.color_by), key="color-by",
                     format_func=namer("explore.by_", COLORS), on_change=_display)  # fmt: skip


def _display() -> None:
    ss = st.session_state
    state.set_view(replace(state.view(), size_by=ss["size-by"], color_by=ss["color-by"]))


def _more() -> None:
    state.set_view(state.show_more(state.view()))


def _picked() -> None:
    found = picked()
    if found is None:
        state.clear_selection()
    elif found[0] in state.KINDS:
        state.select(found[0], found[1], "graph")


def _filtered() -> None:
    key = legend_key()
    if key is not None:
        replace_filter(toggled(state.current_filter(), key))


def _expanded(shown: Shown) -> None:
    actor = expanded()
    if actor is not None:
        expand(shown, actor)
