"""du, au, duquel become two words that share the offsets."""

from graphx.parses.contractions import split_contractions
from graphx.parses.nodes import Node


def nodes(*rows: str) -> list[Node]:
    found, at = [], 0
    for row in rows:
        form, upos, head, relation = row.split()
        found.append(Node(form, form.lower(), upos, "", int(head) - 1, relation, at, at + len(form)))
        at += len(form) + 1
    return found


def shape(found: list[Node]) -> list[str]:
    return [
        f"{n.form} {n.upos} {n.deprel} {found[n.head].form if n.head >= 0 else 'root'} {n.start}"
        for n in found
    ]


def test_preposition_and_article_hang_on_the_noun() -> None:
    found = split_contractions(nodes("Corée PROPN 0 root", "du ADP 3 case", "Nord PROPN 1 nmod"))
    assert shape(found) == [
        "Corée PROPN root root 0",
        "de ADP case Nord 6",
        "le DET det Nord 6",
        "Nord PROPN nmod Corée 9",
    ]
    assert [n.end for n in found[1:3]] == [8, 8]


def test_an_article_that_is_no_preposition_stays_one_word() -> None:
    assert len(split_contractions(nodes("des DET 2 det", "obus NOUN 0 root"))) == 2


def test_a_relative_pronoun_keeps_its_place_and_gets_a_case() -> None:
    found = split_contractions(nodes("accord NOUN 0 root", "auquel PRON 3 obl", "adhère VERB 1 acl:relcl"))
    assert shape(found)[1:3] == ["à ADP case lequel 7", "lequel PRON obl adhère 7"]


def test_the_article_of_a_fixed_expression_is_a_piece_of_it() -> None:
    found = split_contractions(nodes("part VERB 0 root", "au ADP 1 advmod", "moins ADV 2 fixed"))
    assert shape(found)[1:] == ["à ADP advmod part 5", "le DET fixed à 5", "moins ADV fixed à 8"]


def test_capitals_are_kept() -> None:
    found = split_contractions(nodes("Aux ADP 2 case", "armes NOUN 0 root"))
    assert [n.form for n in found] == ["À", "les", "armes"]
