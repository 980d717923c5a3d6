"""What a parser is given: body and titles only, lines apart, nothing enormous, nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphx.model import Document, ParagraphLabel, Reading
from graphx.parses.blocks import BLOCK, STRETCH, blocks_of, cut


def reading(text: str, label: ParagraphLabel = "body") -> Reading:
    return Reading(text, tuple(range(len(text) + 1)), label)


def test_only_body_and_title_become_blocks() -> None:
    readings = (
        reading("Titre", "title"),
        reading("Légende", "caption"),
        reading("Corps"),
        reading("Menu", "boilerplate"),
    )
    found = blocks_of([(Document("d", "", "fr"), readings)])
    assert [(b.text, b.label) for b in found] == [("Titre", "title"), ("Corps", "body")]


def test_a_newline_parts_blocks_and_offsets_stay_true() -> None:
    text = "Sommaire\n  \nKim Jong-un part."
    found = blocks_of([(Document("d", text, "fr"), (reading(text),))])
    assert [b.text.strip() for b in found] == ["Sommaire", "Kim Jong-un part."]
    assert all(text[b.offsets[0] : b.offsets[-1]] == b.text for b in found)


@pytest.mark.parametrize("text", ["mot " * 100_000, "x" * 50_000, "virgule, " * 9_000, "! " * 20_000])
def test_endless_text_is_cut_small(text: str) -> None:
    pieces = cut(text)
    assert max(end - begin for begin, end in pieces) <= STRETCH
    assert "".join(text[begin:end] for begin, end in pieces) == text


def test_a_long_paragraph_is_cut_at_an_end_of_sentence() -> None:
    text = "La délégation russe est arrivée hier soir. " * 300
    pieces = [text[begin:end] for begin, end in cut(text)]
    assert all(piece.endswith(". ") and len(piece) <= BLOCK for piece in pieces)
    assert min(len(piece) for piece in pieces[:-1]) > STRETCH


def test_a_paragraph_of_usual_length_is_left_whole() -> None:
    text = "La délégation est arrivée. " * 50
    assert cut(text) == [(0, len(text))]


@given(st.text(alphabet="aé.,; A", max_size=6_000))
def test_cutting_loses_nothing(text: str) -> None:
    assert "".join(text[begin:end] for begin, end in cut(text)) == text
