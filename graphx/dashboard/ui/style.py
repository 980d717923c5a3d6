"""The few styles that Streamlit has no setting for."""

from importlib.resources import files

import streamlit as st

from graphx.exports.palette import CATEGORY_COLOURS


def add_style() -> None:
    """Put our style sheet into the page."""
    css = files("graphx.dashboard.ui").joinpath("style.css").read_text(encoding="utf-8")
    colours = "".join(f".gx-{name}{{--gx:{colour}}}" for name, colour in CATEGORY_COLOURS.items())
    st.html(f"<style>{css}{colours}</style>")
