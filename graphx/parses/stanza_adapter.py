"""Stanza: from its Document to sentences of Universal Dependencies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphx.model import Engine
from graphx.parses.blocks import Block, blocks_of
from graphx.parses.grow import grow_parses
from graphx.parses.labels import check_labels, entity_label
from graphx.parses.nodes import Node, Sentence
from graphx.parses.parser import Item
from graphx.parses.sentences import sentence_bounds
from graphx.tree import Parse

if TYPE_CHECKING:
    from stanza import Pipeline

# Characters in one call (about 10,000 words): Stanza batches the sentences of all blocks of a call.
_CALL = 60_000


@dataclass(frozen=True)
class StanzaParser:
    """A Stanza pipeline as a Parser."""

    pipeline: "Pipeline"
    lang: str
    model: str
    engine: Engine = "stanza"

    def parse(self, items: Sequence[Item]) -> list[Parse]:
        """Parse the documents' body and title readings; one Parse a document, in order."""
        blocks = blocks_of(items)
        return grow_parses(items, blocks, self._parsed(blocks), (self.engine, self.lang, self.model))

    def _parsed(self, blocks: Sequence[Block]) -> Iterator[list[Sentence]]:
        from stanza import Document

        for call in _calls(blocks):
            bounds = [sentence_bounds(block.text, self.lang) for block in call]
            texts = [
                block.text[begin:end]
                for block, found in zip(call, bounds, strict=True)
                for begin, end in found
            ]
            documents = iter(self.pipeline.bulk_process([Document([], text=text) for text in texts]))
            for found in bounds:
                yield [s for begin, _ in found for s in sentences_of(next(documents), begin)]


def _calls(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    call: list[Block] = []
    size = 0
    for block in blocks:
        call.append(block)
        size += len(block.text)
        if size >= _CALL:
            yield call
            call, size = [], 0
    if call:
        yield call


def sentences_of(document: Any, begin: int = 0) -> list[Sentence]:
    """Read the sentences of a Stanza Document (typed Any: the library has no types) that begins at `begin`.

    The words of a multiword token (*du*: *de*, *le*) share the token's offsets.

    Raises
    ------
    LabelError
        Where a relation is none of Universal Dependencies.
    """
    found = []
    for sentence in document.sentences:
        nodes = [
            Node(
                form=word.text,
                lemma=word.lemma or word.text,
                upos=word.upos or "X",
                feats=word.feats or "",
                head=word.head - 1,
                deprel=word.deprel,
                start=begin + token.start_char,
                end=begin + token.end_char,
            )
            for token in sentence.tokens
            for word in token.words
        ]
        check_labels((node.deprel for node in nodes), "The Stanza model")
        labels = ((begin + e.start_char, begin + e.end_char, entity_label(e.type)) for e in sentence.ents)
        found.append(Sentence(nodes, [span for span in labels if span[2]]))
    return found
