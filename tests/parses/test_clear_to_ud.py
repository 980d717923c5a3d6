"""CLEAR trees as spaCy's English models give them, and the UD trees that they become."""

import pytest

from graphx.errors import LabelError
from graphx.parses.clear_to_ud import clear_to_ud
from graphx.parses.nodes import Node


def convert(
    rows: str, lemmas: dict[str, str] | None = None, feats: dict[str, str] | None = None
) -> list[str]:
    """Convert "form/UPOS/head/label …" (head 1-based, 0 for the root) and show "form relation governor"."""
    nodes = []
    for row in rows.split():
        form, upos, head, label = row.rsplit("/", 3)
        lemma = (lemmas or {}).get(form, form.lower())
        nodes.append(Node(form, lemma, upos, (feats or {}).get(form, ""), int(head) - 1, label, 0, 0))
    clear_to_ud(nodes)
    return [f"{n.form} {n.deprel} {nodes[n.head].form if n.head >= 0 else '-'}" for n in nodes]


BE = {"is": "be", "was": "be", "are": "be"}


def test_a_preposition_becomes_the_case_of_an_oblique_or_a_modifier() -> None:
    rows = "Seoul/PROPN/2/nsubj sent/VERB/0/ROOT aid/NOUN/2/dobj to/ADP/2/prep Kyiv/PROPN/4/pobj"
    assert convert(rows)[2:] == ["aid obj sent", "to case Kyiv", "Kyiv obl sent"]
    rows = "leader/NOUN/0/ROOT of/ADP/1/prep Russia/PROPN/2/pobj"
    assert convert(rows)[1:] == ["of case Russia", "Russia nmod leader"]


def test_prepositions_in_a_row_all_mark_the_noun() -> None:
    rows = "pulled/VERB/0/ROOT out/ADP/1/prep of/ADP/2/prep Kursk/PROPN/3/pobj"
    assert convert(rows)[1:] == ["out case Kursk", "of case Kursk", "Kursk obl pulled"]
    rows = "fell/VERB/0/ROOT because/SCONJ/1/prep of/ADP/2/pcomp war/NOUN/2/pobj"
    assert convert(rows)[1:] == ["because case war", "of case war", "war obl fell"]


def test_a_passive_has_its_agent() -> None:
    rows = "It/PRON/3/nsubjpass was/AUX/3/auxpass hit/VERB/0/ROOT by/ADP/3/agent Iran/PROPN/4/pobj"
    assert convert(rows, BE) == [
        "It nsubj:pass hit",
        "was aux:pass hit",
        "hit root -",
        "by case Iran",
        "Iran obl:agent hit",
    ]


def test_the_receiver_is_iobj_or_an_oblique() -> None:
    rows = "Putin/PROPN/2/nsubj gave/VERB/0/ROOT Kim/PROPN/2/dative cars/NOUN/2/dobj"
    assert convert(rows)[2] == "Kim iobj gave"
    rows = "gave/VERB/0/ROOT cars/NOUN/1/dobj to/ADP/1/dative Kim/PROPN/3/pobj"
    assert convert(rows)[2:] == ["to case Kim", "Kim obl gave"]


def test_a_predicate_takes_the_place_of_its_copula() -> None:
    rows = "Kim/PROPN/2/nsubj is/AUX/0/ROOT not/PART/2/neg an/DET/5/det ally/NOUN/2/attr"
    rows += " of/ADP/5/prep Iran/PROPN/6/pobj"
    assert convert(rows, BE) == [
        "Kim nsubj ally",
        "is cop ally",
        "not advmod ally",
        "an det ally",
        "ally root -",
        "of case Iran",
        "Iran nmod ally",
    ]


def test_what_is_there_is_the_subject() -> None:
    rows = "There/PRON/2/expl are/AUX/0/ROOT talks/NOUN/2/attr"
    assert convert(rows, BE) == ["There expl are", "are root -", "talks nsubj are"]


def test_a_cleft_is_a_relative_clause() -> None:
    rows = "It/PRON/2/nsubj is/AUX/0/ROOT Iran/PROPN/2/attr that/PRON/5/nsubj paid/VERB/2/ccomp"
    assert convert(rows, BE) == [
        "It expl Iran",
        "is cop Iran",
        "Iran root -",
        "that nsubj paid",
        "paid acl:relcl Iran",
    ]


def test_the_object_of_a_wish_is_raised() -> None:
    rows = "Moscow/PROPN/2/nsubj wants/VERB/0/ROOT Kim/PROPN/5/nsubj to/PART/5/aux come/VERB/2/ccomp"
    found = convert(rows, feats={"come": "VerbForm=Inf"})
    assert found[2:] == ["Kim obj wants", "to mark come", "come xcomp wants"]


def test_conjuncts_hang_on_the_first_and_the_conjunction_on_the_next() -> None:
    rows = "Tokyo/PROPN/0/ROOT ,/PUNCT/1/punct Seoul/PROPN/1/conj and/CCONJ/3/cc Kyiv/PROPN/3/conj"
    assert convert(rows)[2:] == ["Seoul conj Tokyo", "and cc Kyiv", "Kyiv conj Tokyo"]


def test_a_clause_after_a_preposition_is_marked() -> None:
    rows = "left/VERB/0/ROOT after/ADP/1/prep meeting/VERB/2/pcomp Kim/PROPN/3/dobj"
    assert convert(rows)[1:] == ["after mark meeting", "meeting advcl left", "Kim obj meeting"]


@pytest.mark.parametrize(
    ("label", "relation"),
    [
        ("relcl", "acl:relcl"),
        ("poss", "nmod:poss"),
        ("prt", "compound:prt"),
        ("oprd", "xcomp"),
        ("preconj", "cc:preconj"),
        ("predet", "det:predet"),
        ("intj", "discourse"),
        ("npadvmod", "obl:npmod"),
        ("npadvmod:tmod", "obl:tmod"),
        ("csubjpass", "csubj:pass"),
        ("quantmod", "advmod"),
    ],
)
def test_labels_are_renamed(label: str, relation: str) -> None:
    assert convert(f"go/VERB/0/ROOT it/X/1/{label}")[1] == f"it {relation} go"


def test_a_negation_says_so() -> None:
    nodes = [Node("go", "go", "VERB", "", -1, "ROOT", 0, 2), Node("not", "not", "PART", "", 0, "neg", 3, 6)]
    assert clear_to_ud(nodes)[1].feats == "Polarity=Neg"


def test_an_unknown_label_is_an_error_not_a_guess() -> None:
    with pytest.raises(LabelError, match="'frob' of 'it'"):
        convert("go/VERB/0/ROOT it/X/1/frob")
