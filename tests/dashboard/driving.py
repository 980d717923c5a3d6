"""What tests of pages do over and over: turn to a page, read what it says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from graphx.model import Judgement, Triple
from graphx.store import open_store

Start = Callable[[Path], AppTest]


def turn_to(app: AppTest, page: str) -> AppTest:
    """Turn to a page by its file's name."""
    return app.switch_page(f"views/{page}.py").run()


def clean(app: AppTest) -> AppTest:
    """Assert that nothing went wrong."""
    assert not app.exception
    assert not app.error
    return app


def html_of(app: AppTest) -> str:
    """All that st.html drew, on the page and in a dialog, as it was sent, but for the style sheet."""
    found, stack = [], [app._tree]
    while stack:
        for child in stack.pop().children.values():
            if hasattr(child, "children"):
                stack.append(child)
            elif child.type == "html" and not child.proto.body.startswith("<style>"):
                found.append(child.proto.body)
    return " ".join(found)


def labels(app: AppTest) -> list[str]:
    """Labels of all buttons, without the quiet words at their ends."""
    return [button.label.partition(" :gray[")[0] for button in app.button]


def told(app: AppTest, component: str) -> Any:
    """What one of our own components was sent: graphx_network, graphx_table, graphx_signal."""
    (found,) = [e.proto for e in app.get("bidi_component") if e.proto.component_name == component]
    return json.loads(found.json)


def press(app: AppTest, key: str) -> AppTest:
    """Press a button, and assert that nothing went wrong."""
    app.button(key=key).click()
    return clean(app.run())


def log(path: Path) -> list[Judgement]:
    """Read the log of a store."""
    with open_store(path, readonly=True) as store:
        return store.judgements()


def triple(path: Path, id_: str) -> Triple:
    """Read a triple of a store, struck or not."""
    with open_store(path, readonly=True) as store:
        return store.triple(id_)
