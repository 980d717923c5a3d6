"""Who changes the documents: one at a time, told to the others, and never for longer than a process lives."""

import subprocess
import sys
from pathlib import Path

import pytest

from graphx.errors import StoreBusy
from graphx.store import open_store, reserve, reserved

HOLD = """
import sys
from pathlib import Path
from graphx.store import reserve
with reserve(Path(sys.argv[1]), "ingest"):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    open_store(tmp_path / "graphx.db").close()
    return tmp_path / "graphx.db"


def test_a_store_is_reserved_for_the_time_of_the_block(path: Path) -> None:
    assert reserved(path) is None
    with reserve(path, "reread"):
        holder = reserved(path)
        assert holder is not None
        assert holder.doing == "reread"
        with pytest.raises(StoreBusy, match="reread"), reserve(path, "delete"):
            raise AssertionError
    assert reserved(path) is None
    assert [file.name for file in path.parent.iterdir()] == ["graphx.db"]


def test_an_error_ends_the_reservation(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), reserve(path, "ingest"):
        raise ZeroDivisionError
    with reserve(path, "ingest"):
        assert reserved(path) is not None


def test_another_process_is_named_and_its_death_frees_the_store(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        holder = reserved(path)
        assert holder is not None
        assert (holder.process, holder.doing) == (other.pid, "ingest")
        with pytest.raises(StoreBusy, match=str(other.pid)), reserve(path, "delete"):
            raise AssertionError
        other.kill()
    assert (path.parent / "graphx.db-reading").exists()
    assert reserved(path) is None
    with reserve(path, "ingest"):
        assert reserved(path) is not None


def test_reading_goes_on_while_it_is_reserved(path: Path) -> None:
    with reserve(path, "ingest"), open_store(path, readonly=True) as store:
        assert store.documents() == []
