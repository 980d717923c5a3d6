from tests.factories import make_disputed_corpus, write_store


def test_claims_in_words_and_as_json(graphx, tmp_path):
    store = write_store(tmp_path / "disputed.db", make_disputed_corpus())
    told = graphx("claims", "--store", store)
    first, *rest = told.out.splitlines()
    assert first.startswith("1. KCNA, Corée du Sud, ")
    assert "Russie denies: Russie – fournir (pétrole" in first
    assert "   − Russie (denied): Moscou fournit aussi du pétrole à Pyongyang, selon KCNA. [moissons]" in rest
    assert "   + and 2 more voices" in rest
    (claim,) = graphx("claims", "--store", store, "--json").json()
    assert claim["denied"][0]["by"] == "state/RU"
    assert claim["denied"][0]["triples"][0]["modality"] == "denied"
    assert claim["asserted"][0]["docs"] == ["moissons"]


def test_no_claim_is_told(graphx):
    assert graphx("claims").out == "Nothing is both asserted and denied.\n"
    assert graphx("claims", "--json").json() == []


def test_claims_take_filters(graphx, tmp_path):
    store = write_store(tmp_path / "disputed.db", make_disputed_corpus())
    assert graphx("claims", "--store", store, "--min-confidence", "0.99", "--json").json() == []
    assert graphx("claims", "--store", store, "--category", "HELP").code == 2
