"""Read one sentence and tell, step by step, what was seen in it."""

from dataclasses import dataclass

from graphx.documents import document_from_text
from graphx.errors import DocumentError
from graphx.lexica import load_lexicon
from graphx.pipeline import Analysis, EngineChoice, analyse
from graphx.tree import Tree
from graphx.triples import Explanation, explain


@dataclass(frozen=True, slots=True)
class SentenceExplanation:
    """What graphx sees in a sentence and why; print it, or take the records apart."""

    analysis: Analysis
    trees: tuple[Explanation, ...]  # engine by engine, in text order

    def __str__(self) -> str:
        """Lay everything out in plain text."""
        parts = [_tree_block(explanation) for explanation in self.trees]
        return "\n\n".join([*parts, self._conclusion()])

    def _conclusion(self) -> str:
        if not self.analysis.triples:
            return "No relation."
        lines = []
        names = {m.entity: m.surface for m in reversed(self.analysis.mentions) if m.kind == "name"}
        for triple in self.analysis.triples:
            source = self.analysis.document.text[triple.source_start : triple.source_end]
            target = self.analysis.document.text[triple.target_start : triple.target_end]
            action = f"{triple.action} ({triple.theme})" if triple.theme else triple.action
            who = triple.attributed_to or ""
            said_by = triple.attributed_words or names.get(who, who)
            about: list[str] = [triple.category, triple.polarity, triple.modality]
            about += [f"according to {said_by}"] if said_by else []
            about += [triple.time.text] if triple.time else []
            about += [
                f"confidence {triple.confidence:.2f}",
                f"rule {triple.rule}",
                " + ".join(triple.engines),
            ]
            lines += [f"{source} –{action}→ {target}", f"    {', '.join(about)}"]
            lines += [f"    {step}" for step in triple.trail]
        return "\n".join(["Relations", *lines])


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
    lexicon = load_lexicon(analysis.document.lang)
    trees = (tree for parse in analysis.parses for tree in parse.trees)
    return SentenceExplanation(analysis, tuple(explain(tree, analysis.mentions, lexicon) for tree in trees))


def _tree_block(explanation: Explanation) -> str:
    lines = [f"{explanation.tree.engine}: {explanation.tree.text}", *_words(explanation.tree), "", "Actors"]
    lines += [f"    {surface} = {entity} ({how})" for surface, entity, how in explanation.actors] or [
        "    none: a relation needs two"
    ]
    lines += ["", "Rules tried"]
    for trial in explanation.trials:
        outcome = "; ".join(trial.found) or f"nothing{': ' + '; '.join(trial.why) if trial.why else ''}"
        lines.append(f"    {trial.rule} on {trial.word!r}: {outcome}")
    return "\n".join(lines if explanation.trials else [*lines, "    none"])


def _words(tree: Tree) -> list[str]:
    """One line a word, in columns."""
    rows = [
        (str(w.id), w.form, w.lemma, w.upos, w.deprel, tree.word(w.head).form if w.head else "–")
        for w in tree.words
    ]
    widths = [max(map(len, column), default=0) for column in zip(*rows, strict=True)]
    return ["    " + "  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows]
