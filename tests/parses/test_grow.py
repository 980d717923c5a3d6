"""Offsets of trees point into the document's own text, whatever normalising did."""

from graphx.model import Document, NamedSpan, Reading
from graphx.parses.blocks import blocks_of
from graphx.parses.grow import grow_parses
from graphx.parses.nodes import Node, Sentence
from graphx.tree import Tree


def words_of(text: str) -> list[Sentence]:
    """One sentence, a node a word, all hanging on the first."""
    nodes, at = [], 0
    for form in text.split():
        start = text.index(form, at)
        at = start + len(form)
        head, relation = (0, "dep") if nodes else (-1, "root")
        nodes.append(Node(form, form, "X", "", head, relation, start, at))
    return [Sentence(nodes, [(nodes[0].start, nodes[0].end, "PER")])]


def grow(text: str, reading: Reading) -> Tree:
    items = [(Document("d", text, "fr"), (reading,))]
    blocks = blocks_of(items)
    (parse,) = grow_parses(items, blocks, [words_of(b.text) for b in blocks], ("spacy", "fr", "m 1"))
    return parse.trees[0]


def surfaces(text: str, tree: Tree) -> list[str]:
    return [text[w.start : w.end] for w in tree.words]


def test_clean_text_gives_the_surface() -> None:
    text = "Kim part demain"
    tree = grow(text, Reading(text, tuple(range(16))))
    assert surfaces(text, tree) == ["Kim", "part", "demain"]
    assert (tree.start, tree.end, tree.text) == (0, 15, text)
    assert tree.entities == (NamedSpan(0, 3, "PER"),)


def test_combining_accents_belong_to_their_letter() -> None:
    text = "Se\u0301oul\u0301 agit"  # decomposed, the last accent at the word's end
    tree = grow(text, Reading("Séouĺ agit", (0, 1, 3, 4, 5, 7, 8, 9, 10, 11, 12)))
    assert surfaces(text, tree) == ["Se\u0301oul\u0301", "agit"]


def test_dropped_characters_inside_a_word_are_within_and_after_it_without() -> None:
    text = "ac\u00adcord[1] signé"  # a soft hyphen and a footnote that the reading leaves out
    tree = grow(text, Reading("accord signé", (0, 1, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 16)))
    assert surfaces(text, tree) == ["ac\u00adcord", "signé"]


def test_a_blank_put_between_joined_words_takes_no_place() -> None:
    text = "armes.Le chef"
    tree = grow(text, Reading("armes. Le chef", (0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10, 11, 12, 13)))
    assert surfaces(text, tree) == ["armes.", "Le", "chef"]


def test_a_document_without_text_gives_a_parse_without_trees() -> None:
    parses = grow_parses([(Document("d", "", "fr"), ())], [], [], ("stanza", "fr", "m 1"))
    assert [(p.doc, p.trees) for p in parses] == [("d", ())]
