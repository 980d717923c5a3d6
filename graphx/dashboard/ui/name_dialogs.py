"""The small dialogs about one actor: another name, another type, or no actor at all."""

from collections.abc import Iterable

import streamlit as st

from graphx.dashboard.conflicts import name_taken
from graphx.dashboard.curation import decide, mention_counts
from graphx.dashboard.loader import Corpus, shown
from graphx.dashboard.ui.asking import Asked, ask, asked, note, note_field, settle, show_dialog
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.ui.triple_words import actor_name
from graphx.dashboard.words import current_lang, t
from graphx.exports.relations import relations_of
from graphx.exports.words import counted, named
from graphx.model import ENTITY_TYPES, Filter

_NAME, _LANG, _TYPE = "ask-name", "ask-lang", "ask-type"


def show_rename_dialog(corpus: Corpus, actor: str) -> None:
    """Ask for another name, in one language or in all; a name that another actor has is told."""
    question = asked("rename", actor)
    if question is None:
        return

    def body(_: Asked) -> None:
        entity = corpus.entities[actor]
        st.text_input(t("dialogs.name"), entity.name, key=_NAME, max_chars=200)
        langs = _langs(corpus)
        words = {"": t("dialogs.all_languages"), **{lang: lang for lang in langs}}
        st.selectbox(t("dialogs.in_language"), ["", *langs], key=_LANG, format_func=words.__getitem__)
        name = str(st.session_state[_NAME]).strip()
        other = name_taken(corpus.entities, actor, name) if name and name != entity.name else None
        if other is not None:
            st.warning(t("dialogs.taken", name=md_escape(other.name)), icon=":material/warning:")
            st.button(t("dialogs.merge_instead"), key="ask-merge-instead", on_click=ask,
                      args=("merge", actor, other.id))  # fmt: skip
        note_field()
        same = name == entity.name and not st.session_state[_LANG]
        st.button(t("dialogs.save"), key="ask-save", type="primary", disabled=not name or same,
                  on_click=_rename, args=(corpus, actor))  # fmt: skip

    show_dialog(question, body)


def show_retype_dialog(corpus: Corpus, actor: str) -> None:
    """Ask for another type."""
    question = asked("retype", actor)
    if question is None:
        return

    def body(_: Asked) -> None:
        lang, now = current_lang(), corpus.entities[actor].type
        show_html(tag("p", css="gx-head", text=actor_name(corpus.entities, actor)))
        words = {kind: named("types", kind, lang) for kind in ENTITY_TYPES}
        st.selectbox(t("actors.type"), ENTITY_TYPES, ENTITY_TYPES.index(now), key=_TYPE,
                     format_func=words.__getitem__)  # fmt: skip
        note_field()
        st.button(t("dialogs.save"), key="ask-save", type="primary",
                  disabled=st.session_state[_TYPE] == now, on_click=_retype,
                  args=(corpus, actor))  # fmt: skip

    show_dialog(question, body)


def show_drop_dialog(corpus: Corpus, actor: str) -> None:
    """Say what disappears with an actor that is none, and ask whether it is to."""
    question = asked("drop", actor)
    if question is None:
        return

    def body(_: Asked) -> None:
        lang = current_lang()
        mentions, docs = mention_counts(corpus.revision).get(actor, (0, 0))
        relations = relations_of(shown(corpus, Filter()).relations, actor)
        show_html(tag("p", css="gx-head", text=actor_name(corpus.entities, actor)))
        st.write(t("dialogs.drop_what", relations=counted(len(relations), "relations", lang),
                   mentions=counted(mentions, "mentions", lang),
                   documents=counted(docs, "documents", lang)))  # fmt: skip
        note_field()
        st.button(t("dialogs.drop_yes"), key="ask-save", type="primary", icon=":material/visibility_off:",
                  on_click=_drop, args=(corpus, actor))  # fmt: skip

    show_dialog(question, body)


def _langs(corpus: Corpus) -> Iterable[str]:
    return sorted({"fr", "en", *(row.lang for row in corpus.documents.values())})


def _rename(corpus: Corpus, actor: str) -> None:
    name, lang = str(st.session_state[_NAME]), st.session_state[_LANG] or None
    done = decide(lambda judgements: [judgements.rename(actor, name, lang=lang, note=note())])
    settle(t("curate.did_rename", one=actor_name(corpus.entities, actor), name=" ".join(name.split())), done)


def _retype(corpus: Corpus, actor: str) -> None:
    kind = str(st.session_state[_TYPE])
    done = decide(lambda judgements: [judgements.retype(actor, kind, note=note())])
    words = named("types", kind, current_lang())
    settle(t("curate.did_retype", one=actor_name(corpus.entities, actor), type=words), done)


def _drop(corpus: Corpus, actor: str) -> None:
    done = decide(lambda judgements: [judgements.drop(actor, note=note())])
    settle(t("curate.did_not_an_actor", one=actor_name(corpus.entities, actor)), done)
