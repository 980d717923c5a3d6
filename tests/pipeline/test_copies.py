"""Near-copies: what is found alike, which document is the original, what is counted once."""

import random
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from graphx.documents import document_from_text
from graphx.graph import build_graph, claims, filter_graph
from graphx.model import Document, Entity, Filter, Judgement, JudgementKind, Mention, Triple
from graphx.pipeline.copies import FEWEST, LIKE, fingerprint, likeness, sign_documents
from graphx.store import Store, open_store

WORDS = [f"mot{n}" for n in range(400)]
SENTENCE = "La Russie livre du blé à la Corée du Nord."


def article(seed: int, words: int = 120) -> str:
    return f"{SENTENCE} {' '.join(random.Random(seed).choices(WORDS, k=words))}."


def write(store: Store, id_: str, text: str, date: str | None = None, *, action: str = "livrer") -> Document:
    document = document_from_text(text, id=id_, lang="fr", date=date)
    start = text.index(SENTENCE)
    spots = {"source_start": start + 3, "source_end": start + 9, "target_start": start + 27}
    triple = Triple(
        id=f"t-{id_}",
        doc=id_,
        sentence=SENTENCE,
        start=start,
        end=start + len(SENTENCE),
        source="ru",
        action=action,
        action_start=start + 10,
        action_end=start + 15,
        target="kp",
        target_end=start + 41,
        rule="give_to_receiver",
        engines=("spacy",),
        confidence=0.9,
        **spots,
    )
    mentions = [Mention(id_, start + 3, start + 9, "Russie", "name", "state", "ru")]
    sentences = [(triple.start, triple.end, SENTENCE)]
    store.write_document(document, mentions, [triple], models="m", rules="r", sentences=sentences)
    return document


def settle(store: Store) -> None:
    """Compare, join the actors, mark: the end of an ingest."""
    sign_documents(store)
    docs = [row.id for row in store.documents()]
    entities = [Entity("state/RU", "Russie", "state"), Entity("state/KP", "Corée du Nord", "state")]
    assignment = {(d, key): id_ for d in docs for key, id_ in (("ru", "state/RU"), ("kp", "state/KP"))}
    store.apply_resolution(entities, assignment)


def originals(store: Store) -> dict[str, str | None]:
    return {row.id: row.duplicate_of for row in store.documents()}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "graphx.db")


def test_likeness_is_the_share_in_common() -> None:
    one, other = (fingerprint(document_from_text(t, id="x", lang="fr")) for t in (article(1), article(2)))
    assert likeness(one.shingles, one.shingles) == 1.0
    assert likeness(one.shingles, other.shingles) < LIKE / 2
    short = fingerprint(document_from_text(" ".join(WORDS[:FEWEST]), id="x", lang="fr"))
    assert (len(short.shingles), short.bands) == (0, ())
    assert likeness(short.shingles, short.shingles) == 0.0


def test_a_fingerprint_is_the_same_whatever_signs_and_spaces_there_are() -> None:
    text = article(1)
    shouted = document_from_text(text.upper().replace(" ", "  "), id="x", lang="fr")
    assert fingerprint(shouted).bands == fingerprint(document_from_text(text, id="y", lang="fr")).bands


def test_boilerplate_is_not_compared(store: Store) -> None:
    footer = "\nLaisser un commentaire\nVotre adresse e-mail ne sera pas publiée"
    with_footer = fingerprint(document_from_text(article(1) + footer, id="x", lang="fr"))
    alone = fingerprint(document_from_text(article(1), id="x", lang="fr"))
    assert with_footer.shingles.tolist() == alone.shingles.tolist()


@pytest.mark.parametrize("order", list(permutations([("a", "2024-03-01"), ("b", "2024-01-01"), ("c", None)])))
def test_the_earliest_is_the_original_whatever_the_order(
    store: Store, order: tuple[tuple[str, str | None], ...]
) -> None:
    for id_, date in order:
        write(store, id_, article(1) + f" Version {id_}.", date)
        settle(store)  # each an ingest of its own
    write(store, "other", article(2), "2020-01-01")
    settle(store)
    assert originals(store) == {"b": None, "a": "b", "c": "b", "other": None}
    assert {row.id: row.copies for row in store.documents()} == {"a": 0, "b": 2, "c": 0, "other": 0}


def test_without_dates_the_first_that_came_stays_the_original(store: Store) -> None:
    for id_ in ("z", "a"):
        write(store, id_, article(1) + f" Version {id_}.")
    settle(store)
    assert originals(store) == {"z": None, "a": "z"}
    write(store, "z", article(1) + " Version z, revue.")  # read again
    settle(store)
    assert originals(store) == {"z": None, "a": "z"}


def test_a_copy_of_a_copy_belongs_to_the_original(store: Store) -> None:
    words = article(1, 300).split()
    for number, end in enumerate((len(words), 190, 115)):
        write(store, f"d{number}", " ".join(words[:end]), f"2024-01-0{number + 1}")
    settle(store)
    assert originals(store) == {"d0": None, "d1": "d0", "d2": "d0"}


def test_deleting_the_original_makes_the_next_one_it(store: Store) -> None:
    for number in range(3):
        write(store, f"d{number}", article(1) + f" Version {number}.", f"2024-01-0{number + 1}")
    settle(store)
    store.delete_documents(["d0"])
    assert originals(store) == {"d1": None, "d2": "d1"}
    assert [t.copy_of for t in store.triples()] == [None, "t-d1"]


def test_what_a_copy_repeats_is_counted_once_and_stays(store: Store) -> None:
    write(store, "first", article(1), "2024-01-01")
    write(store, "again", article(1) + " Version longue.", "2024-01-02")
    write(store, "own", article(1) + " Autre version.", "2024-01-03", action="vendre")
    write(store, "apart", article(2), "2024-01-04")
    settle(store)
    triples = store.triples()
    assert [t.copy_of for t in triples] == [None, "t-first", None, None]
    counts = store.counts()
    assert (counts.documents, counts.copies, counts.triples, counts.syndicated) == (4, 2, 3, 1)
    assert store.mention_counts()["state/RU"] == (2, 2)
    assert store.copies_of("t-first") == [("t-again", "again")]

    graph = build_graph(triples, store.entities(), documents=store.documents())
    edges = {key: data for *_, key, data in graph.edges(keys=True, data=True)}
    assert set(edges) == {"t-first", "t-own", "t-apart"}
    assert (edges["t-first"]["syndicated"], edges["t-first"]["copied_in"]) == (1, ("again",))
    assert [edges[key]["original"] for key in ("t-first", "t-own", "t-apart")] == [None, "first", None]
    assert graph.nodes["state/RU"]["docs"] == 2


def test_a_filter_that_leaves_out_the_original_shows_the_copy(store: Store) -> None:
    write(store, "first", article(1), "2024-01-01")
    write(store, "again", article(1) + " Version longue.", "2024-01-02")
    settle(store)
    wanted = Filter(docs=frozenset({"again"}))
    graph = build_graph(store.triples(wanted), store.entities(), documents=store.documents())
    assert [key for *_, key in graph.edges(keys=True)] == ["t-again"]
    whole = build_graph(store.triples(), store.entities(), documents=store.documents())
    assert [key for *_, key in filter_graph(whole, wanted).edges(keys=True)] == ["t-first"]


def test_copies_speak_with_one_voice(store: Store) -> None:
    for id_, more in (("first", ""), ("again", " Version longue.")):
        write(store, id_, article(1) + more, "2024-01-01", action=f"livrer-{id_}")
    write(store, "denial", article(2), "2024-01-02", action="livrer")
    settle(store)
    triples = [replace(t, category="AID") for t in store.triples()]
    triples[-1] = replace(triples[-1], modality="denied")
    graph = build_graph(triples, store.entities(), documents=store.documents())
    (claim,) = claims(graph)
    assert [(p.document, p.docs, len(p.triples)) for p in claim.asserted] == [("first", ("first",), 2)]


def test_a_document_read_with_another_text_is_compared_again(store: Store) -> None:
    write(store, "first", article(1), "2024-01-01")
    write(store, "again", article(1) + " Version longue.", "2024-01-02")
    settle(store)
    write(store, "again", article(3), "2024-01-02")
    assert store.unsigned_documents() == ["again"]
    settle(store)
    assert originals(store) == {"first": None, "again": None}
    assert [t.copy_of for t in store.triples()] == [None, None]


def test_marking_twice_changes_nothing(store: Store) -> None:
    write(store, "first", article(1), "2024-01-01")
    write(store, "again", article(1) + " Version longue.", "2024-01-02")
    settle(store)
    before = store.revision()
    settle(store)
    assert store.revision() == before


def test_a_judgement_on_a_relation_holds_for_what_repeats_it(store: Store) -> None:
    for id_ in "abc":
        write(store, id_, article(1), f"2024-05-0{ord(id_) - 96}")
    settle(store)
    before = store.triples(), store.counts(), store.documents()

    def judge(kind: JudgementKind, subject: str = "", object: str = "", **changes: str) -> None:
        row = Judgement(0, "2026-11-22", kind, subject, object, changes=tuple(changes.items()))
        store.record(lambda log: [row])

    judge("wrong", "t-b")  # whichever of them a person looked at
    assert store.triples() == []
    assert (store.counts().syndicated, store.copies_of("t-a")) == (0, [])
    settle(store)
    assert store.triples() == []
    write(store, "d", article(1), "2024-05-04")
    settle(store)
    assert store.triples() == []
    store.delete_documents(["d"])
    judge("undo", object="1")
    judge("fix", "t-a", category="TRADE")
    assert [(t.category, t.copy_of) for t in store.triples()] == [
        *(("TRADE", None), ("TRADE", "t-a"), ("TRADE", "t-a"))
    ]
    store.delete_documents(["a"])  # the judged one goes: the others are as the program made them
    assert [(t.category, t.verdict) for t in store.triples()] == [("OTHER", None)] * 2
    write(store, "a", article(1), "2024-05-01")
    settle(store)
    assert {t.category for t in store.triples()} == {"TRADE"}
    judge("undo", object="3")
    assert sorted(store.triples(), key=lambda t: t.id) == before[0]
    assert store.counts() == before[1]
    assert [(d.id, d.triples) for d in store.documents()] == [(d.id, d.triples) for d in before[2]]
