"""Graphs with attributes that make other writers fail or write files that nothing can read."""

import datetime
import decimal
from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

Graph = nx.MultiDiGraph

_RING: dict[str, Any] = {}
_RING["self"] = _RING

# What a user may hang on a node or an edge, two values each: the second makes the type a mixture.
VALUES: dict[str, tuple[Any, Any]] = {
    "none": (None, None),
    "none_then_text": (None, "x"),
    "set": ({"b", "a"}, frozenset({1})),
    "tuple": (("a", "b"), ()),
    "three_texts": (["abc", "def", "ghi"], [("a", 1, 2)]),
    "list_with_signs": (['a,"b"|c', "é;😀"], ["\0"]),
    "list_then_text": (["a"], "b"),
    "dict": ({"a": 1, 2: None}, {}),
    "ring": (_RING, _RING),
    "day": (datetime.date(2024, 5, 2), datetime.datetime(2024, 5, 2, 1)),
    "numpy_bool": (np.bool_(True), False),
    "numpy_int": (np.int64(3), 4),
    "numpy_float": (np.float32(0.5), 4),
    "numpy_array": (np.array([1, 2]), np.array([])),
    "int_then_float": (1, 2.5),
    "int_then_text": (1, "deux"),
    "bool_then_int": (True, 2),
    "huge": (10**30, -(10**30)),
    "not_a_number": (float("nan"), 1.0),
    "endless": (float("inf"), float("-inf")),
    "pandas_na": (pd.NA, "x"),
    "pandas_nat": (pd.NaT, pd.Timestamp("2024-05-02")),
    "decimal": (decimal.Decimal("1.5"), 2),
    "bytes": (b"\xff", "x"),
    "object": (object, print),
    "controls": ("a\x0bb\0c\x1f", "\ufffe\uffff"),
    "half_sign": ("x\ud800y", "\udfff"),
    "markup": ('<b a="1">&amp; ]]> <!-- ', "'\""),
    "lines": ("a\nb\tc\r\n", "  x  "),
    "emoji": ("Corée 🇰🇵 « l’État »", "\u202eabc"),
    "empty": ("", ""),
    "formula": ("=cmd|' /C calc'!A0", "@SUM(1)"),
}
KEYS: tuple[Any, ...] = (
    *(
        "type",
        "Type",
        "label",
        "id",
        "start",
        "end",
        "pid",
        "viz",
        "weight",
        "spells",
        "kind",
        "source",
        "target",
    ),
    *("name", "networkx_key", "for", "", " ", "a\nb", "\0", "<&>", "=1+1", 5, None, ("a", 1), "x" * 500),
)
WEIGHTS = (None, 0, -1, float("nan"), float("inf"), "3", "x", True, 2, 0.5)


def _edge(**attributes: Any) -> dict[str, Any]:
    return {
        "action": "livrer",
        "category": "AID",
        "date": "2024-05-02",
        "doc": "a",
        "weight": 1.0,
        **attributes,
    }


def _pair(**attributes: Any) -> Graph:
    graph = Graph()
    graph.add_edge("a", "b", **_edge(**attributes))
    return graph


def with_value(name: str) -> Graph:
    """Hang both values on nodes and edges, under the same key."""
    graph = Graph()
    for node, value in zip("ab", VALUES[name], strict=True):
        graph.add_node(node, odd=value)
        graph.add_edge("a", "b", **_edge(odd=value))
    return graph


def with_known_attributes_odd(name: str) -> Graph:
    """Put a value where graphx' own attributes are expected."""
    own = ("action", "theme", "category", "polarity", "modality", "attributed_name", "date", "begin", "until")
    own += ("symmetric", "doc", "sentence", "confidence")
    graph = Graph()
    graph.add_node("a", name=VALUES[name][0], type=VALUES[name][1])
    for value in VALUES[name]:
        graph.add_edge("a", "b", **dict.fromkeys(own, value))
    return graph


def with_key(key: Any) -> Graph:
    graph = Graph()
    for node, value in (("a", "x"), ("b", 3)):
        graph.add_node(node, **{"name": node})
        graph.nodes[node][key] = value
        number = graph.add_edge("a", node, **_edge())
        graph.edges["a", node, number][key] = value
    return graph


def _ids(*nodes: Any) -> Graph:
    graph = Graph()
    for node in nodes:
        graph.add_node(node)
    graph.add_edge(nodes[0], nodes[-1], **_edge())
    return graph


def _same_ids() -> Graph:
    graph = _ids("a", "b", "c")
    nx.set_node_attributes(graph, "b", "id")
    graph.add_edge("a", "b", **_edge(id=7))
    graph.add_edge("a", "c", **_edge(id=7))
    return graph


def _without_attributes() -> Graph:
    graph = Graph()
    graph.add_edges_from([("a", "b"), ("a", "b"), ("b", "b")])
    return graph


def _isolates() -> Graph:
    graph = Graph()
    graph.add_nodes_from("abc")
    return graph


SHAPES: dict[str, Callable[[], Graph]] = {
    "empty": Graph,
    "isolates": _isolates,
    "bare": _without_attributes,
    "loop": lambda: _ids("a"),
    "one_and_text_one": lambda: _ids(1, "1", 1.5, "1#2"),
    "odd_ids": lambda: _ids("", " ", "a\nb", " a b ", "\0", "\ud800", ("x", 1), '<&">'),
    "same_ids": _same_ids,
    "no_action": lambda: _pair(action=None),
    "action_of_lines": lambda: _pair(action=" a\n b "),
    "month_only": lambda: _pair(date="2024-05"),
    "no_such_day": lambda: _pair(date="2024-13-45"),
    "until_before": lambda: _pair(begin="2024-05-02", until="2024-05-01"),
    "until_after": lambda: _pair(begin="2024-05-02", until="2024-06-01"),
}


def nasty_graphs() -> dict[str, Graph]:
    """Build every graph, by a name that says what is wrong with it."""
    graphs = {f"shape {name}": make() for name, make in SHAPES.items()}
    graphs |= {f"value {name}": with_value(name) for name in VALUES}
    graphs |= {f"own {name}": with_known_attributes_odd(name) for name in VALUES}
    graphs |= {f"key {key!r:.20}": with_key(key) for key in KEYS}
    graphs |= {f"weight {weight!r}": _pair(weight=weight) for weight in WEIGHTS}
    everything = nx.compose_all(
        [nx.relabel_nodes(g, lambda n, i=i: (i, n)) for i, g in enumerate(graphs.values())]
    )
    return {**graphs, "everything": everything}
