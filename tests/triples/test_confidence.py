"""Confidence: readable features, a probability, and the signs that an analyst expects."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import graphx.triples
from graphx.model import Document, Paragraph
from graphx.triples.candidate import Candidate
from graphx.triples.confidence import features, probability
from graphx.triples.registry import rules
from tests.triples.test_join import ARMED, FORCED, candidates

WEIGHTS = json.loads((Path(graphx.triples.__file__).parent / "confidence.json").read_text("utf-8"))["weights"]

DOCUMENT = Document(id="x", text="", lang="fr")


@pytest.fixture
def plain() -> Candidate:
    [found] = candidates(ARMED, "stanza")
    return found


def test_features_are_shares(plain: Candidate) -> None:
    found = features(DOCUMENT, plain, 1, 2)
    assert found["rule=direct_object"] == 1
    assert all(0 <= value <= 1 for value in found.values())


def test_every_weight_belongs_to_a_feature(plain: Candidate) -> None:
    known = {*features(DOCUMENT, plain, 1, 2), "bias", *(f"rule={r.name}" for r in rules())}
    assert set(WEIGHTS) <= known


def test_probability_without_features_is_that_of_the_bias() -> None:
    assert probability({}) == pytest.approx(1 / (1 + 2.718281828 ** -WEIGHTS["bias"]), abs=0.005)


def test_probability_stays_between_0_and_1(plain: Candidate) -> None:
    assert 0 < probability(features(DOCUMENT, plain, 1, 2)) < 1
    assert probability({"one engine of two": 1000.0}) == 0
    assert probability({"engines agree": 1000.0}) == 1


def test_engines_that_agree_are_believed(plain: Candidate) -> None:
    agree, alone, only = (features(DOCUMENT, plain, *seen) for seen in ((2, 2), (1, 2), (1, 1)))
    assert (agree["engines agree"], agree["one engine of two"]) == (1, 0)
    assert (alone["engines agree"], alone["one engine of two"]) == (0, 1)
    assert (only["engines agree"], only["one engine of two"]) == (0, 0)
    assert probability(agree) > probability(only) > probability(alone)


def test_long_ways_cost(plain: Candidate) -> None:
    controlled = next(c for c in candidates(FORCED, "stanza") if c.draft.lemma == "armer")
    assert features(DOCUMENT, plain, 1, 1)["steps"] == 0
    assert features(DOCUMENT, controlled, 1, 1)["steps"] == 0.25
    assert probability({"steps": 1.0}) <= probability({})


def test_uncertain_and_unknown_ends_are_seen(plain: Candidate) -> None:
    source = plain.draft.source
    doubtful = replace(source, mention=replace(source.mention, certainty=0.5, type="other"))
    found = features(DOCUMENT, replace(plain, draft=replace(plain.draft, source=doubtful)), 1, 1)
    assert found["ends' certainty"] == 0.5
    assert found["unknown kind of end"] == 1
    assert features(DOCUMENT, plain, 1, 1)["unknown kind of end"] == 0


def test_unknown_act_and_distance_are_seen(plain: Candidate) -> None:
    assert features(DOCUMENT, replace(plain, category="OTHER"), 1, 1)["unknown act"] == 1
    far = replace(plain.draft.target, word=replace(plain.draft.target.word, id=plain.draft.action.id + 13))
    near = replace(plain.draft.target, word=replace(plain.draft.target.word, id=plain.draft.action.id + 12))
    assert features(DOCUMENT, replace(plain, draft=replace(plain.draft, target=far)), 1, 1)["far"] == 1
    assert features(DOCUMENT, replace(plain, draft=replace(plain.draft, target=near)), 1, 1)["far"] == 0


def test_boilerplate_and_warnings_make_a_document_dirty(plain: Candidate) -> None:
    half = (Paragraph(0, 10, "body"), Paragraph(10, 20, "boilerplate"))
    dirty = {
        d.id: features(d, plain, 1, 1)["dirty document"]
        for d in (
            DOCUMENT,
            Document(id="half", text="", lang="fr", paragraphs=half),
            Document(id="warned", text="", lang="fr", warnings=("no date",)),
        )
    }
    assert dirty == {"x": 0.0, "half": 0.5, "warned": 1.0}
