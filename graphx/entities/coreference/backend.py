"""The place where another resolver, a neural one say, can be plugged in."""

from collections.abc import Sequence
from typing import Protocol

from graphx.entities.gazetteer import Gazetteer
from graphx.model import Document, Mention
from graphx.tree import Tree


class CoreferenceBackend(Protocol):
    """A resolver: whatever finds more mentions of actors that are known already."""

    def __call__(
        self,
        document: Document,
        trees: Sequence[Tree],
        mentions: Sequence[Mention],
        gazetteer: Gazetteer,
    ) -> list[Mention]:
        """Return additional mentions in text order; each has `resolved_by` and an entity of `mentions`."""
        ...
