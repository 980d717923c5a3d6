"""The dialog that takes names out of an actor: what leaves becomes an actor of its own."""

import streamlit as st

from graphx.dashboard.curation import decide, mentions_of, names_told_apart
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.asking import Asked, asked, note, note_field, settle, show_dialog
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.ui.triple_words import actor_name
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import counted

TALL = 8  # names; more of them scroll
_DOCS, _TICK = "ask-docs", "ask-tick-"


def show_split_dialog(corpus: Corpus, actor: str) -> None:
    """Draw the dialog where it is the one that is open."""
    question = asked("split", actor)
    if question is None:
        return

    def body(_: Asked) -> None:
        names = names_told_apart(mentions_of(actor, corpus.revision))
        show_html(tag("p", css="gx-head", text=actor_name(corpus.entities, actor)))
        st.caption(t("dialogs.split_help"))
        ticked = _ticks(names)
        docs = list(dict.fromkeys(doc for _, _, found in names for doc in found))
        titles = {d: corpus.documents[d].title or d for d in docs if d in corpus.documents}
        chosen = st.multiselect(t("dialogs.split_docs"), list(titles), key=_DOCS,
                                format_func=titles.__getitem__,
                                placeholder=t("dialogs.split_all_docs"))  # fmt: skip
        note_field()
        st.button(t("dialogs.split_yes"), key="ask-save", type="primary", icon=":material/call_split:",
                  disabled=not (ticked or chosen), on_click=_split,
                  args=(corpus, actor, tuple(ticked)))  # fmt: skip

    show_dialog(question, body, large=True)


def _ticks(names: list[tuple[str, int, list[str]]]) -> list[str]:
    """List the names to tick; returns those that are."""
    lang, ticked = current_lang(), []
    with st.container(height=300 if len(names) > TALL else "content", border=len(names) > TALL):
        for number, (name, count, docs) in enumerate(names):
            told = f"{counted(count, 'mentions', lang)}, {counted(len(docs), 'documents', lang)}"
            if st.checkbox(f"{md_escape(name)} :gray[({told})]", key=f"{_TICK}{number}"):
                ticked.append(name)
    return ticked


def _split(corpus: Corpus, actor: str, names: tuple[str, ...]) -> None:
    docs = tuple(st.session_state.get(_DOCS) or ())
    done = decide(lambda judgements: [judgements.split(actor, names=names, docs=docs, note=note())])
    what = ", ".join(f"« {name} »" for name in names) or t("dialogs.split_docs_only", n=len(docs))
    settle(t("curate.did_split", one=actor_name(corpus.entities, actor), names=what), done)
