"""Keeps an interrupt from cutting a line in two."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

IMPATIENT = 2  # interrupts that end even a write that hangs (nobody reads the other end)


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """What stands inside is finished before Ctrl-C or a request to end takes effect."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    caught: list[int] = []

    def hold(number: int, _: FrameType | None) -> None:
        caught.append(number)
        if len(caught) >= IMPATIENT:
            raise KeyboardInterrupt

    before = {number: signal.signal(number, hold) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if caught:
        signal.raise_signal(caught[0])
