"""Ranks in two periods: who is new, gone, up or down; equals; what has no date."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphx.errors import FilterError
from graphx.graph import Graph, Period, halves, rank_changes

OLD, NEW = ("2023-01-01", "2023-12-31"), ("2024-01-01", "2024-12-31")


def dated(*edges: str) -> Graph:
    """Build a graph from "a>b 2023-05-01"; without a day the triple has no date."""
    graph: Graph = nx.MultiDiGraph()
    for number, text in enumerate(edges):
        pair, _, day = text.partition(" ")
        graph.add_edge(*pair.split(">"), key=f"t{number}", date=day or None, weight=1.0, symmetric=False)
    for node in graph:
        graph.nodes[node].update(name=node.upper(), type="state")
    return graph


GRAPH = dated(
    "a>b 2023-01-01", "a>c 2023-02-01", "a>d 2023-12-31", "b>c 2023-03-01", "x>d 2023-03-01",
    "c>a 2024-01-01", "c>b 2024-05-01", "c>y 2024-05-02", "y>b 2024-12-31", "x>y",
)  # fmt: skip


def test_each_actor_has_its_rank_in_both_periods() -> None:
    frame = rank_changes(GRAPH, "degree", before=OLD, after=NEW)
    told = {
        actor: (row.rank_before, row.rank_after, row.change, row.status)
        for actor, row in frame.drop(index=["d", "x", "y"]).iterrows()
    }
    assert told == {"a": (1, 4, -3, "down"), "b": (2, 2, 0, "same"), "c": (2, 1, 1, "up")}
    assert (frame.loc["a", "before"], frame.loc["a", "after"]) == (3.0, 1.0)
    assert list(frame["name"][:2]) == ["C", "A"]


def test_who_is_in_one_period_only_is_new_or_gone() -> None:
    frame = rank_changes(GRAPH, "degree", before=OLD, after=NEW)
    assert dict(frame["status"][["d", "x", "y"]]) == {"d": "gone", "x": "gone", "y": "new"}
    assert frame.loc[["d", "x", "y"], "change"].isna().all()


def test_what_has_no_date_is_in_neither_and_counted() -> None:
    frame = rank_changes(GRAPH, "degree", before=OLD, after=NEW)
    assert frame.attrs == {"relations": (5, 4), "undated": 1}


def test_months_and_years_are_periods_too_and_open_ends_reach_everything_dated() -> None:
    by_year = rank_changes(GRAPH, "degree", before=("2023", "2023"), after=("2024", None))
    assert by_year.equals(rank_changes(GRAPH, "degree", before=Period(*OLD), after=NEW))
    assert rank_changes(GRAPH, "degree", before=(None, None), after=("2024-05", "2024-05")).attrs[
        "relations"
    ] == (9, 2)


def test_an_empty_period_makes_everybody_new() -> None:
    frame = rank_changes(GRAPH, "pagerank", before=("1999", "2000"), after=NEW)
    assert set(frame["status"]) == {"new"}
    assert len(rank_changes(GRAPH, "hub", before=("1999", "2000"), after=("1999", "2000"))) == 0


def test_unknown_metrics_and_periods_the_wrong_way_round_are_told() -> None:
    with pytest.raises(FilterError, match="pagerank"):
        rank_changes(GRAPH, "fame", before=OLD, after=NEW)
    with pytest.raises(FilterError, match="ends before"):
        rank_changes(GRAPH, "degree", before=("2024", "2023-05-01"), after=NEW)


def test_the_dated_material_is_split_where_both_halves_are_nearest() -> None:
    assert halves(GRAPH) == (Period("2023-01-01", "2023-03-01"), Period("2023-12-31", "2024-12-31"))
    assert halves(dated("a>b 2024-01-01", "b>c 2024-01-01", "a>c")) is None
    assert halves(dated("a>b")) is None


DAYS = st.sampled_from(["", "2023-01-01", "2023-06-01", "2024-01-01", "2024-06-01"])
EDGES = st.lists(st.builds("{}>{} {}".format, st.sampled_from("abcde"), st.sampled_from("abcde"), DAYS))


@settings(max_examples=60, deadline=None)
@given(EDGES, st.sampled_from(["degree", "pagerank", "in_degree"]))
def test_the_same_period_twice_changes_nothing_and_swapping_them_mirrors(
    edges: list[str], metric: str
) -> None:
    graph = dated(*(edge.strip() for edge in edges))
    same = rank_changes(graph, metric, before=OLD, after=OLD)
    assert set(same["status"]) <= {"same"}
    there = rank_changes(graph, metric, before=OLD, after=NEW)
    back = rank_changes(graph, metric, before=NEW, after=OLD).loc[there.index]
    assert (there["change"].fillna(99) == -back["change"].fillna(-99)).all()
    mirror = {"new": "gone", "gone": "new", "up": "down", "down": "up", "same": "same"}
    assert [mirror[status] for status in there["status"]] == list(back["status"])


@settings(max_examples=60, deadline=None)
@given(EDGES)
def test_halves_part_all_that_is_dated(edges: list[str]) -> None:
    graph = dated(*(edge.strip() for edge in edges))
    if (found := halves(graph)) is not None:
        frame = rank_changes(graph, "degree", before=found[0], after=found[1])
        counts = frame.attrs["relations"]
        assert min(counts) > 0
        assert sum(counts) + frame.attrs["undated"] == graph.number_of_edges()
