"""Protected names leave the store in no text, and spans stay true."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Document
from dragoman.model.plain import as_plain
from dragoman.record.masks import Mask, Named
from dragoman.record.withhold import COVER, WITHHELD, withheld
from standin import VERSION, actor, coded

TEXT = "Police arrested Lena Petrova. Petrova's mother spoke of Lena."


def document(text, start, end, visibility="protected"):
    made = coded(Document(id="d", text=text, title=f"On {text[start:end]}"), ())
    whom = actor(text[start:end], start, visibility=visibility)
    return replace(made, actors=(whom,), coder=VERSION)


def test_a_protected_name_is_covered_letter_by_letter():
    found = withheld(document(TEXT, 16, 28))
    assert len(found.text) == len(TEXT)
    assert (
        found.text == f"Police arrested {COVER * 4} {COVER * 7}. {COVER * 7}'s mother spoke of {COVER * 4}."
    )
    assert found.actors[0].name == WITHHELD
    assert "Petrova" not in str(as_plain(found))


def test_the_article_of_a_description_is_no_part_of_a_name():
    text = "The boy of Lena Petrova wept. The police beat the students."
    found = withheld(document(text, 0, len("The boy of Lena Petrova")))
    assert found.text.endswith("The police beat the students.")
    assert "Petrova" not in found.text


def test_the_family_name_of_a_prisoner_stays_where_his_sister_is_withheld():
    text = "Police arrested Pavel Novik. His sister Sara Novik wept. Sara spoke. Novik was freed."
    made = coded(Document(id="d", text=text, title="Sara Novik on Pavel Novik"), ())
    people = [
        actor(name, text.index(name), id=name, visibility=visibility)
        for name, visibility in (("Pavel Novik", "private"), ("Sara Novik", "protected"))
    ]
    found = withheld(replace(made, actors=tuple(people), coder=VERSION))
    assert found.text == text.replace("Sara Novik", "████ █████").replace("Sara", "████")
    assert found.title == f"{WITHHELD} on Pavel Novik"
    assert [one.name for one in found.actors] == ["Pavel Novik", WITHHELD]


def test_a_name_that_may_be_hers_in_other_words_shows_no_family_name():
    text = "Sara Novik wept. Sara M. Novik spoke. Novik left."
    made = coded(Document(id="d", text=text), ())
    people = [
        actor("Sara Novik", 0, id="a", visibility="protected"),
        actor("Sara M. Novik", text.index("Sara M"), id="b", visibility="private"),
    ]
    assert "Novik" not in str(as_plain(withheld(replace(made, actors=tuple(people), coder=VERSION))))


def test_others_stay():
    whole = document(TEXT, 16, 28, visibility="private")
    assert withheld(whole) == whole


@given(st.from_regex(r"[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}", fullmatch=True), st.text(max_size=40))
def test_no_word_of_the_name_is_left(name, around):
    text = f"{around} {name} was held. {name.split()[1]} is 14. {around}"
    start = text.index(name)
    found = withheld(document(text, start, start + len(name)))
    assert name.split()[1] not in found.text.replace(around, "")
    assert len(found.text) == len(text)


def test_a_family_name_that_a_withheld_sister_bears_is_still_under_pseudonym():
    people = [Named("Pavel Novik", "person", "private"), Named("Sara Novik", "person", "protected")]
    mask = Mask(people, lambda name: "person-1")
    assert mask.text("Police beat Novik. Sara Novik wept.") == f"Police beat person-1. {WITHHELD} wept."
