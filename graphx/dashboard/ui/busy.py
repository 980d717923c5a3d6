"""Say on every page that documents are being read in right now, by whom, and what can't be done meanwhile."""

import os

import streamlit as st

from graphx.dashboard.loader import store_path
from graphx.dashboard.reasons import clock
from graphx.dashboard.words import t
from graphx.store import Reservation, reserved

EVERY = 3  # seconds between two looks


def busy_note() -> None:
    """Draw the line, where there is something to say; it goes by itself, and the page is then drawn anew."""
    if reserved(store_path()) is not None:
        _watch()


@st.fragment(run_every=EVERY)
def _watch() -> None:
    holder = reserved(store_path())
    if holder is None:
        st.rerun(scope="app")
    else:
        st.info(_words(holder), icon=":material/hourglass_top:")


def _words(holder: Reservation) -> str:
    who = t("busy.window") if holder.process == os.getpid() else t("busy.process", process=holder.process)
    return t(f"busy.{holder.doing}", who=who, since=clock(holder.since)) + " " + t("busy.meanwhile")
