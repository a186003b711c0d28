"""Keeps an interrupt from cutting a line in two, and from being lost."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType
from typing import Any, Self

IMPATIENT = 2  # interrupts that end even a write that hangs (nobody reads the other end)
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts:
    """While this is entered, Ctrl-C and a request to end raise KeyboardInterrupt, but for what `held` holds.

    An interrupt that library code swallowed (Cython does, in a callback) is raised again by the next `held`.
    `number` is the signal that came, None for none.
    """

    def __init__(self) -> None:
        self.number: int | None = None
        self.count = 0
        self.holding = False
        self.before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self.before = {number: signal.signal(number, self._note) for number in SIGNALS}
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self.before.items():
            signal.signal(number, handler)

    def _note(self, number: int, _: FrameType | None) -> None:
        self.number = number
        self.count += 1
        if not self.holding or self.count >= IMPATIENT:
            raise KeyboardInterrupt

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """What stands inside is finished before an interrupt takes effect."""
        self._raise()
        self.holding = True
        try:
            yield
        finally:
            self.holding = False
        self._raise()

    def _raise(self) -> None:
        if self.number is not None:
            raise KeyboardInterrupt
