from dataclasses import replace

import pytest

from graphx.entities.coreference import resolve
from graphx.entities.gazetteer import load_gazetteer
from graphx.model import Mention
from graphx.tree import Tree
from tests.entities.examples import Example

GAZETTEER = load_gazetteer()
ARRIVAL = Example("", "fr", "[Vladimir Poutine] est arrivé. Il a salué [Kim].", "")


def _resolve(example: Example, trees: list[Tree] | None = None) -> list[Mention]:
    read = example.trees() if trees is None else trees
    return resolve(example.document, read, example.mentions(GAZETTEER), GAZETTEER)


def test_only_additional_mentions_come_back() -> None:
    assert [(m.surface, m.entity, m.resolved_by) for m in _resolve(ARRIVAL)] == [
        ("Il", "person/vladimir-putin", "third_person")
    ]


def test_the_order_of_the_mentions_does_not_matter() -> None:
    mentions = ARRIVAL.mentions(GAZETTEER)
    backwards = resolve(ARRIVAL.document, ARRIVAL.trees(), mentions[::-1], GAZETTEER)
    assert backwards == _resolve(ARRIVAL)


def test_captions_are_passed_over() -> None:
    trees = [replace(tree, label="caption") for tree in ARRIVAL.trees()]
    assert _resolve(ARRIVAL, trees) == []


def test_a_language_without_words_gives_nothing() -> None:
    document = replace(ARRIVAL.document, lang="de")
    assert resolve(document, ARRIVAL.trees(), ARRIVAL.mentions(GAZETTEER), GAZETTEER) == []


def test_a_document_without_names_gives_nothing() -> None:
    assert resolve(ARRIVAL.document, ARRIVAL.trees(), [], GAZETTEER) == []


def test_the_pronoun_is_read_by_its_form_where_the_tree_has_no_features() -> None:
    trees = [replace(t, words=tuple(replace(w, feats="") for w in t.words)) for t in ARRIVAL.trees()]
    assert [m.surface for m in _resolve(ARRIVAL, trees)] == ["Il"]


@pytest.mark.parametrize("label", ["nsubj", "expl:subj"])
def test_the_empty_subject_label_of_a_parser_is_not_believed(label: str) -> None:
    first, second = ARRIVAL.trees()
    words = (replace(second.words[0], deprel=label), *second.words[1:])
    assert [m.surface for m in _resolve(ARRIVAL, [first, replace(second, words=words)])] == ["Il"]


def test_two_actors_of_one_phrase_are_two_mentions_of_one_span() -> None:
    example = Example("", "fr", "La [Russie] et la [Chine] négocient. Les deux pays ont signé un accord.", "")
    found = _resolve(example)
    assert {m.entity for m in found} == {"state/RU", "state/CN"}
    assert len({(m.start, m.end) for m in found}) == 1


def test_without_a_name_the_gazetteer_tells_who_held_the_office_that_day() -> None:
    example = Example("", "fr", "Le président [russe] a reçu [Kim].", "")
    trees, mentions = example.trees(), example.mentions(GAZETTEER)
    dated = replace(example.document, date="2022-05-01")
    assert resolve(example.document, trees, mentions, GAZETTEER) == []
    assert [m.entity for m in resolve(dated, trees, mentions, GAZETTEER)] == ["person/vladimir-putin"]
