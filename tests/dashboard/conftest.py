"""A filled store and the app on it, driven by AppTest or in a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard.settings import as_arguments
from tests.factories import write_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
collect_ignore = [] if CHROMIUM else ["test_browser.py"]
# Without --disable-background-networking and its kin the browser itself calls out, and a test couldn't tell.
QUIET = ("background-networking", "component-update", "sync")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    *(f"--disable-{q}" for q in QUIET),
]


def pytest_report_header() -> str | None:
    """Say what is left out, and how to have it."""
    if CHROMIUM:
        return None
    return "No Chromium was found: test_browser.py is left out (apt-get install chromium)"


@pytest.fixture(scope="session")
def server(filled_store: Path) -> Iterator[str]:
    """Serve the dashboard on the filled store, which no test may change; gives its address."""
    with serving(filled_store) as address:
        yield address


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[str]:
    """Serve the dashboard on a store of the test's own, to decide on; gives its address."""
    with serving(write_store(tmp_path / "own.db")) as address:
        yield address


@contextmanager
def serving(store: Path) -> Iterator[str]:
    """Serve the dashboard on a store as `graphx serve` does."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    options = [f"--server.port={port}", "--server.headless=true", *as_arguments()]
    command = [sys.executable, "-m", "streamlit", "run", str(APP), *options]
    environment = os.environ | {"GRAPHX_STORE": str(store)}
    with subprocess.Popen(
        command, cwd=APP.parents[2], env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            _wait_for(f"http://localhost:{port}/_stcore/health", process)
            yield f"http://localhost:{port}"
        finally:
            process.terminate()


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(240):
        assert process.poll() is None, "the server ended by itself"
        try:
            with urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
