import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphx.model import Document
from graphx.pipeline import IngestOptions, workers
from tests.pipeline import victim


def documents(*texts, lang="fr"):
    return [Document(f"d{i}", text, lang) for i, text in enumerate(texts)]


@pytest.fixture
def _fake(monkeypatch):
    monkeypatch.setattr(workers, "analyse_batch", victim.read)


def test_batches_hold_one_language_and_lose_nothing():
    mixed = [Document(str(i), "", "fr" if i % 3 else "en") for i in range(10)]
    batches = list(workers.batched_by_language(mixed, 4))
    assert all(len({d.lang for d in batch}) == 1 for batch in batches)
    assert max(map(len, batches)) == 4
    assert sorted(d.id for batch in batches for d in batch) == sorted(d.id for d in mixed)


@pytest.mark.usefixtures("_fake")
def test_several_processes_read_and_results_keep_their_order():
    texts = ["WAIT"] + ["text"] * 7
    options = IngestOptions(workers=2, batch_size=2, engine="spacy")
    found = [f for failures, _ in workers.run_batches(documents(*texts), options) for f in failures]
    assert [f.origin for f in found] == [f"d{i}" for i in range(8)]
    assert all(f.reason.startswith("spacy, process ") for f in found)
    assert str(os.getpid()) not in {f.reason.rpartition(" ")[2] for f in found}


@pytest.mark.usefixtures("_fake")
def test_documents_are_taken_only_as_workers_get_free():
    taken = []

    def source():
        for document in documents(*["text"] * 40):
            taken.append(document.id)
            yield document

    running = workers.run_batches(source(), IngestOptions(workers=2, batch_size=2))
    next(running)
    assert len(taken) <= 2 * (2 + workers.AHEAD)
    running.close()


@pytest.mark.usefixtures("_fake")
def test_text_that_kills_its_process_costs_only_itself():
    texts = ["one", "two", "KILL", "four", "five", "six"]
    options = IngestOptions(workers=2, batch_size=4)
    found = [f for failures, _ in workers.run_batches(documents(*texts), options) for f in failures]
    assert [f.origin for f in found] == [f"d{i}" for i in range(6)]
    assert [f.origin for f in found if "died" in f.reason] == ["d2"]


def test_script_without_main_guard_is_told_what_to_do(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "from graphx.model import Document\n"
        "from graphx.pipeline import IngestOptions, workers\n"
        "list(workers.run_batches([Document('d', 'x', 'fr')], IngestOptions(workers=2)))\n"
    )
    found = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert "call ingest below `if __name__ == '__main__':`" in found.stderr
