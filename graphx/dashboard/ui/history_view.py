"""The log of decisions, newest first: each in words, each to be taken back; and the log as a file."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from graphx.dashboard.curation import Decided, decisions, load_log, log_file, take_back
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.judged_words import Tellers, row_words
from graphx.dashboard.ui.notice import tell
from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.words import namer, t
from graphx.holding import active_judgements, undone_by
from graphx.model import JUDGEMENT_KINDS, Judgement

STEP = 25
FILE = "graphx-decisions.jsonl"
_LIMIT, _KINDS, _ROUND = "graphx_history_limit", "history-kinds", "graphx_history_round"


def show_history(corpus: Corpus) -> None:
    """Draw the log, what of it is shown, and its file."""
    log = decisions()
    if not log:
        st.info(t("curate.no_history"))
    else:
        _rows(corpus, log)
    _file(log)


def holding(log: Sequence[Judgement]) -> int:
    """Count the decisions that hold."""
    return len(active_judgements(log))


def _rows(corpus: Corpus, log: Sequence[Judgement]) -> None:
    counts = Counter(row.kind for row in log)
    present = [kind for kind in JUDGEMENT_KINDS if counts[kind]]
    words = namer("curate.history_", present)
    kinds = st.pills(t("curate.history_filter"), present, selection_mode="multi", key=_KINDS,
                     format_func=lambda kind: f"{words(kind)} ({counts[kind]})")  # fmt: skip
    found = [row for row in reversed(log) if not kinds or row.kind in kinds]
    limit = st.session_state.get(_LIMIT, STEP)
    tellers = Tellers(corpus, log)
    with st.container(key="history"):
        for row in found[:limit]:
            with st.container(border=True, horizontal=True, vertical_alignment="center"):
                _row(tellers, row, log)
    if len(found) > limit:
        more = min(STEP, len(found) - limit)
        st.button(t("curate.more", n=more), key="history-more", on_click=_show_more, args=(limit + STEP,))


def _row(tellers: Tellers, row: Judgement, log: Sequence[Judgement]) -> None:
    said, undo = row_words(tellers, row), undone_by(log, row.id)
    state = t("curate.holds") if undo is None else t("curate.undone_by", n=undo)
    told = (f"n° {row.id}", f"{row.at[:16].replace('T', ' ')} UTC", row.by, state, row.note)
    with st.container(gap=None, width="stretch"):
        show_html(tag("p", css="gx-told" if undo is None else "gx-told gx-gone", text=said),
                  tag("p", css="gx-quiet", text=" · ".join(part for part in told if part)))  # fmt: skip
    # To undo the undo makes the row hold again.
    label, number = ("curate.undo", row.id) if undo is None else ("curate.restore", undo)
    st.button(t(label), key=f"undo-{row.id}", icon=":material/undo:" if undo is None else ":material/redo:",
              on_click=_undo, args=(number, said, undo is None))  # fmt: skip


def _file(log: Sequence[Judgement]) -> None:
    number = st.session_state.get(_ROUND, 0)
    with st.expander(t("curate.log_file"), icon=":material/save:"):
        st.caption(t("curate.log_file_help"))
        left, right = st.columns(2, gap="large", vertical_alignment="bottom")
        with left:
            data = log_file(log) if log else b""
            st.download_button(t("curate.log_download"), data, FILE, "application/jsonl", key="log-download",
                               disabled=not log, icon=":material/download:")  # fmt: skip
        with right:
            file = st.file_uploader(t("curate.log_upload"), ["jsonl"], key=f"log-upload-{number}")
            st.button(t("curate.log_load"), key="log-load", disabled=file is None, on_click=_load,
                      args=(number,))  # fmt: skip


def _load(number: int) -> None:
    file = st.session_state.get(f"log-upload-{number}")
    if file is None:
        return
    done: Decided = load_log(file.name, file.getvalue())
    tell(t("curate.did_load", n=len(done.rows)), done)
    st.session_state[_ROUND] = number + 1


def _undo(number: int, said: str, holds: bool) -> None:
    tell(said, take_back([number]), undone=holds)


def _show_more(limit: int) -> None:
    st.session_state[_LIMIT] = limit
