"""Who is a party, and of whom an act is told: one family of readings a test."""

import pytest

from dragoman.find import Finder
from dragoman.lexicon import load
from dragoman.model import Parsed, Phrase
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def find() -> Finder:
    return Finder(load())


def said(parsed: Parsed, phrases: tuple[Phrase, ...]) -> list[str]:
    return [parsed.slice(one.first, one.last) for one in phrases]


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        # sums and things are no parties
        ("The bank handed over $9 million to Mali.", "AID", ["The bank"], ["Mali"]),
        (
            "They returned dozens of carved artefacts to the Embassy of Benin.",
            "RETREAT",
            ["They"],
            ["the Embassy of Benin"],
        ),
        # whose plan is rejected, however deep the act in it
        (
            "The miners rejected the premier's proposal that Bolivia would recognise Kosovo.",
            "REJECT",
            ["The miners"],
            ["the premier"],
        ),
        (
            "The sheikh dismissed a Latvian complaint that its own guards had beaten monks.",
            "REJECT",
            ["The sheikh"],
            ["Latvian"],
        ),
        (
            "The emir rejected Chad President Omar Sey's claim that Mali would join Niger in closing it.",
            "REJECT",
            ["The emir"],
            ["Chad President Omar Sey"],
        ),
        # both sides before one noun, and all of three
        (
            "House and Senate leaders struck a deal on milk late on Friday.",
            "SUPPORT",
            ["House and Senate leaders"],
            ["House and Senate leaders"],
        ),
        (
            "Government and rebel negotiators met in Oslo.",
            "CONSULT",
            ["Government and rebel negotiators"],
            ["Government and rebel negotiators"],
        ),
        (
            "Talks between Chad, Niger and Mali on the lake broke up in Tunis without a deal.",
            "CONSULT",
            ["Chad", "Niger", "Mali"],
            ["Chad", "Niger", "Mali"],
        ),
        # by whose rules and on what grounds something is done is not to whom
        (
            "Police seized the computers of a club on suspicion that it had funded rebels.",
            "COERCE",
            ["Police"],
            ["a club"],
        ),
        (
            "The coast guard seized a freighter in line with a law on piracy off Chad.",
            "COERCE",
            ["The coast guard"],
            [],
        ),
        # with whom, not where they are; troops that are kept somewhere are not done to
        ("Mali has ruled out talks with the rebels in Cabo Delgado.", "REJECT", ["Mali"], ["the rebels"]),
        ("Berlin refused to keep its troops in Iraq.", "REJECT", ["Berlin"], ["Iraq"]),
        # who is said to have done it, not from whom
        (
            "The court opened an inquiry into whether the roads minister took cash from a Thai firm.",
            "ACCUSE",
            ["The court"],
            ["the roads minister"],
        ),
        # who imposed what is complained of, not to whom
        (
            "Kenya complained to the World Bank about bans on its grain imposed by Chad and Mali.",
            "ACCUSE",
            ["Kenya"],
            ["Chad", "Mali"],
        ),
        # the army is asked what both are to do
        (
            "Seoul proposed to the army that the two sides hold talks on trade.",
            "REQUEST",
            ["Seoul"],
            ["the army"],
        ),
        # several people of several states, before what they are accused of
        (
            "China accused the leaders of Japan and the Philippines of ganging up on it.",
            "ACCUSE",
            ["China"],
            ["the leaders of Japan and the Philippines"],
        ),
        # with whom several agree, and whom it is for; what people meet to discuss is with whom they meet
        (
            "Spain has agreed with Mauritania to step up patrols against boats bound for the Azores.",
            "AGREE",
            ["Spain"],
            ["Mauritania"],
        ),
        (
            "Hamas and Fatah leaders agreed in Beijing on a unity government.",
            "AGREE",
            ["Hamas and Fatah leaders"],
            ["Hamas and Fatah leaders"],
        ),
        ("Poland and Latvia agreed to send 200 soldiers to Chad.", "AGREE", ["Poland", "Latvia"], ["Chad"]),
        (
            "The king and the premier discussed North Korea.",
            "CONSULT",
            ["The king", "the premier"],
            ["The king", "the premier"],
        ),
        # those killed when others attack, or in their attack
        (
            "Nine nurses were hurt in a raid by government forces.",
            "ASSAULT",
            ["government forces"],
            ["Nine nurses"],
        ),
        ("Nine nurses were killed in a Kabul bombing.", "ASSAULT", [], ["Nine nurses"]),
        # people with a hyphen, and what is no body
        (
            "Dozens of asylum-seekers began a hunger strike on Monday.",
            "PROTEST",
            ["Dozens of asylum-seekers"],
            [],
        ),
        (
            "Farmers blocked roads in opposition to a mine run by a Thai firm.",
            "PROTEST",
            ["Farmers"],
            ["a Thai firm"],
        ),
        # what is shelled kills nobody; who clashed did
        ("The shelling of a hospital killed two nurses.", "ASSAULT", [], ["two nurses"]),
        (
            "Clashes between monks and the police left nine people dead.",
            "ASSAULT",
            ["monks", "the police"],
            ["nine people"],
        ),
        # who prompts air strikes does not carry them out
        ("Two nurses protested in Kano, prompting air strikes by Chad.", "ASSAULT", ["Chad"], []),
        # whose place is struck where nobody is named
        ("Chad launched airstrikes on targets in the Aozou Strip.", "ASSAULT", ["Chad"], ["the Aozou Strip"]),
        # who fired what struck
        ("The rockets fired by the navy struck a depot in Chad.", "ASSAULT", ["the navy"], ["Chad"]),
        # who is to act in what an act is about is not whom it concerns
        ("Gabon reserved the right to bomb Angola.", "THREATEN", ["Gabon"], ["Angola"]),
        # forces that keep a peace bring aid
        ("Ghana sent a battalion to Liberia to join a peacekeeping mission.", "AID", ["Ghana"], ["Liberia"]),
        # against whom, where only the purpose says so
        (
            "Dockers downed tools on Monday to force the ministry to pay them.",
            "PROTEST",
            ["Dockers"],
            ["the ministry"],
        ),
        ("Kenya deployed 900 soldiers to Mombasa to deter rebels.", "MOBILIZE", ["Kenya"], ["rebels"]),
        (
            "Hong Kong deployed 5,000 officers on Sunday to deter crowds from marking the day.",
            "MOBILIZE",
            ["Hong Kong"],
            ["crowds"],
        ),
        (
            "Clerks sat down on the ring road to get the government to pay them.",
            "PROTEST",
            ["Clerks"],
            ["the government"],
        ),
        # the doer of a passive behind another of its phrases
        (
            "The hikers were brought down on stretchers by the Ugandan army.",
            "AID",
            ["the Ugandan army"],
            ["The hikers"],
        ),
        # to whom something is promised
        (
            "The premier has promised the envoy to open a second crossing at Erez.",
            "AGREE",
            ["The premier"],
            ["the envoy"],
        ),
        # who takes part in what is denied is not spoken to, who cheers frees nobody
        (
            "The ministry denied that the ruling followed talks between Chad and Niger.",
            "REJECT",
            ["The ministry"],
            [],
        ),
        (
            "The blogger walked out of Gldani prison to cheers from 300 supporters.",
            "RETREAT",
            [],
            ["The blogger"],
        ),
        # a noun in -ing is no act of whoever the sentence begins with
        (
            "The army said it was ready, while shelling of a market killed 19 civilians, medics said.",
            "ASSAULT",
            [],
            ["19 civilians"],
        ),
        # both sides of what they exchange, several who offer something, a state before its guns
        (
            "Thai and Cambodian soldiers traded artillery fire.",
            "ASSAULT",
            ["Thai and Cambodian soldiers"],
            ["Thai and Cambodian soldiers"],
        ),
        ("Brazil and Chile offered to mediate.", "AGREE", ["Brazil", "Chile"], []),
        ("Jets bombed a Cambodian artillery position.", "ASSAULT", ["Jets"], ["Cambodian"]),
        # a body's name, two passives with one doer
        (
            "Doctors Without Borders condemned the raid by Chad.",
            "ACCUSE",
            ["Doctors Without Borders"],
            ["Chad"],
        ),
        # who says it takes no part in it
        (
            "The king refused to meet with a visiting senator, according to two aides.",
            "REJECT",
            ["The king"],
            ["a visiting senator"],
        ),
        # a name before the verb, a title with a hyphen
        ("USAID provided tents to Malian farmers.", "AID", ["USAID"], ["Malian farmers"]),
        (
            "The secretary-general urged the two armies to stop.",
            "REQUEST",
            ["The secretary-general"],
            ["the two armies"],
        ),
        ("Norway granted her asylum.", "AID", ["Norway"], ["her"]),
        ("Norway has granted asylum to all of them.", "AID", ["Norway"], ["all of them"]),
        # who gave what others hand on or use
        ("The army fired rockets supplied by Iran.", "AID", ["Iran"], ["The army"]),
        ("Chad's navy fired drones supplied by Iran at Odesa.", "ASSAULT", ["Chad's navy"], ["Odesa"]),
        ("Ghana praised the food sent by Chad.", "SUPPORT", ["Ghana"], ["Chad"]),
        ("Russia offered to send observers.", "AGREE", ["Russia"], []),
        # one plural for both sides
        (
            "The commanders of both armies agreed to hold weekly meetings.",
            "AGREE",
            ["The commanders of both armies"],
            ["The commanders of both armies"],
        ),
        ("Four days later the two signed a border treaty.", "SUPPORT", ["the two"], ["the two"]),
        # what became of an offer, and of whom something is alleged
        (
            "Russia had offered to send observers, an offer that Chad turned down.",
            "REJECT",
            ["Chad"],
            ["Russia"],
        ),
        (
            "Omar Sey denied having bribed a judge, as prosecutors allege.",
            "ACCUSE",
            ["prosecutors"],
            ["Omar Sey"],
        ),
        (
            "Omar Sey and Ana Lim refused to testify before a commission.",
            "REJECT",
            ["Omar Sey", "Ana Lim"],
            ["a commission"],
        ),
        (
            "Georgia shelved talks on joining the European Union.",
            "REJECT",
            ["Georgia"],
            ["the European Union"],
        ),
        # whose home it is, with whom, against whom
        ("Police searched his home in the district of Surco.", "COERCE", ["Police"], ["his"]),
        (
            "Chile and Ecuador agreed to share prison records with Peru to help it find the killers.",
            "AGREE",
            ["Chile", "Ecuador"],
            ["Peru"],
        ),
        ("Police fired tear gas to disperse them.", "ASSAULT", ["Police"], ["them"]),
        (
            "Nurses walked off the job for two days this week in solidarity with their Danish colleagues.",
            "PROTEST",
            ["Nurses"],
            [],
        ),
        # who does it
        ("Ana Lim, whom masked men bundled into a car, is safe.", "ASSAULT", ["masked men"], ["Ana Lim"]),
        (
            "Omar Sey accused the army of withholding relief supplies from villages.",
            "SANCTION",
            ["the army"],
            ["villages"],
        ),
        ("The rebels vowed to keep striking soldiers.", "THREATEN", ["The rebels"], ["soldiers"]),
        ("Herders surrounded a platoon of soldiers.", "COERCE", ["Herders"], ["a platoon of soldiers"]),
        ("Rebels fought gun battles with soldiers.", "ASSAULT", ["Rebels"], ["soldiers"]),
        ("Rebels held up a convoy escorted by Omani soldiers.", "COERCE", ["Rebels"], []),
        ("Egypt supplied the army with spare parts.", "AID", ["Egypt"], ["the army"]),
        (
            "Oman granted Sudan's central bank a deposit of $9 million.",
            "AID",
            ["Oman"],
            ["Sudan's central bank"],
        ),
    ],
)
def test_parties(
    parser: Parser, find: Finder, text: str, event_type: str, actors: list[str], recipients: list[str]
) -> None:
    parsed = parser.read(text)
    mentions, _ = find(parsed)
    of_type = [one for one in mentions if one.event_type == event_type]
    assert [(said(parsed, one.actors), said(parsed, one.recipients)) for one in of_type] == [
        (actors, recipients)
    ]


@pytest.mark.parametrize(
    ("text", "event_type", "status"),
    [
        ("Norway to send Latvia tents", "AGREE", "planned"),
        ("Mali is not going to give the masks back to Niger, a minister said.", "REJECT", None),
        ("The general would not meet the mediators.", "REJECT", None),
        ("Mali said it would not hesitate to arrest the envoys.", "THREATEN", None),
    ],
)
def test_what_stands_over_an_act(
    parser: Parser, find: Finder, text: str, event_type: str, status: str | None
) -> None:
    mentions, _ = find(parser.read(text))
    assert [(one.event_type, one.status) for one in mentions] == [(event_type, status)]


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("Guards pushed back 112 migrants at the border with Belarus.", "COERCE", ["112 migrants"]),
        ("Blogger freed after pardon.", "RETREAT", ["Blogger"]),
        ("RIGA: Court jails 23 over banned march; lawyers to appeal.", "SANCTION", ["23"]),
        ("Mali fired a missile over Chad to warn its rebels.", "MOBILIZE", ["Chad"]),
        ("Protesters clashed with troops on the streets of the capital.", "PROTEST", ["troops"]),
        ("Nine people were taken to hospital in Lima.", "COERCE", None),
        ('"I am not free," he told them.', "REQUEST", None),
        ("Ana Lim was found alive near Gulu on Monday.", "AID", None),
        ("Police used water cannon to keep herders away from the market.", "PROTEST", None),
    ],
)
def test_what_must_not_be_lost_again(
    parser: Parser, find: Finder, text: str, event_type: str, recipients: list[str] | None
) -> None:
    parsed = parser.read(text)
    mentions, _ = find(parsed)
    told = [said(parsed, one.recipients) for one in mentions if one.event_type == event_type]
    assert told == ([] if recipients is None else [recipients])


def test_who_gave_what_others_hand_out(parser: Parser, find: Finder) -> None:
    parsed = parser.read("Monks distributed food donated by Japan to herders.")
    mentions, _ = find(parsed)
    told = [(said(parsed, one.actors), said(parsed, one.recipients)) for one in mentions]
    assert told == [(["Monks"], ["herders"]), (["Japan"], ["herders"])]
