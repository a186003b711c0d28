"""The route of a document through the stages; the one module that imports them all.

acquire → clean → parse → find → attribute → resolve. Stages meet here and nowhere else.
"""

import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from dragoman import __version__
from dragoman.ask.case.own import OwnCases
from dragoman.attribute import CertaintyJudge, Holders, StatementFinder
from dragoman.clean import LanguageFinder
from dragoman.find import Finder
from dragoman.find.left_out.gates import BARE, CHARGE, PASSING, WORDS_ALONE, drop
from dragoman.lexicon import Lexicon, load
from dragoman.model import (
    Actor,
    Claim,
    CodedDocument,
    Document,
    Drop,
    Mention,
    Parsed,
    Party,
    Phrase,
    PlaceMention,
    Predicate,
    Statement,
    TimeMention,
)
from dragoman.model import Coder as CoderVersion
from dragoman.model.coded import SCHEMA_VERSION
from dragoman.parse import DEFAULT_MODEL, Parser
from dragoman.resolve.actors import ActorFinder, Actors
from dragoman.resolve.ahead import scheduled
from dragoman.resolve.claims import ClaimMaker, Facts
from dragoman.resolve.fold import Folder
from dragoman.resolve.framings import Framer
from dragoman.resolve.naming import named
from dragoman.resolve.places import PlaceFinder
from dragoman.resolve.pointing import Pointer
from dragoman.resolve.raising import raised
from dragoman.resolve.recalling import Recaller
from dragoman.resolve.relations import related
from dragoman.resolve.revisions import Reviser
from dragoman.resolve.standing import StandingReader
from dragoman.resolve.times import ClaimDater, OrderFinder, TimeFinder

NOT_COVERED = "C201"  # the text is in a language that no lexicon covers


class Coder:
    """Codes news reports.

    >>> Coder().code("Police in Harare arrested two union leaders.", published="2024-03-01")

    `model` names an installed spaCy pipeline (ModelError where it is absent), or is a `Parser`;
    `predicates` fills that field of the coded document; `actors` is a file of imported actors. One coder may
    be used for any number of documents; it keeps no state.
    """

    def __init__(
        self,
        model: str | Parser = DEFAULT_MODEL,
        *,
        language: str = "en",
        predicates: bool = False,
        actors: Path | None = None,
    ) -> None:
        self.lexicon: Lexicon = load(language, actors=actors)
        self.parser = Parser(model) if isinstance(model, str) else model
        self.with_predicates = predicates
        self.language = LanguageFinder(self.lexicon)
        self.find = Finder(self.lexicon)
        self.statements = StatementFinder(self.lexicon)
        self.certainty = CertaintyJudge(self.lexicon)
        self.times = TimeFinder(self.lexicon)
        self.dater = ClaimDater(self.lexicon)
        self.order = OrderFinder(self.lexicon)
        self.actors = ActorFinder(self.lexicon)
        self.places = PlaceFinder(self.lexicon)
        self.maker = ClaimMaker(self.lexicon)
        self.folder = Folder(self.lexicon)
        self.recall = Recaller(self.lexicon)
        self.point = Pointer(self.lexicon)
        self.standing = StandingReader(self.lexicon)
        self.reviser = Reviser(self.lexicon)
        self.framer = Framer(self.lexicon)
        self.own_cases = OwnCases(self.lexicon)

    @functools.cached_property
    def version(self) -> CoderVersion:
        return CoderVersion(version=__version__, model=self.parser.name, lexicon=self.lexicon.version())

    def code(self, document: Document | str, *, published: str | None = None) -> CodedDocument:
        """Codes one report; a string is a document without an id."""
        if isinstance(document, str):
            document = Document(id="", text=document, published=published)
        return next(self.pipe([document]))

    def pipe(self, documents: Iterable[Document]) -> Iterator[CodedDocument]:
        """Codes reports in order, streamed: memory does not grow with their number."""
        kept, read = itertools.tee((doc, self.language(doc.text)) for doc in documents)
        parses = self.parser.read_all(doc.text for doc, language in read if self.covers(language))
        for document, language in kept:
            if self.covers(language):
                yield self.code_parsed(document, next(parses))
            else:
                yield self.uncovered(document, language)

    def covers(self, language: str | None) -> bool:
        """Whether texts in a language can be coded; None is a text without letters."""
        return language in (None, self.lexicon.language)

    def code_parsed(self, document: Document, parsed: Parsed) -> CodedDocument:
        """Codes a report whose parse is at hand."""
        told_from = document.published or self.times.dateline(parsed)
        mentions, found_drops = self.find.read(parsed)
        statements, statement_drops = self.statements(parsed)
        times, time_drops = self.times(parsed, told_from)
        actors = self.actors(parsed, told_from)
        places, place_drops = self.places(parsed, self.actors)
        facts = self._facts(parsed, told_from, mentions, statements, times, actors, places)
        claims, passed_over = self._claims(parsed, told_from, facts)
        claims = self.reviser(parsed, claims, statements)
        claims = related(parsed, claims, self.order)
        drops = (*found_drops, *passed_over, *statement_drops, *time_drops, *actors.drops, *place_drops)
        return self._document(
            document,
            self.lexicon.language,
            claims=tuple(self.framer.frame(parsed, claims, statements)),
            statements=tuple(_with_speaker(parsed, actors, one) for one in statements),
            predicates=tuple(self.certainty.predicates(parsed)) if self.with_predicates else (),
            actors=self.own_cases(document.text, claims, actors.actors, actors.members),
            times=tuple(times),
            places=tuple(places),
            drops=tuple(sorted(drops, key=lambda drop: (drop.start or 0, drop.code))),
        )

    def _facts(
        self,
        parsed: Parsed,
        published: str | None,
        mentions: Sequence[Mention],
        statements: Sequence[Statement],
        times: Sequence[TimeMention],
        actors: Actors,
        places: list[PlaceMention],
    ) -> list[Facts]:
        """What the stages say of each mention."""
        holders = Holders(statements)
        dates = self.dater.read(parsed, times, published)
        surely = functools.partial(self.certainty.of, parsed, published=published)
        return [
            Facts(
                mention=mention,
                certainty=scheduled(parsed, mention, surely(mention.head), dates.of(mention.head), published),
                statement=holders.at(*parsed.chars(*mention.trigger)),
                actors=_described(parsed, actors, mention.actors),
                recipients=_described(parsed, actors, mention.recipients),
                date=dates.of(mention.head),
                place=self.places.of_claim(parsed, mention, places),
            )
            for mention in mentions
        ]

    def _claims(
        self, parsed: Parsed, published: str | None, facts: Sequence[Facts]
    ) -> tuple[Sequence[Claim], list[Drop]]:
        """The claims, each act told once; what is mentioned in passing and told nowhere else is dropped."""
        mentions = [one.mention for one in facts]
        made = self.maker.claims(parsed, [one for one in facts if one.mention.passing not in WORDS_ALONE])
        words = self.maker.claims(parsed, [one for one in facts if one.mention.passing in WORDS_ALONE])
        charged = {parsed.chars(*one.trigger)[0] for one in mentions if one.passing == CHARGE}
        words = [_behind(one) if one.trigger.start in charged else one for one in words]
        made = self.standing(
            parsed, made, lambda token: self.certainty.of(parsed, token, published=published)
        )
        passing = {parsed.chars(*one.trigger)[0]: one for one in mentions if one.passing}
        aside = [one for one in made if one.trigger.start in passing]
        claims = self.folder.fold(parsed, [one for one in made if one.trigger.start not in passing])
        claims, left = self.recall(parsed, claims, aside)
        claims, unheard = self.recall(parsed, claims, words, foreseen=False)
        codes = {start: mention.passing for start, mention in passing.items()}
        own, left = raised(claims, (*left, *unheard), codes)
        if own:
            claims, left = self.recall(parsed, (*claims, *own), left, foreseen=False)
        over = [passing[one.trigger.start] for one in left]
        return self.point(parsed, claims), [
            drop(parsed, one.passing or PASSING, one.head) for one in over if one.passing != BARE
        ]

    def uncovered(self, document: Document, language: str | None) -> CodedDocument:
        """A report in a language that is not covered: no claims, and a drop that says so."""
        reason = f"the text is in a language that is not covered ({language})"
        return self._document(
            document,
            language,
            drops=(Drop(code=NOT_COVERED, reason=reason, start=0, end=len(document.text)),),
        )

    def _document(
        self,
        document: Document,
        language: str | None,
        *,
        claims: tuple[Claim, ...] = (),
        statements: tuple[Statement, ...] = (),
        predicates: tuple[Predicate, ...] = (),
        actors: tuple[Actor, ...] = (),
        times: tuple[TimeMention, ...] = (),
        places: tuple[PlaceMention, ...] = (),
        drops: tuple[Drop, ...] = (),
    ) -> CodedDocument:
        return CodedDocument(
            schema_version=SCHEMA_VERSION,
            id=document.id,
            title=document.title,
            publisher=document.publisher,
            url=document.url,
            published=document.published,
            language=language,
            text=document.text,
            claims=claims,
            statements=statements,
            predicates=predicates,
            actors=actors,
            times=times,
            places=places,
            drops=drops,
            coder=self.version,
        )


def _described(parsed: Parsed, actors: Actors, parties: Sequence[Phrase]) -> tuple[Party, ...]:
    return tuple(actors.describe(parsed, named(parsed, actors.of_head, one)) for one in parties)


def _with_speaker(parsed: Parsed, actors: Actors, statement: Statement) -> Statement:
    if not statement.source:
        return statement
    start, end = statement.source[0]
    speaker = actors.speaker(parsed, start, end)
    forecast = replace(statement.forecast, owner=speaker) if statement.forecast else None
    return replace(statement, speaker=speaker, forecast=forecast)


def _behind(charge: Claim) -> Claim:
    """What somebody is charged with lies behind the charge, also where that is still to come."""
    return replace(charge, future=False, hypothetical=False)
