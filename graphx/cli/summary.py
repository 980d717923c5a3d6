"""What a store holds, in a few lines."""

from graphx.cli.output import counted, say
from graphx.project import Project
from graphx.store import Counts

STRONGEST = 10


def holdings(counts: Counts) -> str:
    """Put in words how much a store holds."""
    documents, actors = counted(counts.documents, "document"), counted(counts.entities, "actor")
    documents += f" ({counts.copies} nearly the same as others)" if counts.copies else ""
    return f"{documents}, {actors}, {counted(counts.triples, 'relation')}"


def say_summary(project: Project) -> None:
    """Print documents, actors, relations and the ten strongest arrows in words."""
    from graphx.exports.relations import list_relations  # loads networkx
    from graphx.exports.words import arrow

    counts = project.store.counts()
    say(f"{project.path}: {holdings(counts)}")
    graph = project.graph()
    names = {node: str(name) for node, name in graph.nodes(data="name")}
    for relation in list_relations(graph)[:STRONGEST]:
        documents = counted(len(relation.docs), "document")
        stance = "" if relation.modality == "asserted" else f", {relation.modality}"
        say(f"  {arrow(relation, names, 'en')}, {documents}{stance}")
