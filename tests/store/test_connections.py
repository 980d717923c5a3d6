"""Readers and a writer at once, in threads and processes; nothing is lost when one is killed."""

import signal
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graphx.store import open_store
from tests.store.samples import fill, resolve

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from graphx.store import open_store
from tests.store.samples import fill
store = open_store(sys.argv[1])
for i in range(100_000):
    fill(store, f"d{i}")
    print(i, flush=True)
"""


def test_a_killed_writer_loses_nothing_it_has_told(tmp_path: Path) -> None:
    path = tmp_path / "graphx.db"
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = -1
        while told < 30:
            told = int(process.stdout.readline())
        with open_store(path, readonly=True) as reader:  # reads while the other process writes
            seen = [reader.counts().documents]
            deadline = time.monotonic() + 20
            while reader.counts().documents == seen[0] and time.monotonic() < deadline:
                time.sleep(0.01)
            seen.append(reader.counts().documents)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().splitlines()
    last = int(rest[-1]) if rest else told
    assert told < seen[0] + 1 <= seen[1]
    with open_store(path) as store:
        counts = store.counts()
        assert counts.documents >= last + 1
        assert len(store.triples()) == counts.triples == counts.documents
        assert len(store.mentions()) == counts.mentions == 3 * counts.documents
        fill(store, "after")
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_threads_read_while_one_writes(tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        fill(store, "first")
        done = threading.Event()

        def read() -> int:
            reads = 0
            while not done.is_set():
                counts = store.counts()
                assert counts.mentions == 3 * counts.documents
                assert len(store.triples()) >= counts.documents
                reads += 1
            return reads

        with ThreadPoolExecutor(4) as pool:
            readers = [pool.submit(read) for _ in range(3)]
            for i in range(60):
                fill(store, str(i))
            resolve(store)
            done.set()
            assert all(reader.result() > 0 for reader in readers)


def test_two_writers_take_turns(tmp_path: Path) -> None:
    path = tmp_path / "graphx.db"
    with open_store(path) as one, open_store(path) as two, ThreadPoolExecutor(2) as pool:
        jobs = [
            pool.submit(lambda s=s, n=n: [fill(s, f"{n}{i}") for i in range(30)])
            for n, s in (("a", one), ("b", two))
        ]
        for job in jobs:
            job.result()
        assert one.counts().documents == two.counts().documents == 60
        assert one.revision() == 60
