"""What a reader needs to judge a triple, plain and JSON-ready, offsets counted from its sentence."""

from collections.abc import Iterable, Mapping
from typing import Any

from graphx.exports.relations import Graph
from graphx.exports.trail import trail_in_words
from graphx.exports.words import Lang, counted, named, texts


def evidence(
    graph: Graph, triple: tuple[str, str, str], titles: Mapping[str, str], lang: Lang
) -> dict[str, Any]:
    """Describe one triple: its sentence, the marked words, and every reason in words.

    Parameters
    ----------
    triple
        Source, target and key of the edge.
    titles
        Display title of each document, by id; a document without one goes by its id.

    Returns
    -------
    dict
        `marks` are (start, end, role) within `sentence`, in text order, none overlapping another.
    """
    source, target, key = triple
    data = graph.edges[source, target, key]
    return {
        "sentence": data["sentence"],
        "marks": marks(data),
        "doc": titles.get(data["doc"], data["doc"]),
        "facts": facts(data, graph, lang),
        "why": reasons(data, lang),
    }


def marks(data: Mapping[str, Any]) -> list[tuple[int, int, str]]:
    """Spans of source, action and target within the sentence; one outside it or over another is left out."""
    length = int(data["end"]) - int(data["start"])
    spans = sorted(
        (int(data[f"{role}_start"]) - int(data["start"]), int(data[f"{role}_end"]) - int(data["start"]), role)
        for role in ("source", "action", "target")
    )
    found: list[tuple[int, int, str]] = []
    for start, end, role in spans:
        if 0 <= start < end <= length and (not found or start >= found[-1][1]):
            found.append((start, end, role))
    return found


def speaker(data: Mapping[str, Any], graph: Graph) -> str | None:
    """Who says so: the actor's display name, else the words, else None."""
    who = data.get("attributed_to")
    if who is not None and who in graph:
        return str(graph.nodes[who].get("name") or who)
    return data.get("attributed_name") or who


def facts(data: Mapping[str, Any], graph: Graph, lang: Lang) -> list[str]:
    """Polarity, modality, theme, speaker, time, near-copies and confidence, each a few words."""
    page = texts(lang)["page"]
    who = speaker(data, graph)
    found = [named("polarities", data["polarity"], lang), named("modalities", data["modality"], lang)]
    found += [str(data["theme"])] if data.get("theme") else []
    found += [page["says"].format(who=who)] if who else []
    found += [when(data)] if when(data) else []
    found += [counted(data["syndicated"], "copies", lang)] if data.get("syndicated") else []
    return [*found, page["confidence"].format(value=f"{float(data['confidence']):.2f}")]


def when(data: Mapping[str, Any]) -> str:
    """Give the day, with the words of the time: "2024-06-19 (« mercredi »)"; "" where neither is known."""
    begin, until, words = data.get("begin"), data.get("until"), data.get("time")
    day = begin or data.get("date") or ""
    if begin and until and until != begin:
        day = f"{begin} – {until}"
    if words and words != day:
        return f"{day} (« {words} »)" if day else str(words)
    return str(day)


def reasons(data: Mapping[str, Any], lang: Lang) -> list[str]:
    """Tell step by step how the arrow was found; at the end the rule's name and the engines."""
    page = texts(lang)["page"]
    rule = " + ".join(str(part) for part in (data["rule"], data.get("resolved_by")) if part)
    engines = ", ".join(named("engines", engine, lang) for engine in data["engines"])
    steps = trail_in_words(data.get("trail", ()), lang)
    return [*steps, page["rule"].format(rule=rule), page["engines"].format(engines=engines)]


def titles_of(documents: Iterable[Any]) -> dict[str, str]:
    """Display title of each document (anything with id, title and date): title and day where known."""
    return {d.id: " · ".join(str(part) for part in (d.title or d.id, d.date) if part) for d in documents}
