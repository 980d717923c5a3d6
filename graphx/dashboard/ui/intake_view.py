"""Upload and paste: what to read, and each document as it is read."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.elements.widgets.file_uploader import AcceptMultipleFiles

from graphx.dashboard.intake import Outcome, Progress, decode_files, pasted, take_in
from graphx.dashboard.settings import UPLOAD_MEGABYTES
from graphx.dashboard.ui.outcome_view import fate_line, keep_outcome
from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.words import language_name, namer, t
from graphx.documents import DocumentFailure
from graphx.model import Document
from graphx.parses import installed_models

if TYPE_CHECKING:
    from graphx.pipeline import DocumentOutcome

KINDS = ["txt", "md", "html", "htm", "jsonl", "csv", "yaml"]  # yaml: what lies beside a file
WAYS = ("files", "folder", "paste")
LINES = 12  # of the documents read last, while more are read
_ROUND = "graphx_intake_round"


@cache
def read_langs() -> tuple[str, ...]:
    """Languages that a model is there for, after "" for none named."""
    return ("", *sorted({model.lang for model in installed_models()}, key=lambda code: (code != "fr", code)))


def show_intake() -> None:
    """Draw the ways to add documents."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        way = st.segmented_control(t("documents.way"), WAYS, default="files", key="intake-way", required=True,
                                   format_func=namer("documents.way_", WAYS))  # fmt: skip
        names = {code: language_name(code) or t("documents.lang_auto") for code in read_langs()}
        lang = st.selectbox(t("documents.lang"), read_langs(), key="intake-lang", width=200,
                            format_func=names.__getitem__)  # fmt: skip
    if way == "paste":
        _paste(lang or None)
    else:
        _files("directory" if way == "folder" else True, lang or None)


def intake_round() -> int:
    """Count the readings of this session: after each the fields are new, and so empty."""
    return int(st.session_state.get(_ROUND, 0))


def _files(several: AcceptMultipleFiles, lang: str | None) -> None:
    given = st.file_uploader(t("documents.files"), KINDS, accept_multiple_files=several,
                             key=f"upload-{several}-{intake_round()}", max_upload_size=UPLOAD_MEGABYTES,
                             label_visibility="collapsed")  # fmt: skip
    files = given if isinstance(given, list) else []
    st.caption(t("documents.files_help"))
    if st.button(t("documents.read_files"), type="primary", disabled=not files, key="read-files"):
        _read(decode_files(files, lang))


def _paste(lang: str | None) -> None:
    number = intake_round()
    with st.container(horizontal=True):
        title = st.text_input(t("documents.paste_title"), key=f"paste-title-{number}")
        date = st.text_input(t("documents.paste_date"), key=f"paste-date-{number}", width=200)
    text = st.text_area(t("documents.paste_text"), key=f"paste-text-{number}", height=110)
    if st.button(t("documents.read_text"), type="primary", key="read-text"):
        if text.strip():
            _read([pasted(text, title, date, lang)])
        else:
            st.warning(t("documents.paste_empty"))


def _read(items: Sequence[Document | DocumentFailure]) -> None:
    work_and_tell(lambda progress: take_in(items, progress), len(items))
    st.session_state[_ROUND] = intake_round() + 1
    st.rerun()


def work_and_tell(work: Callable[[Progress], Outcome], total: int) -> None:
    """Do what takes long, and show document by document what becomes of it; the outcome is kept."""
    with st.status(t("documents.reading_models"), expanded=True) as status:
        bar, lines = st.progress(0.0), st.empty()

        def show(stage: str, done: int, of: int, told: Sequence["DocumentOutcome"]) -> None:
            if stage == "actors":
                bar.progress(1.0, text=t("documents.joining"))
            else:
                bar.progress(done / max(of, 1), text=t("documents.progress", done=done, total=of))
            with lines:
                show_html(tag("div", *map(fate_line, reversed(told[-LINES:])), css="gx-lines"))

        outcome = work(Progress(show, total))
        status.update(state="error" if outcome.report is None else "complete")
    keep_outcome(outcome)
