"""Options that several commands share."""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from graphx.errors import FilterError
from graphx.model import CATEGORIES, DEFAULT_MIN_CONFIDENCE, ENGINES, ENTITY_TYPES, MODALITIES, POLARITIES
from graphx.project import Project, open_project

StoreOption = Annotated[
    Path, typer.Option("--store", envvar="GRAPHX_STORE", help="The store, one file.", show_default=True)
]
DEFAULT_STORE = Path("graphx.db")
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
LangOption = Annotated[
    str | None, typer.Option("--lang", help="Language (fr, en, …); recognised by default.")
]
EngineOption = Annotated[
    Literal["spacy", "stanza", "both"] | None,
    typer.Option("--engine", help="Parser; both where both exist by default."),
]


def _several(name: str, text: str) -> Any:
    return Annotated[list[str] | None, typer.Option(name, metavar="WORD", help=f"{text}; may be repeated.")]


def _single(name: str, text: str) -> Any:
    return Annotated[str | None, typer.Option(name, metavar="DAY", help=text)]


GROUPS_HELP = "Count unnamed groups as actors too: police, rebels, experts."
FILTERS: dict[str, Any] = {
    "category": _several("--category", f"Only relations of a category: {', '.join(CATEGORIES)}"),
    "polarity": _several("--polarity", f"Only {' or '.join(POLARITIES)} relations"),
    "modality": _several("--modality", f"Only relations that are {', '.join(MODALITIES)}"),
    "action": _several("--action", "Only an action, by its lemma"),
    "actor": _several("--actor", "Only relations from or to an actor, by any name"),
    "type": _several("--type", f"Only relations between actors of a type: {', '.join(ENTITY_TYPES)}"),
    "doc": _several("--doc", "Only relations of a document, by its id"),
    "engine": _several("--engine", f"Only relations that a parser found: {', '.join(ENGINES)}"),
    "since": _single("--since", "Not before a day, month or year: 2024-06-19, 2024-06, 2024."),
    "until": _single("--until", "Not after a day, month or year."),
    "min_confidence": Annotated[
        float | None,
        typer.Option(
            "--min-confidence",
            help=f"Only relations as sure as this, 0 to 1; by default {DEFAULT_MIN_CONFIDENCE:g}.",
        ),
    ],
    "groups": Annotated[bool, typer.Option("--groups", help=GROUPS_HELP)],
    "metonyms": Annotated[
        bool,
        typer.Option(
            "--metonyms", help="Show capitals and buildings that act for their state as actors of their own."
        ),
    ],
}
SWITCHES = ("groups", "metonyms")


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `FILTERS`; it gets them as the keyword `filters`, ready for a Project."""

    @wraps(command)
    def wrapped(**values: Any) -> None:
        filters = {name: values.pop(name) for name in FILTERS}
        given = {n: v for n, v in filters.items() if v is not False and v not in (None, [])}
        command(**values, filters=given)

    signature = inspect.signature(command)
    own = [p for p in signature.parameters.values() if p.name != "filters"]
    added = [
        inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, default=False if name in SWITCHES else None, annotation=kind
        )
        for name, kind in FILTERS.items()
    ]
    del wrapped.__wrapped__  # else the command's own signature would be read
    wrapped.__signature__ = signature.replace(parameters=[*own, *added])  # type: ignore[attr-defined]  # typer reads it
    wrapped.__annotations__ = {p.name: p.annotation for p in (*own, *added)}
    return wrapped


def open_existing(store: Path) -> Project:
    """Open a store that must be there; FilterError (a bad argument) where it isn't."""
    if not store.exists():
        raise FilterError(f"There is no store at {store}: run graphx ingest first, or give another --store.")
    return open_project(store)
