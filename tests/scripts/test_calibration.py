import pytest

from scripts.calibration import (
    Judged,
    calibration_error,
    calibration_figures,
    calibration_report,
    judged,
    threshold_row,
)
from scripts.scoring import match


def gold(source: str, level: str = "core") -> dict[str, object]:
    plain = {"doc": "d", "target": "Séoul", "action": "critiquer", "polarity": "affirmed"}
    return {**plain, "source": source, "modality": "asserted", "level": level, "sent": f"{source} dit Séoul"}


def row(source: str, confidence: float) -> dict[str, object]:
    return {**gold(source), "sentence": f"{source} dit Séoul", "confidence": confidence}


GOLD = [gold("Moscou"), gold("Pékin"), gold("Tokyo"), gold("Hanoï", "inferred")]
FOUND = [row("Moscou", 0.9), row("Moscou", 0.3), row("Pékin", 0.6), row("Paris", 0.5), row("Hanoï", 0.7)]


def test_rewordings_are_not_judged_and_inferred_is_right_but_not_wanted() -> None:
    found = judged("s", match(GOLD, FOUND))
    assert found.triples == ((0.9, True), (0.6, True), (0.5, False), (0.7, True))
    assert (sorted(found.found), found.wanted) == ([0.6, 0.9], 3)


def test_threshold_keeps_the_sure() -> None:
    sets = [judged("s", match(GOLD, FOUND))]
    every, sure = threshold_row(sets, 0.0), threshold_row(sets, 0.65)
    assert (every["kept"], every["precision"], every["recall"]) == (4, 0.75, pytest.approx(2 / 3))
    assert (sure["kept"], sure["precision"], sure["recall"]) == (2, 1.0, pytest.approx(1 / 3))


def test_lowest_threshold_that_makes_every_set_precise_is_chosen() -> None:
    good = Judged("good", ((0.2, True), (0.9, True)), (0.2, 0.9), 2)
    bad = Judged("bad", ((0.4, False), (0.8, True)), (0.8,), 2)
    assert calibration_figures([good])["threshold"] == 0.0
    assert calibration_figures([good, bad])["threshold"] == 0.45
    assert calibration_figures([Judged("none", ((0.95, False),), (), 1)])["threshold"] is None


def test_calibration_error_is_nought_where_shares_are_as_said() -> None:
    assert calibration_error([0.5] * 10, [1, 0] * 5) == 0.0
    assert calibration_error([0.9] * 10, [0] * 10) == pytest.approx(0.9)


def test_report_shows_error_and_change() -> None:
    figures = calibration_figures([judged("s", match(GOLD, FOUND))])
    told = calibration_report(figures, {"error": 0.0})
    assert f"error {figures['error']:.3f} (+{figures['error']:.3f})" in told
    assert "share right" in told
    assert "worst set" in told
