"""Infinitives of French forms, from the table of spaCy's model."""

import pytest

from graphx.parses import verb_forms
from graphx.parses.verb_forms import VerbForms, french_verb_forms, infinitive


@pytest.mark.parametrize(
    ("form", "made_up", "expected"),
    [
        ("entretient", "entretir", "entretenir"),
        ("Reçue", "reçuer", "recevoir"),
        ("prenant", "prener", "prendre"),
        ("traite", "traiter", None),  # the table has only *traire* for the form: what is a verb stays
        ("graphxise", "graphxiser", None),
    ],
)
def test_only_what_is_no_verb_gets_another_lemma(form: str, made_up: str, expected: str | None) -> None:
    assert infinitive(form, made_up) == expected


def test_a_form_of_two_verbs_goes_by_the_likeness_to_the_lemma(monkeypatch: pytest.MonkeyPatch) -> None:
    table = VerbForms({"vis": ("vivre", "voir")}, frozenset({"vivre", "voir"}))
    monkeypatch.setattr(verb_forms, "french_verb_forms", lambda: table)
    assert infinitive("vis", "vivir") == "vivre"
    assert infinitive("vis", "voier") == "voir"


def test_without_a_model_lemmas_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verb_forms, "spacy_packages", lambda lang: [])
    french_verb_forms.cache_clear()
    try:
        assert infinitive("entretient", "entretir") is None
    finally:
        french_verb_forms.cache_clear()
