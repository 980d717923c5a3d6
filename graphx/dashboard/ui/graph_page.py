"""Pages that need a graph: what stands in its place where there is none, or where none of it passes."""

from collections.abc import Callable

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus, Shown, shown
from graphx.dashboard.ui.frame import begin_page, no_relations, welcome
from graphx.dashboard.ui.no_result import filter_note, no_result
from graphx.model import Filter


def graph_page(heading: str, draw: Callable[[Corpus], None]) -> None:
    """Draw a page of a store with relations; elsewhere say what to do."""
    corpus = begin_page(heading=heading)
    if corpus is None or not corpus.counts.documents:
        welcome()
    elif not corpus.graph:
        no_relations(corpus)
    else:
        draw(corpus)


def filtered_page(heading: str, draw: Callable[[Corpus, Shown, Filter], None]) -> None:
    """Draw a page of what passes the filter; where nothing does, name what is in the way."""

    def filtered(corpus: Corpus) -> None:
        wanted = state.current_filter()
        visible = shown(corpus, wanted)
        filter_note(wanted)
        if visible.relations:
            draw(corpus, visible, wanted)
        else:
            no_result(corpus, wanted)

    graph_page(heading, filtered)
