"""How sure an arrow is: a logistic model on few readable features, fitted by scripts/fit_confidence.py."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp

from graphx.model import Document
from graphx.triples.candidate import Candidate

_LONG = 40  # words of a sentence from which parsers get worse
_SURE = 50.0  # log-odds beyond which exp overflows and nothing changes
_DEEP = 6  # arcs between an act and the root of its sentence
_FAR = 12  # words between an end and the act


def features(document: Document, candidate: Candidate, agreeing: int, engines: int) -> dict[str, float]:
    """Describe a candidate by numbers between 0 and 1, by name.

    Parameters
    ----------
    document
        Where it stands; one with much boilerplate or with warnings is dirty, and its sentences are too.
    candidate
        The arrow as the better engine's tree gives it.
    agreeing
        Number of engines that found it.
    engines
        Number of engines that read the document.
    """
    draft = candidate.draft
    steps = len(draft.source.how) + len(draft.target.how)
    far = max(abs(draft.source.word.id - draft.action.id), abs(draft.target.word.id - draft.action.id))
    return {
        f"rule={draft.rule}": 1.0,
        "engines agree": float(agreeing > 1),
        "one engine of two": float(engines > 1 and agreeing == 1),
        "steps": min(steps, 4) / 4,
        "far": float(far > _FAR),
        "depth": min(sum(1 for _ in candidate.tree.ancestors(draft.action)), _DEEP) / _DEEP,
        "dirty document": _dirt(document),
        "long sentence": float(len(candidate.tree.words) > _LONG),
        "ends' certainty": draft.source.mention.certainty * draft.target.mention.certainty,
        "unknown act": float(candidate.category == "OTHER"),
        "unknown kind of end": float("other" in (draft.source.mention.type, draft.target.mention.type)),
    }


def _dirt(document: Document) -> float:
    """Share of a document's text that is no article, 0 to 1; 1 where reading it gave a warning."""
    if document.warnings:
        return 1.0
    total = sum(p.end - p.start for p in document.paragraphs)
    rest = sum(p.end - p.start for p in document.paragraphs if p.label in ("caption", "boilerplate"))
    return rest / total if total else 0.0


@cache
def _weights() -> dict[str, float]:
    text = files("graphx.triples").joinpath("confidence.json").read_text(encoding="utf-8")
    loaded: dict[str, float] = json.loads(text)["weights"]
    return loaded


def probability(described: Mapping[str, float]) -> float:
    """Probability that an arrow with these features is right, 0 to 1, rounded to two places."""
    weights = _weights()
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in described.items())
    return round(1 / (1 + exp(-max(-_SURE, min(_SURE, total)))), 2)
