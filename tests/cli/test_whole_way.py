"""The whole way with the real parsers, as a user walks it."""

import json

import pytest

FRENCH = "La Russie fournit de la nourriture à la Corée du Nord. Moscou a démenti la livraison.\n"
ENGLISH = "Russia supplied food to North Korea, according to Seoul. Vladimir Putin met Kim Jong Un.\n"


@pytest.fixture
def articles(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "aide.txt").write_text(FRENCH, encoding="utf-8")
    (tmp_path / "articles" / "aid.txt").write_text(ENGLISH, encoding="utf-8")
    return tmp_path / "articles"


@pytest.mark.model
def test_folder_becomes_a_graph_that_answers(graphx, articles, tmp_path):
    store = ("--store", tmp_path / "new.db")
    first = graphx("ingest", articles, *store, "--engine", "spacy", "--summary")
    assert first.code == 0
    assert "2 new" in first.out
    assert "Corée du Nord" in first.out or "North Korea" in first.out
    assert "2 unchanged" in graphx("ingest", articles, *store, "--engine", "spacy").out

    lines = graphx("export", "triples", "--out", "-", *store).out.splitlines()
    triples = [json.loads(line) for line in lines]
    supplies = [t for t in triples if (t["source_id"], t["target_id"]) == ("state/RU", "state/KP")]
    assert {t["doc"] for t in supplies} == {"aide", "aid"}
    assert {t["modality"] for t in supplies if t["doc"] == "aid"} == {"reported"}
    for triple in triples:
        text = {"aide": FRENCH, "aid": ENGLISH}[triple["doc"]]
        assert text[triple["start"] : triple["end"]] == triple["sentence"]

    told = graphx("paths", "russie", "coree du nord", "--max-length", 1, "--json", *store).json()
    assert {t["doc"] for t in told[0]["hops"][0]["triples"]} == {"aide", "aid"}
    assert graphx("central", "--json", *store).json()[0]["id"].startswith(("state/", "person/"))


@pytest.mark.model
def test_explain_shows_tree_rules_and_relation(graphx):
    found = graphx("explain", "Moscou livre des obus à Pyongyang.", "--lang", "fr", "--engine", "spacy")
    assert found.code == 0
    assert "Russie –livrer (obus)→ Corée du Nord" in found.out
    assert "✓ recipient: Moscou –livrer→ Pyongyang [theme: obus]" in found.out
    assert "Moscou: subject" in found.out
    told = graphx(
        "explain", "Moscou livre des obus à Pyongyang.", "--lang", "fr", "--engine", "spacy", "--json"
    )
    assert told.json()["relations"][0]["target"] == "Corée du Nord"


def test_explain_without_words_or_model(graphx):
    assert graphx("explain", "…").code == 2
    german = graphx("explain", "Der Präsident traf den Minister in Berlin.", "--lang", "de")
    assert german.code == 1
    assert "graphx models add stanza de" in german.err
