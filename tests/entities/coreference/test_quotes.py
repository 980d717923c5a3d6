from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graphx.entities.coreference.quotes import LONGEST, find_quotes, quote_at
from graphx.model import Document


def _quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotes(Document("x", text, "fr"))]


def test_each_kind_of_mark_closes_with_its_own() -> None:
    assert _quoted('« oui », “non” et "peut-être" disent-ils') == [" oui ", "non", "peut-être"]


def test_marks_inside_a_quotation_belong_to_it() -> None:
    assert _quoted("« le mot “paix” compte » dit-il") == [" le mot “paix” compte "]


def test_an_open_mark_ends_with_its_paragraph() -> None:
    assert _quoted("« je pars\nIl part.") == [" je pars"]


def test_a_runaway_mark_quotes_nothing() -> None:
    assert _quoted("« " + "mot " * LONGEST) == []


@given(st.text(alphabet='«»“”"„ab \n', max_size=60), st.integers(0, 60))
def test_quotations_are_in_order_and_found_again(text: str, offset: int) -> None:
    quotes = find_quotes(Document("x", text, "fr"))
    assert all(a.end <= b.start for a, b in pairwise(quotes))
    holding = [q for q in quotes if q.start <= offset < q.end]
    assert quote_at(quotes, offset) == (holding[0] if holding else None)
