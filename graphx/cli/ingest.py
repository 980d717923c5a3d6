"""`graphx ingest`: read documents into a store."""

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphx.cli.arguments import DEFAULT_STORE, EngineOption, LangOption, StoreOption
from graphx.cli.output import complain, counted, say
from graphx.cli.progress import Bars
from graphx.cli.summary import say_summary
from graphx.errors import FilterError
from graphx.project import open_project

if TYPE_CHECKING:
    from graphx.pipeline import IngestReport

SHOWN = 20  # documents listed under one reason


def ingest(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files (.txt .md .html .jsonl .csv), folders, or -.")
    ],
    *,
    store: StoreOption = DEFAULT_STORE,
    lang: LangOption = None,
    engine: EngineOption = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that parse.")] = 1,
    force: Annotated[bool, typer.Option("--force", help="Read again what is unchanged.")] = False,
    summary: Annotated[bool, typer.Option("--summary", help="Tell what the store holds then.")] = False,
) -> None:
    """Read documents into the store: only what is new or has changed."""
    missing = [path for path in paths if path != "-" and not Path(path).exists()]
    if missing:
        raise FilterError(f"There is no file or folder {', '.join(missing)}.")
    with open_project(store) as project:
        with Bars() as bars:
            options = {"lang": lang, "engine": engine, "workers": workers, "force": force}
            report = project.ingest(paths, **options, progress=bars)
        say_report(report)
        if summary:
            say_summary(project)
    if not report.new + report.changed + report.unchanged + len(report.duplicates):
        complain("nothing could be read")
        raise typer.Exit(1)


def say_report(report: "IngestReport") -> None:
    """Tell what an ingest did, and list every document that it left out."""
    parts = [f"{report.new} new", f"{report.changed} read again", f"{report.unchanged} unchanged"]
    parts += [f"{len(report.duplicates)} twice"] if report.duplicates else []
    parts += [f"{len(report.failures)} failed"] if report.failures else []
    say(f"Documents: {', '.join(parts)} ({report.seconds.get('all', 0.0):.1f} s)")
    if report.new + report.changed:
        found = counted(report.sentences, "sentence"), counted(report.triples, "relation")
        say(f"Found in these: {', '.join(found)}")
    for replaced in report.replaced:
        if replaced.before != replaced.now:
            say(f"Replaced: {replaced.id}, from {replaced.before}, by another text from {replaced.now}")
    for double in report.duplicates:
        say(f"Twice: {double.origin or double.id} has the same text as {double.of}, and isn't stored again")
    if report.copies:
        told = counted(report.copies, "document")
        say(f"Copies: {told} of the store nearly the same as an earlier one, counted once (graphx info)")
    for doc, warning in report.warnings:
        say(f"Note: {doc}: {warning}")
    by_reason: dict[str, list[str]] = defaultdict(list)
    for failure in report.failures:
        by_reason[failure.reason].append(failure.origin)
    for reason, origins in by_reason.items():
        more = f" and {len(origins) - SHOWN} more" if len(origins) > SHOWN else ""
        complain(f"not read: {', '.join(origins[:SHOWN])}{more}: {reason}")
