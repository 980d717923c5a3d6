import pytest

from graphx.documents.decode import decode
from graphx.documents.language import detect_language
from graphx.documents.metadata import front_matter, read_date
from graphx.errors import DocumentError

FRENCH = "Le président a été reçu à Séoul ; l’accueil fut « chaleureux », selon l’Élysée."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_french_is_decoded_whatever_its_encoding(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding)) == FRENCH


def test_other_letters_are_recognised_or_declared() -> None:
    russian = "Президент России прибыл в Пхеньян с государственным визитом, сообщили в Кремле. " * 5
    assert decode(russian.encode("cp1251")) == russian
    page = '<meta charset="iso-8859-2"><p>Łódź</p>'
    assert decode(page.encode("iso-8859-2")) == page


@pytest.mark.parametrize("data", [b"PK\x03\x04\0\0\0", b"\xff\xfe\x00\xd8"])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError):
        decode(data)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (FRENCH, "fr"),
        ("Seoul accused Pyongyang of sending troops.", "en"),
        ("https://exemple.fr 2024", "und"),
        ("", "und"),
    ],
)
def test_language_is_that_of_the_words(text: str, lang: str) -> None:
    assert detect_language(text) == lang


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-06-19", "2024-06-19"),
        ("2024-06-19T23:00:00+09:00", "2024-06-19"),
        ("20240619", "2024-06-19"),
        ("Wed, 19 Jun 2024 10:00:00 +0000", "2024-06-19"),
        ("2024-06-31", None),
        ("2024-06-19abc", None),
        ("03/04/2024", None),
        ("hier", None),
        ("", None),
    ],
)
def test_dates_are_read_where_they_cannot_be_mistaken(text: str, day: str | None) -> None:
    assert read_date(text) == day


def test_front_matter_never_makes_objects() -> None:
    found = front_matter("---\ntitle: !!python/object/apply:os.system [id]\ndate: 2024-06-19\n---\nTexte.")
    assert found.title is None
    assert front_matter("---\ntitle: no\n---\n").title == "no"
    assert front_matter("Texte.\n---\ntitle: x\n---\n").title is None
