"""Decisions on relations, on the command line."""

import pytest

from tests.factories import make_corpus, write_store

OIL = next(t for t in make_corpus().triples if t.theme == "pétrole")


@pytest.fixture
def judge(graphx, tmp_path):
    """Run `graphx judge` on a store of our own."""
    store = write_store(tmp_path / "own.db")
    return lambda *arguments: graphx("judge", *arguments, "--store", store)


def test_right_wrong_and_fix_are_told_with_the_arrow_and_logged(judge):
    arrow = f"relation {OIL.id} (Russie – fournir (pétrole) → Corée du Nord) is"
    assert judge("wrong", OIL.id, "--note", "mal lu").out == (
        f"1: {arrow} wrong\nTo take it back: graphx judge undo 1\n"
    )
    told = judge("fix", OIL.id, "--theme", "", "--source", "Chine", "--category", "TRADE", "--swap")
    assert f"2: {arrow} corrected: " in told.out
    assert {"no theme", "source Chine", "category TRADE", "the arrow is turned round"} == set(
        told.out.splitlines()[0].partition("corrected: ")[2].split(", ")
    )
    assert f"3: {arrow} right" in judge("right", OIL.id).out
    assert f"{arrow} wrong" in judge("log").out
    rows = judge("log", "--json").json()
    assert [(r["kind"], r["note"], r["holds"]) for r in rows] == [
        *(("wrong", "mal lu", True), ("fix", "", True), ("right", "", True))
    ]
    assert ["source", "state/CN"] in rows[1]["changes"]


def test_mistakes_are_bad_arguments_in_one_line(judge):
    for wrong, words in (
        (("right", "t0"), "There is no relation 't0'"),
        (("fix", OIL.id), "changes nothing"),
        (("fix", OIL.id, "--category", "LOVE"), "no category 'LOVE'"),
        (("fix", OIL.id, "--source", "Atlantide"), "No actor goes by the name"),
    ):
        told = judge(*wrong)
        assert (told.code, told.out) == (2, "")
        assert words in told.err
        assert len(told.err.splitlines()) == 1


def test_the_doubtful_are_listed_with_ids_until_they_are_judged(judge):
    first = judge("doubtful", "--json").json()[0]
    assert first["confidence"] == 0.4
    told = judge("doubtful", "--top", 1).out.splitlines()
    assert told[0].startswith(f"{first['id']}  ")
    assert told[0].endswith("0.40")
    assert told[1] == f"   [{first['doc']}] {first['sentence']}"
    judge("wrong", first["id"])
    assert judge("doubtful", "--json").json()[0]["id"] != first["id"]
