"""Sentences whose tree the parser gets wrong, and what the mends make of it: who is subject and object."""

import pytest

from dragoman.grammar import arguments
from dragoman.model import Parsed
from dragoman.parse import Parser


def token(parsed: Parsed, word: str) -> int:
    return parsed.words.index(word)


def subject_and_object(parsed: Parsed, verb: str) -> tuple[str | None, str | None]:
    found = arguments(parsed, token(parsed, verb))
    return (
        None if found.subject is None else parsed.words[found.subject],
        None if found.object is None else parsed.words[found.object],
    )


@pytest.mark.parametrize(
    ("text", "verb", "subject", "thing"),
    [
        # a date without a comma behind it is no part of who acts
        ("On 4 May soldiers burned the village.", "burned", "soldiers", "village"),
        ("Late on 9 July protesters burned the palace.", "burned", "protesters", "palace"),
        ("In the early 2000s rebels attacked the port.", "attacked", "rebels", "port"),
        ("On Monday evening rebels shelled the port.", "shelled", "rebels", "port"),
        # what something is told from is no part of who acts
        ("Three days after the election police arrested nine men.", "arrested", "police", "men"),
        ("Hours after the blast soldiers shot a man in Kano.", "shot", "soldiers", "man"),
        ("Two days after the party leader freed nine men in Kano.", "freed", "leader", "men"),
        ("On the eve of the poll unknown attackers burned a school.", "burned", "attackers", "school"),
        ("In the third quarter of 2008 pirates seized four ships.", "seized", "pirates", "ships"),
        # a verb that its auxiliary stands apart from
        ("Iran has for decades supplied Hezbollah with rockets.", "supplied", "Iran", "Hezbollah"),
        # "after" opens a clause of its own
        ("Nine were killed after Omar Sey, a critic, was sentenced to two years.", "sentenced", None, "Sey"),
        # a doer is not done to: "by a wide margin" is no doer, and a verb without a passive has none
        ("Voters in Chad rejected by a wide margin a new charter.", "rejected", "Voters", "charter"),
        ("The two officers alleged that a boy had been beaten by guards.", "alleged", "officers", None),
        ("Monks in robes conferred with the premier for nine hours.", "conferred", "Monks", None),
        ("Omar Sey dragged his feet and then reneged on the pledge to go.", "reneged", "Sey", None),
        # the verb of a sentence that seems to be a noun alone
        (
            "Chadian judges, most of whom had never met, gathered on the steps to protest.",
            "gathered",
            "judges",
            None,
        ),
        ("A man wielding an axe hacked at a lawmaker outside his office on Friday.", "hacked", "man", None),
        ("ECOWAS leaders, meeting in camera, slapped new curbs on Mali.", "slapped", "leaders", "curbs"),
        # whoever summons an envoy to protest, protests
        ("France summoned the Chadian ambassador to complain of abuse.", "complain", "France", None),
        # what is ordered to be done
        ("The emir ordered nine activists freed.", "freed", None, "activists"),
        ("The court ordered all four men released on bail.", "released", None, "men"),
        # what happened before takes nothing after it
        (
            "Kosovo Serbs stayed away from a round table that Albin Kurti had convened in North Mitrovica, "
            "refusing to talk to him.",
            "refusing",
            "Serbs",
            None,
        ),
        # who is released is no part of the bail
        ("The court released on bail rapper Toomaj Salehi's brother.", "released", "court", "brother"),
        # a whole sentence is active unless a word says otherwise
        ("Human rights groups called on the United Nations to act.", "called", "groups", None),
        # the attack kills, not the market
        ("A raid on a market in Kano that killed nine nurses drew protests.", "killed", "raid", "nurses"),
        # who is named as something
        ("The agency named a former lawmaker as a suspect.", "named", "agency", "lawmaker"),
        # headlines: the verb that articles would have told
        ("Militants free aid worker held since May", "free", "Militants", "worker"),
        ("Protesters storm parliament in Kinshasa", "storm", "Protesters", "parliament"),
        ("UN rights chief slams Taliban over ban on women", "slams", "chief", "Taliban"),
    ],
)  # fmt: skip
def test_subject_and_object(parser: Parser, text: str, verb: str, subject: str | None, thing: str) -> None:
    assert subject_and_object(parser.read(text), verb) == (subject, thing)


def test_names_before_a_verb_are_one_list(parser: Parser) -> None:
    parsed = parser.read("Panama, Ecuador and Spain condemned the arrest.")
    verb = token(parsed, "condemned")
    assert [parsed.words[one] for one in parsed.children_in(verb, "subject")] == ["Panama"]
    assert parsed.roles[token(parsed, "Ecuador")] == "conjunct"


def test_what_is_going_on_is_a_verb(parser: Parser) -> None:
    parsed = parser.read("Qatar is mediating between Israel and Hamas in an effort to secure a truce.")
    assert parsed.roles[token(parsed, "is")] == "auxiliary"
    assert subject_and_object(parsed, "mediating") == ("Qatar", None)


def test_those_counted_are_of_the_act(parser: Parser) -> None:
    parsed = parser.read("The arrest by police of more than 60 students came two days before the vote.")
    assert parsed.heads[token(parsed, "of")] == token(parsed, "arrest")


def test_headlines_that_have_a_verb_are_left_alone(parser: Parser) -> None:
    parsed = parser.read("Human rights abuse claims rejected by army")
    assert parsed.pos[token(parsed, "abuse")] == "NOUN"
    parsed = parser.read("Arms trade treaty signed in New York")
    assert parsed.pos[token(parsed, "trade")] == "NOUN"
