import pytest
from pydantic import ValidationError

from graphx.lexica.coreference import CoreferenceFile, coreference_languages, load_coreference
from graphx.lexica.metonymy import load_metonymy


@pytest.mark.parametrize("lang", coreference_languages())
def test_every_file_keeps_its_schema(lang: str) -> None:
    words = load_coreference(lang)
    assert words is not None
    assert words.pronouns
    assert words.office_nouns
    assert load_metonymy(lang) is not None


def test_french_and_english_are_there() -> None:
    assert {"en", "fr"} <= set(coreference_languages())


def test_a_language_without_a_file_has_no_words() -> None:
    assert load_coreference("xx") is None
    assert load_coreference("../fr") is None
    assert load_metonymy("xx") is None


def test_an_unknown_key_is_refused() -> None:
    words = load_coreference("fr")
    assert words is not None
    content = words.file.model_dump(by_alias=True)
    with pytest.raises(ValidationError, match="pronoms"):
        CoreferenceFile.model_validate({**content, "pronoms": []})


def test_no_first_name_has_two_genders() -> None:
    for lang in coreference_languages():
        words = load_coreference(lang)
        assert words is not None
        assert not set(words.file.names.masc) & set(words.file.names.fem)


@pytest.mark.parametrize(
    ("noun", "is_head"), [("ministre", True), ("chef", True), ("premier", False), ("état", False)]
)
def test_offices_are_known_by_their_head_noun(noun: str, is_head: bool) -> None:
    words = load_coreference("fr")
    assert words is not None
    assert (noun in words.office_nouns) is is_head
