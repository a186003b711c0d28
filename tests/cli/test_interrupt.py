"""Ctrl-C leaves whole lines; a reader that has seen enough is no error."""

import contextlib
import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from dragoman.cli.interrupts import Interrupts


def test_ctrl_c_waits_for_the_end_of_a_line() -> None:
    written = []
    with Interrupts() as interrupts:
        with pytest.raises(KeyboardInterrupt):
            with interrupts.held():
                signal.raise_signal(signal.SIGINT)
                written.append("a whole line")
            written.append("the next")
        assert interrupts.number == signal.SIGINT
    assert written == ["a whole line"]


def test_a_second_ctrl_c_ends_a_write_that_hangs() -> None:
    with Interrupts() as interrupts, pytest.raises(KeyboardInterrupt), interrupts.held():
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGTERM)
        raise AssertionError("not reached")


def test_an_interrupt_that_was_swallowed_comes_again() -> None:
    with Interrupts() as interrupts:
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt), interrupts.held():
            raise AssertionError("not reached")


def test_signals_are_given_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interrupts():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before


@pytest.mark.parametrize(
    ("jobs", "number", "unbuffered"),
    [
        ("1", signal.SIGINT, ""),
        ("1", signal.SIGINT, "1"),
        ("2", signal.SIGINT, ""),
        ("1", signal.SIGTERM, "1"),
    ],
)
def test_an_interrupted_run_leaves_whole_lines(
    dragoman: list[str], tmp_path: Path, jobs: str, number: signal.Signals, unbuffered: str
) -> None:
    path = tmp_path / "records.jsonl"
    record = json.dumps({"text": "Police in Harare arrested two union leaders on Monday. " * 20})
    path.write_text(f"{record}\n" * 20_000)
    process = subprocess.Popen(
        [*dragoman, "code", path, "-f", "jsonl", "-j", jobs],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        bufsize=0,  # nothing that was read waits where `communicate` would not look
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(number)
    rest, errors = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert errors.decode().startswith("dragoman: interrupted; ")
    found = (first + rest).split(b"\n")
    assert found.pop() == b""
    assert 0 < len(found) < 20_000
    assert all(json.loads(line)["text"].startswith("Police") for line in found)


def test_a_reader_that_stops_reading_is_no_error(dragoman: list[str], tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text('{"text": "Police in Harare arrested two union leaders."}\n' * 2000)
    process = subprocess.Popen(
        [*dragoman, "code", path, "-f", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=60) == 141
    assert process.stderr.read() == b""
    process.stderr.close()
