"""Themes: short phrases as they stand in the text."""

import pytest

from graphx.triples.attributes.theme import theme_besides, theme_lemmas, theme_phrase
from tests.triples.attributes.frozen import clause_of, word


@pytest.mark.parametrize(
    ("lang", "marked", "form", "phrase"),
    [
        ("fr", "[Moscou] livre des obus de gros calibre à [Pyongyang].", "obus", "obus de gros calibre"),
        ("fr", "[Moscou] a signé un accord militaire avec [Pyongyang].", "accord", "accord militaire"),
        ("fr", "[Moscou] a levé ses sanctions contre [Pyongyang].", "sanctions", "sanctions"),
        ("fr", "[Moscou] livre « des obus » à [Pyongyang].", "obus", "obus"),
        ("fr", "[Moscou] livre des obus, qui sont vieux, à [Pyongyang].", "obus", "obus"),
        ("en", "[Russia] sent [North Korea] 300 tonnes of flour.", "tonnes", "300 tonnes of flour"),
        ("en", "[Russia] signed a new military treaty with [North Korea].", "treaty", "new military treaty"),
        ("en", "[Russia] lifted its sanctions against [North Korea].", "sanctions", "sanctions"),
    ],
)
def test_phrase_of_a_noun(lang: str, marked: str, form: str, phrase: str) -> None:
    clause = clause_of(lang, marked)
    assert theme_phrase(clause, word(clause, form)) == phrase


def test_ends_are_left_out_of_the_phrase() -> None:
    clause = clause_of("fr", "[Moscou] approuve le plan de [Pyongyang].")
    plan, pyongyang = word(clause, "plan"), word(clause, "Pyongyang")
    assert theme_phrase(clause, plan) == "plan de Pyongyang"
    assert theme_phrase(clause, plan, frozenset((pyongyang.id,))) == "plan"


@pytest.mark.parametrize(
    ("lang", "marked", "form", "head"),
    [
        ("fr", "[Kim] a remercié [Poutine] pour son soutien.", "remercié", "soutien"),
        ("fr", "[Kim] a remercié [Poutine] pendant sa visite.", "remercié", None),
        ("fr", "[Séoul] accuse [Moscou] d'armer [Pyongyang].", "accuse", "armer"),
        ("fr", "Un accord militaire entre [Moscou] et [Pyongyang] inquiète [Séoul].", "accord", "accord"),
        ("fr", "Un accord entre [Moscou] et [Pyongyang] inquiète [Séoul].", "accord", None),
        ("en", "[Kim] thanked [Putin] for his support.", "thanked", "support"),
        ("en", "[Kim] thanked [Putin] during his visit.", "thanked", None),
        ("en", "[Seoul] urged [Russia] to leave.", "urged", "leave"),
        ("en", "A military deal between [Russia] and [North Korea] worries [Seoul].", "deal", "deal"),
        ("en", "A deal between [Russia] and [North Korea] worries [Seoul].", "deal", None),
    ],
)
def test_theme_of_an_act_without_object(lang: str, marked: str, form: str, head: str | None) -> None:
    clause = clause_of(lang, marked)
    parties = frozenset(w.id for w in clause.tree.words if w.id in clause.actors)
    found = theme_besides(clause, word(clause, form), parties)
    assert (found.form if found else None) == head


def test_theme_of_a_clause_runs_to_its_end() -> None:
    clause = clause_of("fr", "[Séoul] accuse [Moscou] d'armer [Pyongyang].")
    assert theme_phrase(clause, word(clause, "armer")) == "armer Pyongyang"


def test_lemmas_that_decide_the_category() -> None:
    clause = clause_of("fr", "[Moscou] livre des obus de gros calibre à [Pyongyang].")
    assert theme_lemmas(clause, word(clause, "obus")) == {"obus", "calibre"}
