"""What is built large is built without a search for garbage, which goes on as before afterwards."""

import gc

import pytest

from graphx.dashboard.heap import settle, uncollected


def test_garbage_is_looked_for_again_afterwards_even_after_an_error() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="wrong"), uncollected():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_what_lasts_is_passed_by() -> None:
    before = gc.get_freeze_count()
    try:
        settle()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
