"""The command `graphx`: its subcommands, and what becomes of an error."""

import logging
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from graphx import __version__
from graphx.cli import ask, claims, documents, explain, export, ingest, judge, judge_relations, models, serve
from graphx.cli.output import complain, say
from graphx.errors import ActorNotFound, DocumentError, FilterError, GraphxError, JudgementError

BAD_ARGUMENT, FAILURE, INTERRUPTED = 2, 1, 130
# DocumentError: only `explain` lets one through, for a sentence without words
BAD_ARGUMENTS = (FilterError, ActorNotFound, DocumentError, JudgementError)

app = typer.Typer(
    name="graphx",
    help="Who did what to whom: give graphx a folder of articles, and question the graph.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(ingest.ingest)
app.command()(documents.reread)
app.command()(documents.delete)
app.command()(ask.info)
app.command()(ask.search)
app.command()(ask.paths)
app.command()(ask.central)
app.command()(claims.claims)
app.command()(export.export)
app.command()(explain.explain)
for command in (judge_relations.right, judge_relations.wrong, judge_relations.fix, judge_relations.doubtful):
    judge.app.command()(command)
app.add_typer(judge.app, name="judge")
app.add_typer(models.app, name="models")
app.command()(serve.serve)


def _tell_version(asked: bool) -> None:
    if asked:
        say(f"graphx {__version__}")
        raise typer.Exit


@app.callback()
def options(
    debug: Annotated[
        bool, typer.Option("--debug", help="Log what happens, and show where an error comes from.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", help="Tell the version.", is_eager=True, callback=_tell_version)
    ] = False,
) -> None:
    """Who did what to whom: give graphx a folder of articles, and question the graph."""
    if debug:
        logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Parameters
    ----------
    arguments : sequence of str, optional
        Without the program's name; those of the process by default.

    Returns
    -------
    int
        Exit code: 0, 1 failure, 2 bad arguments, 130 interrupted.
    """
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    logging.getLogger("graphx").setLevel(logging.CRITICAL if "--debug" not in given else logging.INFO)
    try:
        code = int(app(args=given, prog_name="graphx", standalone_mode=False) or 0)
        if code == INTERRUPTED:
            complain("interrupted; what was written is kept")
        return code
    except typer.TyperException as error:
        complain(error.format_message())
        return error.exit_code
    except GraphxError as error:
        if "--debug" in given:
            raise
        complain(str(error))
        return BAD_ARGUMENT if isinstance(error, BAD_ARGUMENTS) else FAILURE
    except Exception as error:  # a fault of ours: still one line, and how to learn more
        if "--debug" in given:
            raise
        complain(f"unexpected {type(error).__name__}: {error} (graphx --debug … shows where)")
        return FAILURE
