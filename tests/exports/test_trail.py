import re
from pathlib import Path
from typing import Any

import pytest

from graphx.exports.evidence import reasons
from graphx.exports.trail import step_in_words, trail_in_words, trail_texts
from graphx.exports.words import LANGS
from graphx.triples.registry import rules

ROOT = Path(__file__).parents[2] / "graphx"
TRAIL = (
    "recipient: “fournit”",
    "source: “le président russe” (coordinated_actor, title_name)",
    "target: “Pyongyang”",
    "theme: “obus”",
    "attributed by “affirme”",
)


def test_trail_reads_as_sentences() -> None:
    assert trail_in_words(TRAIL, "fr") == [
        "« fournit » a un destinataire : le sujet s’adresse ou donne à lui.",
        "Qui agit : « le président russe » (coordonné à un autre nom ; nom à côté d’un titre)",
        "Envers qui : « Pyongyang »",
        "De quoi il s’agit : « obus »",
        "« affirme » dit qui l’affirme.",
    ]
    assert trail_in_words(TRAIL, "en")[0].startswith("“fournit” has a receiver")


def test_unknown_steps_and_hostile_words_are_shown_as_they_are() -> None:
    assert trail_in_words(["« x » régit y"], "fr") == ["« x » régit y"]
    assert step_in_words("new_step", "fr") == "new step"
    hostile = "{0} {word!r} “”\n<b>"
    assert hostile in trail_in_words([f"source: “{hostile}”"], "fr")[0]
    assert hostile in trail_in_words([f"unknown_rule: “{hostile}”"], "en")[0]


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_and_every_way_to_a_referent_has_words(lang: Any) -> None:
    texts = trail_texts(lang)
    assert set(texts["rules"]) == {rule.name for rule in rules()}
    folder = ROOT / "entities" / "coreference"
    stands = {
        name for path in folder.glob("*.py") for name in re.findall(r'Stand\(\s*"(\w+)"', path.read_text())
    }
    assert stands
    assert stands <= set(texts["steps"])


def test_languages_tell_the_same_steps() -> None:
    fr, en = trail_texts("fr"), trail_texts("en")
    assert set(fr) == set(en)
    for kind in ("rules", "ends", "steps"):
        assert set(fr[kind]) == set(en[kind])


def test_reasons_of_an_edge_are_in_the_readers_language() -> None:
    data = {"rule": "recipient", "resolved_by": None, "engines": ("spacy",), "trail": TRAIL}
    assert "Envers qui : « Pyongyang »" in reasons(data, "fr")
    assert "Towards whom: “Pyongyang”" in reasons(data, "en")
