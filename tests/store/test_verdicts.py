"""Judgements on relations: laid over the triples at once, again after every change, and taken off again."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphx.model import CATEGORIES, Filter, Judgement, Triple
from graphx.store import Overruling, Store, open_store, versions
from tests.store.samples import KOREA, PUTIN, RUSSIA, fill, resolve, triple


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Two documents, three triples, actors joined."""
    opened = open_store(tmp_path / "graphx.db")
    other = triple("a-2", action="voir", category="OTHER", confidence=0.3, source="poutine", theme="blé")
    fill(opened, "a", [triple("a-1"), other])
    fill(opened, "b")
    resolve(opened)
    return opened


def judge(store: Store, kind: str, subject: str, **fields: Any) -> int:
    row = Judgement(0, "2026-11-22", kind, subject, **fields)  # type: ignore[arg-type]  # a literal of the tests
    return store.record(lambda log: [row])[0].id


def undo(store: Store, number: int) -> int:
    return judge(store, "undo", "", object=str(number))


def answers(store: Store) -> Sequence[object]:
    """All that the store answers of its triples."""
    groups = Filter(groups=True)
    return [
        *(store.triples(), store.triples(groups), store.counts(), store.counts(groups=True)),
        *(
            store.documents(),
            store.documents(groups=True),
            store.uncategorised(),
            *(store.search(w) for w in ("livrer", "voir")),
        ),
        [store.triple(t.id) for t in store.triples(groups)],
    ]


def test_a_wrong_triple_is_in_no_answer_and_stays_in_the_file(store: Store) -> None:
    told, before = store.counts(), store.triple("a-1")
    judge(store, "wrong", "a-1")
    assert [t.id for t in store.triples()] == ["a-2", "b-1"]
    assert store.triples(Filter(docs=frozenset("a"), categories=frozenset(["AID"]))) == []
    assert store.counts() == replace(told, triples=2)
    assert [row.triples for row in store.documents()] == [1, 1]
    assert store.search("livrer").actions[0].count == 1
    assert store.judged_triple("a-1") == before
    assert store.triple("a-1").verdict == "wrong"
    assert store.judged_triple("x") is None
    judge(store, "wrong", "a-2")
    assert store.uncategorised() == []


def test_right_passes_every_threshold_and_tells_who_said_so(store: Store) -> None:
    before = store.triple("a-2")
    judge(store, "right", "a-2")
    assert [t.id for t in store.triples(Filter(min_confidence=1.0))] == ["a-2"]
    trail = (*before.trail, "judged: “1” (right)")
    assert store.triple("a-2") == replace(before, confidence=1.0, verdict="right", trail=trail)
    assert store.judged_triple("a-2") == before


def test_filters_see_what_was_fixed(store: Store) -> None:
    changes = (("category", "TRADE"), ("action", "vendre"), ("theme", ""), ("modality", "denied"))
    judge(store, "fix", "a-2", changes=changes)
    for wanted in (
        Filter(categories=frozenset(["TRADE"])),
        Filter(actions=frozenset(["vendre"])),
        Filter(modalities=frozenset(["denied"]), min_confidence=1.0),
    ):
        assert [t.id for t in store.triples(wanted)] == ["a-2"]
    assert store.triple("a-2").theme is None
    assert store.triple("a-2").trail == (
        "judged: “1” (fixed_action, fixed_theme, fixed_category, fixed_modality)",
    )
    assert store.uncategorised() == []


def test_fixes_add_up_and_a_verdict_after_them_is_on_what_they_made(store: Store) -> None:
    before = store.triple("a-1")
    judge(store, "fix", "a-1", changes=(("category", "TRADE"), ("theme", "blé")))
    judge(store, "fix", "a-1", changes=(("theme", "or"), ("polarity", "negated")))
    now = store.triple("a-1")
    assert (now.category, now.theme, now.polarity, now.verdict) == ("TRADE", "or", "negated", "fixed")
    judge(store, "right", "a-1")
    assert store.triple("a-1") == replace(now, trail=(*now.trail[:-1], now.trail[-1].replace("2", "3")))
    judge(store, "wrong", "a-1")
    assert "a-1" not in {t.id for t in store.triples()}
    undo(store, 4)
    undo(store, 1)
    now = store.triple("a-1")
    assert (now.category, now.theme, now.polarity) == ("AID", "or", "negated")
    undo(store, 2)
    assert store.triple("a-1").verdict == "right"
    undo(store, 3)
    assert store.triple("a-1") == before


def test_a_swap_turns_words_and_actors_and_two_are_none(store: Store) -> None:
    before = store.triple("a-1")
    judge(store, "fix", "a-1", changes=(("swap", "yes"),))
    now = store.triple("a-1")
    assert (now.source, now.source_start, now.source_end) == (KOREA.id, 32, 45)
    assert (now.target, now.target_start, now.target_end) == (RUSSIA.id, 3, 9)
    assert [t.id for t in store.triples() if t.source == RUSSIA.id] == ["b-1"]
    judge(store, "fix", "a-1", changes=(("swap", "yes"),))
    assert store.triple("a-1").verdict == "right"
    assert store.triple("a-1").source == before.source


def test_reading_a_document_again_keeps_verdicts(store: Store) -> None:
    judge(store, "wrong", "a-1")
    judge(store, "fix", "a-2", changes=(("target", RUSSIA.id),), object_keys=("russie",))
    fill(store, "a", [triple("a-1", confidence=0.1), triple("a-3"), triple("a-2", source="poutine")])
    assert [t.id for t in store.triples()] == ["b-1", "a-3", "a-2"]  # at once
    resolve(store)
    assert [t.id for t in store.triples()] == ["b-1", "a-3", "a-2"]
    assert store.triple("a-2").target == RUSSIA.id
    undo(store, 1)
    assert store.triple("a-1").confidence == 0.1


def test_a_judgement_waits_for_its_triple(store: Store) -> None:
    judge(store, "wrong", "c-1")
    fill(store, "c")
    resolve(store)
    assert "c-1" not in {t.id for t in store.triples()}
    store.delete_documents(["c"])
    undo(store, 1)
    fill(store, "c")
    resolve(store)
    assert "c-1" in {t.id for t in store.triples()}


def test_a_fix_waits_for_its_actor_and_finds_it_under_another_id(store: Store) -> None:
    before = store.triple("a-1")
    judge(store, "fix", "a-1", changes=(("source", "person/nobody"), ("category", "TRADE")))
    assert store.triple("a-1") == before
    judge(store, "fix", "a-1", changes=(("source", "person/putin"),), subject_keys=("putin", "poutine"))
    assert store.triple("a-1").source == PUTIN.id
    renamed = replace(PUTIN, id="person/poutine")
    ids = {"russie": RUSSIA.id, "corée": KOREA.id, "poutine": renamed.id}
    assignment = {(doc, key): id_ for doc in "ab" for key, id_ in ids.items()}
    store.apply_resolution([RUSSIA, KOREA, renamed], assignment)
    assert store.triple("a-1").source == renamed.id
    koreas = {key: KOREA.id if id_ == RUSSIA.id else id_ for key, id_ in assignment.items()}
    store.apply_resolution([KOREA, renamed], koreas)
    undo(store, 2)
    assert store.triple("a-1") == replace(before, source=KOREA.id)


def test_actors_need_not_be_joined_again_for_a_relation(store: Store) -> None:
    revision = store.revision()
    judge(store, "wrong", "a-1")
    assert not store.judgements_pending()
    assert store.revision() == revision + 1
    judge(store, "not_an_actor", PUTIN.id)
    judge(store, "right", "a-2")
    assert store.judgements_pending()
    undo(store, 1)
    assert store.judgements_pending()


def test_joining_again_changes_nothing(store: Store) -> None:
    judge(store, "wrong", "a-1")
    judge(store, "fix", "b-1", changes=(("source", PUTIN.id), ("action", "vendre")))
    before, revision = answers(store), store.revision()
    resolve(store)
    assert (answers(store), store.revision()) == (before, revision)


def test_the_doubtful_come_first_and_leave_when_judged(store: Store) -> None:
    assert [t.id for t in store.doubtful(5)] == ["a-2", "a-1"]  # b-1 says what a-1 says
    assert [t.id for t in store.doubtful(1)] == ["a-2"]
    judge(store, "right", "a-2")
    judge(store, "wrong", "a-1")
    assert [t.id for t in store.doubtful(5)] == ["b-1"]


def test_counts_follow_a_fix_from_an_unnamed_group_to_an_actor_and_back(store: Store) -> None:
    group = "unnamed/rebels-of-SY"
    fill(store, "c", [triple("c-1", "c", source=group), triple("c-2", "c")])
    resolve(store)

    def told(*, groups: bool) -> tuple[int, int, int]:
        shown = store.triples(Filter(groups=groups, docs=frozenset("c")))
        row = next(row for row in store.documents(groups=groups) if row.id == "c")
        return len(shown), row.triples, store.counts(groups=groups).triples

    assert (told(groups=False), told(groups=True)) == ((1, 1, 4), (2, 2, 5))
    judge(store, "fix", "c-1", changes=(("source", PUTIN.id),))
    assert (told(groups=False), told(groups=True)) == ((2, 2, 5), (2, 2, 5))
    judge(store, "wrong", "c-1")
    assert (told(groups=False), told(groups=True)) == ((1, 1, 4), (1, 1, 4))
    undo(store, 1)
    assert (told(groups=False), told(groups=True)) == ((1, 1, 4), (1, 1, 4))
    undo(store, 2)
    assert (told(groups=False), told(groups=True)) == ((1, 1, 4), (2, 2, 5))
    judge(store, "wrong", "c-2")
    assert (told(groups=False), told(groups=True)) == ((0, 0, 3), (1, 1, 4))


def test_what_is_wrong_and_of_no_actor_is_taken_off_the_counts_once(store: Store) -> None:
    judge(store, "wrong", "a-2")
    hidden = Overruling(before={PUTIN.id: PUTIN}, hidden={PUTIN.id: "Poutine"})
    keys = {"russie": RUSSIA.id, "corée": KOREA.id, "poutine": PUTIN.id}
    store.apply_resolution(
        [RUSSIA, KOREA], {(d, key): id_ for d in "ab" for key, id_ in keys.items()}, hidden
    )
    assert store.counts().triples == len(store.triples()) == 2


def test_deleting_a_document_leaves_nothing_of_its_triples(store: Store) -> None:
    judge(store, "wrong", "a-1")
    judge(store, "fix", "b-1", changes=(("category", "TRADE"),))
    store.delete_documents(["a"])
    assert [t.category for t in store.triples()] == ["TRADE"]
    store.close()
    with sqlite3.connect(store.path) as connection:
        assert connection.execute("SELECT id FROM triple_before").fetchall() == [("b-1",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_store_of_version_3_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, scripts = tmp_path / "old.db", versions.scripts()
    monkeypatch.setattr(versions, "scripts", lambda: scripts[:3])
    open_store(path).close()
    with sqlite3.connect(path) as connection:
        row = ("t", "drop", "state/XX", "", "[]", "[]", "[]", "[]", "", "")
        connection.execute(
            "INSERT INTO judgement (at, kind, subject, object, subject_keys, object_keys, names, docs, note, "
            '"by") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            row,
        )
    monkeypatch.setattr(versions, "scripts", lambda: scripts)
    with open_store(path) as store:
        assert [(j.kind, j.changes) for j in store.judgements()] == [("drop", ())]
        fill(store)
        judge(store, "wrong", "a-1")
        assert store.triples() == []


def test_the_store_tells_whether_only_relations_were_judged(store: Store) -> None:
    since = store.verdicts()
    judge(store, "wrong", "a-1")
    now = store.rejudged(since)
    assert now is not None
    assert now.touched == {"a-1"}
    assert now.triples == ()
    assert sorted(now.order, key=now.order.__getitem__) == ["a-1", "a-2", "b-1"]
    assert now.verdicts == store.verdicts()
    undo(store, 1)
    again = store.rejudged(now.verdicts)
    assert again is not None
    assert again.triples == (store.triple("a-1"),)
    same = store.rejudged(since)
    assert same is not None
    assert (same.touched, same.triples) == (frozenset(), ())
    for change in (lambda: fill(store, "c"), lambda: resolve(store), lambda: store.delete_documents(["c"])):
        since = store.verdicts()
        change()
        assert store.rejudged(since) is None


def test_a_change_written_without_the_count_of_verdicts_counts_as_more_than_one(store: Store) -> None:
    judge(store, "wrong", "a-1")
    since = store.verdicts()
    with sqlite3.connect(store.path) as connection:
        connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'")
    assert store.rejudged(since) is None


ids = st.sampled_from(["a-1", "a-2", "b-1", "none"])
actors = st.sampled_from([RUSSIA.id, KOREA.id, PUTIN.id, "person/nobody"])
fixes = st.fixed_dictionaries(
    {},
    optional={
        "source": actors,
        "target": actors,
        "action": st.sampled_from(["vendre", "livrer"]),
        "theme": st.sampled_from(["", "or"]),
        "category": st.sampled_from(CATEGORIES),
        "swap": st.just("yes"),
    },
)
steps = st.tuples(st.sampled_from(["right", "wrong", "fix"]), ids, fixes) | st.sampled_from(
    ["resolve", "again", "undo"]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=8))
def test_undoing_everything_gives_back_what_the_program_made(
    tmp_path_factory: pytest.TempPathFactory, done: list[Any]
) -> None:
    with open_store(tmp_path_factory.mktemp("undone") / "graphx.db") as store:
        fill(store, "a", [triple("a-1"), triple("a-2", source="poutine", theme="", confidence=0.3)])
        fill(store, "b")
        resolve(store)
        before = answers(store)
        for step in done:
            take(store, step)
        made = [store.judged_triple(t.id) for t in _triples(before)]
        assert made == _triples(before)
        for row in reversed(store.judgements()):
            if row.kind != "undo" and row.id in _holding(store):
                undo(store, row.id)
        resolve(store)
        assert answers(store)[:4] == before[:4]
        assert [row.triples for row in store.documents()] == [2, 1]


def take(store: Store, step: Any) -> None:
    if step == "resolve":
        resolve(store)
    elif step == "again":
        fill(store, "b")
        resolve(store)
    elif step == "undo":
        holding = _holding(store)
        if holding:
            undo(store, min(holding))
    else:
        kind, subject, changes = step
        judge(store, kind, subject, changes=tuple(changes.items()) if kind == "fix" else ())


def _holding(store: Store) -> set[int]:
    from graphx.holding import active_judgements

    return {row.id for row in active_judgements(store.judgements())}


def _triples(found: Sequence[object]) -> list[Triple]:
    return list(found[0])  # type: ignore[call-overload,no-any-return]  # the first of the answers
