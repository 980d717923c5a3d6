from pathlib import Path

import pytest

from graphx.lexica.load import load_lexicon
from graphx.parses import from_conllu
from graphx.tree import Tree
from graphx.triples.clause import read_clause
from graphx.triples.explain import draft_in_words
from graphx.triples.extract import predicates
from graphx.triples.registry import MODULES, rules
from tests.triples.examples import Example, examples

TREES = Path(__file__).parent / "trees"


def _trees() -> dict[tuple[str, str], Tree]:
    return {
        (path.stem, tree.text): tree
        for path in TREES.glob("*.conllu")
        for tree in from_conllu(path.read_text(encoding="utf-8"), doc="x", lang=path.stem, engine="stanza")
    }


FROZEN = _trees()


@pytest.mark.parametrize("example", list(examples()), ids=lambda e: f"{e.rule}: {e.marked}")
def test_rule_example(example: Example) -> None:
    tree = FROZEN.get((example.lang, example.text))
    assert tree is not None, f"add the tree of “{example.text}” to {TREES / example.lang}.conllu (make trees)"
    shifted = list(example.mentions())
    clause = read_clause(tree, shifted, load_lexicon(example.lang))
    rule = next(r for r in rules() if r.name == example.rule)
    drafts = [d for word, kind in predicates(clause) if kind == rule.on for d in rule(clause, word)]
    assert [draft_in_words(d, canonical=True) for d in drafts] == list(example.expected)


def test_every_rule_has_examples_that_fire_and_that_do_not() -> None:
    for rule in rules():
        for lang in ("fr", "en"):
            mine = [e for e in examples() if e.rule == rule.name and e.lang == lang]
            assert any(e.expected for e in mine), f"{rule.name} has no example in {lang} that fires"
            assert any(not e.expected for e in mine), f"{rule.name} has no counter-example in {lang}"


def test_no_rule_module_is_left_out() -> None:
    folder = Path(__file__).parents[2] / "graphx" / "triples" / "rules"
    assert {p.stem for p in folder.glob("*.py")} - {"__init__"} == set(MODULES)
