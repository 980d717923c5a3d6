"""The scorer: the guide's matching, on triples made up for each of its rules."""

from typing import Any

import pytest

from scripts.scoring import (
    distinct,
    figures,
    grade,
    match,
    same_action,
    same_name,
    shared_words,
)
from scripts.scoring_entities import entity_figures

SENTENCE = "Moscou livre du blé à Pyongyang depuis mars."


def gold(**changes: Any) -> dict[str, Any]:
    row = {"doc": "d", "sent": SENTENCE, "source": "Russie", "source_alt": ["Moscou"], "action": "livrer",
           "action_alt": [], "theme": "blé", "target": "Corée du Nord", "target_alt": ["Pyongyang"],
           "polarity": "affirmed", "modality": "asserted", "category": "AID", "level": "core"}  # fmt: skip
    return row | changes


def told(**changes: Any) -> dict[str, Any]:
    row = {"doc": "d", "sentence": SENTENCE, "source": "Russie", "action": "livrer", "theme": "blé",
           "target": "Corée du Nord", "polarity": "affirmed", "modality": "asserted", "category": "AID",
           "rule": "recipient"}  # fmt: skip
    return row | changes


@pytest.mark.parametrize(
    ("name", "accepted", "same"),
    [
        ("la Russie", ["Russie"], True),
        ("COREE DU NORD", ["Corée du Nord"], True),
        ("Poutine", ["Vladimir Poutine"], True),
        ("Kim Jong Un", ["Kim Jong-un"], True),
        ("Corée", ["Corée du Sud"], True),  # three words or fewer
        ("République", ["République populaire démocratique de Corée"], False),
        ("Corée du Nord", ["Corée du Sud"], False),
        ("", ["Russie"], False),
        ("Russie", [], False),
    ],
)
def test_names(name: str, accepted: list[str], same: bool) -> None:
    assert same_name(name, accepted) is same


@pytest.mark.parametrize(
    ("said", "accepted", "same"),
    [
        ("livrer", ["livraison"], False),
        ("fournir", ["fourniture"], True),
        ("dire", ["dit", "dire"], True),
        ("signer accord", ["accord"], True),
        ("donner", ["vendre"], False),
    ],
)
def test_actions(said: str, accepted: list[str], same: bool) -> None:
    assert same_action(said, accepted) is same


def test_shared_words_is_a_share_of_the_shorter() -> None:
    assert shared_words("Moscou livre du blé", SENTENCE) == 1.0
    assert shared_words("Séoul proteste", SENTENCE) == 0.0
    assert shared_words("", SENTENCE) == 0.0


def test_grades() -> None:
    assert grade(told(), gold()) == 3
    assert grade(told(polarity="negated"), gold()) == 2
    assert grade(told(modality="possible"), gold(modality_alt=["possible"])) == 3
    assert grade(told(action="menacer", theme=None), gold()) == 1
    assert grade(told(source="Corée du Nord", target="Russie"), gold()) == 0
    assert grade(told(source="Corée du Nord", target="Russie"), gold(symmetric=True)) == 3
    assert grade(told(sentence="Une tout autre phrase."), gold()) == 0


def test_one_prediction_for_one_gold_triple_and_the_best_first() -> None:
    matching = match([gold()], [told(action="menacer", theme=None), told(), told(source="Séoul")])
    assert matching.pairs == {1: (0, 3)}
    assert matching.again == {0}  # the same pair in other words: neither right nor wrong
    assert matching.spurious == [2]


def test_inferred_gold_is_credited_and_never_missed() -> None:
    inferred = gold(level="inferred")
    assert match([inferred], []).missed == []
    assert match([inferred], [told()]).spurious == []
    assert match([gold()], []).missed == [0]


def test_figures_count_by_hand() -> None:
    golds = [gold(), gold(level="nominal", source="Séoul", source_alt=[], time="mars")]
    result = figures(
        match(golds, [told(), told(source="Japon"), told(source="Séoul", modality="denied", time="en mars")])
    )
    assert result["pair"]["precision"] == pytest.approx(2 / 3)
    assert result["pair"]["recall"] == 1.0
    assert result["pair"]["f1"] == pytest.approx(0.8)
    assert result["full"]["recall"] == 0.5
    assert result["pair"]["levels"] == {"core": 1.0, "nominal": 1.0}
    assert result["attributes"]["modality"] == (0.5, 2)
    assert result["attributes"]["time"] == (1.0, 1)
    assert result["rules"] == {"recipient": {"right": 2, "spurious": 1}}


def test_who_says_so_is_judged_where_somebody_is_named() -> None:
    named = match([gold()], [told(attributed_to="Séoul")])
    assert figures(named)["attributes"]["attribution"] == (0.0, 1)
    assert "attribution" not in figures(match([gold()], [told()]))["attributes"]


def test_the_same_said_twice_counts_once() -> None:
    assert len(distinct([told(), told(), told(action="vendre")])) == 2


def test_entities_joined_wrongly_cost_precision_and_split_ones_recall() -> None:
    wanted = {"d": [{"canonical": "Russie", "mentions": ["Russie", "Moscou", "le pays"]},
                    {"canonical": "Séoul", "mentions": ["Séoul"]}]}  # fmt: skip

    def entity(name: str, *surfaces: str) -> dict[str, Any]:
        return {"id": name, "mentions": [{"doc": "d", "surface": s} for s in surfaces]}

    perfect = entity_figures(wanted, [entity("a", "Russie", "Moscou", "le pays"), entity("b", "Séoul")])
    assert perfect["all"]["f1"] == 1.0
    joined = entity_figures(wanted, [entity("a", "Russie", "Moscou", "le pays", "Séoul")])
    assert joined["all"]["recall"] == 1.0
    assert joined["all"]["precision"] == pytest.approx((3 * 3 / 4 + 1 / 4) / 4)
    split = entity_figures(wanted, [entity("a", "Russie"), entity("b", "Séoul"), entity("c", "Moscou")])
    assert split["all"]["precision"] == 1.0
    assert split["named"]["covered"] == 1.0
    assert split["all"]["covered"] == 0.75
