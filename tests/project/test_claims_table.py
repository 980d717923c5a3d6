import pytest

import graphx
from graphx.errors import FilterError
from tests.factories import make_disputed_corpus, write_store


@pytest.fixture
def disputed(tmp_path):
    with graphx.open(write_store(tmp_path / "graphx.db", make_disputed_corpus())) as opened:
        yield opened


def test_claims_are_a_table(disputed):
    table = disputed.claims()
    (row,) = table.to_dict("records")
    assert (row["source"], row["target"], row["category"]) == ("Russie", "Corée du Nord", "AID")
    assert row["denied_by"] == ("Russie",)
    assert {"KCNA", "Corée du Sud"} < set(row["asserted_by"])
    assert row["denied"] == ("denied",)
    assert row["voices"] == len(row["asserted_by"]) + 1
    assert "Russie dément : Russie – fournir" in row["claim"]
    assert "Russie denies: " in disputed.claims(words="en")["claim"][0]
    assert {disputed.evidence(key)["doc"] for key in row["asserted"]} <= set(row["docs"])


def test_claims_take_filters(disputed):
    assert disputed.claims(min_confidence=0.99).empty
    assert list(disputed.claims(category="AID").columns) == list(disputed.claims().columns)
    with pytest.raises(FilterError, match="AID"):
        disputed.claims(category="HELP")


def test_no_claim_in_a_store_where_nobody_denies(project):
    assert project.claims().empty
