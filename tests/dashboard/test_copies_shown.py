"""Near-copies in the dashboard: told in the list and the reader, their relations marked and counted once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard.ui.go import DOCUMENT_KEY
from graphx.pipeline.copies import sign_documents
from graphx.store import open_store
from tests.factories import Corpus, make_corpus, write_store

FIRST, AGAIN = "moissons", "moissons-bis"


def with_copy() -> Corpus:
    """Give the corpus with one document twice, the second time under another title."""
    corpus = make_corpus()
    first = corpus.documents[FIRST]
    triples = [t for t in corpus.triples if t.doc == FIRST]
    return replace(
        corpus,
        documents={
            **corpus.documents,
            AGAIN: replace(first, id=AGAIN, title="Reprise", date="2030-01-01", sha256="x"),
        },
        triples=[*corpus.triples, *(replace(t, id=f"{t.id}-bis", doc=AGAIN) for t in triples)],
        mentions=[*corpus.mentions, *(replace(m, doc=AGAIN) for m in corpus.mentions if m.doc == FIRST)],
        sentences={**corpus.sentences, AGAIN: corpus.sentences[FIRST]},
    )


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = with_copy()
    path = write_store(tmp_path_factory.mktemp("copies") / "graphx.db", corpus)
    with open_store(path) as store:
        sign_documents(store)
        keys = {(m.doc, m.entity) for m in corpus.mentions}
        store.apply_resolution(list(corpus.entities.values()), {key: key[1] for key in keys})
    return path


def html_of(app: AppTest) -> str:
    found, stack = [], [app.main]
    while stack:
        for child in stack.pop().children.values():
            if hasattr(child, "children"):
                stack.append(child)
            elif child.type == "html":
                found.append(child.proto.body)
    return " ".join(found)


def test_the_graph_counts_a_copy_once(copied: Path, start: Callable[[Path], AppTest]) -> None:
    app = start(copied).run()
    assert not app.exception
    assert any("13 acteurs sur 13, 40 relations sur 40" in c.value for c in app.caption)


def test_the_list_says_whose_copy_a_document_is(copied: Path, start: Callable[[Path], AppTest]) -> None:
    app = start(copied).run().switch_page("views/documents.py").run()
    assert not app.exception
    title = make_corpus().documents[FIRST].title
    notes = dict(zip(app.dataframe[0].value["id"], app.dataframe[0].value["warnings"], strict=True))
    assert notes[AGAIN] == f"copie de « {title} »"
    assert notes[FIRST] == "1 copie presque identique"


def test_the_reader_marks_what_a_copy_repeats(copied: Path, start: Callable[[Path], AppTest]) -> None:
    app = start(copied).run()
    app.session_state[DOCUMENT_KEY] = (AGAIN, None)
    app.switch_page("views/documents.py").run()
    assert not app.exception
    assert "copie de «" in html_of(app)
    relations = {t.id for t in make_corpus().triples if t.doc == FIRST}
    keys = {str(b.key).removeprefix("here-") for b in app.button if str(b.key).startswith("here-")}
    assert keys == relations
