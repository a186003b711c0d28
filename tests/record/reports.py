"""Coded reports drawn at random: a few happenings told again and again, in other words and with slips."""

import datetime
import random

from dragoman.model import (
    Actor,
    Claim,
    ClaimDate,
    CodedDocument,
    Document,
    Place,
    Span,
    TextSpan,
)
from standin import actor, claim, coded, party

KINDS = (("COERCE", "arrest", 4), ("RETREAT", "release", 2), ("PROTEST", "demo", 3), ("CONSULT", "visit", 1))
PLACES = (("Harbel", 2275491, "LBR"), ("Isiolo", 196228, "KEN"), ("Tarma", 3692073, "PER"))
GIVEN = ("Karin", "Momal", "Litos", "Ravek", "Todun", "Besha")
FAMILY = ("Dorvic", "Velimbe", "Makuran", "Tanley", "Gorshi", "Hultov")
WORDS = ("market", "harbour", "curfew", "petition", "barricade", "ferry")
FIRST_DAY = datetime.date(2024, 1, 1)


def report(number: int, chance: random.Random, *, claims: int = 4, days: int = 6) -> CodedDocument:
    """A report with so many claims about happenings of so many days; `number` names it."""
    day = FIRST_DAY + datetime.timedelta(days=chance.randrange(days))
    actors: list[Actor] = []
    told: list[Claim] = []
    text = ""
    for place in range(claims):
        story = random.Random(f"{day} {chance.randrange(8)}")
        sentence, made, actor = _claim(story, chance, len(text), day, f"{number}-{place}")
        text += sentence
        told.append(made)
        actors.append(actor)
    document = Document(
        id=f"d{number}",
        text=text,
        published=str(day + datetime.timedelta(days=1)),
        publisher=f"Paper {number % 7}",
    )
    return coded(document, tuple(told), actors=tuple(actors))


def document_of(report: CodedDocument) -> Document:
    return Document(id=report.id, text=report.text, published=report.published, publisher=report.publisher)


def _claim(
    story: random.Random, chance: random.Random, at: int, day: datetime.date, name: str
) -> tuple[str, Claim, Actor]:
    event_type, mode, quad = story.choice(KINDS)
    whom = f"{story.choice(GIVEN)} {story.choice(FAMILY)}"
    where, geonames_id, country = story.choice(PLACES)
    sentence = f"Police {mode} {whom} in {where} over the {chance.choice(WORDS)}. "
    start, end = at + 7, at + 7 + len(mode)
    person, town = end + 1, end + len(whom) + 5
    actor_id = f"a{at}"
    made = claim(
        TextSpan(start=start, end=end, text=mode),
        Span(start=at, end=at + len(sentence) - 1),
        id=f"c{name}",
        event_type=event_type,
        mode=mode,
        quad_code=quad,
        actors=(party("Police", at, country=country, sectors=("COP",)),),
        recipients=(party(whom, person, actor_id=actor_id, name=whom, country=country),),
        date=_date(day, at) if chance.random() < 0.5 else None,
        place=Place(
            text=where,
            start=town,
            end=town + len(where),
            name=where,
            latitude=float(geonames_id % 90),
            longitude=float(geonames_id % 180),
            geonames_id=geonames_id,
            country=country,
            precision="city",
        )
        if chance.random() < 0.8
        else None,
    )
    return sentence, made, actor(whom, person, id=actor_id, country=country)


def _date(day: datetime.date, at: int) -> ClaimDate:
    return ClaimDate(
        start=str(day), end=str(day), precision="day", text="that day", text_start=at, text_end=at + 1
    )
