"""Corrections where one reads: the verdict under each sentence, the dialogs of an actor's sheet."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard.conflicts import conflicts, kept_apart, name_taken
from graphx.dashboard.loader import load_corpus
from graphx.dashboard.ui.correct_menu import KEY
from graphx.dashboard.ui.metrics_view import ACTOR
from graphx.model import Entity
from graphx.project import open_project
from graphx.store import open_store
from tests.dashboard.driving import Start, clean, html_of, labels, log, press, triple, turn_to
from tests.factories import CN, HOSTILE, KP, RU, UA, VP, make_corpus, write_store

Open = Callable[..., AppTest]
TRIPLES = {t.action: t for t in make_corpus().triples}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return write_store(tmp_path / "own.db")


@pytest.fixture
def opened(store: Path, start: Start) -> Open:
    """Open the graph's page with something selected."""

    def _open(**address: str) -> AppTest:
        app = start(store)
        for name, value in address.items():
            app.query_params[name] = value
        return clean(app.run())

    return _open


def choose(app: AppTest, actor: str, kind: str) -> AppTest:
    app.menu_button(key=f"{KEY}-{actor}").set_value(kind)
    return clean(app.run())


def entity(path: Path, id_: str) -> Entity | None:
    with open_store(path, readonly=True) as store:
        return store.entities().get(id_)


def said(app: AppTest) -> str:
    return " ".join(s.value for s in app.success)


def test_right_is_shown_under_the_sentence(opened: Open, store: Path) -> None:
    id_ = TRIPLES["frapper"].id
    app = press(opened(edge=id_), f"right-{id_}")
    assert triple(store, id_).verdict == "right"
    assert "✓ confirmé par une personne" in html_of(app)
    assert app.button(key=f"right-{id_}").disabled


def test_wrong_goes_on_to_the_next_sentence_of_the_relation(store: Path, start: Start) -> None:
    first = next(t for t in make_corpus().triples if t.theme == "blé")
    with open_store(store) as opened:
        twin = replace(first, id="twin", confidence=0.5, start=first.start + 1, theme=None)
        document = make_corpus().documents["moissons"]
        mentions = [m for m in make_corpus().mentions if m.doc == "moissons"]
        triples = [t for t in make_corpus().triples if t.doc == "moissons"]
        opened.write_document(document, mentions, [*triples, twin], models="factory 1", rules="factory 2",
                              sentences=make_corpus().sentences["moissons"])  # fmt: skip
        keys = {(m.doc, m.entity) for m in make_corpus().mentions}
        opened.apply_resolution(list(make_corpus().entities.values()), {key: key[1] for key in keys})
    app = start(store)
    app.query_params["edge"] = first.id
    clean(app.run())
    assert f"wrong-{first.id}" in [b.key for b in app.button]
    press(app, f"wrong-{first.id}")
    assert triple(store, first.id).verdict == "wrong"
    assert app.query_params["edge"] == ["twin"] or app.query_params["edge"] == "twin"
    assert "wrong-twin" in [b.key for b in app.button]
    assert "Faux" in said(app)


def test_wrong_on_the_only_sentence_says_that_the_relation_is_gone_and_undoes(
    opened: Open, store: Path
) -> None:
    id_ = TRIPLES["frapper"].id
    app = press(opened(edge=id_), f"wrong-{id_}")
    assert any("n’est plus dans le graphe" in i.value for i in app.info)
    assert "Faux : Russie – frapper → Ukraine" in said(app).replace("\\", "")
    press(app, "notice-undo")
    assert triple(store, id_).verdict is None
    assert '<mark class="gx-action">frappe</mark>' in html_of(app)
    assert [r.kind for r in log(store)] == ["wrong", "undo"]


def test_fix_is_prefilled_and_written_as_what_changed(opened: Open, store: Path) -> None:
    id_ = TRIPLES["frapper"].id
    app = press(opened(edge=id_), f"fix-{id_}")
    assert app.selectbox(key="ask-source").value == RU
    assert app.selectbox(key="ask-category").value == "ASSAULT"
    app.selectbox(key="ask-source").set_value(KP)
    app.selectbox(key="ask-modality").set_value("possible")
    app.run()
    press(app, "ask-save")
    assert dict(log(store)[0].changes) == {"source": KP, "modality": "possible"}
    assert "Corée du Nord – " in html_of(app)
    assert "✓ corrigé par une personne" in html_of(app)


def test_merge_warns_of_what_speaks_against_it_and_keeps_the_chosen_name(opened: Open, store: Path) -> None:
    app = choose(opened(node=RU), RU, "merge")
    app.text_input(key="ask-search").set_value("Poutine")
    clean(app.run())
    press(app, f"merge-with-{VP}")
    warnings = " ".join(w.value for w in app.warning)
    assert "Types différents : État, personne" in warnings
    assert "Documents qui nomment les deux" in warnings
    app.button_group(key="ask-keep").set_value(VP)
    app.run()
    press(app, "ask-merge")
    assert (log(store)[0].subject, log(store)[0].object) == (VP, RU)
    assert app.query_params["node"] in (VP, [VP])
    assert entity(store, RU) is None
    press(app, "notice-undo")
    assert entity(store, RU) is not None


def test_conflicts_name_relations_and_sentences_between_the_two(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHX_STORE", str(store))
    corpus = load_corpus()
    assert corpus is not None
    found = {c.kind: c.values for c in conflicts(corpus, RU, KP)}
    between = [t for t in make_corpus().triples if {t.source, t.target} == {RU, KP}]
    assert found["relations"] == {"n": len(between)}
    assert found["sentences"]["n"] >= len(between)
    states = {RU: replace(corpus.entities[RU], country="RU"), KP: replace(corpus.entities[KP], country="KP")}
    other = replace(corpus, entities={**corpus.entities, **states})
    assert "countries" in {c.kind for c in conflicts(other, RU, KP)}
    assert conflicts(corpus, CN, VP)[0].kind == "types"
    assert name_taken(corpus.entities, RU, "ukraine") == corpus.entities[UA]
    assert name_taken(corpus.entities, RU, "Fédération de Russie") is None


def test_a_pair_called_different_is_not_merged_before_that_is_undone(opened: Open, store: Path) -> None:
    with open_project(store) as project:
        project.judgements.different(RU, UA)
    assert kept_apart(log(store), UA, RU) is not None
    assert kept_apart(log(store), UA, CN) is None
    app = choose(opened(node=RU), RU, "merge")
    app.text_input(key="ask-search").set_value("Ukraine")
    app.run()
    app.button(key=f"merge-with-{UA}").click()
    app.run()
    assert any("La décision n° 1 dit que ce sont deux acteurs" in e.value for e in app.error)
    assert app.button(key="ask-merge").disabled
    press(app, "ask-undo-apart")
    assert not app.button(key="ask-merge").disabled
    press(app, "ask-merge")
    assert [r.kind for r in log(store)] == ["different", "undo", "merge"]


def test_rename_tells_of_a_name_that_is_taken_and_offers_to_merge(opened: Open, store: Path) -> None:
    app = choose(opened(node=RU), RU, "rename")
    assert app.button(key="ask-save").disabled
    app.text_input(key="ask-name").set_value("ukraine")
    clean(app.run())
    assert any("porte déjà ce nom : Ukraine" in w.value for w in app.warning)
    press(app, "ask-merge-instead")
    assert app.button(key="ask-merge")
    choose(app, RU, "rename")
    app.text_input(key="ask-name").set_value("Fédération russe")
    app.selectbox(key="ask-lang").set_value("fr")
    app.run()
    press(app, "ask-save")
    assert (log(store)[0].object, log(store)[0].lang) == ("Fédération russe", "fr")
    renamed = entity(store, RU)
    assert renamed is not None
    assert renamed.names["fr"] == "Fédération russe"


def test_a_name_without_letters_is_refused_in_the_dialog(opened: Open, store: Path) -> None:
    app = choose(opened(node=RU), RU, "rename")
    app.text_input(key="ask-name").set_value("!!!")
    app.run()
    app.button(key="ask-save").click()
    app.run()
    assert not app.exception
    assert any("pas été prise" in e.value for e in app.error)
    assert app.text_input(key="ask-name").value == "!!!"
    assert log(store) == []


def test_retype_and_drop(opened: Open, store: Path) -> None:
    app = choose(opened(node=VP), VP, "retype")
    app.selectbox(key="ask-type").set_value("group")
    app.run()
    press(app, "ask-save")
    changed = entity(store, VP)
    assert changed is not None
    assert changed.type == "group"
    choose(app, VP, "drop")
    assert any("6 relations" in m.value for m in app.markdown)
    press(app, "ask-save")
    assert entity(store, VP) is None
    assert any("aucune relation" in i.value for i in app.info)
    press(app, "notice-undo")
    assert entity(store, VP) is not None
    assert "Vladimir Poutine" in html_of(app)


def test_split_takes_the_ticked_names_out(opened: Open, store: Path) -> None:
    app = choose(opened(node=UA), UA, "split")
    ticks = {c.label.partition(" :gray")[0]: c for c in app.checkbox}
    assert "Kyiv" in ticks
    assert app.button(key="ask-save").disabled
    ticks["Kyiv"].check()
    app.run()
    press(app, "ask-save")
    row = log(store)[0]
    assert (row.kind, row.names) == ("split", ("Kyiv",))
    assert entity(store, row.object) is not None
    assert "Séparé de" in said(app)


def test_the_sheet_on_the_page_of_actors_has_the_same_menu(store: Path, start: Start) -> None:
    app = start(store).run()
    app.session_state[ACTOR] = RU
    turn_to(app, "actors")
    choose(app, RU, "drop")
    press(app, "ask-save")
    assert entity(store, RU) is None
    assert "n’est pas un acteur" in said(app)
    press(app, "notice-undo")
    assert entity(store, RU) is not None


def test_hostile_names_stay_words_in_every_dialog(opened: Open, store: Path) -> None:
    hostile = "other/hostile"
    app = opened(node=hostile)
    for kind in ("merge", "rename", "retype", "split", "drop"):
        choose(app, hostile, kind)
        assert "<img" not in html_of(app)
        assert not any("![carte](" in label for label in labels(app))
        assert not any("![carte](" in c.label for c in app.checkbox)
    app.button(key="ask-save").click()
    clean(app.run())
    assert HOSTILE not in said(app)
    assert log(store)[0].kind == "not_an_actor"


def test_a_store_that_cannot_be_written_says_so(
    opened: Open, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_ = TRIPLES["frapper"].id
    app = opened(edge=id_)
    monkeypatch.setattr("graphx.project.project.os.access", lambda *_: False)
    app.button(key=f"wrong-{id_}").click()
    app.run()
    assert not app.exception
    assert any("ne peut pas être modifiée" in e.value for e in app.error)
    assert '<mark class="gx-action">frappe</mark>' in html_of(app)
