"""Affirmed or negated: each kind of negation beside a sentence that only looks like it."""

from dataclasses import replace

import pytest

from graphx.lexica.load import Lexicon
from graphx.triples.attributes.polarity import polarity_of
from graphx.triples.clause import read_clause
from tests.triples.attributes.frozen import clause_of, hung_on_the_person, tree_of, word

NEGATED = [
    ("fr", "Moscou n'a pas livré d'obus à Pyongyang.", "livré"),
    ("fr", "Moscou n'arme plus Pyongyang.", "arme"),
    ("fr", "Moscou ne livre aucun obus à Pyongyang.", "livre"),
    ("fr", "Aucun ministre n'a critiqué Pyongyang.", "critiqué"),
    ("fr", "Personne à Moscou n'a critiqué Pyongyang.", "critiqué"),
    ("fr", "Poutine est parti sans remercier Kim.", "remercier"),
    ("fr", "Moscou refuse d'armer Pyongyang.", "armer"),
    ("fr", "Moscou n'a pas promis d'armer Pyongyang.", "armer"),
    ("fr", "Séoul empêche Moscou d'armer Pyongyang.", "armer"),
    ("fr", "Moscou a armé Pyongyang mais pas financé Séoul.", "financé"),
    ("fr", "Moscou n'a jamais armé Pyongyang.", "armé"),
    ("fr", "Moscou ne pense pas avoir armé Pyongyang.", "armé"),
    ("fr", "Moscou empêche une attaque de Minsk contre Kiev.", "attaque"),
    ("fr", "Moscou n'a pas armé et financé Pyongyang.", "financé"),
    ("fr", "Moscou n'a pas mené d'attaque ou de raid contre Kiev.", "raid"),
    ("fr", "Moscou n'est pas prêt à armer Pyongyang.", "armer"),
    ("fr", "Moscou n'a ni armé ni financé Pyongyang.", "armé"),
    ("fr", "Moscou n'a ni armé ni financé Pyongyang.", "financé"),
    ("fr", "Moscou n'a pas armé Pyongyang mais critiqué Séoul.", "armé"),
    ("fr", "Moscou n'a pas mené d'attaque contre Kiev.", "attaque"),
    ("fr", "Ni Moscou ni Pyongyang n'ont critiqué Séoul.", "critiqué"),
    ("en", "Neither Moscow nor Pyongyang criticised Seoul.", "criticised"),
    ("en", "Russia did not arm North Korea.", "arm"),
    ("en", "Russia never armed North Korea.", "armed"),
    ("en", "Russia gave North Korea no missiles.", "gave"),
    ("en", "No one in Moscow criticised Pyongyang.", "criticised"),
    ("en", "Putin left without thanking Kim.", "thanking"),
    ("en", "Russia refused to arm North Korea.", "arm"),
    ("en", "Russia did not let China arm North Korea.", "arm"),
    ("en", "Russia stopped arming North Korea.", "arming"),
    ("en", "Russia did not promise to arm North Korea.", "arm"),
    ("en", "Russia neither armed nor funded North Korea.", "armed"),
    ("en", "Russia neither armed nor funded North Korea.", "funded"),
    ("en", "Russia has not armed North Korea but criticised Seoul.", "armed"),
    ("en", "Russia did not launch an attack on Kyiv.", "attack"),
    ("fr", "Séoul interdit à Moscou d'armer Pyongyang.", "armer"),
    ("fr", "Séoul a déconseillé à Kiev d'attaquer Moscou.", "attaquer"),
    ("en", "Sanctions ban Russia from arming North Korea.", "arming"),
    ("en", "Seoul warned Russia against arming North Korea.", "arming"),
]
AFFIRMED = [
    ("fr", "Moscou a livré des obus à Pyongyang.", "livré"),
    ("fr", "Moscou ne livre que des obus à Pyongyang.", "livre"),
    ("fr", "Moscou critique Pyongyang de plus en plus.", "critique"),
    ("fr", "Moscou n'a pas promis de ne pas armer Pyongyang.", "armer"),
    ("fr", "Poutine n'est pas parti sans remercier Kim.", "remercier"),
    ("fr", "Moscou n'arme pas Pyongyang et critique Séoul.", "critique"),
    ("fr", "En armant Pyongyang, Moscou n'a pas aidé Séoul.", "armant"),
    ("fr", "Moscou refuse un accord et critique Séoul.", "critique"),
    ("fr", "Pékin refuse un accord pendant la visite de Poutine à Pyongyang.", "visite"),
    ("fr", "L'attaque de Minsk contre Kiev empêche un accord.", "attaque"),
    ("fr", "L'attaque de Moscou contre Kiev n'a pas apporté la paix.", "attaque"),
    ("fr", "Une personne à Moscou critique Pyongyang.", "critique"),
    ("fr", "Si jamais Moscou arme Pyongyang, Séoul protestera.", "arme"),
    ("fr", "Poutine est parti pour remercier Kim.", "remercier"),
    ("fr", "Moscou ne refuse pas d'armer Pyongyang.", "armer"),
    ("fr", "Moscou ne nie pas avoir armé Pyongyang.", "armé"),
    ("fr", "Séoul n'affirme pas que Moscou a armé Pyongyang.", "armé"),
    ("fr", "Moscou n'a pas armé Pyongyang mais critiqué Séoul.", "critiqué"),
    ("fr", "Moscou n'a pas condamné l'attaque de Séoul contre Kiev.", "attaque"),
    ("fr", "Moscou a mené une attaque contre Kiev.", "attaque"),
    ("en", "Russia armed North Korea.", "armed"),
    ("en", "Russia only armed North Korea.", "armed"),
    ("en", "Russia did not refuse to arm North Korea.", "arm"),
    ("en", "Russia does not deny arming North Korea.", "arming"),
    ("en", "Seoul did not say that Russia armed North Korea.", "armed"),
    ("en", "Russia has not armed North Korea but criticised Seoul.", "criticised"),
    ("en", "Russia did not condemn the attack by Seoul on Kyiv.", "attack"),
    ("en", "Putin left after thanking Kim.", "thanking"),
]


@pytest.mark.parametrize(("lang", "text", "form"), NEGATED)
def test_act_is_negated(lang: str, text: str, form: str) -> None:
    clause = clause_of(lang, text)
    assert polarity_of(clause, word(clause, form)) == "negated"


def test_feature_tells_where_the_lexicon_knows_nothing() -> None:
    tree = tree_of("en", "Russia did not arm North Korea.")
    words = tuple(replace(w, feats="Polarity=Neg") if w.form == "not" else w for w in tree.words)
    clause = read_clause(replace(tree, words=words), [], Lexicon("xx"))
    assert polarity_of(clause, word(clause, "arm")) == "negated"


def test_infinitive_hung_on_the_person_asked_is_negated_all_the_same() -> None:
    clause = hung_on_the_person("fr", "Séoul interdit à [Moscou] d'armer Pyongyang.", "armer", "Moscou")
    assert polarity_of(clause, word(clause, "armer")) == "negated"


@pytest.mark.parametrize(("lang", "text", "form"), AFFIRMED)
def test_act_is_affirmed(lang: str, text: str, form: str) -> None:
    clause = clause_of(lang, text)
    assert polarity_of(clause, word(clause, form)) == "affirmed"
