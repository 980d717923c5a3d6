"""Judgements in a line of words."""

from graphx.holding import on_relation
from graphx.model import Judgement, Triple
from graphx.project import Project


def in_words(row: Judgement, project: Project) -> str:
    """Tell a judgement in a line; a relation by the arrow that the program itself drew."""
    if on_relation(row):
        return _on_relation(row, project)
    parts = [f"“{name}”" for name in row.names] + [f"[{doc}]" for doc in row.docs]
    return {
        "merge": f"{row.subject} = {row.object}",
        "different": f"{row.subject} ≠ {row.object}",
        "split": f"{row.subject} – {', '.join(parts)} → {row.object}",
        "rename": f"{row.subject} is shown as “{row.object}”{f' ({row.lang})' if row.lang else ''}",
        "retype": f"{row.subject} is of type {row.object}",
        "not_an_actor": f"{row.subject} is no actor",
        "undo": f"undoes {row.object}",
    }[row.kind]


def arrow_in_words(triple: Triple, project: Project) -> str:
    """Tell a relation in a line: "Russie – fournir (blé) → Corée du Nord"."""
    from graphx.exports.words import action_words  # loads networkx

    action = action_words(triple.action, negated=triple.polarity == "negated", lang="en")
    action += f" ({triple.theme})" if triple.theme else ""
    left, head = ("↔", "↔") if triple.symmetric else ("–", "→")
    return f"{_name(triple.source, project)} {left} {action} {head} {_name(triple.target, project)}"


def _on_relation(row: Judgement, project: Project) -> str:
    triple = project.store.judged_triple(row.subject)
    told = arrow_in_words(triple, project) if triple else "of a document that isn't there"
    said = f"relation {row.subject} ({told}) is"
    if row.kind != "fix":
        return f"{said} {row.kind}"
    return f"{said} corrected: {', '.join(_change(name, value, project) for name, value in row.changes)}"


def _change(name: str, value: str, project: Project) -> str:
    if name == "swap":
        return "the arrow is turned round"
    if not value:
        return f"no {name}"
    return f"{name} {_name(value, project) if name in ('source', 'target') else value}"


def _name(actor: str, project: Project) -> str:
    entity = project.store.entity(actor)
    return entity.name if entity else actor
