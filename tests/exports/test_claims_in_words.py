from dataclasses import replace

from graphx.exports.claims import claim_in_words, question_of
from graphx.graph import Position, claims
from tests.factories import make_disputed_corpus, make_graph


def test_claim_reads_as_a_sentence() -> None:
    graph = make_graph(make_disputed_corpus())
    (found,) = claims(graph)
    two = replace(found, asserted=found.asserted[:2])
    arrow = "Russie – fournir (pétrole) → Corée du Nord"
    assert claim_in_words(two, graph, "fr") == f"KCNA et Corée du Sud disent, Russie dément : {arrow}"
    assert claim_in_words(two, graph, "en") == f"KCNA and Corée du Sud say, Russie denies: {arrow}"


def test_documents_are_quoted_and_many_voices_counted() -> None:
    graph = make_graph(make_disputed_corpus())
    (found,) = claims(graph, {"sommet": "Un sommet"})
    told = claim_in_words(found, graph, "fr")
    assert told.startswith("KCNA, Corée du Sud, « moissons », « Un sommet » et 1 autre disent, ")


def test_other_speakers_go_by_their_words() -> None:
    graph = make_graph(make_disputed_corpus())
    (found,) = claims(graph)
    official = Position(None, "an official", found.denied[0].triples, ("moissons",))
    told = claim_in_words(replace(found, denied=(official, *found.denied)), graph, "en")
    assert "an official and Russie deny: " in told


def test_question_is_an_affirmed_arrow_with_all_evidence() -> None:
    graph = make_graph(make_disputed_corpus())
    (found,) = claims(graph)
    question = question_of(found, graph)
    assert (question.polarity, question.category, question.action) == ("affirmed", "AID", "fournir")
    assert set(question.triples) == set(found.triples) > {"said", "denied"}
    assert question.id in question.triples
    assert question.date == "2023-10-01"


def test_a_question_that_only_buyers_raise_is_told_their_way_round() -> None:
    corpus = make_disputed_corpus()
    denied = next(t for t in corpus.triples if t.id == "denied")
    bought = replace(denied, id="bought", source=denied.target, target=denied.source, action="acheter",
                     modality="asserted", polarity="affirmed")  # fmt: skip
    graph = make_graph(replace(corpus, triples=[denied, bought]))
    (found,) = claims(graph)
    question = question_of(found, graph)
    assert (found.source, question.source, question.action) == (denied.source, denied.target, "acheter")
