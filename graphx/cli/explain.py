"""`graphx explain`: how one sentence is read."""

from typing import Annotated

import typer

from graphx.cli.arguments import EngineOption, JsonOption, LangOption
from graphx.cli.output import say, say_json


def explain(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="A sentence, in quotes.")],
    *,
    lang: LangOption = None,
    engine: EngineOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show how a sentence is read: relations and why, or why there is none.

    For each parser its tree, the actors, and by word the rules that were tried: ✓ with the relation that one
    found, ✗ with the condition at which one stopped.
    """
    from graphx.project.explanation import explain_sentence  # loads the parsers' adapters

    explanation = explain_sentence(sentence, lang, engine)
    if as_json:
        say_json(explanation.to_dict())
        return
    for line in str(explanation).splitlines():
        say(line)
