from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard import state
from graphx.model import DEFAULT_MIN_CONFIDENCE, Filter


def test_dashboard_starts_with_the_default_threshold(
    start: Callable[[Path], AppTest], filled_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert state.START.min_confidence == DEFAULT_MIN_CONFIDENCE
    monkeypatch.setattr(state, "START", Filter(min_confidence=0.9))
    app = start(filled_store).run()
    (slider,) = [s for s in app.slider if str(s.key).startswith("f-conf")]
    assert slider.value == 0.9
    assert not [b for b in app.button if b.key == "clear-filter"]
    slider.set_value(0.5).run()
    assert [b for b in app.button if b.key == "clear-filter"]
