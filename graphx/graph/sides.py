"""Which way a thing goes: who buys it says of the other that it sells."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from graphx.lexica.load import HERE, load_lexicon

HANDED_OVER = frozenset({"AID", "TRADE"})


def giver_first(source: str, target: str, edge: Mapping[str, Any]) -> tuple[str, str]:
    """Give the ends of an edge so that what is handed over goes from the first to the second.

    "Moscou achète des obus à Pyongyang" is drawn from Moscou, and says that Pyongyang sells to Moscou.
    """
    if edge["category"] in HANDED_OVER and not edge["symmetric"] and edge["action"] in getting():
        return target, source
    return source, target


@cache
def getting() -> frozenset[str]:
    """List the verbs whose subject gets, in all languages that have word lists."""
    langs = sorted(path.parent.name for path in HERE.glob("*/classes.yaml"))
    return frozenset().union(*(load_lexicon(lang).classes.get("receive", frozenset()) for lang in langs))
