"""Who is freed, who is given back dead, who was held, what nobody could confirm: a wrong release hurts."""

import pytest

from dragoman.model import Claim
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def claims(coder: Coder, text: str) -> tuple[Claim, ...]:
    return tuple(coder.code(text, published="2025-03-14").claims)


def told(coder: Coder, text: str) -> list[tuple[str, str | None, list[str | None], list[str | None]]]:
    return [
        (one.event_type, one.mode, [p.text for p in one.actors], [p.text for p in one.recipients])
        for one in claims(coder, text)
    ]


@pytest.mark.parametrize(
    ("text", "doers", "receivers"),
    [
        ("Hamas handed over the bodies of four hostages.", ["Hamas"], []),
        ("The army released the bodies of three rebels to their families.", ["The army"], ["their families"]),
        ("Police released the remains of the activist.", ["Police"], []),
        ("Israel returned the bodies of five militants to Hezbollah.", ["Israel"], ["Hezbollah"]),
    ],
)
def test_the_dead_are_given_back_and_not_freed(
    coder: Coder, text: str, doers: list[str], receivers: list[str]
) -> None:
    assert told(coder, text) == [("RETREAT", "withdraw", doers, receivers)]


def test_of_the_living_and_the_dead_the_living_are_freed(coder: Coder) -> None:
    found = told(coder, "Militants freed four nuns and handed over the bodies of two others.")
    assert found == [
        ("RETREAT", "release", ["Militants"], ["four nuns"]),
        ("RETREAT", "withdraw", ["Militants"], []),
    ]


@pytest.mark.parametrize(
    ("text", "doers", "held"),
    [
        ("Two engineers taken hostage by rebels last month have been freed.", ["rebels"], ["Two engineers"]),
        ("Villagers taken hostage in Kaduna told reporters they had been beaten.", [], ["Villagers"]),
        ("Soldiers taken prisoner in May were tortured.", [], ["Soldiers"]),
        (
            "Mothers of soldiers taken prisoner by the rebels protested in Goma.",
            ["the rebels"],
            ["soldiers"],
        ),
    ],
)
def test_who_is_taken_hostage_takes_nobody(
    coder: Coder, text: str, doers: list[str], held: list[str]
) -> None:
    assert ("ASSAULT", "abduct", doers, held) in told(coder, text)


def test_who_was_held_captive_is_freed_by_the_army(coder: Coder) -> None:
    found = told(coder, "The army freed villagers taken hostage in Kaduna.")
    assert found == [("RETREAT", "release", ["The army"], ["villagers"])]


def test_hostages_driven_to_a_country_are_not_taken_again(coder: Coder) -> None:
    found = told(coder, "The hostages were taken to Israel, where they met their families.")
    assert "abduct" not in [mode for _, mode, _, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "Reporters have not been able to confirm that the men had been freed.",
        "Reporters were unable to confirm that the men had been freed.",
        "It was not possible to verify that the men had been freed.",
        "There is no way to confirm that the men were freed.",
    ],
)
def test_what_nobody_can_confirm_is_no_claim(coder: Coder, text: str) -> None:
    assert claims(coder, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The group said it could confirm the release of 19 men.",
        "The group can confirm that 19 men were freed.",
    ],
)
def test_what_somebody_can_confirm_is_told_as_done(coder: Coder, text: str) -> None:
    (freed,) = claims(coder, text)
    assert (freed.status, freed.future, freed.hypothetical) == ("asserted", False, False)


def test_what_a_court_could_confirm_it_has_not(coder: Coder) -> None:
    found = claims(coder, "The high court could confirm that the sale was void next week, lawyers said.")
    assert [one for one in found if one.status == "asserted"] == []


def test_the_fullest_telling_of_a_release_names_who_freed(coder: Coder) -> None:
    text = "Hamas released 24 hostages on Friday, Qatar said. The freed hostages were taken to Israel."
    (freed,) = [one for one in claims(coder, text) if one.event_type == "RETREAT"]
    assert ([p.text for p in freed.actors], freed.date and freed.date.start) == (["Hamas"], "2025-03-14")


@pytest.mark.parametrize(
    ("text", "asker"),
    [
        ("Teachers marched on Monday. The government rejected their demands.", "Teachers"),
        ("Olga Marren was sentenced in May. A court rejected her appeal.", "Olga Marren"),
        ("France made an offer to Mali last week. Mali rejected its offer.", "France"),
        ("The president refused his request for a meeting.", None),  # nobody refuses his own
    ],
)
def test_whose_request_is_refused(coder: Coder, text: str, asker: str | None) -> None:
    (refused,) = [one for one in claims(coder, text) if one.event_type == "REJECT"]
    assert [p.name for p in refused.recipients] == ([asker] if asker else [])


def test_who_led_the_protests_does_not_deny_them(coder: Coder) -> None:
    text = "The union, which has led the protests, denied the claim."
    (protest,) = [one for one in claims(coder, text) if one.event_type == "PROTEST"]
    assert protest.status == "asserted"


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Earlier this week masked gunmen abducted a priest.", ["masked gunmen"]),
        ("Last week suspected Islamist fighters seized 40 farmers.", ["suspected Islamist fighters"]),
    ],
)
def test_a_time_that_opens_a_sentence_is_nobody(coder: Coder, text: str, doers: list[str]) -> None:
    (taken,) = claims(coder, text)
    assert (taken.mode, [p.text for p in taken.actors]) == ("abduct", doers)
    assert taken.date is not None


def test_who_is_hit_by_an_army_s_fire_was_shot_by_it(coder: Coder) -> None:
    found = told(coder, "Two people were killed by Israeli fire as they tried to return.")
    assert found == [("ASSAULT", "firearms", ["Israeli"], ["Two people"])]
    assert told(coder, "A family was killed in a fire.") == []


def test_a_state_of_emergency_is_no_state(coder: Coder) -> None:
    text = "The general declared a state of emergency. The regime has arrested nine editors, a union said."
    (arrest,) = [one for one in claims(coder, text) if one.event_type == "COERCE" and one.mode == "arrest"]
    assert [p.name for p in arrest.actors] == ["The regime"]


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        (
            "Belarus freed the blogger Ihar Losik, the poet Ana Lim and two others.",
            ["the blogger Ihar Losik", "the poet Ana Lim", "two others"],
        ),
        (
            "Omar Sey, the brother of the poet Ana Lim, and two others were freed.",
            ["Omar Sey", "two others"],
        ),
        (
            "Unionist Omar Sey, the journalist Ana Lim and 17 others were freed.",
            ["Unionist Omar Sey", "the journalist Ana Lim", "17 others"],
        ),
    ],
)
def test_all_of_a_list_are_freed(coder: Coder, text: str, freed: list[str]) -> None:
    (release,) = claims(coder, text)
    assert [p.text for p in release.recipients] == freed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The court jailed the activist and lawyer Arnon Nampa.", ["Arnon Nampa"]),
        ("The writer and former minister Juan Paz was jailed on Monday.", ["Juan Paz"]),
        ("The journalist and his lawyer Omar Sey were jailed on Monday.", ["The journalist", "Omar Sey"]),
    ],
)
def test_who_has_two_trades_is_one_person(coder: Coder, text: str, names: list[str]) -> None:
    (jailed,) = claims(coder, text)
    assert [p.name for p in jailed.recipients] == names


def test_when_a_date_is_told_by_what_happened_on_it(coder: Coder) -> None:
    text = "Omar Sey has been held since May 2023, when a court found him guilty of treason."
    days = {one.event_type: one.date and one.date.start for one in claims(coder, text)}
    assert days == {"COERCE": "2023-05-01", "SANCTION": "2023-05-01"}


def test_bail_denied_is_no_arrest_told_again(coder: Coder) -> None:
    text = "Omar Sey was arrested in May 2023. On Monday the court denied him bail."
    found = claims(coder, text)
    assert [one.date and one.date.start for one in found] == ["2023-05-01", "2025-03-10"]


def test_who_was_arrested_and_jailed_jailed_nobody(coder: Coder) -> None:
    found = told(coder, "Omar Sey was arrested in May, when he returned to Chad, and jailed in July.")
    assert [actors for kind, _, actors, _ in found if kind in ("COERCE", "SANCTION")] == [[], []]


def test_who_left_is_not_who_says_so(coder: Coder) -> None:
    text = "Ana Lim was held at the border for seven hours, her party said, and has since left for Chad."
    (left,) = [one for one in claims(coder, text) if one.event_type == "CONSULT"]
    assert [p.name for p in left.actors] == ["Ana Lim"]


def test_a_van_of_the_police_is_not_whom_a_denial_is_turned_to(coder: Coder) -> None:
    text = "A rights group said a man had died after being struck by a police van, which the ministry denied."
    (denial,) = [one for one in claims(coder, text) if one.event_type == "REJECT"]
    assert denial.recipients == ()


def test_what_police_do_in_a_city_is_not_done_to_its_government(coder: Coder) -> None:
    (broken,) = claims(coder, "Police broke up a rally in Minsk with tear gas.")
    assert broken.recipients == ()


def test_where_the_shots_fell_comes_before_where_the_police_are_from(coder: Coder) -> None:
    text = "Police in Myanmar fired live rounds at protesters in Mandalay on Saturday."
    (shots,) = claims(coder, text)
    assert shots.place is not None
    assert shots.place.name == "Mandalay"


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("The lawyer won the release of two clients.", "two clients"),
        ("Omar Sey's lawyer won his release on Monday.", "Omar Sey"),
        ("Omar Sey won his release on Monday.", "Omar Sey"),
    ],
)
def test_whose_release_is_won(coder: Coder, text: str, freed: str) -> None:
    (release,) = claims(coder, text)
    assert (release.event_type, [p.text for p in release.recipients]) == ("RETREAT", [freed])


def test_verdicts_of_two_days_are_two(coder: Coder) -> None:
    text = (
        "Omar Sey was sentenced to seven years in prison and fined on Tuesday by a court. "
        "On Monday he was given ten years for leaking secrets."
    )
    found = [one for one in claims(coder, text) if one.event_type == "SANCTION"]
    assert [one.date and one.date.start for one in found] == ["2025-03-11", "2025-03-10"]


def test_a_town_with_a_prison_holds_nobody(coder: Coder) -> None:
    (held,) = claims(coder, "Ana Lim is in prison in Rawalpindi.")
    assert [p.text for p in held.actors if p.text] == []


def test_who_is_accused_of_a_deportation_is_its_doer_and_not_where_it_begins(coder: Coder) -> None:
    text = "A court accused the general of being responsible for the deportation of children from Chad."
    (deported,) = [one for one in claims(coder, text) if one.event_type == "COERCE"]
    assert (deported.status, [p.text for p in deported.actors]) == ("rumoured", ["the general"])


def test_wives_of_the_titled_are_jailed_with_them(coder: Coder) -> None:
    text = "Mali's former prime minister Omar Sey and his wife, Ana Lim, were fined on Monday by a court."
    (fine,) = claims(coder, text)
    assert [p.name for p in fine.recipients] == ["Omar Sey", "Ana Lim"]


def test_a_state_is_known_by_what_it_is_besides(coder: Coder) -> None:
    text = "South Africa, a member of the court which has invited Putin to a summit, said it knew its duty."
    (invited,) = claims(coder, text)
    assert [p.name for p in invited.actors] == ["South Africa"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("He was freed in January together with 18 other clerics.", ["He", "18 other clerics"]),
        ("The bishop was freed, alongside nine priests, on Sunday.", ["The bishop", "nine priests"]),
        ("He was killed along with his driver in an air strike.", ["He", "his driver"]),
        ("Nine men were freed, including Omar Sey, who led the walkout.", ["Nine men", "Omar Sey"]),
        (
            "A group said that 11 reporters had been detained, among them Niloofar Hamedi.",
            ["11 reporters", "Niloofar Hamedi"],
        ),
    ],
)
def test_who_undergoes_it_with_others(coder: Coder, text: str, held: list[str]) -> None:
    found = [one for one in claims(coder, text) if one.event_type in ("RETREAT", "ASSAULT", "COERCE")]
    assert [[p.text for p in one.recipients] for one in found] == [held]


def test_a_group_is_not_called_by_the_name_of_one_of_it(coder: Coder) -> None:
    text = (
        "A group said that 11 reporters had been detained, among them Niloofar Hamedi, who broke the story."
    )
    (arrest,) = claims(coder, text)
    assert [p.name for p in arrest.recipients] == ["11 reporters", "Niloofar Hamedi"]


def test_who_was_detained_and_held_holds_nobody(coder: Coder) -> None:
    found = claims(coder, "Nine men were detained in Gaza after the attack and held without charge.")
    assert [p.text for one in found for p in one.actors] == []


def test_one_of_several_is_called_by_the_name_beside_him(coder: Coder) -> None:
    (arrest,) = claims(coder, "One of his sons, Noureddin, was arrested for treason.")
    assert [p.name for p in arrest.recipients] == ["Noureddin"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Organization of American States condemned the coup.", "IGO"),
        ("Opposition candidate Albert Ondo Ossa condemned the coup.", None),
    ],
)
def test_a_word_in_a_name_says_nothing_of_the_country(coder: Coder, text: str, country: str | None) -> None:
    (condemned,) = claims(coder, text)
    assert [p.country for p in condemned.actors] == [country]


def test_a_war_s_dead_were_not_all_killed_on_its_first_day(coder: Coder) -> None:
    text = (
        "More than 21,600 people have been killed since October 7, according to the ministry, "
        "when gunmen killed 1,200 people in Israel."
    )
    killed = [one for one in claims(coder, text) if one.event_type == "ASSAULT"]
    assert [[p.text for p in one.actors] for one in killed] == [[], ["gunmen"]]


@pytest.mark.parametrize(
    ("text", "event_type", "actors"),
    [
        (
            "South Africa asked the court on Friday to order Israel to halt its raids, accusing it of theft.",
            "ACCUSE",
            ["South Africa"],
        ),
        (
            "France has opened an inquiry into the killing of three men by mercenaries of the Wagner group.",
            "ASSAULT",
            ["mercenaries of the Wagner group"],
        ),
        (
            "In November South Africa's parliament condemned the raid.",
            "ACCUSE",
            ["South Africa's parliament"],
        ),
        ("The ministry accused Russian forces of looting the museum.", "ASSAULT", ["Russian forces"]),
    ],
)
def test_who_said_and_did_it(coder: Coder, text: str, event_type: str, actors: list[str]) -> None:
    (told_of,) = [one for one in claims(coder, text) if one.event_type == event_type]
    assert [p.name for p in told_of.actors] == actors


def test_who_is_unable_refuses_nothing(coder: Coder) -> None:
    (rescue,) = claims(coder, "Canada said it had been unable to rescue all those who wanted to leave.")
    assert (rescue.event_type, rescue.status) == ("AID", "negated")


def test_a_president_is_not_the_novelist_he_pardons(coder: Coder) -> None:
    text = (
        "President Abdelmadjid Tebboune pardoned the writer Boualem Sansal on Monday. "
        "A court had jailed the 81-year-old novelist in May."
    )
    (jailed,) = [one for one in claims(coder, text) if one.event_type in ("COERCE", "SANCTION")]
    assert [p.name for p in jailed.recipients] == ["Boualem Sansal"]


def test_the_army_is_not_the_band_named_before(coder: Coder) -> None:
    text = "Fighters of the Wagner group killed nine villagers near Mopti. The army denied it."
    (denial,) = [one for one in claims(coder, text) if one.event_type == "REJECT"]
    assert [p.name for p in denial.actors] == ["The army"]


@pytest.mark.parametrize(
    "text",
    [
        "He faces deportation to Eritrea.",
        "Nine men face execution in Iran.",
        "The bishop faced arrest on Monday.",
    ],
)
def test_a_fate_that_somebody_faces_is_not_done(coder: Coder, text: str) -> None:
    (ahead,) = claims(coder, text)
    assert (ahead.status, ahead.hypothetical) == ("planned", True)


def test_an_extradition_appealed_against_is_not_done(coder: Coder) -> None:
    text = (
        "A British court ruled that the founder, Julian Assange, could appeal against his extradition to "
        "the United States, where he faces 18 charges."
    )
    assert "COOPERATE" not in {one.event_type for one in claims(coder, text)}


def test_what_somebody_calls_a_coup_is_the_arrest_told(coder: Coder) -> None:
    text = "Police detained the mayor in what the opposition called a coup against the next president."
    assert [(one.event_type, one.mode) for one in claims(coder, text)] == [("COERCE", "arrest")]


def test_who_is_flown_abroad_for_treatment_is_helped(coder: Coder) -> None:
    (flown,) = claims(coder, "He was flown to Germany for treatment.")
    assert (flown.event_type, [p.text for p in flown.recipients]) == ("AID", ["He"])


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Egypt and South Sudan offered to mediate.", "South Sudan", "SSD"),
        ("Police held Istanbul mayor Ekrem Imamoglu. The governor banned a rally.", "The governor", None),
        (
            "Wagner group fighters killed nine nurses. A mediator said the bloc had condemned the raid.",
            "the bloc",
            None,
        ),
    ],
)
def test_who_is_not_taken_for_another(coder: Coder, text: str, name: str, country: str | None) -> None:
    last = claims(coder, text)[-1].actors[-1]
    assert (last.name, last.country) == (name, country)


def test_how_long_is_not_how_long_after(coder: Coder) -> None:
    text = "Oman eased sanctions on Chad for six months on Monday after the government agreed to hold a vote."
    days = [one.date and one.date.text for one in claims(coder, text)]
    assert "six months after the government agreed" not in days


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Since January 81 people have been detained for protesting.", ["81 people"]),
        ("In St Petersburg police dragged away Yelena Osipova, who was ill.", ["Yelena Osipova"]),
    ],
)
def test_who_and_how_many_are_held(coder: Coder, text: str, recipients: list[str]) -> None:
    (held,) = [one for one in claims(coder, text) if one.event_type == "COERCE"]
    assert [p.text for p in held.recipients] == recipients


def test_troops_who_take_a_town_hold_it(coder: Coder) -> None:
    (taken,) = claims(coder, "Abiy Ahmed said that federal troops had taken Mekelle, the capital of Tigray.")
    assert (taken.event_type, taken.mode) == ("COERCE", "seize")


def test_what_a_president_dismisses_he_has_dismissed(coder: Coder) -> None:
    text = "The union called in May for the dam to be delayed, which the king dismissed as meddling."
    (dismissed,) = [one for one in claims(coder, text) if one.event_type == "REJECT"]
    assert dismissed.status == "asserted"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # who bars others is not the one named at the head of the next sentence
        ("Anyone barred by the comptroller could not stand. Ana Lim, the favourite, protested.", "Ana Lim"),
        # an agency of the United Nations is no front of Tigray
        ("The Tigray People's Liberation Front fired rockets. The UN refugee agency condemned it.", "TPLF"),
    ],
)
def test_two_are_not_one(coder: Coder, text: str, wrong: str) -> None:
    first, *_, last = claims(coder, text)
    assert {p.actor_id for p in first.actors}.isdisjoint({p.actor_id for p in last.actors})


def test_a_girlfriend_s_country_is_not_his(coder: Coder) -> None:
    text = (
        "Minsk police arrested the blogger Roman Paz. His girlfriend, Sofia Lim, a Russian student, was held."
    )
    (first, *_) = claims(coder, text)
    assert [p.country for p in first.recipients] == [None]


def test_who_denies_a_charge_was_sentenced_all_the_same(coder: Coder) -> None:
    text = "Yunus was sentenced in January to six months in prison for breaking labour law, which he denied."
    (sentence,) = claims(coder, text)
    assert (sentence.mode, sentence.status) == ("convict", "asserted")
    (arrest, _) = claims(coder, "Police arrested twelve activists, which the ministry denied.")
    assert (arrest.mode, arrest.status) == ("arrest", "denied")


def test_later_than_nothing_is_no_day(coder: Coder) -> None:
    found = claims(coder, "Peru announced the arrest of Omar Sey. Sey was released 15 days later.")
    assert [one.date and one.date.start for one in found] == [None, None]


def test_who_is_driven_out_withdraws_nobody(coder: Coder) -> None:
    found = told(coder, "Troops drove 40 families out of the village on Monday.")
    assert found == [("COERCE", "deport", ["Troops"], ["40 families"])]


def test_a_list_behind_of_is_part_of_a_name(coder: Coder) -> None:
    found = claims(coder, "The presidents of Guyana and Venezuela will meet on Thursday.")
    assert {p.name for one in found for p in one.actors} == {"The presidents of Guyana and Venezuela"}


def test_who_is_named_between_commas_calls(coder: Coder) -> None:
    text = "The chair of the committee, Berit Reiss-Andersen, called on Minsk to free the activist."
    (called,) = claims(coder, text)
    assert [p.text for p in called.actors] == ["The chair of the committee, Berit Reiss-Andersen"]


def test_only_to_be_held_again_is_told_as_done(coder: Coder) -> None:
    text = "He was freed on Monday, only to be arrested again at the gate."
    assert [(one.event_type, one.status) for one in claims(coder, text)] == [
        ("RETREAT", "asserted"),
        ("COERCE", "asserted"),
    ]


def test_a_clause_with_which_denies_what_is_right_before_it(coder: Coder) -> None:
    text = (
        "Omar Sey, who has refused food for 16 days, was taken to hospital on Saturday; his father said "
        "that guards had broken a rib, which the prison authority denied."
    )
    found = [one for one in claims(coder, text) if one.event_type in ("PROTEST", "AID")]
    assert {one.status for one in found} == {"asserted"}


def test_a_term_is_not_how_long_after(coder: Coder) -> None:
    text = "A court in Ghana jailed the blogger Omar Sey for four years after he was deported from Chad."
    (sentence, _) = claims(coder, text)
    assert sentence.date is None


def test_who_is_taken_abroad_is_not_taken_by_the_state_that_jails_him(coder: Coder) -> None:
    text = "A court in Ghana has jailed the blogger Omar Sey. Sey was taken from a flat in Istanbul in May."
    (_, taken) = claims(coder, text)
    assert taken.actors == ()


def test_who_is_seen_to_free_frees(coder: Coder) -> None:
    found = told(coder, "Witnesses saw soldiers free inmates of the central prison on Sunday evening.")
    assert found == [("RETREAT", "release", ["soldiers"], ["inmates of the central prison"])]


def test_a_clause_of_time_is_not_the_sentence(coder: Coder) -> None:
    text = (
        "Police and National Guard soldiers fired tear gas to clear protesters from a square so that the "
        "president could walk to a church, minutes after he had threatened to send the army into cities."
    )
    assert "ASSAULT" in {one.event_type for one in claims(coder, text)}


def test_nobody_accuses_himself(coder: Coder) -> None:
    text = (
        "Edmundo Gonzalez left for Spain. Attorney General Tarek William Saab had accused the 75-year-old "
        "former diplomat of conspiracy."
    )
    (accused,) = [one for one in claims(coder, text) if one.event_type == "ACCUSE"]
    assert [p.name for p in accused.recipients] == ["Edmundo Gonzalez"]


def test_soldiers_round_up_men_and_the_fourth_is_a_day(coder: Coder) -> None:
    (rounded,) = claims(coder, "A group said that on March 4 soldiers had rounded up five men in Bucha.")
    assert (rounded.mode, [p.text for p in rounded.actors]) == ("arrest", ["soldiers"])


def test_two_ministries_are_two(coder: Coder) -> None:
    text = "The justice ministry condemned the ruling. Iran's foreign ministry denied it."
    (one, other) = claims(coder, text)
    assert one.actors[0].actor_id != other.actors[0].actor_id
    assert other.recipients == ()


@pytest.mark.parametrize(
    "text",
    [
        "The army said it would withdraw only after the rebels had freed the priest.",
        "The king said he would resign when the rebels had freed the priest.",
        "The group will talk only when the rebels free the priest.",
    ],
)
def test_what_must_come_first_is_not_done(coder: Coder, text: str) -> None:
    freed = [one for one in claims(coder, text) if one.event_type in ("RETREAT", "CONCEDE")]
    assert [one for one in freed if one.status == "asserted"] == []


def test_what_had_to_come_first_is_done(coder: Coder) -> None:
    (freed,) = claims(coder, "He was freed only when the king intervened.")
    assert freed.status == "asserted"


def test_a_long_list_behind_of_is_part_of_a_name(coder: Coder) -> None:
    found = claims(coder, "Negotiators of Israel, Egypt and Qatar were to resume talks on a truce on Sunday.")
    assert {p.name for one in found for p in one.actors} == {"Negotiators of Israel, Egypt and Qatar"}


def test_who_is_accused_during_a_raid_did_not_make_it(coder: Coder) -> None:
    found = told(coder, "Chad accused Niger during a raid on the port of Baga on Monday.")
    assert ["Niger"] not in [actors for kind, _, actors, _ in found if kind == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "killers"),
    [
        ("Protesters stormed parliament and police shot dead at least 22 of them.", ["police"]),
        ("Rebels seized a bridge and soldiers killed nine men.", ["soldiers"]),
        ("Rebels seized a bridge and killed nine men.", ["Rebels"]),
    ],
)
def test_who_stands_before_the_second_verb_does_it(coder: Coder, text: str, killers: list[str]) -> None:
    (killing,) = [one for one in claims(coder, text) if one.event_type == "ASSAULT"]
    assert [p.text for p in killing.actors] == killers


def test_in_order_to_orders_nothing(coder: Coder) -> None:
    (arrest,) = claims(coder, "Belarus forced the jet down in order to arrest a blogger.")
    assert (arrest.mode, arrest.status, arrest.hypothetical) == ("arrest", "planned", True)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Her lawyers said they would fight extradition to the United States.", "REJECT"),
        ("The opposition vowed to fight the ruling.", "REJECT"),
        ("A fighter scrambled on the orders of the president.", "MOBILIZE"),
    ],
)
def test_no_riot_and_no_retreat(coder: Coder, text: str, type: str) -> None:
    assert [one.event_type for one in claims(coder, text)] == [type]
