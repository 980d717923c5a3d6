"""Pairs of actors that may be one: named too much alike to be sure that they are two."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graphx.entities.blocking import candidate_pairs
from graphx.entities.fold import fold
from graphx.entities.gazetteer import Gazetteer, load_gazetteer
from graphx.entities.judgement_log import merged_with
from graphx.entities.names import SAME, compare_folded, skeleton
from graphx.holding import active_judgements
from graphx.model import Entity, EntityType, Judgement

UNCERTAIN = 0.80  # names less alike than this are two actors (design notes, 2.3: .80 to .88 is for a person)
# Names of other types are descriptions in the main: that they are alike says little.
COMPARED: Mapping[EntityType, float] = {"person": UNCERTAIN, "organisation": SAME}
# "Vasily Nebenzya" may be a person in one language's documents and an organisation in another's.
_MIXED: frozenset[EntityType] = frozenset({"person", "organisation", "other"})
_COMPARISONS = (*((frozenset({kind}), least) for kind, least in COMPARED.items()), (_MIXED, SAME))
_MOST_OWNERS = 3  # a last name that more full names end with says nothing
Reason = Literal["same_name", "spelling", "same_document", "short_name", "other_type"]


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Two actors that may be one.

    `score` is the comparer's, 0 to 1; of a short name, divided by the number of actors that it may stand for.
    `reason`: "same_name" (both go by it), "spelling" (alike, but not enough), "same_document" (alike enough,
    but one document has both), "short_name" (a last name alone, and a full name of another document that
    ends with it), "other_type" (alike, but not of one type).
    """

    one: str  # entity id of the more mentioned
    other: str
    score: float
    reason: Reason
    names: tuple[str, str]  # the two that were compared


def uncertain_merges(
    entities: Mapping[str, Entity],
    docs: Callable[[str], Collection[str]],
    mentions: Mapping[str, int],
    judgements: Sequence[Judgement] = (),
    gazetteer: Gazetteer | None = None,
) -> list[Uncertain]:
    """List the pairs that wait for a person, the likeliest first.

    Parameters
    ----------
    entities
        All actors, by id.
    docs
        Gives the documents that mention an actor; asked only for those of a pair.
    mentions
        How often each actor is mentioned.
    judgements
        The whole log: a pair that was called different doesn't come back.
    gazetteer
        Two actors of it are two; if None, that of `load_gazetteer()`.
    """
    known = (gazetteer or load_gazetteer()).actors
    apart = _apart(judgements)
    classes = merged_with(judgements)
    found: dict[tuple[str, str], Uncertain] = {}
    for kinds, least in _COMPARISONS:
        for pair in _of_type([e for e in entities.values() if e.type in kinds], least, docs):
            types = {entities[pair.one].type, entities[pair.other].type}
            if len(kinds) > 1 and len(types) == 1:
                continue  # compared among their own
            ends = sorted((pair.one, pair.other), key=lambda e: (-mentions.get(e, 0), e))
            roots = frozenset(classes.get(e, e) for e in ends)
            if (ends[0] in known and ends[1] in known) or roots in apart:
                continue
            names = pair.names if ends[0] == pair.one else pair.names[::-1]
            reason: Reason = "other_type" if len(types) > 1 else pair.reason
            best = Uncertain(ends[0], ends[1], pair.score, reason, names)
            if (ends[0], ends[1]) not in found or found[ends[0], ends[1]].score < best.score:
                found[ends[0], ends[1]] = best
    return sorted(found.values(), key=lambda u: (-u.score, u.one, u.other))


def _apart(judgements: Sequence[Judgement]) -> set[frozenset[str]]:
    """Return the pairs that persons called different, their merges followed."""
    classes = merged_with(judgements)
    rows = (j for j in active_judgements(judgements) if j.kind == "different")
    return {frozenset((classes.get(j.subject, j.subject), classes.get(j.object, j.object))) for j in rows}


def _of_type(
    entities: Sequence[Entity], least: float, docs: Callable[[str], Collection[str]]
) -> Iterator[Uncertain]:
    owners: dict[str, dict[str, str]] = defaultdict(dict)  # folded full name -> actor -> as it is written
    short: dict[str, str] = {}  # actor -> its only name, of one word
    for entity in entities:
        spelt = {fold(name): name for name in (*entity.aliases, *entity.names.values(), entity.name)}
        for name, written in spelt.items():
            if " " in name and len(name.split()[-1]) > 1:  # "groupe A" and "groupe B" are two
                owners[name].setdefault(entity.id, written)
        if not any(" " in name for name in spelt) and fold(entity.name):
            short[entity.id] = entity.name
    yield from _alike(owners, least, docs)
    if least == UNCERTAIN:
        yield from _short(short, owners, docs)


def _alike(
    owners: Mapping[str, Mapping[str, str]], least: float, docs: Callable[[str], Collection[str]]
) -> Iterator[Uncertain]:
    compared = ((a, b, compare_folded(a, b, least)) for a, b in candidate_pairs(owners))
    same = ((name, name, 1.0) for name in sorted(owners) if len(owners[name]) > 1)
    for a, b, score in (*same, *(found for found in compared if found[2] >= least)):
        for one, written in owners[a].items():
            for other, also in owners[b].items():
                if one == other or (a == b and one > other):
                    continue
                together = bool(set(docs(one)) & set(docs(other)))
                if score < SAME and together:
                    continue  # a document that has two names, not quite alike, means two actors
                alone: Reason = "same_name" if fold(written) == fold(also) else "spelling"
                reason: Reason = "same_document" if together else alone
                yield Uncertain(one, other, round(score, 3), reason, (written, also))


def _short(
    short: Mapping[str, str],
    owners: Mapping[str, Mapping[str, str]],
    docs: Callable[[str], Collection[str]],
) -> Iterator[Uncertain]:
    """Pair a last name alone with the full names that end with it."""
    ends: dict[str, dict[str, str]] = defaultdict(dict)  # skeleton of a last name -> actor -> full name
    for name in sorted(owners):
        for actor, written in owners[name].items():
            ends[skeleton(name.split()[-1])].setdefault(actor, written)
    for actor, written in sorted(short.items()):
        name = fold(written)
        fits = ends.get(skeleton(name), {})
        if not 0 < len(fits) <= _MOST_OWNERS:
            continue
        for other, full in fits.items():
            score = compare_folded(name, fold(full).split()[-1])
            if score >= UNCERTAIN and not set(docs(actor)) & set(docs(other)):
                yield Uncertain(actor, other, round(score / len(fits), 3), "short_name", (written, full))
