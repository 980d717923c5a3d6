"""Centralities and communities of what passes the filter, computed once for each."""

import pandas as pd
import streamlit as st

from graphx.dashboard.loader import Shown, filter_key
from graphx.graph import Community, centralities, communities
from graphx.model import Filter


def measure(
    shown: Shown, wanted: Filter, revision: str, metrics: tuple[str, ...] | None = None
) -> pd.DataFrame:
    """Measure the actors that pass the filter; see `graphx.graph.centralities`."""
    return _measure(revision, filter_key(wanted), metrics, shown)


def groups(shown: Shown, wanted: Filter, revision: str) -> list[Community]:
    """Find the communities of what passes the filter, the largest first."""
    return _groups(revision, filter_key(wanted), shown)


@st.cache_resource(max_entries=24, show_spinner=False)
def _measure(revision: str, key: str, metrics: tuple[str, ...] | None, _shown: Shown) -> pd.DataFrame:
    return centralities(_shown.graph, metrics)


@st.cache_resource(max_entries=24, show_spinner=False)
def _groups(revision: str, key: str, _shown: Shown) -> list[Community]:
    return communities(_shown.graph)
