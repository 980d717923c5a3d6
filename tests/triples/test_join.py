"""One list from both engines: what is one triple, whose word counts, what its id hangs on."""

from dataclasses import replace

from graphx.lexica.load import load_lexicon
from graphx.model import Document, Engine
from graphx.triples.candidate import Candidate
from graphx.triples.extract import read_tree
from graphx.triples.join import join_engines
from tests.triples.attributes.frozen import clause_of, tree_of, word
from tests.triples.examples import Example

FORCED = "[Pékin] a forcé [Moscou] à armer [Pyongyang]."
ARMED = "[Séoul] affirme que [Moscou] a armé [Pyongyang]."


def document(marked: str) -> Document:
    return Document("d", Example("", "fr", marked, ()).text, "fr")


def candidates(marked: str, engine: Engine) -> list[Candidate]:
    tree = replace(tree_of("fr", marked), engine=engine)
    return read_tree(document(marked), tree, Example("", "fr", marked, ()).mentions(), load_lexicon("fr"))


def joined(marked: str, found: list[Candidate], engines: int = 2):
    return [triple for triple, _ in join_engines(document(marked), found, engines=engines)]


def turned(candidate: Candidate) -> Candidate:
    draft = candidate.draft
    return replace(candidate, draft=replace(draft, source=draft.target, target=draft.source))


def test_what_both_engines_find_is_one_triple_and_surer() -> None:
    spacy, stanza = candidates(ARMED, "spacy"), candidates(ARMED, "stanza")
    [both] = joined(ARMED, spacy + stanza)
    [alone] = joined(ARMED, stanza)
    assert both.engines == ("spacy", "stanza")
    assert alone.engines == ("stanza",)
    assert both.confidence > alone.confidence
    assert both.id == alone.id


def test_two_acts_of_one_sentence_stay_two_in_text_order() -> None:
    found = candidates(FORCED, "spacy") + candidates(FORCED, "stanza")
    assert [(t.source, t.action, t.target) for t in joined(FORCED, found)] == [
        ("Pékin", "forcer", "Moscou"),
        ("Moscou", "armer", "Pyongyang"),
    ]


def test_two_acts_between_the_same_actors_stay_two() -> None:
    [armed] = candidates(ARMED, "stanza")
    clause = clause_of("fr", ARMED)
    other = word(clause, "affirme")
    second = replace(
        armed, draft=replace(armed.draft, action=other), action_start=other.start, action_end=other.end
    )
    assert len(joined(ARMED, [armed, second])) == 2
    elsewhere = replace(second, tree=replace(second.tree, engine="spacy"))
    assert len(joined(ARMED, [armed, elsewhere])) == 2


def test_verb_of_one_engine_meets_its_noun_in_the_other() -> None:
    marked = "[Moscou] a mené une attaque contre [Kiev]."
    [noun] = candidates(marked, "stanza")
    assert noun.draft.lemma == "attaque"
    verb = word(clause_of("fr", marked), "mené")
    light = replace(
        noun,
        tree=replace(noun.tree, engine="spacy"),
        draft=replace(noun.draft, action=verb, lemma="mener", clause=None),
        action_start=verb.start,
        action_end=verb.end,
    )
    [triple] = joined(marked, [light, noun])
    assert (triple.action, triple.engines) == ("attaque", ("spacy", "stanza"))


def test_better_parser_gives_direction_and_attributes() -> None:
    [stanza] = candidates(ARMED, "stanza")
    [spacy] = candidates(ARMED, "spacy")
    wrong = replace(turned(spacy), polarity="negated", modality="planned")
    [triple] = joined(ARMED, [wrong, stanza])
    assert (triple.source, triple.target) == ("Moscou", "Pyongyang")
    assert (triple.polarity, triple.modality) == ("affirmed", "reported")


def test_other_engine_fills_what_is_missing() -> None:
    [stanza] = candidates(ARMED, "stanza")
    [spacy] = candidates(ARMED, "spacy")
    poor = replace(stanza, theme=None, category="OTHER", attributed_to=None, attributed_words="des experts")
    rich = replace(spacy, theme="obus", category="TRADE", attributed_to="Séoul")
    [triple] = joined(ARMED, [poor, rich])
    assert (triple.theme, triple.category, triple.attributed_to) == ("obus", "TRADE", "Séoul")
    assert triple.attributed_words is None  # words stand only where nobody is known


def test_identity_is_of_the_evidence_alone() -> None:
    [stanza] = candidates(ARMED, "stanza")
    [before] = joined(ARMED, [stanza])
    [after] = joined(ARMED, [replace(stanza, draft=replace(stanza.draft, rule="another"), theme="x")])
    [back] = joined(ARMED, [turned(stanza)])
    assert after.id == before.id
    assert back.id != before.id


def test_order_of_candidates_does_not_matter() -> None:
    found = candidates(FORCED, "spacy") + candidates(FORCED, "stanza")
    assert joined(FORCED, found) == joined(FORCED, found[::-1])


def test_evidence_points_into_the_document() -> None:
    text = document(FORCED).text
    for triple in joined(FORCED, candidates(FORCED, "stanza")):
        assert text[triple.source_start : triple.source_end] == triple.source
        assert text[triple.target_start : triple.target_end] == triple.target
        assert text[triple.action_start : triple.action_end] in ("forcé", "armer")


def test_pronoun_tells_how_it_was_resolved() -> None:
    [stanza] = candidates(ARMED, "stanza")
    end = stanza.draft.source
    pronoun = replace(end, mention=replace(end.mention, kind="pronoun", resolved_by="personal_subject"))
    [triple] = joined(ARMED, [replace(stanza, draft=replace(stanza.draft, source=pronoun))])
    assert triple.resolved_by == "personal_subject"
    assert joined(ARMED, [stanza])[0].resolved_by is None
