"""Chosen relations with all their sentences, as a plain text to read, print or quote."""

from collections.abc import Mapping, Sequence
from typing import Any
from unicodedata import category

from graphx.exports.evidence import facts
from graphx.exports.relations import Graph, Relation
from graphx.exports.words import Lang, arrow, counted, named, texts

RULE = "-" * 72


def dossier(
    graph: Graph,
    relations: Sequence[Relation],
    documents: Mapping[str, Any],
    lang: Lang,
) -> str:
    """Write the relations in the order given, each with its sentences and where they stand.

    Parameters
    ----------
    documents
        By id, anything with title, date and url (None where not known); one that is missing goes by its id.

    Returns
    -------
    str
        Plain text, no markup. Control characters and line breaks of the documents have become spaces.
    """
    names = {actor: str(name or actor) for actor, name in graph.nodes(data="name")}
    edges = {str(key): data for _, _, key, data in graph.edges(keys=True, data=True)}
    sentences = sum(len(r.triples) for r in relations)
    lines = [
        texts(lang)["dossier"]["title"].format(
            relations=counted(len(relations), "relations", lang),
            sentences=counted(sentences, "sentences", lang),
        )
    ]
    for number, relation in enumerate(relations, start=1):
        stand = (
            named("categories", relation.category, lang),
            named("polarities", relation.polarity, lang),
            named("modalities", relation.modality, lang),
        )
        lines += ["", RULE, f"{number}. {arrow(relation, names, lang)}", f"   {' · '.join(stand)}"]
        for key in relation.triples:
            if key in edges:
                lines += _sentence(edges[key], graph, documents, lang)
    return "\n".join(map(_plain, lines)) + "\n"


def _sentence(data: Mapping[str, Any], graph: Graph, documents: Mapping[str, Any], lang: Lang) -> list[str]:
    document = documents.get(str(data["doc"]))
    about = (document.title or document.id, document.date, document.url) if document else (str(data["doc"]),)
    place = texts(lang)["dossier"]["place"].format(start=data["start"], end=data["end"])
    return [
        "",
        f"   « {data['sentence']} »",
        "   " + " · ".join(part for part in (*about, place) if part),
        "   " + " · ".join(facts(data, graph, lang)),
    ]


def _plain(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip(" "))]
    signs = "".join(" " if category(sign) in ("Cc", "Zl", "Zp") else sign for sign in line)
    return indent + " ".join(signs.split())
