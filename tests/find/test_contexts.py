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


@pytest.mark.parametrize(
    ("text", "trigger", "contexts"),
    [
        # what an accord or a march is for
        ("Laos and Thailand signed an accord to curb fentanyl.", "signed", ["illegal_drugs"]),
        ("Residents marched in Bamako to demand free elections.", "marched", ["election", "pro_democracy"]),
        # a phrase, with or without a hyphen, hides the words in it
        ("Amnesty accused Egypt of human rights abuses.", "accused", ["human_rights"]),
        ("Norway and Chile signed a pact on artificial intelligence.", "signed", ["technology"]),
        ("Police fired tear gas at miners in Lima.", "fired", ["natural_resource"]),
        ("Somalia asked the blue helmets to leave.", "asked", ["peacekeeping"]),
        ("Envoys of Spain and Peru agreed to recognise same-sex marriage.", "agreed", ["diplomatic", "lgbt"]),
        # what happened beside a place is not about it, unless people protest there
        ("Gunmen killed a baker near a clinic in Jos.", "killed", []),
        ("Bakers protested outside a clinic in Jos.", "protested", ["health"]),
        # nor is a street about what it is called after
        ("Police in Kingston arrested a tailor in Church Street.", "arrested", []),
        # who takes part: an office held, and no office once held
        ("Lithuania's president visited Malta on Monday.", "visited", ["executive"]),
        ("Police detained the former president in Lima.", "detained", []),
        ("Police detained the ousted prime minister in Lima.", "detained", []),
        # whom the state bears down on, but not who protests
        ("Police arrested opposition activists in Kampala.", "arrested", ["repression"]),
        ("Opposition activists protested in Kampala.", "protested", []),
        ("Security forces shot peaceful protesters in Hama.", "shot", ["repression"]),
        # what belongs to those done to, though another verb stands between
        ("Police found and seized a boat laden with cocaine.", "seized", ["illegal_drugs"]),
    ],
)
def test_contexts_of_words_in_their_place(coder: Coder, text: str, trigger: str, contexts: list[str]) -> None:
    claims = coder.code(text, published="2025-03-14").claims
    (found,) = [sorted(one.contexts) for one in claims if one.trigger.text == trigger]
    assert found == contexts
