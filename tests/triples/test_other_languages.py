"""The rules on Spanish and German gold trees: they know Universal Dependencies, not one language."""

from pathlib import Path

import pytest

from graphx.lexica.load import load_lexicon
from graphx.model import Document
from graphx.parses import from_conllu
from graphx.triples.candidate import Candidate
from graphx.triples.explain import draft_in_words
from graphx.triples.extract import read_tree
from tests.triples.examples import Example

TREES = Path(__file__).parent / "trees"

SPANISH = [
    ("[Madrid] criticó a [Rabat].", ["Madrid –criticar→ Rabat"]),
    ("[Madrid] criticó el plan de Rabat en [Túnez].", []),
    ("[Rusia] entregó obuses a [Corea].", ["Rusia –entregar→ Corea [theme: obuses]"]),
    ("[Kim] sonrió porque [Putin] [le=Kim] entregó grano.", ["Putin –entregar→ Kim [theme: grano]"]),
    ("[Kim] fue recibido por [Putin].", ["Putin –recibir→ Kim"]),
    ("[Kim] fue recibido en [Moscú].", []),
    ("El tratado se firmó en [Moscú] para [Corea].", []),
    ("[Argelia] cooperó con [Túnez].", ["Argelia –cooperar→ Túnez [symmetric]"]),
    ("[Putin] llegó a [Pionyang].", ["Putin –llegar→ Pionyang"]),
    ("[Putin] habló en [Pionyang].", []),
    ("[Moscú] restableció sus lazos con [Seúl].", ["Moscú –restablecer→ Seúl [theme: lazos]"]),
    ("[Putin] y [Kim] se reunieron.", ["Putin –se reunir→ Kim [symmetric]"]),
    ("[Putin] y [Kim] sonrieron.", []),
    ("El ataque de [Moscú] contra [Kiev] continúa.", ["Moscú –ataque→ Kiev"]),
    ("La invasión del [Líbano] por [Siria] continúa.", ["Siria –invasión→ Líbano"]),
    (
        "[Washington] instó a [Pekín] a sancionar a [Moscú].",
        ["Washington –instar→ Pekín", "Pekín –sancionar→ Moscú [possible]"],
    ),
    ("[Moscú] prometió ayudar a [Kim].", ["Moscú –ayudar→ Kim [planned]"]),
    ("[Pekín] no apoyó a [Moscú].", ["Pekín –apoyar→ Moscú [negated]"]),
    ("[Pekín] se negó a apoyar a [Moscú].", ["Pekín –apoyar→ Moscú [negated]"]),
    ("[Pekín] puede sancionar a [Moscú].", ["Pekín –sancionar→ Moscú [possible]"]),
    ("[Pekín] sancionará a [Moscú].", ["Pekín –sancionar→ Moscú [planned]"]),
    ("[Pekín] habría armado a [Moscú].", ["Pekín –armar→ Moscú [reported]"]),
    ("[Seúl] afirma que [Moscú] armó a [Kim].", ["Moscú –armar→ Kim [reported] [by Seúl]"]),
    ("Según [Seúl], [Moscú] armó a [Kim].", ["Moscú –armar→ Kim [reported] [by Seúl]"]),
    ("[Moscú] niega haber armado a [Kim].", ["Moscú –armar→ Kim [denied] [by Moscú]"]),
    ("[Kim], que acogió a [Putin], sonrió.", ["Kim –acoger→ Putin"]),
]
GERMAN = [
    ("[Berlin] kritisierte [Moskau].", ["Berlin –kritisieren→ Moskau"]),
    ("[Berlin] kritisierte den Plan in [Moskau].", []),
    ("[Moskau] lieferte [Kim] Getreide.", ["Moskau –liefern→ Kim [theme: Getreide]"]),
    ("[Moskau] lieferte Granaten an [Kim].", ["Moskau –liefern→ Kim [theme: Granaten]"]),
    ("[Moskau] lieferte Granaten aus [Pjöngjang].", []),
    ("[Kim] wurde von [Putin] empfangen.", ["Putin –empfangen→ Kim"]),
    ("[Kim] wurde in [Moskau] empfangen.", []),
    ("[Moskau] greift [Kiew] an.", ["Moskau –angreifen→ Kiew"]),
    ("[Berlin] kooperierte mit [Paris].", ["Berlin –kooperieren→ Paris [symmetric]"]),
    ("[Putin] reiste nach [Pjöngjang].", ["Putin –reisen→ Pjöngjang"]),
    ("[Putin] schlief in [Pjöngjang].", []),
    ("[Moskau] erneuerte die Beziehungen zu [Seoul].", ["Moskau –erneuern→ Seoul [theme: Beziehungen]"]),
    ("[Putin] und [Kim] trafen sich.", ["Putin –sich treffen→ Kim [symmetric]"]),
    ("[Putin] und [Kim] lächelten.", []),
    ("Der Angriff [Moskaus=Moskau] auf [Kiew] hält an.", ["Moskau –angriff→ Kiew"]),
    ("Die Invasion der [Ukraine] durch [Moskau] hält an.", ["Moskau –invasion→ Ukraine"]),
    (
        "[Washington] bat [Peking], [Moskau] zu warnen.",
        ["Washington –bitten→ Peking", "Peking –warnen→ Moskau [possible]"],
    ),
    ("[Moskau] versprach, [Kim] zu helfen.", ["Moskau –helfen→ Kim [planned]"]),
    ("[Peking] unterstützte [Moskau] nicht.", ["Peking –unterstützen→ Moskau [negated]"]),
    ("[Berlin] lieferte [Kiew] keine Raketen.", ["Berlin –liefern→ Kiew [theme: Raketen] [negated]"]),
    ("[Peking] kann [Moskau] bestrafen.", ["Peking –bestrafen→ Moskau [possible]"]),
    ("[Peking] wird [Moskau] bestrafen.", ["Peking –bestrafen→ Moskau [planned]"]),
    ("[Putin] soll [Kim] treffen.", ["Putin –treffen→ Kim [planned]"]),
    ("[Moskau] wird von [Peking] bestraft.", ["Peking –bestrafen→ Moskau"]),
    ("[Seoul] sagt, dass [Moskau] [Kim] bewaffnete.", ["Moskau –bewaffnen→ Kim [reported] [by Seoul]"]),
    ("Laut [Seoul] bewaffnete [Moskau] [Kim].", ["Moskau –bewaffnen→ Kim [reported] [by Seoul]"]),
    ("[Moskau] bestreitet, [Kim] bewaffnet zu haben.", ["Moskau –bewaffnen→ Kim [denied] [by Moskau]"]),
    ("[Kim], der [Putin] empfing, lächelte.", ["Kim –empfangen→ Putin"]),
]


@pytest.mark.parametrize(
    ("lang", "marked", "expected"),
    [("es", *case) for case in SPANISH] + [("de", *case) for case in GERMAN],
)
def test_rules_on_gold_trees(lang: str, marked: str, expected: list[str]) -> None:
    example = Example("", lang, marked, tuple(expected))
    trees = from_conllu((TREES / f"{lang}.conllu").read_text(encoding="utf-8"), doc="x", engine="stanza")
    tree = next(t for t in trees if t.text == example.text)
    document = Document("x", example.text, lang)
    found = read_tree(document, tree, example.mentions(), load_lexicon(lang))
    found.sort(key=lambda c: c.action_start)
    assert [in_words(c) for c in found] == expected


def in_words(candidate: Candidate) -> str:
    marks = [
        candidate.polarity if candidate.polarity == "negated" else None,
        candidate.modality if candidate.modality != "asserted" else None,
        f"by {candidate.attributed_to}" if candidate.attributed_to else None,
    ]
    return " ".join((draft_in_words(candidate.draft, canonical=True), *(f"[{m}]" for m in marks if m)))
