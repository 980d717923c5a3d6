"""The period: bars that can be counted, and a slider that sets the filter."""

from collections import Counter
from pathlib import Path

from graphx.dashboard.ui.period import MAX_BARS, bars
from tests.dashboard.driving import Start, clean


def test_few_days_have_a_bar_each() -> None:
    assert bars(Counter({"2024-02-01": 2, "2023-10-03": 1})) == {"2023-10-03": 1, "2024-02-01": 2}


def test_many_days_are_counted_by_month_and_many_months_by_year() -> None:
    days = Counter({f"2024-{month:02}-{day:02}": 1 for month in range(1, 13) for day in range(1, 11)})
    assert bars(days) == {f"2024-{month:02}": 10 for month in range(1, 13)}
    months = Counter({f"{year}-{month:02}-01": 1 for year in range(2000, 2020) for month in range(1, 13)})
    assert bars(months) == {str(year): 12 for year in range(2000, 2020)}
    assert len(bars(months)) <= MAX_BARS


def test_the_slider_narrows_the_graph_and_the_histogram_stands_above_it(
    filled_store: Path, start: Start
) -> None:
    app = clean(start(filled_store).run())
    slider = app.select_slider(key="f-period-0")
    days = slider.options
    slider.set_value((days[1], days[-1]))
    clean(app.run())
    assert not any("40 relations sur 40" in c.value for c in app.caption)
    app.select_slider(key="f-period-0").set_value((days[0], days[-1]))
    assert any("40 relations sur 40" in c.value for c in clean(app.run()).caption)
