"""The spaCy adapter on hand-made Docs: no model is loaded."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from graphx.errors import LabelError
from graphx.parses.clear_to_ud import clear_to_ud
from graphx.parses.contractions import split_contractions
from graphx.parses.spacy_adapter import conversion_for, sentences_of


def make_doc(rows: list[tuple[str, str, int, str]], spaces: list[bool] | None = None) -> Doc:
    words, pos, heads, deps = (list(column) for column in zip(*rows, strict=True))
    return Doc(
        spacy.blank("xx").vocab, words=words, spaces=spaces, pos=pos, heads=heads, deps=deps, lemmas=words
    )


def test_words_carry_offsets_and_the_root_is_lower_case() -> None:
    doc = make_doc(
        [("Kim", "PROPN", 1, "nsubj"), ("part", "VERB", 1, "ROOT"), (".", "PUNCT", 1, "punct")],
        [True, False, False],
    )
    (sentence,) = sentences_of(doc, split_contractions)
    assert [(n.form, n.deprel, n.head, n.start, n.end) for n in sentence.nodes] == [
        ("Kim", "nsubj", 1, 0, 3),
        ("part", "root", -1, 4, 8),
        (".", "punct", 1, 8, 9),
    ]


def test_blank_tokens_go_and_the_heads_stay_right() -> None:
    rows = [
        ("Kim", "PROPN", 2, "nsubj"),
        ("  ", "SPACE", 0, "dep"),
        ("part", "VERB", 2, "ROOT"),
        ("tôt", "ADV", 1, "advmod"),
    ]
    (sentence,) = sentences_of(make_doc(rows), split_contractions)
    assert [(n.form, n.head) for n in sentence.nodes] == [("Kim", 1), ("part", -1), ("tôt", 0)]


def test_a_blank_root_gives_way_to_its_first_dependent() -> None:
    rows = [("  ", "SPACE", 0, "ROOT"), ("Kim", "PROPN", 0, "nsubj"), ("part", "VERB", 0, "dep")]
    (sentence,) = sentences_of(make_doc(rows), split_contractions)
    assert [(n.form, n.head) for n in sentence.nodes] == [("Kim", -1), ("part", 0)]


def test_named_spans_are_relabelled_and_numbers_and_possessives_dropped() -> None:
    rows = [("Kim", "PROPN", 2, "poss"), ("'s", "PART", 0, "case"), ("two", "NUM", 2, "ROOT")]
    doc = make_doc(rows, [False, True, False])
    doc[1].tag_ = "POS"
    doc.ents = [Span(doc, 0, 2, "PERSON"), Span(doc, 2, 3, "CARDINAL")]
    (sentence,) = sentences_of(doc, clear_to_ud)
    assert sentence.spans == [(0, 3, "PER")]


def test_a_dated_adverbial_noun_is_a_time() -> None:
    doc = make_doc([("left", "VERB", 0, "ROOT"), ("week", "NOUN", 0, "npadvmod")])
    doc.ents = [Span(doc, 1, 2, "DATE")]
    (sentence,) = sentences_of(doc, clear_to_ud)
    assert sentence.nodes[1].deprel == "obl:tmod"


def test_a_document_without_words_has_no_sentences() -> None:
    assert sentences_of(Doc(spacy.blank("xx").vocab), split_contractions) == []


def test_the_labels_choose_the_conversion() -> None:
    assert conversion_for("en", ["ROOT", "pobj", "prep", "nsubj"]) is clear_to_ud
    assert conversion_for("fr", ["ROOT", "obl:arg", "nsubj"]) is split_contractions
    assert conversion_for("it", ["ROOT", "obl"]) not in (clear_to_ud, split_contractions)


@pytest.mark.parametrize("labels", [["ROOT", "sb", "oa"], ["ROOT", "pobj", "frob"]])
def test_unknown_label_sets_are_refused(labels: list[str]) -> None:
    with pytest.raises(LabelError, match=r"oa|frob"):
        conversion_for("de", labels)
