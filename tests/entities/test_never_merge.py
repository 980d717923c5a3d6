"""Names that a user's file keeps apart are never one actor, whatever they look like."""

from dataclasses import replace

from graphx.entities import load_gazetteer, resolve_entities
from graphx.entities.clusters import cluster_names
from graphx.entities.fold import fold
from graphx.model import Entity, Mention

ONE, OTHER = "Iouri Ouchakov", "Yuri Ushakov"
APART = {fold(ONE): frozenset({fold(OTHER)}), fold(OTHER): frozenset({fold(ONE)})}
GAZETTEER = replace(load_gazetteer(), apart=APART)


def mention(doc: str, name: str) -> Mention:
    return Mention(doc, 0, len(name), name, "name", "person", f"person:{fold(name)}")


def test_two_documents_names_stay_two() -> None:
    mentions = [mention("a", ONE), mention("b", OTHER)]
    assert len(resolve_entities(mentions).entities) == 1
    assert len(resolve_entities(mentions, gazetteer=GAZETTEER).entities) == 2


def test_a_third_spelling_joins_one_of_them_only() -> None:
    third = "iouri oushakov"
    roots = cluster_names([fold(ONE), fold(OTHER), third], {}, 0.88, {}, APART)
    assert roots[fold(ONE)] != roots[fold(OTHER)]
    assert roots[third] in {roots[fold(ONE)], roots[fold(OTHER)]}


def test_what_an_earlier_run_joined_is_parted() -> None:
    before = Entity("person/iouri-ouchakov", ONE, "person", aliases=(OTHER,))
    mentions = [mention("a", ONE), mention("b", OTHER)]
    found = resolve_entities(mentions, [before], gazetteer=GAZETTEER)
    assert {e.id for e in found.entities} == {"person/iouri-ouchakov", "person/yuri-ushakov"}
