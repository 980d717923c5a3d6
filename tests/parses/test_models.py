"""The real models on a few sentences: they load, offsets hold, our two sentences come out right."""

import pytest

from graphx.documents import document_from_text, readings
from graphx.model import Engine
from graphx.parses import from_conllu, load_engine, to_conllu
from graphx.tree import Tree

FRENCH = (
    "La Russie fournit de la nourriture à la Corée du Nord. Moscou livre des obus à Pyongyang.\n\n"
    "Kim Jong Un a été accueilli par Vladimir\u00a0Poutine, l’hôte du sommet."
)
ENGLISH = "Seoul was accused by Moscow of sending aid to Kyiv. North Korea's leader is an ally of Putin."

pytestmark = pytest.mark.model


def parse(engine: Engine, lang: str, *texts: str) -> list[tuple[str, tuple[Tree, ...]]]:
    documents = [document_from_text(text, id=f"d{at}", lang=lang) for at, text in enumerate(texts)]
    parses = load_engine(engine, lang).parse([(d, readings(d)) for d in documents])
    assert [p.doc for p in parses] == [d.id for d in documents]
    return [(d.text, p.trees) for d, p in zip(documents, parses, strict=True)]


def relations(tree: Tree) -> dict[str, str]:
    return {w.form: f"{w.relation} {tree.head(w).form if tree.head(w) else '-'}" for w in tree.words}  # type: ignore[union-attr] # asked twice


@pytest.mark.parametrize("engine", ["spacy", "stanza"])
def test_french_trees_are_those_that_the_rules_expect(engine: Engine) -> None:
    ((text, trees), (_, nothing)) = parse(engine, "fr", FRENCH, "")
    assert nothing == ()
    give, deliver, welcome = map(relations, trees)
    assert (give["Russie"], give["nourriture"], give["Corée"]) == (
        "nsubj fournit",
        "obj fournit",
        "obl fournit",
    )
    assert (deliver["Moscou"], deliver["obus"], deliver["Pyongyang"]) == (
        "nsubj livre",
        "obj livre",
        "obl livre",
    )
    assert (welcome["Kim"], welcome["Vladimir"]) == ("nsubj accueilli", "obl accueilli")
    for tree in trees:
        assert tree.text == text[tree.start : tree.end]
        assert all(text[w.start : w.end].strip() == text[w.start : w.end] != "" for w in tree.words)
    assert (
        {text[w.start : w.end] for w in trees[0].words if w.form == "le"} == {"du"}
        if engine == "stanza"
        else True
    )
    assert "Vladimir\u00a0Poutine" in {text[s.start : s.end] for s in trees[2].entities}
    assert from_conllu(to_conllu(trees)) == trees


def test_english_trees_are_universal() -> None:
    ((_, (accused, ally)),) = parse("spacy", "en", ENGLISH)
    first, second = relations(accused), relations(ally)
    assert (first["Seoul"], first["Moscow"], first["Kyiv"]) == ("nsubj accused", "obl accused", "obl sending")
    assert (second["ally"], second["is"], second["Putin"]) == ("root -", "cop ally", "nmod ally")
    assert "North Korea" in {ally.text[s.start - ally.start : s.end - ally.start] for s in ally.entities}


@pytest.mark.parametrize("engine", ["spacy", "stanza"])
def test_text_without_any_sentence_end_is_parsed_in_pieces(engine: Engine) -> None:
    ((text, trees),) = parse(engine, "fr", "Moscou et Kiev parlent et " * 400)
    assert max(len(tree.words) for tree in trees) < 500
    assert sum(tree.text.count("Kiev") for tree in trees) == text.count("Kiev")
