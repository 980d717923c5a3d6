"""What every parser offers, and the record of a model that is installed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from graphx.model import Document, Engine, Reading
from graphx.tree import Parse

Item = tuple[Document, tuple[Reading, ...]]


class Parser(Protocol):
    """One engine with its model of one language; it is loaded once a process."""

    @property
    def engine(self) -> Engine:
        """Engine that this is."""
        ...

    @property
    def lang(self) -> str:
        """ISO 639-1 code of the language that the model reads."""
        ...

    @property
    def model(self) -> str:
        """Name and version of the model: "fr_core_news_md 3.8.0"."""
        ...

    def parse(self, items: Sequence[Item]) -> list[Parse]:
        """Parse the documents' body and title readings, batched inside; one Parse a document, in order."""
        ...


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A language model on this machine."""

    engine: Engine
    lang: str
    name: str
    version: str
    place: str  # package name, or folder
    note: str = ""  # "shipped with graphx", "not used: …"
