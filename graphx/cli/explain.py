"""`graphx explain`: how one sentence is read."""

from typing import Annotated

import typer

from graphx.cli.arguments import EngineOption, LangOption
from graphx.cli.output import say


def explain(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="A sentence, in quotes.")],
    *,
    lang: LangOption = None,
    engine: EngineOption = None,
) -> None:
    """Show how a sentence is read: the tree, the rules tried, the relations and why."""
    from graphx.project.explanation import explain_sentence  # loads the parsers' adapters

    for line in str(explain_sentence(sentence, lang, engine)).splitlines():
        say(line)
