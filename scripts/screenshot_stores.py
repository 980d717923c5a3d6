"""Stores in every state that the dashboard is made for: empty, busy, broken, from right to left, large."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from graphx.store import open_store
from scripts.bench_corpus import write_large_store
from tests.dashboard.right_to_left import make_right_to_left
from tests.factories import Corpus, make_corpus, write_store
from tests.store.test_reservation import HOLD

Writer = Callable[[Path], object]


def empty(path: Path) -> None:
    """Hold no document."""
    open_store(path).close()


def single(path: Path) -> None:
    """Hold one document."""
    whole, doc = make_corpus(), "sommet"
    write_store(
        path,
        replace(
            whole,
            documents={doc: whole.documents[doc]},
            mentions=[m for m in whole.mentions if m.doc == doc],
            triples=[t for t in whole.triples if t.doc == doc],
            sentences={doc: whole.sentences[doc]},
        ),
    )


def without_relations(path: Path) -> None:
    """Hold documents in which no relation was read."""
    whole = make_corpus()
    write_store(path, Corpus(whole.documents, whole.entities, [], [], whole.sentences))


def right_to_left(path: Path) -> None:
    """Hold actors with Arabic and Hebrew names."""
    write_store(path, make_right_to_left())


def broken(path: Path) -> None:
    """Be no store at all."""
    path.write_text("Ceci n’est pas une base de données.", encoding="utf-8")


STATES: dict[str, Writer] = {
    "empty": empty,
    "single": single,
    "without-relations": without_relations,
    "right-to-left": right_to_left,
    "broken": broken,
    "busy": write_store,
    "large": write_large_store,
}


@contextmanager
def store_in_state(state: str, folder: Path) -> Iterator[Path]:
    """Write the store of a state; while "busy" is shown another process holds it."""
    path = folder / f"{state}.db"
    STATES[state](path)
    if state != "busy":
        yield path
        return
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        if holder.stdout is not None:
            holder.stdout.readline()  # it has the store now
        try:
            yield path
        finally:
            holder.kill()
