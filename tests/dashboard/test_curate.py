"""The page of decisions: each queue, what a click writes into the store, the history and its undo."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import get_args

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard.curation import load_log, log_file
from graphx.dashboard.ui.words_view import lexicon_lines
from graphx.dashboard.words import interface_texts
from graphx.entities.queue import Reason
from graphx.exports.words import LANGS, Lang
from graphx.lexica import load_lexicon
from graphx.model import JUDGEMENT_KINDS, Entity, Triple
from graphx.project import open_project
from graphx.project.uncategorised import Uncategorised
from graphx.store import open_store
from tests.dashboard.driving import Start, clean, html_of, labels, log, press, triple, turn_to
from tests.factories import HOSTILE, ONU, OTAN, RU, UA, VP, Corpus, make_corpus, write_store

NOBODY: MappingProxyType[str, str] = MappingProxyType({})


def pair_corpus(name: str = "Vladimir Poutine") -> Corpus:
    """Give two actors one name, in documents that don't share it; one verb has no category."""
    corpus = make_corpus()
    twins = {ONU: Entity(ONU, name, "person"), VP: Entity(VP, name, "person", NOBODY, ("Poutine",))}
    triples = [replace(t, category="OTHER") if t.action in {"fournir", "mock"} else t for t in corpus.triples]
    return replace(corpus, entities={**corpus.entities, **twins}, triples=triples)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return write_store(tmp_path / "own.db", pair_corpus())


@pytest.fixture
def page(store: Path, start: Start) -> AppTest:
    return clean(turn_to(start(store).run(), "curate"))


def show(page: AppTest, section: str) -> AppTest:
    page.button_group(key="curate-section").set_value(section)
    return clean(page.run())


def doubtful(path: Path) -> list[Triple]:
    with open_project(path) as project:
        return project.judgements.doubtful()


def said(page: AppTest) -> str:
    return " ".join(s.value for s in page.success)


def test_the_sections_say_how_much_waits(page: AppTest, store: Path) -> None:
    options = page.button_group(key="curate-section").options
    assert options == [
        "Doublons possibles (1)",
        f"Relations douteuses ({len(doubtful(store))})",
        "Verbes sans catégorie (2)",
        "Historique (0)",
    ]
    assert any("0 décisions en vigueur" in c.value for c in page.caption)


def test_a_pair_shows_both_with_their_sentences(page: AppTest) -> None:
    assert any("Tous deux portent le même nom" in m.value for m in page.markdown)
    html = html_of(page)
    assert "Vladimir Poutine</mark>" in html
    assert "<mark>L’ONU</mark>" in html or "<mark>The UN</mark>" in html
    assert "personne · " in html


@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_and_every_kind_of_decision_has_words(lang: Lang) -> None:
    words = interface_texts(lang)["curate"]
    assert {f"why_{reason}" for reason in get_args(Reason)} <= set(words)
    assert {f"history_{kind}" for kind in JUDGEMENT_KINDS} <= set(words)
    keys = [words[f"key_{name}"] for name in ("right", "wrong", "fix", "later")]
    assert len(set(keys)) == len(keys)


def test_merging_a_pair_keeps_the_name_that_is_chosen(page: AppTest, store: Path) -> None:
    key = next(b.key for b in page.button_group if str(b.key).startswith("curate-keep"))
    page.button_group(key=key).set_value(ONU)
    page.run()
    press(page, "pair-merge")
    row = log(store)[0]
    assert (row.kind, row.subject, row.object) == ("merge", ONU, VP)
    assert "sont un seul acteur" in said(page)
    assert any("Une décision en vigueur" in c.value for c in page.caption)
    press(show(page, "pairs"), "notice-undo")
    assert [row.kind for row in log(store)] == ["merge", "undo"]
    assert "Annulé" in said(page)
    press(page, "notice-undo")  # makes it hold again
    assert [row.object for row in log(store)] == [VP, "1", "2"]
    assert "Annulé" not in said(page)


def test_different_leaves_the_queue_empty_and_points_to_the_history(page: AppTest, store: Path) -> None:
    press(page, "pair-different")
    assert log(store)[0].kind == "different"
    assert "Aucun doublon" in said(page)
    press(page, "to-history")
    assert page.button_group(key="curate-section").value == "history"


def test_later_puts_a_pair_off_and_brings_it_back(page: AppTest, store: Path) -> None:
    press(page, "pair-later")
    assert any("remis à plus tard" in i.value for i in page.info)
    press(page, "call-back-pairs")
    assert page.button(key="pair-merge")
    assert log(store) == []


def test_the_least_sure_relation_is_judged_and_the_next_one_comes(page: AppTest, store: Path) -> None:
    show(page, "relations")
    first = next(b.key for b in page.button if str(b.key).startswith("wrong-"))
    id_ = first.removeprefix("wrong-")
    assert triple(store, id_).confidence == min(t.confidence for t in make_corpus().triples)
    press(page, first)
    assert (log(store)[0].kind, log(store)[0].subject) == ("wrong", id_)
    assert triple(store, id_).verdict == "wrong"
    following = next(b.key for b in page.button if str(b.key).startswith("right-"))
    assert id_ not in following
    press(page, following)
    assert triple(store, following.removeprefix("right-")).verdict == "right"
    assert page.button_group(key="curate-section").value == "relations"
    assert any("Les moins sûres" in c.value and str(len(doubtful(store))) in c.value for c in page.caption)


def test_a_relation_is_fixed_in_a_dialog_that_tells_what_changes(page: AppTest, store: Path) -> None:
    show(page, "relations")
    key = next(b.key for b in page.button if str(b.key).startswith("fix-"))
    id_ = key.removeprefix("fix-")
    before = triple(store, id_)
    assert page.button(key=key).proto.shortcut == "m"
    press(page, key)
    assert not any(b.proto.shortcut for b in page.button)  # a key would act on the page under the dialog
    assert page.button(key="ask-save").disabled
    assert page.text_input(key="ask-action").value == before.action
    page.text_input(key="ask-action").set_value("saluer")
    page.selectbox(key="ask-category").set_value("SUPPORT")
    page.selectbox(key="ask-target").set_value(UA)
    page.toggle(key="ask-swap").set_value(True)
    clean(page.run())
    assert f"Action : {before.action} → saluer" in html_of(page)
    page.text_input(key="ask-note").set_value("relu")
    page.run()
    press(page, "ask-save")
    after = triple(store, id_)
    assert (after.action, after.category, after.source, after.target) == (
        "saluer",
        "SUPPORT",
        before.target,
        UA,
    )
    assert (after.verdict, log(store)[0].note) == ("fixed", "relu")
    assert not [s for s in page.selectbox if s.key == "ask-category"]
    show(page, "history")
    assert "Sorte → soutien" in html_of(page)


def test_a_verb_is_given_a_category_in_all_its_relations(page: AppTest, store: Path) -> None:
    show(page, "words")
    assert "fournir" in html_of(page)
    page.selectbox(key="word-fr-fournir").set_value("AID")
    clean(page.run())
    assert any("'fournir'" in c.value and "AID" in c.value for c in page.code)
    count = sum(t.action == "fournir" for t in make_corpus().triples)
    assert page.button(key="apply-fr-fournir").label == f"Appliquer à {count} relations"
    press(page, "apply-fr-fournir")
    with open_store(store) as opened:
        assert {t.category for t in opened.triples() if t.action == "fournir"} == {"AID"}
    assert len(log(store)) == count
    press(page, "notice-undo")
    with open_store(store) as opened:
        assert {t.category for t in opened.triples() if t.action == "fournir"} == {"OTHER"}


def test_the_lexicon_lines_are_read_by_the_lexicon(tmp_path: Path) -> None:
    word = Uncategorised("l'emporter: #1", "verb", "fr", 1, False, (), "", "d")
    (tmp_path / "fr").mkdir()
    unknown = type("U", (), {"word": word})()
    (tmp_path / "fr" / "verbs.yaml").write_text(lexicon_lines(unknown, "AID"), encoding="utf-8")
    assert load_lexicon("fr", tmp_path).verbs["l'emporter: #1"].category == "AID"


def test_the_history_tells_every_kind_in_words_and_undoes_any(store: Path, start: Start) -> None:
    oil = next(t for t in make_corpus().triples if t.theme == "pétrole")
    with open_project(store) as project:
        judge = project.judgements
        judge.merge("Chine", "KCNA", note="**essai**")
        judge.different(RU, UA)
        judge.split("state/UA", names="Kyiv")
        judge.rename(OTAN, "Alliance", lang="fr")
        judge.retype(OTAN, "organisation")
        judge.drop("Vladivostok")
        judge.right(oil.id)
        judge.fix(oil.id, theme="", polarity="negated")
        judge.wrong(oil.id)
        judge.undo(2)
    page = show(turn_to(start(store).run(), "curate"), "history")
    html = html_of(page)
    for words in (
        "« Chine » et « KCNA » sont un seul acteur", "« Russie » et « Ukraine » sont deux acteurs",
        "Séparé de « Ukraine » : « Kyiv »", "s’affiche « Alliance » (fr)", "est de type organisation",
        "« Vladivostok » n’est pas un acteur", "Juste : Russie", "Objet → –", "Faux : Russie", "Annule n° 2",
        "annulé par n° 10", "**essai**",
    ):  # fmt: skip
        assert words in html
    assert any("8 décisions en vigueur" in c.value for c in page.caption)
    press(page, "undo-9")
    assert triple(store, oil.id).verdict == "fixed"
    press(page, "undo-2")  # its button makes it hold again
    assert (log(store)[-1].kind, log(store)[-1].object) == ("undo", "10")
    page.button_group(key="history-kinds").set_value(["merge"])
    clean(page.run())
    assert "KCNA" in html_of(page)
    assert "Vladivostok" not in html_of(page)


def test_a_row_whose_relation_is_gone_says_so(store: Path, start: Start) -> None:
    oil = next(t for t in make_corpus().triples if t.theme == "pétrole")
    with open_project(store) as project:
        project.judgements.wrong(oil.id)
        project.delete(oil.doc)
    page = show(turn_to(start(store).run(), "curate"), "history")
    assert "n’est plus dans la base" in html_of(page)


def test_the_log_goes_from_store_to_store(page: AppTest, store: Path, tmp_path: Path) -> None:
    press(page, "pair-different")
    show(page, "history")
    data = log_file(log(store))
    assert page.file_uploader
    other = write_store(tmp_path / "other.db", pair_corpus())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRAPHX_STORE", str(other))
        assert len(load_log("mes décisions.jsonl", data).rows) == 1
        assert load_log("mes décisions.jsonl", data).rows == ()
        reason = load_log("mes décisions.jsonl", b"{").reason
    assert reason.startswith("mes décisions.jsonl, line 1")
    assert log(other)[0].kind == "different"


def test_an_uploaded_log_is_added(page: AppTest, store: Path) -> None:
    with open_project(store) as project:
        project.judgements.rename(OTAN, "Alliance")
        data = log_file(project.judgements())
        project.judgements.undo(1)
    show(page, "history")
    page.file_uploader[0].upload("log.jsonl", data, "application/jsonl")
    page.run()
    press(page, "log-load")
    assert "0 décisions ajoutées" in said(page) or len(log(store)) == 2


def test_a_store_that_another_program_writes_to_is_told(
    page: AppTest, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graphx.store.connections.PRAGMAS", ("PRAGMA busy_timeout = 50",))
    with open_store(store) as other, other._connections.writing("holding the store"):
        page.button(key="pair-merge").click()
        page.run()
    assert not page.exception
    assert any("Un autre programme écrit dans la base" in e.value for e in page.error)
    assert log(store) == []
    page.button(key="pair-merge").click()
    clean(page.run())
    assert len(log(store)) == 1


def test_hostile_names_stay_words(tmp_path: Path, start: Start) -> None:
    store = write_store(tmp_path / "own.db", pair_corpus(HOSTILE + " Poutine"))
    page = clean(turn_to(start(store).run(), "curate"))
    assert "&lt;img src=x" in html_of(page)
    for section in ("relations", "words", "history"):
        show(page, section)
    show(page, "pairs")
    press(page, "pair-different")
    assert "![carte](" not in said(page)
    assert "<img" not in html_of(show(page, "history"))


def test_a_store_without_articles_says_what_to_do(tmp_path: Path, start: Start) -> None:
    app = clean(turn_to(start(tmp_path / "none.db").run(), "curate"))
    assert any("Aucun article" in h.value for h in app.header)
    write_store(tmp_path / "bare.db", Corpus(make_corpus().documents, {}, [], [], make_corpus().sentences))
    app = clean(turn_to(start(tmp_path / "bare.db").run(), "curate"))
    assert "Aucun doublon" in said(app)
    for section, words in (("relations", "Aucune relation douteuse"), ("words", "Toutes les relations")):
        assert words in said(show(app, section))
    assert any("Aucune décision" in i.value for i in show(app, "history").info)


def test_the_page_speaks_english(page: AppTest) -> None:
    page.button_group(key="lang-switch").set_value("en")
    clean(page.run())
    assert "Merge" in labels(page)
    for section in ("relations", "words", "history"):
        show(page, section)
