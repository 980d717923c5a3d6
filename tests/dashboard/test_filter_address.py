"""A link carries the filter; what no page of ours wrote changes nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphx.dashboard.filter_address import read, written
from graphx.model import CATEGORIES, MODALITIES, Filter
from tests.dashboard.driving import Start, clean, turn_to

START = Filter()


@given(
    categories=st.frozensets(st.sampled_from(CATEGORIES)),
    modalities=st.frozensets(st.sampled_from(MODALITIES)),
    actions=st.frozensets(st.text(max_size=8)),
    since=st.none() | st.dates().map(str),
    least=st.sampled_from([0.0, 0.5, 1.0]),
)
def test_what_is_written_is_read_again(
    categories: frozenset[str],
    modalities: frozenset[str],
    actions: frozenset[str],
    since: str | None,
    least: float,
) -> None:
    wanted = Filter(
        categories=categories, modalities=modalities, actions=actions, since=since, min_confidence=least
    )
    text = written(wanted, START)
    assert (read(text, START) if text else START) == wanted
    assert bool(text) == (wanted != START)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        '{"categories": ["![x](http://tracker.invalid)"]}',
        '{"since": "<img>"}',
        '{"min_confidence": 7}',
        '{"categories": 3}',
    ],
)
def test_anything_else_is_no_filter(text: str) -> None:
    assert read(text, START) == START


def test_a_link_opens_under_its_filter(filled_store: Path, start: Start) -> None:
    app = start(filled_store)
    app.query_params["filter"] = '{"categories": ["AID"]}'
    clean(app.run())
    assert any("7 relations sur 7" in caption.value for caption in app.caption)
    clean(turn_to(app, "actors"))
    assert any("aide" in caption.value for caption in app.caption)
