"""The reading panel of an actor: all its names, and what it does and suffers."""

from collections import Counter
from dataclasses import replace

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.ego import neighbours
from graphx.dashboard.loader import Corpus, Shown, reading_store
from graphx.dashboard.ui.actor_sheet import show_part
from graphx.dashboard.ui.correct_menu import correct_menu
from graphx.dashboard.ui.lines import names_of, relation_lines
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.ui.view_chips import focus_on, hide, pin, unpin
from graphx.dashboard.words import current_lang, t
from graphx.exports.relations import relations_of
from graphx.exports.words import counted, named

HUB = 30  # neighbours; a larger one would bury the map
STEP = 10  # of a hub's neighbours, added at once
LISTED = 20
MAX_NAMES = 24
_HUB = "graphx_hub"  # the hub whose neighbours are listed


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
    correct_menu(corpus, actor)
    if drawn:
        _buttons(shown, actor)
        if st.session_state.get(_HUB) == actor:
            _show_hub(shown, actor, names)
    if show_part(corpus, shown, actor):
        return
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


def expand(shown: Shown, actor: str) -> None:
    """Show an actor's neighbours, or no longer; those of a hub are listed first, or it would bury the map."""
    now = state.view()
    if actor not in now.expanded and len(neighbours(shown.relations, actor)) > HUB:
        state.select("node", actor, "graph")
        st.session_state[_HUB] = actor
    else:
        state.set_view(replace(now, expanded=now.expanded ^ {actor}))


def _add(actors: list[str]) -> None:
    now = state.view()
    state.set_view(replace(now, added=now.added | set(actors)))


def _show_hub(shown: Shown, actor: str, names: dict[str, str]) -> None:
    """List a hub's neighbours, the most strongly tied first, and add them to the drawing ten by ten."""
    tied = neighbours(shown.relations, actor)
    left = [other for other in tied if other not in state.view().added]
    st.markdown(f"**{t('panel.hub', n=len(tied))}**")
    if left:
        st.button(t("panel.add_top", n=min(STEP, len(left))), key="hub-add", icon=":material/add:",
                  on_click=_add, args=(left[:STEP],))  # fmt: skip
    for other in tied[:LISTED]:
        drawn = " ✓" if other in state.view().added else ""
        st.button(md_escape(names[other]) + drawn, key=f"hub-{other}", type="tertiary", width="stretch",
                  on_click=state.select, args=("node", other))  # fmt: skip
    if len(tied) > LISTED:
        st.caption(t("panel.more", n=len(tied) - LISTED))


def _buttons(shown: Shown, actor: str) -> None:
    now = state.view()
    focused, pinned = now.focus == actor, actor in now.pinned
    with st.container(horizontal=True, gap="small"):
        st.button(t("explore.collapse" if actor in now.expanded else "panel.expand"), key="panel-expand",
                  on_click=expand, args=(shown, actor))  # fmt: skip
        st.button(t("panel.unfocus" if focused else "panel.focus"), key="panel-focus",
                  on_click=focus_on, args=(None if focused else actor,))  # fmt: skip
        st.button(t("panel.unpin" if pinned else "panel.pin"), key="panel-pin",
                  on_click=unpin if pinned else pin, args=(actor,))  # fmt: skip
        st.button(t("panel.hide"), key="panel-hide", on_click=hide, args=(actor,))
        if st.button(t("panel.paths_from"), key="panel-paths"):
            st.session_state["graphx_path_from"] = actor
            st.switch_page("views/paths.py")
