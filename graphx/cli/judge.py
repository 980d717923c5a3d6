"""`graphx judge`: decide who is who and which relations are right, take it back, see what is uncertain."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from graphx.cli.arguments import DEFAULT_STORE, JsonOption, StoreOption, open_existing
from graphx.cli.judge_words import in_words
from graphx.cli.output import counted, plain, say, say_json, say_table
from graphx.holding import active_judgements, on_relation
from graphx.model import ENTITY_TYPES, Judgement
from graphx.project import Project

QUEUED = 20  # pairs that are shown; --top gives more
app = typer.Typer(
    help="Decide who is who, and which relations are right: a log that only grows, survives every ingest, "
    "and can be undone row by row.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
NoteOption = Annotated[str, typer.Option("--note", help="Why; kept with the judgement.")]


ActorA = Annotated[str, typer.Argument(metavar="A", help="Actor, by id or any name.")]
ActorB = Annotated[str, typer.Argument(metavar="B", help="Actor, by id or any name.")]


@app.command()
def merge(a: ActorA, b: ActorB, *, note: NoteOption = "", store: StoreOption = DEFAULT_STORE) -> None:
    """Make two actors one; it keeps the id and name of A."""
    decide(store, lambda project: project.judgements.merge(a, b, note=note))


@app.command()
def different(a: ActorA, b: ActorB, *, note: NoteOption = "", store: StoreOption = DEFAULT_STORE) -> None:
    """Keep two actors apart, whatever their names."""
    decide(store, lambda project: project.judgements.different(a, b, note=note))


@app.command()
def split(
    a: ActorA,
    *,
    names: Annotated[
        list[str] | None, typer.Option("--names", metavar="NAME", help="Name that leaves; may be repeated.")
    ] = None,
    docs: Annotated[
        list[str] | None,
        typer.Option("--docs", metavar="ID", help="Only in this document; may be repeated."),
    ] = None,
    note: NoteOption = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Take names, or all that some documents say of it, out of an actor and make another one of them."""
    decide(store, lambda project: project.judgements.split(a, names=names or (), docs=docs or (), note=note))


@app.command()
def rename(
    a: ActorA,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name to show.")],
    *,
    lang: Annotated[
        str | None, typer.Option("--lang", help="In this language only (fr, en, …); in all by default.")
    ] = None,
    note: NoteOption = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show an actor under another name."""
    decide(store, lambda project: project.judgements.rename(a, name, lang=lang, note=note))


@app.command()
def retype(
    a: ActorA,
    type_: Annotated[str, typer.Argument(metavar="TYPE", help=f"One of {', '.join(ENTITY_TYPES)}.")],
    *,
    note: NoteOption = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Say of what type an actor is."""
    decide(store, lambda project: project.judgements.retype(a, type_, note=note))


@app.command()
def drop(a: ActorA, *, note: NoteOption = "", store: StoreOption = DEFAULT_STORE) -> None:
    """Say that A is no actor: it and its relations are no longer shown, and stay in the store."""
    decide(store, lambda project: project.judgements.drop(a, note=note))


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="N", help="Number in graphx judge log.")],
    *,
    note: NoteOption = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Take a judgement back; to undo an undo makes it hold again."""
    decide(store, lambda project: project.judgements.undo(number, note=note))


@app.command()
def log(*, store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    """List the judgements, those undone and the undos included."""
    with open_existing(store) as project:
        rows = project.judgements()
        told = {row.id: in_words(row, project) for row in rows}
    holding = {row.id for row in active_judgements(rows)}
    if as_json:
        say_json([{**asdict(row), "holds": row.kind == "undo" or row.id in holding} for row in rows])
        return
    if not rows:
        say("No judgement yet.")
        return
    table = [
        (r.id, r.at[:16].replace("T", " "), told[r.id], r.by, r.note,
         "undone" if r.kind != "undo" and r.id not in holding else "")
        for r in rows
    ]  # fmt: skip
    say_table(("", "when (UTC)", "judgement", "by", "note", ""), table, right=("",))


@app.command()
def export(
    *,
    out: Annotated[str, typer.Option("--out", help="File of JSON lines; - prints them.")],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write all judgements to a file, for another store."""
    with open_existing(store) as project:
        written = project.judgements.export(out)
    print(plain(f"{counted(written, 'judgement')} → {out}"), file=sys.stderr if out == "-" else sys.stdout)


@app.command("import")
def load(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="As graphx judge export writes it.")],
    *,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Add the judgements of a file that the store hasn't yet."""
    with open_existing(store) as project:
        added = project.judgements.load(file)
    say(f"{counted(len(added), 'judgement')} added")


@app.command()
def queue(
    *,
    store: StoreOption = DEFAULT_STORE,
    top: Annotated[int, typer.Option("--top", min=1, help="Most pairs.")] = QUEUED,
    as_json: JsonOption = False,
) -> None:
    """List pairs of actors that may be one, with score, reason and a sentence of each."""
    with open_existing(store) as project:
        found = project.judgements.queue(None if as_json else top)
    if as_json:
        say_json([asdict(pair) for pair in found])
        return
    if not found:
        say("Nothing is uncertain.")
        return
    for number, pair in enumerate(found, start=1):
        say(f"{number}. {pair.one_name} ({pair.one})  ?=  {pair.other_name} ({pair.other})  {pair.score:.2f}")
        say(f"   {pair.why}")
        for context in (pair.one_context, pair.other_context):
            if context is not None:
                say(f"   [{context.doc}] {context.sentence}")
    say(
        "If it is one: graphx judge merge A B; if two: graphx judge different A B (A, B: the ids in brackets)"
    )


def decide(store: Path, work: Callable[[Project], Judgement]) -> None:
    """Record what `work` decides, and tell it."""
    with open_existing(store) as project:
        row = work(project)
        say(f"{row.id}: {in_words(row, project)}")
        if not on_relation(row):
            _tell_actors(row, project)
    say(f"To take it back: graphx judge undo {row.id}")


def _tell_actors(row: Judgement, project: Project) -> None:
    entities, counts = project.store.entities(groups=True), project.store.mention_counts(groups=True)
    for actor in (entities[id_] for id_ in (row.subject, row.object) if id_ in entities):
        told = counted(counts[actor.id].mentions, "mention"), counted(counts[actor.id].docs, "document")
        say(f"   {actor.id}: {actor.name} ({actor.type}), {told[0]} in {told[1]}")
