"""The report on coreference counts phrases, not actors, and names what is left open."""

from collections import Counter

import pytest

from graphx.documents import document_from_text
from graphx.model import Mention
from scripts.coreference import decisions, tables


def _mention(entity: str, rule: str) -> Mention:
    return Mention("d", 0, 9, "les deux ", "description", "state", entity, resolved_by=rule)


def test_two_actors_of_one_phrase_count_once():
    lines = list(tables([_mention("state/RU", "the_two"), _mention("state/KP", "the_two")], Counter()))
    assert any(line.split() == ["the_two", "1"] for line in lines)


@pytest.mark.model
@pytest.mark.parametrize(("text", "resolved"), [
    ("Angela Merkel est venue à Berlin. Elle a salué un accord.", 1),
    ("La Chine a parlé. Elles ont salué un accord.", 0),
])  # fmt: skip
def test_pronoun_is_resolved_or_left_open(text: str, resolved: int):
    left: Counter[str] = Counter()
    found = list(decisions(document_from_text(text, id="d", lang="fr"), left))
    assert sum(m.surface in ("Elle", "Elles") for m in found) == resolved
    assert left["personal pronoun"] == 1 - resolved
