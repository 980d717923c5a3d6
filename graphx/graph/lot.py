"""igraph's one source of chance, seeded for one call at a time."""

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import igraph

_turn = threading.Lock()


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Give igraph the same numbers in every run; the source is global, so others wait for their turn."""
    with _turn:
        igraph.set_random_number_generator(random.Random(seed))
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
