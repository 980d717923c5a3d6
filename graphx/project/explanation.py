"""Read one sentence and tell, step by step, what was seen in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphx.documents import document_from_text
from graphx.entities import resolve_entities
from graphx.errors import DocumentError
from graphx.lexica import load_lexicon
from graphx.model import Entity, Mention
from graphx.pipeline import Analysis, EngineChoice, analyse
from graphx.triples import Explanation, explain


@dataclass(frozen=True, slots=True)
class SentenceExplanation:
    """What graphx sees in a sentence and why; print it, or take the records apart."""

    analysis: Analysis
    trees: tuple[Explanation, ...]  # engine by engine, in text order
    actors: Mapping[str, Entity]  # by the keys that mentions and triples hold

    def __str__(self) -> str:
        """Lay everything out in plain text."""
        from graphx.project.explained import in_words

        return in_words(self)

    def to_dict(self) -> dict[str, Any]:
        """Give everything as plain values, ready for JSON."""
        from graphx.project.explained_json import as_record

        return as_record(self)

    def name(self, key: str | None) -> str:
        """Display name of an actor by its key; the key where it has none."""
        found = self.actors.get(key or "")
        return found.name if found else key or ""

    def mentions(self, tree: Explanation) -> list[Mention]:
        """List the mentions of actors that lie in a tree's sentence, in text order."""
        span = tree.tree
        here = (m for m in self.analysis.mentions if m.start < span.end and m.end > span.start)
        return sorted((m for m in here if m.kind != "phrase"), key=lambda m: (m.start, m.end))


def explain_sentence(
    sentence: str, lang: str | None = None, engine: EngineChoice | None = None
) -> SentenceExplanation:
    """Parse a sentence, try all rules on each tree, and extract.

    Parameters
    ----------
    sentence : str
        A sentence, or a few.
    lang : str, optional
        ISO 639-1; recognised where it isn't given, which a short sentence may defeat.
    engine : {"spacy", "stanza", "both"}, optional

    Raises
    ------
    DocumentError
        If there is no word in it.
    ModelError
        If its language has no model.
    """
    if not any(character.isalpha() for character in sentence):
        raise DocumentError(f"There is no word to explain in {sentence!r}.")
    analysis = analyse(document_from_text(sentence, id="sentence", lang=lang), engine)
    return explain_analysis(analysis)


def explain_analysis(analysis: Analysis) -> SentenceExplanation:
    """Try all rules on each tree of an analysis."""
    lexicon = load_lexicon(analysis.document.lang)
    trees = (tree for parse in analysis.parses for tree in parse.trees)
    resolution = resolve_entities(list(analysis.mentions), lang=analysis.document.lang)
    by_id = {entity.id: entity for entity in resolution.entities}
    actors = {key: by_id[actor] for (_, key), actor in resolution.assignment.items() if actor in by_id}
    explained = tuple(explain(tree, analysis.mentions, lexicon) for tree in trees)
    return SentenceExplanation(analysis, explained, actors)
