from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "notebooks" / "walkthrough.ipynb"


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_walkthrough_is_committed_with_its_outputs():
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    counts = [cell.execution_count for cell in code_cells(notebook)]
    assert counts == list(range(1, len(counts) + 1))
    kinds = {output.output_type for cell in code_cells(notebook) for output in cell.outputs}
    assert "error" not in kinds
    assert any("image/png" in o.get("data", {}) for cell in code_cells(notebook) for o in cell.outputs)
    assert "/tmp/" not in NOTEBOOK.read_text(encoding="utf-8")


@pytest.mark.model
def test_walkthrough_runs(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    printed = "".join(
        output.get("text", "") for cell in code_cells(notebook) for output in cell.outputs
        if output.output_type == "stream"
    )  # fmt: skip
    assert "4 documents" in printed
    assert "recipient: Russie –fournir→ Corée du Nord [theme: nourriture]" in printed
