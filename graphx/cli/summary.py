"""What a store holds, in a few lines."""

from graphx.cli.output import say
from graphx.project import Project

STRONGEST = 10


def say_summary(project: Project) -> None:
    """Print documents, actors, relations and the ten strongest arrows in words."""
    from graphx.exports.relations import list_relations  # loads networkx
    from graphx.exports.words import arrow

    counts = project.store.counts()
    say(f"{project.path}: {counts.documents} documents, {counts.entities} actors, {counts.triples} relations")
    graph = project.graph()
    names = {node: str(name) for node, name in graph.nodes(data="name")}
    for relation in list_relations(graph)[:STRONGEST]:
        number = len(relation.docs)
        documents = f"{number} document{'s' if number > 1 else ''}"
        stance = "" if relation.modality == "asserted" else f", {relation.modality}"
        say(f"  {arrow(relation, names, 'en')}, {documents}{stance}")
