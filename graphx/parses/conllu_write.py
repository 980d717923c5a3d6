"""Trees to CoNLL-U (universaldependencies.org/format).

Offsets into the document's text stand in MISC (`start_char=…|end_char=…`), the tree's own fields in comments.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from graphx.tree import Tree, Word

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_LINE_BREAKS = str.maketrans("\t\n\r", "   ")


def to_conllu(trees: Iterable[Tree]) -> str:
    """Write trees, a blank line after each; `from_conllu` gives back equal trees."""
    return "".join("\n".join(_lines(tree)) + "\n\n" for tree in trees)


def escape(text: str) -> str:
    """Write tabs, line breaks and backslashes as two characters; an empty text as the format's underscore."""
    if text == "_":
        return "\\_"
    return text.translate(_ESCAPES) or "_"


def _lines(tree: Tree) -> Iterator[str]:
    yield f"# doc = {escape(tree.doc)}"
    yield f"# sent_id = {escape(tree.doc)}-{tree.index}"
    text = tree.text.translate(_LINE_BREAKS)
    yield f"# text = {text}"
    if text != tree.text or text != text.strip():
        yield f"# exact_text = {json.dumps(tree.text)}"
    for name in ("lang", "engine", "label", "index", "start", "end"):
        yield f"# {name} = {getattr(tree, name)}"
    for span in tree.entities:
        yield f"# entity = {span.start} {span.end} {escape(span.label)}"
    for (start, end), group in groupby(tree.words, key=lambda word: (word.start, word.end)):
        words = list(group)
        if len(words) > 1:
            surface = tree.text[start - tree.start : end - tree.start]
            cells = [f"{words[0].id}-{words[-1].id}", escape(surface), *["_"] * 7]
            yield "\t".join([*cells, f"start_char={start}|end_char={end}"])
        yield from map(_row, words)


def _row(word: Word) -> str:
    form = word.form if word.form == "_" else escape(word.form)
    cells = [str(word.id), form, escape(word.lemma), escape(word.upos), "_", escape(word.feats)]
    misc = f"start_char={word.start}|end_char={word.end}"
    return "\t".join([*cells, str(word.head), escape(word.deprel), "_", misc])
