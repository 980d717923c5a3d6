"""`graphx info`, `search`, `paths` and `central`: questions to a store."""

from dataclasses import asdict
from typing import Annotated, Any

import typer

from graphx.cli.arguments import (
    DEFAULT_STORE,
    GROUPS_HELP,
    JsonOption,
    StoreOption,
    open_existing,
    with_filters,
)
from graphx.cli.output import counted, say, say_json, say_table
from graphx.cli.summary import holdings
from graphx.cli.uncategorised import say_uncategorised
from graphx.store import DocumentRow

LIMIT = 20
LISTED = 50  # documents; --json lists all


def info(
    *,
    store: StoreOption = DEFAULT_STORE,
    without: Annotated[
        bool, typer.Option("--uncategorised", help="List verbs and nouns without a category instead.")
    ] = False,
    groups: Annotated[bool, typer.Option("--groups", help=GROUPS_HELP)] = False,
    as_json: JsonOption = False,
) -> None:
    """Tell what the store holds."""
    if without:
        say_uncategorised(store, as_json)
        return
    with open_existing(store) as project:
        counts, rows = project.store.counts(groups=groups), project.store.documents(groups=groups)
    if as_json:
        say_json(
            {
                "store": str(store),
                "documents": counts.documents,
                "sentences": counts.sentences,
                "mentions": counts.mentions,
                "actors": counts.entities,
                "copies": counts.copies,
                "relations": counts.triples,
                "relations_repeated_by_copies": counts.syndicated,
                "languages": dict(counts.languages),
                "list": [asdict(row) for row in rows],
            }
        )
        return
    languages = ", ".join(f"{lang} {number}" for lang, number in counts.languages.items()) or "none"
    sentences, mentions = counted(counts.sentences, "sentence"), counted(counts.mentions, "mention")
    say(f"{store}: {holdings(counts)},")
    say(f"{sentences}, {mentions}; languages: {languages}")
    columns = ("document", "date", "lang", "title", "sentences", "relations", "notes")
    table = [
        (r.id, r.date or "–", r.lang, r.title or "–", r.sentences, r.triples, "; ".join(_notes(r)))
        for r in rows[:LISTED]
    ]
    say_table(columns, table, right=("sentences", "relations"))
    if len(rows) > LISTED:
        say(f"and {len(rows) - LISTED} more (graphx info --json lists all)")


def _notes(row: DocumentRow) -> list[str]:
    """Tell of a document that it is a copy or has copies, then what is odd about it."""
    copy = [f"copy of {row.duplicate_of}"] if row.duplicate_of else []
    copies = [f"copies: {row.copies}"] if row.copies else []
    return [*copy, *copies, *row.warnings]


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Words; accents and case are forgiven.")],
    *,
    store: StoreOption = DEFAULT_STORE,
    limit: Annotated[int, typer.Option(min=1, help="Most results of each kind.")] = LIMIT,
    as_json: JsonOption = False,
) -> None:
    """Find actors, actions and sentences."""
    with open_existing(store) as project:
        found = project.search(text, limit)
    if as_json:
        say_json(
            {
                "actors": [asdict(actor) for actor in found.entities],
                "actions": [asdict(action) for action in found.actions],
                "sentences": [asdict(sentence) for sentence in found.sentences],
            }
        )
        return
    for hit in found.entities:
        say(f"actor     {hit.name} ({hit.type}, {counted(hit.mentions, 'mention')}, as {hit.matched})")
    for action in found.actions:
        say(f"action    {action.action} ({counted(action.count, 'relation')})")
    for sentence in found.sentences:
        say(f"sentence  [{sentence.doc}] {sentence.text}")
    if not (found.entities or found.actions or found.sentences):
        say("Nothing found.")


@with_filters
def paths(
    source: Annotated[str, typer.Argument(metavar="A", help="Actor, by any name.")],
    target: Annotated[str, typer.Argument(metavar="B", help="Actor, by any name.")],
    *,
    filters: dict[str, Any],
    store: StoreOption = DEFAULT_STORE,
    max_length: Annotated[int, typer.Option(min=1, max=10, help="Most steps.")] = 4,
    k: Annotated[int, typer.Option("--k", "-k", min=1, max=1000, help="Most paths.")] = 5,
    undirected: Annotated[bool, typer.Option("--undirected", help="Walk against the arrows too.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Find the shortest ways from one actor to another."""
    with open_existing(store) as project:
        routes = project.paths(source, target, max_length=max_length, k=k, directed=not undirected, **filters)
    if as_json:
        say_json([asdict(route) for route in routes])
        return
    if not routes:
        say(f"No path of {max_length} steps or fewer{'' if undirected else ' along the arrows'}.")
        ways = ["--undirected"] if not undirected else []
        ways += [f"--max-length {max_length + 2}"] + (["fewer filters"] if filters else [])
        say(f"Perhaps with {' or '.join(ways)}.")
    for number, route in enumerate(routes, start=1):
        say(f"{number}. {' → '.join(route.names) if not undirected else ' – '.join(route.names)}")
        for hop in route.hops:
            say(f"   {hop}")
            best = hop.triples[0]
            say(f"      [{best['doc']}] {best['sentence']}")


@with_filters
def central(
    *,
    filters: dict[str, Any],
    store: StoreOption = DEFAULT_STORE,
    metric: Annotated[str, typer.Option("--metric", help="Centrality, or all.")] = "pagerank",
    top: Annotated[int, typer.Option("--top", min=1, help="Most actors.")] = LIMIT,
    as_json: JsonOption = False,
) -> None:
    """Rank the actors by a centrality."""
    with open_existing(store) as project:
        frame = project.central(metric, top, **filters).reset_index(names="id")
    if as_json:
        say_json(frame.to_dict("records"))
        return
    measures = [column for column in frame.columns if column not in ("id", "name", "type")]
    rows = (
        (place, row["name"], row["type"], *(f"{row[m]:.4g}" for m in measures))
        for place, row in enumerate(frame.to_dict("records"), start=1)
    )
    say_table(("", "actor", "type", *measures), rows, right=("", *measures))
