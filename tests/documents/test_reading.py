import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphx.documents import document_from_text, readings
from graphx.model import Document, Reading

ALPHABET = "aeéE\u0301\u00ad\u200b\u202f\u00a0 \n\t’'«».!?-*[]()#LeUkraine\u1100\u1161\u11a8Ã©\ufeff"
texts = st.one_of(st.text(max_size=300), st.text(alphabet=ALPHABET, max_size=200))


def read(text: str) -> tuple[Document, list[Reading]]:
    document = document_from_text(text, id="d", lang="fr")
    return document, list(readings(document))


def only(text: str) -> str:
    (reading,) = read(text)[1]
    return reading.text


@given(texts)
def test_readings_lead_back_to_the_text(text: str) -> None:
    document, items = read(text)
    assert len(items) == len(document.paragraphs)
    for paragraph, reading in zip(document.paragraphs, items, strict=True):
        assert len(reading.offsets) == len(reading.text) + 1
        assert all(a <= b for a, b in pairwise(reading.offsets))
        assert all(paragraph.start <= offset <= paragraph.end for offset in reading.offsets)
        for char, offset in zip(reading.text, reading.offsets, strict=False):
            if char.isalnum() and "wrongly decoded" not in str(document.warnings):
                source = unicodedata.normalize("NFD", document.text[offset])
                assert unicodedata.normalize("NFD", char).startswith(source)


@given(texts)
def test_paragraphs_cover_all_that_is_not_blank(text: str) -> None:
    document, _ = read(text)
    covered: set[int] = set()
    for before, after in pairwise(document.paragraphs):
        assert before.end <= after.start
    for paragraph in document.paragraphs:
        assert paragraph.start < paragraph.end
        covered.update(range(paragraph.start, paragraph.end))
    assert all(place in covered for place, char in enumerate(document.text) if not char.isspace())


def test_reading_is_normalised_and_maps_back() -> None:
    text = "L’ar\u00admée\u202fnord\u2011coréenne   avance\u200b."
    document, (reading,) = read(text)
    assert reading.text == "L'armée nord-coréenne avance."
    start = reading.text.index("armée")
    assert document.text[reading.offsets[start] : reading.offsets[start + 4] + 1] == "ar\u00admée"


def test_reading_composes_decomposed_letters() -> None:
    text = unicodedata.normalize("NFD", "La Corée du Nord a été visée.")
    document, (reading,) = read(text)
    assert reading.text == "La Corée du Nord a été visée."
    start = reading.text.index("visée")
    assert document.text[reading.offsets[start] :].startswith("vise\u0301e")


def test_reading_joins_wrapped_lines() -> None:
    text = (
        "La délégation que Séoul avait annoncée est arrivée lundi\r\n"
        "soir dans la capitale japonaise, où une réception l'y\r\nattendait."
    )
    assert only(text) == " ".join(text.split())


def test_reading_leaves_marks_of_lists_and_markdown_out() -> None:
    assert only("- Séoul a protesté auprès de [Tokyo](https://example.org/a) **mardi**.") == (
        "Séoul a protesté auprès de Tokyo mardi."
    )
    assert only("2 * 3 * 4 font 24, dit-il.") == "2 * 3 * 4 font 24, dit-il."


def test_reading_mends_mojibake() -> None:
    document, (reading,) = read("La CorÃ©e du Nord a tirÃ© un missile.")
    assert reading.text == "La Corée du Nord a tiré un missile."
    assert document.text.startswith("La CorÃ©e")
    assert "wrongly decoded" in document.warnings[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il livre des armes.Le régime se tait.", "Il livre des armes. Le régime se tait."),
        ("Elle vise l'Inde du Sud.Le roi proteste.", "Elle vise l'Inde du Sud. Le roi proteste."),
        ("Il l'a dit.« Un pacte », selon lui.", "Il l'a dit. « Un pacte », selon lui."),
        ("L'Ukraine résiste ; l'été deUkraine dure.", "L'Ukraine résiste ; l'été de Ukraine dure."),
        ("Berne cède. BerneEn échange, demande plus.", "Berne cède. Berne En échange, demande plus."),
        ("Anna Roux part. Anna Rouxa parlé. Roux rit.", "Anna Roux part. Anna Roux a parlé. Roux rit."),
        ("Li Jong-un part. Li Jong Una ri.", "Li Jong-un part. Li Jong Un a ri."),
        ("Roux dort, Roux part, Rouxs'est levé.", "Roux dort, Roux part, Roux s'est levé."),
        ("Anna Roux part, Anna Rouxet Paul aussi.", "Anna Roux part, Anna Roux et Paul aussi."),
        ("Texte actuel ou non, l'actuelet le neuf.", "Texte actuel ou non, l'actuel et le neuf."),
        ("Les avions chinoisqui volent.", "Les avions chinois qui volent."),
    ],
)  # fmt: skip
def test_joined_words_are_split(text: str, expected: str) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Il vit à St.John avec J.R.R. Tolkien, de l'O.N.U. et de Booking.Com depuis 2016.",
        "YouTube, WikiLeaks, SpaceX et McDonald ont signé avec LinkedIn, eBay et la BnF.",
        "Raymond Kopa est né Raymond Kopaszewski, en 1931.",
        "Martin Martinet, Jean Martin et Jean Martinet se parlent ; Jean Martinet aussi.",
        "Le projet secret du cabinet tient en un billet ; le bill et le secr restent.",
        "Voir https://exemple.fr/LaPage.Le ou ecrire@exemple.fr.",
        "Il a 4.Le et v2.Un point.",
    ],
)
def test_clean_words_are_left_alone(text: str) -> None:
    assert only(text) == text
