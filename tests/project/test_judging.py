"""Decisions through the facade: at once, in the log, in a file, and in the queue."""

import json
import sqlite3

import pytest

import graphx
from graphx.errors import ActorNotFound, JudgementError, StoreError
from graphx.model import Document, Entity, Mention
from graphx.project.judgement_file import read_judgements
from graphx.store import open_store
from tests.factories import write_store


@pytest.fixture
def own(tmp_path):
    """A store of our own, to decide on."""
    with graphx.open(write_store(tmp_path / "own.db")) as opened:
        yield opened


def test_merge_shows_at_once_in_the_graph(own):
    before = own.graph().number_of_nodes()
    row = own.judgements.merge("Russie", "Vladimir Poutine", note="même voix")
    assert (row.id, row.kind, row.subject, row.object) == (1, "merge", "state/RU", "person/vladimir-poutine")
    assert (row.note, bool(row.at)) == ("même voix", True)
    assert own.graph().number_of_nodes() == before - 1
    assert set(own.relations(actor="Poutine").source_id) & {"state/RU"}
    own.judgements.undo(row.id)
    assert own.graph().number_of_nodes() == before


def test_dropped_actor_goes_from_every_answer_and_stays_in_the_file(own):
    told = own.store.counts()
    gone = len([t for t in own.triples() if "state/KP" in (t.source, t.target)])
    spoken = next(t for t in own.triples() if t.attributed_to == "organisation/kcna")
    own.judgements.drop("Corée du Nord")
    own.judgements.drop("KCNA")
    assert gone
    assert not any("state/KP" in (t.source, t.target) for t in own.triples())
    assert "state/KP" not in own.graph()
    assert "state/KP" not in own.actors().index
    assert not any(m.entity == "state/KP" for m in own.store.mentions())
    assert "state/KP" not in {hit.id for hit in own.search("Corée").entities}
    assert own.store.counts().triples <= told.triples - gone
    assert own.store.counts().mentions < told.mentions
    assert own.evidence(spoken.id)["sentence"] == spoken.sentence
    with pytest.raises(ActorNotFound):
        own.judgements.rename("Corée du Nord", "X")
    own.judgements.undo(1)
    own.judgements.undo(2)
    assert own.store.counts() == told
    assert own.store.triple(spoken.id) == spoken


def test_dropped_speaker_becomes_words(own):
    said = next(t for t in own.triples() if t.attributed_to == "organisation/kcna")
    own.judgements.drop("KCNA")
    now = next(t for t in own.triples() if t.id == said.id)
    assert (now.attributed_to, now.attributed_words) == (None, said.attributed_words or "KCNA")


def test_split_moves_the_arrows_of_the_name(own):
    row = own.judgements.split("Russie", names=["Moscou"])
    assert row.object == "state/moscou~2"
    moved = [t for t in own.triples() if "Moscou" in t.sentence and row.object in (t.source, t.target)]
    assert moved
    assert own.store.entities()[row.object].name == "Moscou"
    assert own.judgements.split("Russie", docs="sommet").object.endswith("~2")


def test_contradictions_and_empty_words_are_refused_and_leave_no_row(own):
    judge = own.judgements
    judge.different("Russie", "Chine")
    judge.merge("Russie", "Ukraine")
    for wrong, words in (
        (lambda: judge.merge("Ukraine", "Chine"), "1 and 3 contradict"),
        (lambda: judge.different("Ukraine", "Russie"), "are one actor"),
        (lambda: judge.merge("Ukraine", "Russie"), "one actor already"),
        (lambda: judge.retype("Chine", "dragon"), "no type"),
        (lambda: judge.rename("Chine", " – "), "no name"),
        (lambda: judge.split("Chine"), "Say what leaves"),
        (lambda: judge.split("Chine", names="Moscou"), "isn't called"),
        (lambda: judge.split("Chine", docs="nulle-part"), "nulle-part"),
        (lambda: judge.split("Chine", names=["Pékin", "Chine"], docs=()), "isn't called|all of"),
        (lambda: judge.undo(9), "no judgement 9"),
    ):
        with pytest.raises(JudgementError, match=words):
            wrong()
    assert len(judge()) == 2
    judge.undo(2)
    with pytest.raises(JudgementError, match="undone already, by 3"):
        judge.undo(2)
    judge.merge("Ukraine", "Chine")  # nothing stands against it now


def test_log_can_only_grow(own):
    own.judgements.merge("Russie", "Ukraine")
    path = own.path
    own.close()
    with sqlite3.connect(path) as connection:
        for statement in ("DELETE FROM judgement", "UPDATE judgement SET object = 'x'"):
            with pytest.raises(sqlite3.IntegrityError, match="undo it"):
                connection.execute(statement)


def test_store_for_reading_only_takes_no_judgement(own):
    from graphx.project.judging import Judgements

    with open_store(own.path, readonly=True) as store, pytest.raises(StoreError, match="reading only"):
        Judgements(store).drop("Chine")


def decided(project):
    store = project.store
    return store.entities(), store.hidden(), [(t.id, t.source, t.target) for t in store.triples()]


def test_log_goes_to_another_store_and_back(own, tmp_path):
    judge = own.judgements
    judge.merge("Russie", "Vladimir Poutine")
    moscow = judge.split("Russie", names="Moscou")
    judge.rename(moscow.object, "Moscovie", lang="fr")
    judge.retype("Chine", "bloc")
    judge.undo(judge.drop("Ukraine").id)
    judge.drop("KCNA")
    file = tmp_path / "log.jsonl"
    assert judge.export(file) == 7
    with graphx.open(write_store(tmp_path / "other.db")) as other:
        assert len(other.judgements.load(file)) == 7
        assert decided(other) == decided(own)
        assert [r.kind for r in other.judgements()] == [r.kind for r in judge()]
        assert other.judgements.load(file) == []
        other.judgements.export(tmp_path / "back.jsonl")
    assert read_judgements(tmp_path / "back.jsonl") == judge()


def test_log_joins_another_log(own, tmp_path):
    own.judgements.undo(own.judgements.merge("Russie", "Ukraine").id)
    own.judgements.split("Russie", names="Moscou")
    own.judgements.export(tmp_path / "log.jsonl")
    with graphx.open(write_store(tmp_path / "other.db")) as other:
        other.judgements.rename("Chine", "Empire du Milieu")
        other.judgements.split("Russie", names="Moscou", docs="moissons")
        added = other.judgements.load(tmp_path / "log.jsonl")
        assert [(r.id, r.kind, r.object) for r in added] == [
            (3, "merge", "state/UA"),
            (4, "undo", "3"),
            (5, "split", "state/moscou~3"),
        ]
        assert {"state/UA", "state/moscou~2", "state/moscou~3"} <= other.store.entities().keys()


def test_imported_contradiction_is_refused_whole(own, tmp_path):
    own.judgements.rename("Chine", "X")
    own.judgements.merge("Russie", "Ukraine")
    own.judgements.export(tmp_path / "log.jsonl")
    with graphx.open(write_store(tmp_path / "other.db")) as other:
        other.judgements.different("Ukraine", "Russie")
        with pytest.raises(JudgementError, match="1 and 3"):
            other.judgements.load(tmp_path / "log.jsonl")
        assert len(other.judgements()) == 1
        assert other.store.entities()["state/CN"].name == "Chine"


ROW = {"id": 1, "at": "2026-11-22", "kind": "merge", "subject": "state/RU", "object": "state/UA"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": "delete"}, "line 2: kind"),
        ({"subject": 3}, "line 2: subject"),
        ({"subject": ""}, "names no actor"),
        ({"id": 0, "kind": "undo", "object": "7"}, "doesn't stand before it"),
        ({"kind": "retype", "object": "dragon"}, "no type"),
        ({"kind": "rename", "object": ""}, "no name"),
        ({"kind": "split"}, "needs names or documents"),
    ],
)
def test_broken_files_are_told_by_line(tmp_path, change, words):
    file = tmp_path / "log.jsonl"
    file.write_text("\n" + json.dumps({**ROW, **change}), encoding="utf-8")
    with pytest.raises(JudgementError, match=words):
        read_judgements(file)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(JudgementError, match="can't be read"):
        read_judgements(file)


@pytest.fixture
def doubtful(tmp_path):
    """A store with names that may be one: alike, of one document, or short."""
    texts = {
        "a": [("Christophe Castaner", "person"), ("Anna Lind", "person")],
        "b": [("Christian Casseyas", "person"), ("Lind", "person")],
        "c": [("Iouri Ouchakov", "person"), ("Yuri Ushakov", "person"), ("Groupe B", "organisation")],
        "d": [("Marc Petit", "person"), ("Groupe C", "organisation")],
        "e": [("Jean Petit", "person")],
        "f": [("Paul Petit", "person")],
        "g": [("Luc Petit", "person")],
        "h": [("Petit", "person")],
    }
    with open_store(tmp_path / "d.db") as store:
        assignment = {}
        entities = {}
        for doc, names in texts.items():
            sentence = " et ".join(name for name, _ in names) + " parlent."
            mentions = []
            for name, kind in names:
                key = f"{kind}:{name.lower()}"
                id_ = f"{'org' if kind == 'organisation' else kind}/{name.lower().replace(' ', '-')}"
                start = sentence.index(name)
                mentions.append(Mention(doc, start, start + len(name), name, "name", kind, key))
                assignment[doc, key] = id_
                entities[id_] = Entity(id_, name, kind)
            found = [(0, len(sentence), sentence)]
            store.write_document(
                Document(doc, sentence, "fr"), mentions, [], models="m", rules="r", sentences=found
            )
        store.apply_resolution(entities.values(), assignment)
    with graphx.open(tmp_path / "d.db") as opened:
        yield opened


def test_queue_tells_score_reason_and_a_sentence_of_each(doubtful):
    queue = {(p.one_name, p.other_name): p for p in doubtful.judgements.queue()}
    assert {(names, p.reason) for names, p in queue.items()} == {
        (("Iouri Ouchakov", "Yuri Ushakov"), "same_document"),
        (("Anna Lind", "Lind"), "short_name"),
        (("Christian Casseyas", "Christophe Castaner"), "spelling"),
    }
    alike = queue["Christian Casseyas", "Christophe Castaner"]
    assert 0.8 <= alike.score < 0.88
    assert alike.one_context.sentence == "Christian Casseyas et Lind parlent."
    assert alike.other_context.doc == "a"
    assert "“Lind” stands alone" in queue["Anna Lind", "Lind"].why


def test_deciding_takes_a_pair_off_the_queue(doubtful):
    judge = doubtful.judgements
    judge.merge("Anna Lind", "Lind")
    judge.different("Christian Casseyas", "Christophe Castaner")
    assert [p.reason for p in judge.queue()] == ["same_document"]
    judge.undo(2)
    assert {p.reason for p in judge.queue()} == {"same_document", "spelling"}
    assert len(judge.queue(limit=1)) == 1
