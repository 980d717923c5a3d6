"""The list of documents: search, filters, order, a page of rows, and what can be done with those ticked."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from zlib import crc32

import pandas as pd
import streamlit as st

from graphx.dashboard.loader import Corpus
from graphx.dashboard.shelf import MARKS, PAGE, SORTS, Shelf, find_documents
from graphx.dashboard.ui.document_dialogs import ask
from graphx.dashboard.ui.go import DOCUMENT_KEY
from graphx.dashboard.words import current_lang, language_name, namer, t
from graphx.exports.words import counted
from graphx.store import DocumentRow

TALLEST = 560  # pixels


def show_shelf(corpus: Corpus) -> None:
    """Draw the list."""
    found = find_documents(corpus.documents.values(), _wanted(corpus))
    lang, all_rows = current_lang(), len(corpus.documents)
    if not found:
        st.info(t("documents.none_found"))
        st.button(t("documents.show_all"), key="shelf-all", on_click=_show_all)
        return
    shown = _page(found)
    ids = [row.id for row in shown]
    ticked = [ids[n] for n in _selected(table_key(ids), "rows")]
    said = counted(len(found), "documents", lang)
    said = said if len(found) == all_rows else t("documents.of_all", found=said, total=all_rows)
    _actions(said, ticked)
    _table(shown, corpus)


def _wanted(corpus: Corpus) -> Shelf:
    langs = ["", *sorted(corpus.counts.languages)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(t("documents.search"), key="shelf-words", icon=":material/search:",
                              placeholder=t("documents.search_hint"))  # fmt: skip
        names = {code: language_name(code) or t("documents.every_lang") for code in langs}
        lang = st.selectbox(t("documents.lang"), langs, key="shelf-lang", width=160,
                            format_func=names.__getitem__)  # fmt: skip
        sort = st.selectbox(t("documents.sort"), SORTS, key="shelf-sort", width=210,
                            format_func=namer("documents.sort_", SORTS))  # fmt: skip
        marks = st.pills(t("documents.only"), MARKS, selection_mode="multi", key="shelf-marks",
                         format_func=namer("documents.only_", MARKS))  # fmt: skip
    return Shelf(words or "", lang or "", frozenset(marks), sort or SORTS[0])


def _page(found: Sequence[DocumentRow]) -> Sequence[DocumentRow]:
    pages = -(-len(found) // PAGE)
    if pages == 1:
        return found
    number = min(int(st.session_state.get("shelf-page", 1)), pages)
    st.session_state["shelf-page"] = number  # a narrower search has fewer pages
    number = st.pagination(pages, key="shelf-page")
    return found[(number - 1) * PAGE : number * PAGE]


def _actions(said: str, ticked: Sequence[str]) -> None:
    """Draw what can be done with the ticked rows; always there, so that the table doesn't jump at a tick."""
    none = not ticked
    with st.container(horizontal=True, vertical_alignment="center", key="shelf-actions"):
        st.button(t("documents.open"), key="shelf-open", icon=":material/article:", on_click=_open,
                  args=tuple(ticked[:1]), disabled=len(ticked) != 1)  # fmt: skip
        st.button(t("documents.reread"), key="shelf-reread", icon=":material/refresh:", disabled=none,
                  on_click=ask, args=("reread", ticked))  # fmt: skip
        st.button(t("documents.delete"), key="shelf-delete", icon=":material/delete:", disabled=none,
                  on_click=ask, args=("delete", ticked))  # fmt: skip
        words = t("documents.choose") if none else t("documents.ticked", n=len(ticked))
        st.caption(f"{said}. {words}", width="content")


def table_key(ids: Sequence[str]) -> str:
    """Name the table by its rows: ticks are kept by place, and must not pass on to other documents."""
    return f"documents-table-{crc32(chr(0).join(ids).encode()):08x}"


def _table(rows: Sequence[DocumentRow], corpus: Corpus) -> None:
    ids = [row.id for row in rows]
    table = pd.DataFrame(
        {
            "title": [row.title or row.id for row in rows],
            "date": [row.date or "" for row in rows],
            "language": [language_name(row.lang) for row in rows],
            "sentences": [row.sentences for row in rows],
            "mentions": [row.mentions for row in rows],
            "relations": [row.triples for row in rows],
            "warnings": ["; ".join(_notes(row, corpus)) for row in rows],
            "id": ids,
        }
    )
    # A click on a cell opens the document; a tick at the left chooses it for what the buttons do.
    key = table_key(ids)
    st.dataframe(table, key=key, hide_index=True, on_select=partial(_cell_clicked, key, ids),
                 selection_mode=["multi-row", "single-cell"],
                 height=min(35 * (len(rows) + 1) + 3, TALLEST),
                 column_config={name: t(f"documents.{name}") for name in table.columns})  # fmt: skip


def _notes(row: DocumentRow, corpus: Corpus) -> list[str]:
    """Say of which document this is a copy, or how many copies it has, then what is odd about it."""
    original = corpus.documents.get(row.duplicate_of or "")
    copy = [t("documents.copy_of", title=original.title or original.id)] if original else []
    copies = [counted(row.copies, "copies", current_lang())] if row.copies else []
    return [*copy, *copies, *row.warnings]


def _selected(key: str, kind: str) -> list[Any]:
    return list((st.session_state.get(key) or {}).get("selection", {}).get(kind, []))


def _cell_clicked(key: str, ids: Sequence[str]) -> None:
    if cells := _selected(key, "cells"):
        _open(ids[cells[0][0]])


def _open(doc: str) -> None:
    st.session_state[DOCUMENT_KEY] = (doc, None)


def _show_all() -> None:
    for key, value in {"shelf-words": "", "shelf-lang": "", "shelf-marks": []}.items():
        st.session_state[key] = value
