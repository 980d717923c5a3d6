"""Persons' decisions on actors and relations: applied at once, undone, carried from store to store."""

import getpass
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from graphx.errors import JudgementError
from graphx.model import Entity, Judgement, RelationKind, Triple
from graphx.project.actors import find_actor
from graphx.project.judgement_checks import (
    check_name,
    check_split,
    check_type,
    check_undo,
    numbered,
    ordered_keys,
    split_id,
)
from graphx.project.relation_checks import ENDS, Fix, check_change, check_values
from graphx.store import Store

if TYPE_CHECKING:
    from graphx.project.pending import Pending

Names = str | Sequence[str]
Adding = Callable[[list[Judgement]], list[Judgement]]


class Judgements:
    """What persons decided on a store's actors; a decision takes effect at once.

    Every call that decides returns the row that it added to the log, and the log only grows: `undo` adds a
    row too. Actors go by id or by any of their names. Decisions win over the program's own, and hold for
    documents that are read later or again. JudgementError where a decision says nothing or contradicts
    another one; ActorNotFound where there is no such actor.
    """

    def __init__(self, store: Store, by: str | None = None) -> None:
        self._store = store
        self.by = _login() if by is None else by

    def __call__(self) -> list[Judgement]:
        """List every row, undone ones and undos included."""
        return self._store.judgements()

    def merge(self, one: str, other: str, *, note: str = "") -> Judgement:
        """Make two actors one, which keeps the id and name of the first."""
        a, b = self._actor(one), self._actor(other)
        if a.id == b.id:
            raise JudgementError(f"{one!r} and {other!r} are one actor already: {a.name} ({a.id}).")
        return self._decide(self._row("merge", a, b.id, note), object_keys=self._keys(b.id))

    def different(self, one: str, other: str, *, note: str = "") -> Judgement:
        """Keep two actors apart, whatever their names."""
        a, b = self._actor(one), self._actor(other)
        if a.id == b.id:
            raise JudgementError(
                f"{one!r} and {other!r} are one actor: {a.name} ({a.id}). Undo the judgement that merged "
                f"them (graphx judge log), or split it: graphx judge split {a.id} --names NAME."
            )
        return self._decide(self._row("different", a, b.id, note), object_keys=self._keys(b.id))

    def split(self, actor: str, *, names: Names = (), docs: Names = (), note: str = "") -> Judgement:
        """Take names out of an actor and make another actor of them, in the documents given or in all.

        With documents alone, all that these say of the actor leaves it.
        """
        entity = self._actor(actor)
        wanted, within = _several(names), _several(docs)
        first = check_split(entity, self._store.mentions(entity=entity.id, groups=True), wanted, within)
        row = self._row("split", entity, "", note)
        return self._record(
            lambda log: [replace(row, object=split_id(entity, first, log), names=wanted, docs=within)]
        )[0]

    def rename(self, actor: str, name: str, *, lang: str | None = None, note: str = "") -> Judgement:
        """Show an actor under another name, in one language or in all; its other names still find it."""
        shown = check_name(name)
        return self._decide(self._row("rename", self._actor(actor), shown, note), lang=lang)

    def retype(self, actor: str, type: str, *, note: str = "") -> Judgement:
        """Say of what type an actor is."""
        return self._decide(self._row("retype", self._actor(actor), check_type(type), note))

    def drop(self, actor: str, *, note: str = "") -> Judgement:
        """Say that this is no actor: it and its relations are no longer shown, and stay in the store."""
        return self._decide(self._row("not_an_actor", self._actor(actor), "", note))

    def right(self, triple_id: str, *, note: str = "") -> Judgement:
        """Say that a relation is right as it is shown; no threshold of confidence leaves it out any more."""
        return self._judge("right", self._relation(triple_id), note)

    def wrong(self, triple_id: str, *, note: str = "") -> Judgement:
        """Say that a text doesn't say this: the relation is no longer shown, and stays in the store."""
        return self._judge("wrong", self._relation(triple_id), note)

    def fix(self, triple_id: str, *, note: str = "", **changes: Unpack[Fix]) -> Judgement:
        """Correct a relation as it is shown: what was fixed before, and isn't now, stays as it was fixed.

        Parameters
        ----------
        triple_id : str
        note : str
        **changes
            `action`, `category`, `polarity`, `modality`, `theme` ("" takes it away), `source` and `target`
            (actors, by id or name), `swap=True` (turns the arrow round, before `source` and `target` count).
        """
        before = self._relation(triple_id)
        given = {name: value for name, value in changes.items() if value is not None and value is not False}
        wanted = check_values({name: "yes" if value is True else str(value) for name, value in given.items()})
        for end in ENDS:
            if end in wanted:
                wanted[end] = self._actor(wanted[end]).id
        real = check_change(before, wanted)
        source, target = (self._keys(dict(real)[end]) if end in dict(real) else () for end in ENDS)
        row = self._judge_row("fix", before, note)
        return self._record(
            lambda log: [replace(row, changes=real, subject_keys=source, object_keys=target)]
        )[0]

    def undo(self, number: int, *, note: str = "") -> Judgement:
        """Take a decision back; to undo an undo makes the decision hold again."""

        def adding(log: list[Judgement]) -> list[Judgement]:
            check_undo(log, number)
            return [Judgement(0, _now(), "undo", "", str(number), note=note, by=self.by)]

        return self._record(adding)[0]

    def queue(self, limit: int | None = None) -> "list[Pending]":
        """List the pairs of actors that may be one, the likeliest first; deciding takes a pair off."""
        from graphx.project.pending import pending_merges

        return pending_merges(self._store, limit)

    def doubtful(self, limit: int = 50) -> list[Triple]:
        """List relations that nobody judged, the least sure first; of those that say the same, one."""
        return self._store.doubtful(limit)

    def export(self, out: str | Path) -> int:
        """Write the whole log to a file of JSON lines, "-" for standard output; returns how many rows."""
        from graphx.project.judgement_file import write_judgements

        return write_judgements(self(), out)

    def load(self, file: str | Path) -> list[Judgement]:
        """Add the rows of a file that the log hasn't yet; returns these.

        They find their actors by id, else by the names that these had where they were judged; those on actors
        that no document mentions wait.
        """
        from graphx.project.judgement_file import missing_rows, read_judgements

        rows = read_judgements(file)
        return self._record(lambda log: missing_rows(rows, log))

    def _actor(self, name: str) -> Entity:
        known = self._store.entity(name)  # the rest takes long in a large store
        if known is not None:
            return known
        counts = {k: count.mentions for k, count in self._store.mention_counts(groups=True).items()}
        return find_actor(name, self._store.entities(groups=True), mentions=counts)

    def _relation(self, triple_id: str) -> Triple:
        if self._store.judged_triple(triple_id) is None:
            raise JudgementError(f"There is no relation {triple_id!r}: the text may have been read again.")
        return self._store.triple(triple_id)

    def _judge(self, kind: RelationKind, triple: Triple, note: str) -> Judgement:
        row = self._judge_row(kind, triple, note)
        return self._record(lambda log: [row])[0]

    def _judge_row(self, kind: RelationKind, triple: Triple, note: str) -> Judgement:
        return Judgement(0, _now(), kind, triple.id, note=note, by=self.by)

    def _keys(self, entity: str) -> tuple[str, ...]:
        return ordered_keys(entity, self._store.keys(entity))

    def _row(self, kind: str, entity: Entity, object: str, note: str) -> Judgement:
        keys = self._keys(entity.id)
        return Judgement(0, _now(), kind, entity.id, object, keys, note=note, by=self.by)  # type: ignore[arg-type]  # a literal of the methods above

    def _decide(
        self, row: Judgement, *, object_keys: tuple[str, ...] = (), lang: str | None = None
    ) -> Judgement:
        return self._record(lambda log: [replace(row, object_keys=object_keys, lang=lang)])[0]

    def _record(self, adding: Adding) -> list[Judgement]:
        from graphx.entities.judgement_log import check_consistent

        def checked(log: list[Judgement]) -> list[Judgement]:
            rows = numbered(adding(log), log)
            check_consistent([*log, *rows])
            return rows

        added = self._store.record(checked)
        if self._store.judgements_pending():
            from graphx.pipeline import resolve

            resolve(self._store)
        return added


def _several(values: Names) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container without accounts
        return ""
