"""The clickable graph: a component of our own around pyvis's vis-network, without any request."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

from graphx.exports.network_html import vis_network_js, web
from graphx.exports.payload import Payload

KEY = "graphx_network"
LIBRARY_KEY = "graphx_library"
_LIBRARY_END = (
    "\nexport default function () { (globalThis.graphxWaiting || []).splice(0).forEach((f) => f()); }\n"
)


def _nothing() -> None:
    """Leave a click without an answer."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What is called for a click, a double click, and a click in the legend."""

    select: Callable[[], None]
    expand: Callable[[], None] = _nothing
    filter: Callable[[], None] = _nothing


@cache
def part(name: str) -> str:
    """Text of one of this package's own files."""
    return files("graphx.dashboard.component").joinpath(name).read_text(encoding="utf-8")


def draw_library() -> None:
    """Send vis-network once: apart from the graph, or its 470 KB would travel again with every change."""
    library = st.components.v2.component(
        "graphx_library", html="<span hidden></span>", js=vis_network_js() + _LIBRARY_END
    )
    library(key=LIBRARY_KEY, height=1)


def draw_network(
    payload: Payload,
    extra: dict[str, Any],
    *,
    height: int,
    answers: Answers,
    key: str = KEY,
) -> None:
    """Draw the graph.

    Parameters
    ----------
    extra
        `legend` (items with a `key` can be clicked), `label`, `fitText`, `height`;
        `signalled`: what is selected elsewhere comes by `table.draw_signal`; otherwise `focus` {kind, id,
        turn} is selected and brought into sight whenever `turn` grows. What changes here is sent to the
        browser together with the whole graph.
    height
        Pixels, legend included.
    answers
        Called before the rerun; `picked(key)`, `expanded(key)` and `legend_key(key)` tell what.
    """
    network = st.components.v2.component(
        "graphx_network",
        html=part("network.html"),
        css=web("network.css") + part("network.css"),
        js=web("labels.js") + web("steps.js") + web("legend.js") + web("network.js") + part("network.js"),
    )
    network(
        key=key,
        data={"nodes": payload.nodes, "edges": payload.edges, "options": payload.options, **extra},
        default={"selected": None},
        on_selected_change=answers.select,
        on_expand_change=answers.expand,
        on_filter_change=answers.filter,
        height=height,
    )


def picked(key: str = KEY) -> tuple[str, str] | None:
    """Kind and id of what was clicked, None for the empty canvas."""
    chosen = _state(key).get("selected")
    return (str(chosen["kind"]), str(chosen["id"])) if chosen else None


def expanded(key: str = KEY) -> str | None:
    """Actor that was double-clicked in this run."""
    chosen = _state(key).get("expand")
    return str(chosen) if chosen else None


def legend_key(key: str = KEY) -> str | None:
    """Item of the legend that was clicked in this run."""
    chosen = _state(key).get("filter")
    return str(chosen) if chosen else None


def _state(key: str) -> Any:
    return st.session_state.get(key) or {}
