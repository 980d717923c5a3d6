"""Why this arrow, and why none: the rules that were tried on a sentence, and where each stopped."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphx.lexica.load import Lexicon
from graphx.model import Mention
from graphx.tree import Tree
from graphx.triples.clause import read_clause
from graphx.triples.draft import Draft
from graphx.triples.extract import apply_rules


@dataclass(frozen=True, slots=True)
class Trial:
    """One rule on one word: what it found, or why it stopped."""

    rule: str
    word: str
    found: tuple[str, ...]
    why: tuple[str, ...]
    word_id: int = 0  # place of the word in its sentence, 1-based
    near: bool = True  # False where the rule isn't for such a word ("the verb is none of movement")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that `graphx explain` shows of one tree."""

    tree: Tree
    actors: tuple[tuple[str, str, str], ...]  # surface, entity, how it was recognised
    trials: tuple[Trial, ...]


def explain(tree: Tree, mentions: Sequence[Mention], lexicon: Lexicon) -> Explanation:
    """Try all rules on a tree and keep what each says.

    Returns
    -------
    Explanation
        Trials in the order in which the rules were tried; a trial without `found` says in `why` at which
        condition the rule stopped.
    """
    clause = replace(read_clause(tree, mentions, lexicon), notes=[])
    notes = clause.notes if clause.notes is not None else []
    here = [m for m in mentions if m.start < tree.end and m.end > tree.start]
    trials: list[Trial] = []
    for word, name, drafts in apply_rules(clause):
        why = () if drafts else tuple(dict.fromkeys(note.text for note in notes))
        near = bool(drafts) or any(note.near for note in notes)
        notes.clear()
        found = tuple(draft_in_words(d) for d in drafts)
        trials.append(Trial(name, word.form, found, why, word.id, near))
    return Explanation(
        tree, tuple((m.surface, m.entity, m.resolved_by or m.kind) for m in here), tuple(trials)
    )


def draft_in_words(draft: Draft, *, canonical: bool = False) -> str:
    """Write a draft as "Russie –fournir→ Corée du Nord [theme: nourriture]", with `canonical` by entities."""
    source, target = draft.source.mention, draft.target.mention
    names = (source.entity, target.entity) if canonical else (source.surface, target.surface)
    parts = [f"{names[0]} –{draft.lemma}→ {names[1]}"]
    if draft.theme is not None:
        parts.append(f"[theme: {draft.theme.form}]")
    if draft.symmetric:
        parts.append("[symmetric]")
    if draft.denied:
        parts.append("[denied]")
    return " ".join(parts)
