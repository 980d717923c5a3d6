"""B-cubed of entity resolution over (document, surface) pairs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from scripts.scoring import harmonic, words_of

Item = tuple[str, str]  # document, folded words of the surface


def _item(doc: str, surface: str) -> Item:
    return doc, " ".join(words_of(surface))


def b_cubed(
    items: Sequence[Item], gold: Mapping[Item, str], predicted: Mapping[Item, str]
) -> dict[str, float]:
    """Precision, recall, F1, and the share of the gold's items that some mention covers.

    An item that no mention covers adds nothing to recall and is left out of precision.
    """
    wanted: dict[str, set[Item]] = defaultdict(set)
    given: dict[str, set[Item]] = defaultdict(set)
    for item in items:
        wanted[gold[item]].add(item)
        if item in predicted:
            given[predicted[item]].add(item)
    covered = [item for item in items if item in predicted]
    both = {item: len(wanted[gold[item]] & given[predicted[item]]) for item in covered}
    precision = sum(both[i] / len(given[predicted[i]]) for i in covered) / len(covered) if covered else 0.0
    recall = sum(both[i] / len(wanted[gold[i]]) for i in covered) / len(items) if items else 0.0
    share = len(covered) / len(items) if items else 0.0
    return {"precision": precision, "recall": recall, "f1": harmonic(precision, recall), "covered": share}


def entity_figures(
    gold: Mapping[str, Sequence[Mapping[str, Any]]], predicted: Iterable[Mapping[str, Any]]
) -> dict[str, dict[str, float]]:
    """Score all surfaces, and those with a capital ("named").

    Parameters
    ----------
    gold
        Document to its entities: `canonical` and `mentions` (surfaces). A surface that two entities of one
        document share is left out.
    predicted
        Entities with `id` and `mentions` (`doc`, `surface`); the majority has a surface that several claim.
    """
    owners: dict[Item, set[str]] = defaultdict(set)
    named: set[Item] = set()
    for doc, entities in gold.items():
        for entity in entities:
            for surface in entity["mentions"]:
                owners[_item(doc, surface)].add(entity["canonical"])
                if any(c.isupper() for c in surface):
                    named.add(_item(doc, surface))
    truth = {item: next(iter(who)) for item, who in owners.items() if len(who) == 1 and item[1]}
    found = {item: who for item, who in _majority(predicted).items() if item in truth}
    items = sorted(truth)
    return {
        "all": b_cubed(items, truth, found),
        "named": b_cubed([i for i in items if i in named], truth, found),
    }


def _majority(predicted: Iterable[Mapping[str, Any]]) -> dict[Item, str]:
    votes: dict[Item, Counter[str]] = defaultdict(Counter)
    for entity in predicted:
        for mention in entity["mentions"]:
            votes[_item(mention["doc"], mention["surface"])][entity["id"]] += 1
    return {item: count.most_common(1)[0][0] for item, count in votes.items()}
