"""FollowTheMoney entities as JSON lines, for OpenAleph and OpenSanctions (schema: followthemoney.tech).

An actor becomes a Person, an organisation or a place; a document an Article; a relation an Event, which says
what happened and who was involved, and an UnknownLink, which says who acts on whom. A denied or negated
relation is written too: its name says so, and its `keywords` and `status`; filters leave it out.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from graphx.exports.ftm_values import (
    Properties,
    clean_country,
    clean_day,
    clean_language,
    clean_name,
    clean_text,
    clean_url,
    make_id,
    pieces,
)
from graphx.exports.jsonl import write_lines
from graphx.exports.relations import Graph
from graphx.exports.words import Lang, action_words
from graphx.model import Document, EntityType

SCHEMATA: Mapping[EntityType, str] = {
    "person": "Person",
    "state": "PublicBody",
    "government": "PublicBody",
    "organisation": "Organization",
    "bloc": "Organization",
    "group": "LegalEntity",
    "other": "LegalEntity",
    "place": "Address",
    "event": "Event",
}
_LEGAL = frozenset({"Person", "PublicBody", "Organization", "LegalEntity"})  # who can be involved in an Event
Record = dict[str, Any]


def write_ftm(
    graph: Graph,
    documents: Iterable[Document],
    out: Path | TextIO,
    *,
    actors: Mapping[str, Mapping[str, Any]] | None = None,
) -> dict[str, int]:
    """Write the actors and relations of a graph, and the documents that prove them.

    The ids are hashes of graphx's own ids, and so stay the same from one export to the next.

    Parameters
    ----------
    graph
        As `build_graph` gives it. What near-copies repeat is one relation with several proofs.
    documents
        Those that the relations stand in; read one by one.
    actors
        Attributes by id, as nodes have them, of actors to be written although no relation has them.

    Returns
    -------
    dict of str to int
        How many "actors", "relations" and "documents" were written.
    """
    nodes: Mapping[str, Mapping[str, Any]] = dict(graph.nodes.items())
    everyone = {**(actors or {}), **nodes}
    counts = {"actors": 0, "relations": 0, "documents": 0}
    write_lines(_records(graph, everyone, documents, counts), out)
    return counts


def _records(
    graph: Graph,
    actors: Mapping[str, Mapping[str, Any]],
    documents: Iterable[Document],
    counts: dict[str, int],
) -> Iterator[Record]:
    urls: dict[str, str | None] = {}
    langs: dict[str, Lang] = {}
    for actor, data in actors.items():
        counts["actors"] += 1
        yield actor_record(actor, data)
    for document in documents:
        counts["documents"] += 1
        urls[document.id] = document.url
        langs[document.id] = "fr" if document.lang == "fr" else "en"
        yield document_record(document)
    for source, target, key, data in graph.edges(keys=True, data=True):
        counts["relations"] += 1
        ends = ((source, actors[source]), (target, actors[target]))
        doc = str(data["doc"])
        yield from relation_records(key, ends, data, lang=langs.get(doc, "fr"), url=urls.get(doc))


def actor_record(id_: str, data: Mapping[str, Any]) -> Record:
    """Describe an actor; `data` are the attributes of its node."""
    schema = SCHEMATA.get(data["type"], "LegalEntity")
    name = clean_name(data["name"]) or clean_name(id_) or "?"
    others = (clean_name(n) for n in (*data["aliases"], *data["names"].values()))
    country = clean_country(data["country"] or (id_ if data["type"] == "state" else None))
    properties: Properties = {
        "name": [name],
        "alias": [n for n in dict.fromkeys(others) if n and n != name],
        "country": [country],
        "full": [clean_text(name, 250)] if schema == "Address" else [],
    }
    return _record("actor", id_, schema, properties)


def document_record(document: Document) -> Record:
    """Describe a document with its whole text; a long one is cut into several values."""
    title = clean_text(document.title or document.id, 1024)
    file_name = (document.origin or document.id).replace("\\", "/").rpartition("/")[2]
    properties: Properties = {
        "title": [title],
        "fileName": [clean_text(file_name, 1024)],
        "date": [clean_day(document.date)],
        "publishedAt": [clean_day(document.date)],
        "language": [clean_language(document.lang)],
        "sourceUrl": [clean_url(document.url)],
        "bodyText": pieces(document.text),
    }
    return _record("document", document.id, "Article", properties)


def relation_records(
    key: str,
    ends: tuple[tuple[str, Mapping[str, Any]], tuple[str, Mapping[str, Any]]],
    data: Mapping[str, Any],
    *,
    lang: Lang,
    url: str | None,
) -> tuple[Record, Record]:
    """Describe a relation as an Event and an UnknownLink.

    Parameters
    ----------
    ends
        Id and attributes of source and target.
    data
        Attributes of the edge.
    lang
        Language of the words around the action's lemma.
    url
        Of the document.
    """
    (source, from_), (target, to) = ends
    action = action_words(str(data["action"]), negated=data["polarity"] == "negated", lang=lang)
    shared = _shared(data, url)
    legal = [id_ for id_, node in ends if SCHEMATA.get(node["type"], "LegalEntity") in _LEGAL]
    event: Properties = {
        **shared,
        "name": [_label(action, from_, to, data)],
        "keywords": [str(data["category"]), str(data["polarity"]), str(data["modality"])],
        "involved": [make_id("actor", id_) for id_ in dict.fromkeys(legal)],
        "location": [clean_text(str(node["name"]), 250) for _, node in ends if node["type"] == "place"],
    }
    link: Properties = {
        **shared,
        "subject": [make_id("actor", source)],
        "object": [make_id("actor", target)],
        "role": [clean_text(f"{action} ({data['category']})", 1024)],
        "status": [f"{data['polarity']}, {data['modality']}"],
    }
    return _record("event", key, "Event", event), _record("link", key, "UnknownLink", link)


def _shared(data: Mapping[str, Any], url: str | None) -> Properties:
    """Say when, where it stands and who says so: what both records of a relation have."""
    who = data.get("attributed_name")
    begin, until = clean_day(data.get("begin")), clean_day(data.get("until"))
    spans = begin and until and begin < until
    docs = dict.fromkeys((str(data["doc"]), *map(str, data.get("copied_in", ()))))
    return {
        "date": [] if spans else [clean_day(data.get("date"))],
        "startDate": [begin] if spans else [],
        "endDate": [until] if spans else [],
        "summary": pieces(str(data["sentence"])),
        "description": [clean_text(f"{who}: {data['sentence']}", 65_000)] if who else [],
        "sourceUrl": [clean_url(url)],
        "proof": [make_id("document", doc) for doc in docs],
    }


def _label(action: str, source: Mapping[str, Any], target: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    theme = f" ({data['theme']})" if data.get("theme") else ""
    left, head = ("↔", "↔") if data["symmetric"] else ("–", "→")
    return clean_name(f"{source['name']} {left} {action}{theme} {head} {target['name']}") or action


def _record(kind: str, key: str, schema: str, properties: Properties) -> Record:
    """Leave out what is empty or said twice."""
    kept = {name: [v for v in dict.fromkeys(values) if v] for name, values in properties.items()}
    return {
        "id": make_id(kind, key),
        "schema": schema,
        "properties": {name: values for name, values in kept.items() if values},
    }
