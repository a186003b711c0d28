"""Gives a country to actors of a state whose country goes without saying: "the opposition leader", "a court".

Only what belongs to some state is given one, from the sentence's one state, from a wife or husband, or from
the state that most of the document is about; a stranger's country is never guessed.
"""

from collections import Counter

from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast, Record
from dragoman.resolve.actors.known.identity import HEADS
from dragoman.resolve.actors.known.index import ActorIndex
from dragoman.resolve.actors.known.sectors import OF_THE_STATE
from dragoman.resolve.actors.words import ActorWords

STATE_SECTORS = frozenset(("GOV", "COP", "JUD", "LEG", "MIL", "SPY", "OPP"))
STATELESS = frozenset(("EUR", "UNO", "IGO", "NGO", "ISM", "IMG", "MNC", ""))
FEWEST = 3  # mentions with a country below which a document has no home
HOME_SHARE = 0.6  # of all mentions that have a country; below that a document has no one home
SPOUSE = "spouse"
LOOKED_AT = 3  # first mentions of an actor whose sentences are looked at
SENTENCE_WITHIN = 40  # tokens
WHERE = frozenset(("at", "from", "in", "into", "near", "outside", "to"))


class HomeReader:
    def __init__(self, words: ActorWords, index: ActorIndex) -> None:
        self.words = words
        self.domestic = words.of_kind("domestic")
        self.foreign = words.of_kind("foreign")
        self.sorts = words.sorts
        self.index = index

    def read(self, parsed: Parsed, cast: Cast, published: str | None) -> None:
        records = [record for record in cast.living() if record.mentions]
        home = self._home(records)
        for record in records:
            if record.country or record.kind not in ("person", "group", "body"):
                continue
            spouse = [other.country for kin, other in record.kin if kin == SPOUSE and other.country]
            if spouse:
                record.countries[spouse[0]] = "spouse"
            elif self._of_a_state(record) and not _of_a_body(parsed, cast, record):
                near = self._near(parsed, cast, record) if "OPP" in record.sectors else ""
                country = near or home
                if country and not self._of_another(record, country, published):
                    record.countries[country] = "sentence" if near else "document"

    def _of_another(self, record: Record, country: str, published: str | None) -> bool:
        """Whether the data tell that a named person is not of a country: his namesakes are of others, or he
        is called by an office that somebody else holds there."""
        if not record.names or record.kind != "person":
            return False
        if self.words.of_part((*record.lemmas, *record.titles), self.words.country_names.get(country, "")):
            return True
        known = [i for i in record.candidates if not i.isdigit()]
        if known:
            return all(one.country != country for i in known for one in self.index.tenures_of(i))
        heads = [one for one in (*record.lemmas, *record.titles) if HEADS & self.sorts.get(one, frozenset())]
        offices = self.index.office_names(heads, country)
        return published is not None and self.index.holder(offices, country, published) is not None

    def _home(self, records: list[Record]) -> str:
        counts: Counter[str] = Counter()
        for record in records:
            of_state = record.kind in ("country", "other") or not STATE_SECTORS.isdisjoint(record.sectors)
            if of_state and record.country and record.country not in STATELESS:
                counts[record.country] += len(record.mentions)
        total = sum(counts.values())
        if total < FEWEST:
            return ""
        country, most = max(counts.items(), key=lambda item: (item[1], item[0]))
        return country if most / total >= HOME_SHARE else ""

    def _of_a_state(self, record: Record) -> bool:
        if record.identity or any("." in word for form in record.names for word in form):
            return False
        if not self.foreign.isdisjoint(record.lemmas):
            return False
        if not record.definite and not record.names and OF_THE_STATE.isdisjoint(record.sectors):
            return False
        return not STATE_SECTORS.isdisjoint(record.sectors) or not self.domestic.isdisjoint(record.lemmas)

    def _near(self, parsed: Parsed, cast: Cast, record: Record) -> str:
        """The one country of those who act in the sentence of a first mention."""
        for mention in record.mentions[:LOOKED_AT]:
            first, last = parsed.sentences[parsed.sentence_of[mention.head]]
            first, last = (
                max(first, mention.head - SENTENCE_WITHIN),
                min(last, mention.head + SENTENCE_WITHIN),
            )
            found = {
                other.country
                for token in range(first, last)
                if (other := cast.of_head.get(token)) is not None
                and other is not record
                and other.country
                and (other.kind == "country" or not STATE_SECTORS.isdisjoint(other.sectors))
                and not _is_where(parsed, token)
            } - STATELESS
            if len(found) == 1:
                return next(iter(found)) or ""
        return ""


def _is_where(parsed: Parsed, token: int) -> bool:
    """Whether a name only says where: "taken from his home *in Santiago*", of which there are several."""
    above = parsed.heads[token]
    return parsed.roles[token] == "prepositional_object" and parsed.lowers[above] in WHERE


def _of_a_body(parsed: Parsed, cast: Cast, record: Record) -> bool:
    """Whether somebody is of a body that no state has: "*the court's* prosecutor" of the one in The Hague."""
    tokens = (parsed.child(one.head, "possessor") for one in record.mentions[:LOOKED_AT])
    owners = (cast.at(token) for token in tokens if token is not None)
    return any(owner is not None and owner.country in STATELESS for owner in owners)
