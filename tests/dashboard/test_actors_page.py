"""The page of actors: measures, communities, two periods; and the parts of an actor's sheet."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard.ties import co_actors, dated_triples
from graphx.dashboard.ui import actor_documents, actor_timeline, metrics_view, ranks_view
from graphx.dashboard.ui.slopes import MOST, slopes
from graphx.exports.relations import list_relations
from graphx.graph import Period, communities, halves, rank_changes
from graphx.model import Mention
from tests.dashboard.driving import Start, clean, html_of, labels, turn_to
from tests.factories import KJ, KP, RU, US, make_graph

ACTOR = metrics_view.ACTOR


@pytest.fixture
def page(filled_store: Path, start: Start) -> AppTest:
    return clean(turn_to(start(filled_store).run(), "actors"))


def show(page: AppTest, section: str) -> AppTest:
    page.button_group(key="actors-section").set_value(section)
    return clean(page.run())


def open_sheet(page: AppTest, actor: str, part: str) -> AppTest:
    page.session_state[ACTOR] = actor
    page.run()
    page.button_group(key="sheet-part").set_value(part)
    return clean(page.run())


def test_a_row_of_the_ranking_opens_the_sheet(page: AppTest) -> None:
    assert list(page.dataframe[0].value["name"][:2]) == ["Russie", "Corée du Nord"]
    assert page.session_state["actors-ids"][:2] == [RU, KP]
    page.session_state[ACTOR] = KP
    assert '<p class="gx-head">Corée du Nord</p>' in html_of(clean(page.run()))


def test_the_sheet_opens_at_the_actor_that_was_selected_elsewhere(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["node"] = RU
    clean(turn_to(app.run(), "actors"))
    assert app.session_state[ACTOR] == RU


def test_an_arrow_selected_elsewhere_turns_no_page(page: AppTest) -> None:
    open_sheet(page, KP, "partners")
    turn_to(page, "explore")
    next(b for b in page.button if b.label.startswith("Russie – fournir")).click()
    assert clean(page.run()).query_params["edge"]
    clean(turn_to(page, "actors"))
    assert page.button_group(key="actors-section").value == "measures"


def test_communities_have_names_counts_and_members(page: AppTest) -> None:
    show(page, "communities")
    first = communities(make_graph())[0]
    assert f"1. {first.name}".replace("'", "&#x27;") in html_of(page)
    assert "entre eux" in html_of(page)
    page.button(key=f"community-members-{first.members[0]}").click()
    clean(page.run())
    page.button(key=f"member-{first.members[1]}").click()
    clean(page.run())
    assert page.session_state[ACTOR] == first.members[1]
    page.button(key=f"community-members-{first.members[0]}").click()
    clean(page.run())
    assert not any(b.key == f"member-{first.members[1]}" for b in page.button)


def test_a_community_is_drawn_alone_coloured_by_community(page: AppTest) -> None:
    show(page, "communities")
    first = communities(make_graph())[0]
    page.button(key=f"community-graph-{first.members[0]}").click()
    app = clean(page.run())
    assert any(f"{len(first.members)} acteurs sur 13" in c.value for c in app.caption)
    assert app.radio(key="color-by").value == "community"


def test_ranks_of_two_periods_say_what_they_rest_on(page: AppTest) -> None:
    show(page, "ranks")
    split = halves(make_graph())
    assert split is not None
    frame = rank_changes(make_graph(), "degree", before=split[0], after=split[1])
    before, after = frame.attrs["relations"]
    assert any(f"{before} relations ; seconde : {after}" in c.value for c in page.caption)
    assert any("Moins de 20" in w.value for w in page.warning)
    table = page.dataframe[0].value
    assert list(table["name"]) == list(frame["name"])
    for status, word in (("new", "nouveau"), ("gone", "absent")):
        assert list(table["trend"] == word) == list(frame["status"] == status)
    assert any(trend.startswith("▲") for trend in table["trend"])
    page.selectbox(key="ranks-metric").set_value("pagerank")
    clean(page.run())
    page.session_state["ranks-ids"] = ["state/US"]
    page.session_state[ranks_view.TABLE] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    clean(page.run())


def test_periods_are_chosen_by_date(page: AppTest) -> None:
    show(page, "ranks")
    second = page.date_input[1]
    second.set_value(("2030-01-01", "2031-01-01"))
    clean(page.run())
    assert any("seconde : 0" in c.value for c in page.caption)
    assert set(page.dataframe[0].value["trend"]) == {"absent"}
    page.date_input[0].set_value(("2030-01-01", "2031-01-01"))
    assert any("Aucune relation datée" in i.value for i in clean(page.run()).info)


def test_days_belong_to_periods() -> None:
    first, second = Period("2023", "2023-06"), Period("2023-06-15", None)
    found = [
        ranks_view.part_of(day, first, second)
        for day in ("2022-12-31", "2023-01-01", "2023-06-20", "2024-01-01")
    ]
    assert found == ["outside", "in_before", "in_both", "in_after"]


def test_slopes_of_one_rank_do_not_lie_on_each_other() -> None:
    graph = make_graph()
    frame = rank_changes(graph, "degree", before=("2023", None), after=(None, "2024-07-01"))
    drawn = slopes(frame)
    for side in ("before", "after"):
        places = list(drawn[drawn["side"] == side]["place"])
        assert places == list(range(1, len(places) + 1))
        assert 0 < len(places) <= MOST


def test_the_timeline_counts_and_lists_by_date(page: AppTest) -> None:
    open_sheet(page, KP, "time")
    days = [day for _, day, _ in dated_triples(make_graph(), KP) if day]
    assert any(f"Daté du {days[0]} au {days[-1]}" in c.value for c in page.caption)
    page.selectbox(key=f"{actor_timeline.PICK}-{KP}").set_value("2023-10-03")
    clean(page.run())
    assert "Corée du Nord – remercier → Russie" in labels(page)
    assert "Russie – signer (traité) → Corée du Nord" not in " ".join(labels(page))


def test_an_actor_without_dates_says_so(page: AppTest) -> None:
    open_sheet(page, "other/hostile", "time")
    assert any("Aucune de ses relations n’a de date" in c.value for c in page.caption)


def test_partners_lead_to_their_sheet_and_to_the_pair(page: AppTest) -> None:
    open_sheet(page, KP, "partners")
    found = co_actors(list_relations(make_graph()), KP)
    assert found[0].actor == RU
    assert "fournir" in html_of(page)
    page.button(key=f"tie-{US}").click()
    clean(page.run())
    assert page.session_state[ACTOR] == US
    open_sheet(page, KP, "partners")
    page.button(key=f"tie-in-{RU}").click()
    app = clean(page.run())
    assert app.query_params["bundle"] == f"{RU}|{KP}"
    assert any("Toutes les relations" in m.value for m in app.markdown)


def test_names_tell_how_they_were_joined_and_where_they_stand(page: AppTest) -> None:
    open_sheet(page, RU, "names")
    table = page.dataframe[-1].value
    assert {"Moscou", "Russie", "Moscow"} <= set(table["spelling"])
    row = list(table["spelling"]).index("Moscow")
    page.session_state[f"{actor_documents.NAMES}-{RU}"] = {
        "selection": {"rows": [row], "columns": [], "cells": []}
    }
    clean(page.run())
    next(b for b in page.button if b.key == "named-summit").click()
    assert "summit.txt" in html_of(clean(page.run()))


def test_documents_of_an_actor_open_the_reader(page: AppTest) -> None:
    open_sheet(page, KJ, "documents")
    assert [b.key for b in page.button if str(b.key).startswith("mentioned-")] == ["mentioned-sommet"]
    page.button(key="mentioned-sommet").click()
    assert "sommet.txt" in html_of(clean(page.run()))


def test_the_sheet_is_the_same_beside_the_graph_and_stays_at_its_part(
    filled_store: Path, start: Start
) -> None:
    app = start(filled_store)
    app.query_params["node"] = KP
    clean(app.run())
    app.button_group(key="sheet-part").set_value("partners")
    clean(app.run())
    app.button(key=f"tie-{RU}").click()
    clean(app.run())
    assert app.query_params["node"] == RU
    assert app.button_group(key="sheet-part").value == "partners"


@pytest.mark.parametrize("part", ["time", "partners", "names", "documents"])
def test_a_hostile_name_stays_text_in_every_part(page: AppTest, part: str) -> None:
    for actor in ("other/hostile", "state/KR"):
        open_sheet(page, actor, part)
        assert "<img" not in html_of(page)
        for text in [*labels(page), *(m.value for m in page.markdown)]:
            assert "![carte](" not in text


def test_the_sections_speak_english(page: AppTest) -> None:
    page.button_group(key="lang-switch").set_value("en")
    clean(page.run())
    for section in ("communities", "ranks"):
        show(page, section)
    assert any("First period" in c.value for c in page.caption)


def mention(surface: str, doc: str, kind: str = "name", via: str | None = None) -> Mention:
    return Mention(doc, 0, len(surface), surface, kind, "state", RU, via=via)  # type: ignore[arg-type]


def test_origins_are_grouped_by_name_and_by_how() -> None:
    found = actor_documents.origins(
        [
            mention("Moscou", "un", via="capital"),
            mention("Moscou", "deux", via="capital"),
            mention("Moscou", "deux", via="capital"),
            mention("Moscou", "deux"),
            mention("il", "un", "pronoun"),
        ]
    )
    told = [(o.surface, o.how, o.count, o.docs) for o in found]
    assert told == [
        ("Moscou", "capital", 3, ("deux", "un")),
        ("Moscou", "name", 1, ("deux",)),
        ("il", "pronoun", 1, ("un",)),
    ]


def test_co_actors_count_each_way() -> None:
    relations = list_relations(make_graph())
    ties = {tie.actor: tie for tie in co_actors(relations, RU)}
    triples = [r for r in relations if {r.source, r.target} == {RU, KP}]
    assert ties[KP].total == sum(len(r.triples) for r in triples)
    assert (ties[KP].out, ties[KP].into, ties[KP].mutual) == (4, 2, 1)
    assert "livrer" not in ties[KP].verbs  # only ever negated
    assert RU not in ties
