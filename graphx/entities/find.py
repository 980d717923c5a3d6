"""All mentions of actors in one document."""

from collections.abc import Sequence

from graphx.entities.coreference import resolve as resolve_references
from graphx.entities.gazetteer import Gazetteer, load_gazetteer
from graphx.entities.local import local_keys
from graphx.entities.metonymy import read_metonyms
from graphx.entities.phrases import find_phrases
from graphx.entities.recognise import recognise, surface
from graphx.entities.unnamed import find_unnamed
from graphx.model import ENTITY_TYPES, Document, EntityType, Mention
from graphx.tree import Parse

_PRIMARY = "stanza"  # the better trees


def find_mentions(
    document: Document,
    parses: Sequence[Parse],
    gazetteer: Gazetteer | None = None,
    *,
    groups: bool = False,
) -> list[Mention]:
    """Find every mention of an actor: names, institutions, demonyms, then descriptions and pronouns.

    Parameters
    ----------
    document
        The document.
    parses
        Its parses, one an engine, in any order.
    gazetteer
        Known names; if None, those of `load_gazetteer()`.
    groups
        Find unnamed groups too: their ids begin with `model.UNNAMED`, and nothing else changes.

    Returns
    -------
    Mentions in text order. Names and demonyms don't overlap one another; phrases do. `entity` is a
    gazetteer id or a key that holds within the document (`type:folded name`), for `resolve_entities`.
    """
    known = gazetteer or load_gazetteer()
    ordered = sorted(parses, key=lambda p: (p.engine != _PRIMARY, p.engine))
    names = find_names(document, ordered, known)
    if not ordered:
        return names
    trees = ordered[0].trees
    read: list[Mention] = []
    place = 0
    for tree in trees:
        here: list[Mention] = []
        while place < len(names) and names[place].start < tree.end:
            here.append(names[place])
            place += 1
        read += read_metonyms(tree, here, known) if here else []
    read += names[place:]
    more = resolve_references(document, trees, read, known)
    found = sorted([*read, *more], key=lambda m: (m.start, m.end, m.entity))
    more = find_unnamed(trees, found, known) if groups else []
    found += [*find_phrases(document, trees, found, known), *more]
    return sorted(found, key=lambda m: (m.start, m.end, m.entity, m.kind))


def find_names(document: Document, parses: Sequence[Parse], gazetteer: Gazetteer) -> list[Mention]:
    """Find names, institutions and demonyms, joined within the document; words are the first parse's."""
    pieces, spans = recognise(document, parses, gazetteer)
    keys = local_keys(spans, pieces, gazetteer)
    found = []
    for span, key in zip(spans, keys, strict=True):
        start, end, text = surface(document, pieces, span)
        actor = gazetteer.actors.get(key)
        kind = actor.type if actor is not None else _kind(key, span.type)
        found.append(Mention(document.id, start, end, text, span.kind, kind, key, span.via))
    return found


def _kind(key: str, kind: EntityType) -> EntityType:
    """Return the type that a local key names; a last name may have been taken for a place."""
    named = key.partition(":")[0]
    return next((t for t in ENTITY_TYPES if t == named), kind)
