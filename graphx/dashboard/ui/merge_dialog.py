"""The dialog that makes two actors one: who the other is, what speaks against it, whose name stays."""

from typing import cast

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.conflicts import Conflict, conflicts, kept_apart
from graphx.dashboard.curation import at, decide, decisions, mention_counts, pending_pairs, take_back
from graphx.dashboard.loader import Corpus, reading_store
from graphx.dashboard.ui.asking import Asked, ask, asked, note, note_field, settle, show_dialog
from graphx.dashboard.ui.notice import redraw_after_decision, tell
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.ui.triple_words import actor_name
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import counted, isolate, named

FOUND = 8
_SEARCH, _KEEP = "ask-search", "ask-keep"


def show_merge_dialog(corpus: Corpus, actor: str) -> None:
    """Draw the dialog where it is the one that is open."""
    question = asked("merge", actor)
    if question is None:
        return

    def body(now: Asked) -> None:
        if now.other in corpus.entities:
            _confirm(corpus, now)
        else:
            _search(corpus, now)

    show_dialog(question, body, large=True)


def _search(corpus: Corpus, now: Asked) -> None:
    show_html(tag("p", css="gx-head", text=actor_name(corpus.entities, now.subject)))
    text = st.text_input(t("dialogs.merge_with"), key=_SEARCH, placeholder=t("dialogs.merge_hint"),
                         icon=":material/search:")  # fmt: skip
    found = _hits(corpus, now.subject, text.strip())
    if not found:
        st.caption(t("dialogs.merge_none") if text.strip() else t("dialogs.merge_start"))
    elif not text.strip():
        st.caption(t("dialogs.merge_near"))
    for other in found:
        st.button(md_escape(_told(corpus, other)), key=f"merge-with-{other}", type="tertiary",
                  on_click=ask, args=("merge", now.subject, other))  # fmt: skip


def _hits(corpus: Corpus, actor: str, text: str) -> list[str]:
    """Find the other actor: by what is typed, else those that may be this one or share a word with it."""
    if text:
        hits = [hit.id for hit in reading_store().search(text, FOUND + 1, groups=True).entities]
    else:
        pairs = [p for p in pending_pairs(at(corpus.revision)) if actor in (p.one, p.other)]
        hits = [p.other if p.one == actor else p.one for p in pairs]
        words = sorted(corpus.entities[actor].name.split(), key=len, reverse=True)
        hits += [h.id for w in words[:1] for h in reading_store().search(w, FOUND + 1).entities]
    return [id_ for id_ in dict.fromkeys(hits) if id_ != actor and id_ in corpus.entities][:FOUND]


def _told(corpus: Corpus, actor: str) -> str:
    lang, entity = current_lang(), corpus.entities[actor]
    mentions, docs = mention_counts(corpus.revision).get(actor, (0, 0))
    told = [named("types", entity.type, lang)]
    if mentions:  # those of an event aren't counted
        told += [counted(mentions, "mentions", lang), counted(docs, "documents", lang)]
    return " · ".join((isolate(entity.name), *told))


def _confirm(corpus: Corpus, now: Asked) -> None:
    redraw_after_decision(corpus)  # a row in the way may have been undone in this very dialog
    one, other = now.subject, now.other
    for actor in (one, other):
        show_html(tag("p", css="gx-head", text=actor_name(corpus.entities, actor)),
                  tag("p", css="gx-quiet", text=_names(corpus, actor)))  # fmt: skip
    apart = kept_apart(decisions(), one, other)
    if apart is not None:
        st.error(t("dialogs.apart", n=apart.id))
        st.button(t("dialogs.undo_apart", n=apart.id), key="ask-undo-apart", on_click=_undo_apart,
                  args=(apart.id,))  # fmt: skip
    found = conflicts(corpus, one, other)
    if found:
        st.warning("  \n".join(_in_words(conflict) for conflict in found), icon=":material/warning:")
    names = {actor: md_escape(actor_name(corpus.entities, actor)) for actor in (one, other)}
    if names[one] == names[other]:
        names = {actor: f"{name} ({md_escape(actor)})" for actor, name in names.items()}
    st.segmented_control(t("curate.keep"), list(names), default=one, key=_KEEP, required=True,
                         format_func=names.__getitem__)  # fmt: skip
    note_field()
    with st.container(horizontal=True):
        st.button(t("curate.merge"), key="ask-merge", type="primary", icon=":material/merge:",
                  disabled=apart is not None, on_click=_merge, args=(corpus, now))  # fmt: skip
        st.button(t("dialogs.another"), key="ask-another", type="tertiary", on_click=ask,
                  args=("merge", one))  # fmt: skip


def _names(corpus: Corpus, actor: str) -> str:
    entity = corpus.entities[actor]
    also = [name for name in dict.fromkeys((*entity.names.values(), *entity.aliases)) if name != entity.name]
    return " · ".join([_told(corpus, actor).partition(" · ")[2], *also[:FOUND]])


def _in_words(conflict: Conflict) -> str:
    values = dict(conflict.values)
    if conflict.kind == "types":
        values = {name: named("types", str(value), current_lang()) for name, value in values.items()}
    return t(f"dialogs.conflict_{conflict.kind}", **values)


def _merge(corpus: Corpus, now: Asked) -> None:
    kept = cast("str", st.session_state.get(_KEEP) or now.subject)
    gone = now.other if kept == now.subject else now.subject
    done = decide(lambda judgements: [judgements.merge(kept, gone, note=note())])
    names = {"one": actor_name(corpus.entities, now.subject), "other": actor_name(corpus.entities, now.other)}
    chosen = state.selection()
    if settle(t("curate.did_merge", **names), done) and chosen is not None and chosen.kind == "node":
        state.select("node", kept)


def _undo_apart(row: int) -> None:
    tell(t("dialogs.apart", n=row), take_back([row]), undone=True)
