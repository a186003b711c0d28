"""A coder of a few lines for tests of what stands around the real one: needs no model and no lexicon."""

import os
import re
import signal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dragoman.errors import ModelError
from dragoman.model import (
    Actor,
    Charge,
    Claim,
    ClaimDate,
    CodedDocument,
    Coder,
    Document,
    Drop,
    Party,
    Place,
    PlaceMention,
    Size,
    Span,
    Statement,
    TextSpan,
    TimeMention,
)

ARREST = re.compile(r"(?P<actor>\w+) arrested (?P<recipient>[\w ]+)")
VERSION = Coder(version="0.0", model="none", lexicon="none")
GROUNDS = {"public": ("office",), "protected": ("minor",), "private": ()}


@dataclass(frozen=True)
class StandIn:
    """Codes "X arrested Y"; a text with "FAULT" in it makes it fail as a fault in a stage would."""

    def pipe(self, documents: Iterable[Document]) -> Iterator[CodedDocument]:
        for document in documents:
            if "FAULT" in document.text:
                raise ZeroDivisionError("a stage divides by zero")
            yield coded(
                document, tuple(arrest(document.text, match) for match in ARREST.finditer(document.text))
            )


def make() -> StandIn:
    return StandIn()


def no_model() -> StandIn:
    raise ModelError("model 'x' is not installed")


def killed(document: CodedDocument) -> str:
    """A rendering in which the process is ended from outside, as for want of memory."""
    os.kill(os.getpid(), signal.SIGKILL)
    return document.id


def identifier(document: CodedDocument) -> str:
    return document.id


def coded(document: Document, claims: tuple[Claim, ...] = (), **fields: object) -> CodedDocument:
    stated: dict[str, object] = {
        "schema_version": "1",
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published,
        "language": "en",
        "text": document.text,
        "claims": claims,
        "statements": (),
        "predicates": (),
        "actors": (),
        "times": (),
        "places": (),
        "drops": (),
        "coder": VERSION,
    }
    return CodedDocument(**(stated | fields))  # type: ignore[arg-type]


def party(text: str | None, start: int | None = None, **fields: object) -> Party:
    stated: dict[str, object] = {
        "start": start,
        "end": None if start is None or text is None else start + len(text),
        "text": text,
        "actor_id": None,
        "name": None,
        "country": None,
        "sectors": (),
        "count": None,
        "members": (),
        "implied": text is None,
    }
    return Party(**(stated | fields))  # type: ignore[arg-type]


def actor(name: str, *starts: int, **fields: object) -> Actor:
    """Somebody whose name stands where the text's spans start."""
    stated: dict[str, object] = {
        "id": "a1",
        "id_by": None,
        "name": name,
        "kind": "person",
        "country": None,
        "sectors": (),
        "offices": (),
        "visibility": "private",
        "mentions": tuple((start, start + len(name)) for start in starts),
        "candidates": (),
    }
    told = stated | fields
    told.setdefault("country_by", "noun" if told["country"] else None)
    told.setdefault("grounds", GROUNDS[str(told["visibility"])])
    return Actor(**told)  # type: ignore[arg-type]


def seen_as(one: Actor, visibility: str, *grounds: str) -> Actor:
    """The actor with another visibility, for these grounds or the first that make it so."""
    return replace(one, visibility=visibility, grounds=grounds or GROUNDS[visibility])


def place(name: str, start: int, **fields: object) -> Place:
    stated: dict[str, object] = {
        "text": name,
        "start": start,
        "end": start + len(name),
        "name": name,
        "latitude": None,
        "longitude": None,
        "geonames_id": None,
        "country": None,
        "precision": "city",
    }
    return Place(**(stated | fields))  # type: ignore[arg-type]


def claim(trigger: TextSpan, span: Span, **fields: object) -> Claim:
    stated: dict[str, object] = {
        "id": "c1",
        "event_type": "COERCE",
        "mode": "arrest",
        "contexts": (),
        "quad_code": 4,
        "score": -7.0,
        "cameo": "173",
        "historical": False,
        "future": False,
        "hypothetical": False,
        "negation": False,
        "status": "asserted",
        "factuality": 3.0,
        "likelihood": None,
        "trigger": trigger,
        "span": span,
        "mentions": (),
        "actors": (),
        "recipients": (),
        "sizes": (),
        "charges": (),
        "date": None,
        "relations": (),
        "place": None,
        "statement": None,
        "framings": (),
        "condition": None,
        "rule": "events/COERCE.tsv:2",
        "event_id": None,
    }
    return Claim(**(stated | fields))  # type: ignore[arg-type]


def words(text: str, part: str) -> TextSpan:
    start = text.index(part)
    return TextSpan(start=start, end=start + len(part), text=part)


def arrest(text: str, match: re.Match[str]) -> Claim:
    trigger = TextSpan(start=match.end("actor") + 1, end=match.end("actor") + 9, text="arrested")
    return claim(
        trigger,
        Span(start=match.start(), end=match.end()),
        actors=(party(match["actor"], match.start("actor")),),
        recipients=(party(match["recipient"], match.start("recipient")),),
    )


TEXT = """Two held in Lusaka

The mayor said on Friday that police had arrested two bakers in Lusaka on Thursday. \
“They are accused of theft,” he said.

The bakers' union demanded their release."""


def example() -> CodedDocument:
    """A document with something in every field that is shown."""
    document = Document(
        id="lusaka-1", text=TEXT, title="Two held in Lusaka", publisher="Example Wire", published="2024-03-01"
    )
    mayor, police, bakers = (words(TEXT, part) for part in ("The mayor", "police", "two bakers"))
    thursday, lusaka = words(TEXT, "Thursday"), words(TEXT, "Lusaka on")
    content = words(TEXT, "that police had arrested two bakers in Lusaka on Thursday")
    quote = words(TEXT, "They are accused of theft,")
    arrested = claim(
        words(TEXT, "arrested"),
        Span(start=police.start, end=thursday.end),
        actors=(
            party("police", police.start, name="Zambia Police Service", country="ZMB", sectors=("COP",)),
        ),
        recipients=(party("two bakers", bakers.start, sectors=("BUS",), count=2),),
        sizes=(
            Size(
                value=2.0,
                approx="",
                unit="people",
                text="two",
                start=bakers.start,
                end=bakers.start + 3,
                part_of=None,
            ),
        ),
        charges=(Charge(start=words(TEXT, "theft").start, end=words(TEXT, "theft").end, text="theft"),),
        date=ClaimDate(
            start="2024-02-29",
            end="2024-02-29",
            precision="day",
            text="Thursday",
            text_start=thursday.start,
            text_end=thursday.end,
        ),
        place=place(
            "Lusaka", lusaka.start, latitude=-15.4, longitude=28.3, geonames_id=909137, country="ZMB"
        ),
        statement="s1",
    )
    union = words(TEXT, "The bakers' union")
    demanded = claim(
        words(TEXT, "demanded"),
        Span(start=union.start, end=len(TEXT) - 1),
        id="c2",
        event_type="REQUEST",
        mode="yield",
        quad_code=3,
        actors=(party(union.text, union.start),),
        recipients=(party(None, name="Zambia", country="ZMB", sectors=("GOV",)),),
        status="demanded",
        factuality=-1.0,
        future=True,
        rule="events/REQUEST.tsv:9 + composition.tsv:4",
    )
    statements = (
        Statement(
            id="s1",
            kind="indirect",
            source=((mayor.start, mayor.end),),
            cue=((words(TEXT, "said").start, words(TEXT, "said").end),),
            content=((content.start, content.end),),
            speaker="a1",
            within=None,
            role="official",
            source_count=1,
            forecast=None,
        ),
        Statement(
            id="s2",
            kind="direct",
            source=((words(TEXT, "he said").start, words(TEXT, "he said").start + 2),),
            cue=(),
            content=((quote.start, quote.end),),
            speaker="a1",
            within=None,
            role="official",
            source_count=1,
            forecast=None,
        ),
    )
    return coded(
        document,
        (arrested, demanded),
        statements=statements,
        actors=(
            Actor(
                id="a1",
                id_by=None,
                name="Mayor of Lusaka",
                kind="person",
                country="ZMB",
                country_by="noun",
                sectors=("GOV",),
                offices=("mayor",),
                visibility="public",
                grounds=("office",),
                mentions=((mayor.start, mayor.end),),
                candidates=(),
            ),
        ),
        times=(
            TimeMention(
                start=thursday.start, end=thursday.end, text="Thursday", type="DATE", value="2024-02-29"
            ),
        ),
        places=(
            PlaceMention(
                start=lusaka.start,
                end=lusaka.start + 6,
                text="Lusaka",
                name="Lusaka",
                latitude=-15.4,
                longitude=28.3,
                geonames_id=909137,
                country="ZMB",
                role="place",
                candidates=(),
            ),
        ),
        drops=(Drop(code="F101", reason="no party was found", start=union.start, end=union.end),),
    )
