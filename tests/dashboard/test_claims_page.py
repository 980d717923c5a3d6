"""The page of claims: both sides, accusations, single sources, and the way from each to its sentence."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard.ui import accusations_view, claims_view, sources_view
from graphx.graph import Position
from tests.dashboard.driving import Start, clean, html_of, turn_to
from tests.factories import KR, US, make_disputed_corpus, write_store


@pytest.fixture(scope="module")
def disputed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_store(tmp_path_factory.mktemp("disputed") / "graphx.db", make_disputed_corpus())


@pytest.fixture
def page(disputed_store: Path, start: Start) -> AppTest:
    return clean(turn_to(start(disputed_store).run(), "claims"))


def show(page: AppTest, section: str) -> AppTest:
    page.button_group(key="claims-section").set_value(section)
    return clean(page.run())


def test_both_sides_of_a_claim_stand_beside_each_other(page: AppTest) -> None:
    assert any("Une relation affirmée par les uns" in c.value for c in page.caption)
    html = html_of(page)
    assert "Russie – fournir (pétrole, blé, satellites) → Corée du Nord" in html
    heads = [m.value for m in page.markdown]
    assert heads.index("**Affirment (5)**") < heads.index("**Nient ou démentent (1)**")
    for voice in ("KCNA", "Corée du Sud", "La Russie livre du blé à son voisin", "Russie"):
        assert f"<b>{voice}" in html
    assert '<mark class="gx-action">fournit</mark>' in html


def test_claims_are_chosen_by_actor_and_category(page: AppTest) -> None:
    page.multiselect(key="claims-actors").set_value([KR])
    assert any("Une relation" in c.value for c in clean(page.run()).caption)
    page.multiselect(key="claims-actors").set_value([KR, "organisation/kcna"])
    page.button_group(key="claims-categories").set_value(["AID"])
    assert any("Une relation" in c.value for c in clean(page.run()).caption)
    assert US not in page.multiselect(key="claims-actors").options


def test_documents_that_say_it_themselves_stand_apart_from_whom_they_quote(page: AppTest) -> None:
    heads = [c.value for c in page.caption]
    assert heads.index("Cités par les documents") < heads.index(
        "Dit par le document lui-même, sans citer personne"
    )
    assert heads.count("Cités par les documents") == 2  # those who deny are quoted as well
    next(b for b in page.button if b.label.startswith("Toutes les voix")).click()
    html = html_of(clean(page.run()))
    assert "<b>Corée du Sud" in html
    assert "<b>La Russie livre du blé à son voisin" in html


def voice(words: str, document: str | None = None) -> Position:
    return Position(None, words, ("t",), ("d",), document)


@pytest.mark.parametrize(
    ("quoted", "own", "expected"),
    [
        ("abcd", "", "abc"),
        ("abcd", "xy", "abx"),
        ("a", "xyz", "axy"),
        ("", "xyzw", "xyz"),
        ("ab", "x", "abx"),
    ],
)
def test_the_first_voices_are_of_both_kinds(quoted: str, own: str, expected: str) -> None:
    positions = [*(voice(w) for w in quoted), *(voice(w, w) for w in own)]
    assert "".join(p.words for p in claims_view.first_voices(positions)) == expected


def test_accusations_are_chosen_by_actor(page: AppTest) -> None:
    show(page, "accusations")
    every = len(page.dataframe[0].value)
    page.multiselect(key=accusations_view.ACTORS).set_value([US])
    table = clean(page.run()).dataframe[0].value
    assert 0 < len(table) < every
    assert set(table["accuser"]) | set(table["accused"]) >= {"États-Unis"}


def test_a_voice_leads_into_the_graph(page: AppTest) -> None:
    next(b for b in page.button if b.label == "Voir dans le graphe").click()
    app = clean(page.run())
    assert app.query_params["edge"]
    assert "gx-quote" in html_of(app)


def test_who_did_not_accuse_is_no_accuser() -> None:
    def accusers() -> None:
        from dataclasses import replace

        from graphx.dashboard.loader import Shown
        from graphx.dashboard.ui.accusations_view import show_accusations
        from graphx.exports.relations import list_relations
        from tests.factories import make_graph

        graph = make_graph()
        accused = [r for r in list_relations(graph) if r.category == "ACCUSE"]
        denied = [replace(r, polarity="negated") for r in accused[1:]]
        show_accusations(Shown(graph, [accused[0], *denied], {}))

    app = AppTest.from_function(accusers).run()
    assert not app.exception
    assert len(app.dataframe[0].value) == 1


def test_who_accuses_whom_is_a_table_that_leads_into_the_graph(page: AppTest) -> None:
    show(page, "accusations")
    table = page.dataframe[0].value
    assert list(table.iloc[0][["accuser", "action", "accused"]]) == ["États-Unis", "accuser", "Corée du Nord"]
    assert set(page.session_state["claims-accusations-ids"]) == {
        t.id for t in make_disputed_corpus().triples if t.category == "ACCUSE"
    }
    page.session_state["claims-accusation-picked"] = page.session_state["claims-accusations-ids"][0]
    app = clean(page.run())
    assert '<mark class="gx-action">accuse</mark>' in html_of(app)


def test_sources_are_ranked_by_what_rests_on_them_alone(page: AppTest) -> None:
    show(page, "sources")
    table = page.dataframe[0].value
    assert list(table["alone"]) == sorted(table["alone"], reverse=True)
    assert any("Ne tient qu’à" in m.value for m in page.markdown)
    row = list(table["source"]).index("KCNA")
    page.session_state[sources_view.TABLE] = {"selection": {"rows": [row], "columns": [], "cells": []}}
    assert any("KCNA" in m.value and "Ne tient" in m.value for m in clean(page.run()).markdown)


def test_where_nothing_is_disputed_the_page_says_what_it_takes(filled_store: Path, start: Start) -> None:
    app = start(filled_store).run()
    app.button_group(key="f-categories-0").set_value(["ACCUSE"])
    app.run()
    clean(turn_to(app, "claims"))
    assert any("à la fois affirmée et niée" in i.value for i in app.info)
    assert any("Filtre : accusation" in c.value for c in app.caption)
    app.button(key="note-clear").click()
    assert not any("Filtre :" in c.value for c in clean(app.run()).caption)


def test_without_accusations_the_table_is_left_out(filled_store: Path, start: Start) -> None:
    app = start(filled_store).run()
    app.button_group(key="f-categories-0").set_value(["TRADE"])
    app.run()
    app = show(turn_to(app, "claims"), "accusations")
    assert any("Personne n’accuse" in i.value for i in app.info)
    assert not app.dataframe


def test_the_page_speaks_english(page: AppTest) -> None:
    page.button_group(key="lang-switch").set_value("en")
    clean(page.run())
    assert "**Assert it (5)**" in [m.value for m in page.markdown]
    for section in ("accusations", "sources"):
        show(page, section)


def test_tables_keep_the_keys_that_clicks_come_under() -> None:
    assert (accusations_view.TABLE, sources_view.TABLE) == ("claims-accusations", "claims-sources")
