"""The examples in the rules' docstrings, read as tests: "fr: [Moscou] critique [Séoul]." and what follows.

Square brackets mark the actors; "[lui=Kim]" says whom a pronoun stands for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphx.model import Mention
from graphx.triples.registry import rules

_EXAMPLE = re.compile(r"^(?P<lang>[a-z]{2}): (?P<text>.+)\n(?P<results>(?:=> .+\n?)+)", re.M)
_ACTOR = re.compile(r"\[([^\]=]+)(?:=([^\]]+))?\]")


@dataclass(frozen=True)
class Example:
    rule: str
    lang: str
    marked: str
    expected: tuple[str, ...]

    @property
    def text(self) -> str:
        return _ACTOR.sub(r"\1", self.marked)

    def mentions(self) -> list[Mention]:
        found, shift = [], 0
        for match in _ACTOR.finditer(self.marked):
            start = match.start() - shift
            surface, name = (
                match.group(1),
                match.group(2) or match.group(1).removeprefix("La ").removeprefix("la "),
            )
            shift += len(match.group(0)) - len(surface)
            kind = "pronoun" if match.group(2) and surface.islower() else "name"
            if surface[0].islower() and match.group(2) is None:
                kind = "demonym"
            found.append(
                Mention("x", start, start + len(surface), surface, kind, "state", name, resolved_by=None)
            )
        return found


def examples() -> Iterator[Example]:
    for rule in rules():
        for match in _EXAMPLE.finditer(rule.doc + "\n"):
            results = tuple(line.removeprefix("=> ") for line in match["results"].strip().splitlines())
            yield Example(rule.name, match["lang"], match["text"], () if results == ("nothing",) else results)
