from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphx.parses.sentences import sentence_bounds


def _sentences(text: str, lang: str) -> list[str]:
    return [text[begin:end] for begin, end in sentence_bounds(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Il pleut. Elle part.", ["Il pleut.", "Elle part."]),
        ("fr", "L'accord entre Aubin et Henri tient.", ["L'accord entre Aubin et Henri tient."]),
        (
            "fr",
            "M. Durand et Mme. Petit partent. Ils rient.",
            ["M. Durand et Mme. Petit partent.", "Ils rient."],
        ),
        ("fr", "En 50 av. J.-C. César passe.", ["En 50 av. J.-C. César passe."]),
        ("fr", "« Il ment. » Elle le nie.", ["« Il ment. »", "Elle le nie."]),
        ("fr", "Qui part ? « Moi », dit-elle.", ["Qui part ?", "« Moi », dit-elle."]),
        ("fr", "Il a 4.5 millions. 20 ans après, rien.", ["Il a 4.5 millions.", "20 ans après, rien."]),
        ("en", "John F. Hill met Gen. Smith. They left.", ["John F. Hill met Gen. Smith.", "They left."]),
        ("en", "The U.S. Army came.", ["The U.S. Army came."]),
        ("fr", "  ", []),
    ],
)
def test_sentence_bounds_ends_sentences_only_where_they_end(
    lang: str, text: str, expected: list[str]
) -> None:
    assert _sentences(text, lang) == expected


@given(st.text(max_size=200))
def test_sentence_bounds_lose_nothing_but_blanks(text: str) -> None:
    bounds = sentence_bounds(text, "fr")
    assert "".join("".join(text[b:e].split()) for b, e in bounds) == "".join(text.split())
    assert all(e <= b2 for (_, e), (b2, _) in pairwise(bounds))
