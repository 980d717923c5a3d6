from graphx.entities import resolve_entities
from scripts.bench_names import PER_DOCUMENT, made_up_mentions


def test_made_up_names_are_distinct_and_some_are_spellings_of_one() -> None:
    mentions = made_up_mentions(2000)
    assert len({m.entity for m in mentions}) == 2000
    assert len({m.doc for m in mentions}) == 2000 / PER_DOCUMENT
    assert mentions == made_up_mentions(2000)
    actors = resolve_entities(mentions).entities
    assert 0.7 < len(actors) / 2000 < 1
