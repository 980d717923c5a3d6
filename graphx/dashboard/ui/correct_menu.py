"""What can be put right about an actor, from its sheet."""

import streamlit as st

from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.asking import ask
from graphx.dashboard.ui.merge_dialog import show_merge_dialog
from graphx.dashboard.ui.name_dialogs import show_drop_dialog, show_rename_dialog, show_retype_dialog
from graphx.dashboard.ui.split_dialog import show_split_dialog
from graphx.dashboard.words import namer, t

KINDS = ("merge", "rename", "retype", "split", "drop")
KEY = "correct-actor"


def correct_menu(corpus: Corpus, actor: str) -> None:
    """Draw the menu of corrections, and the dialog that it opened."""
    if actor not in corpus.entities:
        return
    # A capital shown apart is no actor of the store: there is nothing to decide about it.
    if not corpus.switches.metonyms:
        st.menu_button(t("dialogs.correct"), KINDS, key=f"{KEY}-{actor}", icon=":material/edit:",
                       format_func=namer("dialogs.", KINDS), on_click=_ask, args=(actor,))  # fmt: skip
    for show in (
        show_merge_dialog,
        show_rename_dialog,
        show_retype_dialog,
        show_split_dialog,
        show_drop_dialog,
    ):
        show(corpus, actor)


def _ask(actor: str) -> None:
    chosen = st.session_state.get(f"{KEY}-{actor}")
    if chosen in KINDS:
        ask(str(chosen), actor)
