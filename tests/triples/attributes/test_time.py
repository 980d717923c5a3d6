"""Time expressions: what is found, what day it is, and what act it dates."""

import pytest

from graphx.model import Document, TimeExpression
from graphx.tree import Tree, Word
from graphx.triples.attributes.time import find_times, time_of

WEDNESDAY = "2024-06-19"


def flat_tree(text: str, lang: str = "fr", verb: str = "", feats: str = "") -> Tree:
    """Hang every word on one verb (the first word unless named): enough for the finder."""
    forms, start = [], 0
    for form in text.split():
        at = text.index(form, start)
        forms.append((form.strip(".,"), at))
        start = at + len(form)
    root = next((i for i, (form, _) in enumerate(forms, 1) if form == verb), 1)
    words = tuple(
        Word(i, form, form, "VERB", feats, 0, "root", at, at + len(form))
        if i == root
        else Word(i, form, form, "NOUN", "", root, "obl", at, at + len(form))
        for i, (form, at) in enumerate(forms, 1)
    )
    return Tree("d", 0, "spacy", lang, 0, len(text), text, words)


def found(text: str, lang: str = "fr", date: str | None = WEDNESDAY, **tree: str) -> list[TimeExpression]:
    times = find_times(Document("d", text, lang, date=date), flat_tree(text, lang, **tree))
    assert all(text[t.start : t.end] == t.text for t in times)
    return times


@pytest.mark.parametrize(
    ("lang", "text", "words", "begin", "until"),
    [
        ("fr", "Il signe le 19 juin 2024 un accord", "le 19 juin 2024", "2024-06-19", "2024-06-19"),
        ("fr", "Le 1er octobre 1961, il signe", "Le 1er octobre 1961", "1961-10-01", "1961-10-01"),
        ("fr", "Il signe le mardi 4 juin 2024", "mardi 4 juin 2024", "2024-06-04", "2024-06-04"),
        ("fr", "Il a signé le 12 septembre", "le 12 septembre", "2023-09-12", "2023-09-12"),
        ("fr", "Il a signé du 3 au 5 juin 2024", "du 3 au 5 juin 2024", "2024-06-03", "2024-06-05"),
        ("fr", "Il signe en avril 1997 un accord", "avril 1997", "1997-04-01", "1997-04-30"),
        ("fr", "Il a signé en septembre dernier", "septembre dernier", "2023-09-01", "2023-09-30"),
        ("fr", "Il a signé en février", "février", "2024-02-01", "2024-02-29"),
        ("fr", "Il arrive en 1492 en Amérique", "1492", "1492-01-01", "1492-12-31"),
        ("fr", "Il signe fin 2023 un accord", "fin 2023", "2023-09-01", "2023-12-31"),
        ("fr", "Il dort dans les années 1990", "les années 1990", "1990-01-01", "1999-12-31"),
        ("fr", "Il vit au XIXe siècle", "XIXe siècle", "1801-01-01", "1900-12-31"),
        ("fr", "Il vit au seizième siècle", "seizième siècle", "1501-01-01", "1600-12-31"),
        ("fr", "Il signe entre 1961 et 2001 des accords", "entre 1961 et 2001", "1961-01-01", "2001-12-31"),
        ("fr", "Il gouverne depuis 2000", "depuis 2000", "2000-01-01", "2024-06-19"),
        ("fr", "Il gouverne jusqu’en 1918", "jusqu’en 1918", None, "1918-12-31"),
        ("fr", "Il est arrivé hier soir", "hier soir", "2024-06-18", "2024-06-18"),
        ("fr", "Il arrive aujourd’hui", "aujourd’hui", "2024-06-19", "2024-06-19"),
        ("fr", "Il a signé l’année dernière", "l’année dernière", "2023-01-01", "2023-12-31"),
        ("fr", "Il a signé le mois dernier", "le mois dernier", "2024-05-01", "2024-05-31"),
        ("fr", "Il signe la semaine prochaine", "la semaine prochaine", "2024-06-24", "2024-06-30"),
        ("fr", "Il signe cette semaine", "cette semaine", "2024-06-17", "2024-06-23"),
        ("fr", "Il a signé il y a deux mois", "il y a deux mois", "2024-04-01", "2024-04-30"),
        ("fr", "Il gouverne depuis trois ans", "depuis trois ans", "2021-06-19", "2024-06-19"),
        ("fr", "Il signe ce mercredi", "ce mercredi", "2024-06-19", "2024-06-19"),
        ("fr", "Il a signé mardi soir", "mardi soir", "2024-06-18", "2024-06-18"),
        ("fr", "Il a signé mercredi dernier", "mercredi dernier", "2024-06-12", "2024-06-12"),
        ("fr", "Il est né en 49 avant J.-C. à Rome", "49 avant J.-C.", None, None),
        ("fr", "Il a signé il y a quelques mois", "il y a quelques mois", None, None),
        ("fr", "Il vivait à l'époque", "à l'époque", None, None),
        ("en", "He left on Thursday, the 3rd of November 2016", "Thursday, the 3rd of November 2016",
         "2016-11-03", "2016-11-03"),
        ("en", "He left on June 4, 2024", "June 4, 2024", "2024-06-04", "2024-06-04"),
        ("en", "He left in May", "May", "2024-05-01", "2024-05-31"),
        ("en", "He left in October 1777", "October 1777", "1777-10-01", "1777-10-31"),
        ("en", "He left last year", "last year", "2023-01-01", "2023-12-31"),
        ("en", "He left two years ago", "two years ago", "2022-01-01", "2022-12-31"),
        ("en", "He left on Monday evening", "Monday evening", "2024-06-17", "2024-06-17"),
        ("en", "He left yesterday", "yesterday", "2024-06-18", "2024-06-18"),
        ("en", "He lived in the 19th century", "19th century", "1801-01-01", "1900-12-31"),
        ("en", "He ruled from 1961 to 2001", "from 1961 to 2001", "1961-01-01", "2001-12-31"),
        ("en", "He wrote in the 1990s", "the 1990s", "1990-01-01", "1999-12-31"),
        ("en", "He has ruled since 2000", "since 2000", "2000-01-01", "2024-06-19"),
        ("en", "He left two years later", "two years later", None, None),
    ],
)  # fmt: skip
def test_expression_is_found_and_dated(
    lang: str, text: str, words: str, begin: str | None, until: str | None
) -> None:
    assert [(t.text, t.begin, t.until) for t in found(text, lang)] == [(words, begin, until)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Il livre 4,8 millions de munitions"),
        ("fr", "Il a gouverné 24 ans"),
        ("fr", "Il défend sa position et je le dis"),
        ("fr", "Il préside la 5e République"),
        ("fr", "Ils fêtent mardi gras"),
        ("fr", "Il part tous les mardis"),
        ("fr", "Ils ne sont pas sûrs, alors que Moscou attend"),
        ("en", "They may march with him"),
        ("en", "He spoke for six years"),
        ("en", "He reads the Sunday Times"),
        ("en", "He paid $2000"),
        ("en", "He is the second man"),
    ],
)
def test_what_only_looks_like_a_time_is_left(lang: str, text: str) -> None:
    assert found(text, lang) == []


@pytest.mark.parametrize("feats", ["Number=Plur", ""])
def test_figure_that_counts_is_no_year(feats: str) -> None:
    text = "Moscou envoie 2000 soldats"
    words = (
        Word(1, "Moscou", "Moscou", "PROPN", "", 2, "nsubj", 0, 6),
        Word(2, "envoie", "envoyer", "VERB", "", 0, "root", 7, 13),
        Word(3, "2000", "2000", "NUM", "", 4, "nummod", 14, 18),
        Word(4, "soldats", "soldat", "NOUN", feats, 2, "obj", 19, 26),
    )
    tree = Tree("d", 0, "spacy", "fr", 0, len(text), text, words)
    assert find_times(Document("d", text, "fr"), tree) == []


def test_nothing_relative_is_dated_without_a_document_date() -> None:
    assert [(t.text, t.begin) for t in found("Il est parti hier", date=None)] == [("hier", None)]
    assert [(t.text, t.begin) for t in found("Il est parti mardi", date=None)] == [("mardi", None)]
    assert found("Il est parti en 1990", date=None)[0].begin == "1990-01-01"


def test_tense_of_the_verb_points_a_weekday_ahead_or_back() -> None:
    ahead = found("Ils signeront lundi", verb="signeront", feats="Tense=Fut")
    back = found("Ils signèrent lundi", verb="signèrent", feats="Tense=Past")
    assert ahead[0].begin == "2024-06-24"
    assert back[0].begin == "2024-06-17"


def test_impossible_day_is_found_but_not_dated() -> None:
    assert [(t.text, t.begin) for t in found("Il signe le 31 février 2024")] == [("le 31 février 2024", None)]


def test_offsets_count_in_the_document_and_not_in_the_sentence() -> None:
    text = "Bonjour. Il part en\n1990 à Rome."
    words = (
        Word(1, "Il", "il", "PRON", "", 2, "nsubj", 9, 11),
        Word(2, "part", "partir", "VERB", "", 0, "root", 12, 16),
        Word(3, "1990", "1990", "NUM", "", 2, "obl", 20, 24),
    )
    tree = Tree("d", 1, "spacy", "fr", 9, len(text), text[9:], words)
    (time,) = find_times(Document("d", text, "fr"), tree)
    assert (time.text, text[time.start : time.end]) == ("1990", "1990")


def test_event_phrase_dates_an_act_without_a_day() -> None:
    text = "Il signe après la guerre"
    words = (
        Word(1, "Il", "il", "PRON", "", 2, "nsubj", 0, 2),
        Word(2, "signe", "signer", "VERB", "", 0, "root", 3, 8),
        Word(3, "après", "après", "ADP", "", 5, "case", 9, 14),
        Word(4, "la", "le", "DET", "", 5, "det", 15, 17),
        Word(5, "guerre", "guerre", "NOUN", "", 2, "obl", 18, 24),
    )
    tree = Tree("d", 0, "stanza", "fr", 0, len(text), text, words)
    (time,) = find_times(Document("d", text, "fr", date=WEDNESDAY), tree)
    assert (time.text, time.begin) == ("après la guerre", None)
    assert time_of(words[1], tree, [time]) == time


def two_clauses() -> tuple[Tree, list[TimeExpression]]:
    """Moscou a annoncé mardi que Kim arrivera jeudi."""
    text = "Moscou annonça mardi que Kim arrivera jeudi"
    rows = [("Moscou", "PROPN", 2, "nsubj"), ("annonça", "VERB", 0, "root"), ("mardi", "NOUN", 2, "obl"),
            ("que", "SCONJ", 6, "mark"), ("Kim", "PROPN", 6, "nsubj"), ("arrivera", "VERB", 2, "ccomp"),
            ("jeudi", "NOUN", 6, "obl")]  # fmt: skip
    words = tuple(
        Word(i, form, form, upos, "Tense=Fut" if form == "arrivera" else "Tense=Past", head, rel,
             text.index(form), text.index(form) + len(form))
        for i, (form, upos, head, rel) in enumerate(rows, 1)
    )  # fmt: skip
    tree = Tree("d", 0, "spacy", "fr", 0, len(text), text, words)
    return tree, find_times(Document("d", text, "fr", date=WEDNESDAY), tree)


def test_each_verb_has_the_time_of_its_own_clause() -> None:
    tree, times = two_clauses()
    assert [(t.text, t.begin) for t in times] == [("mardi", "2024-06-18"), ("jeudi", "2024-06-20")]
    announced, arrives = time_of(tree.word(2), tree, times), time_of(tree.word(6), tree, times)
    assert announced is not None
    assert announced.text == "mardi"
    assert arrives is not None
    assert arrives.text == "jeudi"


def test_content_of_a_statement_does_not_take_the_day_of_the_statement() -> None:
    tree, times = two_clauses()
    assert time_of(tree.word(6), tree, times[:1]) is None


def tree_of(text: str, rows: list[tuple[str, str, int, str]], lang: str = "fr") -> Tree:
    """Hang words (form, part of speech, head, relation) together; lemma = form."""
    words, at = [], 0
    for number, (form, upos, head, relation) in enumerate(rows, 1):
        at = text.index(form, at)
        words.append(Word(number, form, form.lower(), upos, "", head, relation, at, at + len(form)))
        at += len(form)
    return Tree("d", 0, "stanza", lang, 0, len(text), text, tuple(words))


def act_time(tree: Tree, number: int) -> str | None:
    time = time_of(tree.word(number), tree, find_times(Document("d", tree.text, tree.lang), tree))
    return time.text if time else None


def test_time_of_a_noun_is_not_the_time_of_its_verb() -> None:
    rows = [("Ils", "PRON", 2, "nsubj"), ("respectent", "VERB", 0, "root"), ("le", "DET", 4, "det"),
            ("traité", "NOUN", 2, "obj"), ("de", "ADP", 6, "case"), ("1858", "NUM", 4, "nmod")]  # fmt: skip
    tree = tree_of("Ils respectent le traité de 1858", rows)
    assert act_time(tree, 2) is None
    assert act_time(tree, 4) == "1858"


def test_opening_of_a_sentence_dates_its_main_verb_wherever_it_hangs() -> None:
    rows = [("A", "ADP", 6, "nsubj"), ("partir", "VERB", 1, "fixed"), ("de", "ADP", 4, "case"),
            ("1990", "NUM", 2, "obl"), ("Moscou", "PROPN", 6, "nsubj"), ("arme", "VERB", 0, "root"),
            ("Kiev", "PROPN", 6, "obj")]  # fmt: skip
    assert act_time(tree_of("A partir de 1990, Moscou arme Kiev", rows), 6) == "A partir de 1990"


def test_clause_with_when_shares_the_time_of_its_main_clause() -> None:
    rows = [("Tout", "PRON", 2, "nsubj"), ("change", "VERB", 0, "root"), ("en", "ADP", 4, "case"),
            ("1777", "NUM", 2, "obl"), ("lorsque", "SCONJ", 7, "mark"), ("Londres", "PROPN", 7, "nsubj"),
            ("capitule", "VERB", 2, "advcl")]  # fmt: skip
    tree = tree_of("Tout change en 1777 lorsque Londres capitule", rows)
    assert act_time(tree, 7) == "1777"
    rows[4] = ("puisque", "SCONJ", 7, "mark")
    because = tree_of("Tout change en 1777 puisque Londres capitule", rows)
    assert act_time(because, 7) is None


@pytest.mark.parametrize(("verb", "time"), [("rendre", "1990"), ("condamner", None)])
def test_noun_of_a_light_verb_shares_its_time(verb: str, time: str | None) -> None:
    rows = [("Kim", "PROPN", 2, "nsubj"), (verb, "VERB", 0, "root"), ("visite", "NOUN", 2, "obj"),
            ("en", "ADP", 5, "case"), ("1990", "NUM", 2, "obl")]  # fmt: skip
    assert act_time(tree_of(f"Kim {verb} visite en 1990", rows), 3) == time


def test_unknown_language_has_no_times() -> None:
    assert found("Er kam 1990", "de") == []
