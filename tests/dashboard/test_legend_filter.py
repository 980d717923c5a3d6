"""The legend's keys and what a click on them makes of the filter."""

import pytest

from graphx.dashboard.ui.legend_filter import LINES, clickable, pressed, toggled
from graphx.exports.legend import legend
from graphx.model import Filter

KEYS = ("category:AID", "type:person", *(f"line:{name}" for name in LINES))


@pytest.mark.parametrize("key", KEYS)
def test_a_second_click_takes_the_first_back(key: str) -> None:
    before = Filter(docs=frozenset({"un"}), min_confidence=0.4)
    once = toggled(before, key)
    assert once != before
    assert pressed(once, key)
    assert toggled(once, key) == before


def test_another_category_takes_the_place_of_the_first() -> None:
    wanted = toggled(toggled(Filter(), "category:AID"), "category:TRADE")
    assert wanted == Filter(categories=frozenset({"TRADE"}))


def test_another_line_takes_the_place_of_the_first() -> None:
    wanted = toggled(toggled(Filter(), "line:solid"), "line:dashed")
    assert wanted == Filter(polarities=frozenset({"negated"}))


def test_every_item_can_be_clicked_and_each_line_is_told_by_itself() -> None:
    items = clickable(legend(["AID"], ["person"], "fr"), toggled(Filter(), "line:dotted"))
    assert {item["key"] for item in items} == set(KEYS)
    assert [item["key"] for item in items if item["pressed"]] == ["line:dotted"]
    assert len({item["label"] for item in items}) == len(items)
