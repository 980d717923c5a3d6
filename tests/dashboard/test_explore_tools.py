"""What a reader does to the drawing: isolate, pin, hide, look into a hub, tick relations for a dossier."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard.downloads import make_choice
from graphx.dashboard.ego import around, neighbours
from graphx.dashboard.loader import Corpus, Shown
from graphx.dashboard.state import Selection
from graphx.exports.relations import list_relations
from tests.dashboard.driving import Start, clean, labels, told, turn_to
from tests.factories import CN, KP, RU, UA, VL, make_corpus, make_graph, write_store


@pytest.fixture
def app(filled_store: Path, start: Start) -> AppTest:
    return start(filled_store).run()


def open_actor(store: Path, start: Start, actor: str) -> AppTest:
    app = start(store)
    app.query_params["node"] = actor
    return clean(app.run())


def test_around_grows_with_depth_and_keeps_ties_among_those_reached() -> None:
    relations = list_relations(make_graph())
    near = {end for r in around(relations, VL, 1) for end in (r.source, r.target)}
    far = {end for r in around(relations, VL, 2) for end in (r.source, r.target)}
    assert VL in near < far
    assert all(VL in (r.source, r.target) or {r.source, r.target} <= near for r in around(relations, VL, 1))
    assert around(relations, "nobody", 2) == []


def test_neighbours_come_by_the_strength_of_their_ties() -> None:
    relations = list_relations(make_graph())
    tied = neighbours(relations, RU)
    weight = {
        other: sum(len(r.triples) for r in relations if {r.source, r.target} == {RU, other}) for other in tied
    }
    assert list(weight.values()) == sorted(weight.values(), reverse=True)
    assert RU not in tied


def test_isolating_an_actor_draws_only_what_is_around_it(filled_store: Path, start: Start) -> None:
    app = open_actor(filled_store, start, VL)
    clean(app.button(key="panel-focus").click().run())
    assert "Autour de Vladivostok" in labels(app)
    near = next(c.value for c in app.caption if "acteurs sur" in c.value)
    app.button_group(key="focus-depth").set_value(2)
    clean(app.run())
    assert next(c.value for c in app.caption if "acteurs sur" in c.value) != near
    clean(app.button(key="chip-focus").click().run())
    assert any("13 acteurs sur 13" in c.value for c in app.caption)


def test_a_focus_that_the_filter_hides_is_no_empty_page(filled_store: Path, start: Start) -> None:
    app = open_actor(filled_store, start, VL)
    app.button(key="panel-focus").click().run()
    app.button_group(key="f-categories-0").set_value(["SANCTION"])
    clean(app.run())
    assert any("1 relations sur 1" in c.value for c in app.caption)


def test_pinned_and_hidden_actors_are_chips_that_take_it_back(filled_store: Path, start: Start) -> None:
    app = open_actor(filled_store, start, CN)
    app.button(key="panel-pin").click().run()
    assert app.session_state["graphx_view"].pinned == {CN}
    clean(app.button(key=f"chip-pin-{CN}").click().run())
    assert not app.session_state["graphx_view"].pinned
    app.button(key="panel-hide").click().run()
    assert any("12 acteurs sur 12" in c.value for c in app.caption)
    clean(app.button(key=f"chip-hide-{CN}").click().run())
    assert any("13 acteurs sur 13" in c.value for c in app.caption)


@pytest.fixture(scope="module")
def hub_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write Russia with forty more neighbours."""
    corpus = make_corpus()
    pattern, state = corpus.triples[0], corpus.entities[UA]
    ids = [f"state/X{n:02}" for n in range(40)]
    entities = {id_: replace(state, id=id_, name=f"Pays {id_[-2:]}", names={}, aliases=()) for id_ in ids}
    triples = [replace(pattern, id=f"to-{id_[-2:]}", target=id_) for id_ in ids]
    mention = next(m for m in corpus.mentions if m.entity == pattern.target)
    mentions = [replace(mention, entity=id_) for id_ in ids]
    grown = replace(
        corpus,
        entities={**corpus.entities, **entities},
        triples=[*corpus.triples, *triples],
        mentions=[*corpus.mentions, *mentions],
    )
    return write_store(tmp_path_factory.mktemp("hub") / "graphx.db", grown)


def test_a_hub_is_a_list_first(hub_store: Path, start: Start) -> None:
    app = open_actor(hub_store, start, RU)
    clean(app.button(key="panel-expand").click().run())
    assert "Replier" not in labels(app)
    assert any("voisins : les plus liés" in m.value for m in app.markdown)
    clean(app.button(key="hub-add").click().run())
    assert len(app.session_state["graphx_view"].added) == 10
    assert KP in app.session_state["graphx_view"].added


def test_several_ticked_relations_make_a_dossier(app: AppTest) -> None:
    ids = [r.id for r in list_relations(make_graph())]
    app.session_state["graphx_basket"] = tuple(ids[:3])
    clean(app.run())
    clean(app.button(key="to-dossier").click().run())
    assert any("Relations cochées : 3" in c.value for c in app.caption)


def test_without_ticked_relations_there_is_no_dossier(app: AppTest) -> None:
    clean(turn_to(app, "export"))
    assert not any("cochées" in c.value for c in app.caption)


def test_a_dossier_is_a_plain_text_and_a_file_of_lines(
    filled_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHX_STORE", str(filled_store))
    corpus, graph = make_corpus(), make_graph()
    relations = list_relations(graph)
    shown = Shown(graph, relations, {key: r for r in relations for key in r.triples})
    counts, places = None, {}
    loaded = Corpus("x", counts, corpus.documents, corpus.entities, graph, places, {})  # type: ignore[arg-type] # not asked for
    chosen = (relations[0].id, relations[1].id)
    text = make_choice("dossier", chosen, loaded, shown, "fr").decode()
    assert text.startswith("Dossier graphx : 2 relations")
    lines = make_choice("choice", chosen, loaded, shown, "fr").decode().splitlines()
    assert len(lines) == sum(len(r.triples) for r in relations[:2])


def test_actors_picked_together_are_drawn_alone_hidden_or_asked_for_paths(
    filled_store: Path, start: Start
) -> None:
    app = start(filled_store)
    app.query_params["group"] = f"{RU}|{KP}"
    clean(app.run())
    assert any("2 acteurs choisis ensemble" in m.value for m in app.markdown)
    assert told(app, "graphx_signal")["focus"] == {"kind": "group", "id": f"{RU}|{KP}", "turn": 1}
    clean(app.button(key="group-only").click().run())
    assert {node["id"] for node in told(app, "graphx_network")["nodes"]} == {RU, KP}
    clean(app.button(key="chip-only").click().run())
    assert len(told(app, "graphx_network")["nodes"]) > 2
    clean(app.button(key="group-paths").click().run())
    assert (app.session_state["graphx_path_from"], app.session_state["graphx_path_to"]) == (RU, KP)


def test_relations_among_actors_picked_together_make_a_dossier(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["group"] = f"{RU}|{KP}|{CN}"
    clean(app.run())
    clean(app.button(key="group-dossier").click().run())
    ids = app.session_state["graphx_basket"]
    ends = {end for r in list_relations(make_graph()) if r.id in ids for end in (r.source, r.target)}
    assert ends <= {RU, KP, CN}
    assert len(ids) > 2


def test_a_row_is_told_by_the_signal_and_the_table_is_not_sent_again(app: AppTest) -> None:
    before = told(app, "graphx_table")
    chosen = list_relations(make_graph())[3].id
    app.session_state["graphx_selection"] = Selection("edge", chosen)
    clean(app.run())
    assert told(app, "graphx_signal")["row"] == chosen
    assert told(app, "graphx_table") == before
