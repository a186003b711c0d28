"""A store of a few reports made by hand, for tests of what people judge in it."""

import hashlib
from dataclasses import replace

from sqlalchemy import select
from tests.record.reports import document_of

from dragoman.judge import Judge
from dragoman.model import ClaimDate, Coder, Document, Span, TextSpan
from dragoman.record import tables
from standin import actor, claim, coded, party, place

SENTENCE = "Police arrested {name} in Tarma."
WHO = "Ada Orme"
WHY = "read the report again"


def report(
    id,
    *names,
    published="2024-03-06",
    event_type="COERCE",
    coder=None,
    visibility="private",
    title=None,
    seen=True,
    kind="person",
):
    """A report that tells of the arrest of each of the names; `seen`: its coder knows them for actors, of a
    `kind`."""
    text = " ".join(SENTENCE.format(name=name) for name in names)
    at, claims, actors = 0, [], []
    for number, name in enumerate(names):
        sentence = SENTENCE.format(name=name)
        start = at + len("Police ")
        person = start + len("arrested ")
        mark = hashlib.sha256(f"{text}:{start}:{event_type}".encode()).hexdigest()[:16]
        claims.append(
            claim(
                TextSpan(start=start, end=start + len("arrested"), text="arrested"),
                Span(start=at, end=at + len(sentence)),
                id=mark,
                event_type=event_type,
                actors=(party("Police", at, country="PER", sectors=("COP",)),),
                recipients=(
                    party(name, person, actor_id=f"a{number}" if seen else None, name=name, country="PER"),
                ),
                date=ClaimDate(
                    start="2024-03-04", end="2024-03-04", precision="day", text="", text_start=at, text_end=at
                ),
                place=_tarma(person + len(name) + 4),
            )
        )
        actors.append(actor(name, person, id=f"a{number}", country="PER", visibility=visibility, kind=kind))
        at += len(sentence) + 1
    document = Document(id=id, text=text, published=published, publisher=f"Paper {id}", title=title)
    made = coded(document, tuple(claims), actors=tuple(actors) if seen else ())
    return replace(made, coder=coder) if coder else made


def _tarma(start):
    return place("Tarma", start, latitude=-11.4, longitude=-75.7, geonames_id=3692073, country="PER")


def added(corpus, *reports):
    corpus.add([corpus.prepare(document_of(one), one) for one in reports])
    corpus.link()


def judge(corpus, reason=WHY):
    return Judge(corpus, author=WHO, reason=reason)


def together(store):
    """The current claims of each event, by document and name of the recipient; none that is rejected."""
    row, party = tables.claims.c, tables.parties.c
    asked = (
        select(tables.documents.c.id, party.text, row.event)
        .select_from(
            tables.claims.join(tables.versions, row.version == tables.versions.c.version)
            .join(tables.documents)
            .join(tables.parties)
        )
        .where(row.current, party.side == "recipient", row.event.is_not(None))
    )
    found = {}
    with store.reading() as connection:
        for document, name, event in connection.execute(asked):
            found.setdefault(event, set()).add((document, name))
    return {frozenset(members) for members in found.values()}


def newer(version="1.0"):
    return Coder(version=version, model="none", lexicon="newer")
