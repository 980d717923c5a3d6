"""From an adapter's sentences to trees: own offsets, repairs."""

import unicodedata
from collections.abc import Iterable, Sequence

from graphx.model import Document, Engine, NamedSpan
from graphx.parses.blocks import Block
from graphx.parses.nodes import Sentence
from graphx.parses.parser import Item
from graphx.parses.repairs import repair
from graphx.tree import Parse, Tree, Word


def grow_parses(
    items: Sequence[Item],
    blocks: Sequence[Block],
    parsed: Iterable[list[Sentence]],
    parser: tuple[Engine, str, str],
) -> list[Parse]:
    """Collect the parsed blocks into one Parse a document; `parser` is its engine, language and model."""
    engine, lang, model = parser
    trees: list[list[Tree]] = [[] for _ in items]
    for block, sentences in zip(blocks, parsed, strict=True):
        document = items[block.item][0]
        found = trees[block.item]
        for sentence in sentences:
            if sentence.nodes:
                tree = grow_tree(sentence, block, document, (engine, lang, len(found)))
                found.append(repair(tree)[0])
    return [
        Parse(doc=document.id, engine=engine, model=model, trees=tuple(found))
        for (document, _), found in zip(items, trees, strict=True)
    ]


def grow_tree(
    sentence: Sentence, block: Block, document: Document, identity: tuple[Engine, str, int]
) -> Tree:
    """Freeze one sentence; `identity` is its engine, language and index."""
    engine, lang, index = identity
    words = tuple(
        Word(
            id=place,
            form=node.form,
            lemma=node.lemma,
            upos=node.upos,
            feats=node.feats,
            head=node.head + 1,
            deprel=node.deprel,
            start=block.offsets[node.start],
            end=end_offset(block, node.end, document.text),
        )
        for place, node in enumerate(sentence.nodes, start=1)
    )
    start, end = words[0].start, max(word.end for word in words)
    return Tree(
        doc=document.id,
        index=index,
        engine=engine,
        lang=lang,
        start=start,
        end=end,
        text=document.text[start:end],
        words=words,
        entities=tuple(_named_spans(sentence, block, document.text, end)),
        label=block.label,
    )


def end_offset(block: Block, end: int, text: str) -> int:
    """Place in the document after the block's character `end - 1`.

    Marks that normalising drew into that character (the accent of a decomposed é) belong to it; text that the
    reading left out after it does not.
    """
    place = block.offsets[end - 1] + 1
    limit = block.offsets[end] if end < len(block.offsets) else len(text)
    while place < limit and unicodedata.category(text[place]) in {"Mn", "Mc", "Me"}:
        place += 1
    return place


def _named_spans(sentence: Sentence, block: Block, text: str, limit: int) -> Iterable[NamedSpan]:
    for begin, end, label in sentence.spans:
        start, stop = block.offsets[begin], min(end_offset(block, end, text), limit)
        if start < stop:
            yield NamedSpan(start, stop, label)
