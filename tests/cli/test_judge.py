"""Decisions on the command line."""

import pytest

from tests.factories import write_store


@pytest.fixture
def judge(graphx, tmp_path):
    """Run `graphx judge` on a store of our own."""
    store = write_store(tmp_path / "own.db")

    def command(*arguments):
        return graphx("judge", *arguments, "--store", store)

    command.store = store
    return command


def test_every_kind_of_judgement_is_told_and_logged(judge):
    told = judge("merge", "Russie", "Ukraine", "--note", "essai")
    assert (told.code, told.err) == (0, "")
    assert "1: state/RU = state/UA\n   state/RU: Russie (state), " in told.out
    assert "graphx judge undo 1" in told.out
    assert "2: state/RU – “Moscou” → state/moscou~2" in judge("split", "Russie", "--names", "Moscou").out
    assert "state/CN is shown as “Empire” (fr)" in judge("rename", "Chine", "Empire", "--lang", "fr").out
    assert "is of type bloc" in judge("retype", "Chine", "bloc").out
    assert "state/CN ≠ state/US" in judge("different", "Chine", "États-Unis").out
    assert "is no actor" in judge("drop", "KCNA").out
    assert "7: undoes 1" in judge("undo", 1).out
    rows = judge("log", "--json").json()
    assert [r["kind"] for r in rows] == [
        *("merge", "split", "rename", "retype", "different", "not_an_actor", "undo")
    ]
    assert [r["holds"] for r in rows] == [False, *[True] * 6]
    assert rows[0]["note"] == "essai"
    assert "undone" in judge("log").out


def test_mistakes_are_bad_arguments_in_one_line(judge, graphx):
    for wrong, words in (
        (("merge", "Russie", "Atlantide"), "No actor goes by the name"),
        (("merge", "Russie", "Moscou"), "one actor already"),
        (("retype", "Chine", "dragon"), "no type 'dragon'"),
        (("undo", "5"), "no judgement 5"),
        (("import", "nulle-part.jsonl"), "can't be read"),
    ):
        told = judge(*wrong)
        assert (told.code, told.out) == (2, "")
        assert words in told.err
        assert len(told.err.splitlines()) == 1
    assert graphx("judge", "log", "--store", "nulle-part.db").code == 2
    assert judge("log").out == "No judgement yet.\n"


def test_log_goes_from_store_to_store(judge, graphx, tmp_path):
    judge("drop", "KCNA")
    assert "1 judgement → " in judge("export", "--out", tmp_path / "log.jsonl").out
    other = write_store(tmp_path / "other.db")
    told = graphx("judge", "import", tmp_path / "log.jsonl", "--store", other)
    assert told.out == "1 judgement added\n"
    assert graphx("judge", "export", "--out", "-", "--store", other).json()["kind"] == "not_an_actor"


def test_queue_is_told_and_empty_here(judge):
    assert judge("queue").out == "Nothing is uncertain.\n"
    assert judge("queue", "--json").json() == []
