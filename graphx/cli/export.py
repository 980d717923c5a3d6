"""`graphx export`: the graph and what it stands on, as files for other programs."""

import sys
from typing import Annotated, Any, Literal

import typer

from graphx.cli.arguments import DEFAULT_STORE, StoreOption, open_existing, with_filters
from graphx.cli.output import counted, plain

Kind = Literal["triples", "entities", "gexf", "graphml", "csv", "html", "ftm"]


@with_filters
def export(
    kind: Annotated[Kind, typer.Argument(help="What to write.")],
    *,
    filters: dict[str, Any],
    out: Annotated[str, typer.Option("--out", help="File; for csv a folder or .zip; - prints JSON lines.")],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write relations, actors or the graph to a file.

    Triples are all written, each with its confidence, unless --min-confidence is given.
    """
    with open_existing(store) as project:
        counts = project.export(kind, out, **filters)
    told = ", ".join(counted(number, what.removesuffix("s")) for what, number in counts.items())
    print(plain(f"{told} → {out}"), file=sys.stderr if out == "-" else sys.stdout)
