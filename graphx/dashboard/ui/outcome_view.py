"""What became of the documents that were read last: one row each, the troubles first."""

from typing import TYPE_CHECKING, Any, cast

import pandas as pd
import streamlit as st

from graphx.dashboard.intake import Outcome
from graphx.dashboard.loader import Corpus
from graphx.dashboard.reasons import in_words
from graphx.dashboard.ui.plain import tag
from graphx.dashboard.words import current_lang, language_name, t
from graphx.exports.words import counted

if TYPE_CHECKING:
    from graphx.pipeline import DocumentOutcome

SIGNS = {"new": "✓", "changed": "✓", "unchanged": "=", "duplicate": "=", "failed": "✗"}
ORDER = ("failed", "duplicate", "unchanged", "changed", "new")
TALLEST = 420  # pixels of the table
WIDTHS: dict[str, Any] = {"document": 190, "outcome": 170, "language": 90, "sentences": 70, "before": 70,
                          "relations": 80, "warnings": 560}  # fmt: skip
_OUTCOME = "graphx_intake_outcome"


def keep_outcome(outcome: Outcome) -> None:
    """Keep what became of documents until the next reading, or until it is put away."""
    st.session_state[_OUTCOME] = outcome


def show_outcome(corpus: Corpus | None) -> None:
    """Draw the last outcome, if there is one."""
    outcome = cast("Outcome | None", st.session_state.get(_OUTCOME))
    if outcome is None:
        return
    with st.container(border=True, key="intake-outcome"):
        if outcome.report is None:
            st.error(t("documents.nothing_read"))
            st.text(in_words(outcome.reason))
        else:
            _summary(outcome)
            _table(outcome, corpus)
        with st.container(horizontal=True):
            if (
                outcome.report is not None
                and outcome.before is None
                and st.button(t("nav.explore"), key="after-intake", icon=":material/hub:")
            ):
                st.switch_page("views/explore.py")
            st.button(t("documents.put_away"), key="outcome-away", icon=":material/close:", type="tertiary",
                      on_click=st.session_state.pop, args=(_OUTCOME, None))  # fmt: skip


def _summary(outcome: Outcome) -> None:
    report, lang = outcome.report, current_lang()
    if report is None:
        return
    written = report.new + report.changed
    summary = t("documents.done", documents=counted(written, "documents", lang),
                relations=counted(report.triples, "relations", lang))  # fmt: skip
    failed = sum(o.fate == "failed" for o in outcome.told)
    if failed:
        summary += " · " + t("documents.failed_count", n=failed)
    (st.success if written and not failed else st.warning)(summary)


def _table(outcome: Outcome, corpus: Corpus | None) -> None:
    told = sorted(outcome.told, key=lambda o: ORDER.index(o.fate))
    before = outcome.before or {}
    columns = {
        "document": [o.origin if o.origin and o.origin != "paste" else o.id for o in told],
        "outcome": [_fate(o, corpus) for o in told],
        "language": [language_name(o.lang) for o in told],
        "sentences": [str(o.sentences or "") for o in told],
        "before": [str(before.get(o.id, "")) for o in told],
        "relations": ["" if o.fate in ("failed", "duplicate") else str(o.triples) for o in told],
        "warnings": ["; ".join(o.warnings) or _reason(o) for o in told],
    }
    if not before:
        del columns["before"]
    table = pd.DataFrame(columns)
    config = {
        name: st.column_config.TextColumn(t(f"documents.{name}"), width=WIDTHS[name])
        for name in table.columns
    }
    st.dataframe(table, key="intake-table", hide_index=True, column_config=config,
                 height=min(35 * (len(table) + 1) + 3, TALLEST))  # fmt: skip


def fate_line(told: "DocumentOutcome") -> str:
    """Write what became of a document as a line of HTML, its name as text."""
    lang, parts = current_lang(), [t(f"documents.fate_{told.fate}")]
    if told.fate in ("new", "changed"):
        parts = [language_name(told.lang), counted(told.sentences, "sentences", lang)]
        parts += [counted(told.triples, "relations", lang), *told.warnings]
    elif told.fate == "failed":
        parts = [_reason(told)]
    name = f"{SIGNS[told.fate]} {told.origin or told.id}"
    return tag("p", tag("span", css="gx-quiet", text=" — " + " · ".join(parts)), text=name, css="gx-line")


def _fate(told: "DocumentOutcome", corpus: Corpus | None) -> str:
    words, rows = t(f"documents.fate_{told.fate}"), corpus.documents if corpus is not None else {}
    if told.fate == "duplicate":
        return t("documents.same_as", title=_title(told.about, corpus))
    row = rows.get(told.id)
    if told.fate != "failed" and row is not None and row.duplicate_of:
        return f"{words}, {t('documents.copy_of', title=_title(row.duplicate_of, corpus))}"
    return words


def _title(doc: str, corpus: Corpus | None) -> str:
    row = corpus.documents.get(doc) if corpus is not None else None
    return (row.title if row is not None else None) or doc


def _reason(told: "DocumentOutcome") -> str:
    return in_words(told.about) if told.fate == "failed" else ""
