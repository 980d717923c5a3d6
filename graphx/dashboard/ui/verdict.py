"""Right, wrong or to be corrected: said of one sentence of a relation with a click, where it is read."""

from dataclasses import dataclass

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.curation import decide
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.asking import ask, shortcut
from graphx.dashboard.ui.fix_dialog import show_fix_dialog
from graphx.dashboard.ui.notice import tell
from graphx.dashboard.words import t


@dataclass(frozen=True, slots=True)
class Judged:
    """What the buttons are about."""

    id: str  # of the triple
    arrow: str  # in words, plain text
    following: str | None = None  # triple to select once this one is gone
    shortcuts: bool = False
    verdict: str | None = None  # what a person said of it: "right", "fixed", None


def show_verdict(corpus: Corpus, judged: Judged) -> None:
    """Draw the three buttons, and the dialog of the third where it is open."""
    key = judged.id
    with st.container(horizontal=True, gap="small", key=f"verdict-{key}", width="content"):
        _button("right", judged, ":material/check:", disabled=judged.verdict == "right")
        _button("wrong", judged, ":material/close:")
        st.button(t("curate.fix"), key=f"fix-{key}", icon=":material/edit:", help=t("curate.fix_help"),
                  shortcut=shortcut("curate.key_fix") if judged.shortcuts else None, on_click=ask,
                  args=("fix", key))  # fmt: skip
    show_fix_dialog(corpus, key)


def _button(kind: str, judged: Judged, icon: str, *, disabled: bool = False) -> None:
    st.button(t(f"curate.{kind}"), key=f"{kind}-{judged.id}", icon=icon, help=t(f"curate.{kind}_help"),
              shortcut=shortcut(f"curate.key_{kind}") if judged.shortcuts else None, disabled=disabled,
              on_click=_judge, args=(kind, judged))  # fmt: skip


def _judge(kind: str, judged: Judged) -> None:
    if kind == "right":
        done = decide(lambda judgements: [judgements.right(judged.id)])
    else:
        done = decide(lambda judgements: [judgements.wrong(judged.id)])
    if tell(t(f"curate.did_{kind}", arrow=judged.arrow), done) and kind == "wrong" and judged.following:
        state.select("edge", judged.following)
