from dataclasses import replace

from tests.factories import make_corpus, write_store


def test_words_without_a_category_are_listed_with_what_to_do(graphx, tmp_path):
    corpus = make_corpus()
    triples = [replace(t, category="OTHER") if t.category == "AID" else t for t in corpus.triples]
    store = write_store(tmp_path / "graphx.db", replace(corpus, triples=triples))
    told = graphx("info", "--uncategorised", "--store", store)
    assert told.code == 0
    rows = graphx("info", "--uncategorised", "--store", store, "--json").json()
    assert rows[0].keys() >= {"action", "kind", "lang", "count", "listed", "themes", "example", "doc"}
    assert sum(row["count"] for row in rows) == sum(t.category == "OTHER" for t in triples) > 0
    assert [row["count"] for row in rows] == sorted((row["count"] for row in rows), reverse=True)
    assert rows[0]["action"] in told.out
    assert "GRAPHX_LEXICON" in told.out


def test_nothing_to_add_is_told(graphx):
    assert graphx("info", "--uncategorised").out == "Every relation has a category.\n"
    assert graphx("info", "--uncategorised", "--json").json() == []
