"""The drawn graph's relations as a table: the same filter, the same selection, readable without a mouse."""

from collections.abc import Mapping, Sequence

from graphx.dashboard import state
from graphx.dashboard.component.table import chosen, draw_table, ticked
from graphx.dashboard.words import current_lang, t
from graphx.exports.relations import Relation
from graphx.exports.words import Lang, action_words, named, stance

# name -> kind of its values
COLUMNS: Mapping[str, str] = {
    "source": "text",
    "action": "text",
    "target": "text",
    "theme": "text",
    "category": "text",
    "stance": "text",
    "when": "text",
    "sentences": "number",
    "documents": "number",
    "confidence": "share",
}


def relation_rows(
    relations: Sequence[Relation], names: Mapping[str, str], lang: Lang
) -> list[list[str | int | float]]:
    """One row a relation, in the order given: its id, then a value for each of COLUMNS."""
    return [
        [
            r.id,
            names.get(r.source, r.source),
            action_words(r.action, negated=r.polarity == "negated", lang=lang),
            names.get(r.target, r.target),
            ", ".join(r.themes[:3]),
            named("categories", r.category, lang),
            stance(r, lang),
            r.date or "",
            len(r.triples),
            len(r.docs),
            round(r.confidence, 2),
        ]
        for r in relations
    ]


def show_table(relations: Sequence[Relation], names: Mapping[str, str], *, height: int = 340) -> None:
    """Draw the table; a click on a row selects it everywhere, several that are ticked make a dossier."""
    columns = [{"name": name, "label": t(f"table.{name}"), "kind": kind} for name, kind in COLUMNS.items()]
    words = {"label": t("explore.table"), "tickText": t("table.tick")}
    rows = relation_rows(relations, names, current_lang())
    draw_table(columns, rows, words, height=height, on_tick=_ticked, on_choose=_chosen)


def selected_row(relations: Sequence[Relation]) -> str | None:
    """Id of the relation that is selected, be it by another of its triples."""
    now = state.selection()
    if now is None or now.kind != "edge":
        return None
    return next((r.id for r in relations if now.id in r.triples), None)


def _ticked() -> None:
    state.set_basket(ticked())


def _chosen() -> None:
    id_ = chosen()
    if id_ is not None:
        state.select("edge", id_, "table")
