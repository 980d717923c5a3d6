"""Small records for the store's tests."""

from collections.abc import Sequence
from typing import Any

from graphx.model import Document, Entity, Mention, Triple
from graphx.store import Store

RUSSIA = Entity(
    "state/RU", "Russie", "state", {"fr": "Russie", "en": "Russia"}, ("Fédération de Russie", "Moscou"), "RU"
)
KOREA = Entity(
    "state/KP", "Corée du Nord", "state", {"fr": "Corée du Nord", "en": "North Korea"}, ("RPDC",), "KP"
)
PUTIN = Entity("person/vladimir-poutine", "Vladimir Poutine", "person", {}, ("Poutine",))
ACTORS = {"russie": RUSSIA, "corée": KOREA, "poutine": PUTIN}
SENTENCE = "La Russie livre du pétrole à la Corée du Nord, dit Poutine."


def document(id: str = "a", **fields: Any) -> Document:
    return Document(id, SENTENCE, "fr", **{"date": "2024-05-02", "sha256": "0", **fields})


def mention(doc: str = "a", key: str = "russie", **fields: Any) -> Mention:
    place = {"russie": (3, 9), "corée": (32, 45), "poutine": (51, 58)}[key]
    surface = SENTENCE[slice(*place)]
    kind = ACTORS[key].type
    return Mention(doc, *place, surface, "name", kind, key, **fields)


def triple(id: str = "t", doc: str = "a", **fields: Any) -> Triple:
    start = {
        "id": id,
        "doc": doc,
        "sentence": SENTENCE,
        "start": 0,
        "end": len(SENTENCE),
        "source": "russie",
        "source_start": 3,
        "source_end": 9,
        "action": "livrer",
        "action_start": 10,
        "action_end": 15,
        "target": "corée",
        "target_start": 32,
        "target_end": 45,
        "rule": "give_to_receiver",
        "engines": ("spacy",),
        "confidence": 0.9,
        "category": "AID",
    }
    return Triple(**{**start, **fields})


def fill(store: Store, doc: str = "a", triples: Sequence[Triple] | None = None, **fields: Any) -> None:
    """Write one document that mentions the three actors."""
    found = [triple(f"{doc}-1", doc)] if triples is None else triples
    store.write_document(
        document(doc, **fields),
        [mention(doc, key) for key in ACTORS],
        found,
        models="fr 1",
        rules="1",
        sentences=[(0, len(SENTENCE), SENTENCE)],
    )


def resolve(store: Store) -> None:
    """Lead every document's keys to the three entities."""
    docs = store.document_states()
    store.apply_resolution(
        ACTORS.values(), {(d, key): actor.id for d in docs for key, actor in ACTORS.items()}
    )
