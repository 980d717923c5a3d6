"""What near-copies of a document only repeat is counted once."""

from collections.abc import Iterable

from graphx.model import Triple


def count_once(triples: Iterable[Triple]) -> list[tuple[Triple, list[Triple]]]:
    """Pair each triple with those among the given ones that only repeat it (`Triple.copy_of`).

    Where the triple that is repeated isn't among them (a filter left it out), the first repetition stands
    for it. The order is kept.
    """
    given = list(triples)
    heads = {triple.id: triple.id for triple in given if triple.copy_of is None}
    found: dict[str, tuple[Triple, list[Triple]]] = {}
    repeats: list[tuple[str, Triple]] = []
    for triple in given:
        said = triple.copy_of or triple.id
        if heads.setdefault(said, triple.id) == triple.id:
            found[said] = (triple, [])
        else:
            repeats.append((said, triple))
    for said, triple in repeats:
        found[said][1].append(triple)
    return list(found.values())
