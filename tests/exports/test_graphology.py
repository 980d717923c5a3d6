"""Gephi Lite's own reader loads the files, with the counts that the export told.

Collected only where Node.js and the packages of graphology/package-lock.json are there: see conftest.py.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from graphx.exports.gexf import write_gexf
from graphx.graph import positions
from tests.exports.nasty import nasty_graphs
from tests.factories import make_graph

LOADER = Path(__file__).with_name("graphology") / "load.mjs"


def load(*paths: Path) -> list[dict[str, Any]]:
    run = subprocess.run(["node", LOADER, *paths], capture_output=True, text=True, check=False, timeout=120)
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_gephi_lite_loads_nasty_graphs(tmp_path: Path) -> None:
    paths, counts = [], []
    for number, (name, graph) in enumerate(nasty_graphs().items()):
        for level in ("action", "triple"):
            paths.append(tmp_path / f"{number}-{level}.gexf")
            counts.append((name, write_gexf(graph, paths[-1], level=level)))
    loaded = load(*paths)
    assert [(r["nodes"], r["edges"]) for r in loaded] == [(c.nodes, c.edges) for _, c in counts]


@pytest.mark.parametrize("level", ["action", "pair", "triple"])
def test_gephi_lite_loads_the_graph(tmp_path: Path, level: Any) -> None:
    graph = make_graph()
    path = tmp_path / "g.gexf"
    count = write_gexf(graph, path, level=level, positions=positions(graph))
    (loaded,) = load(path)
    assert (loaded["nodes"], loaded["edges"]) == (count.nodes, count.edges)
    node = next(node for node in loaded["firstNodes"] if node["id"] == "state/RU")
    assert node["label"] == "Russie"
    assert node["aliases"] == ["Moscou", "Fédération de Russie"]
    assert isinstance(node["mentions"], int)
    assert node["color"].startswith("rgb(")
    assert node["size"] > 10
    assert isinstance(node["x"], float | int)
    edge = loaded["firstEdges"][0]
    assert isinstance(edge["weight"], float | int)
    assert isinstance(edge["confidence"], float | int)
    if level != "pair":
        assert edge["kind"].startswith(edge["action"])
