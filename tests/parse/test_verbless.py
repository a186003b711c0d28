"""Sentences in which the parser finds no verb get it back; phrases and headlines are left alone."""

from typing import Any

from dragoman.parse.mends import Sentence
from dragoman.parse.mends.verbless import find_verb

# word, part of speech, form, head, role: as the small model reads such sentences
RULES = (
    ("ruritania", "PROPN", "singular", 3, "subject"),
    ("relaxed", "VERB", "past_participle", 3, "adjective"),
    ("travel", "NOUN", "singular", 3, "compound"),
    ("rules", "NOUN", "plural", 3, "root"),
    (".", "PUNCT", "", 3, "punctuation"),
)
COURT = (
    ("court", "NOUN", "singular", 0, "root"),
    ("commuted", "VERB", "past_participle", 3, "adjective"),
    ("death", "NOUN", "singular", 3, "compound"),
    ("sentences", "NOUN", "plural", 0, "apposition"),
    (".", "PUNCT", "", 0, "punctuation"),
)
GUERRILLAS = (
    ("guerrillas", "NOUN", "plural", 0, "root"),
    ("freed", "VERB", "past_participle", 0, "noun_clause"),
    ("a", "DET", "", 3, "determiner"),
    ("general", "NOUN", "singular", 1, "object"),
    (".", "PUNCT", "", 0, "punctuation"),
)
HELD = (
    ("men", "NOUN", "plural", 0, "root"),
    ("held", "VERB", "past_participle", 0, "noun_clause"),
    ("in", "ADP", "", 1, "preposition"),
    ("lima", "PROPN", "singular", 2, "prepositional_object"),
    (".", "PUNCT", "", 0, "punctuation"),
)


def mended(tokens: tuple[tuple[Any, ...], ...]) -> Sentence:
    words, pos, forms, heads, roles = map(list, zip(*tokens, strict=True))
    sentence = Sentence(
        first=0,
        last=len(words),
        words=words,
        lowers=words,
        lemmas=words,
        pos=pos,
        forms=forms,
        heads=heads,
        roles=roles,
    )
    find_verb(sentence)
    return sentence


def test_a_participle_before_its_object_is_the_verb() -> None:
    tree = mended(RULES)
    assert (tree.roles[1], tree.forms[1], tree.heads[1]) == ("root", "past", 1)
    assert (tree.roles[0], tree.heads[0]) == ("subject", 1)
    assert (tree.roles[3], tree.heads[3]) == ("object", 1)


def test_the_root_itself_may_be_the_subject() -> None:
    tree = mended(COURT)
    assert (tree.roles[0], tree.heads[0]) == ("subject", 1)
    assert (tree.roles[3], tree.heads[3]) == ("object", 1)


def test_a_participle_with_an_object_behind_its_noun_is_the_verb() -> None:
    tree = mended(GUERRILLAS)
    assert (tree.roles[1], tree.roles[0], tree.heads[0]) == ("root", "subject", 1)
    assert tree.heads[4] == 1


def test_a_passive_without_object_stays_a_phrase() -> None:
    assert mended(HELD).roles[0] == "root"


def test_a_headline_without_full_stop_is_left_alone() -> None:
    assert mended(RULES[:-1]).roles[3] == "root"
