from graphx.documents import document_from_text
from graphx.pipeline.copies import sign_documents
from graphx.store import open_store

TEXT = (
    "Le ministre a reçu mercredi à Moscou son homologue chinois pour parler de blé, de gaz et de pétrole. "
    * 2
)


def test_info_tells_copies(graphx, tmp_path):
    path = tmp_path / "copies.db"
    with open_store(path) as store:
        for id_, end, date in (("reprise", "Lu ailleurs.", "2024-02-01"), ("origine", "", "2024-01-01")):
            document = document_from_text(
                TEXT + "Les négociateurs se reverront en juin à Genève." + end, id=id_, lang="fr", date=date
            )
            store.write_document(document, [], [], models="m", rules="r", sentences=[])
        sign_documents(store)
        store.apply_resolution([], {})
    told = graphx("info", "--store", path).out
    assert "2 documents (1 nearly the same as others)" in told
    assert "copy of origine" in told
    assert "copies: 1" in told
    record = graphx("info", "--store", path, "--json").json()
    assert record["copies"] == 1
    assert {row["id"]: row["duplicate_of"] for row in record["list"]} == {
        "origine": None,
        "reprise": "origine",
    }
