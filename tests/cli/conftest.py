import json
from types import SimpleNamespace

import pytest

from graphx.cli.main import run
from tests.factories import write_store


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """Path of a store that holds the ready-made corpus; not to be written to."""
    return write_store(tmp_path_factory.mktemp("filled") / "graphx.db")


@pytest.fixture
def graphx(capsys, monkeypatch, filled):
    """Run a command on the filled store; gives its exit code, what it printed, and that read as JSON."""
    monkeypatch.setenv("GRAPHX_STORE", str(filled))

    def command(*arguments):
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err, json=lambda: json.loads(out))

    return command
