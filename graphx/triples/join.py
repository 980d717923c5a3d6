"""One list from both engines: candidates with the same ends and overlapping acts are one triple."""

from collections.abc import Sequence
from hashlib import sha256

from graphx.model import Document, Engine, Triple
from graphx.triples.candidate import Candidate
from graphx.triples.confidence import features, probability

# Where the engines differ, the better parser's tree decides (LAS on French PUD: 83.9 and 77.2).
_ORDER: dict[Engine, int] = {"stanza": 0, "spacy": 1}


Joined = tuple[Triple, dict[str, float]]  # a triple and the features that its confidence comes from


def join_engines(document: Document, candidates: Sequence[Candidate], *, engines: int) -> list[Joined]:
    """Join candidates by evidence: same actors in either direction, acts that overlap in the text.

    The candidate of the better parser gives direction and attributes.
    """
    groups: list[list[Candidate]] = []
    by_pair: dict[frozenset[str], list[list[Candidate]]] = {}
    for candidate in sorted(candidates, key=_rank):
        pair = frozenset((candidate.draft.source.mention.entity, candidate.draft.target.mention.entity))
        group = next((g for g in by_pair.get(pair, ()) if _same_act(g[0], candidate)), None)
        if group is None:
            group = []
            by_pair.setdefault(pair, []).append(group)
            groups.append(group)
        group.append(candidate)
    triples = [_triple(document, group, engines) for group in groups]
    return sorted(triples, key=text_order)


def text_order(joined: Joined) -> tuple[int, int, int, int, str]:
    """Sort key: sentence, action and ends by their places in the text."""
    triple = joined[0]
    return triple.start, triple.action_start, triple.source_start, triple.target_start, triple.id


def _rank(candidate: Candidate) -> tuple[int, int, int]:
    return _ORDER[candidate.tree.engine], candidate.tree.start, candidate.action_start


def _same_act(a: Candidate, b: Candidate) -> bool:
    """Tell whether two candidates read the same act: their words or their clauses' verbs overlap."""
    if a.tree.engine == b.tree.engine:
        return (a.action_start, a.action_end) == (b.action_start, b.action_end)
    spans = [
        {(c.action_start, c.action_end)}
        | ({(w.start, w.end)} if (w := c.draft.clause) is not None else set())
        for c in (a, b)
    ]
    return any(s1 < e2 and s2 < e1 for s1, e1 in spans[0] for s2, e2 in spans[1])


def _triple(document: Document, group: list[Candidate], engines: int) -> Joined:
    best = group[0]
    draft, tree = best.draft, best.tree
    source, target = draft.source.mention, draft.target.mention
    found_by = tuple(sorted({c.tree.engine for c in group}))
    resolved = [m.resolved_by for m in (source, target) if m.resolved_by]
    time = next((c.time for c in group if c.time is not None), None)
    # who says so, and that it is only said, come from one tree
    speaker = next((c for c in group if c.attributed_to), best)
    described = features(document, best, len(found_by), engines)
    triple = Triple(
        id=_identity(document.id, best),
        doc=document.id,
        sentence=tree.text,
        start=tree.start,
        end=tree.end,
        source=source.entity,
        source_start=source.start,
        source_end=source.end,
        action=draft.lemma,
        action_start=best.action_start,
        action_end=best.action_end,
        target=target.entity,
        target_start=target.start,
        target_end=target.end,
        rule=draft.rule,
        engines=found_by,
        confidence=probability(described),
        theme=best.theme or next((c.theme for c in group if c.theme), None),
        category=next((c.category for c in group if c.category != "OTHER"), "OTHER"),
        polarity=best.polarity,
        modality=speaker.modality if best.modality == "asserted" else best.modality,
        attributed_to=speaker.attributed_to,
        attributed_words=None if speaker.attributed_to else best.attributed_words,
        time=time,
        symmetric=draft.symmetric,
        resolved_by=" + ".join(resolved) or None,
        trail=best.trail,
    )
    return triple, described


def _identity(doc: str, candidate: Candidate) -> str:
    """Hash what the evidence is: document, act, ends. Rules and engines may change, the id stays."""
    source, target = candidate.draft.source.mention, candidate.draft.target.mention
    places = (
        candidate.action_start,
        candidate.action_end,
        source.start,
        source.end,
        target.start,
        target.end,
    )
    key = "\x1f".join((doc, *map(str, places), source.entity, target.entity))
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
