"""An explanation as plain values, for programs."""

from collections.abc import Iterator
from typing import Any

from graphx.exports.jsonl import triple_record
from graphx.model import Mention
from graphx.project.explained import relation_in_words
from graphx.project.explanation import SentenceExplanation
from graphx.tree import Tree
from graphx.triples import Explanation


def as_record(explanation: SentenceExplanation) -> dict[str, Any]:
    """Give relations, and for each parser its tree, the actors, and what each rule said of each word."""
    analysis = explanation.analysis
    lang = analysis.document.lang
    relations = [
        {**triple_record(triple, explanation.actors, lang), "trail": list(triple.trail)}
        for triple in analysis.triples
    ]
    readings = [_reading(explanation, tree) for tree in explanation.trees]
    return {"text": analysis.document.text, "lang": lang, "relations": relations, "readings": readings}


def _reading(explanation: SentenceExplanation, tree: Explanation) -> dict[str, Any]:
    return {
        "engine": tree.tree.engine,
        "sentence": tree.tree.text,
        "tree": list(_words(tree.tree)),
        "actors": [_actor(explanation, m) for m in explanation.mentions(tree)],
        "tried": [
            {
                "rule": trial.rule,
                "word": trial.word,
                "word_id": trial.word_id,
                "found": list(trial.found),
                "why_not": list(trial.why),
                "near": trial.near,
            }
            for trial in tree.trials
        ],
    }


def _words(tree: Tree) -> Iterator[dict[str, Any]]:
    for w in tree.words:
        yield {
            "id": w.id,
            "form": w.form,
            "lemma": w.lemma,
            "upos": w.upos,
            "head": w.head,
            "deprel": w.deprel,
            "relation": relation_in_words(w.deprel),
        }


def _actor(explanation: SentenceExplanation, mention: Mention) -> dict[str, Any]:
    return {
        "surface": mention.surface,
        "start": mention.start,
        "end": mention.end,
        "name": explanation.name(mention.entity),
        "type": mention.type,
        "kind": mention.kind,
        "via": mention.via,
        "resolved_by": mention.resolved_by,
    }
