"""Tests of exports that need more than Python are collected where what they need is there."""

import shutil
from pathlib import Path

HOME = Path(__file__).with_name("graphology")
READY = shutil.which("node") is not None and (HOME / "node_modules" / "graphology-gexf").is_dir()
collect_ignore = [] if READY else ["test_graphology.py"]


def pytest_report_header() -> str | None:
    """Say what is left out, and how to have it."""
    if READY:
        return None
    return f"Gephi Lite's reader isn't installed: test_graphology.py is left out (npm ci --prefix {HOME})"
