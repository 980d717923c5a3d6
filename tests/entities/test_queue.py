"""Which pairs of actors are laid before a person."""

from graphx.entities.queue import uncertain_merges
from graphx.model import Entity, EntityType


def pairs(*actors: tuple[str, str, EntityType]) -> list[tuple[str, str, str]]:
    """Ask of actors (id, name, type) that each have a document of their own."""
    entities = {id_: Entity(id_, name, kind) for id_, name, kind in actors}
    found = uncertain_merges(entities, lambda actor: {actor}, dict.fromkeys(entities, 1))
    return [(u.one, u.other, u.reason) for u in found]


def test_one_name_under_two_types_is_asked_about() -> None:
    asked = pairs(("org/v", "Vera Nowak", "organisation"), ("person/v", "Véra Novak", "person"))
    assert asked == [("org/v", "person/v", "other_type")]


def test_names_of_two_types_must_be_more_than_alike() -> None:
    assert (
        pairs(("org/c", "Christian Casseyas", "organisation"), ("person/c", "Christophe Castaner", "person"))
        == []
    )
    assert pairs(("person/d", "Christian Casseyas", "person"), ("person/c", "Christophe Castaner", "person"))


def test_places_and_states_are_never_asked_about() -> None:
    assert pairs(("place/n", "Ville Neuve", "place"), ("person/n", "Ville Neuve", "person")) == []
