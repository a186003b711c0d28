"""What a time leans on is as fine as it: "that night" leans on a day and not on the year of an aside."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.times import TimeFinder


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> TimeFinder:
    return TimeFinder(lexicon)


def values(finder: TimeFinder, parser: Parser, text: str, published: str | None) -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in finder(parser.read(text), published)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the year or season of an aside is passed over
        ("The mill shut on Feb. 27. Ann Poe, there since 1983, wept that night.", "2023-02-27TNI"),
        (
            "The mill shut on Feb. 27. She had come in the spring of 1987. That afternoon she wept.",
            "2023-02-27TAF",
        ),
        # … and where no day is told of, the publication is as good for what lies behind
        ("Hired in 1983, he was fired. Prices rose again as they had a week earlier.", "2023-W09"),
        # but a month of the past is the text's, though its day is not known
        ("Monday was quiet. He was shot in October. His name was crossed out that same day.", "2022-10-XX"),
        # a year is lean enough for a year
        ("He was hired in 1983 and fired two years later.", "1985"),
    ],
)
def test_the_anchor_is_as_fine_as_the_time(
    finder: TimeFinder, parser: Parser, text: str, expected: str
) -> None:
    assert values(finder, parser, text, "2023-03-10")[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police searched his home the same day.", "XXXX-XX-XX"),
        ("That night soldiers killed two guards.", "XXXX-XX-XXTNI"),
        ("On this day soldiers remember the dead.", "2023-03-10"),
        # half of a decade is five years
        ("The truce was signed half a century ago.", "1973"),
        ("The truce was signed a decade and a half ago.", "2008"),
    ],
)
def test_a_time_without_its_anchor_is_not_that_of_the_publication(
    finder: TimeFinder, parser: Parser, text: str, expected: str
) -> None:
    assert values(finder, parser, text, "2023-03-10")[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was done does not lie ahead of the publication, however near that is
        ("On May 4 soldiers burned the village.", "2022-05-04"),
        ("On 4 May soldiers burned the village.", "2022-05-04"),
        ("The bishop was shot on March 12.", "2022-03-12"),
        # what is only said or planned in the past may
        ("The vote was set for May 4.", "2023-05-04"),
        ("The court ordered him to appear on May 4.", "2023-05-04"),
    ],
)
def test_what_was_done_is_not_ahead(finder: TimeFinder, parser: Parser, text: str, expected: str) -> None:
    assert values(finder, parser, text, "2023-03-10")[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a text that opens long ago, and tells of nothing from today, stays there
        (
            "In 1943 the army entered the valley. On 4 May soldiers burned it. On the 17th they shot a man.",
            ["1943", "1943-05-04", "1943-05-17"],
        ),
        (
            "In the autumn of 1620 the army marched. The battle, on 8 November, was short. The following "
            "June they lost.",
            ["1620-FA", "1620-11-08", "1621-06"],
        ),
        # not where something is told from today, nor where the year is near or in an aside
        (
            "In 1943 the army burned it. On 4 May, last Thursday, they met.",
            ["1943", "2022-05-04", "2023-03-09"],
        ),
        ("In 2021 nine died in the blast. A court found him guilty in June.", ["2021", "2022-06"]),
        ("Ann Poe, born in 1950, was arrested on 4 May.", ["1950", "2022-05-04"]),
    ],
)
def test_a_short_history(finder: TimeFinder, parser: Parser, text: str, expected: list[str]) -> None:
    assert [value for _, value in values(finder, parser, text, "2023-03-10")] == expected
