"""A row of the log of decisions, in the reader's language, as plain text."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphx.dashboard.curation import first_names
from graphx.dashboard.loader import Corpus, reading_store
from graphx.dashboard.ui.fix_dialog import change_words
from graphx.dashboard.ui.triple_words import actor_name, triple_arrow
from graphx.dashboard.words import current_lang, t
from graphx.errors import StoreError
from graphx.exports.words import isolate, named
from graphx.model import Judgement


@dataclass(frozen=True, slots=True)
class Tellers:
    """What the words are made from."""

    corpus: Corpus
    log: Sequence[Judgement]

    def actor(self, id_: str) -> str:
        """Name an actor, one that was merged or dropped too."""
        first = first_names(self.corpus.revision).get(id_)
        if id_ not in self.corpus.entities and first is not None:
            return isolate(first)
        return actor_name(self.corpus.entities, id_)

    def arrow(self, triple: str) -> str:
        """Write a triple as an arrow, one that a person struck too."""
        try:
            return triple_arrow(reading_store().triple(triple), self.corpus.entities)
        except StoreError:
            return t("curate.lost", id=triple)


def row_words(tellers: Tellers, row: Judgement) -> str:
    """Tell what a row decided."""
    if row.kind == "undo":
        undone = next((r for r in tellers.log if str(r.id) == row.object), None)
        said = row_words(tellers, undone) if undone is not None else ""
        return t("curate.undid", n=row.object, what=said)
    if row.kind in {"right", "wrong", "fix"}:
        changed = " · ".join(change_words(name, value, tellers.actor) for name, value in row.changes)
        said = t(f"curate.did_{row.kind}", arrow=tellers.arrow(row.subject))
        return f"{said} ({changed})" if changed else said
    one = tellers.actor(row.subject)
    if row.kind == "rename":
        lang = f" ({row.lang})" if row.lang else ""
        return t("curate.did_rename", one=one, name=isolate(row.object)) + lang
    if row.kind == "retype":
        return t("curate.did_retype", one=one, type=named("types", row.object, current_lang()))
    if row.kind == "split":
        names = ", ".join(f"« {name} »" for name in row.names) or t(
            "dialogs.split_docs_only", n=len(row.docs)
        )
        return t("curate.did_split", one=one, names=names)
    other = tellers.actor(row.object) if row.object else ""
    return t(f"curate.did_{row.kind}", one=one, other=other)
