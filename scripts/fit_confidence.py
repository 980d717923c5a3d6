"""Fit the confidence model on all gold sets; write graphx/triples/confidence.json.

    python scripts/fit_confidence.py [--dry-run]

A triple counts as right where its pair matches the gold (any level, inferred too), as in `make score`. Ridge
logistic regression by Newton steps; the penalty with the best log-loss in five folds over documents is taken.
Prints the cross-validated calibration error and reliability table: the figures to quote, since no fold saw
its own answers.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graphx.entities import find_mentions, resolve_entities  # noqa: E402
from graphx.exports.jsonl import triple_record  # noqa: E402
from graphx.lexica import load_lexicon  # noqa: E402
from graphx.triples.extract import extract_described  # noqa: E402
from scripts.calibration import calibration_error, reliability_table  # noqa: E402
from scripts.parse_cache import parse_documents  # noqa: E402
from scripts.score import engines_for  # noqa: E402
from scripts.score_sets import GoldSet, gold_sets  # noqa: E402
from scripts.scoring import match  # noqa: E402

TARGET = ROOT / "graphx" / "triples" / "confidence.json"
PENALTIES = (3.0, 10.0, 30.0)
FOLDS = 5
COSTS = ("steps", "far", "depth", "long sentence", "dirty document", "one engine of two", "unknown act")
COSTS += ("unknown kind of end",)
GAINS = ("engines agree", "ends' certainty")
Floats = NDArray[np.float64]


def main() -> None:
    """Fit, report, write."""
    rows, right, docs = examples()
    names = believable(rows, right)
    x = np.array([[1.0, *(row.get(name, 0.0) for name in names)] for row in rows])
    y = np.array(right, dtype=float)
    folds = np.array([sorted(set(docs)).index(doc) % FOLDS for doc in docs])
    penalty = min(PENALTIES, key=lambda p: log_loss(cross_validated(x, y, folds, p), y))
    guessed = cross_validated(x, y, folds, penalty)
    print(f"{len(y)} triples, {y.mean():.0%} right; penalty {penalty}; log-loss {log_loss(guessed, y):.3f}")
    print(f"expected calibration error, cross-validated: {calibration_error(guessed, y):.3f}")
    print(reliability_table(guessed, y))
    weights = dict(zip(["bias", *names], fit(x, y, penalty).tolist(), strict=True))
    kept = {name: round(value, 2) for name, value in weights.items() if abs(value) >= 0.005}
    note = f"Fitted by scripts/fit_confidence.py on {len(y)} triples of the gold sets; penalty {penalty}."
    if "--dry-run" not in sys.argv:
        text = json.dumps({"note": note, "weights": kept}, indent=2, ensure_ascii=False)
        TARGET.write_text(text + "\n", encoding="utf-8")


def believable(rows: Sequence[dict[str, float]], right: Sequence[bool]) -> list[str]:
    """Leave out features whose weight has a sign that nobody would believe: noise of a small gold.

    A longer way, a longer sentence, an unknown act or a dirty document can't make an arrow surer.
    """
    names = sorted({name for row in rows for name in row})
    y = np.array(right, dtype=float)
    while True:
        x = np.array([[1.0, *(row.get(name, 0.0) for name in names)] for row in rows])
        weights = dict(zip(names, fit(x, y, min(PENALTIES))[1:], strict=True))
        odd = [n for n in names if (n in COSTS and weights[n] > 0) or (n in GAINS and weights[n] < 0)]
        if not odd:
            return names
        names = [n for n in names if n not in odd]


def examples() -> tuple[list[dict[str, float]], list[bool], list[str]]:
    """Collect features, truth and document of every triple that both engines and each alone find."""
    rows: list[dict[str, float]] = []
    right: list[bool] = []
    docs: list[str] = []
    for gold in gold_sets():
        for choice in ("both", "spacy", "stanza"):
            engines = engines_for(choice, gold.documents[0].lang)
            if engines and not (choice != "both" and len(engines_for("both", gold.documents[0].lang)) == 1):
                for features, truth, doc in described(gold, engines):
                    rows.append(features)
                    right.append(truth)
                    docs.append(doc)
    return rows, right, docs


def described(gold: GoldSet, engines: Sequence[str]) -> list[tuple[dict[str, float], bool, str]]:
    """Extract one gold set and tell which triples match it; rewordings of a match are left out."""
    columns = [parse_documents(gold.documents, engine) for engine in engines]
    mentions, joined = [], []
    for document, parses in zip(gold.documents, zip(*columns, strict=True), strict=True):
        found = find_mentions(document, parses)
        mentions += found
        joined += extract_described(document, parses, found, load_lexicon(document.lang))
    resolution = resolve_entities(mentions, lang=gold.documents[0].lang)
    entities = {e.id: e for e in resolution.entities}
    records = []
    for triple, _ in joined:
        ids = [resolution.assignment.get((triple.doc, key), key) for key in (triple.source, triple.target)]
        row = triple_record(triple, entities, gold.documents[0].lang)
        lang = gold.documents[0].lang
        named = {
            end: entities[key].names.get(lang, entities[key].name)
            for end, key in zip(("source", "target"), ids, strict=True)
        }
        records.append({**row, **named})
    matching = match(gold.triples, records)
    judged = [i for i in range(len(records)) if i not in matching.again]
    return [(joined[i][1], i in matching.pairs, joined[i][0].doc) for i in judged]


def fit(x: Floats, y: Floats, penalty: float) -> Floats:
    """Weights of a ridge logistic regression (bias first, not penalised)."""
    weights = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], penalty)
    ridge[0] = 1e-6
    for _ in range(50):
        p = sigmoid(x @ weights)
        gradient = x.T @ (p - y) + ridge * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def sigmoid(z: Floats) -> Floats:
    """Squash to 0 to 1."""
    return np.asarray(1 / (1 + np.exp(-np.clip(z, -30, 30))))


def cross_validated(x: Floats, y: Floats, folds: NDArray[np.int_], penalty: float) -> Floats:
    """Probability of each row from the weights of the other folds."""
    guessed = np.zeros(len(y))
    for fold in range(FOLDS):
        here = folds == fold
        if here.any():
            guessed[here] = sigmoid(x[here] @ fit(x[~here], y[~here], penalty))
    return guessed


def log_loss(guessed: Floats, y: Floats) -> float:
    """Mean negative log-likelihood."""
    clipped = np.clip(guessed, 1e-6, 1 - 1e-6)
    return float(-(y * np.log(clipped) + (1 - y) * np.log(1 - clipped)).mean())


if __name__ == "__main__":
    main()
