"""The reading panel of an actor: all its names, and what it does and suffers."""

from collections import Counter
from dataclasses import replace

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus, Shown, reading_store
from graphx.dashboard.ui.lines import names_of, relation_lines
from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.words import current_lang, t
from graphx.exports.relations import relations_of
from graphx.exports.words import counted, named

HUB = 30  # neighbours; a larger one would bury the map
MAX_NAMES = 24


def show_actor(corpus: Corpus, shown: Shown, actor: str, *, drawn: bool = True) -> None:
    """Draw the actor's names, the buttons that change the drawing (if there is one), and its relations."""
    entity = corpus.entities.get(actor)
    names = names_of(corpus.graph)
    lang = current_lang()
    if entity is None or actor not in names:
        st.info(t("panel.actor_gone"))
        return
    relations = relations_of(shown.relations, actor)
    show_html(
        tag("p", css="gx-head", text=entity.name),
        tag("p", css="gx-quiet", text=" · ".join(
            (named("types", entity.type, lang), counted(len(relations), "relations", lang))
        )),
    )  # fmt: skip
    if drawn:
        _buttons(shown, actor)
    show_names(corpus, actor)
    mutual = [r for r in relations if r.symmetric]
    single = [r for r in relations if not r.symmetric]
    for title, part in (
        ("panel.outgoing", [r for r in single if r.source == actor]),
        ("panel.incoming", [r for r in single if r.target == actor]),
        ("panel.mutual", mutual),
    ):
        if part:
            st.markdown(f"**{t(title)}** ({len(part)})")
            relation_lines(part, names, prefix=f"{title}-{actor}")
    if not relations:
        st.info(t("panel.actor_gone"))


def show_names(corpus: Corpus, actor: str) -> None:
    """List the names that were joined in this actor, with how often each stands in the documents."""
    found = spellings(actor, corpus.revision)
    if found:
        lines = [f"{name} ({count})" for name, count in found[:MAX_NAMES]]
        text = " · ".join(lines) + (" …" if len(found) > MAX_NAMES else "")
        st.markdown(f"**{t('panel.names')}**")
        show_html(tag("p", css="gx-quiet", text=text))


@st.cache_data(max_entries=256, show_spinner=False)
def spellings(actor: str, revision: str) -> list[tuple[str, int]]:
    """Count the names and descriptions in the documents that stand for an actor, pronouns left out."""
    mentions = reading_store().mentions(entity=actor)
    return Counter(m.surface for m in mentions if m.kind != "pronoun").most_common()


def neighbours(shown: Shown, actor: str) -> list[str]:
    """Actors tied to this one, the most strongly tied first."""
    weights: Counter[str] = Counter()
    for relation in relations_of(shown.relations, actor):
        other = relation.target if relation.source == actor else relation.source
        weights[other] += len(relation.triples)
    weights.pop(actor, None)
    return [name for name, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))]


def toggle_expanded(actor: str) -> None:
    """Show an actor's neighbours, or no longer."""
    now = state.view()
    state.set_view(replace(now, expanded=now.expanded ^ {actor}))


def _hide(actor: str) -> None:
    now = state.view()
    state.set_view(replace(now, hidden=now.hidden | {actor}))
    state.clear_selection()


def _buttons(shown: Shown, actor: str) -> None:
    expanded = actor in state.view().expanded
    with st.container(horizontal=True, gap="small"):
        st.button(t("explore.collapse" if expanded else "panel.expand"), key="panel-expand",
                  on_click=toggle_expanded, args=(actor,))  # fmt: skip
        st.button(t("panel.hide"), key="panel-hide", on_click=_hide, args=(actor,))
        if st.button(t("panel.paths_from"), key="panel-paths"):
            st.session_state["graphx_path_from"] = actor
            st.switch_page("views/paths.py")
    count = len(neighbours(shown, actor))
    if expanded and count > HUB:
        st.caption(t("panel.hub", n=count, shown=HUB))
