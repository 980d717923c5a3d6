"""Each repair on frozen trees: `# expect` names what it changes, as id:form/lemma/upos/relation/head."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphx.model import NamedSpan
from graphx.parses import from_conllu, repair
from graphx.parses.repairs import REPAIRS
from graphx.parses.words import homographs, repair_words
from graphx.tree import Tree, Word

TREES = Path(__file__).parent / "trees"
BY_NAME = {mend.__name__: mend for mend in REPAIRS}


def read_cases() -> list[tuple[str, str, Tree]]:
    cases = []
    for name in BY_NAME:
        for block in (TREES / f"{name}.conllu").read_text("utf-8").split("\n\n"):
            if block.strip():
                expected = block.partition("\n")[0].removeprefix("# expect = ")
                cases.append((name, expected, from_conllu(block, doc="repairs", lang="fr")[0]))
    return cases


def changed(before: Tree, after: Tree) -> str:
    words = (new for old, new in zip(before.words, after.words, strict=True) if new != old)
    return " ".join(f"{w.id}:{w.form}/{w.lemma}/{w.upos}/{w.deprel}/{w.head}" for w in words) or "nothing"


@pytest.mark.parametrize(
    ("name", "expected", "tree"), read_cases(), ids=lambda value: getattr(value, "text", None)
)
def test_repair_changes_what_is_expected(name: str, expected: str, tree: Tree) -> None:
    mended = BY_NAME[name](tree)
    assert changed(tree, mended) == expected
    assert (mended is tree) == (expected == "nothing")


@pytest.mark.parametrize("name", BY_NAME)
def test_every_repair_has_a_case_that_fires_and_one_that_does_not(name: str) -> None:
    expected = [e == "nothing" for n, e, _ in read_cases() if n == name]
    assert True in expected
    assert False in expected


@pytest.mark.parametrize(
    ("name", "expected", "tree"), read_cases(), ids=lambda value: getattr(value, "text", None)
)
def test_repairs_are_stable(name: str, expected: str, tree: Tree) -> None:
    once, _ = repair(tree)
    assert repair(once) == (once, ())


def test_repair_names_what_it_applied() -> None:
    tree = next(t for n, _, t in read_cases() if n == "verb_read_as_noun")
    assert repair(tree)[1] == ("verb_read_as_noun", "partitive_article")


def test_french_repairs_leave_other_languages_alone() -> None:
    tree = next(t for n, _, t in read_cases() if n == "partitive_article")
    assert repair(replace(tree, lang="en"))[1] == ()


FORMS = sorted(
    {
        *list(homographs().verbs)[:6],
        *list(repair_words().giving)[:3],
        "Kim",
        "de",
        "le",
        "à",
        "par",
        "être",
        "il",
        "-",
    }
)
RELATIONS = [
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl",
    "obl:arg",
    "nmod",
    "case",
    "det",
    "aux:pass",
    "flat:name",
    "appos",
]
KINDS = ["PROPN", "NOUN", "VERB", "ADP", "DET", "PRON", "AUX", "ADJ", "PUNCT"]


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(1, size + 1)))
    words, at = [], 0
    heads = {order[0]: 0}
    for place in range(1, size):  # each word hangs on one drawn before it (or on nothing): no circle
        heads[order[place]] = draw(st.sampled_from([0, *order[:place]]))
    for number in range(1, size + 1):
        form = draw(st.sampled_from(FORMS))
        relation = draw(st.sampled_from(RELATIONS)) if heads[number] else "root"
        feats = draw(st.sampled_from(["", "VerbForm=Part", "VerbForm=Fin"]))
        kind = draw(st.sampled_from(KINDS))
        words.append(Word(number, form, form, kind, feats, heads[number], relation, at, at + len(form)))
        at += len(form) + 1
    text = " ".join(word.form for word in words)
    first = draw(st.integers(0, size - 1))
    last = draw(st.integers(first, size - 1))
    span = NamedSpan(words[first].start, words[last].end, draw(st.sampled_from(["PER", "LOC"])))
    return Tree("d", 0, "spacy", "fr", 0, len(text), text, tuple(words), (span,))


@given(trees())
def test_repairs_keep_the_words_and_make_no_circle(tree: Tree) -> None:
    mended, _ = repair(tree)
    assert [(w.form, w.start, w.end) for w in mended.words] == [(w.form, w.start, w.end) for w in tree.words]
    reached = [word for root in mended.roots() for word in mended.subtree(root)]
    assert sorted(word.id for word in reached) == [word.id for word in tree.words]  # no circle
