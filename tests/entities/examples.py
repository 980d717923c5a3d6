"""The examples in docstrings, read as tests: "fr: [Kim] est arrivé. Il part." and what follows from it.

Square brackets mark the names; each is looked up in the gazetteer, and a name that isn't there is a person.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphx.entities.gazetteer import Gazetteer
from graphx.model import Document, Mention
from graphx.parses import from_conllu
from graphx.tree import Tree

TREES = Path(__file__).parent / "trees"
_EXAMPLE = re.compile(r"^ *(?P<lang>[a-z]{2}): (?P<text>.+)\n *=> (?P<result>.+)$", re.M)
_NAME = re.compile(r"\[([^\]]+)\]")
_SENTENCE = re.compile(r"(?<=\.) ")


@dataclass(frozen=True)
class Example:
    rule: str
    lang: str
    marked: str
    expected: str

    @property
    def document(self) -> Document:
        return Document("x", _NAME.sub(r"\1", self.marked), self.lang)

    @property
    def sentences(self) -> list[str]:
        return _SENTENCE.split(self.document.text)

    def trees(self) -> list[Tree]:
        path = TREES / f"{self.lang}.conllu"
        blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
        frozen = {re.search(r"^# text = (.+)$", b, re.M)[1]: b for b in blocks}  # type: ignore[index]
        missing = [s for s in self.sentences if s not in frozen]
        assert not missing, f"add the trees of {missing} to {path}"
        wanted = "\n\n".join(frozen[s] for s in self.sentences)
        return list(from_conllu(wanted, doc="x", lang=self.lang, engine="stanza"))

    def mentions(self, gazetteer: Gazetteer) -> list[Mention]:
        found, shift = [], 0
        for match in _NAME.finditer(self.marked):
            start, words = match.start() - shift, match[1]
            shift += 2
            found.append(_mention((start, start + len(words)), words, self.lang, gazetteer))
        return found


def _mention(span: tuple[int, int], words: str, lang: str, gazetteer: Gazetteer) -> Mention:
    demonym = gazetteer.demonym(words, lang)
    if demonym and (words.islower() or lang == "en"):
        return Mention("x", *span, words, "demonym", "state", demonym.state, via="demonym")
    entity = gazetteer.find(words)
    actor = gazetteer.actor(entity) if entity else None
    if actor is None:
        return Mention("x", *span, words, "name", "person", f"person:{words.lower()}")
    return Mention("x", *span, words, "name", actor.type, actor.id)


def examples(rules: Iterator[Callable[..., Any]] | tuple[Callable[..., Any], ...]) -> list[Example]:
    return [
        Example(rule.__name__, m["lang"], m["text"], m["result"])
        for rule in rules
        for m in _EXAMPLE.finditer(rule.__doc__ or "")
    ]
