"""From a document's trees and mentions to its triples: rules, attributes, and the join of both engines."""

from collections.abc import Iterable, Iterator, Sequence

from graphx.lexica.load import Lexicon
from graphx.model import UNNAMED, Document, Mention, Triple
from graphx.tree import Parse, Tree, Word
from graphx.triples.candidate import Candidate, describe
from graphx.triples.clause import Clause, read_clause
from graphx.triples.draft import Draft
from graphx.triples.join import Joined, join_engines, text_order
from graphx.triples.registry import Predicate, rules
from graphx.triples.sources import is_verb


def extract(
    document: Document,
    parses: Sequence[Parse],
    mentions: Sequence[Mention],
    lexicon: Lexicon,
    *,
    groups: bool = False,
) -> list[Triple]:
    """Pull the triples of one document from all its parses.

    Parameters
    ----------
    document
        The document whose text the offsets point into.
    parses
        One parse of each engine that read it.
    mentions
        Its mentions; `entity` may still be a local key, which then stands in the triples' ends.
    lexicon
        Words of the document's language.
    groups
        Add the triples that have an unnamed group at an end. The others are what they are without: an
        unnamed group's mention is seen by a second reading only.

    Returns
    -------
    list of Triple
        In text order; one for each pair, act and place in the text, whatever the number of engines.
    """
    named = [m for m in mentions if not m.entity.startswith(UNNAMED)]
    found = extract_described(document, parses, named, lexicon)
    if groups and len(named) < len(mentions):
        found = sorted([*found, *_of_groups(document, parses, mentions, lexicon)], key=text_order)
    return [triple for triple, _ in found]


def _of_groups(
    document: Document, parses: Sequence[Parse], mentions: Sequence[Mention], lexicon: Lexicon
) -> list[Joined]:
    """Read the sentences with an unnamed group once more, with it; keep what has it at an end."""
    places = [m.start for m in mentions if m.entity.startswith(UNNAMED)]
    candidates = [
        candidate
        for parse in parses
        for tree in parse.trees
        if any(tree.start <= place < tree.end for place in places)
        for candidate in read_tree(document, tree, mentions, lexicon)
        if _unnamed(candidate.draft)
    ]
    return join_engines(document, candidates, engines=len(parses))


def _unnamed(draft: Draft) -> bool:
    return any(e.mention.entity.startswith(UNNAMED) for e in (draft.source, draft.target))


def extract_described(
    document: Document, parses: Sequence[Parse], mentions: Sequence[Mention], lexicon: Lexicon
) -> list[Joined]:
    """Pull the triples as `extract` does, each with the features that its confidence comes from."""
    candidates = [
        candidate
        for parse in parses
        for tree in parse.trees
        for candidate in read_tree(document, tree, mentions, lexicon)
    ]
    return join_engines(document, candidates, engines=len(parses))


def read_tree(
    document: Document, tree: Tree, mentions: Sequence[Mention], lexicon: Lexicon
) -> list[Candidate]:
    """Apply every rule to one tree and describe what they find."""
    here = [m for m in mentions if m.start < tree.end and m.end > tree.start]
    if len({m.entity for m in here}) < 2:
        return []
    clause = read_clause(tree, here, lexicon)
    drafts = _distinct(draft for _, _, found in apply_rules(clause) for draft in found)
    return [describe(document, clause, draft) for draft in drafts]


def predicates(clause: Clause) -> Iterator[tuple[Word, Predicate]]:
    """Yield the words that a rule may start from: verbs, then nouns and words with a copula."""
    for word in clause.tree.words:
        if is_verb(word):
            yield word, "verb"
    for word in clause.tree.words:
        if not is_verb(word) and (word.upos == "NOUN" or clause.tree.child(word, "cop")):
            yield word, "noun"


def apply_rules(clause: Clause) -> Iterator[tuple[Word, str, list[Draft]]]:
    """Try all rules on all predicates, in order; yield predicate, rule's name and its drafts."""
    starts = list(predicates(clause))
    for rule in rules():
        for word, kind in starts:
            if rule.on == kind:
                yield word, rule.name, list(rule(clause, word))


def _distinct(drafts: Iterable[Draft]) -> list[Draft]:
    """Keep the first draft of each pair and act; a symmetric arrow covers both directions.

    Two acts of one verb between one pair ("rend visite à X" by its noun and by its verb) are one arrow.
    """
    seen: set[tuple[int, frozenset[str]]] = set()
    kept: list[Draft] = []
    for draft in drafts:
        pair = frozenset((draft.source.mention.entity, draft.target.mention.entity))
        keys = {(draft.action.id, pair)}
        if draft.clause is not None:
            keys.add((draft.clause.id, pair))
        if keys & seen:
            continue
        seen |= keys
        kept.append(draft)
    return kept
