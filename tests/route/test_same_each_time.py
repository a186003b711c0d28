"""The same text gives the same coding in each run of Python, however its sets happen to be ordered."""

import os
import subprocess
import sys
from pathlib import Path

from bench.quality import corpus

CODE = """
import sys
from dragoman import Coder
from dragoman.model.plain import as_plain
import json
coder = Coder()
for text in sys.stdin.read().split("\\f"):
    print(json.dumps(as_plain(coder.code(text, published="2024-05-02"))))
"""
ROOT = Path(__file__).parents[2]


def coded(seed: str, texts: str) -> str:
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        input=texts,
        capture_output=True,
        text=True,
        check=True,
        env=env,
        cwd=ROOT,
    )
    return done.stdout


def test_hashes_of_words_do_not_matter() -> None:
    texts = "\f".join(report.document.text for report in corpus.reports()[:6])
    first = coded("1", texts)
    assert first.count("\n") == 6
    assert coded("2", texts) == first
