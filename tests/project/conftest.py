import pytest

import graphx
from tests.factories import write_store


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """Path of a store that holds the ready-made corpus; not to be written to."""
    return write_store(tmp_path_factory.mktemp("filled") / "graphx.db")


@pytest.fixture
def project(filled):
    with graphx.open(filled) as opened:
        yield opened
