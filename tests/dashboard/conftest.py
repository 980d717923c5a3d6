"""A filled store and the app on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.factories import write_store

APP = Path(__file__).parents[2] / "graphx" / "dashboard" / "app.py"


@pytest.fixture(scope="session")
def filled_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_store(tmp_path_factory.mktemp("store") / "graphx.db")


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], AppTest]:
    def _start(store: Path) -> AppTest:
        monkeypatch.setenv("GRAPHX_STORE", str(store))
        return AppTest.from_file(str(APP), default_timeout=30)

    return _start
