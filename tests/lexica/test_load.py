"""The words of the rules: every file of ours is sound, and a slip in a user's file is told."""

import ast
from pathlib import Path

import pytest

import graphx
from graphx.errors import LexiconError
from graphx.lexica import lexicon_languages, load_lexicon
from graphx.model import CATEGORIES

HEAD = 'purpose: test\nsource: test\nlicence: MIT\ndate: "2026-11-21"\n'


@pytest.fixture
def overlay(tmp_path: Path):
    def write(text: str, name: str = "verbs.yaml", lang: str = "fr") -> Path:
        folder = tmp_path / lang
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(HEAD + text, encoding="utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_our_files_are_sound_and_large_enough(lang: str) -> None:
    lexicon = load_lexicon(lang)
    assert len(lexicon.verbs) >= 350
    assert len(lexicon.nouns) >= 150
    used = {e.category for e in [*lexicon.verbs.values(), *lexicon.nouns.values()]}
    assert used == set(CATEGORIES)


# Lists that stand for what only some languages have; the rules do without.
OWN = {
    "possessive": "a mark after the owner's name",
    "reflexive": "reflexive pronouns",
    "reflexive_key": "reflexive pronouns",
    "relative_omitted": "relative clauses without a pronoun",
    "future_in_the_past": "an auxiliary for it",
    "modal_due": "a modal that announces",
    "negation_paired": "negative words that need a second one",
    "separable": "particles written with their verb",
    "expletive": "subjects that are nobody",
}


def _asked() -> set[str]:
    """Collect the names of classes and markers in the rules' code."""
    calls = [
        node
        for path in (Path(graphx.__file__).parent / "triples").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    return {
        arg.value
        for call in calls
        if call.func.attr in ("is_a", "lemma_is", "marked", "marks")
        or (call.func.attr == "get" and ast.unparse(call.func.value).endswith(("markers", "classes")))
        for arg in call.args
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    }


@pytest.mark.parametrize("lang", lexicon_languages())
def test_every_list_that_the_rules_ask_for_is_there(lang: str) -> None:
    lexicon = load_lexicon(lang)
    asked = _asked()
    assert {"transfer", "agent", "negation"} <= asked
    assert asked - set(lexicon.classes) - set(lexicon.markers) <= set(OWN)


def test_french_and_english_have_the_same_lists() -> None:
    french, english = load_lexicon("fr"), load_lexicon("en")
    assert set(french.classes) ^ set(english.classes) <= set(OWN)
    assert set(french.markers) ^ set(english.markers) <= set(OWN)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_verbs_of_event_nouns_are_known_verbs(lang: str) -> None:
    lexicon = load_lexicon(lang)
    unknown = {n.verb for n in lexicon.nouns.values() if n.category != "OTHER"} - {None} - set(lexicon.verbs)
    assert unknown == set()


def test_word_that_is_noun_and_verb() -> None:
    english = load_lexicon("en")
    assert english.category("ban") == "REJECT"
    assert english.category("ban", noun=True) == "SANCTION"


@pytest.mark.parametrize(
    ("lang", "action", "themes", "category"),
    [
        ("fr", "fournir", ["nourriture"], "AID"),
        ("fr", "fournir", ["missile"], "TRADE"),
        ("fr", "fournir", ["preuve"], "SAY"),
        ("fr", "livrer", ["obus"], "TRADE"),
        ("fr", "imposer", ["sanction"], "SANCTION"),
        ("fr", "imposer", [], "COERCE"),
        ("fr", "lancer", ["missile"], "ASSAULT"),
        ("fr", "lancer", [], "OTHER"),
        ("fr", "signer", ["accord"], "AGREE"),
        ("fr", "se rendre", [], "TRAVEL"),
        ("fr", "se féliciter", [], "SUPPORT"),
        ("fr", "serrer la main", [], "CONSULT"),  # by its first word
        ("fr", "visite", [], "TRAVEL"),
        ("fr", "prendre", [], "ASSAULT"),
        ("fr", "prendre", ["train"], "TRAVEL"),
        ("fr", "prendre", ["photo"], "OTHER"),
        ("fr", "manger", [], "OTHER"),
        ("en", "call on", [], "REQUEST"),
        ("en", "provide", ["ammunition"], "TRADE"),
        ("en", "provide", ["food"], "AID"),
        ("en", "carry out", ["attack"], "ASSAULT"),
        ("en", "invasion", [], "ASSAULT"),
        ("en", "eat", [], "OTHER"),
    ],
)
def test_category_by_action_and_theme(lang: str, action: str, themes: list[str], category: str) -> None:
    assert load_lexicon(lang).category(action, themes) == category


def test_bare_yaml_booleans_stayed_words() -> None:
    english = load_lexicon("en")
    assert english.marks("topic", "on")
    assert english.marks("negation", "no")
    assert "on" in english.nouns["attack"].target


def test_event_noun_roles() -> None:
    nouns = load_lexicon("fr").nouns
    assert nouns["invasion"].target == {"de", "du", "des"}
    assert "contre" in nouns["attaque"].target
    assert nouns["accord"].symmetric
    assert "entre" in nouns["accord"].between
    assert nouns["soutien"].verb == "soutenir"


def test_unknown_language_gives_an_empty_lexicon() -> None:
    lexicon = load_lexicon("xx")
    assert not lexicon.verbs
    assert lexicon.category("donner") == "OTHER"
    assert not lexicon.has("transfer", "donner")
    assert not lexicon.marks("agent", "par")


def test_language_code_is_no_path() -> None:
    assert not load_lexicon("../fr").verbs


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("categories:\n  AID: [aider, aider]\n", "given twice: aider"),
        ("categories:\n  AID: [aider]\n  ACCUSE: [aider]\n", "given twice: aider"),
        ("categories:\n  AID: []\n", "categories.AID"),
        ("categories:\n  HELP: [aider]\n", "categories.HELP"),
        ("categorie:\n  AID: [aider]\n", "categorie"),
        ("categories:\n  AID: [on]\n", "categories.AID.0"),
        ("categories:\n  AID: [aider]\n  AID: [secourir]\n", "line 7"),
        ("entries:\n  - {lemma: doter, category: AID, when: [{category: TRADE}]}\n", "needs theme"),
        (
            "entries:\n  - {lemma: doter, category: AID, when: [{themes: [x], category: TRADE}]}\n",
            "named 'x'",
        ),
        ("categories:\n  AID: [' aider']\n", "categories.AID.0"),
        ("symmetric: [aider]\n", "symmetric"),
        ("categories: [\n", "YAML"),
    ],
)
def test_a_slip_is_told_with_file_and_field(overlay, text: str, told: str) -> None:
    with pytest.raises(LexiconError, match=r"verbs\.yaml") as caught:
        load_lexicon("fr", overlay(text))
    assert told in str(caught.value)


def test_users_words_lie_over_ours(overlay) -> None:
    overlay("categories:\n  ACCUSE: [aider]\n  AID: [chouchouter]\n")
    folder = overlay("classes:\n  transfer: {meaning: more, words: [chouchouter]}\n", "classes.yaml")
    lexicon = load_lexicon("fr", folder)
    assert lexicon.category("aider") == "ACCUSE"
    assert lexicon.category("chouchouter") == "AID"
    assert lexicon.has("transfer", "chouchouter")
    assert lexicon.has("transfer", "donner")
    assert load_lexicon("fr").category("aider") == "AID"


def test_overlay_from_the_environment(overlay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHX_LEXICON", str(overlay("categories:\n  AID: [dorloter]\n")))
    assert load_lexicon("fr").category("dorloter") == "AID"
    monkeypatch.setenv("GRAPHX_LEXICON", "/nowhere/at/all")
    with pytest.raises(LexiconError, match="GRAPHX_LEXICON"):
        load_lexicon("fr")
