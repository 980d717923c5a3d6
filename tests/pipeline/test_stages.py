import pytest

from graphx.documents import document_from_text
from graphx.errors import ModelError
from graphx.pipeline import analyse, choose_engines
from graphx.pipeline.stages import sentences


def test_both_engines_where_both_exist(engines):
    assert choose_engines("fr") == choose_engines("fr", "both") == ("spacy", "stanza")
    assert choose_engines("en") == choose_engines("en", "both") == ("spacy",)
    assert choose_engines("fr", "stanza") == ("stanza",)


def test_engine_asked_for_is_not_replaced_by_the_other(engines):
    with pytest.raises(ModelError, match="stanza model for language 'en'"):
        choose_engines("en", "stanza")


def test_unknown_language_and_engine_are_told(engines):
    with pytest.raises(ModelError, match="--lang"):
        choose_engines("und")
    with pytest.raises(ModelError, match="spacy, stanza, both"):
        choose_engines("fr", "udpipe")


def test_analyse_gives_trees_mentions_and_triples(engines):
    found = analyse(document_from_text("Poutine a vu Kim.", id="a", lang="fr"))
    assert [p.engine for p in found.parses] == ["spacy", "stanza"]
    assert [m.surface for m in found.mentions] == ["Poutine", "Kim"]
    assert len(found.triples) == 1
    assert sentences(found.parses) == ((0, 17, "Poutine a vu Kim."),)
    assert sentences(()) == ()
