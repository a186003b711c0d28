"""The date of an act, and the order that a text states between acts."""

import pathlib

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Parsed
from dragoman.parse import Parser
from dragoman.resolve.times import ClaimDater, OrderFinder, TimeFinder

PUBLISHED = "2023-05-17"  # a Wednesday
SEED = pathlib.Path(__file__).resolve().parents[3] / "shared" / "seed" / "article.txt"


class Reader:
    """Reads a text and dates or orders its words."""

    def __init__(self, lexicon: Lexicon, parser: Parser) -> None:
        self.parser = parser
        self.find, self.date, self.order = TimeFinder(lexicon), ClaimDater(lexicon), OrderFinder(lexicon)

    def dates(
        self, text: str, published: str | None, *words: str
    ) -> list[tuple[str | None, str | None, str] | None]:
        parsed = self.parser.read(text)
        times, _ = self.find(parsed, published)
        dates = [self.date(parsed, parsed.words.index(word), times, published) for word in words]
        return [(d.start, d.end, d.precision) if d else None for d in dates]

    def relations(self, text: str, *words: str) -> list[tuple[str, str, str]]:
        parsed = self.parser.read(text)
        acts = {token: token for token, word in enumerate(parsed.words) if word in words}
        return named(parsed, self.order(parsed, acts))


def named(parsed: Parsed, relations: list[tuple[int, str, int]]) -> list[tuple[str, str, str]]:
    return [(parsed.words[a], kind, parsed.words[b]) for a, kind, b in relations]


@pytest.fixture(scope="module")
def reader(lexicon: Lexicon, parser: Parser) -> Reader:
    return Reader(lexicon, parser)


def day(iso: str) -> tuple[str, str, str]:
    return iso, iso, "day"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Police arrested two miners on Monday.", "arrested", day("2023-05-15")),
        ("Police killed three people Sunday.", "killed", day("2023-05-14")),
        ("Soldiers held the nurse Ma Thandar Lay in Mandalay on Tuesday.", "held", day("2023-05-16")),
        ("Police took Olga Marren from her home on Monday.", "took", day("2023-05-15")),
        # what is done to the same person in a row is done that day
        ("Police took him on Monday, drove him to Oda and put him on a boat.", "put", day("2023-05-15")),
        ("The doctor was set free from Insein on Thursday.", "set", day("2023-05-11")),
        ("Police freed the witness of a raid on Monday.", "freed", None),  # the raid's
        ("On 3 May 2021 the court jailed him.", "jailed", day("2021-05-03")),
        # the noun's own time, not its verb's
        ("Ministers condemned Sunday's attack on the port.", "attack", day("2023-05-14")),
        ("Ministers condemned Sunday's attack on the port.", "condemned", None),
        ("Officials said on Monday that the troops had withdrawn.", "withdrawn", None),
        ("The governor promised on Monday to free the miners.", "free", None),
        ("The army said on Monday it had killed nine rebels.", "killed", None),
        ("The army told reporters on Monday it had killed nine rebels.", "killed", None),
        ("Officials said Sunday gunmen killed nine people.", "killed", None),
        ("He said that on Monday gunmen had killed nine people.", "killed", day("2023-05-15")),
        ("Officials said Sunday's attack killed nine people.", "killed", day("2023-05-14")),
        # the clause that governs the act, where both are one happening
        ("A bomb went off on Sunday, killing five people.", "killing", day("2023-05-14")),
        ("Five people died and nine were wounded on Sunday.", "died", day("2023-05-14")),
        # a weekday of a month or year long past is no day of this week
        (
            "On a snowy Sunday in December 1981 gunmen killed nine people.",
            "killed",
            ("1981-12-01", "1981-12-31", "month"),
        ),
        (
            "Gunmen killed nine people on a Friday evening in 2019.",
            "killed",
            ("2019-01-01", "2019-12-31", "year"),
        ),
        ("Five people were killed on Saturday and nine were wounded on Sunday.", "killed", day("2023-05-13")),
        ("The attack on 3 May left 30 people dead.", "left", day("2023-05-03")),
        ("Sunday's attack left nine people dead.", "left", day("2023-05-14")),
        ("A shell hit the market on Sunday and killed nine people.", "killed", day("2023-05-14")),
        ("Nine people died when a shell hit the market on Sunday.", "died", day("2023-05-14")),
        ("A shell hit a shop and a school in the village of Oda on Sunday.", "hit", day("2023-05-14")),
        (
            "Men killed the mayor and two of his guards in Chad's desert city of Oda on Sunday.",
            "killed",
            day("2023-05-14"),
        ),
        ("A court in Oda on Sunday sentenced three men.", "sentenced", day("2023-05-14")),
        ("They were let go on Sunday at a crossing.", "let", day("2023-05-14")),
        ("Police freed him on Sunday and told his wife.", "told", None),
        ("The army began withdrawing on Monday.", "withdrawing", day("2023-05-15")),
        ("The two sides held talks on Friday in Oslo.", "talks", day("2023-05-12")),
        ("Talks will be held on Friday in Oslo.", "Talks", day("2023-05-19")),
        ("The talks with the envoy, which ended on Monday, failed.", "talks", day("2023-05-15")),
        ("Two guards were killed in a raid on Monday.", "killed", day("2023-05-15")),
        ("On Friday the judge convicted him and sentenced her.", "sentenced", day("2023-05-12")),
        # told from an event
        (
            "Police held four miners three days after the vote. The vote was on 2 May.",
            "held",
            day("2023-05-05"),
        ),
        ("The thaw came a day after the union lifted the ban.", "lifted", None),
        ("He was jailed on Monday, two days after he was detained.", "detained", day("2023-05-13")),
        (
            "Police arrested them on Monday, two days after rebels killed a guard.",
            "killed",
            day("2023-05-13"),
        ),
        ("On 3 May, the day after the army seized power, police arrested him.", "seized", day("2023-05-02")),
        (
            "On 3 May, the day after the army seized power, police arrested him.",
            "arrested",
            day("2023-05-03"),
        ),
        (
            "He resigned on Monday, a day after they stormed his house and a week after police killed a boy.",
            "killed",
            ("2023-05-08", "2023-05-14", "week"),
        ),
        ("The day after Christmas he was freed.", "freed", day("2022-12-26")),
        ("He was freed the day before the vote. The vote was on 2 May.", "freed", day("2023-05-01")),
        ("He was freed three days after Sunday's vote.", "freed", day("2023-05-17")),
        (
            "He was freed three months after the vote. The vote was on 2 January.",
            "freed",
            ("2023-04-01", "2023-04-30", "month"),
        ),
        # an hour of a day is no side of it
        (
            "A shell hit the market shortly after 6 p.m. on Sunday.",
            "hit",
            ("2023-05-14", "2023-05-14", "time"),
        ),
        ("They shelled the town before dawn on Sunday.", "shelled", ("2023-05-14", "2023-05-14", "time")),
        ("He was freed after 3 May.", "freed", ("2023-05-03", None, "interval")),
        (
            "The coup of 15 July 2016 failed. In the following days soldiers were held.",
            "held",
            (None, None, "vague"),
        ),
        # open sides and lengths
        (
            "Since August 2020 the courts have jailed 30 reporters.",
            "jailed",
            ("2020-08-01", None, "interval"),
        ),
        ("The rebels must withdraw by 20 May.", "withdraw", (None, "2023-05-20", "interval")),
        ("He was freed before 20 May 2021.", "freed", (None, "2021-05-19", "interval")),
        (
            "From 5 to 9 May 2021 the army shelled the town.",
            "shelled",
            ("2021-05-05", "2021-05-09", "interval"),
        ),
        (
            "Between March and May 2021 they shelled the town.",
            "shelled",
            ("2021-03-01", "2021-05-31", "interval"),
        ),
        (
            "In the past two years they jailed 30 reporters.",
            "jailed",
            ("2021-05-17", "2023-05-17", "interval"),
        ),
        ("Last year they jailed 30 reporters.", "jailed", ("2022-01-01", "2022-12-31", "year")),
        # told from another event: dated with it, else left open
        (
            "They voted on 3 May. Three days after the vote, police arrested him.",
            "arrested",
            day("2023-05-06"),
        ),
        (
            "The vote was on 3 May. Three days after the vote, police arrested him.",
            "arrested",
            day("2023-05-06"),
        ),
        ("He was freed two days before the summit.", "freed", (None, None, "vague")),
        ("The reporter was recently freed.", "freed", (None, None, "vague")),
        # a length is no date, a habit is none, and nothing stated is none
        ("He was jailed for six months.", "jailed", None),
        ("They protest every Friday.", "protest", None),
        ("The reporter was freed.", "freed", None),
    ],
)
def test_date_of_an_act(
    reader: Reader, text: str, word: str, expected: tuple[str | None, str | None, str] | None
) -> None:
    assert reader.dates(text, PUBLISHED, word) == [expected]


def test_without_publication_a_weekday_is_no_day(reader: Reader) -> None:
    assert reader.dates("Police arrested him on Monday.", None, "arrested") == [(None, None, "vague")]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("He was freed after the talks.", ("freed", "talks"), [("freed", "after", "talks")]),
        ("He was freed hours before the summit.", ("freed", "summit"), [("freed", "before", "summit")]),
        ("Following the vote, he resigned.", ("vote", "resigned"), [("resigned", "after", "vote")]),
        ("He was freed ahead of the summit.", ("freed", "summit"), [("freed", "before", "summit")]),
        ("He died during the siege.", ("died", "siege"), [("died", "during", "siege")]),
        ("Police arrested him after he had met her.", ("arrested", "met"), [("arrested", "after", "met")]),
        ("The attack followed weeks of talks.", ("attack", "talks"), [("attack", "after", "talks")]),
        ("The clashes were followed by a truce.", ("clashes", "truce"), [("truce", "after", "clashes")]),
        ("They met and then signed the accord.", ("met", "signed"), [("signed", "after", "met")]),
        ("His release was part of a pardon.", ("release", "pardon"), [("release", "part_of", "pardon")]),
        (
            "The rebels released the hostages in exchange for the withdrawal of the troops.",
            ("released", "withdrawal"),
            [("released", "in_exchange_for", "withdrawal")],
        ),
        (
            "The king pardoned and freed the poet. The decision came shortly after a meeting with the envoy.",
            ("pardoned", "freed", "meeting"),
            [("pardoned", "after", "meeting"), ("freed", "after", "meeting")],
        ),
        (
            "Police arrested Ana Lim. Two months later a court sentenced her.",
            ("arrested", "sentenced"),
            [("sentenced", "after", "arrested")],
        ),
        (
            "Police arrested Ana Lim, officials said. She was later freed.",
            ("arrested", "freed"),
            [("freed", "after", "arrested")],
        ),
        (
            "Police beat and arrested Ana Lim. The next day they freed her.",
            ("beat", "arrested", "freed"),
            [("freed", "after", "beat"), ("freed", "after", "arrested")],
        ),
        (
            "Police arrested Ana Lim. A week earlier they had raided her home.",
            ("arrested", "raided"),
            [("raided", "before", "arrested")],
        ),
        (
            "A court jailed the farmer, whom police had previously beaten.",
            ("jailed", "beaten"),
            [("beaten", "before", "jailed")],
        ),
        (
            "Having rejected the offer, miners blocked the road.",
            ("rejected", "blocked"),
            [("rejected", "before", "blocked")],
        ),
        (
            "The envoys negotiated for three hours, after which the militia withdrew.",
            ("negotiated", "withdrew"),
            [("withdrew", "after", "negotiated")],
        ),
        (
            "Police arrested Ana Lim in May. Since then lawyers have accused the ministry of torture.",
            ("arrested", "accused"),
            [("accused", "after", "arrested")],
        ),
        (
            "The visit, which came a month after Cuba expelled two envoys, was brief.",
            ("visit", "expelled"),
            [("visit", "after", "expelled")],
        ),
        (
            "The army bombed a camp in retaliation for the attack on its post.",
            ("bombed", "attack"),
            [("bombed", "after", "attack")],
        ),
        (
            "Police shot the clerk while he was marching past the court.",
            ("shot", "marching"),
            [("shot", "during", "marching")],
        ),
        ("Paris condemned the attack, while Rome praised it.", ("condemned", "praised"), []),
        ("Police arrested Ana Lim. The court will free her later this month.", ("arrested", "free"), []),
        ("Police arrested Ana Lim. Protesters will march next week.", ("arrested", "march"), []),
        (
            "He said he had ordered a raid. A day earlier the court freed Ana Lim.",
            ("ordered", "freed"),
            [],
        ),
        ("Police arrested Ana Lim. If she resigns, then they will free her.", ("arrested", "free"), []),
        ("The army planned to attack the town. It later withdrew.", ("attack", "withdrew"), []),
        ("He was jailed because of the attack.", ("jailed", "attack"), []),
        ("He was jailed. The attack was condemned.", ("jailed", "attack", "condemned"), []),
    ],
)
def test_order(
    reader: Reader, text: str, words: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert reader.relations(text, *words) == expected


@pytest.mark.seed
def test_the_seed_article(reader: Reader, parser: Parser) -> None:
    text = SEED.read_text(encoding="utf-8")
    parsed = parser.read(text)
    times, drops = reader.find(parsed, "2025-06-23")
    values = {m.text: (m.type, m.value) for m in times}
    assert values["Saturday"] == ("DATE", "2025-06-21")
    assert values["six-and-a-half-hour"] == ("DURATION", "PT6.5H")
    assert not drops
    dates = reader.dates(text, "2025-06-23", "meeting", "pardoned", "released")
    assert dates == [day("2025-06-21"), None, None]
    heads = [parsed.words.index(word) for word in ("pardoned", "released", "meeting")]
    order = reader.order(parsed, {head: head for head in heads})
    assert named(parsed, order) == [("pardoned", "after", "meeting"), ("released", "after", "meeting")]
