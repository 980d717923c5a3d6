"""Unnamed groups are stored, and left out of every answer that doesn't ask for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphx.model import Entity, Filter, Mention
from graphx.store import Store, open_store
from tests.store.samples import ACTORS, KOREA, RUSSIA, SENTENCE, document, mention, triple

POLICE = Entity("unnamed/police", "police", "group", {"fr": "police", "en": "police"})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "graphx.db") as opened:
        group = Mention("a", 20, 26, "pétrol", "description", "group", POLICE.id)
        hidden = triple("hidden", target=POLICE.id, target_start=20, target_end=26, action="frapper")
        opened.write_document(
            document(),
            [mention("a", "russie"), mention("a", "corée"), group],
            [triple("shown"), hidden],
            models="fr 1",
            rules="1",
            sentences=[(0, len(SENTENCE), SENTENCE)],
        )
        keys = {("a", key): actor.id for key, actor in ACTORS.items()}
        opened.apply_resolution([RUSSIA, KOREA, POLICE], {**keys, ("a", POLICE.id): POLICE.id})
        yield opened


def test_groups_are_left_out(store: Store) -> None:
    assert [t.id for t in store.triples()] == ["shown"] == [t.id for t in store.triples(Filter())]
    assert POLICE.id not in store.entities()
    assert POLICE.id not in store.mention_counts()
    assert [m.surface for m in store.mentions()] == ["Russie", "Corée du Nord"]
    assert (store.counts().triples, store.counts().mentions, store.counts().entities) == (1, 2, 2)
    assert (store.documents()[0].triples, store.documents()[0].mentions) == (1, 2)
    assert store.search("police").entities == () == store.search("frapper").actions


def test_groups_are_there_when_asked_for(store: Store) -> None:
    assert [t.id for t in store.triples(Filter(groups=True))] == ["shown", "hidden"]
    assert store.entities(groups=True)[POLICE.id] == POLICE
    assert store.mention_counts(groups=True)[POLICE.id] == (1, 1)
    assert len(store.mentions(groups=True)) == 3
    assert [m.surface for m in store.mentions(entity=POLICE.id)] == ["pétrol"]
    counts, row = store.counts(groups=True), store.documents(groups=True)[0]
    assert (counts.triples, counts.mentions, counts.entities) == (2, 3, 3)
    assert (row.triples, row.mentions) == (2, 3)
    assert [e.id for e in store.search("police", groups=True).entities] == [POLICE.id]
    assert [a.action for a in store.search("frapper", groups=True).actions] == ["frapper"]


def test_other_filters_still_hold(store: Store) -> None:
    wanted = Filter(groups=True, actors=frozenset({POLICE.id}))
    assert [t.id for t in store.triples(wanted)] == ["hidden"]
    assert store.triples(Filter(actors=frozenset({POLICE.id}))) == []
