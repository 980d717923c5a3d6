"""Each attribute has one type and a title of its own."""

from typing import Any

import pytest

from graphx.exports.columns import Column, infer_columns, written
from tests.exports.nasty import VALUES

TYPES = {
    "none": None,
    "none_then_text": "string",
    "set": "liststring",
    "three_texts": "liststring",
    "list_then_text": "string",
    "dict": "string",
    "day": "string",
    "numpy_bool": "boolean",
    "numpy_int": "long",
    "numpy_float": "double",
    "int_then_float": "double",
    "int_then_text": "string",
    "bool_then_int": "string",
    "huge": "string",
    "not_a_number": "double",
    "pandas_nat": "string",
    "decimal": "string",
}


@pytest.mark.parametrize(("name", "kind"), TYPES.items())
def test_a_type_holds_all_values(name: str, kind: str | None) -> None:
    columns = infer_columns([{"odd": value} for value in VALUES[name]])
    assert columns == ([] if kind is None else [Column("odd", "odd", kind)])


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (None, "string", None),
        ("é", "string", "é"),
        (True, "boolean", "true"),
        (True, "string", "true"),
        (3, "long", "3"),
        (3, "double", "3.0"),
        (2.5, "string", "2.5"),
        (float("nan"), "double", "NaN"),
        (float("inf"), "double", "INF"),
        (float("-inf"), "double", "-INF"),
        (("a", "b,|"), "liststring", '["a", "b,|"]'),
        ({"b", "a"}, "liststring", '["a", "b"]'),
        ({"é": 1, 2: None}, "string", '{"é": 1, "2": null}'),
    ],
)
def test_values_are_written_as_the_type_asks(value: Any, kind: str, text: str | None) -> None:
    assert written(value, kind) == text


def test_titles_are_numbered_where_they_are_taken() -> None:
    record = {"Type": 1, "type": 2, "label": 3, "weight": 4, "1": 5, 1: 6}
    titles = [column.title for column in infer_columns([record])]
    assert titles == ["Type", "type_2", "label_2", "weight_2", "1", "1_2"]


def test_columns_keep_the_order_of_the_keys() -> None:
    records = [{"a": None, "b": 1, "skipped": 1}, {"a": "x", "c": 2}]
    assert [c.title for c in infer_columns(records, skip=frozenset({"skipped"}))] == ["a", "b", "c"]
