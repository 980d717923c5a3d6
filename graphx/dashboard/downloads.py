"""Exports as bytes, for the download buttons."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from graphx.dashboard.loader import Corpus, Shown, reading_store
from graphx.exports.csv import write_csv
from graphx.exports.dossier import dossier
from graphx.exports.ftm import write_ftm
from graphx.exports.gexf import write_gexf
from graphx.exports.graphml import write_graphml
from graphx.exports.jsonl import write_entities, write_triples
from graphx.exports.network_html import network_html
from graphx.exports.words import Lang
from graphx.model import Filter
from graphx.project.reading import read, read_mentions


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of export."""

    name: str
    file_name: str
    mime: str


KINDS = (
    FileKind("gexf", "graphx.gexf", "application/xml"),
    FileKind("html", "graphx.html", "text/html"),
    FileKind("csv", "graphx-csv.zip", "application/zip"),
    FileKind("graphml", "graphx.graphml", "application/xml"),
    FileKind("triples", "graphx-relations.jsonl", "application/jsonl"),
    FileKind("entities", "graphx-actors.jsonl", "application/jsonl"),
    FileKind("ftm", "graphx.ftm.json", "application/jsonl"),
)
CHOICE_KINDS = (  # of the relations that were ticked
    FileKind("dossier", "graphx-dossier.txt", "text/plain"),
    FileKind("choice", "graphx-choice.jsonl", "application/jsonl"),
)
_FILE_NAMES = {kind.name: kind.file_name for kind in KINDS}


def make_file(name: str, corpus: Corpus, shown: Shown, wanted: Filter, lang: Lang) -> bytes:
    """Write what passes the filter in one of KINDS, and return the file's bytes."""
    if name == "html":
        page = network_html(shown.graph, documents=corpus.documents, positions=corpus.places, lang=lang)
        return page.encode()
    with tempfile.TemporaryDirectory(prefix="graphx-") as folder:
        path = Path(folder) / _FILE_NAMES[name]
        _write(name, path, corpus, shown, wanted)
        return path.read_bytes()


def make_choice(name: str, chosen: tuple[str, ...], corpus: Corpus, shown: Shown, lang: Lang) -> bytes:
    """Write the chosen relations (ids of their surest triples) in one of CHOICE_KINDS."""
    relations = [shown.by_triple[key] for key in chosen]
    if name == "dossier":
        return dossier(shown.graph, relations, corpus.documents, lang).encode(errors="replace")
    wanted = {key for relation in relations for key in relation.triples}
    langs = {key: row.lang for key, row in corpus.documents.items()}
    triples = [t for t in read(reading_store(), corpus.switches).triples if t.id in wanted]
    with tempfile.TemporaryDirectory(prefix="graphx-") as folder:
        path = Path(folder) / "choice.jsonl"
        write_triples(triples, corpus.entities, path, langs=langs)
        return path.read_bytes()


def _write(name: str, path: Path, corpus: Corpus, shown: Shown, wanted: Filter) -> None:
    if name == "gexf":
        write_gexf(shown.graph, path, positions=corpus.places)
    elif name == "graphml":
        write_graphml(shown.graph, path)
    elif name == "csv":
        write_csv(shown.graph, path)
    elif name == "triples":
        langs = {key: row.lang for key, row in corpus.documents.items()}
        write_triples(read(reading_store(), wanted).triples, corpus.entities, path, langs=langs)
    elif name == "ftm":
        used = {d for *_, e in shown.graph.edges(data=True) for d in (e["doc"], *e["copied_in"])}
        write_ftm(
            shown.graph, (reading_store().document(doc) for doc in corpus.documents if doc in used), path
        )
    else:
        kept = {actor: entity for actor, entity in corpus.entities.items() if actor in shown.graph}
        mentions = read_mentions(reading_store(), groups=wanted.groups, metonyms=wanted.metonyms)
        write_entities(kept, mentions, path)
