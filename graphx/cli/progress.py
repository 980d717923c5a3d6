"""Progress bars on standard error; nothing where that is no terminal."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from graphx.pipeline import DocumentOutcome

TITLES = {"documents": "Reading", "relations": "Finding relations", "actors": "Joining actors"}


class Bars:
    """One bar for each stage, as graphx.pipeline.Progress wants it."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bars = Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty())
        self._tasks: dict[str, TaskID] = {}

    def stage(self, name: str, total: int | None) -> None:
        """Show a stage's bar, or change its length."""
        if name not in self._tasks:
            self._tasks[name] = self._bars.add_task(TITLES.get(name, name), total=total)
        self._bars.update(self._tasks[name], total=total)

    def advance(self, name: str) -> None:
        """Move a stage's bar by one document."""
        if name in self._tasks:
            self._bars.advance(self._tasks[name])

    def tell(self, outcome: "DocumentOutcome") -> None:
        """Say nothing: the report at the end tells what is worth telling."""

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()
