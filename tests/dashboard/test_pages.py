"""Every page in every state, driven without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard.component.network import KEY as NETWORK
from graphx.dashboard.component.reader import KEY as READER
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.relation_table import COLUMNS, relation_rows
from graphx.exports.relations import list_relations
from graphx.graph import METRICS
from graphx.store import open_store
from tests.dashboard.driving import Start, clean, html_of, labels, told, turn_to
from tests.factories import KP, RU, UA, VL, VP, Corpus, make_corpus, make_graph, write_store

PAGES = ("paths", "actors", "claims", "documents", "export")


@pytest.fixture
def app(filled_store: Path, start: Start) -> AppTest:
    return start(filled_store).run()


def triple_id(action: str, corpus: Corpus | None = None) -> str:
    return next(t.id for t in (corpus or make_corpus()).triples if t.action == action)


def test_first_screen_shows_the_strongest_relations_and_what_to_do(app: AppTest) -> None:
    clean(app)
    assert any("13 acteurs sur 13, 40 relations sur 40" in c.value for c in app.caption)
    assert "Russie – fournir \\(blé\\) → Corée du Nord" in labels(app)
    assert any("Cliquez sur une flèche" in c.value for c in app.caption)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_draws(app: AppTest, page: str) -> None:
    clean(turn_to(app, page))


@pytest.mark.parametrize("page", ["explore", *PAGES])
def test_every_page_says_what_to_do_without_a_store(tmp_path: Path, start: Start, page: str) -> None:
    app = clean(start(tmp_path / "none.db").run())
    if page != "explore":
        clean(turn_to(app, page))
    words = " ".join([h.value for h in app.header] + labels(app))
    assert "Lire les fichiers" in words if page == "documents" else "Aucun article" in words


def test_documents_without_relations_are_told(tmp_path: Path, start: Start) -> None:
    corpus = make_corpus()
    write_store(tmp_path / "a.db", Corpus(corpus.documents, corpus.entities, [], [], corpus.sentences))
    app = clean(start(tmp_path / "a.db").run())
    assert any("aucune relation" in i.value for i in app.info)
    for page in PAGES:
        clean(turn_to(app, page))


def test_a_file_that_is_no_store_is_an_error_in_words(tmp_path: Path, start: Start) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Chère Marie,\n" * 100)
    app = start(path).run()
    assert not app.exception
    assert app.error
    assert "letter.db" in app.text[0].value


def test_an_address_with_an_arrow_opens_its_sentence(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["edge"] = triple_id("frapper")
    html = html_of(clean(app.run()))
    assert '<mark class="gx-action">frappe</mark>' in html
    assert '<mark class="gx-source">Moscou</mark>' in html


def test_an_address_with_an_actor_opens_its_names_and_relations(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["node"] = RU
    clean(app.run())
    assert "Moscow (8)" in html_of(app)
    assert any("Agit sur" in m.value for m in app.markdown)
    assert "Russie – frapper → Ukraine" in labels(app)


def test_an_address_with_a_bundle_lists_its_arrows(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["bundle"] = f"{UA}|{RU}"
    assert sum(label.startswith("Ukraine – ") for label in labels(clean(app.run()))) == 6


def test_an_address_that_leads_nowhere_is_told(filled_store: Path, start: Start) -> None:
    for kind in ("edge", "node", "bundle"):
        app = start(filled_store)
        app.query_params[kind] = "nobody"
        assert clean(app.run()).info


def test_the_table_has_a_row_for_each_relation() -> None:
    graph = make_graph()
    relations = list_relations(graph)
    rows = relation_rows(relations, names_of(graph), "fr")
    assert [row[0] for row in rows] == [r.id for r in relations]
    assert {len(row) for row in rows} == {len(COLUMNS) + 1}
    assert any(row[1:4] == ["Russie", "fournir", "Corée du Nord"] for row in rows)


def test_a_click_on_a_line_opens_the_reading_panel(app: AppTest) -> None:
    next(b for b in app.button if b.label.startswith("Russie – fournir")).click()
    html = html_of(clean(app.run()))
    assert "La Russie livre du blé à son voisin" in html
    assert '<mark class="gx-target">Corée du Nord</mark>' in html
    assert "edge" in app.query_params


def test_the_panel_tells_who_says_so_and_why(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["edge"] = next(t.id for t in make_corpus().triples if t.theme == "pétrole")
    html = html_of(clean(app.run()))
    for words in ("rapporté", "selon KCNA", "subject_verb_object", "spaCy, Stanza", "confiance 0.81"):
        assert words in html


def test_closing_the_panel_forgets_the_selection(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["edge"] = triple_id("frapper")
    app.run()
    clean(app.button(key="panel-close").click().run())
    assert "edge" not in app.query_params
    assert any("plus attestées" in m.value for m in app.markdown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("coree du nord", "Corée du Nord · État"),
        ("FRAPP", "frapper · 1 phrase"),
        ("satellites", "« La Russie pourrait"),
    ],
)
def test_search_forgives_accents_and_finds_all_kinds(app: AppTest, text: str, expected: str) -> None:
    app.text_input[0].set_value(text)
    clean(app.run())
    assert any(label.startswith(expected) for label in labels(app))


def test_a_search_without_result_says_so(app: AppTest) -> None:
    app.text_input[0].set_value('"(*^ zzz')
    assert any("Rien ne correspond" in i.value for i in clean(app.run()).info)


def test_a_found_action_becomes_the_filter(app: AppTest) -> None:
    app.text_input[0].set_value("frapper")
    app.run()
    next(b for b in app.button if b.label.startswith("frapper")).click()
    clean(app.run())
    assert any("2 acteurs sur 2, 1 relations sur 1" in c.value for c in app.caption)
    assert "Effacer le filtre" in labels(app)


def test_categories_filter_and_hold_on_other_pages(app: AppTest) -> None:
    pills = next(g for g in app.button_group if g.key == "f-categories-0")
    pills.set_value(["AID"])
    clean(app.run())
    assert any("relations sur 7" in c.value for c in app.caption)
    clean(turn_to(app, "export"))
    assert any("Filtre : aide" in c.value for c in app.caption)
    clean(app.switch_page("views/explore.py").run())
    assert any("relations sur 7" in c.value for c in app.caption)


def test_a_filter_that_lets_nothing_through_offers_to_be_cleared(app: AppTest) -> None:
    app.slider(key="f-conf-0").set_value(1.0)
    clean(app.run())
    assert any("Aucune relation" in i.value for i in app.info)
    next(b for b in app.button if b.label == "Effacer le filtre").click()
    assert any("40 relations sur 40" in c.value for c in clean(app.run()).caption)


def test_hiding_an_actor_and_showing_it_again(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["node"] = RU
    app.run()
    clean(app.button(key="panel-hide").click().run())
    assert any("12 acteurs sur" in c.value for c in app.caption)
    clean(app.button(key="unhide").click().run())
    assert any("13 acteurs sur 13" in c.value for c in app.caption)


def test_expanding_an_actor_keeps_the_page_whole(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["node"] = VL
    app.run()
    clean(app.button(key="panel-expand").click().run())
    assert "Replier" in labels(app)


@pytest.mark.parametrize("metric", METRICS)
def test_every_metric_sizes_the_actors(app: AppTest, metric: str) -> None:
    before = {node["id"]: node["size"] for node in told(app, "graphx_network")["nodes"]}
    app.selectbox(key="size-by").set_value(metric)
    after = {node["id"]: node["size"] for node in told(clean(app.run()), "graphx_network")["nodes"]}
    assert before.keys() == after.keys()
    assert metric == "degree" or before != after


def test_the_legend_names_the_communities_that_colour_the_actors(app: AppTest) -> None:
    app.radio(key="color-by").set_value("community")
    sent = told(clean(app.run()), "graphx_network")
    named = {
        item["color"]: item["label"] for item in sent["legend"] if item["sign"] == "dot" and "color" in item
    }
    drawn = {node["color"]["background"] for node in sent["nodes"]}
    assert len(named) > 1
    assert named.keys() <= drawn


def test_the_interface_speaks_english(app: AppTest) -> None:
    app.button_group(key="lang-switch").set_value("en")
    clean(app.run())
    assert any("13 of 13 actors" in c.value for c in app.caption)
    for page in PAGES:
        clean(turn_to(app, page))


def ask_path(app: AppTest, source: str, target: str) -> AppTest:
    clean(turn_to(app, "paths"))
    app.selectbox[0].set_value(source)
    app.run()
    app.selectbox[1].set_value(target)
    return clean(app.run())


def test_paths_are_sentences_with_their_evidence(app: AppTest) -> None:
    ask_path(app, VP, UA)
    assert any("de Vladimir Poutine à Ukraine" in m.value for m in app.markdown)
    assert "Vladimir Poutine – visiter → Corée du Nord" in html_of(app)
    assert '<mark class="gx-action">visite</mark>' in html_of(app)


def test_paths_begin_at_what_is_selected(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["node"] = VP
    clean(turn_to(app.run(), "paths"))
    assert app.selectbox[0].value == VP
    app.selectbox[0].set_value(KP)
    app.run()
    app.selectbox[1].set_value(UA)
    clean(app.run())
    assert (app.selectbox[0].value, app.selectbox[1].value) == (KP, UA)  # what was chosen here stays


def test_paths_of_a_selected_arrow_have_both_ends(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["edge"] = triple_id("frapper")
    clean(turn_to(app.run(), "paths"))
    assert (app.selectbox[0].value, app.selectbox[1].value) == (RU, UA)
    assert "Russie – frapper → Ukraine" in html_of(app)


@pytest.mark.parametrize(
    ("source", "target", "length", "reason"),
    [(VL, RU, 4, "le sens des flèches"), (VP, UA, 1, "la longueur")],
)
def test_where_there_is_no_path_the_obstacle_is_named(
    app: AppTest, source: str, target: str, length: int, reason: str
) -> None:
    ask_path(app, source, target)
    app.slider(key="path-length").set_value(length)
    clean(app.run())
    assert app.warning
    assert any(reason in m.value for m in app.markdown)
    clean(app.button(key="path-easier").click().run())
    assert not app.warning


def test_paths_keep_to_the_kinds_of_relations_that_are_chosen(app: AppTest) -> None:
    ask_path(app, RU, UA)
    app.multiselect(key="path-kinds").set_value(["ASSAULT"])
    assert "Russie – frapper → Ukraine" in html_of(clean(app.run()))
    app.multiselect(key="path-kinds").set_value(["TRADE"])
    assert any("la sorte de relation" in m.value for m in clean(app.run()).markdown)
    clean(app.button(key="path-easier").click().run())
    assert not app.warning


def test_paths_avoid_actors(app: AppTest) -> None:
    ask_path(app, VP, UA)
    before = [e.label for e in app.expander]
    assert any("Corée du Nord" in label for label in before)
    app.multiselect(key="path-avoid").set_value([KP])
    clean(app.run())
    assert not any("Corée du Nord" in e.label for e in app.expander)


def test_paths_in_the_order_of_time_keep_only_dated_steps(app: AppTest) -> None:
    ask_path(app, VP, UA)
    before = len(app.expander)
    app.toggle(key="path-in-order").set_value(True)
    clean(app.run())
    assert 0 < len(app.expander) <= before


def test_a_filter_in_the_way_of_a_path_is_cleared_with_one_click(app: AppTest) -> None:
    app.button_group(key="f-categories-0").set_value(["TRADE"])
    app.run()
    ask_path(app, VP, UA)
    assert any("le filtre" in m.value for m in app.markdown)
    clean(app.button(key="path-without-category").click().run())
    assert not app.warning


def test_paths_from_an_actor_to_itself_are_refused(app: AppTest) -> None:
    ask_path(app, RU, RU)
    assert any("différents" in i.value for i in app.info)


def test_an_actor_in_the_table_opens_its_sheet(app: AppTest) -> None:
    clean(turn_to(app, "actors"))
    app.session_state["graphx_actor_sheet"] = KP
    clean(app.run())
    assert "Corée du Nord" in html_of(app)


def test_a_document_is_read_with_its_relations_beside_it(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["doc"] = "sommet"
    app.run()
    clean(turn_to(app, "documents"))
    app.session_state["graphx_open_document"] = ("sommet", triple_id("frapper"))
    clean(app.run())
    assert "**Russie – frapper → Ukraine**" in labels(app)  # the one that was asked for
    assert "14 relations" in html_of(app)


def test_a_hostile_document_is_shown_as_it_is(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["edge"] = triple_id("menacer")
    html = html_of(clean(app.run()))
    assert "<img" not in html
    assert "&lt;img src=x" in html
    for label in labels(app):
        assert "![carte](" not in label
    app.session_state["graphx_open_document"] = ("piege", None)
    clean(turn_to(app, "documents"))
    assert "<img" not in html_of(app)
    assert not any("![carte](" in m.value for m in app.markdown)


def test_a_store_that_changes_is_read_again(tmp_path: Path, start: Start) -> None:
    path = write_store(tmp_path / "a.db")
    app = clean(start(path).run())
    with open_store(path) as store:
        store.delete_documents(["sommet"])
    clean(app.run())
    assert any("3 documents" in c.value for c in app.caption)


def test_components_keep_the_keys_that_the_browser_tests_use() -> None:
    assert (NETWORK, READER) == ("graphx_network", "graphx_reader")
