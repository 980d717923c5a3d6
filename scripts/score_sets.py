"""The gold sets that we score on: our own, and those of a folder beside the repository where it exists."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graphx.documents import DocumentFailure, document_from_text, read_documents
from graphx.model import Document

ROOT = Path(__file__).resolve().parent.parent
BESIDE = ROOT.parent / "shared"
OUR_GOLD = ROOT / "tests" / "gold"


@dataclass(frozen=True)
class GoldSet:
    """Documents of one language and the triples that a careful reader finds in them."""

    name: str
    documents: tuple[Document, ...]
    triples: tuple[dict[str, Any], ...]
    entities: dict[str, Any] | None = None  # document -> entities with their surfaces


def gold_sets(beside: Path = BESIDE) -> Iterator[GoldSet]:
    """Yield the sets that exist here, ours first."""
    if (OUR_GOLD / "seeds.jsonl").is_file():
        triples, entities = _gold(OUR_GOLD, "seeds")
        wanted = {t["doc"] for t in triples} | set(entities or {})
        documents = tuple(d for d in _read(ROOT / "seeds") if d.id in wanted)
        for lang in sorted({d.lang for d in documents}, reverse=True):
            yield _part(f"seeds.{lang}", [d for d in documents if d.lang == lang], triples, entities)
    if (beside / "gold" / "seeds.dev.jsonl").is_file():
        triples, entities = _gold(beside / "gold", "seeds.dev")
        wanted = {t["doc"] for t in triples}
        documents = tuple(_short_id(d) for d in _read(beside / "seeds") if _short_id(d).id in wanted)
        yield GoldSet("seeds.dev", documents, triples, entities)
    for lang in ("fr", "en"):
        path = beside / "gold" / f"pud.dev.docs.{lang}.jsonl"
        if path.is_file():
            triples, entities = _gold(path.parent, f"pud.dev.{lang}")
            rows = [
                json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
            ]
            documents = tuple(document_from_text(r["text"], id=r["id"], lang=r["lang"]) for r in rows)
            yield GoldSet(f"pud.dev.{lang}", documents, triples, entities)


def _gold(folder: Path, name: str) -> tuple[tuple[dict[str, Any], ...], dict[str, Any] | None]:
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    entities = folder / f"{name}.entities.json"
    return (
        tuple(json.loads(line) for line in lines if line.strip()),
        json.loads(entities.read_text(encoding="utf-8")) if entities.is_file() else None,
    )


def _part(
    name: str,
    documents: Sequence[Document],
    triples: Iterable[dict[str, Any]],
    entities: dict[str, Any] | None,
) -> GoldSet:
    """Keep the documents of one language: engines differ in the languages that they read."""
    ids = {d.id for d in documents}
    kept = {doc: found for doc, found in (entities or {}).items() if doc in ids}
    return GoldSet(name, tuple(documents), tuple(t for t in triples if t["doc"] in ids), kept)


def _read(folder: Path) -> Iterator[Document]:
    for item in read_documents([folder]):
        if isinstance(item, DocumentFailure):
            raise SystemExit(f"{item} can't be read; the score would be wrong.")
        yield item


def _short_id(document: Document) -> Document:
    """Name a document as the gold does: "000_6a23…" is 000."""
    return replace(document, id=document.id.partition("_")[0])
