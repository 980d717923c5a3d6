"""The graph in a notebook cell."""

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphx.exports import network_html

if TYPE_CHECKING:
    from graphx.project.project import Project

HEIGHT = 620  # pixels: a notebook cell that fits a laptop's screen


@dataclass(frozen=True)
class Page:
    """An HTML page that a notebook draws in a frame of its own."""

    html: str

    def _repr_html_(self) -> str:
        """Put the page into a frame, so that neither it nor the notebook can touch the other."""
        frame = f'sandbox="allow-scripts" style="width:100%;height:{HEIGHT}px;border:0"'
        return f'<iframe {frame} srcdoc="{html.escape(self.html, quote=True)}"></iframe>'


def page(project: "Project", filters: Mapping[str, Any]) -> Page:
    """Draw the relations that pass the filters."""
    documents = {row.id: row for row in project.store.documents()}
    return Page(network_html(project.graph(**filters), documents=documents))
