"""`graphx delete` and `graphx reread`."""

import pytest

from graphx.pipeline import IngestReport, Reread
from graphx.store import open_store
from tests.factories import write_store


@pytest.fixture
def own(tmp_path):
    return write_store(tmp_path / "own.db")


def ids(path):
    with open_store(path, readonly=True) as store:
        return sorted(row.id for row in store.documents())


def test_delete_tells_what_goes_and_asks_first(graphx, own):
    asked = graphx("delete", "piege", "--store", own)
    assert (asked.code, asked.err.count("\n")) == (2, 1)
    assert "1 document to forget: 2 relations, 1 actor that no other document mentions" in asked.out
    assert "--yes" in asked.err
    assert "piege" in ids(own)
    assert graphx("delete", "piege", "summit", "--yes", "--store", own).code == 0
    assert ids(own) == ["moissons", "sommet"]


@pytest.mark.parametrize("command", ["delete", "reread"])
def test_an_unknown_document_is_a_bad_argument(graphx, own, command):
    found = graphx(command, "sommet", "nulle-part", "--store", own)
    assert (found.code, found.err.count("\n")) == (2, 1)
    assert "nulle-part" in found.err
    assert len(ids(own)) == 4


def test_reread_tells_relations_before_and_now(graphx, own, monkeypatch):
    given = {}

    def fake(self, docs, **options):
        given.update(options, docs=docs)
        return Reread(IngestReport(changed=1), {"sommet": 3}, {"sommet": 5})

    monkeypatch.setattr("graphx.project.Project.reread", fake)
    found = graphx("reread", "sommet", "--engine", "spacy", "--lang", "fr", "--store", own)
    assert found.code == 0
    assert "1 read again" in found.out
    assert "sommet: 3 relations before, 5 now" in found.out
    assert (given["docs"], given["engine"], given["lang"]) == (["sommet"], "spacy", "fr")
