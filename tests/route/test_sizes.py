"""Numbers of an act as they are written out in words."""

import pytest

from dragoman.model import Document
from dragoman.route import Coder


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Police arrested fifty-one people in Minsk.", [51.0]),
        ("Twenty-one students were arrested in Minsk.", [21.0]),
        ("Belarus released fifty-two prisoners.", [52.0]),
        ("Police arrested one student in Minsk.", []),
    ],
)
def test_a_number_in_words_is_read_whole(parser, text: str, values: list[float]) -> None:
    coded = Coder(parser).code(Document(id="one", text=text, published="2025-03-25"))
    assert [size.value for claim in coded.claims for size in claim.sizes] == values
