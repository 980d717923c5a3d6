"""Small documents written word by word: "La/DET Russie livre/VERB du/ADP blé/NOUN"; the default is a noun.

A capitalised word without a tag is a proper noun, another one a noun; "_" joins two words without a blank.
All words hang on the first, which is all that the recogniser of names needs unless a head is given:
"Jong/PROPN/flat/2" is a flat part of word 2.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from graphx.entities.find import find_names
from graphx.entities.gazetteer import Gazetteer, load_gazetteer
from graphx.model import Document, Engine, Mention, NamedSpan
from graphx.tree import Parse, Tree, Word

_BODY = re.compile(r"[^\W_]|[-'’]")


def parsed(
    tagged: str, lang: str = "fr", names: Sequence[tuple[str, str]] = (), engine: Engine = "stanza"
) -> tuple[Document, Parse]:
    """Return the document and its parse; `names` are the recogniser's (words, label), each found once."""
    trees: list[Tree] = []
    text = ""
    for number, sentence in enumerate(tagged.split(" | ")):
        begin = len(text) + (number > 0)
        text += " " if number else ""
        words: list[Word] = []
        for token in sentence.split(" "):
            glued = token.startswith("_") or not _BODY.match(token[0])
            form, upos, deprel, head = [*token.lstrip("_").split("/"), "", "", ""][:4]
            text += "" if glued or not words else " "
            start = len(text)
            text += form
            guess = "PROPN" if form[0].isupper() else "NOUN" if form[0].isalpha() else "PUNCT"
            above = int(head or (1 if words else 0))
            tail = (above, deprel or "dep", start, len(text))
            words.append(Word(len(words) + 1, form, form.lower(), upos or guess, "", *tail))
        trees.append(Tree("d", number, engine, lang, begin, len(text), text[begin:], tuple(words)))
    spans = [NamedSpan(text.index(w), text.index(w) + len(w), label) for w, label in names]
    whole = tuple(
        Tree(t.doc, t.index, engine, lang, t.start, t.end, t.text, t.words, _inside(spans, t)) for t in trees
    )
    return Document("d", text, lang), Parse("d", engine, "by hand", whole)


def _inside(spans: Sequence[NamedSpan], tree: Tree) -> tuple[NamedSpan, ...]:
    return tuple(s for s in spans if tree.start <= s.start and s.end <= tree.end)


def found(
    tagged: str,
    lang: str = "fr",
    names: Sequence[tuple[str, str]] = (),
    gazetteer: Gazetteer | None = None,
) -> list[str]:
    """Return "surface = entity" of each mention, with "~via" where there is one."""
    document, parse = parsed(tagged, lang, names)
    mentions = find_names(document, [parse], gazetteer or load_gazetteer())
    assert all(document.text[m.start : m.end] == m.surface for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    return [shown(m) for m in mentions]


def shown(mention: Mention) -> str:
    return f"{mention.surface} = {mention.entity}" + (f" ~{mention.via}" if mention.via else "")
