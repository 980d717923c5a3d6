"""A draft with its attributes, as one engine's tree gives them."""

from dataclasses import dataclass

from graphx.model import Category, Document, Modality, Polarity, TimeExpression
from graphx.tree import Tree, Word
from graphx.triples.attributes.attribution import Attribution, attribution_of
from graphx.triples.attributes.modality import modality_of
from graphx.triples.attributes.polarity import polarity_of
from graphx.triples.attributes.theme import called, theme_besides, theme_lemmas, theme_phrase
from graphx.triples.attributes.time import find_times, time_of
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft, End


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one tree says of one arrow."""

    tree: Tree
    draft: Draft
    action_start: int
    action_end: int
    theme: str | None
    category: Category
    polarity: Polarity
    modality: Modality
    attributed_to: str | None
    attributed_words: str | None
    time: TimeExpression | None
    trail: tuple[str, ...]


def describe(document: Document, clause: Clause, draft: Draft) -> Candidate:
    """Add to a draft what its clause says: theme, category, polarity, modality, who says so, when."""
    carrier = draft.clause or draft.action
    attribution = attribution_of(clause, carrier)
    start, end = _action_span(clause, draft.action)
    speaker, words = _speaker(attribution)
    return Candidate(
        tree=clause.tree,
        draft=draft,
        action_start=start,
        action_end=end,
        theme=_theme(clause, draft),
        category=_category(clause, draft),
        polarity=polarity_of(clause, carrier),
        modality=modality_of(clause, carrier, attribution, denied=draft.denied),
        attributed_to=speaker if not draft.denied else draft.source.mention.entity,
        attributed_words=words,
        time=time_of(carrier, clause.tree, find_times(document, clause.tree)),
        trail=_trail(clause, draft, attribution),
    )


def _speaker(attribution: Attribution | None) -> tuple[str | None, str | None]:
    if attribution is None:
        return None, None
    if attribution.speakers:
        return attribution.speakers[0].mention.entity, None
    return None, attribution.words


def _action_span(clause: Clause, action: Word) -> tuple[int, int]:
    """Offsets of the act's own word; a verb takes its particle along where it follows at once."""
    particle = clause.tree.child(action, "compound:prt")
    if particle is not None and particle.id == action.id + 1:
        return action.start, particle.end
    return action.start, action.end


def _theme(clause: Clause, draft: Draft) -> str | None:
    own = frozenset((draft.source.word.id, draft.target.word.id))
    head = called(clause, draft.action) or draft.theme or theme_besides(clause, draft.action, own)
    if head is None:
        return None
    phrase = theme_phrase(clause, head, own)
    return None if not phrase or phrase == draft.action.form else phrase


def _category(clause: Clause, draft: Draft) -> Category:
    themes = theme_lemmas(clause, draft.theme) if draft.theme is not None else set()
    found = clause.lexicon.category(draft.lemma, themes)
    if found == "OTHER" and draft.theme is not None:
        found = clause.lexicon.category((draft.theme.lemma or draft.theme.form).lower())
    if found == "CONSULT" and draft.target.mention.type == "other" and clause.is_a(draft.action, "receive"):
        return "OTHER"  # "recevoir un prix" is no meeting
    if found == "OTHER" and "partner" in draft.target.how:
        return "COOPERATE"
    return found


def _trail(clause: Clause, draft: Draft, attribution: Attribution | None) -> tuple[str, ...]:
    """Tell in words how the arrow was found."""
    steps = [f"{draft.rule}: “{draft.action.form}”"]
    for role, end in (("source", draft.source), ("target", draft.target)):
        steps.append(_end_in_words(role, end))
    if draft.theme is not None:
        steps.append(f"theme: “{draft.theme.form}”")
    if attribution is not None:
        steps.append(f"attributed by “{attribution.frame.form}”")
    return tuple(steps)


def _end_in_words(role: str, end: End) -> str:
    through = f" ({', '.join(end.how)})" if end.how else ""
    return f"{role}: “{end.mention.surface}”{through}"
