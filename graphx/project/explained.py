"""An explanation in plain text: relations first, then what each parser saw and what the rules made of it."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any, cast

import yaml
from rich.console import Console
from rich.text import Text
from rich.tree import Tree as Drawing

from graphx.exports.trail import step_in_words, trail_in_words
from graphx.exports.words import named
from graphx.model import Mention, Triple
from graphx.project.explanation import SentenceExplanation
from graphx.tree import Tree, Word
from graphx.triples import Explanation, Trial

WIDTH = 110
NEEDED = 2  # actors of a relation


@cache
def texts() -> Mapping[str, Any]:
    """Words for trees, mentions and attributes, read once."""
    source = files("graphx.project").joinpath("texts", "tree.yaml")
    return cast("Mapping[str, Any]", yaml.safe_load(source.read_text(encoding="utf-8")))


def in_words(explanation: SentenceExplanation) -> str:
    """Lay an explanation out; what a parser saw as one before it did is not told twice."""
    blocks = ["\n".join(_conclusion(explanation))]
    told: dict[str, str] = {}  # part of a reading -> parsers that it was told for
    for trees in _alike(explanation.trees):
        blocks.append(_block(explanation, trees, told))
    return "\n\n".join(blocks)


def _conclusion(explanation: SentenceExplanation) -> Iterator[str]:
    triples = explanation.analysis.triples
    yield "Relations" if triples else "No relation."
    for triple in triples:
        yield f"  {arrow(explanation, triple)}"
        yield f"      {', '.join(about(explanation, triple))}"
        yield from (f"      {line}" for line in trail_in_words(triple.trail, "en"))
    if not triples:
        yield f"  {_why_none(explanation)}"


def arrow(explanation: SentenceExplanation, triple: Triple) -> str:
    """Write a relation with the actors' names: "Russie –livrer (obus)→ Corée du Nord"."""
    action = f"{triple.action} ({triple.theme})" if triple.theme else triple.action
    head = "↔" if triple.symmetric else "→"
    return f"{explanation.name(triple.source)} –{action}{head} {explanation.name(triple.target)}"


def about(explanation: SentenceExplanation, triple: Triple) -> list[str]:
    """Say polarity, modality, speaker, time, category, confidence and parsers in words."""
    said_by = triple.attributed_words or explanation.name(triple.attributed_to)
    sure = next(words for least, words in texts()["sure"] if triple.confidence >= least)
    found = [texts()["polarities"][triple.polarity], texts()["modalities"][triple.modality]]
    found += [f"according to {said_by}"] if said_by else []
    found += [f"when: {triple.time.text}"] if triple.time else []
    found += [f"category {triple.category} ({named('categories', triple.category, 'en')})"]
    found += [f"{sure} (confidence {triple.confidence:.2f})"]
    return [*found, f"found by {_names(triple.engines)}, rule {triple.rule}"]


def _why_none(explanation: SentenceExplanation) -> str:
    keys = {m.entity for tree in explanation.trees for m in explanation.mentions(tree)}
    if len(keys) < NEEDED:
        only = f"only {explanation.name(next(iter(keys)))} was recognised" if keys else "none was recognised"
        return f"A relation needs two actors; {only}."
    return "Both actors are there, but no rule joins them: see below where each one stopped."


def _alike(trees: Sequence[Explanation]) -> Iterator[list[Explanation]]:
    """Put the trees of both parsers together where they read a sentence alike."""
    ordered = sorted(trees, key=lambda e: (e.tree.start, e.tree.engine))
    shape = [(e.tree.text, [(w.form, w.head, w.deprel) for w in e.tree.words], e.trials) for e in ordered]
    for _, group in groupby(range(len(ordered)), key=lambda i: shape.index(shape[i])):
        yield [ordered[i] for i in group]


def _block(explanation: SentenceExplanation, trees: Sequence[Explanation], told: dict[str, str]) -> str:
    first, engines = trees[0], _names(e.tree.engine for e in trees)
    parts = (
        ("Actors", [f"    {line}" for line in actors_in_words(explanation, first)] or ["    none"]),
        ("Rules", trials_in_words(first)),
    )
    lines = [f"{engines}: {first.tree.text}", *draw(first.tree)]
    for title, found in parts:
        key = "\n".join((title, first.tree.text, *found))
        lines += ["", f"  {title}: as with {told[key]}"] if key in told else ["", f"  {title}", *found]
        told.setdefault(key, engines)
    return "\n".join(lines)


def draw(tree: Tree) -> list[str]:
    """Draw a tree as indented lines: word, what it is to the word above, lemma."""
    lines: list[str] = []
    for root in tree.roots():
        drawing = Drawing(_label(root), guide_style="")
        _grow(drawing, tree, root)
        sheet = io.StringIO()
        Console(file=sheet, width=WIDTH, color_system=None, highlight=False).print(drawing)
        lines += [f"  {line.rstrip()}" for line in sheet.getvalue().splitlines()]
    return lines


def _grow(drawing: Drawing, tree: Tree, word: Word) -> None:
    for child in tree.children(word):
        if child.upos != "PUNCT":
            _grow(drawing.add(_label(child)), tree, child)


def _label(word: Word) -> Text:
    lemma = f" ({word.lemma})" if word.lemma and word.lemma.lower() != word.form.lower() else ""
    return Text(f"{word.form}{lemma}: {relation_in_words(word.deprel)}")


def relation_in_words(deprel: str) -> str:
    """Say what a dependency relation is ("nsubj": subject)."""
    known = texts()["relations"]
    return str(known.get(deprel) or known.get(deprel.partition(":")[0]) or deprel)


def actors_in_words(explanation: SentenceExplanation, tree: Explanation) -> list[str]:
    """Say of each mention whom it stands for, and how that was seen."""
    return [_actor(explanation, mention) for mention in explanation.mentions(tree)]


def _actor(explanation: SentenceExplanation, mention: Mention) -> str:
    how = [str(texts()["kinds"].get(mention.kind, mention.kind))]
    how += [str(texts()["via"][mention.via])] if mention.via else []
    how += [step_in_words(mention.resolved_by, "en")] if mention.resolved_by else []
    kind = named("types", mention.type, "en")
    return f"“{mention.surface}” = {explanation.name(mention.entity)}, {kind} ({'; '.join(how)})"


def trials_in_words(tree: Explanation) -> list[str]:
    """List by word what each rule found or where it stopped; rules for other words in one line."""
    by_word: dict[int, list[Trial]] = {}
    for trial in tree.trials:
        by_word.setdefault(trial.word_id, []).append(trial)
    lines: list[str] = []
    idle: list[str] = []
    for _, trials in sorted(by_word.items()):
        if any(trial.near for trial in trials):
            lines += [f"    “{trials[0].word}”", *(f"      {line}" for line in _of_word(trials))]
        else:
            idle.append(f"“{trials[0].word}”")
    if idle:
        lines.append(f"    – no act between actors for any rule: {', '.join(idle)}")
    return lines or ["    no word could be an act"]


def _of_word(trials: Sequence[Trial]) -> Iterator[str]:
    for trial in trials:
        yield from (f"✓ {trial.rule}: {found}" for found in trial.found)
    stopped: dict[str, list[str]] = {}
    for trial in trials:
        if trial.near and not trial.found:
            stopped.setdefault("; ".join(trial.why), []).append(trial.rule)
    for why, rules in stopped.items():
        yield f"✗ {', '.join(rules)}: {why}"
    far = [trial.rule for trial in trials if not trial.near]
    if far:
        yield f"– not for this word: {', '.join(far)}"


def _names(engines: Iterable[str]) -> str:
    return " and ".join(named("engines", engine, "en") for engine in engines)
