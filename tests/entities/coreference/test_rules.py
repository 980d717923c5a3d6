import sys

import pytest

from graphx.entities.coreference import DOCUMENT_RULES, SENTENCE_RULES, resolve
from graphx.entities.coreference.scene import Stand
from graphx.entities.gazetteer import load_gazetteer
from graphx.entities.metonymy import read_metonyms
from graphx.model import Mention
from tests.entities.examples import Example, examples

RULES = (*SENTENCE_RULES, *DOCUMENT_RULES)
EXAMPLES = examples(RULES)


def _names(rule: str) -> set[str]:
    """What the rule writes into `resolved_by`."""
    module = next(sys.modules[r.__module__] for r in RULES if r.__name__ == rule)
    return {rule} | {value.rule for value in vars(module).values() if isinstance(value, Stand)}


def _resolve(example: Example) -> tuple[list[Mention], list[Mention]]:
    gazetteer, trees = load_gazetteer(), example.trees()
    marked = example.mentions(gazetteer)
    named = [
        m
        for tree in trees
        for m in read_metonyms(tree, [m for m in marked if tree.start <= m.start < tree.end], gazetteer)
    ]
    return named, resolve(example.document, trees, named, gazetteer)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.rule}: {e.marked}")
def test_rule_example(example: Example) -> None:
    named, found = _resolve(example)
    called = {m.entity: m.surface for m in reversed(named)}
    answers: dict[str, list[str]] = {}
    for m in found:
        if m.resolved_by in _names(example.rule):
            answers.setdefault(m.surface, []).append(called.get(m.entity, m.entity))
    said = "; ".join(f"{surface} = {', '.join(sorted(actors))}" for surface, actors in answers.items())
    assert (said or "nothing") == example.expected


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.rule}: {e.marked}")
def test_resolved_mentions_are_well_formed(example: Example) -> None:
    named, found = _resolve(example)
    spans = {(m.start, m.end) for m in (*named, *found)}
    for m in found:
        assert example.document.text[m.start : m.end] == m.surface
        assert m.kind in ("pronoun", "description")
        assert m.resolved_by
        assert 0 < m.certainty < 1
        assert (
            m.antecedent in spans or m.entity == "place/pyongyang"
        )  # the one actor that no name is there for


def test_every_rule_has_examples_that_fire_and_that_do_not() -> None:
    for rule in RULES:
        for lang in ("fr", "en"):
            mine = [e for e in EXAMPLES if e.rule == rule.__name__ and e.lang == lang]
            assert any(e.expected != "nothing" for e in mine), f"{rule.__name__}: no example in {lang} fires"
            assert any(e.expected == "nothing" for e in mine), (
                f"{rule.__name__}: no counter-example in {lang}"
            )
