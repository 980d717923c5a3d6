"""Put names that are spellings of one another together, never two names that one document keeps apart."""

from collections.abc import Collection, Mapping

from graphx.entities.blocking import candidate_pairs
from graphx.entities.names import compare_folded


def cluster_names(
    names: Collection[str],
    docs: Mapping[str, frozenset[str]],
    least: float,
    fixed: Mapping[str, str],
    apart: Mapping[str, frozenset[str]] | None = None,
) -> dict[str, str]:
    """Return each folded name's cluster, named by its first member in alphabetical order.

    Parameters
    ----------
    names
        Folded full names of one type.
    docs
        The documents that each name is in; two names of one document are two actors, for the document's own
        pass has joined the others.
    least
        Score from which two names are one.
    fixed
        Names whose actor is known, and its id: two of different ids are never joined.
    apart
        Names that a user never wants joined to a name.
    """
    forbidden = {name: set((apart or {}).get(name, ())) for name in names}
    members = {name: {name} for name in names}
    compared = ((compare_folded(a, b, least), a, b) for a, b in candidate_pairs(names))
    scored = [found for found in compared if found[0] >= least]
    parent = {name: name for name in names}
    where = {name: set(docs.get(name, ())) for name in names}
    known = {name: {fixed[name]} if name in fixed else set() for name in names}
    for _, a, b in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        one, two = sorted((_root(parent, a), _root(parent, b)))
        if one == two or where[one] & where[two] or len(known[one] | known[two]) > 1:
            continue
        if forbidden[one] & members[two]:
            continue
        forbidden[one] |= forbidden.pop(two)
        members[one] |= members.pop(two)
        parent[two] = one
        where[one] |= where.pop(two)
        known[one] |= known.pop(two)
    return {name: _root(parent, name) for name in names}


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        parent[name] = parent[parent[name]]
        name = parent[name]
    return name


def families(roots: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the members of each cluster, in alphabetical order."""
    found: dict[str, list[str]] = {}
    for name in sorted(roots):
        found.setdefault(roots[name], []).append(name)
    return found
