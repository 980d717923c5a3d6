"""Who says so: the nearest speaker, none where the text itself says it."""

import pytest

from graphx.triples.attributes.attribution import attribution_of
from tests.triples.attributes.frozen import clause_of, word

# language, sentence, act, who says so
SPEAKERS = [
    ("fr", "[Séoul] affirme que [Moscou] a armé [Pyongyang].", "armé", "Séoul"),
    ("fr", "Selon [Séoul], [Moscou] a armé [Pyongyang].", "armé", "Séoul"),
    ("fr", "[Moscou] a armé [Pyongyang], selon [Séoul].", "armé", "Séoul"),
    ("fr", "Pour [Séoul], [Moscou] menace [Tokyo].", "menace", "Séoul"),
    ("fr", "« [Moscou] a armé [Pyongyang] », a déclaré [Séoul].", "armé", "Séoul"),
    ("fr", "[Moscou] a armé [Pyongyang], a déclaré [Séoul].", "armé", "Séoul"),
    ("fr", "Comme le rapporte [Séoul], [Moscou] a armé [Pyongyang].", "armé", "Séoul"),
    ("fr", "[Séoul] affirme que [Washington] croit que [Moscou] a armé [Pyongyang].", "armé", "Washington"),
    ("fr", "[Séoul] affirme que [Moscou] veut armer [Pyongyang].", "armer", "Séoul"),
    ("fr", "[Séoul] accuse [Moscou] d'armer [Pyongyang].", "armer", "Séoul"),
    ("fr", "[Moscou] nie avoir armé [Pyongyang].", "armé", "Moscou"),
    ("fr", "[Moscou] affirme avoir armé [Pyongyang].", "armé", "Moscou"),
    ("fr", "[Séoul] a affirmé mardi que [Moscou] a armé [Pyongyang].", "armé", "Séoul"),  # read as advcl
    ("fr", "[Séoul] accuse [Moscou] : [Pékin] arme [Pyongyang].", "arme", "Séoul"),
    ("fr", "Une attaque de [Moscou] contre [Kiev], selon [Londres].", "attaque", "Londres"),
    ("fr", "[Séoul] dénonce le projet de [Moscou] d'armer [Pyongyang].", "armer", "Séoul"),
    ("fr", "[Moscou] dément une attaque de [Minsk] contre [Kiev].", "attaque", "Moscou"),
    ("en", "[Seoul] says that [Russia] armed [North Korea].", "armed", "Seoul"),
    ("en", "According to [Seoul], [Russia] armed [North Korea].", "armed", "Seoul"),
    ("en", "“[Russia] armed [North Korea],” said [Seoul].", "armed", "Seoul"),
    ("en", "As [Seoul] reports, [Russia] armed [North Korea].", "armed", "Seoul"),
    ("en", "[Seoul] says [Tokyo] believes that [Russia] armed [North Korea].", "armed", "Tokyo"),
    ("en", "[Seoul] accused [Russia] of arming [North Korea].", "arming", "Seoul"),
    ("en", "[Russia] denies arming [North Korea].", "arming", "Russia"),
]
# language, sentence, act, words of a speaker who is no actor
WORDS = [
    ("fr", "Selon des experts, [Moscou] a armé [Pyongyang].", "armé", "des experts"),
    ("fr", "Un porte-parole affirme que [Moscou] a armé [Pyongyang].", "armé", "Un porte-parole"),
    ("fr", "Des rumeurs selon lesquelles [Moscou] arme [Pyongyang] circulent.", "arme", "Des rumeurs"),
    ("en", "According to experts, [Russia] armed [North Korea].", "armed", "experts"),
    ("en", "A spokesman said that [Russia] armed [North Korea].", "armed", "A spokesman"),
]
NOBODY = [
    ("fr", "[Moscou] a armé [Pyongyang].", "armé"),
    ("fr", "[Séoul] affirme que [Moscou] a armé [Pyongyang].", "affirme"),
    ("fr", "[Séoul] affirme que [Moscou], qui arme [Pyongyang], ment.", "arme"),
    ("fr", "[Séoul] évoque l'attaque de [Moscou] contre [Kiev].", "attaque"),
    ("fr", "[Séoul] affirme que [Tokyo] a menti pendant la visite de [Poutine] à [Pyongyang].", "visite"),
    (
        "fr",
        "[Séoul] affirme que [Tokyo] a menti pendant un débat sur la visite de [Poutine] à [Pyongyang].",
        "visite",
    ),
    ("fr", "Le fait que [Moscou] a armé [Pyongyang] inquiète [Séoul].", "armé"),
    ("fr", "Lorsque [Séoul] a répondu, [Moscou] a armé [Pyongyang].", "armé"),
    ("fr", "[Moscou] a armé [Pyongyang], [Séoul] dénonce une erreur.", "armé"),
    ("fr", "[Moscou] a armé [Pyongyang] et [Séoul] répond.", "armé"),
    ("fr", "[Tokyo] ment, [Séoul] répond à [Moscou].", "répond"),
    ("fr", "Pour la paix, [Moscou] arme [Kiev].", "arme"),
    ("fr", "La promesse de [Moscou] à [Kiev] révèle une crise.", "promesse"),
    ("fr", "[Séoul] affirme, parce que [Moscou] arme [Pyongyang], que [Tokyo] ment.", "arme"),
    ("fr", "[Moscou] promet d'armer [Pyongyang].", "armer"),
    ("fr", "[Séoul] a parlé pendant la visite de [Poutine] à [Pyongyang].", "visite"),
    ("fr", "Pendant la visite de [Poutine] à [Pyongyang], [Séoul] a déclaré que [Tokyo] ment.", "visite"),
    ("fr", "Comme [Séoul] finance [Tokyo], [Moscou] a armé [Pyongyang].", "armé"),
    ("en", "[Russia] armed [North Korea].", "armed"),
    ("en", "[Seoul] says that [Russia], which arms [North Korea], lies.", "arms"),
    ("en", "[Russia] promised to arm [North Korea].", "arm"),
    ("en", "[Seoul] left as [Russia] armed [North Korea].", "armed"),
]


@pytest.mark.parametrize(("lang", "marked", "form", "speaker"), SPEAKERS)
def test_speaker_is_an_actor(lang: str, marked: str, form: str, speaker: str) -> None:
    clause = clause_of(lang, marked)
    found = attribution_of(clause, word(clause, form))
    assert found is not None
    assert [e.mention.entity for e in found.speakers] == [speaker]


@pytest.mark.parametrize(("lang", "marked", "form", "words"), WORDS)
def test_speaker_in_words(lang: str, marked: str, form: str, words: str) -> None:
    clause = clause_of(lang, marked)
    found = attribution_of(clause, word(clause, form))
    assert found is not None
    assert (found.speakers, found.words) == ((), words)


@pytest.mark.parametrize(("lang", "marked", "form"), NOBODY)
def test_the_text_itself_says_it(lang: str, marked: str, form: str) -> None:
    clause = clause_of(lang, marked)
    assert attribution_of(clause, word(clause, form)) is None


@pytest.mark.parametrize(
    ("lang", "marked", "form", "denies"),
    [
        ("fr", "[Moscou] nie avoir armé [Pyongyang].", "armé", True),
        ("fr", "[Moscou] ne nie pas avoir armé [Pyongyang].", "armé", False),
        ("fr", "[Séoul] affirme que [Moscou] a armé [Pyongyang].", "armé", False),
        ("en", "[Russia] denies arming [North Korea].", "arming", True),
        ("en", "[Russia] does not deny arming [North Korea].", "arming", False),
        ("en", "[Seoul] says that [Russia] armed [North Korea].", "armed", False),
    ],
)
def test_denial_is_told_from_report(lang: str, marked: str, form: str, denies: bool) -> None:
    clause = clause_of(lang, marked)
    found = attribution_of(clause, word(clause, form))
    assert found is not None
    assert found.denies is denies
    assert found.words is None


@pytest.mark.parametrize(
    ("lang", "marked", "form"),
    [
        ("fr", "La rumeur que [Moscou] a armé [Pyongyang] inquiète [Séoul].", "armé"),
        ("en", "It is said that [Russia] armed [North Korea].", "armed"),
        ("en", "The claim that [Russia] armed [North Korea] worries [Seoul].", "armed"),
    ],
)
def test_claim_of_nobody(lang: str, marked: str, form: str) -> None:
    clause = clause_of(lang, marked)
    found = attribution_of(clause, word(clause, form))
    assert found is not None
    assert (found.speakers, found.words) == ((), None)
