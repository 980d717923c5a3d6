"""Persons' decisions win over the resolver's, whatever is read later."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphx.entities import Resolution, resolve_entities
from graphx.entities.fold import fold
from graphx.entities.judgement_log import active_judgements, check_consistent, undone_by
from graphx.entities.judgements import apply_judgements
from graphx.errors import JudgementError
from graphx.model import Entity, EntityType, Judgement, JudgementKind, Mention


def named(
    doc: str, name: str, start: int = 0, key: str | None = None, kind: EntityType = "person"
) -> Mention:
    return Mention(doc, start, start + len(name), name, "name", kind, key or f"{kind}:{fold(name)}")


def row(number: int, kind: JudgementKind, subject: str = "", object: str = "", **more: Any) -> Judgement:
    """Make a judgement whose actors have the key that their id is made of."""

    def keys(entity: str) -> tuple[str, ...]:
        return (entity.replace("/", ":").replace("-", " "),) if "/" in entity else ()

    start = {"subject_keys": keys(subject), "object_keys": keys(object) if "~" not in object else ()}
    return Judgement(number, "2026-11-22T10:00:00", kind, subject, object, **{**start, **more})


def judged(mentions: Sequence[Mention], *rows: Judgement, known: Sequence[Entity] = ()) -> Resolution:
    return apply_judgements(resolve_entities(mentions, known), mentions, rows)


def owners(resolution: Resolution) -> dict[str, str]:
    return {f"{doc} {key}": entity for (doc, key), entity in sorted(resolution.assignment.items())}


ANNA, IVAN, MARC = named("a", "Anna Lind"), named("b", "Ivan Petrov"), named("c", "Marc Duval")
A, B, C = "person/anna-lind", "person/ivan-petrov", "person/marc-duval"


def test_merge_keeps_id_and_name_of_the_first() -> None:
    found = judged([ANNA, IVAN], row(1, "merge", A, B))
    (entity,) = found.entities
    assert (entity.id, entity.name, entity.aliases) == (A, "Anna Lind", ("Ivan Petrov",))
    assert set(found.assignment.values()) == {A}
    assert set(found.overruled) == {A, B}


def test_merges_are_transitive_in_any_order() -> None:
    for rows in (
        (row(1, "merge", A, B), row(2, "merge", B, C)),
        (row(1, "merge", B, C), row(2, "merge", A, B)),
        (row(1, "merge", A, B), row(2, "merge", A, C)),
    ):
        assert {e.id for e in judged([ANNA, IVAN, MARC], *rows).entities} == {A}


def test_merge_holds_for_later_documents_and_other_ids() -> None:
    later = [*[named(d, "Ivan Petrov") for d in "bde"], ANNA, named("e", "Anna Lind")]
    assert {e.id for e in judged(later, row(1, "merge", A, B)).entities} == {A}
    moved = [replace(m, type="organisation", entity=f"organisation:{fold(m.surface)}") for m in [ANNA, IVAN]]
    found = judged(moved, row(1, "merge", A, B))  # another model: another type, so another id
    assert [e.id for e in found.entities] == ["org/anna-lind"]


def test_merge_waits_for_its_actors() -> None:
    assert owners(judged([ANNA], row(1, "merge", A, B))) == {"a person:anna lind": A}
    assert judged([IVAN], row(1, "merge", A, B)).entities[0].id == B


def test_merge_has_the_country_and_names_of_both() -> None:
    state = Mention("a", 0, 6, "Russie", "name", "state", "state/RU")
    found = judged([state, ANNA], row(1, "merge", A, "state/RU", object_keys=("state/RU",)))
    (entity,) = found.entities
    assert (entity.name, entity.type, entity.country) == ("Anna Lind", "person", "RU")
    assert (entity.names["fr"], entity.names["en"]) == ("Anna Lind", "Russia")
    assert "Russie" in entity.aliases


def test_different_parts_what_the_resolver_joins() -> None:
    one, other = named("a", "Iouri Ouchakov"), named("b", "Yuri Ushakov")
    assert len(resolve_entities([one, other]).entities) == 1
    a, b = "person/iouri-ouchakov", "person/yuri-ushakov"
    for first, second in ((a, b), (b, a)):
        found = judged([one, other], row(1, "different", first, second))
        assert owners(found) == {"a person:iouri ouchakov": a, "b person:yuri ushakov": b}
    third = named("c", "Youri Ouchakov")  # it goes where the more similar name is
    found = judged([one, other, third], row(1, "different", a, b))
    assert owners(found)["c person:youri ouchakov"] == a


def test_different_blocks_what_a_merge_would_bring_in() -> None:
    one, other = named("a", "Iouri Ouchakov"), named("b", "Yuri Ushakov")
    a, b = "person/iouri-ouchakov", "person/yuri-ushakov"
    found = judged([one, other, ANNA], row(1, "merge", A, a), row(2, "different", A, b))
    assert owners(found) == {
        "a person:anna lind": A,
        "a person:iouri ouchakov": A,
        "b person:yuri ushakov": b,
    }


def test_merge_and_different_contradict_each_other() -> None:
    rows = [row(1, "different", A, C), row(2, "merge", A, B), row(3, "merge", B, C)]
    with pytest.raises(JudgementError, match=r"1 and 3 .* 3 merges .* 1 says"):
        check_consistent(rows)
    check_consistent([*rows, row(4, "undo", object="1")])
    with pytest.raises(JudgementError, match="1 and 3"):
        check_consistent([*rows, row(4, "undo", object="1"), row(5, "undo", object="4")])


def test_undo_of_an_undo_makes_a_judgement_hold_again() -> None:
    rows = [row(1, "merge", A, B), row(2, "undo", object="1")]
    assert active_judgements(rows) == []
    assert undone_by(rows, 1) == 2
    rows.append(row(3, "undo", object="2"))
    assert [r.id for r in active_judgements(rows)] == [1]
    assert undone_by(rows, 1) is None


KIM = "person/kim-jong-un"


def kims() -> list[Mention]:
    return [
        named("a", "Kim Jong-un", 0, KIM),
        named("a", "Kim", 20, KIM),
        Mention("a", 30, 32, "il", "pronoun", "person", KIM, resolved_by="third_person", antecedent=(20, 23)),
        Mention("a", 40, 42, "il", "pronoun", "person", KIM, resolved_by="third_person", antecedent=(0, 11)),
        named("b", "Kim", 0, KIM),
        named("c", "Kim Jong-un", 0, KIM),
    ]


def test_split_takes_a_name_and_what_leads_back_to_it() -> None:
    found = judged(kims(), row(1, "split", KIM, "person/kim~2", names=("kim",), subject_keys=(KIM,)))
    assert found.spans == {("a", 20, 23): "person/kim~2", ("a", 30, 32): "person/kim~2"}
    assert owners(found) == {f"a {KIM}": KIM, f"b {KIM}": "person/kim~2", f"c {KIM}": KIM}
    new = next(e for e in found.entities if e.id == "person/kim~2")
    assert (new.name, new.type) == ("Kim", "person")
    assert found.overruled["person/kim~2"] is None


def test_split_takes_documents_and_names_in_documents() -> None:
    whole = judged(kims(), row(1, "split", KIM, "person/kim~2", docs=("a",), subject_keys=(KIM,)))
    assert owners(whole)[f"a {KIM}"] == "person/kim~2"
    assert owners(whole)[f"b {KIM}"] == KIM
    part = judged(kims(), row(1, "split", KIM, "person/kim~2", names=("Kim",), docs=("b",)))
    assert {k for k, v in owners(part).items() if v == "person/kim~2"} == {f"b {KIM}"}


def test_split_holds_for_later_documents() -> None:
    later = [*kims(), named("d", "Kim", 0, KIM)]
    found = judged(later, row(1, "split", KIM, "person/kim~2", names=("Kim",), subject_keys=(KIM,)))
    assert owners(found)[f"d {KIM}"] == "person/kim~2"


def test_undone_split_leaves_judgements_on_its_actor_without_effect() -> None:
    rows = [
        row(1, "split", KIM, "person/kim~2", names=("Kim",), subject_keys=(KIM,)),
        row(2, "merge", A, "person/kim~2", object_keys=(KIM,)),
        row(3, "rename", "person/kim~2", "Autre", subject_keys=(KIM,)),
    ]
    assert owners(judged([ANNA, *kims()], *rows))[f"b {KIM}"] == A
    undone = judged([ANNA, *kims()], *rows, row(4, "undo", object="1"))
    assert undone.entities == resolve_entities([ANNA, *kims()]).entities


def test_rename_in_one_language_or_all() -> None:
    state = Mention("a", 0, 6, "Russie", "name", "state", "state/RU")
    (entity,) = judged([state], row(1, "rename", "state/RU", "Moscovie")).entities
    assert {entity.name, *entity.names.values()} == {"Moscovie"}
    assert {"Russie", "Russia"} <= set(entity.aliases)
    (entity,) = judged([state], row(1, "rename", "state/RU", "Muscovy", lang="en")).entities
    assert (entity.name, entity.names["en"]) == ("Russie", "Muscovy")


def test_rename_before_a_merge_is_not_the_survivors() -> None:
    (entity,) = judged([ANNA, IVAN], row(1, "rename", B, "Autre"), row(2, "merge", A, B)).entities
    assert entity.name == "Anna Lind"
    assert {"Autre", "Ivan Petrov"} <= set(entity.aliases)


def test_retype_and_rename_hold_when_documents_say_otherwise() -> None:
    rows = row(1, "retype", A, "group"), row(2, "rename", A, "A. L.")
    (entity,) = judged([ANNA, *[named(d, "Anna Lind") for d in "bcd"]], *rows).entities
    assert (entity.id, entity.type, entity.name) == (A, "group", "A. L.")


def test_no_actor_is_hidden_with_its_name() -> None:
    found = judged([ANNA, IVAN, named("z", "Anna Lind")], row(1, "not_an_actor", A))
    assert [e.id for e in found.entities] == [B]
    assert found.hidden == {A: "Anna Lind"}
    assert owners(found)["z person:anna lind"] == A
    assert found.overruled[A] is not None


def test_no_judgements_change_nothing() -> None:
    before = resolve_entities([ANNA, IVAN])
    assert apply_judgements(before, [ANNA, IVAN], []) is before


PEOPLE = [ANNA, IVAN, MARC, named("d", "Iouri Ouchakov"), named("e", "Yuri Ushakov"), *kims()]
IDS = st.sampled_from([A, B, KIM, "person/iouri-ouchakov", "person/yuri-ushakov", "person/nobody"])
ROWS = st.one_of(
    st.builds(lambda a, b: ("merge", a, b, {}), IDS, IDS),
    st.builds(lambda a, b: ("different", a, b, {}), IDS, IDS),
    st.builds(lambda a, n: ("rename", a, n, {}), IDS, st.sampled_from(["X", "Y"])),
    st.builds(lambda a: ("retype", a, "group", {}), IDS),
    st.builds(lambda a: ("not_an_actor", a, "", {}), IDS),
    st.builds(
        lambda a, n: ("split", a, "person/n~2", {"names": (n,)}), IDS, st.sampled_from(["Kim", "Anna Lind"])
    ),
    st.builds(lambda n: ("undo", "", str(n), {}), st.integers(1, 4)),
)  # fmt: skip


def log_of(drawn: list[tuple[Any, ...]]) -> list[Judgement]:
    rows: list[Judgement] = []
    for kind, subject, object_, more in drawn:
        number = len(rows) + 1
        if kind == "undo" and (int(object_) >= number or undone_by(rows, int(object_))):
            continue
        if kind in {"merge", "different"} and subject == object_:
            continue
        rows.append(row(number, kind, subject, object_, **more))
        try:
            check_consistent(rows)
        except JudgementError:
            rows.pop()
    return rows


@given(st.lists(ROWS, max_size=7))
@settings(max_examples=150, deadline=None)
def test_undoing_gives_back_what_was_before(drawn: list[tuple[Any, ...]]) -> None:
    rows = log_of(drawn)
    before = resolve_entities(PEOPLE)
    for number, last in enumerate(rows):
        undo = row(len(rows) + 1, "undo", object=str(last.id))
        if last.kind == "undo" or undone_by(rows, last.id):
            continue
        without = [r for r in rows if r.id != last.id and not (r.kind == "undo" and r.object == str(last.id))]
        if number == len(rows) - 1:
            kept = apply_judgements(before, PEOPLE, rows[:-1])
            assert apply_judgements(before, PEOPLE, [*rows, undo]) == kept
        assert active_judgements([*rows, undo]) == active_judgements(without)
    everything = [r for r in rows if r.kind != "undo" and undone_by(rows, r.id) is None]
    undone = rows + [row(len(rows) + i, "undo", object=str(r.id)) for i, r in enumerate(everything, 1)]
    assert apply_judgements(before, PEOPLE, undone) is before


@given(st.lists(ROWS, max_size=7))
@settings(max_examples=150, deadline=None)
def test_every_mention_has_one_actor_that_is_there(drawn: list[tuple[Any, ...]]) -> None:
    rows = log_of(drawn)
    before = resolve_entities(PEOPLE)
    found = apply_judgements(before, PEOPLE, rows)
    there = {e.id for e in found.entities} | set(found.hidden)
    assert set(found.assignment) == set(before.assignment)
    assert {*found.assignment.values(), *found.spans.values()} <= there
    again = {e.id: e for e in found.entities}
    for entity, was in found.overruled.items():
        again.pop(entity, None)
        if was is not None:
            again[entity] = was
    assert again == {e.id: e for e in before.entities}  # what the resolver starts from next time
    apart = [r for r in active_judgements(rows) if r.kind == "different"]
    place = {m.surface: found.assignment[m.doc, m.entity] for m in PEOPLE if "~" not in m.surface}
    for r in apart:
        ends = [
            next((m.surface for m in PEOPLE if m.entity in k), None) for k in (r.subject_keys, r.object_keys)
        ]
        if None not in ends and not any(j.kind == "split" for j in rows):
            assert place[str(ends[0])] != place[str(ends[1])]
