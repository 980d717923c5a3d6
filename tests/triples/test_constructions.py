"""docs/constructions.md names what there is, and its examples hold."""

import ast
import re
from pathlib import Path

import pytest

import graphx
from graphx.lexica.load import load_lexicon
from graphx.model import Document
from graphx.parses import from_conllu
from graphx.tree import Tree
from graphx.triples.extract import read_tree
from graphx.triples.registry import rules
from tests.triples.examples import Example
from tests.triples.test_other_languages import in_words

ROOT = Path(graphx.__file__).parent
PAGE = (ROOT.parent / "docs" / "constructions.md").read_text(encoding="utf-8")
TREES = Path(__file__).parent / "trees"
EXAMPLE = re.compile(r"^(?P<lang>[a-z]{2}): (?P<text>.+)\n(?P<results>(?:=> .+\n)+)", re.M)
PARTS = dict(re.findall(r"^## (\d+)\. .+\n((?:(?!## ).*\n?)*)", PAGE, re.M))


def tree_of(example: Example) -> Tree:
    for path in sorted(TREES.glob(f"*{example.lang}.conllu")):
        for tree in from_conllu(path.read_text("utf-8"), doc="x", lang=example.lang, engine="stanza"):
            if tree.text == example.text:
                return tree
    raise LookupError(f"add the tree of “{example.text}” to {TREES}/constructions.{example.lang}.conllu")


@pytest.mark.parametrize("match", list(EXAMPLE.finditer(PAGE)), ids=lambda m: m["text"])
def test_example_holds(match: re.Match[str]) -> None:
    results = [line.removeprefix("=> ") for line in match["results"].splitlines()]
    example = Example("", match["lang"], match["text"], ())
    found = read_tree(
        Document("x", example.text, example.lang),
        tree_of(example),
        example.mentions(),
        load_lexicon(example.lang),
    )
    found.sort(key=lambda c: (c.action_start, c.draft.source.mention.start))
    assert [in_words(c) for c in found] == ([] if results == ["nothing"] else results)


def test_twenty_constructions_in_order() -> None:
    assert list(PARTS) == [str(n) for n in range(1, 21)]


@pytest.mark.parametrize("number", range(1, 19))
def test_construction_has_examples_in_both_languages(number: int) -> None:
    assert {m["lang"] for m in EXAMPLE.finditer(PARTS[str(number)])} == {"fr", "en"}
    assert "Not covered" in PARTS[str(number)]


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.name)
def test_rule_is_named_under_its_construction(rule) -> None:
    assert f"`{rule.name}`" in PARTS[str(rule.construction)]


def test_repairs_are_named() -> None:
    names = {p.stem for p in (ROOT / "parses" / "repairs").glob("*.py")} - {"__init__", "edits"}
    assert {n for n in names if f"`{n}`" not in PARTS["19"]} == set()


def test_names_on_the_page_exist() -> None:
    """A rule or step that was renamed must not live on in the page."""
    code = [ast.parse(p.read_text("utf-8")) for p in (ROOT / "triples").rglob("*.py")]
    strings = {n.value for tree in code for n in ast.walk(tree) if isinstance(n, ast.Constant)}
    known = strings | {r.name for r in rules()} | {p.stem for p in (ROOT / "parses/repairs").glob("*.py")}
    known |= {"via", "resolved_by"}
    named = set(re.findall(r"`([a-z]+(?:_[a-z]+)*)`", PAGE))
    assert len(named) > 30
    assert named - known == set()
