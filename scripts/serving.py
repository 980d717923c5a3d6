"""The dashboard served for a script, and a Chromium to look at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from graphx.cli.serve import streamlit_command

ROOT = Path(__file__).resolve().parent.parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
]


def chromium() -> str:
    """Path of the browser; the script ends with a line where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    return found or sys.exit("No Chromium was found: apt-get install chromium")


@contextmanager
def serving(store: Path) -> Iterator[tuple[str, int]]:
    """Serve a store on a free port, whatever its state; gives the address and the number of the process."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    environment = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    environment["GRAPHX_STORE"] = str(store.absolute())
    with subprocess.Popen(
        [*streamlit_command(port), "--server.headless=true"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            wait_for(f"http://localhost:{port}/_stcore/health")
            yield f"http://localhost:{port}", process.pid
        finally:
            process.terminate()


def wait_for(address: str) -> None:
    """Wait until something answers, two minutes at most."""
    for _ in range(480):
        try:
            with urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    sys.exit("The dashboard didn't start.")
