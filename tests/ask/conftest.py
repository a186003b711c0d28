"""A store of small reports with known claims, made without the parser: see `told`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.corpus import Corpus
from dragoman.lexicon import Lexicon
from dragoman.model import Actor, ClaimDate, CodedDocument, Document, Party, Place, Span, Statement, TextSpan
from dragoman.record.store import Store, open_store
from standin import actor, claim, coded, party, place

PLACES = {
    "Brest": (629634, 52.1, 23.7, "BLR"),
    "Vilnius": (593116, 54.7, 25.3, "LTU"),
}


def person(id: str, name: str, text: str, visibility: str = "private", **fields: object) -> Actor:
    return actor(name, text.index(name), id=id, visibility=visibility, **fields)


def by(words: str, text: str, **fields: object) -> Party:
    return party(words, text.index(words), **fields)


def day_of(text: str, words: str, start: str, end: str | None = None, precision: str = "day") -> ClaimDate:
    at = text.index(words)
    return ClaimDate(
        start=start,
        end=end or start,
        precision=precision,
        text=words,
        text_start=at,
        text_end=at + len(words),
    )


def place_of(text: str, name: str) -> Place:
    number, north, east, country = PLACES[name]
    return place(name, text.index(name), latitude=north, longitude=east, geonames_id=number, country=country)


def told(
    name: str,
    text: str,
    trigger: str,
    *,
    published: str = "2024-03-08",
    publisher: str = "Morning Post",
    title: str | None = None,
    cast: tuple[Actor, ...] = (),
    statements: tuple[Statement, ...] = (),
    **fields: object,
) -> CodedDocument:
    """A report of one claim, whose clause is the whole text; `cast` are the actors of the report."""
    at = text.index(trigger)
    words = TextSpan(start=at, end=at + len(trigger), text=trigger)
    made = claim(words, Span(start=0, end=len(text)), id=f"c-{name}", **fields)
    document = Document(id=name, text=text, published=published, publisher=publisher, title=title)
    return coded(document, (made,), actors=cast, statements=statements)


ARREST = "Police in Brest arrested the teacher Siarhei Haradnichy on 5 March."
RELEASE = "Lithuania will free the driver Pavel Kuzmin, the ministry said."
CHILD = "Police in Brest detained Lena Petrova on 6 March. Petrova is 14."
MARCH = "Miners marched in Vilnius in March, a trade union said."
OLD = "In 2020 a court in Brest jailed Siarhei Haradnichy."
DENIED = "Police did not arrest the pilot Oleg Stasov on 7 March."


def reports() -> list[CodedDocument]:
    police = {"country": "BLR", "sectors": ("COP",)}
    teacher = {"actor_id": "a1", "name": "Siarhei Haradnichy", "country": "BLR", "sectors": ("EDU",)}
    return [
        told(
            "arrest",
            ARREST,
            "arrested",
            title="Siarhei Haradnichy held",
            contexts=("repression",),
            cast=(person("a1", "Siarhei Haradnichy", ARREST, country="BLR"),),
            actors=(by("Police", ARREST, **police),),
            recipients=(by("the teacher Siarhei Haradnichy", ARREST, **teacher),),
            date=day_of(ARREST, "5 March", "2024-03-05"),
            place=place_of(ARREST, "Brest"),
        ),
        told(
            "release",
            RELEASE,
            "free",
            publisher="Evening Star",
            cast=(person("a1", "Pavel Kuzmin", RELEASE), body("a2", "Ministry of Justice")),
            statements=(said("s1", RELEASE, "the ministry", "a2"),),
            statement="s1",
            event_type="CONCEDE",
            mode=None,
            quad_code=1,
            score=4.5,
            status="promised",
            factuality=0.0,
            future=True,
            actors=(by("Lithuania", RELEASE, country="LTU", sectors=("GOV",)),),
            recipients=(by("Pavel Kuzmin", RELEASE, actor_id="a1", name="Pavel Kuzmin"),),
        ),
        told(
            "child",
            CHILD,
            "detained",
            title="Lena Petrova, 14, held",
            cast=(person("a1", "Lena Petrova", CHILD, "protected"),),
            actors=(by("Police", CHILD, **police),),
            recipients=(by("Lena Petrova", CHILD, actor_id="a1", name="Lena Petrova", country="BLR"),),
            date=day_of(CHILD, "6 March", "2024-03-06"),
            place=place_of(CHILD, "Brest"),
        ),
        told(
            "march",
            MARCH,
            "marched",
            event_type="PROTEST",
            mode="demo",
            score=-5.0,
            actors=(by("Miners", MARCH, country="LTU", sectors=("LAB",)),),
            date=day_of(MARCH, "March", "2024-03-01", "2024-03-31", "month"),
            place=place_of(MARCH, "Vilnius"),
        ),
        told(
            "old",
            OLD,
            "jailed",
            publisher="Evening Star",
            published="2024-04-02",
            event_type="SANCTION",
            mode="convict",
            score=-6.0,
            historical=True,
            cast=(person("a1", "Siarhei Haradnichy", OLD, country="BLR"),),
            actors=(by("a court", OLD, country="BLR", sectors=("JUD",)),),
            recipients=(by("Siarhei Haradnichy", OLD, **teacher),),
            date=day_of(OLD, "2020", "2020-01-01", "2020-12-31", "year"),
        ),
        told(
            "denied",
            DENIED,
            "arrest",
            status="negated",
            factuality=-3.0,
            negation=True,
            cast=(person("a1", "Oleg Stasov", DENIED),),
            actors=(by("Police", DENIED, **police),),
            recipients=(by("the pilot Oleg Stasov", DENIED, actor_id="a1", name="Oleg Stasov"),),
            date=day_of(DENIED, "7 March", "2024-03-07"),
        ),
    ]


def body(id: str, name: str) -> Actor:
    return actor(name, id=id, kind="body", country="LTU", sectors=("GOV",), visibility="public")


def said(id: str, text: str, source: str, speaker: str) -> Statement:
    start = text.index(source)
    return Statement(
        id=id,
        kind="indirect",
        source=((start, start + len(source)),),
        cue=((start + len(source) + 1, start + len(source) + 5),),
        content=((0, start - 2),),
        speaker=speaker,
        within=None,
        role="official",
        source_count=1,
        forecast=None,
    )


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory, lexicon: Lexicon) -> Iterator[Store]:
    """The reports above: an arrest (known to its day), a release promised, a child's arrest (protected), a
    march (known to its month), an old sentence told as background, an arrest denied."""
    path: Path = tmp_path_factory.mktemp("ask") / "record.sqlite"
    with open_store(path, create=True) as made:
        corpus = Corpus(made, lexicon)
        corpus.add(
            [
                corpus.prepare(
                    Document(
                        id=one.id,
                        text=one.text,
                        published=one.published,
                        publisher=one.publisher,
                        title=one.title,
                    ),
                    one,
                )
                for one in reports()
            ]
        )
        corpus.link()
        yield made
