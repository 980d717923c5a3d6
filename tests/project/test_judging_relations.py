"""Decisions on relations through the facade: graph, filters, merges, near-copies, and the log as a file."""

import json
from pathlib import Path

import pytest

import graphx
from graphx.errors import ActorNotFound, JudgementError
from graphx.exports.trail import trail_in_words
from graphx.graph.metonyms import Metonyms, show_metonyms
from graphx.model import Mention
from graphx.project.judgement_file import read_judgements
from tests.factories import make_corpus, write_store

OIL = next(t for t in make_corpus().triples if t.theme == "pétrole")
TREATY = next(t for t in make_corpus().triples if t.theme == "traité")


@pytest.fixture
def own(tmp_path):
    """A store of our own, to decide on."""
    with graphx.open(write_store(tmp_path / "own.db")) as opened:
        yield opened


def edges(project, **filters):
    return {key: data for *_, key, data in project.graph(**filters).edges(keys=True, data=True)}


def test_wrong_goes_from_the_graph_at_once_and_comes_back(own):
    before = edges(own)
    row = own.judgements.wrong(OIL.id, note="mal lu")
    assert (row.id, row.kind, row.subject, row.note, bool(row.at)) == (1, "wrong", OIL.id, "mal lu", True)
    assert edges(own).keys() == before.keys() - {OIL.id}
    assert OIL.id not in own.relations().index
    own.judgements.undo(row.id)
    assert edges(own) == before


def test_right_and_fixed_say_so_on_their_edges_and_pass_the_threshold(own):
    own.judgements.right(OIL.id)
    own.judgements.fix(TREATY.id, category="COOPERATE", action="s’allier")
    found = edges(own, min_confidence=1.0)
    assert {key: e["verdict"] for key, e in found.items()} == {OIL.id: "right", TREATY.id: "fixed"}
    assert own.relations(category="COOPERATE", action="s’allier").verdict.to_dict() == {TREATY.id: "fixed"}
    told = trail_in_words(found[TREATY.id]["trail"], "fr")[-1]
    assert told == "Décision n° 2 d’une personne (action corrigée ; catégorie corrigée)"
    told = trail_in_words(found[OIL.id]["trail"], "en")[-1]
    assert told == "Decision 1 of a person (the relation is right)"


def test_fixed_ends_follow_later_merges_and_their_undoing(own):
    row = own.judgements.fix(OIL.id, source="Vladimir Poutine", target="Kim Jong-un")
    assert (row.changes, bool(row.subject_keys), bool(row.object_keys)) == (
        (("source", "person/vladimir-poutine"), ("target", "person/kim-jong-un")),
        True,
        True,
    )
    own.judgements.merge("Russie", "Vladimir Poutine")
    assert own.store.triple(OIL.id).source == "state/RU"
    assert OIL.id in own.relations(actor="Kim Jong-un").index
    own.judgements.undo(2)
    assert own.store.triple(OIL.id).source == "person/vladimir-poutine"
    own.judgements.undo(1)
    assert own.store.triple(OIL.id) == OIL


def test_a_struck_relation_stays_struck_whatever_becomes_of_actors(own):
    own.judgements.wrong(OIL.id)
    own.judgements.rename("Chine", "Empire")
    own.judgements.drop("KCNA")
    assert OIL.id not in own.relations().index


def test_only_what_changes_is_recorded(own):
    row = own.judgements.fix(OIL.id, category=OIL.category, theme=" gaz  naturel ", polarity=None)
    assert row.changes == (("theme", "gaz naturel"),)
    assert own.store.triple(OIL.id).theme == "gaz naturel"
    assert own.judgements.fix(OIL.id, theme="").changes == (("theme", ""),)
    assert own.store.triple(OIL.id).theme is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "changes nothing"),
        ({"category": OIL.category, "source": "Russie"}, "changes nothing"),
        ({"category": "LOVE"}, "no category 'LOVE': choose from AGREE"),
        ({"polarity": "maybe"}, "no polarity"),
        ({"modality": "hoped"}, "no modality"),
        ({"action": " – "}, "is no action"),
        ({"theme": "x" * 201}, "is no theme"),
        ({"confidence": "1"}, "can't change 'confidence'"),
        ({"source": "Corée du Nord"}, "both ends"),
        ({"swap": True, "source": "Russie"}, "both ends"),
    ],
)
def test_what_makes_no_sense_is_refused_and_leaves_no_row(own, changes, words):
    with pytest.raises(JudgementError, match=words):
        own.judgements.fix(OIL.id, **changes)
    assert own.judgements() == []


def test_what_is_not_there_is_told(own):
    for call in (own.judgements.right, own.judgements.wrong, own.judgements.fix):
        with pytest.raises(JudgementError, match="no relation 't0'"):
            call("t0")
    with pytest.raises(ActorNotFound):
        own.judgements.fix(OIL.id, source="Atlantide")
    with pytest.raises(JudgementError, match="both ways"):
        own.judgements.fix(TREATY.id, swap=True)


def test_a_fix_is_on_what_is_shown(own):
    own.judgements.fix(OIL.id, swap=True)
    with pytest.raises(JudgementError, match="changes nothing"):
        own.judgements.fix(OIL.id, source="Corée du Nord")
    own.judgements.fix(OIL.id, swap=True)
    assert own.store.triple(OIL.id).source == OIL.source


def test_the_log_carries_them_to_another_store(own, tmp_path):
    moscow = own.judgements.split("Russie", names="Moscou").object
    own.judgements.fix(OIL.id, source="Ukraine", theme="")
    own.judgements.fix(TREATY.id, target=moscow)
    own.judgements.undo(own.judgements.wrong(TREATY.id).id)
    own.judgements.wrong(make_corpus().triples[0].id)
    file = tmp_path / "log.jsonl"
    own.judgements.export(file)
    with graphx.open(write_store(tmp_path / "other.db")) as other:
        other.judgements.split("Russie", names="Moscou", docs="moissons")
        assert len(other.judgements.load(file)) == 6
        assert other.store.triple(TREATY.id).target == "state/moscou~3"
        assert other.store.triple(OIL.id).source == own.store.triple(OIL.id).source
        assert {t.id for t in other.triples()} == {t.id for t in own.triples()}
    assert read_judgements(file) == own.judgements()
    with graphx.open(write_store(tmp_path / "third.db")) as third:
        assert len(third.judgements.load(file)) == 6
        assert third.judgements.load(file) == []


ROW = {"id": 1, "at": "2026-11-22", "kind": "fix", "subject": "t1", "changes": [["category", "TRADE"]]}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"subject": ""}, "names no relation"),
        ({"changes": []}, "needs changes"),
        ({"kind": "right"}, "no other kind"),
        ({"kind": "merge", "object": "state/UA"}, "no other kind"),
        ({"changes": [["category", "TRADE"], ["category", "AID"]]}, "each field once"),
        ({"changes": [["category", "LOVE"]]}, "no category"),
        ({"changes": [["id", "x"]]}, "can't change 'id'"),
        ({"changes": [["action", "a  b"]]}, "blanks"),
        ({"changes": [["source", ""]]}, "no value"),
        ({"changes": [["category"]]}, "line 1: changes"),
    ],
)
def test_broken_rows_of_a_file_are_told(tmp_path: Path, change, words):
    file = tmp_path / "log.jsonl"
    file.write_text(json.dumps({**ROW, **change}), encoding="utf-8")
    with pytest.raises(JudgementError, match=words):
        read_judgements(file)


def test_an_end_given_by_a_person_is_not_taken_for_the_capital_that_the_text_names(own):
    place = (OIL.doc, OIL.source_start, OIL.source_end)
    named = Mention(*place, "Moscou", "name", "place", OIL.source, "capital")
    metonyms = Metonyms({place: "place/moscou"}, {}, (named,))
    own.judgements.fix(OIL.id, theme="gaz")
    assert show_metonyms([own.store.triple(OIL.id)], metonyms)[0].source == "place/moscou"
    own.judgements.fix(OIL.id, source="Chine")
    assert show_metonyms([own.store.triple(OIL.id)], metonyms)[0].source == "state/CN"


def test_doubtful_are_the_least_sure_and_leave_when_judged(own):
    first = own.judgements.doubtful()[0]
    assert first.confidence == min(t.confidence for t in own.triples())
    own.judgements.right(first.id)
    assert first.id not in {t.id for t in own.judgements.doubtful()}
    assert len(own.judgements.doubtful(limit=3)) == 3
