"""The lists of time expressions: marks, what counts, what is free."""

import pathlib

from bench.quality.times import cases, figures, tally

from dragoman.model import TimeMention

HEAD = "family\tpublished\ttext\n"
ROW = "week\t2023-05-17\tThey met [Monday|2023-05-15] for [two days|P2D] at [dusk|XX].\n"


def time(text: str, start: int, value: str, kind: str = "DATE") -> TimeMention:
    return TimeMention(start=start, end=start + len(text), text=text, type=kind, value=value)


def test_marks_are_taken_out_of_the_text(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_text(HEAD + ROW, encoding="utf-8")
    (case,) = cases(path)
    assert case.text == "They met Monday for two days at dusk."
    assert [(case.text[m.start : m.end], m.counts) for m in case.marks] == [
        ("Monday", True),
        ("two days", False),
        ("dusk", False),
    ]


def test_lengths_and_open_marks_cost_nothing(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_text(HEAD + ROW, encoding="utf-8")
    (case,) = cases(path)
    found = [
        time("Monday", 9, "2023-05-15"),
        time("two days", 20, "2023-05-19"),
        time("dusk", 32, "2023-05-17TEV", "TIME"),
    ]
    assert figures(tally(case, found)[0]) == {"value_f1": 1.0, "relaxed_span_f1": 1.0}
    wrong = [time("Monday", 9, "2023-05-22"), time("They", 0, "PRESENT_REF")]
    counts, lines = tally(case, wrong)
    assert figures(counts) == {"value_f1": 0.0, "relaxed_span_f1": 2 / 3}
    assert len(lines) == 2
