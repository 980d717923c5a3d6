"""Search forgives accents, case and an unfinished word, and takes nothing for syntax."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphx.store import Store, open_store
from tests.store.samples import KOREA, PUTIN, RUSSIA, document, fill, resolve, triple

SENTENCES = (
    "La Corée du Nord aide l’Ukraine.",
    "Un manœuvre nord-coréen voit l'État.",
    "Les soldats lisent « AND » et NEAR(a b) dans le texte.",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = open_store(tmp_path_factory.mktemp("search") / "graphx.db")
    fill(store, "a", [triple("1"), triple("2", action="élire"), triple("3", action="livrer")])
    placed = [(i, i + len(s), s) for i, s in enumerate(SENTENCES)]
    store.write_document(document("b", title="Titre"), [], [], models="m", rules="r", sentences=placed)
    resolve(store)
    return store


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("coree du", 0),
        ("CORÉE ukraine", 0),
        ("ukr", 0),
        ("l'ukraine", 0),
        ("nord coreen", 1),
        ("manoeuvre", 1),
        ("manœuvre", 1),
        ("etat", 1),
        ("e\u0301tat", 1),
        ("AND", 2),
        ("NEAR(a b)", 2),
        ('"texte', 2),
        ("texte*", 2),
        ("-soldats", 2),
        ("text:soldats", None),
        ("sol ukraine", None),
        ("soldat ukraine", None),
    ],
)
def test_search_finds_the_sentence(store: Store, asked: str, sentence: int | None) -> None:
    found = [(hit.start, hit.text) for hit in store.search(asked).sentences if hit.doc == "b"]
    assert found == ([] if sentence is None else [(sentence, SENTENCES[sentence])])


def test_search_tells_where_a_sentence_stands(store: Store) -> None:
    (hit,) = store.search("manoeuvre").sentences
    assert (hit.doc, hit.title, hit.date, hit.end) == ("b", "Titre", "2024-05-02", 1 + len(SENTENCES[1]))


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("russie", [RUSSIA.id]),
        ("Federation", [RUSSIA.id]),
        ("north kor", [KOREA.id]),
        ("rpdc", [KOREA.id]),
        ("putin", []),
        ("Poutine", [PUTIN.id]),
        ("vladimir poutine", [PUTIN.id]),
    ],
)
def test_search_finds_actors_by_any_name(store: Store, asked: str, ids: list[str]) -> None:
    assert [hit.id for hit in store.search(asked).entities] == ids


def test_search_names_what_matched(store: Store) -> None:
    (hit,) = store.search("moscou").entities
    assert (hit.name, hit.matched, hit.type, hit.mentions) == ("Russie", "Moscou", "state", 1)


def test_search_finds_actions(store: Store) -> None:
    assert [(hit.action, hit.count) for hit in store.search("livr").actions] == [("livrer", 2)]
    assert [hit.action for hit in store.search("elire").actions] == ["élire"]


@pytest.mark.parametrize("nothing", ["", "   ", "*", '"', "!?%_", "\0", "\ud800"])
def test_search_for_nothing_finds_nothing(store: Store, nothing: str) -> None:
    found = store.search(nothing)
    assert (found.entities, found.actions, found.sentences) == ((), (), ())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters() | st.sampled_from('"*^():-+{}AND OR'), max_size=60))
def test_search_takes_any_text(store: Store, text: str) -> None:
    assert len(store.search(text).sentences) <= 4


def test_search_stops_at_the_limit(store: Store) -> None:
    assert len(store.search("l", limit=1).sentences) == 1
