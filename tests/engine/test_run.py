"""The engine codes in order, the same in one process or several; where one document fails, the rest go on."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import standin
from dragoman.engine import Failed, run
from dragoman.errors import InputError, ModelError
from dragoman.model import Document
from dragoman.show import json_line

TEXTS = [f"Police arrested {'two men ' * (n % 7)}on day {n}." for n in range(150)]


def documents(*texts: str) -> list[Document | InputError]:
    return [Document(id=str(n), text=text) for n, text in enumerate(texts)]


def test_documents_come_out_in_order() -> None:
    assert list(run(documents(*TEXTS), standin.make, standin.identifier)) == [
        str(n) for n in range(len(TEXTS))
    ]


def test_several_processes_give_the_same_bytes_and_errors_in_place() -> None:
    read = documents(*TEXTS)
    read.insert(70, InputError("f:70", "a record without text"))
    one = list(run(read, standin.make, json_line, jobs=1))
    assert len(one) == len(read)
    for jobs in (2, 3):
        many = list(run(read, standin.make, json_line, jobs=jobs))
        assert [x for x in many if isinstance(x, bytes)] == [x for x in one if isinstance(x, bytes)]
        assert [str(x) for x in many if isinstance(x, InputError)] == ["f:70: a record without text"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_spoils_one_document(jobs: int) -> None:
    read = documents("Police arrested a man.", "FAULT", "Police arrested a woman.", "FAULT", "No act.")
    found = list(run(read, standin.make, standin.identifier, jobs=jobs))
    assert [one.id if isinstance(one, Failed) else one for one in found] == ["0", "1", "2", "3", "4"]
    failed = found[1]
    assert isinstance(failed, Failed)
    assert failed.what == "ZeroDivisionError: a stage divides by zero"
    assert "standin.py" in failed.trace


def test_pages_are_read_on_the_way() -> None:
    page = Document(id="p", text="", raw=b"<html><body><p>Police arrested two men.</p></body></html>")
    (line,) = run([page], standin.make, json_line)
    assert isinstance(line, bytes)
    assert b'"text": "Police arrested two men."' in line


def test_documents_are_streamed() -> None:
    asked = 0

    def endless() -> Iterator[Document]:
        nonlocal asked
        while True:
            asked += 1
            yield Document(id=str(asked), text="Police arrested a man.")

    found = run(endless(), standin.make, standin.identifier)
    assert [next(found) for _ in range(40)] == [str(n) for n in range(1, 41)]
    assert asked < 100


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_coder_that_cannot_be_made_is_told(jobs: int) -> None:
    with pytest.raises(ModelError, match="model 'x' is not installed"):
        list(run(documents("text"), standin.no_model, standin.identifier, jobs=jobs))


def test_a_process_that_is_killed_is_told() -> None:
    with pytest.raises(RuntimeError, match="was killed"):
        list(run(documents("text"), standin.make, standin.killed, jobs=2))


def test_nothing_is_left_running_when_a_run_is_given_up() -> None:
    script = """
import multiprocessing, standin, time
from dragoman.engine import run
from dragoman.model import Document
documents = (Document(id=str(n), text="Police arrested a man. " * 50) for n in range(100_000))
found = run(documents, standin.make, standin.identifier, jobs=2)
if __name__ == "__main__":
    print(next(found))
    found.close()
    for _ in range(200):  # two threads reap the same children: one may see them a moment longer
        if not multiprocessing.active_children():
            break
        time.sleep(0.1)
    print(multiprocessing.active_children())
"""
    path = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONPATH": str(path)},
    )
    assert done.stdout.split() == ["0", "[]"], done.stderr
