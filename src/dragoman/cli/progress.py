"""How far a run is, on standard error: for more than a few documents, on a terminal only."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich import progress

FEW = 5  # documents that need no progress: they are done within seconds


class Progress:
    """Counts documents; `quiet` where the documents themselves come out on the terminal."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet or not sys.stderr.isatty()
        self.done = 0
        self.bar: progress.Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.bar is not None:
            self.bar.stop()

    def step(self) -> None:
        """One more document is done."""
        self.done += 1
        if self.quiet or self.done <= FEW:
            return
        if self.bar is None:
            self.bar = _bar()
            self.bar.start()
        task = self.bar.task_ids[0]
        self.bar.update(task, completed=self.done)

    def say(self, line: str) -> None:
        """Writes a line to standard error, above the count where one is shown."""
        if self.bar is None:
            print(line, file=sys.stderr, flush=True)
        else:
            self.bar.console.print(line, markup=False, highlight=False, soft_wrap=True)


def _bar() -> "progress.Progress":
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    bar = Bar(
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} documents coded"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    bar.add_task("code", total=None)
    return bar
