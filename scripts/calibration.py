"""How far confidences are from shares: expected calibration error and a reliability table."""

from collections.abc import Iterator, Sequence

BINS = 5


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
    rows = [f"  {c:>10.2f} {r:>11.2f} {n:>8}" for c, r, n in bins(guessed, right)]
    return "\n".join([f"  {'confidence':>10} {'share right':>11} {'triples':>8}", *rows])
