"""Case register: what each account of a person does to the status, and what changes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from dragoman.ask.case.names import CaseJudgements
from dragoman.ask.case.register import CaseRegister
from dragoman.lexicon import load
from dragoman.model import (
    Account,
    Actor,
    Claim,
    ClaimDate,
    Origin,
    Span,
    Statement,
    TextSpan,
    Verdict,
    implied_party,
)
from dragoman.model.cases import Case

ZORA = "Zora Belkamen"


def actor(
    id: str,
    name: str,
    country: str | None = None,
    offices: tuple[str, ...] = (),
    kind: str = "person",
) -> Actor:
    return Actor(
        id=id,
        id_by=None,
        name=name,
        kind=kind,
        country=country,
        country_by="noun" if country else None,
        sectors=(),
        offices=offices,
        visibility="public",
        grounds=("office",),
        mentions=(),
        candidates=(),
    )


def told(
    number: int,
    trigger: str,
    day: str | None,
    *,
    type: str = "CONCEDE",
    mode: str | None = None,
    name: str = ZORA,
    publisher: str = "Harbour Post",
    published: str = "2024-05-10",
    speaker: Actor | None = None,
    role: str = "unnamed",
    words: str | None = None,
    kind: str = "person",
    setting: tuple[tuple[str, str], ...] = (),
    document: int | None = None,
    **changes: object,
) -> Account:
    claim = Claim(
        id=f"c{number}",
        event_type=type,
        mode=mode,
        contexts=(),
        quad_code=1,
        score=0.0,
        cameo=None,
        historical=False,
        future=False,
        hypothetical=False,
        negation=False,
        status="asserted",
        factuality=3.0,
        likelihood=None,
        trigger=TextSpan(start=0, end=len(trigger), text=trigger),
        span=Span(start=0, end=len(trigger)),
        mentions=(),
        actors=(implied_party("XYZ"),),
        recipients=(replace(implied_party(), actor_id="p"),),
        sizes=(),
        charges=(),
        date=(day and ClaimDate(start=day, end=day, precision="day", text=day, text_start=0, text_end=1))
        or None,
        relations=(),
        place=None,
        statement="s" if speaker else None,
        framings=(),
        condition=None,
        rule="test",
        event_id=None,
    )
    actors = {"p": actor("p", name, kind=kind)}
    statement = None
    if speaker:
        actors[speaker.id] = speaker
        statement = Statement(
            id="s",
            kind="indirect",
            source=(),
            cue=(),
            content=(),
            speaker=speaker.id,
            within=None,
            role=role,
            source_count=1,
            forecast=None,
        )
    return Account(
        number=number,
        document=number if document is None else document,
        report=f"r{number}",
        published=published,
        publisher=publisher,
        title=None,
        language="en",
        claim=replace(claim, **changes),
        statement=statement,
        actors=actors,
        words=words or f"{name} was {trigger}",
        quoted="",
        setting=setting,
        where=(),
    )


Register = Callable[..., Case]


def of_reports(*numbers: int) -> tuple[str, ...]:
    return tuple(f"c{number}@r{number}" for number in numbers)


def by_source(accounts: Sequence[Account]) -> list[Origin]:
    """Origins told apart by speaker, else by publisher: what these tests need to say who is independent."""
    claims: dict[str, list[int]] = {}
    for one in accounts:
        speaker = one.statement and one.actors.get(one.statement.speaker or "")
        claims.setdefault(speaker.name if speaker else one.publisher or "", []).append(one.number)
    return [Origin(source=name, claims=tuple(some), taken=()) for name, some in claims.items()]


@pytest.fixture(scope="module")
def register() -> Register:
    whole = CaseRegister(load())
    return lambda name, accounts, judged=None: whole(name, accounts, by_source, judged)


def statuses(case: Case) -> list[tuple[str, str | None, str]]:
    return [(one.status, one.date, one.standing) for one in case.transitions]


def arrest(number: int = 1, **more: object) -> Account:
    return told(
        number, "arrested", "2024-01-05", type="COERCE", mode="arrest", published="2024-01-06", **more
    )


def test_one_relayed_report_is_only_reported(register: Register) -> None:
    case = register(ZORA, [told(1, "released", "2024-05-09")])
    assert statuses(case) == [("released", "2024-05-09", "reported")]
    assert case.now == ""
    assert case.transitions[0].wording == "reported released by Harbour Post"


def test_two_origins_establish_and_one_origin_twice_does_not(register: Register) -> None:
    again = told(2, "freed", "2024-05-09", publisher="Harbour Post")
    other = told(3, "freed", "2024-05-09", publisher="Valley Echo")
    assert statuses(register(ZORA, [told(1, "released", "2024-05-09"), again]))[0][2] == "reported"
    case = register(ZORA, [told(1, "released", "2024-05-09"), other])
    assert statuses(case) == [("released", "2024-05-09", "established")]
    assert case.now == "released"


@pytest.mark.parametrize(
    ("role", "speaker", "standing"),
    [
        ("relative", actor("q", "Ida Belkamen"), "established"),
        ("official", actor("q", "Karl Omm", country="XYZ"), "established"),
        ("official", actor("q", "Karl Omm", country="ABC"), "reported"),
        ("party", actor("q", "Nils Urr", offices=("lawyer",)), "established"),
        ("analyst", actor("q", "Nils Urr"), "reported"),
        ("official", actor("q", "the prison service"), "established"),
        ("party", actor("q", "the court"), "established"),
        ("outlet", actor("q", "the police newspaper"), "reported"),
        ("official", actor("q", "the foreign ministry"), "reported"),
        ("unnamed", actor("q", "a court source"), "reported"),
        ("official", actor("q", "the justice ministry", country="ABC"), "reported"),
    ],
)
def test_who_is_primary(register: Register, role: str, speaker: Actor, standing: str) -> None:
    case = register(ZORA, [told(1, "released", "2024-05-09", speaker=speaker, role=role)])
    assert case.transitions[0].standing == standing


@pytest.mark.parametrize(
    "changes",
    [
        {"future": True},
        {"hypothetical": True},
        {"status": "demanded"},
        {"status": "forecast"},
        {"status": "promised"},
        {"status": "ordered"},
        {"status": "rumoured"},
        {"status": "denied"},
        {"negation": True},
        {"factuality": 0.0},
    ],
)
def test_what_is_not_told_as_done_changes_nothing(register: Register, changes: dict[str, object]) -> None:
    case = register(ZORA, [told(1, "released", "2024-05-09", **changes)])
    assert case.transitions == ()
    assert case.not_counted[0].reason


def test_a_later_denial_contests_and_an_earlier_one_does_not(register: Register) -> None:
    done = [told(1, "released", "2024-05-09"), told(2, "freed", "2024-05-09", publisher="Valley Echo")]
    later = told(3, "released", None, published="2024-05-12", negation=True, status="negated")
    case = register(ZORA, [*done, later])
    assert case.transitions[0].standing == "contested" and case.transitions[0].against == of_reports(3)
    assert case.now == "" and case.disputed
    earlier = told(3, "released", None, published="2024-03-01", negation=True, status="negated")
    assert register(ZORA, [*done, earlier]).now == "released"


def test_the_finest_date_told_is_the_date(register: Register) -> None:
    """A week that one report works out does not move the day that another gives."""
    week = ClaimDate(
        start="2024-05-06", end="2024-05-12", precision="week", text="x", text_start=0, text_end=1
    )
    relayed = told(2, "freed", "2024-05-06", publisher="Levant Post", date=week)
    (freed,) = register(ZORA, [relayed, told(1, "released", "2024-05-09")]).transitions
    assert (freed.date, freed.precision) == ("2024-05-09", "day")


def test_held_again_after_a_release_is_its_own_status(register: Register) -> None:
    second = told(3, "arrested", "2024-06-01", type="COERCE", mode="arrest", published="2024-06-02")
    case = register(ZORA, [arrest(), told(2, "released", "2024-05-09"), second])
    assert [one.status for one in case.transitions] == ["detained", "released", "re-detained"]


def test_an_undated_arrest_told_after_the_release_is_the_first_one(register: Register) -> None:
    background = told(3, "held", None, type="COERCE", mode="arrest", published="2024-05-11")
    case = register(ZORA, [arrest(), told(2, "released", "2024-05-09"), background])
    assert [one.status for one in case.transitions] == ["detained", "released"]
    assert case.transitions[0].claims == of_reports(1, 3)


def test_a_name_that_many_bear_has_a_case_that_says_so(register: Register) -> None:
    """The matcher calls the same letters only likely: two men may well be called Ivan Petrov."""
    case = register("Ivan Petrov", [told(1, "released", "2024-05-09", name="Ivan Petrov")])
    assert [one.status for one in case.transitions] == ["released"]
    assert case.common_name
    assert not register(ZORA, [arrest()]).common_name


def test_pardon_exchange_and_expulsion_are_no_releases(register: Register) -> None:
    accounts = [
        told(1, "pardoned", "2024-02-01"),
        told(2, "freed", "2024-03-01", words=f"{ZORA} was freed in a prisoner exchange"),
        told(3, "deported", "2024-04-01", type="COERCE", mode="deport"),
    ]
    assert [one.status for one in register(ZORA, accounts).transitions] == [
        "pardoned",
        "exchanged",
        "expelled",
    ]


def test_a_spouse_is_another_person_and_people_outrank_names(register: Register) -> None:
    account = told(1, "released", "2024-05-09", name="Maryna Tsarkovskaya")
    assert register("Ihar Tsarkovski", [account]).transitions == ()
    merged = CaseJudgements(same=frozenset(("maryna Tsarkovskaya",)))
    assert len(register("Ihar Tsarkovski", [account], judged=merged).transitions) == 1
    apart = CaseJudgements(apart=frozenset((ZORA,)))
    assert register(ZORA, [told(1, "released", "2024-05-09")], judged=apart).transitions == ()


def verdict(kind: str) -> Verdict:
    return Verdict(
        judgement=1,
        kind=kind,
        field=None,
        was=None,
        value=None,
        author="Ada Orme",
        reason="read it",
        made="2024-06-01T09:00:00+00:00",
    )


def test_rejected_claims_are_listed_and_unreviewed_is_marked(register: Register) -> None:
    case = register(ZORA, [arrest(judgements=(verdict("reject"),))])
    assert case.transitions == ()
    assert case.not_counted[0].reason == "rejected by Ada Orme, 2024-06-01: read it"
    assert not register(ZORA, [arrest()]).reviewed
    case = register(ZORA, [arrest(judgements=(verdict("accept"),))])
    assert case.reviewed
    assert case.transitions[0].judgements == ("accepted by Ada Orme, 2024-06-01: read it",)


def test_a_rejected_denial_contests_nothing(register: Register) -> None:
    denial = told(
        3,
        "released",
        None,
        published="2024-05-12",
        negation=True,
        status="negated",
        judgements=(verdict("reject"),),
    )
    case = register(ZORA, [told(1, "released", "2024-05-09"), denial])
    assert case.transitions[0].standing == "reported"


def free(number: int, day: str | None = "2024-05-09", **more: object) -> Account:
    return told(number, "released", day, type="RETREAT", mode="release", **more)


def held(number: int, trigger: str, published: str, **more: object) -> Account:
    return told(number, trigger, None, type="COERCE", mode="arrest", published=published, **more)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("was released on bail", "released"),
        ("was released in a prisoner swap", "exchanged"),
        ("was let go under the amnesty law", "amnestied"),
        ("was released after serving the full sentence", "served"),
        ("was released after serving half of the sentence", "released"),
        ("was freed into exile", "expelled"),
        ("was freed under an exchange with Norway", "exchanged"),
        ("was freed in exchange for two million dollars", "released"),
        ("was freed two days after a prisoner swap", "released"),
        ("was released before the exchange of prisoners began", "released"),
        ("was freed after an exchange of fire", "released"),
    ],
)
def test_how_somebody_came_out_is_told_apart(register: Register, words: str, status: str) -> None:
    case = register(ZORA, [free(1, words=f"{ZORA} {words}")])
    assert [one.status for one in case.transitions] == [status]


@pytest.mark.parametrize(
    ("words", "status"), [("In return Mali handed over", "exchanged"), ("Mali handed over", "transferred")]
)
def test_who_is_handed_over_is_free_only_in_return(register: Register, words: str, status: str) -> None:
    given = told(1, "handed over", "2024-05-09", type="RETREAT", mode="release", words=f"{words} {ZORA}")
    assert [one.status for one in register(ZORA, [given]).transitions] == [status]


@pytest.mark.parametrize(
    ("asked", "name", "counts"),
    [
        ("Siarhei Belkamenka", "Belkamenka Siarhei", True),  # no father is called Belkamenka
        ("Abebe Tolosa", "Tolosa Abebe", False),  # the son of the one is the other
        ("Zora Belkamen Ruiz", "Zora Belkamen", True),
        ("Zora Belkamen Ruiz", "Belkamen Ruiz", False),  # may be a brother
        ("Zora Belkamen", "Zora Belkamen Ruiz", False),  # may be a namesake
    ],
)
def test_a_name_in_another_order_or_without_its_last_word(
    register: Register, asked: str, name: str, counts: bool
) -> None:
    case = register(asked, [free(1, name=name)])
    assert bool(case.transitions) == counts
    assert case.perhaps_also == (() if counts else (name,))


def test_a_whole_name_taken_for_a_body_is_still_the_name(register: Register) -> None:
    assert register(ZORA, [free(1, kind="body")]).transitions
    assert not register("Belkamen", [free(1, name="Belkamen", kind="body")]).transitions


def test_a_family_name_alone_counts_where_the_report_names_no_other_bearer(register: Register) -> None:
    whole, brother = ("person", ZORA), ("person", "Ivo Belkamen")
    assert register(ZORA, [free(1, name="Belkamen", setting=(whole,))]).transitions
    assert not register(ZORA, [free(1, name="Belkamen", setting=(whole, brother))]).transitions
    assert not register(ZORA, [free(1, name="Belkamen")]).transitions


def test_a_fine_changes_nothing(register: Register) -> None:
    assert not register(ZORA, [told(1, "fined", None, type="SANCTION", mode="convict")]).transitions


def test_a_state_alone_tells_of_that_day_or_before(register: Register) -> None:
    case = register(ZORA, [held(1, "remains", "2024-02-01")])
    assert [(one.status, one.date, one.precision) for one in case.transitions] == [
        ("detained", "2024-02-01", "by")
    ]


@pytest.mark.parametrize(
    ("mode", "trigger", "words", "status"),
    [
        ("arrest", "issued", "the court issued an arrest warrant for {}", []),
        ("arrest", "arrested", "police arrested {} on a warrant", ["detained"]),
        ("arrest", "found", "{} was found dead in a cell", ["died"]),
        ("arrest", "passed", "{} passed away in prison", ["died"]),
        ("arrest", "lost", "{} lost his life in prison", ["died"]),
        ("arrest", "spent", "{}, who spent six years in jail, spoke in Oslo", []),
        ("arrest", "spent", "{} has spent six years in jail", ["detained"]),
        ("arrest", "spent", "{}, who had spent six years in jail, was freed", ["detained"]),
        ("seize", "searched", "police searched the home of {}", []),
        ("seize", "seized", "police seized the passport of {}", []),
        ("seize", "seized", "police seized {} at home", ["detained"]),
    ],
)
def test_who_is_sought_or_was_once_in_jail_is_not_held(
    register: Register, mode: str, trigger: str, words: str, status: list[str]
) -> None:
    account = told(1, trigger, "2024-05-09", type="COERCE", mode=mode, words=words.format(ZORA))
    assert [one.status for one in register(ZORA, [account]).transitions] == status


def test_who_is_named_behind_others_is_not_done_to(register: Register) -> None:
    party = replace(implied_party(), text=f"The killers of journalist {ZORA}")
    account = told(1, "sentenced", "2024-05-09", name="the killers", kind="group", recipients=(party,))
    assert register(ZORA, [account]).transitions == ()
    named = replace(party, text=f"the journalist {ZORA}")
    account = told(1, "sentenced", "2024-05-09", name="the killers", kind="group", recipients=(named,))
    assert [one.status for one in register(ZORA, [account]).transitions] == ["sentenced"]


def test_a_name_that_many_bear_is_found_and_nothing_is_established_of_it(register: Register) -> None:
    name = "Zhang Wei"
    case = register(name, [free(1, name=name), free(2, name=name, publisher="Valley Echo")])
    assert case.common_name
    assert [(one.status, one.standing) for one in case.transitions] == [("released", "reported")]
    assert (case.names, case.perhaps_also) == ((name,), ())
    assert not register(ZORA, [free(1)]).common_name


@pytest.mark.parametrize("verb", ["is", "are", "been", "was"])
def test_being_in_prison_is_a_state_and_never_an_arrest_of_that_day(register: Register, verb: str) -> None:
    case = register(ZORA, [held(1, verb, "2024-02-01", words=f"{ZORA} {verb} in prison")])
    assert [(one.status, one.date, one.precision, one.standing) for one in case.transitions] == [
        ("detained", "2024-02-01", "by", "reported")
    ]


def test_was_in_prison_says_nothing_long_after_a_release_and_is_in_prison_does(register: Register) -> None:
    told_so = [arrest(), free(2)]
    case = register(ZORA, [*told_so, held(3, "was", "2024-08-01", words=f"{ZORA} was in prison for a year")])
    assert [one.status for one in case.transitions] == ["detained", "released"]
    case = register(ZORA, [*told_so, held(3, "is", "2024-08-01", words=f"{ZORA} is in prison")])
    assert [one.status for one in case.transitions] == ["detained", "released", "re-detained"]


def test_back_in_prison_days_after_a_release_is_held_again_by_that_day(register: Register) -> None:
    back = held(3, "was", "2024-05-14", words=f"{ZORA} was back in prison")
    case = register(ZORA, [arrest(), free(2), back])
    assert [(one.status, one.precision) for one in case.transitions[1:]] == [
        ("released", "day"),
        ("re-detained", "by"),
    ]
    case = register(ZORA, [back])
    assert [(one.date, one.precision) for one in case.transitions] == [("2024-05-14", "by")]


def test_a_state_joins_the_arrest_and_opens_no_second_one(register: Register) -> None:
    case = register(ZORA, [arrest(), held(2, "remains", "2024-03-01"), held(3, "serving", "2024-04-01")])
    assert [(one.status, one.claims) for one in case.transitions] == [("detained", of_reports(1, 2, 3))]


def test_held_long_after_a_release_is_held_again_and_time_spent_is_not(register: Register) -> None:
    told_so = [arrest(), free(2)]
    case = register(ZORA, [*told_so, held(3, "serving", "2024-08-01")])
    assert [one.status for one in case.transitions] == ["detained", "released", "re-detained"]
    case = register(ZORA, [*told_so, held(3, "spent", "2024-08-01")])
    assert [one.status for one in case.transitions] == ["detained", "released"]


def test_remains_in_prison_contests_a_release_told_lately(register: Register) -> None:
    later = held(3, "remains", "2024-05-14", words=f"{ZORA} remains in prison")
    case = register(ZORA, [arrest(), free(2), later])
    assert statuses(case)[1] == ("released", "2024-05-09", "contested")
    assert case.transitions[1].against == of_reports(3)


def test_a_term_being_served_is_evidence_of_the_sentence(register: Register) -> None:
    serving = held(2, "serving", "2024-03-01", words=f"{ZORA} is serving a nine-year sentence")
    case = register(ZORA, [arrest(), serving])
    assert [(one.status, one.precision) for one in case.transitions] == [
        ("detained", "day"),
        ("sentenced", "by"),
    ]


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        (f"The president pardoned ten convicts, among them {ZORA}", True),
        (f"The president pardoned ten convicts, not including {ZORA}", False),
        (f"The president pardoned ten convicts, as {ZORA} had asked", False),
    ],
)
def test_one_of_several_is_named_behind_them(register: Register, words: str, counts: bool) -> None:
    assert bool(several(register, words).transitions) == counts


@pytest.mark.parametrize(
    ("among", "counts"),
    [
        (f"Among them was {ZORA}, a poet", True),
        (f"Among them was {ZORA}'s brother", False),
        (f"Among them was the wife of {ZORA}", False),
    ],
)
def test_one_of_several_is_named_in_the_next_sentence(register: Register, among: str, counts: bool) -> None:
    case = several(register, "The president pardoned ten convicts", among=among)
    assert bool(case.transitions) == counts


@pytest.mark.parametrize(
    ("trigger", "words", "dead"),
    [
        ("shot", f"Police shot {ZORA} dead", True),
        ("shot", f"{ZORA} was shot by a man who was later found dead", False),
        ("beat", f"Guards beat {ZORA} to death", True),
        ("beat", f"Guards beat {ZORA} to hear of the death of a student", False),
        ("beaten", f"{ZORA} was beaten half to death", False),
        ("tortured", f"{ZORA} was tortured to the brink of death", False),
        ("put", f"{ZORA} was put to death", True),
        ("put", f"{ZORA} was put in a cell to mourn the death of a friend", False),
    ],
)
def test_who_was_shot_or_beaten_is_dead_where_the_words_say_so(
    register: Register, trigger: str, words: str, dead: bool
) -> None:
    person = replace(implied_party(), actor_id="p", text=ZORA)
    account = told(1, trigger, "2024-05-09", type="ASSAULT", words=words)
    account = replace(account, claim=replace(account.claim, recipients=(person,)))
    case = register(ZORA, [account])
    assert [one.status for one in case.transitions] == (["died"] if dead else [])


def test_an_execution_that_is_halted_is_no_death(register: Register) -> None:
    halted = told(1, "execution", "2024-05-09", type="RETREAT", mode="ceasefire")
    assert register(ZORA, [halted]).transitions == ()


@pytest.mark.parametrize("whose", [f"{ZORA}'s brother", f"{ZORA}’s lawyer", f"the mother of {ZORA}"])
def test_who_is_somebodys_is_another(register: Register, whose: str) -> None:
    """Also where the report names the person, of whose name these words are then no shorter form."""
    case = register(ZORA, [free(1, name=whose, setting=(("person", ZORA), ("person", whose)))])
    assert case.transitions == ()


def several(register: Register, words: str, **more: object) -> Case:
    ten = replace(implied_party(), actor_id="p", text="ten convicts")
    one = told(1, "pardoned", None, name="ten convicts", words=words, setting=(("person", ZORA),))
    return register(ZORA, [replace(one, claim=replace(one.claim, recipients=(ten,)), **more)])


@pytest.mark.parametrize(
    ("words", "more"),
    [
        (f"{ZORA} was released to house arrest", ()),
        (
            f"{ZORA} has left the prison",
            (held(3, "placed", "2024-05-10", words="has been placed under house arrest", document=2),),
        ),
    ],
)
def test_who_leaves_prison_for_house_arrest_is_not_free(
    register: Register, words: str, more: tuple[Account, ...]
) -> None:
    case = register(ZORA, [arrest(), free(2, words=words), *more])
    assert [one.status for one in case.transitions] == ["detained", "transferred"]


def test_who_leaves_house_arrest_is_free(register: Register) -> None:
    case = register(ZORA, [arrest(), free(2, words=f"{ZORA} was released from house arrest")])
    assert [one.status for one in case.transitions] == ["detained", "released"]


def test_taken_to_a_prison_when_already_held_is_a_move(register: Register) -> None:
    taken = told(
        2,
        "taken",
        "2024-04-01",
        type="COERCE",
        mode="arrest",
        published="2024-04-02",
        words=f"{ZORA} was taken to the colony of Oda",
    )
    assert [one.status for one in register(ZORA, [arrest(), taken]).transitions] == [
        "detained",
        "transferred",
    ]
    assert [one.status for one in register(ZORA, [taken]).transitions] == ["detained"]
    freed = free(3, "2024-02-01")
    assert [one.status for one in register(ZORA, [arrest(), freed, taken]).transitions] == [
        "detained",
        "released",
        "re-detained",
    ]


def test_a_report_tells_of_no_act_that_is_yet_to_come(register: Register) -> None:
    undated = held(2, "seized", "2023-05-10")
    case = register(ZORA, [arrest(), undated])
    assert [(one.date, one.claims) for one in case.transitions] == [
        ("2023-05-10", of_reports(2)),
        ("2024-01-05", of_reports(1)),
    ]


def test_the_end_of_a_stretch_to_come_is_not_the_day_of_the_act(register: Register) -> None:
    until = ClaimDate(
        start=None, end="2024-07-02", precision="interval", text="2 July", text_start=0, text_end=1
    )
    case = register(ZORA, [held(1, "remanded", "2024-05-10", date=until)])
    assert [(one.date, one.precision) for one in case.transitions] == [("2024-05-10", "reported")]


def test_what_did_not_happen_contests_only_what_was_told_lately(register: Register) -> None:
    not_ordered = held(2, "arrest", "2026-05-10", negation=True, status="negated")
    assert statuses(register(ZORA, [arrest(), not_ordered])) == [("detained", "2024-01-05", "reported")]
    not_held = held(3, "was", "2024-01-20", negation=True, status="negated")
    case = register(ZORA, [arrest(), free(2), not_held])
    assert [one.standing for one in case.transitions] == ["contested", "reported"]


@pytest.mark.parametrize(
    ("type", "trigger", "words", "status"),
    [
        ("CONCEDE", "approved", "approved a pardon for Zora Belkamen", ["pardoned"]),
        ("CONCEDE", "cut", "cut the sentence of Zora Belkamen to two years", ["sentenced"]),
        ("CONCEDE", "cut", "cut the tax of Zora Belkamen", []),
        ("COERCE", "put", "put her into a punishment cell", []),
        ("COERCE", "died", "Zora Belkamen died in the colony of Oda", ["died"]),
    ],
)
def test_what_changes_a_status(
    register: Register, type: str, trigger: str, words: str, status: list[str]
) -> None:
    mode = "arrest" if type == "COERCE" else None
    case = register(ZORA, [told(1, trigger, "2024-05-09", type=type, mode=mode, words=words)])
    assert [one.status for one in case.transitions] == status


def test_a_trial_put_off_is_still_the_trial_that_began(register: Register) -> None:
    began = told(1, "trial", "2024-05-06", type="ACCUSE", mode="allege")
    off = told(
        2,
        "trial",
        None,
        type="ACCUSE",
        mode="allege",
        published="2024-05-12",
        negation=True,
        status="negated",
    )
    assert statuses(register(ZORA, [began, off])) == [("on_trial", "2024-05-06", "reported")]
    denied = replace(off, claim=replace(off.claim, trigger=TextSpan(start=0, end=2, text="is")))
    denied = replace(denied, words=f"{ZORA} is not on trial")
    assert register(ZORA, [began, denied]).disputed


@pytest.mark.parametrize(
    ("sectors", "trigger", "wanted"),
    [
        (("JUD",), "held", ["detained"]),
        (("JUD",), "arrest", []),  # who is still to be found
        (("GOV",), "held", []),
    ],
)
def test_whom_a_court_orders_held_is_held(
    register: Register, sectors: tuple[str, ...], trigger: str, wanted: list[str]
) -> None:
    court = implied_party("XYZ", sectors)
    order = held(1, trigger, "2024-05-10", status="ordered", future=True, factuality=1.8, actors=(court,))
    assert [one.status for one in register(ZORA, [order]).transitions] == wanted


def test_until_when_a_court_orders_somebody_held_is_not_when_he_was(register: Register) -> None:
    court, until = implied_party("XYZ", ("JUD",)), "2024-07-01"
    order = told(
        1,
        "held",
        until,
        type="COERCE",
        mode="arrest",
        status="ordered",
        future=True,
        actors=(court,),
    )
    assert statuses(register(ZORA, [order])) == [("detained", "2024-05-10", "reported")]


def test_who_gives_himself_up_is_held_and_whoever_he_gives_himself_up_to_is_not(register: Register) -> None:
    actor, other = replace(implied_party(), actor_id="p"), replace(implied_party(), text="the police")
    gave = told(
        1,
        "surrendered",
        "2024-05-09",
        type="RETREAT",
        mode="disarm",
        words=f"{ZORA} surrendered to police",
        actors=(actor,),
        recipients=(other,),
    )
    assert [one.status for one in register(ZORA, [gave]).transitions] == ["detained"]
    turned = replace(gave, claim=replace(gave.claim, actors=(other,), recipients=(actor,)))
    assert register(ZORA, [turned]).transitions == ()


def test_released_and_moved_to_house_arrest_is_one_transfer(register: Register) -> None:
    moved = held(2, "moved", "2024-05-10", words="moved to house arrest", document=1)
    case = register(ZORA, [arrest(5), free(1, "2024-05-09"), moved])
    assert [one.status for one in case.transitions] == ["detained", "transferred"]
