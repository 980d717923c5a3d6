"""Where relations stand in a document, and its text cut at their borders."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import streamlit as st

from graphx.dashboard.loader import Corpus, shown
from graphx.model import Document, Filter

Mark = tuple[int, int, str]  # start and end of the sentence, id of the triple that the graph has


def marks_of(corpus: Corpus, doc: str) -> Sequence[Mark]:
    """List the sentences of a document that gave a relation, in text order."""
    return _by_document(corpus.revision, f"{corpus.switches}", corpus).get(doc, ())


@st.cache_resource(max_entries=4, show_spinner=False)
def _by_document(revision: str, switches: str, _corpus: Corpus) -> Mapping[str, Sequence[Mark]]:
    everything = shown(_corpus, Filter())
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    for _, _, key, d in everything.graph.edges(keys=True, data=True):
        found[d["doc"]].append((int(d["start"]), int(d["end"]), key))
    for triple in _corpus.repeats:  # what a near-copy repeats stands for the relation of its original
        if triple.copy_of is not None and triple.copy_of in everything.by_triple:
            found[triple.doc].append((triple.start, triple.end, triple.copy_of))
    return {doc: sorted(marks) for doc, marks in found.items()}


def segments(document: Document, found: Sequence[Mark], words: Mapping[str, str]) -> list[dict[str, Any]]:
    """Cut the text at every border of a paragraph or a relation's sentence.

    Parameters
    ----------
    found
        Start, end and id of each triple's sentence, in text order.
    words
        Tooltip of each triple.

    Returns
    -------
    list of dict
        See `component.reader.draw_reader`; the texts joined are the document's text.
    """
    borders = {0, len(document.text)}
    for start, end, _ in found:
        borders |= {start, end}
    for paragraph in document.paragraphs:
        borders |= {paragraph.start, paragraph.end}
    cuts = sorted(b for b in borders if 0 <= b <= len(document.text))
    return [_segment(document, (a, b), found, words) for a, b in pairwise(cuts)]


def _segment(
    document: Document, span: tuple[int, int], found: Sequence[Mark], words: Mapping[str, str]
) -> dict[str, Any]:
    start, end = span
    ids = list(dict.fromkeys(key for first, last, key in found if first <= start and end <= last))
    kind = next((p.label for p in document.paragraphs if p.start <= start and end <= p.end), "body")
    hint = "\n".join(words[key] for key in ids)
    return {"text": document.text[start:end], "kind": kind, "ids": ids, "hint": hint}
