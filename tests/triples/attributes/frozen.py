"""Frozen, hand-checked trees of the attributes' tests, with the actors of a bracketed sentence on them."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from graphx.lexica.load import load_lexicon
from graphx.parses import from_conllu
from graphx.tree import Tree, Word
from graphx.triples.clause import Clause, read_clause
from tests.triples.examples import Example

TREES = Path(__file__).parents[1] / "trees"


@cache
def _trees(lang: str) -> dict[str, Tree]:
    text = (TREES / f"attributes.{lang}.conllu").read_text(encoding="utf-8")
    return {t.text: t for t in from_conllu(text, doc="x", lang=lang, engine="stanza")}


def tree_of(lang: str, marked: str) -> Tree:
    text = Example("", lang, marked, ()).text
    assert text in _trees(lang), f"add the tree of “{text}” to {TREES}/attributes.{lang}.conllu"
    return _trees(lang)[text]


def clause_of(lang: str, marked: str) -> Clause:
    return read_clause(tree_of(lang, marked), Example("", lang, marked, ()).mentions(), load_lexicon(lang))


def word(clause: Clause, form: str) -> Word:
    [found] = [w for w in clause.tree.words if w.form == form]
    return found


def hung_on_the_person(lang: str, marked: str, form: str, person: str) -> Clause:
    """Read the tree that parsers often make: the infinitive hangs on the person asked, not on the verb."""
    tree = tree_of(lang, marked)
    head = next(w.id for w in tree.words if w.form == person)
    words = tuple(replace(w, head=head, deprel="acl") if w.form == form else w for w in tree.words)
    return read_clause(
        replace(tree, words=words), Example("", lang, marked, ()).mentions(), load_lexicon(lang)
    )
