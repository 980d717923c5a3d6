from collections import Counter
from pathlib import Path

import pytest

import graphx
from graphx.entities.fold import fold, slug
from graphx.entities.gazetteer import load_gazetteer, read_file
from graphx.errors import LexiconError

GAZETTEER = load_gazetteer()
FOLDER = Path(graphx.__file__).parent / "lexica" / "gazetteer"


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("Corée du Nord", "state/KP"),
        ("coree du nord", "state/KP"),
        ("North Korea", "state/KP"),
        ("É.-U.", "state/US"),
        ("Bélarus", "state/BY"),
        ("Myanmar", "state/MM"),
        ("Côte d’Ivoire", "state/CI"),
        ("OTAN", "org/NATO"),
        ("Nations unies", "org/UN"),
        ("URSS", "state/SU"),
        ("Владимир Путин", "person/vladimir-putin"),
        ("Quai d’Orsay", "building/QUAI-DORSAY"),
        ("Nulle part", None),
    ],
)
def test_find_by_any_name(name: str, entity: str | None) -> None:
    assert GAZETTEER.find(name) == entity


@pytest.mark.parametrize(
    ("word", "lang", "state"),
    [
        ("nord-coréennes", "fr", "state/KP"),
        ("Russes", "fr", "state/RU"),
        ("grecque", "fr", "state/GR"),
        ("turque", "fr", "state/TR"),
        ("saoudienne", "fr", "state/SA"),
        ("European", "en", "place/europe"),
        ("Poles", "en", "state/PL"),
    ],
)
def test_demonyms(word: str, lang: str, state: str) -> None:
    demonym = GAZETTEER.demonym(word, lang)
    assert demonym is not None
    assert demonym.state == state


@pytest.mark.parametrize(
    ("word", "lang"), [("coréen", "fr"), ("congolais", "fr"), ("Korean", "en"), ("russe", "en")]
)
def test_ambiguous_or_foreign_demonym_is_none(word: str, lang: str) -> None:
    assert GAZETTEER.demonym(word, lang) is None


@pytest.mark.parametrize(
    ("country", "role", "day", "person"),
    [
        ("US", "leader", "2020-05-01", "person/donald-trump"),
        ("US", "head_of_state", "2023-05-01", "person/joe-biden"),
        ("US", "leader", "2025-06-01", "person/donald-trump"),
        ("RU", "defence_minister", "2024-06-01", "person/andrei-belousov"),
        ("RU", "defence_minister", "2024-05-13", None),
        ("KP", "leader", None, "person/kim-jong-un"),
        ("FR", "head_of_government", "2024-02-01", "person/gabriel-attal"),
        ("AQ", "leader", None, None),
    ],
)
def test_holder_of_an_office(country: str, role: str, day: str | None, person: str | None) -> None:
    assert GAZETTEER.holder(country, role, day) == person  # type: ignore[arg-type]


def test_capital_stands_for_its_state_and_brussels_for_the_union() -> None:
    found = {
        name: GAZETTEER.actors[GAZETTEER.find(name) or ""].stands_for
        for name in ("Moscou", "Seoul", "Bruxelles")
    }
    assert found == {"Moscou": "state/RU", "Seoul": "state/KR", "Bruxelles": "org/EU"}


def test_coverage() -> None:
    kinds = Counter(entity.partition("/")[0] for entity in GAZETTEER.actors)
    assert kinds["state"] >= 210
    assert kinds["org"] >= 150
    assert kinds["bloc"] >= 15
    assert kinds["building"] >= 100
    assert len([a for a in GAZETTEER.actors.values() if a.holds]) >= 100
    acronyms = [a for a in GAZETTEER.actors if a.startswith("org/") and _acronyms(a)]
    assert len(acronyms) >= 120


def _acronyms(actor: str) -> list[str]:
    return [f.text for f in GAZETTEER.actors[actor].forms if f.text.isupper() and 2 <= len(f.text) <= 10]


# City-states, whose capital goes by the state's own name; and seats that nobody agrees on.
WITHOUT_CAPITAL = {"DJ", "EH", "HK", "LU", "MC", "MO", "SG", "SM", "VA"}
STATES = [a for a in GAZETTEER.actors.values() if a.id == f"state/{a.country}"]


def test_every_state_has_names_in_five_languages() -> None:
    assert len(STATES) >= 195
    assert [s.id for s in STATES if not {"fr", "en", "es", "de", "ru"} <= set(s.names)] == []


def test_every_state_has_a_capital_in_both_languages() -> None:
    capitals = {a.country: a for a in GAZETTEER.actors.values() if a.via == "capital"}
    assert {s.country for s in STATES} - set(capitals) == WITHOUT_CAPITAL
    assert all({"fr", "en"} <= set(capital.names) for capital in capitals.values())


def test_every_state_has_demonyms_in_both_languages() -> None:
    rows = [row for path in sorted(FOLDER.glob("*.yaml")) for row in read_file(path).rows]
    bare = [r.id for r in rows if r.id == f"state/{r.country}" and not {"fr", "en"} <= set(r.demonyms)]
    assert bare == []


def test_every_row_says_where_it_comes_from() -> None:
    rows = [row for path in sorted(FOLDER.glob("*.yaml")) for row in read_file(path).rows]
    assert all(row.source for row in rows)


@pytest.mark.parametrize(
    "text", ["AU REVOIR", "les SDF", "la Tour", "Est-ce vrai", "un HTC", "le Conseil constitutionnel du Mali"]
)
def test_common_words_are_no_actors(text: str) -> None:
    assert [
        word for word in text.split() if GAZETTEER.find(word) in {"org/AU", "org/SDF-SY", "org/HTS"}
    ] == []
    assert GAZETTEER.find(text) is None


def test_users_aliases_add_names_to_our_rows(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("about: mine\naliases: {state/RU: [Mordor], place/moscow: [la Troisième Rome]}\n")
    laid = load_gazetteer(own)
    assert (laid.find("Mordor"), laid.find("Russie")) == ("state/RU", "state/RU")
    assert laid.find("la troisieme rome") == "place/moscow"


def test_users_pairs_are_never_merged(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("about: mine\nnever_merge:\n- [Andreï Belooussov, Andreï Beloussov]\n")
    assert load_gazetteer(own).apart == {
        "andrei belooussov": frozenset({"andrei beloussov"}),
        "andrei beloussov": frozenset({"andrei belooussov"}),
    }


def test_no_form_has_two_actors() -> None:
    shared = {k: {e for e, _ in v} for k, v in GAZETTEER.forms.items() if len({e for e, _ in v}) > 1}
    assert shared == {}


def test_users_file_is_laid_over(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "about: mine\nrows:\n"
        "- {id: org/ACME, type: organisation, source: me, names: {fr: Acmé}}\n"
        "- {id: org/NATO, type: organisation, source: me, names: {fr: Alliance}}\n",
        encoding="utf-8",
    )
    laid = load_gazetteer(own)
    assert (laid.find("acme"), laid.find("Alliance"), laid.find("OTAN")) == ("org/ACME", "org/NATO", None)


def test_users_file_by_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "mine.yaml"
    own.write_text(
        "about: mine\nrows:\n- {id: org/ACME, type: organisation, source: me, names: {fr: Acmé}}\n"
    )
    monkeypatch.setenv("GRAPHX_GAZETTEER", str(own))
    assert load_gazetteer().find("Acmé") == "org/ACME"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "about: x\nrows:\n- {id: org/A, type: organisation, source: s, names: {fr: A}, colour: red}\n",
            "rows.0.colour",
        ),
        ("about: x\nrows:\n- {id: org/A, type: planet, source: s, names: {fr: A}}\n", "rows.0.type"),
        (
            "about: x\nrows:\n- {id: org/A, type: organisation, source: s, names: {fr: no}}\n",
            "rows.0.names.fr",
        ),
        ("about: x\nrows: []\n", "rows"),
        ("about: x\naliases: {state/ZZ: [Nulle part]}\n", "state/ZZ"),
        ("about: x\nnever_merge: [[A]]\n", "never_merge.0"),
        ("about: [x\n", "YAML"),
        (
            "about: x\nrows:\n- {id: org/A, type: other, source: s, names: {fr: A}, stands_for: state/ZZ}\n",
            "ZZ",
        ),
    ],
)
def test_faulty_file_is_told_with_its_field(tmp_path: Path, text: str, told: str) -> None:
    own = tmp_path / "faulty.yaml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=told):
        load_gazetteer(own)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="nowhere"):
        load_gazetteer(tmp_path / "nowhere.yaml")


def test_slug_and_fold() -> None:
    assert (fold("L’Île-d’Yeu"), slug("Kim Jong-un"), slug("…")) == ("l ile d yeu", "kim-jong-un", "unnamed")
