from graphx.pipeline import models_version, rules_version, versions


def test_models_are_named_in_the_engines_order(engines):
    assert models_version("fr", ("spacy", "stanza")) == "spacy fake 1 + stanza fake 1"
    assert models_version("en", ("spacy",)) == "spacy fake 1"


def test_preferred_model_is_the_one_named(engines):
    second = type(engines.models[0])(engine="spacy", lang="fr", name="smaller", version="1", note="not used")
    engines.models.append(second)
    assert models_version("fr", ("spacy",)) == "spacy fake 1"


def test_rules_version_follows_a_users_words(tmp_path, monkeypatch):
    own = tmp_path / "words"
    own.mkdir()
    seen = {rules_version.__wrapped__()}
    monkeypatch.setenv("GRAPHX_LEXICON", str(own))
    (own / "verbs.yaml").write_text("fournir: AID")
    seen.add(rules_version.__wrapped__())
    (own / "verbs.yaml").write_text("fournir: TRADE")
    seen.add(rules_version.__wrapped__())
    assert len(seen) == 3


def test_rules_version_covers_rules_repairs_and_words():
    names = {name for name, _ in versions._rule_files()}
    assert any(name.startswith("graphx.triples/rules/") for name in names)
    assert any(name.startswith("graphx.parses/repairs/") for name in names)
    assert "graphx.lexica/fr/verbs.yaml" in names
    assert "graphx.triples/confidence.json" in names
    assert any(name.startswith("graphx.lexica/gazetteer/") for name in names)
