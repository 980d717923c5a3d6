"""How far confidences are from shares, by calibration error and reliability table; choice of a threshold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.scoring import LEVELS, Matching

BINS = 5
WANTED_PRECISION = 0.85  # of every set, for the default threshold
THRESHOLDS = tuple(step / 20 for step in range(20))  # 0, 0.05, … 0.95


@dataclass(frozen=True)
class Judged:
    """The triples of one gold set, each with its confidence and whether its pair is right."""

    name: str
    triples: tuple[tuple[float, bool], ...]
    found: tuple[float, ...]  # confidence of those that had to be found
    wanted: int  # gold triples that had to be found


def judged(name: str, matching: Matching) -> Judged:
    """Take from a matching what calibration needs; rewordings of a match are left out, as in precision."""
    sure = [float(row["confidence"]) for row in matching.predicted]
    kept = [i for i in range(len(sure)) if i not in matching.again]
    needed = [i for i, (j, _) in matching.pairs.items() if matching.gold[j]["level"] in LEVELS]
    return Judged(
        name,
        tuple((sure[i], i in matching.pairs) for i in kept),
        tuple(sure[i] for i in needed),
        sum(row["level"] in LEVELS for row in matching.gold),
    )


def calibration_figures(sets: Sequence[Judged]) -> dict[str, Any]:
    """Put the triples of all sets together: error, bins, and what each threshold would keep."""
    guessed = [confidence for s in sets for confidence, _ in s.triples]
    right = [float(truth) for s in sets for _, truth in s.triples]
    rows = [threshold_row(sets, least) for least in THRESHOLDS]
    return {
        "error": calibration_error(guessed, right),
        "triples": len(guessed),
        "bins": list(bins(guessed, right)),
        "thresholds": rows,
        "threshold": choose_threshold(rows),
    }


def threshold_row(sets: Sequence[Judged], least: float) -> dict[str, float]:
    """Precision and recall of pairs over all sets, the sure alone kept, and the worst set's precision."""
    kept = [[truth for confidence, truth in s.triples if confidence >= least] for s in sets]
    total = sum(map(len, kept))
    found = sum(confidence >= least for s in sets for confidence in s.found)
    return {
        "least": least,
        "kept": total,
        "precision": sum(map(sum, kept)) / total if total else 0.0,
        "worst": min((sum(k) / len(k) for k in kept if k), default=0.0),
        "recall": found / max(sum(s.wanted for s in sets), 1),
    }


def choose_threshold(rows: Sequence[dict[str, float]]) -> float | None:
    """Take the lowest threshold at which every set is precise enough: it loses the least recall."""
    return next((row["least"] for row in rows if row["worst"] >= WANTED_PRECISION), None)


def threshold_table(rows: Sequence[dict[str, float]]) -> str:
    """Write the thresholds that change something as lines."""
    head = f"  {'at least':>10} {'triples':>8} {'precision':>10} {'worst set':>10} {'recall':>7}"
    lines = [
        f"  {r['least']:>10.2f} {r['kept']:>8} {r['precision']:>10.3f} {r['worst']:>10.3f}"
        f" {r['recall']:>7.3f}"
        for before, r in zip([None, *rows], rows, strict=False)
        if before is None or before["kept"] != r["kept"]
    ]
    return "\n".join([head, *lines])


def calibration_report(figures: dict[str, Any], before: dict[str, Any]) -> str:
    """Write error, reliability and thresholds; the change of the error since the commit in brackets."""
    old = before.get("error")
    change = f" ({figures['error'] - old:+.3f})" if old is not None else ""
    chosen = figures["threshold"]
    best = f"{chosen:.2f}" if chosen is not None else "none"
    return "\n".join(
        [
            f"\ncalibration · both · {figures['triples']} triples of all sets",
            f"  expected calibration error {figures['error']:.3f}{change}"
            " (fit_confidence.py tells the cross-validated)",
            _bin_lines(figures["bins"]),
            f"  lowest threshold with precision {WANTED_PRECISION} on every set: {best}",
            threshold_table(figures["thresholds"]),
        ]
    )


def bins(guessed: Sequence[float], right: Sequence[float]) -> Iterator[tuple[float, float, int]]:
    """Yield mean confidence, share right and number of each fifth of the triples, the least sure first."""
    order = sorted(range(len(guessed)), key=lambda i: guessed[i])
    for k in range(BINS):
        part = order[k * len(order) // BINS : (k + 1) * len(order) // BINS]
        if part:
            yield (
                sum(float(guessed[i]) for i in part) / len(part),
                sum(float(right[i]) for i in part) / len(part),
                len(part),
            )


def calibration_error(guessed: Sequence[float], right: Sequence[float]) -> float:
    """Mean distance of confidence and share right over equally full bins.

    After Naeini, Cooper, Hauskrecht 2015, doi:10.1609/aaai.v29i1.9602.
    """
    total = len(guessed)
    return sum(abs(c - r) * n for c, r, n in bins(guessed, right)) / total if total else 0.0


def reliability_table(guessed: Sequence[float], right: Sequence[float]) -> str:
    """Write the bins as lines."""
    return _bin_lines(list(bins(guessed, right)))


def _bin_lines(found: Sequence[tuple[float, float, int]]) -> str:
    rows = [f"  {c:>10.2f} {r:>11.2f} {n:>8}" for c, r, n in found]
    return "\n".join([f"  {'confidence':>10} {'share right':>11} {'triples':>8}", *rows])
