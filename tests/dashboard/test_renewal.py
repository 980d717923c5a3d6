"""After judgements on relations the corpus made from the one before is the one that a reload gives."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st_

from graphx.dashboard import loader
from graphx.dashboard.loader import Corpus, Shown, first_corpus, shown
from graphx.dashboard.renewal import renew_corpus, renew_shown
from graphx.dashboard.state import START
from graphx.errors import JudgementError
from graphx.graph import positions
from graphx.model import CATEGORIES, Filter
from graphx.pipeline.copies import sign_documents
from graphx.project.judging import Judgements
from graphx.store import Store, open_store
from tests.dashboard.test_copies_shown import FIRST, with_copy
from tests.factories import ACTORS, KP, write_store

LONELY = "place/vladivostok"
SWITCHES = (Filter(), Filter(groups=True))


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a store with a near-copy, and with an unnamed group that acts."""
    corpus = with_copy()
    group = replace(corpus.triples[0], id="group", source="unnamed/rebels-of-SY")
    corpus = replace(corpus, triples=[group, *corpus.triples])
    path = write_store(tmp_path_factory.mktemp("renewed") / "graphx.db", corpus)
    with open_store(path) as store:
        sign_documents(store)
        keys = {(m.doc, m.entity) for m in corpus.mentions}
        store.apply_resolution(list(corpus.entities.values()), {key: key[1] for key in keys})
    return path


@pytest.fixture
def store(copied: Path, tmp_path: Path) -> Iterator[Store]:
    """Open a store of the test's own."""
    with open_store(shutil.copy(copied, tmp_path / "own.db")) as opened:
        yield opened


def read(store: Store, switches: Filter = SWITCHES[0]) -> Corpus:
    return loader._read_all(store, switches, "now")


def listed(corpus: Corpus) -> Shown:
    return loader._listed(corpus.graph)


def content(corpus: Corpus, visible: Shown) -> dict[str, Any]:
    """All that a corpus holds, in its order, but for where the actors lie."""
    graph = corpus.graph
    return {
        **{
            name: getattr(corpus, name)
            for name in Corpus.__dataclass_fields__
            if name not in ("graph", "places")
        },
        "nodes": list(graph.nodes(data=True)),
        "edges": list(graph.edges(keys=True, data=True)),
        "into": [edge for node in graph for edge in graph.in_edges(node, keys=True)],
        "alike": graph.graph,
        "relations": visible.relations,
        "by_triple": visible.by_triple,
    }


fixes = st_.fixed_dictionaries(
    {},
    optional={
        "source": st_.sampled_from(sorted(ACTORS)),
        "target": st_.sampled_from(sorted(ACTORS)),
        "action": st_.sampled_from(["vendre", "fournir"]),
        "theme": st_.sampled_from(["", "or"]),
        "category": st_.sampled_from(CATEGORIES),
        "polarity": st_.sampled_from(["negated", "affirmed"]),
        "swap": st_.just(True),
    },
)
steps = st_.tuples(st_.sampled_from(["right", "wrong", "fix", "undo"]), st_.integers(0, 60), fixes)


def take(store: Store, ids: list[str], kind: str, number: int, fix: dict[str, Any]) -> None:
    """Decide, where that says something."""
    judgements = Judgements(store, by="t")
    try:
        if kind == "undo":
            judgements.undo(number % 6 + 1)
        elif kind == "fix":
            judgements.fix(ids[number % len(ids)], **fix)
        else:
            getattr(judgements, kind)(ids[number % len(ids)])
    except JudgementError:
        pass


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st_.lists(st_.lists(steps, min_size=1, max_size=2), max_size=8))
def test_a_renewed_corpus_is_what_a_reload_gives(
    copied: Path, tmp_path_factory: pytest.TempPathFactory, done: list[list[Any]]
) -> None:
    with open_store(shutil.copy(copied, tmp_path_factory.mktemp("each") / "own.db")) as store:
        ids = [t.id for t in store.triples(Filter(groups=True))]
        found = {switches: read(store, switches) for switches in SWITCHES}
        seen = {switches: listed(corpus) for switches, corpus in found.items()}
        first = content(found[SWITCHES[0]], seen[SWITCHES[0]])
        start = found[SWITCHES[0]]
        for few in done:
            for step in few:
                take(store, ids, *step)
            for switches in SWITCHES:
                corpus = renew_corpus(found[switches], store, "now")
                assert corpus is not None
                assert set(corpus.graph) <= corpus.places.keys()
                visible = renew_shown(seen[switches], corpus.graph) or listed(corpus)
                again = read(store, switches)
                assert content(corpus, visible) == content(again, listed(again))
                found[switches], seen[switches] = corpus, visible
        assert content(start, listed(start)) == first  # others may still show it


def test_a_judgement_reads_nothing_anew(store: Store) -> None:
    before = read(store)
    judgements = Judgements(store, by="t")
    gone = next(t for t in before.triple_ends if t != "group")
    judgements.wrong(gone)
    corpus = renew_corpus(before, store, "next")
    assert corpus is not None
    assert corpus.revision == "next"
    assert gone not in corpus.triple_ends
    assert corpus.places is before.places
    visible = renew_shown(listed(before), corpus.graph)
    assert visible is not None
    assert gone not in visible.by_triple
    kept = [
        (s, t, k)
        for s, t, k in corpus.graph.edges
        if before.graph.edges[s, t, k] is corpus.graph.edges[s, t, k]
    ]
    assert len(kept) == len(corpus.graph.edges) >= len(before.graph.edges) - 1


def test_pages_take_the_short_way_and_the_long_one_after_a_document(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHX_STORE", str(store.path))
    reads: list[str] = []
    lists: list[object] = []
    monkeypatch.setattr(loader, "_read_all", noting(loader._read_all, reads))
    monkeypatch.setattr(loader, "_listed", noting(loader._listed, lists))

    def look() -> tuple[Corpus, Shown, int, int]:
        corpus = first_corpus()
        assert corpus is not None
        return corpus, shown(corpus, START), len(reads), len(lists)

    corpus, _, *counted = look()
    assert counted == [1, 1]
    gone = next(iter(corpus.triple_ends))
    row = Judgements(store, by="t").wrong(gone)
    corpus, visible, *counted = look()
    assert counted == [1, 1]
    assert gone not in visible.by_triple
    Judgements(store, by="t").undo(row.id)
    corpus, visible, *counted = look()
    assert counted == [1, 1]
    assert gone in visible.by_triple
    store.delete_documents([FIRST])
    corpus, visible, *counted = look()
    assert counted == [2, 2]
    assert FIRST not in corpus.documents
    st.cache_resource.clear()


def noting(call: Callable[..., Any], calls: list[Any]) -> Callable[..., Any]:
    def called(*values: Any) -> Any:
        calls.append(values)
        return call(*values)

    return called


def test_a_change_of_actors_or_documents_is_read_as_a_whole(store: Store) -> None:
    before = read(store)
    judgements = Judgements(store, by="t")
    judgements.rename(KP, "RPDC")
    assert renew_corpus(before, store, "next") is None
    before = read(store)
    judgements.undo(1)
    assert renew_corpus(before, store, "next") is None
    before = read(store)
    judgements.wrong(next(iter(before.triple_ends)))
    store.delete_documents([FIRST])
    assert renew_corpus(before, store, "next") is None


def test_metonyms_are_read_as_a_whole(store: Store) -> None:
    assert renew_corpus(read(store, Filter(metonyms=True)), store, "next") is None


def test_an_actor_who_comes_back_lies_where_it_lay(store: Store) -> None:
    before = read(store)
    judgements = Judgements(store, by="t")
    rows = [judgements.wrong(t) for t, ends in before.triple_ends.items() if LONELY in ends]
    assert rows
    without = renew_corpus(before, store, "next")
    assert without is not None
    assert LONELY not in without.graph
    new = replace(without, places=positions(without.graph))
    for row in rows:
        judgements.undo(row.id)
    back, drawn = renew_corpus(without, store, "last"), renew_corpus(new, store, "last")
    assert back is not None
    assert drawn is not None
    assert back.places[LONELY] == before.places[LONELY]
    assert drawn.places == positions(drawn.graph)  # nobody knows where it lay


def test_what_repeats_a_relation_comes_with_it(copied: Path, tmp_path: Path) -> None:
    with open_store(shutil.copy(copied, tmp_path / "own.db")) as store:
        first = next(t for t in store.triples() if t.theme == "blé" and t.copy_of is None)
        again = store.copies_of(first.id)[0][0]
    with sqlite3.connect(store.path) as connection:  # read by other rules
        connection.execute("UPDATE triple SET theme = 'or' WHERE id = ?", (again,))
    with open_store(store.path) as store:
        judgements = Judgements(store, by="t")
        for fix in ({"theme": "or"}, {"category": "TRADE"}):
            judgements.fix(first.id, **fix)  # type: ignore[arg-type]  # literals
        before, was = read(store), store.triple(again)
        judgements.undo(1)
        assert store.triple(again) == was  # of the two, the first alone changes
        corpus = renew_corpus(before, store, "now")
        assert corpus is not None
        assert content(corpus, listed(corpus)) == content(read(store), listed(read(store)))
