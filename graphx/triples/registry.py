"""The rules by name, in the order in which they are tried; on the same arrow an earlier rule wins."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import Literal

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft

RuleFunction = Callable[[Clause, Word], Iterator[Draft]]
Predicate = Literal["verb", "noun"]

# The modules in order; a test says that none of the folder is missing.
MODULES = (
    "denial",
    "undergone",
    "passives",
    "objects",
    "recipients",
    "counterparts",
    "movement",
    "nested",
    "reciprocal",
    "copulas",
    "nominals",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: its function, the kind of word that it looks at, and its docstring."""

    name: str
    on: Predicate
    function: RuleFunction
    construction: int  # number in docs/constructions.md
    doc: str

    def __call__(self, clause: Clause, predicate: Word) -> Iterator[Draft]:
        """Yield the rule's drafts, each with the rule's name."""
        for draft in self.function(clause, predicate):
            yield replace(draft, rule=self.name)


_registered: dict[str, Rule] = {}


def rule(*, on: Predicate, construction: int) -> Callable[[RuleFunction], RuleFunction]:
    """Register a function as a rule under its own name."""

    def register(function: RuleFunction) -> RuleFunction:
        name = function.__name__
        _registered[name] = Rule(name, on, function, construction, inspect.getdoc(function) or "")
        return function

    return register


@cache
def rules() -> tuple[Rule, ...]:
    """Load all rules, in the order of `MODULES` and, in a module, of its lines."""
    for module in MODULES:
        import_module(f"graphx.triples.rules.{module}")
    return tuple(_registered.values())
