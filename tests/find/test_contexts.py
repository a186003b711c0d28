"""The contexts of an act, from its own words, those of its parties, and what it says of another act."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder(parser) -> Coder:
    return Coder(parser)


@pytest.mark.parametrize(
    ("text", "trigger", "contexts"),
    [
        # what somebody is accused of, asked for or agrees to
        ("Iran accused Israel of hacking its pumps.", "accused", ["cyber"]),
        ("Armenia and Azerbaijan agreed on Friday to demarcate their border.", "agreed", ["territory"]),
        # who takes part, though another clause names them
        ("The junta closed the port and banned the party.", "banned", ["pro_autocracy"]),
        # another act in the sentence gives none
        ("Police arrested a banker after imams met in Cairo.", "arrested", []),
        ("Rebels hacked a farmer to death with axes.", "hacked", []),
        # a charge is the state's label
        ("Police charged the mayor with hacking.", "charged", []),
    ],
)
def test_contexts(coder: Coder, text: str, trigger: str, contexts: list[str]) -> None:
    claims = coder.code(text, published="2025-03-14").claims
    (found,) = [list(one.contexts) for one in claims if one.trigger.text == trigger]
    assert [one for one in found if one not in ("legal", "economic")] == contexts
