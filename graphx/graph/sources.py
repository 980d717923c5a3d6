"""Whose word it is: voices ranked by how much rests on them alone."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphx.graph.claims import ACTOR, DOCUMENT, denies, topic, voice, voice_words
from graphx.graph.kinds import Graph
from graphx.graph.sides import giver_first


@dataclass(frozen=True, slots=True)
class Source:
    """A voice, and what it says.

    A statement is what is said of two actors: the same direction and category (as in `claims`), asserted or
    denied. It rests on one voice alone where no other one makes it.
    """

    by: str | None  # entity id of who says so; None where no actor does
    words: str  # name of the actor, words of another speaker, or title of a document
    document: str | None  # id of a document that says so itself
    statements: int
    alone: tuple[str, ...]  # id of the surest triple of each statement that nobody else makes, surest first


_Voice = tuple[int, str]
_Statement = tuple[str, str, str, bool]
_Said = tuple[float, str, Mapping[str, Any]]  # confidence, triple id, attributes


def sources(graph: Graph, titles: Mapping[str, str] | None = None) -> list[Source]:
    """Rank the voices: those on which alone most statements rest come first.

    Parameters
    ----------
    graph
        As `build_graph` or `filter_graph` gives it.
    titles
        Display title of each document, by id; a document without one goes by its id.
    """
    statements: defaultdict[_Statement, dict[_Voice, _Said]] = defaultdict(dict)
    for first, last, key, data in graph.edges(keys=True, data=True):
        ends = (min(first, last), max(first, last)) if data["symmetric"] else giver_first(first, last, data)
        voices = statements[(*ends, topic(data), denies(data))]
        said: _Said = (float(data["confidence"]), str(key), data)
        who = voice(data)
        if who not in voices or _rank(said) < _rank(voices[who]):
            voices[who] = said
    made: defaultdict[_Voice, list[tuple[_Said, bool]]] = defaultdict(list)
    for voices in statements.values():
        for who, said in voices.items():
            made[who].append((said, len(voices) == 1))
    found = [_source(who, said, titles or {}) for who, said in made.items()]
    return sorted(found, key=lambda s: (-len(s.alone), -s.statements, s.words, s.by or s.document or ""))


def _rank(said: _Said) -> tuple[float, str]:
    return -said[0], said[1]


def _source(who: _Voice, made: list[tuple[_Said, bool]], titles: Mapping[str, str]) -> Source:
    kind, name = who
    alone = sorted((said for said, single in made if single), key=_rank)
    return Source(
        by=name if kind == ACTOR else None,
        words=voice_words(kind, name, made[0][0][2], titles),
        document=name if kind == DOCUMENT else None,
        statements=len(made),
        alone=tuple(key for _, key, _ in alone),
    )
