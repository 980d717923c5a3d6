"""Reads the store as soon as the server starts, so that the first page needn't wait for it."""

import logging
from threading import Thread

from graphx.errors import GraphxError

log = logging.getLogger(__name__)


def warm_up() -> Thread:
    """Begin to load what every first page needs, beside the server; gives the thread."""
    thread = Thread(target=_load, name="graphx-warm-up", daemon=True)
    thread.start()
    return thread


def _load() -> None:
    # A page that comes before it is done waits for the same cached result.
    logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context").setLevel(logging.ERROR)
    try:
        _fill_caches()
    except GraphxError:
        log.info("The store can't be read beforehand: the page will say why", exc_info=True)


def _fill_caches() -> None:
    # In here, so that the server starts meanwhile: these take a second or two.
    import graphx.dashboard.ui.graph_view
    import graphx.dashboard.ui.reading_panel  # noqa: F401
    from graphx.dashboard.facets import facets
    from graphx.dashboard.loader import first_corpus, shown
    from graphx.dashboard.state import START
    from graphx.exports.payload import Look, network_payload

    corpus = first_corpus()
    if corpus is None:
        return
    facets(corpus)
    visible = shown(corpus, START)
    network_payload(visible.graph, positions=corpus.places, look=Look(limit=1), relations=visible.relations)
