from dataclasses import replace

import pytest

from graphx.entities.gazetteer import load_gazetteer
from graphx.entities.metonymy import read_metonyms
from graphx.model import NamedSpan
from tests.entities.examples import Example, examples

EXAMPLES = examples((read_metonyms,))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.marked)
def test_metonymy_example(example: Example) -> None:
    gazetteer = load_gazetteer()
    (tree,) = example.trees()
    marked = example.mentions(gazetteer)
    read = read_metonyms(tree, marked, gazetteer)
    assert [(m.start, m.end, m.surface) for m in read] == [(m.start, m.end, m.surface) for m in marked]
    changed = [f"{m.surface} = {m.entity}" for m, before in zip(read, marked, strict=True) if m != before]
    assert (", ".join(changed) or "nothing") == example.expected
    assert all(
        m.via in ("capital", "building") for m, before in zip(read, marked, strict=True) if m != before
    )


def _read(marked: str, lang: str = "fr") -> dict[str, tuple[str, str | None]]:
    example = Example("", lang, marked, "")
    gazetteer = load_gazetteer()
    (tree,) = example.trees()
    return {m.surface: (m.entity, m.via) for m in read_metonyms(tree, example.mentions(gazetteer), gazetteer)}


def test_a_building_stands_for_its_state() -> None:
    assert _read("Le [Kremlin] accuse [Washington].") == {
        "Kremlin": ("state/RU", "building"),
        "Washington": ("state/US", "capital"),
    }


@pytest.mark.parametrize(
    "marked",
    ["La gare de [Moscou] est fermée.", "L'avion a quitté [Moscou].", "[Moscou] est une ville."],
)
def test_a_town_is_a_town(marked: str) -> None:
    assert _read(marked) == {"Moscou": ("place/moscow", None)}


def test_against_a_capital_is_against_its_state() -> None:
    assert _read("[Séoul] proteste contre [Moscou].")["Moscou"] == ("state/RU", "capital")


def test_a_capital_inside_an_organisations_name_is_left_alone() -> None:
    example = Example("", "fr", "[Moscou] livre des armes à [Pyongyang].", "")
    gazetteer = load_gazetteer()
    (tree,) = example.trees()
    named = replace(tree, entities=(NamedSpan(0, 21, "ORG"),))
    read = read_metonyms(named, example.mentions(gazetteer), gazetteer)
    assert [m.entity for m in read] == ["place/moscow", "state/KP"]
