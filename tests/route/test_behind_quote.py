"""What follows a quotation befell, or was done by, whoever is quoted, and nobody in the quotation."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.mark.parametrize(
    ("text", "word", "doers", "done_to"),
    [
        ('He shouted "Kill the king" and was arrested.', "arrested", [], ["He"]),
        ('The editor wrote "This is a coup" and was jailed.', "jailed", [], ["The editor"]),
        ('He wrote that "the king is a thief" and was sentenced to a year.', "sentenced", [], ["He"]),
        ('Police said "nobody was hurt" and released two men.', "released", ["Police"], ["two men"]),
        ('The crowd chanted "Down with it" and beat two clerks.', "beat", ["The crowd"], ["two clerks"]),
    ],
)
def test_it_is_told_of_who_is_quoted(
    coder: Coder, text: str, word: str, doers: list[str], done_to: list[str]
) -> None:
    [found] = [one for one in coder.code(text).claims if one.trigger.text == word]
    assert [one.text for one in found.actors] == doers
    assert [one.text for one in found.recipients] == done_to
    assert found.status == "asserted"
    assert found.statement is None


def test_who_does_it_in_the_quotation_keeps_it(coder: Coder) -> None:
    [found] = coder.code('He wrote "the army came and arrested two men" on a wall.').claims
    assert [one.text for one in found.actors] == ["the army"]
