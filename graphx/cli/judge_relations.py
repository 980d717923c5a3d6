"""`graphx judge right | wrong | fix | doubtful`: decide on relations."""

from typing import Annotated

import typer

from graphx.cli.arguments import DEFAULT_STORE, JsonOption, StoreOption, open_existing
from graphx.cli.judge import QUEUED, NoteOption, decide
from graphx.cli.judge_words import arrow_in_words
from graphx.cli.output import say, say_json
from graphx.model import CATEGORIES, MODALITIES, POLARITIES

RelationId = Annotated[
    str,
    typer.Argument(metavar="ID", help="Relation, by its id (graphx judge doubtful lists some)."),
]


def right(id_: RelationId, *, note: NoteOption = "", store: StoreOption = DEFAULT_STORE) -> None:
    """Say that a relation is right: it passes every threshold of confidence."""
    decide(store, lambda project: project.judgements.right(id_, note=note))


def wrong(id_: RelationId, *, note: NoteOption = "", store: StoreOption = DEFAULT_STORE) -> None:
    """Say that a relation is wrong: it is no longer shown, and stays in the store."""
    decide(store, lambda project: project.judgements.wrong(id_, note=note))


Action = Annotated[str | None, typer.Option("--action", help="Verb or event noun, as a dictionary lists it.")]
CategoryName = Annotated[str | None, typer.Option("--category", help=f"One of {', '.join(CATEGORIES)}.")]
PolarityName = Annotated[str | None, typer.Option("--polarity", help=f"One of {', '.join(POLARITIES)}.")]
ModalityName = Annotated[str | None, typer.Option("--modality", help=f"One of {', '.join(MODALITIES)}.")]
Theme = Annotated[str | None, typer.Option("--theme", help="What it is about; an empty one takes it away.")]
Source = Annotated[str | None, typer.Option("--source", help="Who acts: an actor, by id or any name.")]
Target = Annotated[str | None, typer.Option("--target", help="Towards whom: an actor, by id or any name.")]
Swap = Annotated[bool, typer.Option("--swap", help="Turn the arrow round, before --source and --target.")]


def fix(  # an option for each field that can be corrected
    id_: RelationId,
    *,
    action: Action = None,
    category: CategoryName = None,
    polarity: PolarityName = None,
    modality: ModalityName = None,
    theme: Theme = None,
    source: Source = None,
    target: Target = None,
    swap: Swap = False,
    note: NoteOption = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Correct a relation; what isn't given stays as it is."""
    from graphx.project.relation_checks import Fix

    changes = Fix(
        action=action,
        category=category,
        polarity=polarity,
        modality=modality,
        theme=theme,
        source=source,
        target=target,
        swap=swap,
    )
    decide(store, lambda project: project.judgements.fix(id_, note=note, **changes))


def doubtful(
    *,
    store: StoreOption = DEFAULT_STORE,
    top: Annotated[int, typer.Option("--top", min=1, help="Most relations.")] = QUEUED,
    as_json: JsonOption = False,
) -> None:
    """List relations that nobody has judged, the least sure first, with their ids and sentences."""
    from graphx.exports.jsonl import triple_record

    with open_existing(store) as project:
        found = project.judgements.doubtful(top)
        entities = project.store.entities(groups=True)
        if as_json:
            say_json([triple_record(triple, entities) for triple in found])
            return
        for triple in found:
            say(f"{triple.id}  {arrow_in_words(triple, project)}  {triple.confidence:.2f}")
            say(f"   [{triple.doc}] {triple.sentence}")
    say(
        "Decide: graphx judge right ID, wrong ID, or fix ID --category …"
        if found
        else "Nothing is left to judge."
    )
