"""Join the actors of all documents of a store; what persons decided on them holds."""

import logging

from graphx.entities import resolve_entities
from graphx.entities.judgements import Languages, apply_judgements
from graphx.store import Overruling, Store

log = logging.getLogger(__name__)


def resolve(store: Store) -> int:
    """Join the actors of all documents of a store under stable ids; returns how many there are.

    They are named in the language that most documents have. Judgements are laid over what the program itself
    makes of the documents, which starts each time from its own earlier outcome, not from the judged one: so
    an undone judgement leaves no trace.
    """
    languages = Languages(most_frequent_language(store), {d.id: d.lang for d in store.documents()})
    mentions = store.mentions(local=True, groups=True)
    known = list(store.entities_before_judgements().values())
    judgements = store.judgements()
    resolution = resolve_entities(mentions, known, lang=languages.shown, langs=languages.of)
    resolution = apply_judgements(resolution, mentions, judgements, languages)
    judged = judgements[-1].id if judgements else 0
    store.apply_resolution(
        resolution.entities,
        resolution.assignment,
        Overruling(resolution.spans, resolution.overruled, resolution.hidden, judged),
    )
    log.info("%d actors, %d judgements", len(resolution.entities), len(judgements))
    return len(resolution.entities)


def most_frequent_language(store: Store) -> str:
    """Return the language that most documents have: actors are named in it."""
    languages = store.counts().languages
    return max(sorted(languages), key=lambda lang: languages[lang], default="fr")


def unresolved(store: Store) -> bool:
    """Say if actors wait to be joined: an earlier ingest or judgement was killed before it came to that."""
    known = store.entities(groups=True).keys() | store.hidden().keys()
    return store.judgements_pending() or not store.mention_counts(groups=True).keys() <= known
