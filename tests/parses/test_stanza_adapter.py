"""The Stanza adapter on hand-made documents: neither Stanza nor a model is loaded."""

from types import SimpleNamespace as Made

import pytest

from graphx.errors import LabelError
from graphx.parses.stanza_adapter import sentences_of


def word(text: str, head: int, deprel: str, **more: object) -> Made:
    return Made(
        **{"text": text, "lemma": text, "upos": "X", "feats": None, "head": head, "deprel": deprel, **more}
    )


def document(*tokens: tuple[int, int, list[Made]], ents: list[Made] | None = None) -> Made:
    made = [Made(start_char=start, end_char=end, words=words) for start, end, words in tokens]
    return Made(sentences=[Made(tokens=made, ents=ents or [])])


def test_the_words_of_a_token_share_its_offsets() -> None:
    du = [word("de", 3, "case"), word("le", 3, "det", lemma=None)]
    (sentence,) = sentences_of(document((0, 2, du), (3, 7, [word("Nord", 0, "root", feats="Number=Sing")])))
    assert [(n.form, n.lemma, n.head, n.start, n.end) for n in sentence.nodes] == [
        ("de", "de", 2, 0, 2),
        ("le", "le", 2, 0, 2),
        ("Nord", "Nord", -1, 3, 7),
    ]
    assert sentence.nodes[2].feats == "Number=Sing"


def test_named_spans_keep_their_labels_and_numbers_go() -> None:
    ents = [Made(start_char=0, end_char=4, type="LOC"), Made(start_char=0, end_char=4, type="CARDINAL")]
    (sentence,) = sentences_of(document((0, 4, [word("Nord", 0, "root")]), ents=ents))
    assert sentence.spans == [(0, 4, "LOC")]


def test_an_unknown_relation_is_an_error() -> None:
    with pytest.raises(LabelError, match="'frob'"):
        sentences_of(document((0, 1, [word("x", 0, "root")]), (2, 3, [word("y", 1, "frob")])))
