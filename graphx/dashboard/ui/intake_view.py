"""Upload and paste: what to read, how far it is, and what became of each document."""

import streamlit as st

from graphx.dashboard.intake import Outcome, decode_files, pasted, take_in
from graphx.dashboard.loader import load_corpus
from graphx.dashboard.ui.plain import md_escape
from graphx.dashboard.words import current_lang, t
from graphx.documents import DocumentFailure
from graphx.exports.words import counted
from graphx.model import Document

KINDS = ["txt", "md", "html", "htm", "jsonl", "csv"]
READ_LANGS = ("", "fr", "en")
_OUTCOME, _ROUND = "graphx_intake_outcome", "graphx_intake_round"


def show_intake() -> None:
    """Draw both ways to add documents, and the last outcome."""
    # A new round empties the fields after a reading.
    number = st.session_state.get(_ROUND, 0)
    auto = t("documents.lang_auto")
    lang = st.selectbox(t("documents.lang"), READ_LANGS, key="intake-lang", width=200,
                        format_func=lambda code: code or auto)  # fmt: skip
    left, right = st.columns(2, gap="large")
    with left:
        label, key = t("documents.files"), f"upload-{number}"
        files = st.file_uploader(label, KINDS, accept_multiple_files=True, key=key)
        st.caption(t("documents.files_help"))
        if st.button(t("documents.read_files"), type="primary", disabled=not files, key="read-files"):
            _read(decode_files(((f.name, f.getvalue()) for f in files or ()), lang or None))
    with right:
        _paste(number, lang)
    if outcome := st.session_state.get(_OUTCOME):
        show_outcome(outcome)


def _paste(number: int, lang: str) -> None:
    with st.container(horizontal=True):
        title = st.text_input(t("documents.paste_title"), key=f"paste-title-{number}")
        date = st.text_input(t("documents.paste_date"), key=f"paste-date-{number}", width=200)
    text = st.text_area(t("documents.paste_text"), key=f"paste-text-{number}", height=110)
    if st.button(t("documents.read_text"), key="read-text"):
        if text.strip():
            _read([pasted(text, title, date, lang or None)])
        else:
            st.warning(t("documents.paste_empty"))


def _read(items: list[Document | DocumentFailure]) -> None:
    with st.status(t("documents.reading_models"), expanded=True) as status:
        bar = st.progress(0.0)

        def show(stage: str, done: int, total: int) -> None:
            if stage == "relations":
                words = t("documents.progress", done=done, total=total)
                bar.progress(min(done / max(total, 1), 1.0), text=words)
            elif stage == "actors":
                bar.progress(1.0, text=t("documents.joining"))

        outcome = take_in(items, show)
        status.update(state="error" if outcome.report is None else "complete")
    st.session_state[_OUTCOME] = outcome
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.rerun()


def show_outcome(outcome: Outcome) -> None:
    """Say what became of each document; file names and reasons are shown as plain text."""
    report, lang = outcome.report, current_lang()
    if report is None:
        st.error(t("documents.nothing_read"))
        st.text(outcome.reason)
        return
    written = report.new + report.changed
    summary = t("documents.done", documents=counted(written, "documents", lang),
                relations=counted(report.triples, "relations", lang))  # fmt: skip
    (st.success if written else st.warning)(summary)
    if written and st.button(t("nav.explore"), key="after-intake", icon=":material/hub:"):
        st.switch_page("views/explore.py")
    corpus = load_corpus()
    rows = corpus.documents if corpus is not None else {}
    told = {duplicate.id for duplicate in report.duplicates}
    for id_ in outcome.given:
        if id_ in rows and id_ not in told:
            count = counted(rows[id_].triples, "relations", lang)
            st.caption(t("documents.new", id=md_escape(id_), lang=md_escape(rows[id_].lang), relations=count))
    if report.unchanged:
        st.info(t("documents.unchanged", n=report.unchanged))
    for duplicate in report.duplicates:
        st.info(t("documents.duplicate", id=md_escape(duplicate.id), of=md_escape(duplicate.of)))
    for replacement in report.replaced:
        st.info(t("documents.replaced", id=md_escape(replacement.id)))
    for failure in report.failures:
        st.error(t("documents.failure", origin=md_escape(failure.origin), reason=md_escape(failure.reason)))
    for id_, warning in report.warnings:
        st.caption(t("documents.warning", id=md_escape(id_), warning=md_escape(warning)))
