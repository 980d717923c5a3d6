"""Themes: short phrases as they stand in the text."""

import pytest

from graphx.lexica.load import load_lexicon
from graphx.parses import from_conllu
from graphx.triples.attributes.theme import theme_besides, theme_lemmas, theme_phrase
from graphx.triples.clause import read_clause
from tests.triples.attributes.frozen import clause_of, word
from tests.triples.examples import Example


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
        ("en", "[Kim] helped [Putin] for months.", "helped", None),
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


def test_name_cut_off_its_title_is_no_theme() -> None:
    rows = [  # as parsed, wrongly: the name is an apposition of its title
        "1\tAnne\tAnne\tPROPN\t_\t_\t2\tnsubj\t_\t_",
        "2\treçoit\trecevoir\tVERB\t_\t_\t0\troot\t_\t_",
        "3\tson\tson\tDET\t_\t_\t4\tdet\t_\t_",
        "4\thomologue\thomologue\tNOUN\t_\t_\t2\tobj\t_\t_",
        "5\tKarim\tKarim\tPROPN\t_\t_\t2\txcomp\t_\t_",
    ]
    text = "Anne reçoit son homologue Karim"
    [tree] = from_conllu(f"# text = {text}\n" + "\n".join(rows) + "\n\n", doc="x", lang="fr", engine="spacy")
    mentions = Example("", "fr", "[Anne] reçoit son homologue [Karim]", ()).mentions()
    clause = read_clause(tree, mentions, load_lexicon("fr"))
    assert theme_besides(clause, word(clause, "reçoit"), frozenset({1, 4})) is None


def test_theme_of_a_clause_runs_to_its_end() -> None:
    clause = clause_of("fr", "[Séoul] accuse [Moscou] d'armer [Pyongyang].")
    assert theme_phrase(clause, word(clause, "armer")) == "armer Pyongyang"


@pytest.mark.parametrize(
    ("text", "form", "phrase"),
    [
        ("[Séoul] accuse [Moscou] d'armer [Pyongyang] et de tromper [Kiev].", "armer", "armer Pyongyang"),
        (
            "[Séoul] accuse [Moscou] d'avoir livré des obus et des chars de combat pendant l'été.",
            "livré",
            "livré des obus et des chars",  # eight words, none left hanging
        ),
    ],
)
def test_theme_of_a_clause_ends_where_another_begins(text: str, form: str, phrase: str) -> None:
    clause = clause_of("fr", text)
    assert theme_phrase(clause, word(clause, form)) == phrase


def test_lemmas_that_decide_the_category() -> None:
    clause = clause_of("fr", "[Moscou] livre des obus de gros calibre à [Pyongyang].")
    assert theme_lemmas(clause, word(clause, "obus")) == {"obus", "calibre"}
