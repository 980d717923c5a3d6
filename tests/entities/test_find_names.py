from pathlib import Path
from typing import Any

import pytest
import yaml

from graphx.entities.find import find_mentions
from tests.entities.tagged import found, parsed

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("names.yaml").read_text("utf-8")
)
LISTED = [(lang, case) for lang, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(("lang", "case"), LISTED, ids=[case["text"] for _, case in LISTED])
def test_names_of_small_texts(lang: str, case: dict[str, Any]) -> None:
    assert found(case["text"], lang, list(case.get("spans", {}).items())) == case["found"]


def test_short_form_goes_to_the_full_name() -> None:
    result = found("Jean Kirby parle/VERB | alors/ADV Kirby part/VERB", names=[("Jean Kirby", "PER")])
    assert result == ["Jean Kirby = person:jean kirby", "Kirby = person:jean kirby"]


def test_short_form_goes_to_the_most_frequent_namesake() -> None:
    tagged = "Kim Aro | Kim Bex | Kim Bex | hier/ADV Kim part/VERB"
    names = [("Kim Aro", "PER"), ("Kim Bex", "PER")]
    assert found(tagged, names=names)[-1] == "Kim = person:kim bex"


def test_short_form_never_is_the_place_of_that_name() -> None:
    names = [("Kim Il-Sung", "PER")]
    result = found("la/DET place Kim Il _- _Sung | hier/ADV Sung part/VERB", names=names)
    assert result == ["place Kim Il-Sung = place:place kim il sung", "Sung = other:sung"]


def test_wife_is_not_the_president() -> None:
    tagged = "la/DET femme de/ADP Trump , Melania Trump , et/CCONJ Trump"
    result = found(tagged, names=[("Melania Trump", "PER")])
    assert result[:2] == ["Trump = person/donald-trump", "Melania Trump = person:melania trump"]


def test_two_names_of_a_summit_are_two() -> None:
    result = found(
        "le/DET sommet Moon _- _Biden | puis/ADV Moon part/VERB | Biden reste/VERB",
        names=[("Moon-Biden", "PER")],
    )
    assert result[:2] == ["Moon = person:moon", "Biden = person/joe-biden"]


def test_acronym_in_brackets_is_the_name_before() -> None:
    tagged = "le/DET Conseil Libre National (CLN) | puis/ADV CLN part/VERB"
    result = found(tagged.replace("(CLN)", "( _CLN )"), names=[("Conseil Libre National", "ORG")])
    assert {r.partition(" = ")[2] for r in result} == {"organisation:conseil libre national"}


def test_glued_name_is_cut() -> None:
    result = found("et/CCONJ Kim Jong Unméchants ici/ADV")
    assert result == ["Kim Jong Un = person/kim-jong-un"]


def test_two_engines_longer_name_wins() -> None:
    document, stanza = parsed("hier/ADV Anna Lind Berg part/VERB", names=[("Anna Lind", "PER")])
    _, spacy = parsed("hier/ADV Anna Lind Berg part/VERB", names=[("Anna Lind Berg", "PER")], engine="spacy")
    for parses in ([stanza, spacy], [spacy, stanza]):
        assert [m.surface for m in find_mentions(document, parses)] == ["Anna Lind Berg"]


def test_document_without_parse_has_no_mention() -> None:
    document, _ = parsed("la/DET Russie")
    assert find_mentions(document, []) == []


def test_language_without_words_still_finds_known_names() -> None:
    assert found("Frankreich und/CCONJ die/DET NATO", "de") == ["Frankreich = state/FR", "NATO = org/NATO"]
