"""Every line is what followthemoney takes, unchanged, and no reference leads nowhere."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from followthemoney import model
from followthemoney.types import registry

from graphx.exports.ftm import SCHEMATA, actor_record, write_ftm
from graphx.exports.ftm_values import (
    LANGUAGES,
    TEXT,
    clean_country,
    clean_day,
    clean_language,
    clean_url,
    pieces,
)
from graphx.graph import build_graph
from graphx.lexica.load import lexicon_languages
from graphx.model import ENTITY_TYPES
from tests import factories

NASTY = "\x00«\u202eevil\ud800» \u2028l\u200bigne\u00a0deux \x9f=1+1 <b>é</b>\tn\u200b\u0303 n̈"


def export(graph, documents, **options):
    out = io.StringIO()
    counts = write_ftm(graph, documents, out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()], counts


def check(record):
    """Let followthemoney validate a record, and clean it: nothing may be left to clean."""
    schema = model.get(record["schema"])
    schema.validate(record)
    assert set(record["properties"]) <= set(schema.properties)
    assert set(schema.required) <= set(record["properties"])
    read = model.get_proxy(record, cleaned=False).to_dict()
    assert read["properties"] == record["properties"]
    assert (read["id"], read["schema"]) == (record["id"], record["schema"])


def references(records):
    """Lead each reference to the schema that it must have and the record that it names."""
    known = {record["id"]: record for record in records}
    for record in records:
        for name, values in record["properties"].items():
            prop = model.get(record["schema"]).properties[name]
            if prop.type == registry.entity:
                for value in values:
                    yield prop.range, known[value]


@pytest.fixture(scope="module")
def corpus():
    return factories.make_corpus()


@pytest.fixture(scope="module")
def records(corpus):
    return export(factories.make_graph(corpus), corpus.documents.values())[0]


def test_every_record_is_valid_and_comes_back_unchanged(records):
    assert {r["schema"] for r in records} >= {"Person", "PublicBody", "Organization", "Article", "Event"}
    for record in records:
        check(record)


def test_references_lead_to_records_of_the_right_schema(records):
    found = list(references(records))
    assert found
    for schema, record in found:
        assert model.get(record["schema"]).is_a(schema)


def test_ids_are_unique_and_stable(corpus, records):
    assert len({r["id"] for r in records}) == len(records)
    assert export(factories.make_graph(corpus), corpus.documents.values())[0] == records


def test_counts_are_those_of_the_file(corpus):
    graph = factories.make_graph(corpus)
    records, counts = export(graph, corpus.documents.values())
    events = [r for r in records if r["schema"] == "Event" and "involved" in r["properties"]]
    assert counts == {
        "actors": graph.number_of_nodes(),
        "relations": graph.number_of_edges(),
        "documents": len(corpus.documents),
    }
    assert len(events) == graph.number_of_edges()
    assert len([r for r in records if r["schema"] == "UnknownLink"]) == graph.number_of_edges()


def test_a_relation_says_who_what_when_and_where_it_stands(corpus):
    triple = next(t for t in corpus.triples if t.theme == "blé" and t.action == "fournir")
    document = replace(corpus.documents[triple.doc], url="https://exemple.fr/moissons")
    graph = build_graph([triple], corpus.entities, documents=[document])
    records, _ = export(graph, [document])
    by_schema = {r["schema"]: r for r in records}
    ids = {r["properties"]["name"][0]: r["id"] for r in records if r["schema"] == "PublicBody"}
    link = by_schema["UnknownLink"]["properties"]
    assert link["subject"] == [ids["Russie"]]
    assert link["object"] == [ids["Corée du Nord"]]
    assert link["role"] == ["fournir (AID)"]
    assert link["summary"] == [triple.sentence]
    assert link["date"] == ["2023-10-01"]
    assert link["sourceUrl"] == ["https://exemple.fr/moissons"]
    assert link["proof"] == [by_schema["Article"]["id"]]
    event = by_schema["Event"]["properties"]
    assert event["name"] == ["Russie – fournir (blé) → Corée du Nord"]
    assert event["involved"] == [ids["Russie"], ids["Corée du Nord"]]
    assert event["keywords"] == ["AID", "affirmed", "asserted"]
    article = by_schema["Article"]["properties"]
    assert article["bodyText"] == [document.text]
    assert (article["language"], article["date"]) == (["fra"], [document.date])


def test_a_negated_relation_says_so_in_its_name(corpus):
    triple = replace(corpus.triples[0], polarity="negated", modality="denied")
    records, _ = export(build_graph([triple], corpus.entities), [corpus.documents[triple.doc]])
    link, event = (next(r for r in records if r["schema"] == s) for s in ("UnknownLink", "Event"))
    assert "ne pas" in event["properties"]["name"][0]
    assert link["properties"]["role"][0].startswith("ne pas ")
    assert link["properties"]["status"] == ["negated, denied"]


def test_a_time_of_several_days_is_a_span(corpus):
    triple = next(t for t in corpus.triples if t.time is not None)
    spanning = replace(triple, time=replace(triple.time, begin="2023-10-01", until="2023-10-31"))
    records, _ = export(build_graph([spanning], corpus.entities), [corpus.documents[triple.doc]])
    event = next(r for r in records if r["schema"] == "Event")["properties"]
    assert (event["startDate"], event["endDate"]) == (["2023-10-01"], ["2023-10-31"])
    assert "date" not in event


def test_what_a_copy_repeats_is_one_relation_with_two_proofs(corpus):
    first = corpus.triples[0]
    copy = replace(corpus.documents[first.doc], id="copie")
    triples = [first, replace(first, id="again", doc="copie", copy_of=first.id)]
    records, counts = export(build_graph(triples, corpus.entities), [corpus.documents[first.doc], copy])
    assert counts["relations"] == 1
    articles = [r["id"] for r in records if r["schema"] == "Article"]
    assert next(r for r in records if r["schema"] == "Event")["properties"]["proof"] == articles


@pytest.mark.parametrize("kind", ENTITY_TYPES)
def test_every_type_of_actor_is_valid(kind):
    node = {
        "name": NASTY,
        "type": kind,
        "country": "ru",
        "aliases": (NASTY * 50, '"x"', ""),
        "names": {"en": "A"},
    }
    record = actor_record("a", node)
    assert record["schema"] == SCHEMATA[kind]
    check(record)
    assert record["properties"]["country"] == ["ru"]
    check(actor_record("b", {**node, "name": "\u200b"}))


def test_nasty_texts_are_cleaned(corpus):
    first = corpus.triples[0]
    document = replace(corpus.documents[first.doc], title=NASTY, origin="dossier/" + NASTY, text=NASTY * 9000)
    triple = replace(first, sentence=NASTY, action=NASTY, theme=NASTY * 40, attributed_words=NASTY)
    records, _ = export(build_graph([triple], corpus.entities), [document])
    for record in records:
        check(record)
    body = next(r for r in records if r["schema"] == "Article")["properties"]["bodyText"]
    assert len("".join(body)) > 9 * TEXT / 2


def test_a_long_text_is_cut_and_nothing_is_lost():
    text = "\n".join(f"Ligne {n} du texte." for n in range(20_000))
    found = pieces(text)
    assert "\n".join(str(piece) for piece in found) == text
    assert max(len(str(piece)) for piece in found) <= TEXT


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://exemple.fr/à?x=1", True),
        ("http://exemple.fr", True),
        ("javascript:alert(1)", False),
        ("exemple.fr/page", False),
        ("http://[::1", False),
        ("https://exemple.fr/a b", False),
        ("file:///etc/passwd", False),
        ("http://localhost/x", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_kept(given, kept):
    found = clean_url(given)
    assert (found is not None) == kept
    assert found is None or registry.url.validate(found)


@pytest.mark.parametrize("day", ["2024-02-30", "2024-06", "mercredi", "0300-01-01", "20240619", None])
def test_what_is_no_whole_day_is_left_out(day):
    assert clean_day(day) is None


def test_codes_are_those_of_followthemoney():
    assert [clean_country(c) for c in ("RU", "state/SU", "state/KP", "state/ROMAN-EMPIRE", None)] == [
        *("ru", "suhh", "kp", None, None)
    ]
    from babel import Locale

    for code in Locale("en").territories:
        found = clean_country(code)
        assert found is None or registry.country.validate(found), code
    for lang in lexicon_languages():
        assert registry.language.validate(str(clean_language(lang)))
    assert all(registry.language.validate(code) for code in LANGUAGES.values())


def test_a_file_is_written_whole(tmp_path: Path, corpus):
    path = tmp_path / "actors.ftm.json"
    write_ftm(factories.make_graph(corpus), corpus.documents.values(), path)
    assert len(path.read_text(encoding="utf-8").splitlines()) > 10
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
