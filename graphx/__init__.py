"""graphx: who did what to whom, from a folder of articles."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphx.project import Project

__version__ = "0.1.0"


def open(path: str | os.PathLike[str] = "graphx.db") -> "Project":
    """Open a store for questions: `graphx.open("graphx.db").paths("Russie", "Corée du Nord")`.

    It need not exist before the first `ingest`. StoreError if the file isn't a graphx store.
    """
    from graphx.project import open_project  # not before: it loads the rest of graphx

    return open_project(path)
