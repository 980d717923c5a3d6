"""`graphx serve`: the dashboard, as a program of its own on this machine."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from graphx import dashboard
from graphx.cli.arguments import DEFAULT_STORE, StoreOption
from graphx.cli.output import say
from graphx.dashboard.settings import STREAMLIT_FLAGS, as_arguments
from graphx.errors import StoreError
from graphx.project import open_project

HOST = "localhost"


def serve(
    *,
    store: StoreOption = DEFAULT_STORE,
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="Port on this machine.")] = 8501,
) -> None:
    """Open the dashboard in the browser; Ctrl-C ends it."""
    check_port(port)
    if store.exists():
        open_project(
            store
        ).close()  # a wrong file is told here, and one of an older graphx is brought up to date
    say(f"graphx: {store} at http://{HOST}:{port} (Ctrl-C ends it)")
    sys.stdout.flush()  # before streamlit writes
    environment = {**os.environ, "GRAPHX_STORE": str(store.absolute())}
    process = subprocess.Popen(streamlit_command(port), env=environment)

    def end(number: int, frame: FrameType | None) -> None:
        process.terminate()

    signal.signal(signal.SIGTERM, end)
    try:
        code = process.wait()
    except KeyboardInterrupt:
        process.terminate()
        process.wait()
        code = 0
    if code > 0:
        raise typer.Exit(1)


def streamlit_command(port: int) -> list[str]:
    """Command that starts streamlit with the dashboard's settings."""
    app = Path(next(iter(dashboard.__path__))) / "app.py"
    flags = {**STREAMLIT_FLAGS, "server.address": HOST, "server.port": str(port)}
    if headless():
        flags["server.headless"] = "true"
    # Streamlit by way of our own entry, which reads the store beforehand.
    return [sys.executable, "-m", "graphx.dashboard", "run", str(app), *as_arguments(flags)]


def headless() -> bool:
    """Say if there is no screen to open a browser on."""
    return sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def check_port(port: int) -> None:
    """Raise StoreError if another program listens on the port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            raise StoreError(
                f"Port {port} is in use: end the program that uses it, or name another with --port."
            ) from None
