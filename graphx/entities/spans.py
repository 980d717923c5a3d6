"""A stretch of pieces that may be a name, before it is a mention."""

from dataclasses import dataclass
from typing import Literal

from graphx.model import EntityType, MentionKind, Via

Source = Literal["gazetteer", "spacy", "stanza", "shape"]


@dataclass(frozen=True, slots=True)
class Span:
    """pieces[first:last] as a name; `entity` is its id where the gazetteer knows it."""

    first: int
    last: int
    type: EntityType
    source: Source
    entity: str | None = None
    careful: bool = False  # the gazetteer's form is other things too
    short: bool = False  # the gazetteer knows it as a last name only
    kind: MentionKind = "name"
    via: Via | None = None

    @property
    def length(self) -> int:
        """Number of pieces."""
        return self.last - self.first

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a piece."""
        return self.first < other.last and other.first < self.last
