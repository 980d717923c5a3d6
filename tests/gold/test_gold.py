import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from graphx.documents import DocumentFailure, read_documents
from graphx.model import CATEGORIES, MODALITIES, POLARITIES, Document

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
TRIPLES: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "seeds.jsonl").read_text(encoding="utf-8").splitlines()
]
ENTITIES: dict[str, list[dict[str, Any]]] = json.loads(
    (HERE / "seeds.entities.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    names = sorted({triple["doc"] for triple in TRIPLES})
    read = read_documents([SEEDS / f"{name}.txt" for name in names])
    return {document.id: document for document in read if not isinstance(document, DocumentFailure)}


@pytest.fixture(scope="module")
def texts(documents: dict[str, Document]) -> dict[str, str]:
    return {id: document.text for id, document in documents.items()}


def test_triples_quote_their_article(texts: dict[str, str]) -> None:
    assert len({triple["id"] for triple in TRIPLES}) == len(TRIPLES) > 100
    for triple in TRIPLES:
        assert triple["sent"] in texts[triple["doc"]], triple["id"]
        for end in ("source", "target"):
            assert (triple[f"{end}_surface"] or "") in triple["sent"], triple["id"]


def test_triples_use_the_words_of_the_model() -> None:
    for triple in TRIPLES:
        assert triple["polarity"] in POLARITIES
        assert {triple["modality"], *triple.get("modality_alt", [])} <= set(MODALITIES)
        assert {triple["category"], *triple.get("category_alt", [])} <= set(CATEGORIES)
        assert triple["level"] in ("core", "coref", "nominal", "inferred")


def test_readme_counts_the_triples() -> None:
    table = (HERE / "README.md").read_text(encoding="utf-8")
    for doc in {triple["doc"] for triple in TRIPLES}:
        levels = Counter(triple["level"] for triple in TRIPLES if triple["doc"] == doc)
        counts = [levels.total(), *(levels[level] for level in ("core", "coref", "nominal", "inferred"))]
        assert f"| {doc} | {' | '.join(map(str, counts))} |" in table


def test_entities_stand_in_their_article(texts: dict[str, str]) -> None:
    assert set(ENTITIES) == set(texts)
    for doc, entities in ENTITIES.items():
        for entity in entities:
            assert all(surface in texts[doc] for surface in entity["mentions"]), (doc, entity["canonical"])
            assert set(entity.get("metonymic", [])) <= set(entity["mentions"])


def test_annotated_sentences_are_read(documents: dict[str, Document]) -> None:
    for triple in (t for t in TRIPLES if t["level"] != "inferred"):
        document = documents[triple["doc"]]
        read = [document.text[p.start : p.end] for p in document.paragraphs if p.label in ("body", "title")]
        assert any(triple["sent"] in text for text in read), triple["id"]
