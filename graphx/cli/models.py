"""`graphx models`: the language models that are installed, and how to add more."""

from typing import Annotated, Literal

import typer

from graphx.cli.output import say, say_json, say_table
from graphx.parses import add_stanza_model, how_to_add, installed_models

app = typer.Typer(help="List the language models, or add one.", no_args_is_help=False, rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def models(
    context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False
) -> None:
    """List the language models that are installed."""
    if context.invoked_subcommand is not None:
        return
    found = installed_models()
    columns = ("lang", "engine", "name", "version", "place", "note")
    if as_json:
        say_json([{column: getattr(model, column) for column in columns} for model in found])
        return
    say_table(columns, ([getattr(model, column) for column in columns] for model in found))
    say()
    say("For another language, German for example:")
    say(f"  {how_to_add('stanza', 'de')}")
    say(f"  {how_to_add('spacy', 'de')}")


@app.command()
def add(
    engine: Annotated[Literal["stanza"], typer.Argument(help="Parser.")],
    lang: Annotated[str, typer.Argument(help="Language, as de or es.")],
) -> None:
    """Download a model of stanza with its own downloader; the only command that needs a network."""
    say(f"{engine} model for {lang}: {add_stanza_model(lang)}")
