from pathlib import Path

from graphx.cli import models
from graphx.errors import ModelError


def test_models_lists_what_is_installed(graphx):
    told = graphx("models", "--json").json()
    assert {"lang", "engine", "name", "version", "place", "note"} == set(told[0])
    assert ("fr", "spacy") in {(model["lang"], model["engine"]) for model in told}
    assert "graphx models add stanza de" in graphx("models").out


def test_add_hands_over_to_the_downloader(graphx, monkeypatch):
    monkeypatch.setattr(models, "add_stanza_model", lambda lang: Path("models") / lang)
    assert "models/de" in graphx("models", "add", "stanza", "de").out
    assert graphx("models", "add", "spacy", "de").code == 2


def test_no_network_is_a_plain_failure(graphx, monkeypatch):
    def offline(lang):
        raise ModelError("there is no connection")

    monkeypatch.setattr(models, "add_stanza_model", offline)
    found = graphx("models", "add", "stanza", "de")
    assert (found.code, found.err) == (1, "graphx: there is no connection\n")
