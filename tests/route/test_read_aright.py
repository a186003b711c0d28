"""Whole sentences that have been read wrongly once, with what a careful reader takes from them.

Each stands for a family found when reports were read by eye: who did it, to whom, and whether it is done.
"""

import pytest

from dragoman.model import Claim
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def of_type(coder: Coder, text: str, event_type: str) -> list[Claim]:
    coded = coder.code(text, published="2025-03-14")
    return [claim for claim in coded.claims if claim.event_type == event_type]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        # harm told behind a clause of time is the doing of that clause's subject only where it does harm
        ("Police fired tear gas after the king put off the vote, wounding eleven.", "Police"),
        ("Police stepped in after gunmen attacked a mosque, killing two worshippers.", "gunmen"),
    ],
)
def test_harm_behind_a_clause_of_time(coder: Coder, text: str, doer: str) -> None:
    found = of_type(coder, text, "ASSAULT")
    assert [[party.text for party in claim.actors] for claim in found] == [[doer], [doer]]


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        # who speaks of an act speaks of its doer, not of those it befell
        ("Berlin condemned the arrest of the mayor.", "ACCUSE", ["Berlin"], []),
        (
            "Berlin condemned the arrest of the mayor by Chadian police.",
            "ACCUSE",
            ["Berlin"],
            ["Chadian police"],
        ),
        ("Iran praised the killing of the general.", "SUPPORT", ["Iran"], []),
        # what else is lifted may be described by what it did to somebody
        (
            "The junta lifted a ban on marches that had kept the opposition party from campaigning.",
            "RETREAT",
            ["The junta"],
            ["the opposition party"],
        ),
        (
            "Israel has agreed to double the amount of water it sells to Jordan.",
            "AGREE",
            ["Israel"],
            ["Jordan"],
        ),
        # what is agreed on is done where it stands, not where it is agreed
        ("The firm agreed in Lima to modernise the port of Berbera.", "AGREE", ["The firm"], ["Berbera"]),
        # whom one calls to say something is told it
        (
            "Norway's premier phoned the president of Iceland to apologise for the remark.",
            "CONCEDE",
            ["Norway's premier"],
            ["the president of Iceland"],
        ),
        ("Ana Sall called President Barrow on Friday to express her support.", "REQUEST", None, None),
        # who has or needs what is given, or is to be helped with it, is given it
        ("Bulgaria supplied a third of the shells Ukraine needed.", "AID", ["Bulgaria"], ["Ukraine"]),
        ("Russia has supplied 94 percent of the weapons Armenia bought.", "AID", ["Russia"], ["Armenia"]),
        (
            "Denmark set aside 250 million kroner to help Greenland's villages recover.",
            "AID",
            ["Denmark"],
            ["Greenland"],
        ),
        ("Caracas gave its consent for a UN team to return.", "CONCEDE", ["Caracas"], ["a UN team"]),
        # a neighbour is not what somebody sends
        (
            "Indonesia promised its neighbour Timor-Leste that it would return the graves of men buried in "
            "Java.",
            "AGREE",
            ["Indonesia"],
            ["its neighbour Timor-Leste"],
        ),
        # what somebody is the first to do is done
        ("Sall was among the first to congratulate his Zambian rival.", "AGREE", None, None),
        ("Nauru became the 33rd country to side with Ukraine.", "SUPPORT", ["Nauru"], ["Ukraine"]),
        ("Qatar is to supply Germany with gas.", "THREATEN", None, None),
        # a past is joined to a past
        (
            "The Gulf states gave envoys two weeks to leave and closed their airspace to Qatari planes.",
            "COERCE",
            ["The Gulf states"],
            ["Qatari"],
        ),
        (
            "Germany spent 23 million euros on helping to integrate refugees.",
            "AID",
            ["Germany"],
            ["refugees"],
        ),
        # a resolution is its makers'
        ("The council adopted a resolution supporting Guyana.", "SUPPORT", ["The council"], ["Guyana"]),
        # one of the obstacles is nobody
        ("Kyiv restored the rights, removing one of the obstacles.", "SANCTION", None, None),
        # what people are let do is not what is said of them
        ("Malta allowed a ship carrying 69 migrants to enter its waters.", "MOBILIZE", None, None),
        ("China has lent Laos billions of dollars.", "AID", ["China"], ["Laos"]),
        (
            "A vessel laden with 500 tons of flour from Ukraine docked in Syria.",
            "AID",
            ["Ukraine"],
            ["Syria"],
        ),
        # what is backed has not been done by whoever backs it
        ("Berlin supports Chad's plan to close the camps.", "SUPPORT", ["Berlin"], ["Chad"]),
        ("Moscow backed Niger's attacks on the town.", "SUPPORT", ["Moscow"], ["Niger"]),
        # a rally "by teachers" is broken up by others
        ("The army broke up a rally by teachers.", "COERCE", ["The army"], ["teachers"]),
        ("The rebels have handed over 31 passengers.", "RETREAT", ["The rebels"], ["31 passengers"]),
        ("Police shot dead two men in Jos.", "ASSAULT", ["Police"], ["two men"]),
        ("The army shot dead two herders in Jonglei.", "ASSAULT", ["The army"], ["two herders"]),
        ("Among those held is its founder, Ulan Toktogulov.", "COERCE", [], ["its founder, Ulan Toktogulov"]),
        # what is done behind "officials said" is done by those they speak of
        (
            "Soldiers shelled a mosque, residents said, arresting nine youths.",
            "COERCE",
            ["Soldiers"],
            ["nine youths"],
        ),
        ("Police on Friday released on bail 64 supporters.", "RETREAT", ["Police"], ["64 supporters"]),
        (
            "Four nurses abducted from a clinic by rebels have been rescued.",
            "ASSAULT",
            ["rebels"],
            ["Four nurses"],
        ),
        # what somebody is stripped or assured of is no part of them
        ("Bahrain stripped 31 critics of their nationality.", "COERCE", ["Bahrain"], ["31 critics"]),
        # a chain of teachers is no police line; most of the sanctions are sanctions
        (
            "Thousands of Hungarian teachers formed a human chain.",
            "PROTEST",
            ["Thousands of Hungarian teachers"],
            [],
        ),
        ("Mali lifted most of its sanctions on Chad.", "RETREAT", ["Mali"], ["Chad"]),
        # who would not receive a guest refuses
        ("Kuwait's emir would not receive the minister.", "REJECT", ["Kuwait's emir"], ["the minister"]),
        # wounded men who are given something are not wounded by the giver
        (
            "Poland opened its hospitals to wounded Ukrainian men.",
            "AID",
            ["Poland"],
            ["wounded Ukrainian men"],
        ),
        ("Chad took three rebel groups off its blacklist.", "RETREAT", ["Chad"], ["three rebel groups"]),
        ("Al-Shabab said it would attack Nairobi.", "THREATEN", ["Al-Shabab"], ["Nairobi"]),
        # whoever mediates is no side
        ("Norway and Chad held talks hosted by Oman.", "CONSULT", ["Norway", "Chad"], ["Norway", "Chad"]),
        # who is to be freed frees nobody
        ("The club said 642 people were to be freed.", "CONCEDE", [], ["642 people"]),
        # a deed that is told is one that was done
        ("The adviser said Manila would not be intimidated.", "ACCUSE", None, None),
        ("Kenya said Chad had interfered in its affairs.", "ACCUSE", ["Kenya"], ["Chad"]),
        # the court that a suit is filed with is not accused
        (
            "Ana Lim filed a complaint with a court against two ministers.",
            "ACCUSE",
            ["Ana Lim"],
            ["two ministers"],
        ),
        # what "it" can do, its speaker can
        ("The rebels said they had attacked former members of the guard.", "ASSAULT", ["The rebels"], None),
        # whom a prison is left by, and who is given over, not where or to whom
        ("Buses with freed monks left Chad's main prison at noon.", "RETREAT", None, None),
        (
            "The rebels handed over a kidnapped soldier to the Red Cross.",
            "RETREAT",
            ["The rebels"],
            ["a kidnapped soldier"],
        ),
        # "after" opens a clause, whatever stands between
        (
            "Nine people died last year after Omar Sey, a critic, was sentenced to two years in prison.",
            "SANCTION",
            [],
            ["Omar Sey"],
        ),
        # whose measure ends, and against whom it was
        ("Egypt's blockade of Chad was lifted on Tuesday.", "RETREAT", ["Egypt"], ["Chad"]),
        # two persons of one refusal are two, though the second is only "the leader"
        (
            "The premier refused to meet the leader of the rebels.",
            "REJECT",
            ["The premier"],
            ["the leader of the rebels"],
        ),
        # a vote is a refusal, no ban; what is voted down is not done to those that it names
        ("The Dutch senate voted against a pact with Chad.", "COERCE", None, None),
        # whom something is blamed on, not whom it befell
        ("Ankara blamed the bombing of the inn on Kurdish rebels.", "ACCUSE", ["Ankara"], ["Kurdish rebels"]),
        # an assembly has done what it voted to do; what others are to do is still to come
        ("Congress voted to impeach the president.", "ACCUSE", ["Congress"], ["the president"]),
        # no assault: the minister was dismissed
        ("Chad's king sacked the prime minister and froze parliament.", "ASSAULT", None, None),
        # what is to be avoided is not agreed on, nor threatened
        ("The Turkish and Greek navies agreed to set up a hotline to avoid clashes.", "THREATEN", None, None),
        # what is complained of or prompted is another's doing
        ("A raid on a market in Kano that killed nine nurses drew protests.", "ASSAULT", [], ["nine nurses"]),
        # what a judge orders to be done is the judge's doing
        (
            "A judge in Rio ordered the newspaper to be closed.",
            "COERCE",
            ["A judge"],
            ["the newspaper"],
        ),
        ("The emir ordered nine activists freed.", "RETREAT", ["The emir"], ["nine activists"]),
        ("The court ordered all four men released on bail.", "MOBILIZE", None, None),
        # who is threatened, not whom else the sentence names
        (
            "Germany threatened Chad with sanctions over a vote to expel American troops.",
            "THREATEN",
            ["Germany"],
            ["Chad"],
        ),
        # who is asked, and not the place that the sentence opens with
        (
            "From its headquarters in Lusaka, the party appealed to foreign banks not to roll over the debt.",
            "REQUEST",
            ["the party"],
            ["foreign banks"],
        ),
        # to whom somebody is sorry; a leader avenged is not attacked
        (
            "The premier said she was sorry to the family of Omar Sey for the hurt done by rebels.",
            "CONCEDE",
            ["The premier"],
            ["the family of Omar Sey"],
        ),
        ("The group said it had avenged its leader.", "ASSAULT", None, None),
        # a letter is turned to whom it is sent to, whoever else it speaks of
        (
            "The premier wrote to the king to ask for an apology to indigenous peoples.",
            "REQUEST",
            ["The premier"],
            ["the king"],
        ),
        (
            "The minister wrote to the governor urging the police to free the nine men.",
            "REQUEST",
            ["The minister"],
            ["the police"],
        ),
        (
            "The king sent a letter to the director of the Malian bank threatening to cut all ties.",
            "THREATEN",
            ["The king"],
            ["the director of the Malian bank"],
        ),
        # who is kept from office, not what from
        (
            "Chad has banned opposition leader Omar Sey from holding public office for 15 years.",
            "COERCE",
            ["Chad"],
            ["opposition leader Omar Sey"],
        ),
        # what is vowed not to be done is no promise; a bribe is no seizure
        ("The governor vowed not to pay the ransom.", "AGREE", None, None),
        ("Omar Sey is accused of taking money from a miner.", "COERCE", None, None),
        ("Soldiers dispersed the crowd with shots in the air.", "ASSAULT", ["Soldiers"], ["the crowd"]),
        ("The king faced a third day of strikes by nurses.", "PROTEST", ["nurses"], ["The king"]),
        # who strikes is not struck; who is allowed to hold somebody holds him
        ("The Zambian government agreed to demands by striking nurses for more pay.", "PROTEST", None, None),
        (
            "A court in Madrid granted the police permission to hold the banker.",
            "COERCE",
            ["the police"],
            None,
        ),
        # nurses whom rebels took in a town were not taken in
        ("The rebels will release the 12 nurses they took in Bunia.", "AID", None, None),
        # what will not be blocked is agreed to; what a court leaves undone is no charge
        ("Hungary said it would not block Chad's bid to join NATO.", "AGREE", ["Hungary"], ["Chad"]),
        ("The attorney general decided not to prosecute the officers.", "ACCUSE", None, None),
        ("Nigeria: gunmen free 40 pupils", "RETREAT", ["gunmen"], ["40 pupils"]),
        # two governments are two; who is committed is no recipient; nobody agreed with is threatened
        (
            "The Lagos government will sign an agreement with the Kano government.",
            "AGREE",
            ["The Lagos government"],
            ["the Kano government"],
        ),
        (
            "The premier said the Kenyan government is committed to talks.",
            "AGREE",
            ["the Kenyan government"],
            [],
        ),
        ("Mexico agreed with Peru to deport any Peruvians caught at sea.", "AGREE", ["Mexico"], ["Peru"]),
        ("A judge dismissed the appeal of the mayor.", "CONCEDE", None, None),
        ("Washington reduced its troops in Syria to 1,000.", "RETREAT", ["Washington"], ["Syria"]),
        # those among whom somebody is named; a part of a name behind a hyphen
        (
            "Among those freed from Insein prison were the film-maker Ma Thida Oo and two monks, he said.",
            "RETREAT",
            [],
            ["the film-maker Ma Thida Oo", "two monks"],
        ),
        (
            "Vice Minister Cho Hyun-wook expressed deep regret to the families.",
            "CONCEDE",
            ["Vice Minister Cho Hyun-wook"],
            ["the families"],
        ),
        # those freed free nobody, nor does a prison's name jail; who flies somebody somewhere visits nobody
        ("The freed prisoners were taken to a hotel.", "RETREAT", [], ["The freed prisoners"]),
        ("Omar Sey spent 20 months in the El Chipote jail.", "COERCE", [], ["Omar Sey"]),
        ("The Red Cross flew them to Bamako.", "CONSULT", None, None),
        ("In exchange the government let go 14 fighters.", "RETREAT", ["the government"], ["14 fighters"]),
        ("Their houses have been seized, a lawyer said.", "COERCE", [], ["Their"]),
        # what is done in protest is told once; food for others is no fast
        ("The Commission suspended aid to Chad in protest at the raids.", "PROTEST", None, None),
        ("Oman has suspended food supplies to Chad.", "PROTEST", None, None),
        ("Oman has suspended food supplies to Chad.", "SANCTION", ["Oman"], ["Chad"]),
        # might is no party
        ("Chad said it would answer any drill with overwhelming force.", "THREATEN", ["Chad"], []),
        # whom a protest is for, it is not against
        (
            "Marchers gathered in Minsk to demand the release of prisoners.",
            "PROTEST",
            ["Marchers"],
            ["Minsk"],
        ),
        # a promise of a protest is a threat
        ("The unions vowed to take to the streets again on Tuesday.", "THREATEN", ["The unions"], []),
        # headlines without articles
        ("Rebels free aid worker held since May", "RETREAT", ["Rebels"], ["aid worker"]),
        ("Protesters storm parliament in Kinshasa", "PROTEST", ["Protesters"], ["parliament"]),
        # persons named as some of those freed or convicted
        ("Among those found guilty were Omar Sey and Sara Lim.", "SANCTION", [], ["Omar Sey", "Sara Lim"]),
        ("Sara Lim was among 52 prisoners freed on Monday.", "RETREAT", [], ["52 prisoners", "Sara Lim"]),
        ("Among those freed were Ana Lim and two monks.", "RETREAT", [], ["Ana Lim", "two monks"]),
        ("Those held include Ana Lim and two monks.", "COERCE", [], ["Ana Lim", "two monks"]),
        ("Those held include a nurse and two monks.", "COERCE", None, None),
        ("Those freed were driven to a hotel.", "RETREAT", None, None),
        ("Ana Lim, a nurse, was not among those freed.", "RETREAT", None, None),
        (
            "A court jailed nine monks, among them Omar Sey and the nurse Ana Lim.",
            "SANCTION",
            ["A court"],
            ["nine monks", "Omar Sey", "the nurse Ana Lim"],
        ),
        (
            "Mali turned over nine men to Chad, among them Omar Sey.",
            "COOPERATE",
            ["Mali"],
            ["Chad", "nine men"],
        ),
        ("Also arrested were two deputies.", "COERCE", [], ["two deputies"]),
        # who is held is not the family that speaks
        ("Families of monks who are held in Lhasa wept.", "COERCE", [], ["monks"]),
        ("The wife of a banker jailed in May spoke.", "COERCE", [], ["a banker"]),
        # a sum is no party
        (
            "Hong Kong police have offered bounties of HK$1 million each for six activists.",
            "THREATEN",
            ["Hong Kong police"],
            ["six activists"],
        ),
        # who speaks denies, and not the army that is spoken of
        (
            "Omar Sey said the army had restored order and denied that nuns had been hurt.",
            "REJECT",
            ["Omar Sey"],
            [],
        ),
        ("Ana Lim was given 15 years.", "SANCTION", [], ["Ana Lim"]),
        ("Ana Lim was given two years to pay.", "SANCTION", None, None),
        ("At least 36 nuns remain imprisoned in Lhasa.", "COERCE", [], ["At least 36 nuns"]),
        ("A doctor, who asked not to be named, said no.", "REQUEST", None, None),
        ("The clinic received 32 wounded people.", "CONSULT", None, None),
        # what is denied behind people is what was said of them
        ("Rebels said they had killed ten guards, which Chad denied.", "REJECT", ["Chad"], []),
        # whom forces or crowds turn to may stand in what a move is meant as, what provoked it or in talks
        ("Paris sent a frigate to the strait as a warning to Chad.", "MOBILIZE", ["Paris"], ["Chad"]),
        ("Oman put its troops on alert, fearing an attack from Chad.", "MOBILIZE", ["Oman"], ["Chad"]),
        (
            "Dentists walked out after talks with the ministry broke down.",
            "PROTEST",
            ["Dentists"],
            ["the ministry"],
        ),
        ("Crews stopped work in a row with the mayor over fares.", "PROTEST", ["Crews"], ["the mayor"]),
        # who is called on to do a thing, and not what it is for
        (
            "The union called on Thursday for the minister to resign.",
            "REQUEST",
            ["The union"],
            ["the minister"],
        ),
        # "any" and "whoever" are those threatened
        (
            "The army said anyone caught outside after dark would be shot.",
            "THREATEN",
            ["The army"],
            ["anyone"],
        ),
        ("The parliament pulled out of talks sponsored by Chad.", "REJECT", ["The parliament"], ["Chad"]),
        (
            "The governor will not resign at the bidding of the king.",
            "REJECT",
            ["The governor"],
            ["the king"],
        ),
        # who wants somebody freed is not freed
        ("Rights groups called for them to be freed.", "RETREAT", [], ["them"]),
        # the charge is no part of the party
        ("Lima imposed sanctions on Chad, accusing its men of theft.", "ACCUSE", ["Lima"], ["its men"]),
        # whom a warning is given to, not who is to strike
        ("Israel warned Hezbollah that it would strike.", "THREATEN", ["Israel"], ["Hezbollah"]),
        # "her" owns the support, and is given nothing
        (
            "Ana Lim, the minister, expressed her support for the artists.",
            "SUPPORT",
            ["Ana Lim"],
            ["the artists"],
        ),
        # who is handed over faces the charges
        ("Spain extradited a spy to Chad to face drug charges in Lima.", "ACCUSE", ["Lima"], ["a spy"]),
        ("Norway pledged $4 million for the displaced.", "AGREE", ["Norway"], ["the displaced"]),
        # the day on which something is decided decides nothing; nor does the place somebody heads to
        ("Chad decided on Friday to send food to Niger.", "AID", ["Chad"], ["Niger"]),
        ("Guterres heads to Juba to press Kiir on elections", "REQUEST", ["Guterres"], ["Kiir"]),
        (
            "The emir called his Omani colleague to assure him of help.",
            "AGREE",
            ["The emir"],
            ["his Omani colleague"],
        ),
        # whom an act concerns may stand only in a clause behind what it is about, in its purpose, or in what
        # its doers do by it
        (
            "Kenya gave the go-ahead to a pipeline that will bring oil to Uganda.",
            "AGREE",
            ["Kenya"],
            ["Uganda"],
        ),
        ("Spain agreed to forgive the debt that Ghana owes it.", "AGREE", ["Spain"], ["Ghana"]),
        ("Chad has signed up to a timetable for pulling out of Niger.", "AGREE", ["Chad"], ["Niger"]),
        (
            "The bank released $30 million to prop up the budget of Togo.",
            "AID",
            ["The bank"],
            ["Togo"],
        ),
        ("The king scrapped the tax, giving in to hauliers.", "CONCEDE", ["The king"], ["hauliers"]),
        ("The king scrapped the tax to satisfy hauliers.", "CONCEDE", ["The king"], ["hauliers"]),
        ("The king scrapped the tax, meeting the envoy a day later.", "CONCEDE", ["The king"], []),
        ("The premier gave in to the opposition.", "CONCEDE", ["The premier"], ["the opposition"]),
        # whoever fires on people who march kills them, wherever that is; troops go where they are sent
        (
            "In Sacaba, outside Cochabamba, police fired on growers marching for Morales.",
            "ASSAULT",
            ["police"],
            ["growers"],
        ),
        ("Chad sent troops backed by artillery into Niger.", "MOBILIZE", ["Chad"], ["Niger"]),
        ("Chad sent troops backed by artillery into Niger.", "SUPPORT", None, None),
        # an order does what it says; envoys are sent, one's own people warned, and a crowd brings no aid
        ("Biden signed an order commuting the sentence of Bout.", "CONCEDE", ["Biden"], ["Bout"]),
        ("Biden signed an order commuting the sentence of Bout.", "SUPPORT", None, None),
        ("Santos sent his negotiators back to Havana.", "COERCE", None, None),
        ("Kenya told its nationals to leave Lebanon.", "COERCE", None, None),
        ("Kenya told its nationals to leave Lebanon.", "SANCTION", None, None),
        ("A crowd rushed a convoy of aid lorries at the edge of Gaza.", "AID", None, None),
        # who claims an attack did it; nobody claims one that no group claims
        (
            "The Taliban claimed responsibility for a bombing that killed nine.",
            "ASSAULT",
            ["The Taliban"],
            ["nine"],
        ),
        ("Islamic State claimed Monday's bombing of a mosque.", "ASSAULT", ["Islamic State"], ["a mosque"]),
        ("No group claimed responsibility for the attack on the shrine.", "ASSAULT", None, None),
        # who advises is who accuses, when it is done is no part of who does it
        (
            "Omar Sey accused foreigners of steering the protests and advised Belarusians to stay at home.",
            "REQUEST",
            ["Omar Sey"],
            ["Belarusians"],
        ),
        (
            "The same evening gunmen killed 15 worshippers in Shiraz.",
            "ASSAULT",
            ["gunmen"],
            ["15 worshippers"],
        ),
        ("The lawyer posted a picture of him embracing his wife.", "SUPPORT", None, None),
        # who is sent to help does no other act than whoever sends them
        ("Brazil sent helicopters and nurses to Peru to fight fires.", "AID", ["Brazil"], ["Peru"]),
    ],
)
def test_parties(
    coder: Coder, text: str, event_type: str, actors: list[str] | None, recipients: list[str] | None
) -> None:
    found = of_type(coder, text, event_type)
    if actors is None:
        assert found == []
        return
    (claim,) = found
    assert [party.text for party in claim.actors] == actors
    if recipients is not None:
        assert [party.text for party in claim.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "event_type", "mode", "actors", "recipients"),
    [
        # between whom something comes about stands at the verb
        (
            "Heavy fighting broke out on Monday between the army and the rebels.",
            "ASSAULT",
            None,
            ["the army", "the rebels"],
            None,
        ),
        (
            "Police drove the marchers back with tear gas.",
            "ASSAULT",
            "crowd-control",
            ["Police"],
            ["the marchers"],
        ),
        (
            "Gunmen dragged a union organiser into a van.",
            "ASSAULT",
            "abduct",
            ["Gunmen"],
            ["a union organiser"],
        ),
        ("Russia fired nine missiles at Kharkiv.", "ASSAULT", "heavy-weapons", ["Russia"], ["Kharkiv"]),
        ("The ambush left six soldiers dead.", "ASSAULT", None, [], ["six soldiers"]),
        # "in the square" says where, not that guns are handed in
        ("Soldiers turned machine guns on strikers in the square.", "RETREAT", None, None, None),
        # what protesters put up on a road is no cordon, and what they close they do not forbid
        ("Villagers set up a roadblock near the mine.", "PROTEST", "obstruct", ["Villagers"], []),
        ("Protesters shut down the port of Mombasa.", "COERCE", None, None, None),
        ("Inmates went on hunger strike in Evin prison.", "PROTEST", "hunger", ["Inmates"], []),
        # who would sign a pact and speaks of it as a gift criticises it
        ("Senator Ana Lim denounced the accord as a gift.", "ACCUSE", "disapprove", ["Senator Ana Lim"], []),
        # refused, without what
        ("Chad asked for help, and Norway refused.", "REJECT", None, ["Norway"], []),
        (
            "The premier said there would be no talks with the rebels.",
            "REJECT",
            "meet",
            ["The premier"],
            ["the rebels"],
        ),
        # a charge brushed aside is none that a court drops
        ("A spokesman dismissed the allegation as nonsense.", "CONCEDE", None, None, None),
        # readiness for a hostile act, and one's own side's prospects, are threats
        ("Chad is ready to impose sanctions on Mali.", "THREATEN", "restrict", ["Chad"], ["Mali"]),
        ("Chad hinted that it might expel the envoy.", "THREATEN", "expel", ["Chad"], ["the envoy"]),
        # what is joint is done together
        ("The army launched a joint operation with Chad.", "COOPERATE", None, ["The army"], ["Chad"]),
        (
            "The navies of India and Japan conducted joint patrols.",
            "COOPERATE",
            None,
            ["The navies of India and Japan"],
            ["The navies of India and Japan"],
        ),
        ("Soldiers freed two hostages in a raid.", "AID", None, ["Soldiers"], ["two hostages"]),
        (
            "A judge sent the former general to prison.",
            "SANCTION",
            "convict",
            ["A judge"],
            ["the former general"],
        ),
        ("Riyadh cut ties with Tehran.", "SANCTION", "withdraw", ["Riyadh"], ["Tehran"]),
        ("Egypt and Sudan ended nine days of talks.", "CONSULT", None, ["Egypt", "Sudan"], None),
        ("Gas from Poland arrived in Moldova.", "CONSULT", None, None, None),
        # what "in protest" says is said of whoever the verb tells of
        ("Players knelt before the match in protest.", "PROTEST", "demo", ["Players"], []),
        ("Migrants rushed the fence at the crossing.", "PROTEST", "riot", ["Migrants"], []),
        # "no more" behind the verb denies it, and a promise of that promises peace
        ("The rebels promised that they would lay no more mines.", "THREATEN", None, None, None),
        ("Kenya halted the withdrawal of its soldiers.", "REJECT", "yield", ["Kenya"], None),
        ("The rebels proposed that Oman should verify it.", "REQUEST", None, ["The rebels"], ["Oman"]),
        ("Ana Lim granted the teachers a pay rise.", "CONCEDE", None, ["Ana Lim"], ["the teachers"]),
        ("The bloc has given its backing to Barrow.", "SUPPORT", None, ["The bloc"], ["Barrow"]),
        # not refused, not asked for, not visited as a guest, not offered
        ("Egypt has not ruled out going to the council.", "REJECT", None, None, None),
        ("A deputy asked the minister whether Oman would free the men.", "REQUEST", None, None, None),
        ("The king visited the wounded in hospital.", "CONSULT", None, None, None),
        ("Chad offered two million dollars for the capture of the chief.", "AGREE", None, None, None),
    ],
)
def test_neighbours(
    coder: Coder,
    text: str,
    event_type: str,
    mode: str | None,
    actors: list[str] | None,
    recipients: list[str] | None,
) -> None:
    """Other words for what a row tells already, and words that only look like it."""
    found = of_type(coder, text, event_type)
    if actors is None:
        assert found == []
        return
    (claim,) = found
    assert (claim.mode, [party.text for party in claim.actors]) == (mode, actors)
    if recipients is not None:
        assert [party.text for party in claim.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "event_type", "status", "negation"),
    [
        # what is awaited, and what a deal would bring, has not come
        ("Chad rejected talks until the militia lays down its weapons.", "RETREAT", "conditional", False),
        ("The deal would see the return of all the hostages.", "RETREAT", "conditional", False),
        ("The year saw the release of ten prisoners.", "RETREAT", "asserted", False),
        # what is said in marching, calling or writing is said
        ("Marchers gathered in Minsk to demand the release of nine men.", "REQUEST", "asserted", False),
        ("Thousands will march to demand the release of nine men.", "REQUEST", "planned", False),
        # what lasts until something is done does not tell that it was
        ("The union vowed to strike until its leader was freed.", "RETREAT", "conditional", False),
        ("The strike would last until he was freed, the union said.", "RETREAT", "conditional", False),
        ("The siege went on until the hostages were freed.", "RETREAT", "asserted", False),
        ("Anyone sheltering deserters faces prison, the governor said.", "AID", "conditional", False),
        # a refusal in words of negation is made, not denied
        ("Iran would not negotiate with Oman, its foreign minister said.", "REJECT", "asserted", False),
        ("Chad did not agree to free the men.", "REJECT", "asserted", False),
        ("Norway will not send troops to Mali.", "MOBILIZE", "negated", True),
        # "once" below a "would" waits for it
        ("He said they would go free once Chad lifted its blockade.", "RETREAT", "planned", False),
        # what a report is said to be false of, and what is dismissed as a report, is not told as done
        ("The report that rebels had freed the nuns was false.", "RETREAT", "denied", True),
        ("The ministry dismissed reports that the army had shelled the town.", "ASSAULT", "rumoured", False),
        # what is denied in a clause behind it
        ("Rebels said they had killed ten guards, which Chad denied.", "ASSAULT", "denied", True),
        ("Rebels said they had killed ten guards, a claim denied by Chad.", "ASSAULT", "denied", True),
        ("Rebels said they had killed ten guards, a claim Chad did not deny.", "ASSAULT", "asserted", False),
        ("Omar Sey was convicted of theft, a charge he denies.", "SANCTION", "asserted", False),
        # what a post says is hearsay, whoever posts a video
        ("His lawyer denied posts that Omar Sey had been set free.", "RETREAT", "denied", True),
        ("Rebels executed a pilot, according to a video that they posted.", "ASSAULT", "asserted", False),
        # a part that is denied makes no doer
        ("The army denied taking part in the attack on the village.", "ASSAULT", "denied", True),
        ("Rebels denied that their men took part in the massacre at Bento.", "ASSAULT", "denied", True),
        ("Soldiers did not take part in the attack on the village.", "ASSAULT", "negated", True),
        ("Soldiers took part in the attack on the village.", "ASSAULT", "asserted", False),
        # "should" before its subject is an "if" and asks for nothing
        ("Should Niger attack Chad, France would stay out.", "ASSAULT", "conditional", False),
    ],
)
def test_how_surely(coder: Coder, text: str, event_type: str, status: str, negation: bool) -> None:
    (claim,) = of_type(coder, text, event_type)
    assert (claim.status, claim.negation) == (status, negation)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Gunmen left letters that told traders in Mosul to pay.", "RETREAT"),
        ("The general gave the detained protesters until Friday to talk.", "RETREAT"),
        ("Canada's largest contribution went to Haiti.", "CONSULT"),
        ("Egypt said all options were open should Ethiopia fill the dam.", "REQUEST"),
        ("Berlin backs the strikes on the Houthis.", "PROTEST"),
        ("Berlin supported the sanctions on Iran.", "THREATEN"),
        # lists and photographs of people are not these people
        ("India and Pakistan swapped lists of prisoners.", "RETREAT"),
        ("Activists held up photographs of missing women.", "COERCE"),
        ("Mali lifted most of its sanctions on Chad.", "COERCE"),
        # what is talked about has not been done; who says what his own men did accuses nobody
        ("The two sides held talks on withdrawing their troops.", "RETREAT"),
        ("Spanish police said they had broken up a ring that smuggled Syrians.", "ACCUSE"),
        ("The junta conscripted two critics, a doctor and a priest.", "AID"),
    ],
)
def test_not_told(coder: Coder, text: str, event_type: str) -> None:
    """Acts that words seem to tell: a letter left behind is no leaving."""
    assert not of_type(coder, text, event_type)


def test_who_they_are(coder: Coder) -> None:
    """ "They" are the three men, not the state that stands nearer; "both women" are the two named before."""
    text = (
        "The junta freed three monks. The three had been accused of plotting against the state after they "
        "called for elections. Ana Lim and Sara Okoro were held too. Both women were released on Monday."
    )
    coded = coder.code(text, published="2025-03-14")
    (call,) = [claim for claim in coded.claims if claim.event_type == "REQUEST"]
    names = {actor.id: actor.name for actor in coded.actors}
    assert [names[party.actor_id] for party in call.actors if party.actor_id] == ["three monks"]
    last = [claim for claim in coded.claims if claim.event_type == "RETREAT"][-1]
    assert [names[party.actor_id] for party in last.recipients if party.actor_id] == [
        "Ana Lim and Sara Okoro"
    ]


def test_who_is_let_go_behind_a_semicolon(coder: Coder) -> None:
    """ "They" are the two whom police held, not the police."""
    text = "Police detained two writers who had mocked the king; they were released on Wednesday."
    coded = coder.code(text, published="2025-03-14")
    (freed,) = [claim for claim in coded.claims if claim.event_type == "RETREAT"]
    names = {actor.id: actor.name for actor in coded.actors}
    assert [names[party.actor_id] for party in freed.recipients if party.actor_id] == ["two writers"]


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        # what only tells of a thing is not the thing
        ("Chad and Niger held a coast guard drill.", "COOPERATE", ["Chad", "Niger"], ["Chad", "Niger"]),
        (
            "The Netherlands froze payments of seven million euros to Chad.",
            "SANCTION",
            ["The Netherlands"],
            ["Chad"],
        ),
        # those behind "by" and "of" where the parser hangs them on the wrong word
        (
            "The expulsion by Guinea of the U.N. coordinator surprised us.",
            "SANCTION",
            ["Guinea"],
            ["the U.N. coordinator"],
        ),
        ("The repeal of three farm laws by the cabinet came late.", "CONCEDE", ["the cabinet"], []),
        (
            "A meeting in Paris of union leaders with the premier ended.",
            "CONSULT",
            ["union leaders"],
            ["the premier"],
        ),
        (
            "Washington handed the Afghan army another four helicopters.",
            "AID",
            ["Washington"],
            ["the Afghan army"],
        ),
        (
            "The ambassador was received by President Koffi Amani.",
            "CONSULT",
            ["The ambassador"],
            ["President Koffi Amani"],
        ),
        ("Trump threatened tariffs on Chad.", "THREATEN", ["Trump"], ["Chad"]),
        # a plea is no lawsuit; what ought to be is asked for by who says so
        (
            "Chad issued an urgent appeal to the United Nations for tents.",
            "REQUEST",
            ["Chad"],
            ["the United Nations"],
        ),
        ("Europe ought to open its ports to migrants, the pope said.", "REQUEST", ["the pope"], ["Europe"]),
        (
            "The junta told the French ambassador to leave.",
            "SANCTION",
            ["The junta"],
            ["the French ambassador"],
        ),
        ("Iran has been arming rebels in Yemen.", "AID", ["Iran"], ["rebels in Yemen"]),
        # who is sent is not done to
        ("The Philippines sent a warship to the disputed shoal.", "MOBILIZE", ["The Philippines"], []),
        ("Youths hurled petrol bombs at police.", "PROTEST", ["Youths"], ["police"]),
        # who tells of a blast, or has it from the press, did not do it
        ("The hall shook and a mine exploded near the ministry, he said.", "ASSAULT", [], ["the ministry"]),
        (
            "There must be an end to the harassment of critics, Amnesty said.",
            "REQUEST",
            ["Amnesty"],
            ["critics"],
        ),
        ("The fear is that Chad might send agents to pull him out.", "MOBILIZE", ["Chad"], []),
        # whom an act concerns by what hangs below its object
        ("Turkish jets struck their hideouts in the hills.", "ASSAULT", ["Turkish"], ["their"]),
        ("Police raided her home in Minsk.", "COERCE", ["Police"], ["her"]),
        ("Soldiers burned their homes.", "ASSAULT", ["Soldiers"], []),
        ("The army will not lift the ban it imposed on Ana Lim.", "REJECT", ["The army"], ["Ana Lim"]),
        (
            "The agency is looking into how the judge got nine houses.",
            "ACCUSE",
            ["The agency"],
            ["the judge"],
        ),
        ("Prosecutors opened a probe into whether Chad paid them.", "ACCUSE", ["Prosecutors"], ["Chad"]),
        # nothing is done to who is only where several meet, or whose feeling is voiced
        ("Chad and a Nigerian envoy met in Tbilisi.", "CONSULT", *[["Chad", "a Nigerian envoy"]] * 2),
        ("The spokesman voiced the network's frustration with Chad.", "ACCUSE", ["The spokesman"], ["Chad"]),
        ("Farmers hold the army to blame for six deaths.", "ACCUSE", ["Farmers"], ["the army"]),
        (
            "Farmers hold the army responsible for the deaths of six nuns.",
            "ACCUSE",
            ["Farmers"],
            ["the army"],
        ),
        ("A court found two nurses guilty of spying for Chad.", "SANCTION", ["A court"], ["two nurses"]),
        (
            "The Yemeni affiliate of the group beheaded two soldiers.",
            "ASSAULT",
            ["The Yemeni affiliate of the group"],
            ["two soldiers"],
        ),
        ("The man shot two co-workers.", "ASSAULT", ["The man"], ["two co-workers"]),
        ("The suspect had three prior arrests.", "COERCE", [], ["The suspect"]),
        ("Ana Lim completes her prison sentence on Friday.", "SANCTION", [], ["Ana Lim"]),
        ("Two men were picked up for questioning.", "COERCE", [], ["Two men"]),
        ("Police picked up four students.", "COERCE", ["Police"], ["four students"]),
        # who is behind a massacre did it, where that is said outright
        ("The militia was behind the massacre of villagers.", "ASSAULT", ["The militia"], ["villagers"]),
        ("The militia is responsible for mass killings of nuns.", "ASSAULT", ["The militia"], ["nuns"]),
        # who helps is not done to, nor is justice
        ("Police investigated the blast with the help of Chad.", "ACCUSE", ["Police"], []),
        (
            "The Netherlands froze payments to the justice sector of Mali.",
            "SANCTION",
            ["The Netherlands"],
            ["Mali"],
        ),
        # those who are freed are
        ("The release of 30 monks was announced on Friday.", "RETREAT", [], ["30 monks"]),
        ("The militia let two Italian engineers go.", "RETREAT", ["The militia"], ["two Italian engineers"]),
        ("The court released two nurses on bail.", "RETREAT", ["The court"], ["two nurses"]),
        ("The rebels handed two pilots to the Red Cross.", "RETREAT", ["The rebels"], ["two pilots"]),
        # nobody lets, helps or seizes himself
        ("A judge freed Ana Lim, allowing her to face charges at home.", "ACCUSE", [], ["Ana Lim"]),
        # a day behind the verb does nothing
        ("The ministry decided on Monday to expel two envoys.", "SANCTION", ["The ministry"], ["two envoys"]),
        ("The junta began on 3 May to deport the nurses.", "COERCE", ["The junta"], ["the nurses"]),
        # a demand is for the money, not for the promise of it
        ("Chad demanded the money that Norway promised in 2023.", "REQUEST", ["Chad"], ["Norway"]),
        # what befalls those who do it is a threat to them
        (
            "The minister warned that those who stayed away would lose their pay.",
            "THREATEN",
            ["The minister"],
            ["those"],
        ),
        # behind a weekday and a verb stands whom it is done to
        (
            "A court on Friday jailed journalist Ana Lim for two years.",
            "SANCTION",
            ["A court"],
            ["journalist Ana Lim"],
        ),
        (
            "Uganda's president on Saturday pardoned opposition lawmaker Robert Ssentamu.",
            "CONCEDE",
            ["Uganda's president"],
            ["opposition lawmaker Robert Ssentamu"],
        ),
        (
            "A court on Friday refused bail to journalist Oleg Hrynkevich.",
            "COERCE",
            ["A court"],
            ["journalist Oleg Hrynkevich"],
        ),
        ("Ana Lim was released pending trial.", "RETREAT", [], ["Ana Lim"]),
        # a title says what the named is
        (
            "Russia summoned British ambassador Ana Lim.",
            "ACCUSE",
            ["Russia"],
            ["British ambassador Ana Lim"],
        ),
        (
            "Russia expelled British diplomat Ana Lim.",
            "SANCTION",
            ["Russia"],
            ["British diplomat Ana Lim"],
        ),
        # the visit of somebody is his
        (
            "The visit of the German chancellor to Oslo ended on Monday.",
            "CONSULT",
            ["the German chancellor"],
            ["Oslo"],
        ),
    ],
)
def test_who_did_it_to_whom(
    coder: Coder, text: str, event_type: str, actors: list[str], recipients: list[str]
) -> None:
    (claim,) = of_type(coder, text, event_type)
    assert [one.text for one in claim.actors] == actors
    assert [one.text for one in claim.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The health ministry has confirmed the deaths of two girls.", "SANCTION"),
        ("They carried documents that certified their status.", "COERCE"),
        ("A warder told him to take care of himself in prison.", "COERCE"),
        ("Caracas told the envoy that it would sell the oil.", "SANCTION"),
        ("She was caught importing marijuana from Australia.", "COOPERATE"),
        ("Some of those who came in close contact with the woman are ill.", "CONSULT"),
        ("Her first visit to a restaurant was a failure.", "CONSULT"),
        ("Teamsters hold strike threat over United Parcel Service", "PROTEST"),
        ("Lawyers filed a brief in a federal court on Monday.", "PROTEST"),
        ("There will be an end to the harassment of critics.", "RETREAT"),
        ("The ambassador was cut in the blast, which toppled a tower.", "SANCTION"),
        # who loses a job is not freed
        ("The factory let go 300 workers last week.", "RETREAT"),
        ("She was let go from the ministry in May.", "RETREAT"),
        ("The farmers have let us know that they want a new law.", "RETREAT"),
        ("I never let it keep me awake, the teacher said.", "RETREAT"),
        # what is released behind a letter or a film is that
        ("In a letter to party colleagues released Monday, Lim attacked the deal.", "RETREAT"),
        ("A video of two hostages released on Sunday shows them in a cell.", "RETREAT"),
        ("A list of the 40 prisoners released on Monday was published.", "RETREAT"),
        ("In a statement by the health ministry, released yesterday, Kenya confirmed a case.", "RETREAT"),
        ("The district attorney's release says two guards were hurt.", "RETREAT"),
        ("The senator's press release does not mention the mine.", "RETREAT"),
        ("The group's release of emails from the ruling party did harm.", "RETREAT"),
        ("The candidate released her medical records in July.", "RETREAT"),
        ("The victories free her to present herself as the winner.", "RETREAT"),
        ("The senator returned 43,000 dollars in Turkish donations.", "RETREAT"),
        ("Nine burned miners were treated and released.", "RETREAT"),
        ("Two nurses were released from hospital on Friday.", "RETREAT"),
        ("Volunteers handed children bags of sweets.", "RETREAT"),
        ("Dozens of women brought clothes and exchanged them for new ones.", "RETREAT"),
        ("A clerk was let go on Dec. 3, the firm said.", "RETREAT"),
        ("Let us remember the victims, the bishop said.", "RETREAT"),
        # nor who is fetched, questioned or only spoken of arrested
        ("Both boys were picked up by their aunt in a van.", "COERCE"),
        ("He took heat for his questioning of the candidate.", "COERCE"),
        ("Troops were rounding up chickens and geese.", "COERCE"),
        ("Rivals seized upon his remarks.", "COERCE"),
        ("We do take seriously our responsibilities to watch the vote.", "CONCEDE"),
        ("Public colleges are increasing tuition.", "CONCEDE"),
        ("An inmate escaped after pulling a gun on two guards.", "RETREAT"),
        ("A neighbour alerted the police after the shots.", "MOBILIZE"),
        ("She told the woman to leave.", "COERCE"),
        ("The driver was found guilty of murder in Leeds.", "ASSAULT"),
        ("Doctors are investigating some patients in Leeds.", "ACCUSE"),
        ("Single family homes were built in the valley.", "AID"),
        ("The three cases were isolated from one another.", "SANCTION"),
        # reports of outbreaks, farms and mines
        ("Cholera killed 30 people in Sylhet.", "ASSAULT"),
        ("The ministry has begun killing 40,000 chickens at a farm in Tochigi.", "ASSAULT"),
        ("Dozens of elephants were shot by poachers in Chad.", "ASSAULT"),
        ("A leopard attacked three villagers in Assam.", "ASSAULT"),
        ("Residents were mining gold in the valley of Zamfara.", "ASSAULT"),
        ("A boy who is infected with the virus died in Hanoi.", "COERCE"),
        ("Two nurses are suspected to have the virus.", "ACCUSE"),
        ("It is suspected that the salt was tainted.", "ACCUSE"),
        ("Scientists are looking into the mutation.", "ACCUSE"),
        ("Eggs have been sold in seventeen states.", "COOPERATE"),
        ("Three cases were imported to Canada from Chile.", "COOPERATE"),
        ("The machine has been removed from the post office for tests.", "SANCTION"),
        ("The patient was isolated in a ward in Doha.", "SANCTION"),
        ("The weather office said it would rain on Lima on Friday.", "THREATEN"),
        # who is dragged from a car by gunmen is not helped, who is left dead is not left
        ("Gunmen dragged a teacher from her car in Kaduna.", "AID"),
        ("The army left two herders dead.", "RETREAT"),
        ("Traders in Kano shut their shops on Monday.", "COERCE"),
        # who reports an attack accuses nobody by it
        ("Gunmen attacked the town of Djibo on Sunday, officials said.", "ACCUSE"),
        # who embraces his mother backs nobody
        ("The freed men embraced their mothers at the gate.", "SUPPORT"),
        # who counts the jobs that go threatens nobody
        ("The union said 300 workers would lose their jobs.", "THREATEN"),
        ("The economist said that anyone who invested there would lose his money.", "THREATEN"),
    ],
)
def test_no_act_of_this_type(coder: Coder, text: str, event_type: str) -> None:
    assert not of_type(coder, text, event_type)


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("A general about to be arrested by the junta fled to Chad.", "COERCE", ["A general"]),
        ("Prisoners to be released by Chad wept.", "CONCEDE", ["Prisoners"]),
        ("Nine hostages to be freed by Hamas", "CONCEDE", ["Nine hostages"]),
    ],
)
def test_what_is_about_to_happen_has_not(
    coder: Coder, text: str, event_type: str, recipients: list[str]
) -> None:
    (claim,) = coder.code(text).claims
    assert (claim.event_type, claim.status) == (event_type, "planned")
    assert [one.text for one in claim.recipients] == recipients


def test_who_is_done_to_does_nothing_behind_a_clause(coder: Coder) -> None:
    text = "At least 140 people were killed when Uighurs rioted in Urumqi, attacking Han Chinese."
    last = of_type(coder, text, "ASSAULT")[-1]
    assert [one.text for one in last.actors] == ["Uighurs"]


@pytest.mark.parametrize(
    ("text", "event_type", "status"),
    [
        ("Chad became the third state to recognise the republic.", "SUPPORT", "asserted"),
        ("He was the first general to be arrested by the junta.", "COERCE", "asserted"),
        ("She will be the first hostage to be freed by Hamas.", "RETREAT", "planned"),
        ("The first prisoners to be freed tomorrow are women.", "RETREAT", "planned"),
        ("Lawmakers who'd backed the general resigned.", "SUPPORT", "asserted"),
        # clues that are asked for have led to nothing yet
        ("Chad pays for clues leading to Ana Lim's arrest.", "COERCE", "planned"),
        ("Chad pays for any detail that leads to Ana Lim's arrest.", "COERCE", "planned"),
        ("Information from Chad led to the arrest of Ana Lim.", "COERCE", "asserted"),
        # what is said with reserve is said so of all that is joined to it
        ("The rebel allegedly robbed and beat a priest.", "ASSAULT", "rumoured"),
        ("The soldiers reportedly crossed the river and shot a nun.", "ASSAULT", "rumoured"),
        ("The minister was arrested and allegedly beaten.", "COERCE", "asserted"),
        ("The rebels probably killed the priest on Friday.", "ASSAULT", "rumoured"),
        ("The two hostages released on Sunday are in hospital.", "RETREAT", "asserted"),
        # not to be willing is to refuse
        ("He is not prepared to hold talks with the rebels.", "REJECT", "asserted"),
        ("The junta is not willing to free the mayor.", "REJECT", "asserted"),
        ("The junta imposed martial law on Sunday.", "COERCE", "asserted"),
        # what a vote itself does is done by it
        ("The senate voted on Monday to reject the treaty.", "REJECT", "asserted"),
        ("The council voted 22-0 to approve the plan.", "SUPPORT", "asserted"),
        ("Parliament voted to expel the lawmaker.", "SANCTION", "planned"),
        ("The senate did not vote to ratify the treaty.", "SUPPORT", "negated"),
    ],
)
def test_how_far_it_is_said(coder: Coder, text: str, event_type: str, status: str) -> None:
    (claim,) = of_type(coder, text, event_type)
    assert claim.status == status


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Niger had the support of Chad.", ["Chad"], ["Niger"]),
        ("Niger won the backing of Chad.", ["Chad"], ["Niger"]),
    ],
)
def test_whose_support_it_is(coder: Coder, text: str, actors: list[str], recipients: list[str]) -> None:
    (claim,) = of_type(coder, text, "SUPPORT")
    assert [one.text for one in claim.actors] == actors
    assert [one.text for one in claim.recipients] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "The mediators are not responsible for the massacre.",
        "If the militia was behind the killing of the bishop, it will pay.",
        "Nobody was behind the attack on the convoy, the judge said.",
        "Whoever was behind the murder of the bishop must be found.",
    ],
)
def test_who_may_be_behind_it_is_not_told_to_be(coder: Coder, text: str) -> None:
    assert not [claim for claim in of_type(coder, text, "ASSAULT") if claim.actors]


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        # people protest for those whom harm befalls, against who does it, and threaten these with revenge
        ("Nurses went on strike over the dismissal of a colleague.", "PROTEST", []),
        ("Nurses went on strike over the dismissal of a colleague by the mayor.", "PROTEST", ["the mayor"]),
        ("Hamas vowed to avenge its leader killed by Chad.", "THREATEN", ["Chad"]),
        ("Residents blocked roads to protest against the ministry.", "PROTEST", ["the ministry"]),
        ("Miners walked out, furious that the board had cut their pay.", "PROTEST", ["the board"]),
    ],
)
def test_who_does_harm_is_protested_against(
    coder: Coder, text: str, event_type: str, recipients: list[str]
) -> None:
    found = of_type(coder, text, event_type)
    assert [[party.text for party in claim.recipients] for claim in found] == [recipients]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The bishop pleaded with the generals to free the boys.", "RETREAT"),
        ("Ghana will send 600 soldiers to Haiti.", "THREATEN"),
        ("The detainee ended his hunger strike.", "PROTEST"),
        ("Poland backed Kyiv's request for jets.", "REQUEST"),
        ("Officials complained that they had to wait.", "REQUEST"),
        ("Police stopped pro-democracy marchers in Hong Kong.", "PROTEST"),
    ],
)
def test_what_is_not_told(coder: Coder, text: str, event_type: str) -> None:
    assert of_type(coder, text, event_type) == []


@pytest.mark.parametrize(
    ("text", "doers", "done_to"),
    [
        # with whose money something is done, and who asked for it, is not done to, but is worked with
        ("Cyprus froze two accounts at Chad's request.", [["Cyprus"], ["Cyprus"]], [[], ["Chad"]]),
        # of what both give one another, nobody else is the recipient
        (
            "Tokyo and Seoul swapped military intelligence on Chad's missiles.",
            [["Tokyo", "Seoul"]],
            [["Tokyo", "Seoul"]],
        ),
        # what somebody is quoted to bid has not been done
        ('"Free the hostages," the envoy told the rebels.', [["the envoy"]], [["the rebels"]]),
        ('"Kill them all," the general told his men.', [["the general"]], [["his men"]]),
        ("The envoy suggested that the sides swap prisoners.", [["The envoy"]], [["the sides"]]),
        # whoever is helped does not help, and whoever is fought is not helped
        (
            "Bulgarian firefighters helped Greece battle wildfires near Athens.",
            [["Bulgarian firefighters"]],
            [["Greece"]],
        ),
        ("Kenya sent 400 police officers to Haiti to help fight gangs.", [["Kenya"]], [["Haiti"]]),
    ],
)
def test_not_done_to(coder: Coder, text: str, doers: list[list[str]], done_to: list[list[str]]) -> None:
    claims = coder.code(text, published="2025-03-14").claims
    assert [[party.text for party in claim.actors] for claim in claims] == doers
    assert [[party.text for party in claim.recipients] for claim in claims] == done_to


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("The kidnappers let go the teacher.", ["the teacher"]),  # and not the kidnappers
        ("Police let go three of the students after an hour.", ["three of the students"]),
        ("His captors had let go of him the day before.", ["him"]),
        ("He let go of the rope.", None),
        ("The company let go 40 workers.", None),
    ],
)
def test_who_is_let_go_is_whoever_stands_behind_it(coder: Coder, text: str, freed: list[str] | None) -> None:
    claims = of_type(coder, text, "RETREAT")
    assert [[party.text for party in claim.recipients] for claim in claims] == (
        [] if freed is None else [freed]
    )


@pytest.mark.parametrize(
    "text",
    [
        "An appeals court annulled the acquittal of the general.",
        "The king revoked the pardon of the warlord.",
        "The court struck down the amnesty for soldiers.",
        "The court set aside the acquittal of two editors.",
        "Judges reversed the decision to release the two nurses.",
    ],
)
def test_mercy_that_is_taken_back_is_no_mercy(coder: Coder, text: str) -> None:
    claims = coder.code(text, published="2025-03-14").claims
    assert [claim.event_type for claim in claims] == ["REJECT"]


def test_bail_that_is_granted_frees_nobody_yet(coder: Coder) -> None:
    assert not of_type(coder, "The editor was granted bail but remains in custody.", "RETREAT")
    (free,) = of_type(coder, "The editor walked free from a Lusaka court on Monday.", "RETREAT")
    assert free.recipients[0].text == "The editor"


def test_who_holds_an_office_is_not_the_former_holder_of_another(coder: Coder) -> None:
    text = "President Paul Biya met two envoys on Friday, but the former army chief remains in jail."
    (held,) = of_type(coder, text, "COERCE")
    assert [party.name or party.text for party in held.recipients] == ["the former army chief"]


def test_the_former_prime_minister_is_not_the_minister_named_before(coder: Coder) -> None:
    text = "The home minister sued the paper. India, which hosts the former prime minister, said nothing."
    (visit,) = of_type(coder, text, "CONSULT")
    assert [party.name for party in visit.actors] == ["the former prime minister"]


def test_a_step_that_is_dismissed_is_nobody(coder: Coder) -> None:
    text = "State radio praised the step; the opposition dismissed it as theatre meant to please lenders."
    assert not of_type(coder, text, "SANCTION")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor wrote a letter and has been placed under house arrest.",
        "The mayor left the city on Monday, Oslo said, and has since been put under house arrest.",
    ],
)
def test_a_passive_behind_another_verb_befalls_its_subject(coder: Coder, text: str) -> None:
    (held,) = of_type(coder, text, "COERCE")
    assert ([party.text for party in held.recipients], held.actors) == (["The mayor"], ())


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        # who is brought and charged is charged that day; who is tried was not caught this week
        ("The poet was brought to court on Monday and charged with treason.", "ACCUSE", "2025-03-10"),
        ("Police stormed a house on Monday and took away the priest Juan Ruiz.", "COERCE", "2025-03-10"),
        ("A court gave the poet ten years for leading a sect on Thursday.", "SANCTION", "2025-03-13"),
        ("A court gave the poet ten years for leading a sect in May.", "SANCTION", None),
    ],
)
def test_the_day_of_a_verdict_or_a_charge(coder: Coder, text: str, event_type: str, day: str | None) -> None:
    days = {claim.date and claim.date.start for claim in of_type(coder, text, event_type)}
    assert day in days


def test_a_clause_of_several_names_is_said_of_all_of_them(coder: Coder) -> None:
    text = "Oslo praised Olga Marren and Juan Paz, who were charged in May with theft."
    (charge,) = of_type(coder, text, "ACCUSE")
    assert [party.name for party in charge.recipients] == ["Olga Marren", "Juan Paz"]


def test_who_is_let_go_after_an_arrest_is_freed_and_a_coach_is_not(coder: Coder) -> None:
    (freed,) = of_type(coder, "Omar Sey was arrested in May and was let go in June.", "RETREAT")
    assert (freed.mode, [party.text for party in freed.recipients]) == ("release", ["Omar Sey"])
    assert of_type(coder, "Omar Sey was arrested in May and was let go in June.", "COERCE")
    assert of_type(coder, "The coach was let go on Monday.", "RETREAT") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Church offered to help with the release of 26 nuns.",
        "The Church will help with the release of 26 nuns.",
        "Qatar will mediate in the release of 26 nuns.",
        "The envoy is in Kabul to negotiate the release of 26 nuns.",
        "The envoy came to hasten the release of 26 nuns.",
    ],
)
def test_a_release_that_somebody_is_to_help_with_is_not_done(coder: Coder, text: str) -> None:
    for claim in coder.code(text, published="2025-03-14").claims:
        done = claim.event_type == "RETREAT" and claim.status == "asserted"
        assert not done or claim.hypothetical or claim.future


def test_who_helped_with_a_release_did_not_make_it(coder: Coder) -> None:
    (freed,) = of_type(coder, "The Church helped with the release of 26 nuns.", "RETREAT")
    assert (freed.status, freed.actors, [party.text for party in freed.recipients]) == (
        "asserted",
        (),
        ["26 nuns"],
    )


def test_who_is_said_to_be_behind_bars_is_not_accused(coder: Coder) -> None:
    assert of_type(coder, "A lawyer said two of the teachers were behind bars.", "ACCUSE") == []
    (accused,) = of_type(coder, "A lawyer said the mayor was behind the attack.", "ACCUSE")
    assert [party.text for party in accused.recipients] == ["the mayor"]


def test_nobody_threatens_who_is_to_stay_in_prison(coder: Coder) -> None:
    text = "Omar Sey was acquitted on Monday but will stay in prison over another case, his party said."
    assert of_type(coder, text, "THREATEN") == []
    (held,) = of_type(coder, text, "COERCE")
    assert (held.actors, held.future) == ((), True)


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients", "status"),
    [
        # what is done to please somebody gives way to him, and shows what it is done to show
        (
            "Jordan's king sacked his minister on Tuesday in an attempt to appease the marchers.",
            "CONCEDE",
            ["Jordan's king"],
            ["the marchers"],
            "asserted",
        ),
        (
            "Miners marched on Congress to back their president's plan, police and witnesses said.",
            "SUPPORT",
            ["Miners"],
            ["their president"],
            "asserted",
        ),
        # whom praise concerns may stand only in what is said of its object
        (
            "Amnesty International welcomed the ruling, calling it proof that Australia respects refugees.",
            "SUPPORT",
            ["Amnesty International"],
            ["Australia"],
            "asserted",
        ),
        # who accepts an offer of a pardon pardons nobody
        (
            "Angola's rebels have accepted a government offer of an amnesty.",
            "AGREE",
            ["Angola's rebels"],
            ["government"],
            "asserted",
        ),
        (
            "The president of South Sudan promised to release political prisoners.",
            "CONCEDE",
            ["The president of South Sudan"],
            ["political prisoners"],
            "promised",
        ),
        # who will not block a thing agrees to it
        (
            "Serbia said on Monday it would no longer block Kosovo's bid to join Interpol.",
            "AGREE",
            ["Serbia"],
            ["Kosovo"],
            "planned",
        ),
        # who lets another's forces in turns to them
        (
            "Eritrea has consented to the deployment of United Nations monitors on its border with Oman.",
            "AGREE",
            ["Eritrea"],
            ["United Nations monitors"],
            "asserted",
        ),
        # who is helped to drive somebody out is promised help
        (
            "Syria has offered its troops to Lebanon's new president to help him oust General Aoun.",
            "AGREE",
            ["Syria"],
            ["Lebanon's new president"],
            "asserted",
        ),
        (
            "The Serb cabinet has vowed to work with the war crimes tribunal and arrest any suspects.",
            "AGREE",
            ["The Serb cabinet"],
            ["the war crimes tribunal"],
            "asserted",
        ),
        # nobody backs him where not one does
        (
            "Not one governor put his name to the letter of support for the president.",
            "SUPPORT",
            ["Not one governor"],
            ["the president"],
            "negated",
        ),
    ],
)
def test_who_gives_way_to_whom_and_backs_whom(
    coder: Coder, text: str, event_type: str, actors: list[str], recipients: list[str], status: str
) -> None:
    (claim,) = of_type(coder, text, event_type)
    assert [party.text for party in claim.actors] == actors
    assert [party.text for party in claim.recipients] == recipients
    assert claim.status == status


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        # whatever is done jointly is done with one another, whichever verb tells it
        (
            "Turkish troops and Azerbaijani officers are clearing mines side by side.",
            ["Turkish troops", "Azerbaijani officers"],
            ["Turkish troops", "Azerbaijani officers"],
        ),
        ("Alongside Estonia, Finland has laid a cable under the gulf.", ["Finland"], ["Estonia"]),
        # the last words of a text, with nothing behind them
        (
            "Turkish and Azerbaijani troops clear mines side by side",
            ["Turkish and Azerbaijani troops"],
            ["Turkish and Azerbaijani troops"],
        ),
        ("Together with Finland, Sweden opened a hotline for the Baltic.", ["Sweden"], ["Finland"]),
        (
            "Togo's navy, together with French frigates, freed the tanker.",
            ["Togo's navy"],
            ["French frigates"],
        ),
        (
            "Indian and Nepali soldiers set out on their first patrol together.",
            ["Indian and Nepali soldiers"],
            ["Indian and Nepali soldiers"],
        ),
        # who asks for an arrest takes part in it
        ("At the request of Italy, Albanian police arrested a banker.", ["Albanian police"], ["Italy"]),
    ],
)
def test_what_is_done_jointly(coder: Coder, text: str, actors: list[str], recipients: list[str]) -> None:
    (claim,) = of_type(coder, text, "COOPERATE")
    assert [party.text for party in claim.actors] == actors
    assert [party.text for party in claim.recipients] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Together India and China emit a third of the world's carbon.",
        "The two presidents sat side by side at the funeral.",
        "Prices rose in tandem with wages in Turkey.",
    ],
)
def test_what_is_only_true_of_both(coder: Coder, text: str) -> None:
    assert of_type(coder, text, "COOPERATE") == []


def test_what_is_joined_to_what_will_be_will_be_too(coder: Coder) -> None:
    text = (
        "She said Bolivia would quit the Union of South American Nations and "
        "recall 80 percent of its ambassadors."
    )
    claims = coder.code(text, published="2025-03-14").claims
    assert [claim.status for claim in claims] == ["planned", "planned"]


def test_who_kills_is_who_fires(coder: Coder) -> None:
    text = "Police opened fire on growers marching for Morales, killing nine."
    assert [[one.text for one in claim.actors] for claim in of_type(coder, text, "ASSAULT")] == [
        ["Police"]
    ] * 2


def test_a_first_step_is_not_the_last(coder: Coder) -> None:
    claims = coder.code("He said it was the first step to ending the war in the Donbass.").claims
    assert not [claim for claim in claims if claim.status == "asserted"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a pardon is done to those pardoned, whoever was received before it
        (
            "President Dvali signed the pardon hours after he had received Germany's president, Anna Kern.",
            [("CONCEDE", ["President Dvali"], [], "asserted")],
        ),
        # what others will do is foretold, and not threatened by them
        (
            '"The government will arrest more journalists," the analyst predicted.',
            [("COERCE", ["The government"], ["more journalists"], "forecast")],
        ),
        (
            "Analysts said the government would not negotiate with the rebels.",
            [("CONSULT", ["the government"], ["the rebels"], "negated")],
        ),
        # nobody threatens his own people
        (
            "The party threatened to call its supporters onto the streets.",
            [("THREATEN", ["The party"], [], "asserted")],
        ),
        (
            "The army chief warned that the armed forces would respond to any provocation.",
            [("THREATEN", ["The army chief"], [], "asserted")],
        ),
        # plurals in small letters are no names, and talks can be left without saying whose
        (
            "On Sunday, guerrillas blew up a pylon near Escuintla.",
            [("ASSAULT", ["guerrillas"], ["Escuintla"], "asserted")],
        ),
        ("Chad broke off the negotiations in July.", [("SANCTION", ["Chad"], [], "asserted")]),
        ("Gunmen carried off 34 women.", [("ASSAULT", ["Gunmen"], ["34 women"], "asserted")]),
        ("Sanctions on 11 judges are under discussion in Brussels.", []),
        # who tells of an attack calls nobody's deed an attack
        (
            "Rebels attacked a convoy near Gao, the army said.",
            [("ASSAULT", ["Rebels"], ["a convoy"], "asserted")],
        ),
        (
            "Mali insists the French army's exit is a betrayal.",
            [("ACCUSE", ["Mali"], ["the French army"], "asserted")],
        ),
        # "the two men" are no private persons behind a sentence that names them, others are
        (
            "President Ramaphosa met Paul Kagame on Friday. The two men agreed to reopen embassies.",
            [
                ("CONSULT", ["President Ramaphosa"], ["Paul Kagame"], "asserted"),
                ("AGREE", ["The two men"], ["The two men"], "asserted"),
            ],
        ),
        ("Two teachers met in a bar in Leeds. The two men agreed to marry.", []),
        # a line without a stop tells what a participle behind its first word says
        (
            "Two killed in bomb blast at Lahore shrine\n\nThe shrine is old.",
            [("ASSAULT", [], ["Two"], "asserted")],
        ),
        ("A book on two killed in a bomb blast.", []),
        # a comma makes an infinitive a purpose, not what those freed are free to do
        (
            "Myanmar's junta freed 3,000 prisoners, including 98 foreigners, to mark the new year.",
            [("RETREAT", ["Myanmar's junta"], ["3,000 prisoners"], "asserted")],
        ),
        # who was hurt where others were left dead hurt nobody, nor does who tells of it
        (
            "Clashes left two people dead and thousands displaced, police said.",
            [("ASSAULT", [], ["two people"], "asserted"), ("COERCE", [], ["thousands"], "asserted")],
        ),
        (
            "The raid on the post left nine soldiers dead and a dozen injured, the ministry said.",
            [
                ("ASSAULT", [], ["nine soldiers", "a dozen"], "asserted"),
                ("ASSAULT", [], ["a dozen"], "asserted"),
            ],
        ),
    ],
)
def test_what_reports_were_read_wrongly_for(
    coder: Coder, text: str, expected: list[tuple[str, list[str], list[str], str]]
) -> None:
    claims = coder.code(text, published="2025-03-14").claims
    found = [
        (one.event_type, [p.text for p in one.actors], [p.text for p in one.recipients], one.status)
        for one in claims
        if one.event_type != "CONSULT" or one.mode != "visit"
    ]
    assert found == expected


def test_where_somebody_died_is_not_who_did_it(coder: Coder) -> None:
    found = of_type(coder, "Ana Lim died in hospital on Friday, a day after police beat her.", "ASSAULT")
    assert [([one.text for one in claim.actors], claim.trigger.text) for claim in found] == [
        (["police"], "died"),
        (["police"], "beat"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The governor said a drone had hit a school and killed a teacher.",
        "Witnesses said a bomb had exploded near the mosque and wounded nine worshippers.",
    ],
)
def test_who_tells_what_a_weapon_did_did_not_do_it(coder: Coder, text: str) -> None:
    assert [claim.actors for claim in of_type(coder, text, "ASSAULT")] == [(), ()]
