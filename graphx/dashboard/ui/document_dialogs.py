"""Ask before documents go, and how they are to be read again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import streamlit as st

from graphx.dashboard.intake import delete, read_again
from graphx.dashboard.loader import reading_store
from graphx.dashboard.reasons import in_words
from graphx.dashboard.ui.go import DOCUMENT_KEY
from graphx.dashboard.ui.intake_view import read_langs, work_and_tell
from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.words import current_lang, language_name, namer, t
from graphx.errors import GraphxError
from graphx.exports.words import counted
from graphx.store import DocumentRow

if TYPE_CHECKING:
    from graphx.pipeline import EngineChoice

ENGINES: tuple["EngineChoice", ...] = ("both", "spacy", "stanza")
NAMED = 8  # titles that a dialog lists
_ASKED, _DELETED = "graphx_asked_documents", "graphx_deleted"
Kind = Literal["delete", "reread"]


def ask(kind: Kind, docs: Sequence[str]) -> None:
    """Open the dialog that deletes documents or reads them again; a callback may call this."""
    st.session_state[_ASKED] = (kind, tuple(docs))


def show_dialogs() -> None:
    """Draw the dialog that is open, if one is; nothing happens to documents before its button is clicked."""
    kind, docs = st.session_state.get(_ASKED) or ("", ())
    rows = {row.id: row for row in reading_store().documents()} if docs else {}
    still_there = [rows[doc] for doc in docs if doc in rows]
    if not still_there:
        return
    title, body = (
        (t("documents.delete_title"), _delete) if kind == "delete" else (t("documents.reread_title"), _reread)
    )
    st.dialog(title, on_dismiss=_close)(body)(still_there)


def _close() -> None:
    st.session_state.pop(_ASKED, None)


def show_deleted() -> None:
    """Say once what went."""
    if said := st.session_state.pop(_DELETED, None):
        st.toast(str(said), icon=":material/delete:")


def _delete(rows: Sequence[DocumentRow]) -> None:
    _titles(rows)
    docs = [row.id for row in rows]
    lang, loss = current_lang(), reading_store().loss(docs)
    gone = counted(loss.documents, "documents", lang)
    st.write(t("documents.delete_goes", documents=gone, relations=counted(loss.triples, "relations", lang),
               actors=counted(loss.entities, "actors", lang)))  # fmt: skip
    st.caption(t("documents.delete_stays"))
    if not st.button(t("documents.delete_yes"), key="delete-yes", type="primary", icon=":material/delete:"):
        return
    try:
        with st.spinner(t("documents.deleting")):
            delete(docs)
    except GraphxError as error:
        st.error(t("documents.not_deleted"))
        st.text(in_words(str(error)))
        return
    _close()
    st.session_state[_DELETED] = t("documents.deleted", documents=gone)
    st.session_state[DOCUMENT_KEY] = (None, None)
    st.query_params.pop("doc", None)
    st.rerun()


def _reread(rows: Sequence[DocumentRow]) -> None:
    _titles(rows)
    st.caption(t("documents.reread_help"))
    names = {code: language_name(code) or t("documents.lang_kept") for code in read_langs()}
    lang = st.selectbox(t("documents.lang"), read_langs(), key="reread-lang",
                        format_func=names.__getitem__)  # fmt: skip
    engine = st.segmented_control(t("documents.engine"), ENGINES, default=ENGINES[0], key="reread-engine",
                                  required=True, format_func=namer("documents.engine_", ENGINES))  # fmt: skip
    if st.button(t("documents.reread_yes"), key="reread-yes", type="primary", icon=":material/refresh:"):
        docs = [row.id for row in rows]
        work_and_tell(lambda progress: read_again(docs, engine, lang or None, progress), len(docs))
        _close()
        st.rerun()


def _titles(rows: Sequence[DocumentRow]) -> None:
    names = [row.title or row.id for row in rows[:NAMED]]
    show_html(tag("ul", *(tag("li", text=name) for name in names), css="gx-list"))
    if len(rows) > NAMED:
        st.caption(t("panel.more", n=len(rows) - NAMED))
