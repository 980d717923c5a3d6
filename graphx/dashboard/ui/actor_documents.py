"""Where an actor is named: each name with how it was joined, and the documents that it stands in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from graphx.dashboard.loader import Corpus, Shown, reading_store
from graphx.dashboard.ui.go import open_document
from graphx.dashboard.ui.plain import md_escape
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import counted
from graphx.model import Mention

NAMES = "sheet-origins"
ROWS, LISTED = 200, 30
WIDTHS = {"spelling": 140, "how": 95, "times": 50, "in_documents": 85}  # pixels: all in the narrow panel


@dataclass(frozen=True, slots=True)
class Origin:
    """A name in the texts that was joined in an actor."""

    surface: str
    how: str  # kind of mention, or for what it stands: "name", "capital", "description" …
    count: int
    docs: tuple[str, ...]  # ids, the most mentions first


def origins(mentions: Iterable[Mention]) -> list[Origin]:
    """Group an actor's mentions by name and by how they were joined, the most frequent first."""
    groups: dict[tuple[str, str], Counter[str]] = {}
    for mention in mentions:
        how = mention.via or mention.kind
        groups.setdefault((mention.surface, how), Counter())[mention.doc] += 1
    found = [
        Origin(surface, how, docs.total(), tuple(doc for doc, _ in docs.most_common()))
        for (surface, how), docs in groups.items()
    ]
    return sorted(found, key=lambda origin: (-origin.count, origin.surface, origin.how))


def show_origins(corpus: Corpus, shown: Shown, actor: str) -> None:
    """Draw the names as a table; the documents of the one that is ticked stand below."""
    found = _origins(actor, corpus.revision)[:ROWS]
    if not found:
        st.caption(t("sheet.no_names"))
        return
    table = pd.DataFrame(
        {
            "spelling": [origin.surface for origin in found],
            "how": [t(f"sheet.how_{origin.how}") for origin in found],
            "times": [origin.count for origin in found],
            "in_documents": [len(origin.docs) for origin in found],
        }
    )
    heads = {name: st.column_config.Column(t(f"sheet.{name}"), width=width) for name, width in WIDTHS.items()}
    picked = st.dataframe(table, key=f"{NAMES}-{actor}", hide_index=True, on_select="rerun",
                          selection_mode="single-row", column_config=heads,
                          height=min(35 * (len(found) + 1) + 3, 250))  # fmt: skip
    rows = picked["selection"]["rows"]
    if rows and rows[0] < len(found):
        origin = found[rows[0]]
        st.markdown(f"**{t('sheet.names_in', name=md_escape(origin.surface))}**")
        _documents(corpus, dict.fromkeys(origin.docs, 0), "named")
    else:
        st.caption(t("sheet.names_pick"))


def show_documents(corpus: Corpus, shown: Shown, actor: str) -> None:
    """Draw the documents that mention an actor, the most mentions first, each a way to read it."""
    counts: Counter[str] = Counter(mention.doc for mention in _mentions(actor, corpus.revision))
    if not counts:
        st.caption(t("sheet.no_names"))
    _documents(corpus, dict(counts.most_common()), "mentioned")


def _documents(corpus: Corpus, counts: dict[str, int], prefix: str) -> None:
    lang = current_lang()
    for doc in list(counts)[:LISTED]:
        row = corpus.documents.get(doc)
        title, date = (row.title or doc, row.date) if row is not None else (doc, None)
        told = [date or "", counted(counts[doc], "mentions", lang) if counts[doc] else ""]
        aside = " · ".join(part for part in told if part)
        label = md_escape(title) + (f" :gray[:small[{aside}]]" if aside else "")
        if st.button(label, key=f"{prefix}-{doc}", type="tertiary", width="stretch"):
            open_document(doc)
    if len(counts) > LISTED:
        st.caption(t("panel.more", n=len(counts) - LISTED))


@st.cache_data(max_entries=32, show_spinner=False)
def _origins(actor: str, revision: str) -> list[Origin]:
    return origins(_mentions(actor, revision))


@st.cache_data(max_entries=32, show_spinner=False)
def _mentions(actor: str, revision: str) -> list[Mention]:
    return reading_store().mentions(entity=actor)
