import socket
from pathlib import Path

from graphx.cli import serve


def test_port_in_use_is_told(graphx):
    with socket.socket() as taken:
        taken.bind(("localhost", 0))
        taken.listen()
        found = graphx("serve", "--port", taken.getsockname()[1])
    assert found.code == 1
    assert "--port" in found.err


def test_dashboard_listens_on_this_machine_only():
    words = serve.streamlit_command(8765)
    assert Path(words[4]).name == "app.py"
    assert "--server.address=localhost" in words
    assert "--server.port=8765" in words
    assert "--browser.gatherUsageStats=false" in words


def test_no_screen_no_browser(monkeypatch):
    monkeypatch.setattr(serve.sys, "platform", "linux")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert "--server.headless=true" in serve.streamlit_command(8765)
    monkeypatch.setenv("DISPLAY", ":0")
    assert "--server.headless=true" not in serve.streamlit_command(8765)


def test_wrong_file_is_told_before_anything_starts(graphx, tmp_path):
    (tmp_path / "letter.db").write_text("Dear reader, this is a letter. " * 100)
    assert graphx("serve", "--store", tmp_path / "letter.db", "--port", 8766).code == 1
