"""Join the names of one document: short forms and acronyms to full names, spellings to one another."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from graphx.entities.gazetteer import Gazetteer
from graphx.entities.names import SAME, compare_folded, skeleton
from graphx.entities.pieces import Piece, joined
from graphx.entities.spans import Span
from graphx.model import EntityType

_LEAST_ACRONYM = 2


def local_keys(spans: Sequence[Span], pieces: Sequence[Piece], gazetteer: Gazetteer) -> list[str]:
    """Return the entity of each span: a gazetteer id, or `type:folded full name` within the document.

    A last name goes to the most frequent full name of the document that it ends or begins; a name of
    another type never does (Kim is not the place Kim Il-Sung).
    """
    names = [joined(pieces, s.first, s.last) for s in spans]
    full = _full_names(spans, names, gazetteer)
    acronyms = _acronyms(spans, pieces, names)
    keys: list[str] = []
    for span, name in zip(spans, names, strict=True):
        if span.entity is not None and not span.short:
            keys.append(span.entity)
        elif span.type == "person" or _is_short_person(span, name, full):
            keys.append(_person(span, name, full, keys))
        else:
            keys.append(_other(span.type, acronyms.get(name, name), full, gazetteer))
    return keys


def _is_short_person(span: Span, name: str, full: Mapping[tuple[EntityType, str], tuple[str, int]]) -> bool:
    """Tell whether a name of another type is a person's last name: recognisers take "Kim" for a place."""
    unsure = span.source != "gazetteer" and span.type in {"other", "place", "organisation"}
    return unsure and " " not in name and (span.type, name) not in full and bool(_full_forms(name, full))


def _full_names(
    spans: Sequence[Span], names: Sequence[str], gazetteer: Gazetteer
) -> dict[tuple[EntityType, str], tuple[str, int]]:
    """Return (type, folded name) -> (key, how often) for names of several tokens."""
    counts: Counter[tuple[EntityType, str]] = Counter()
    entities: dict[tuple[EntityType, str], str] = {}
    for span, name in zip(spans, names, strict=True):
        if span.kind == "name" and not span.short and span.via is None and " " in name:
            counts[span.type, name] += 1
            if span.entity is not None:
                entities[span.type, name] = span.entity
    found: dict[tuple[EntityType, str], tuple[str, int]] = {}
    for (kind, name), often in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        key = (
            entities.get((kind, name))
            or _twin(kind, name, found, gazetteer.apart)
            or _known(kind, name, gazetteer)
        )
        found[kind, name] = (key or f"{kind}:{name}", often)
    return found


def _twin(
    kind: EntityType,
    name: str,
    found: Mapping[tuple[EntityType, str], tuple[str, int]],
    apart: Mapping[str, frozenset[str]],
) -> str | None:
    """Return the key of a spelling of the same name that is there already; names kept apart are none."""
    if kind != "person":
        return None
    scored = [
        (compare_folded(name, other), -often, key)
        for (k, other), (key, often) in found.items()
        if k == kind and other not in apart.get(name, ())
    ]
    best = max(scored, default=(0.0, 0, ""))
    return best[2] if best[0] >= SAME else None


def _other(
    kind: EntityType, name: str, full: Mapping[tuple[EntityType, str], tuple[str, int]], gazetteer: Gazetteer
) -> str:
    """Return the key of a name that is no person's."""
    if (kind, name) in full:
        return full[kind, name][0]
    return _known(kind, name, gazetteer) or f"{kind}:{name}"


def _known(kind: EntityType, name: str, gazetteer: Gazetteer) -> str | None:
    entity = gazetteer.find(name)
    named = kind in {"person", "organisation"}  # a place's names depend on the language
    return entity if named and entity is not None and gazetteer.actors[entity].type == kind else None


def _person(
    span: Span, name: str, full: Mapping[tuple[EntityType, str], tuple[str, int]], before: Sequence[str]
) -> str:
    if ("person", name) in full:
        return full["person", name][0]
    fits = _full_forms(name, full)
    if span.entity is not None and span.entity not in fits and not (set(fits) & set(before)):
        return span.entity  # "la femme de Trump, Melania Trump"
    if fits:
        return max(fits, key=lambda k: (fits[k], "/" in k, k))  # of equals, who is known to the world
    return span.entity or f"person:{name}"


def _full_forms(name: str, full: Mapping[tuple[EntityType, str], tuple[str, int]]) -> Counter[str]:
    """Return the keys of the document's persons that the name is the end or beginning of, and how often."""
    short = _skeletons(name)
    fits: Counter[str] = Counter()
    for (kind, other), (key, often) in full.items():
        tokens = _skeletons(other)
        if kind == "person" and len(tokens) > len(short) and _part(short, tokens):
            fits[key] += often
    return fits


@lru_cache(maxsize=4096)
def _skeletons(name: str) -> tuple[str, ...]:
    return tuple(skeleton(token) for token in name.split())


def _part(short: Sequence[str], tokens: Sequence[str]) -> bool:
    """Tell whether the short form ends or begins the name."""
    size = len(short)
    return tuple(tokens[-size:]) == tuple(short) or tuple(tokens[:size]) == tuple(short)


def _acronyms(spans: Sequence[Span], pieces: Sequence[Piece], names: Sequence[str]) -> dict[str, str]:
    """Return acronym -> full name where the text gives one in brackets behind the other."""
    found: dict[str, str] = {}
    for (one, name), (two, short) in zip(
        zip(spans, names, strict=True), list(zip(spans, names, strict=True))[1:], strict=False
    ):
        bracket = one.last == two.first and "(" in pieces[two.first].gap
        letters = "".join(p.text[0] for p in pieces[one.first : one.last] if p.capital).lower()
        initials = "".join(t[0] for t in name.split())
        fits = short in {letters, initials} or (len(short) > _LEAST_ACRONYM and _subsequence(short, initials))
        if bracket and fits and len(short) >= _LEAST_ACRONYM and " " not in short and one.entity is None:
            found[short] = name
    return found


def _subsequence(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)
