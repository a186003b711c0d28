"""A stated day of publication is read as printed, or not at all."""

import pytest

from dragoman.acquire import day_of


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2025-06-23", "2025-06-23"),
        (" 2025-06-23 ", "2025-06-23"),
        ("20250623", "2025-06-23"),
        ("2025-06-23T23:30:00-05:00", "2025-06-23"),
        ("2025-06-23T23:30:00Z", "2025-06-23"),
        ("2025-06-23 08:15", "2025-06-23"),
    ],
)
def test_days(stated: str, day: str) -> None:
    assert day_of(stated) == day


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "yesterday",
        "23/06/2025",
        "2025",
        "2025-06",
        "2025-02-30",
        "2025-W26-1",
        "٢٠٢٥-٠٦-٢٣",
        "2025-06-23x",
    ],
)
def test_no_days(stated: str) -> None:
    assert day_of(stated) is None
