"""Which lines of a text are parsed, and which together."""

import pytest

from dragoman.parse.blocks import blocks


def lines(text: str) -> list[str]:
    return [text[start:end] for start, end in blocks(text)]


def test_an_address_alone_on_its_line_is_not_parsed() -> None:
    text = "https://example.org/news/rebels-shell-bakery-17\nRebels shell bakery\nThree people died in Kole."
    assert lines(text) == ["Rebels shell bakery", "Three people died in Kole."]


@pytest.mark.parametrize(
    "address",
    ["www.example.org", "http: / / www. example. org / a _ b / 17. htm", "https://example.org/?a=b#c"],
)
def test_addresses(address: str) -> None:
    assert lines(f"{address}\nThe army left.") == ["The army left."]


def test_a_sentence_that_begins_with_an_address_is_parsed() -> None:
    assert lines("https://example.org says the army left.") == ["https://example.org says the army left."]


def test_the_hour_of_issue_stands_for_itself() -> None:
    """Nor does it make the lines around it wrapped ones."""
    text = "Rebels shell bakery in a village near the town of Kole\nPosted Oct 26, 2011 8:57 AM\nSix died."
    assert lines(text) == text.split("\n")


@pytest.mark.parametrize(
    "line", ["Friday, 10 September 2010", "Updated 5/5/2010 1:41 PM", "10:04 GMT, 3 May 2012"]
)
def test_stamps(line: str) -> None:
    assert line in lines(f"Rebels shell\n{line}\nand burn a bakery.")


def test_a_date_in_wrapped_lines_is_no_stamp() -> None:
    text = "The army took the northern town of Kole late on\nMay 5 and said that the rebels\nhad fled."
    assert lines(text) == [text]


@pytest.mark.parametrize(
    "dateline",
    [
        "GOMA, Congo, Jan 21 (Lakes News) -",
        "GOMA, Democratic Republic of Congo, Jan 21 (Lakes News) —",
        "SARAJEVO, Bosnia and Herzegovina (Drina Press) -",
        "BANGUI, Central African Republic —",
    ],
)
def test_a_dateline_stands_for_itself(dateline: str) -> None:
    assert lines(f"{dateline} Rebels freed 41 soldiers.") == [dateline, "Rebels freed 41 soldiers."]
