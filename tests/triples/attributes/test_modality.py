"""How the text stands to an act: asserted, reported, possible, planned, denied."""

import pytest

from graphx.triples.attributes.attribution import attribution_of
from graphx.triples.attributes.modality import modality_of
from tests.triples.attributes.frozen import clause_of, hung_on_the_person, word

FRENCH = [
    ("Moscou a livré des obus à Pyongyang.", "livré", "asserted"),
    ("Moscou livrera des obus à Pyongyang.", "livrera", "planned"),
    ("Moscou va livrer des obus à Pyongyang.", "livrer", "planned"),
    ("Moscou aurait livré des obus à Pyongyang.", "livré", "reported"),
    ("Moscou livrerait des obus à Pyongyang.", "livrerait", "reported"),
    ("Moscou aurait prétendument livré des obus à Pyongyang.", "livré", "reported"),
    ("Moscou a prétendument livré des obus à Pyongyang.", "livré", "reported"),
    ("Moscou a peut-être livré des obus à Pyongyang.", "livré", "possible"),
    ("Moscou devrait livrer des obus à Pyongyang.", "livrer", "planned"),
    ("Moscou pourrait livrer des obus à Pyongyang.", "livrer", "possible"),
    ("Si Moscou attaquait Kiev, Londres aiderait Kiev.", "attaquait", "possible"),
    ("Si Moscou attaquait Kiev, Londres aiderait Kiev.", "aiderait", "possible"),
    ("Si Moscou attaque Kiev, Londres aidera Kiev.", "aidera", "planned"),
    ("Moscou veut armer Pyongyang.", "armer", "possible"),
    ("Moscou promet d'armer Pyongyang.", "armer", "planned"),
    ("Moscou a promis qu'il aiderait Pyongyang.", "aiderait", "planned"),
    ("Pékin demande à Moscou d'armer Pyongyang.", "armer", "possible"),
    ("Pékin a forcé Moscou à armer Pyongyang.", "armer", "asserted"),
    ("Moscou a commencé à armer Pyongyang.", "armer", "asserted"),
    ("Poutine se rend à Pyongyang pour rencontrer Kim.", "rencontrer", "planned"),
    ("Moscou a rejoint Pékin pour vaincre Berlin.", "vaincre", "planned"),
    ("Moscou a financé Pékin pour vaincre Berlin.", "vaincre", "asserted"),
    ("Moscou finance Pékin pour vaincre Berlin.", "vaincre", "planned"),
    ("Le projet de Moscou d'armer Pyongyang inquiète Séoul.", "armer", "planned"),
    ("Les efforts de Moscou pour armer Pyongyang inquiètent Séoul.", "armer", "possible"),
    ("La prochaine visite de Poutine à Pyongyang inquiète Séoul.", "visite", "planned"),
    ("La récente visite de Poutine à Pyongyang inquiète Séoul.", "visite", "asserted"),
    ("Une éventuelle attaque de Moscou contre Kiev inquiète Londres.", "attaque", "possible"),
    ("Une attaque présumée de Moscou contre Kiev inquiète Londres.", "attaque", "reported"),
    ("La visite prévue de Poutine à Pyongyang inquiète Séoul.", "visite", "planned"),
    ("Moscou condamne une attaque contre Kiev.", "attaque", "asserted"),
    ("Moscou pourrait mener une attaque contre Kiev.", "attaque", "possible"),
    ("Moscou commettrait une erreur en armant Pyongyang.", "armant", "reported"),
    ("Poutine est resté à Pyongyang pour rencontrer Kim.", "rencontrer", "asserted"),
    ("Moscou pourrait condamner l'attaque de Minsk contre Kiev.", "attaque", "asserted"),
    ("L'attaque de Moscou contre Kiev fera une victime.", "attaque", "asserted"),
    ("La visite de Poutine à Pyongyang prévoit un sommet.", "visite", "asserted"),
    ("Moscou affaiblit Séoul sans armer Pyongyang.", "armer", "asserted"),
    ("Moscou a bloqué les efforts menés par Pékin pour armer Pyongyang.", "armer", "possible"),
    ("Poutine est allé rencontrer Kim.", "rencontrer", "asserted"),
    ("Moscou pourrait armer et financer Pyongyang.", "financer", "possible"),
    ("Moscou livrera des obus et critique Séoul.", "critique", "asserted"),
    ("Pékin a persuadé Moscou d'armer Pyongyang.", "armer", "possible"),
    ("Critiquant Séoul, Moscou livrera des obus à Pyongyang.", "Critiquant", "asserted"),
    ("Moscou envisage une attaque contre Kiev.", "attaque", "possible"),
    ("Moscou prévoit une attaque contre Kiev.", "attaque", "planned"),
    ("Séoul affirme que Moscou a armé Pyongyang.", "armé", "reported"),
    ("Séoul affirme que Moscou armera Pyongyang.", "armera", "planned"),
    ("Moscou nie avoir armé Pyongyang.", "armé", "denied"),
    ("Moscou ne nie pas avoir armé Pyongyang.", "armé", "reported"),
    ("Moscou ne doit pas armer Pyongyang.", "armer", "possible"),
    ("Séoul interdit à Moscou d'armer Pyongyang.", "armer", "possible"),
    ("Séoul a déconseillé à Kiev d'attaquer Moscou.", "attaquer", "possible"),
    ("L'ONU interdit une attaque de Moscou contre Kiev.", "attaque", "possible"),
    ("Séoul empêche Moscou d'armer Pyongyang.", "armer", "asserted"),
]
ENGLISH = [
    ("Russia armed North Korea.", "armed", "asserted"),
    ("Russia will arm North Korea.", "arm", "planned"),
    ("Russia may arm North Korea.", "arm", "possible"),
    ("Russia should arm North Korea.", "arm", "possible"),
    ("Russia reportedly armed North Korea.", "armed", "reported"),
    ("Russia probably armed North Korea.", "armed", "possible"),
    ("If Russia attacks Kyiv, London will help Kyiv.", "attacks", "possible"),
    ("If Russia attacks Kyiv, London will help Kyiv.", "help", "planned"),
    ("Russia wants to arm North Korea.", "arm", "possible"),
    ("Russia promised to arm North Korea.", "arm", "planned"),
    ("China asked Russia to arm North Korea.", "arm", "possible"),
    ("China forced Russia to arm North Korea.", "arm", "asserted"),
    ("Russia began to arm North Korea.", "arm", "asserted"),
    ("Putin will fly to Pyongyang to meet Kim.", "meet", "planned"),
    ("It was clear that Russia would arm North Korea.", "arm", "planned"),
    ("The plan of Russia to arm North Korea worries Seoul.", "arm", "planned"),
    ("The upcoming visit of Putin to Pyongyang worries Seoul.", "visit", "planned"),
    ("The recent visit of Putin to Pyongyang worries Seoul.", "visit", "asserted"),
    ("A possible attack by Russia on Kyiv worries London.", "attack", "possible"),
    ("An alleged attack by Russia on Kyiv worries London.", "attack", "reported"),
    ("Russia would arm North Korea.", "arm", "possible"),
    ("It was clear that Russia had armed North Korea.", "armed", "asserted"),
    ("Seoul says that Russia armed North Korea.", "armed", "reported"),
    ("Russia denies arming North Korea.", "arming", "denied"),
    ("Russia does not deny arming North Korea.", "arming", "reported"),
    ("Sanctions ban Russia from arming North Korea.", "arming", "possible"),
    ("Russia is banned from arming North Korea.", "arming", "possible"),
    ("Seoul warned Russia against arming North Korea.", "arming", "possible"),
    ("China prevented Russia from arming North Korea.", "arming", "asserted"),
]
CASES = [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH]


@pytest.mark.parametrize(("lang", "text", "form", "expected"), CASES)
def test_modality_of_an_act(lang: str, text: str, form: str, expected: str) -> None:
    clause = clause_of(lang, text)
    act = word(clause, form)
    assert modality_of(clause, act, attribution_of(clause, act)) == expected


@pytest.mark.parametrize(
    "text", ["Séoul interdit à [Moscou] d'armer Pyongyang.", "Pékin demande à [Moscou] d'armer Pyongyang."]
)
def test_infinitive_hung_on_the_person_asked_is_open_all_the_same(text: str) -> None:
    clause = hung_on_the_person("fr", text, "armer", "Moscou")
    assert modality_of(clause, word(clause, "armer"), None) == "possible"


def test_rule_that_found_a_denial_is_believed() -> None:
    clause = clause_of("fr", "Moscou livrera des obus à Pyongyang.")
    assert modality_of(clause, word(clause, "livrera"), None, denied=True) == "denied"
