"""`graphx delete` and `graphx reread`: documents that are in the store already."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from graphx.cli.arguments import DEFAULT_STORE, EngineOption, LangOption, StoreOption, open_existing
from graphx.cli.ingest import say_report
from graphx.cli.output import counted, say
from graphx.cli.progress import Bars
from graphx.errors import FilterError

if TYPE_CHECKING:
    from graphx.project import Project

Documents = Annotated[
    list[str], typer.Argument(metavar="DOC", help="Documents, by id (graphx info lists them).")
]


def delete(
    docs: Documents,
    *,
    store: StoreOption = DEFAULT_STORE,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask.")] = False,
) -> None:
    """Forget documents, their relations, and the actors that only they mention; judgements stay."""
    with open_existing(store) as project:
        _check(project, docs)
        loss = project.store.loss(docs)
        told = ", ".join((counted(loss.triples, "relation"), counted(loss.entities, "actor")))
        say(f"{counted(loss.documents, 'document')} to forget: {told} that no other document mentions")
        if not yes and not _confirmed():
            say("Nothing was deleted.")
            raise typer.Exit(1)
        project.delete(docs)
        say("Deleted. The text files, if you still have them, can be ingested again.")


def reread(
    docs: Documents,
    *,
    store: StoreOption = DEFAULT_STORE,
    lang: LangOption = None,
    engine: EngineOption = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that parse.")] = 1,
) -> None:
    """Read documents of the store again, with today's models and rules; their files aren't needed."""
    with open_existing(store) as project:
        _check(project, docs)
        with Bars() as bars:
            found = project.reread(docs, lang=lang, engine=engine, workers=workers, progress=bars)
        say_report(found.report)
        for doc, before in found.before.items():
            say(f"{doc}: {counted(before, 'relation')} before, {found.after[doc]} now")
    if found.report.failures:
        raise typer.Exit(1)


def _check(project: "Project", docs: list[str]) -> None:
    known = {row.id for row in project.store.documents()}
    missing = [doc for doc in docs if doc not in known]
    if missing:
        raise FilterError(f"The store holds no document {', '.join(missing)}: graphx info lists them.")


def _confirmed() -> bool:
    if not sys.stdin.isatty():
        raise FilterError("Deleting asks first, and there is nobody to ask: add --yes.")
    return typer.confirm("Delete?")
