"""The default threshold holds for every question, can be moved, and hides nothing from `export triples`."""

import json

import pytest

from graphx.model import DEFAULT_MIN_CONFIDENCE
from graphx.project import filters

HIGH = 0.84


@pytest.fixture
def strict(monkeypatch, project):
    monkeypatch.setattr(filters, "DEFAULT_MIN_CONFIDENCE", HIGH)
    return project


def confidences(graph):
    return [data["confidence"] for _, _, data in graph.edges(data=True)]


def test_graph_and_table_show_the_sure(strict):
    assert min(confidences(strict.graph())) >= HIGH > min(confidences(strict.graph(min_confidence=0)))
    assert (
        len(strict.relations()) == strict.graph().number_of_edges() < len(strict.relations(min_confidence=0))
    )


def test_threshold_can_be_moved_up_and_down(strict):
    assert min(confidences(strict.graph(min_confidence=0.92))) >= 0.92
    assert min(confidences(strict.graph(category="THREATEN", min_confidence=0.1))) < HIGH


def test_exported_triples_are_all_unless_filtered(strict, tmp_path):
    every = strict.export("triples", tmp_path / "all.jsonl")["relations"]
    assert every == len(strict.triples(min_confidence=0)) > len(strict.triples())
    rows = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text().splitlines()]
    assert min(row["confidence"] for row in rows) < HIGH
    assert strict.export("triples", tmp_path / "some.jsonl", min_confidence=HIGH)["relations"] < every
    assert strict.export("graphml", tmp_path / "x.graphml")["actors"] == len(strict.graph())


def test_default_is_a_probability():
    assert 0.0 <= DEFAULT_MIN_CONFIDENCE < 1.0
