import io
import json

from graphx.exports.jsonl import entity_records, triple_record, write_entities, write_triples
from tests.factories import make_corpus

FIELDS = (
    "doc sentence source source_type action theme target target_type category polarity modality "
    "attributed_to time confidence engines rule start end source_id target_id source_start source_end "
    "action_start action_end target_start target_end symmetric resolved_by time_begin time_until"
)


def test_triples_have_every_field_and_true_offsets():
    corpus, out = make_corpus(), io.StringIO()
    count = write_triples(corpus.triples, corpus.entities, out)
    records = [json.loads(line) for line in out.getvalue().splitlines()]
    assert count == len(records) == len(corpus.triples)
    for record in records:
        assert set(FIELDS.split()) <= record.keys()
        text = corpus.documents[record["doc"]].text
        assert text[record["start"] : record["end"]] == record["sentence"]
        for end in ("source", "action", "target"):
            span = text[record[f"{end}_start"] : record[f"{end}_end"]]
            assert span
            assert span in record["sentence"]


def test_names_are_in_the_documents_language():
    corpus = make_corpus()
    triple = next(t for t in corpus.triples if t.doc == "summit" and t.source == "state/RU")
    assert triple_record(triple, corpus.entities, "en")["source"] == "Russia"
    assert triple_record(triple, corpus.entities, "fr")["source"] == "Russie"
    assert triple_record(triple, corpus.entities, "de")["source"] == "Russie"
    assert triple_record(triple, {})["source"] == "state/RU"


def test_speaker_is_a_name_or_the_words():
    corpus = make_corpus()
    said = {triple_record(t, corpus.entities)["attributed_to"] for t in corpus.triples}
    assert {None, "KCNA"} <= said
    words = {triple_record(t, corpus.entities)["attributed_words"] for t in corpus.triples}
    assert {None, "two diplomats"} <= words


def test_one_line_a_record_whatever_the_text(tmp_path):
    corpus = make_corpus()
    path = tmp_path / "entities.jsonl"
    assert write_entities(corpus.entities, corpus.mentions, path) == len(corpus.entities)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(corpus.entities)
    assert [json.loads(line)["id"] for line in lines] == sorted(corpus.entities)


def test_mentions_come_in_text_order():
    corpus = make_corpus()
    for record in entity_records(corpus.entities, corpus.mentions):
        places = [(m["doc"], m["start"]) for m in record["mentions"]]
        assert places == sorted(places)
        assert places
