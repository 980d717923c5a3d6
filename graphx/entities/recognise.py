"""Names, institutions and demonyms of one document, from all sources together."""

from collections.abc import Iterable, Iterator, Sequence

from graphx.entities.context import types_in_context
from graphx.entities.demonyms import demonym_spans
from graphx.entities.gazetteer import Gazetteer
from graphx.entities.glued import cut_glued
from graphx.entities.groups import name_groups
from graphx.entities.institutions import institution_spans
from graphx.entities.known import known_spans
from graphx.entities.owned import take_body
from graphx.entities.pieces import Piece, cut_pieces
from graphx.entities.shape import join_adjacent, shape_spans, split_pairs
from graphx.entities.span_repair import absorb_head, repair_span
from graphx.entities.spans import Span
from graphx.entities.vote import choose, settle_types
from graphx.entities.wordlists import Words, words_of
from graphx.entities.works import work_spans
from graphx.model import Document
from graphx.tree import Parse


def recognise(
    document: Document, parses: Sequence[Parse], gazetteer: Gazetteer
) -> tuple[list[Piece], list[Span]]:
    """Find the names, institutions and demonyms of a document.

    Parameters
    ----------
    document
        The document; all offsets are into its text.
    parses
        One or more engines' parses; the first gives words and word classes, all give named spans.
    gazetteer
        The known names.

    Returns
    -------
    The document's pieces, and spans of them in text order, none overlapping another.
    """
    if not parses:
        return [], []
    words = words_of(document.lang)
    pieces = cut_glued(cut_pieces(document, parses[0].trees), gazetteer)
    known = known_spans(pieces, gazetteer, words.lang)
    works = list(work_spans(pieces, words))
    bodies = [*works, *_free(institution_spans(pieces, words, gazetteer, known), works)]
    candidates = [*known, *_recognised(pieces, parses, words, gazetteer)]
    names = choose(candidates, pieces, words, bodies)
    shapes = shape_spans(pieces, words, gazetteer)
    names = choose([*names, *_free(shapes, names)], pieces, words, bodies)
    names = join_adjacent(split_pairs(names, pieces), pieces)
    names = [take_body(absorb_head(s, pieces, words), pieces, words) for s in settle_types(names, pieces)]
    names = types_in_context(choose(names, pieces, words, bodies), pieces, words)
    names = settle_types(names, pieces)
    held = [*bodies, *names]
    demonyms = _free(demonym_spans(pieces, words, gazetteer), held)
    spans = sorted([*held, *demonyms], key=lambda s: s.first)
    return pieces, name_groups(spans, pieces, words, gazetteer)


def _free(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """Return the spans that share no piece with those taken."""
    used = {place for s in taken for place in range(s.first, s.last)}
    return [s for s in spans if used.isdisjoint(range(s.first, s.last))]


def _recognised(
    pieces: Sequence[Piece], parses: Sequence[Parse], words: Words, gazetteer: Gazetteer
) -> Iterator[Span]:
    starts = [p.start for p in pieces]
    for parse in parses:
        for tree in parse.trees:
            for named in tree.entities:
                for first, last, kind in repair_span(named, pieces, starts, words, gazetteer):
                    yield Span(first, last, kind, parse.engine)


def surface(document: Document, pieces: Sequence[Piece], span: Span) -> tuple[int, int, str]:
    """Return the span's offsets and its text."""
    start, end = pieces[span.first].start, pieces[span.last - 1].end
    return start, end, document.text[start:end]
