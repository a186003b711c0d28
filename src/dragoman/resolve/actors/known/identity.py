"""Who of the actors data somebody is: only where name, office and date agree.

A name alone is never enough: a plumber called like a president stays a plumber, and who held the office in
2016 is not who held it in 2018. Those passed over are kept as candidates.
"""

from collections.abc import Iterable

from dragoman.lexicon.imported import NO_STATE
from dragoman.model.coded import IdBy
from dragoman.resolve.actors.cast import Cast, Record
from dragoman.resolve.actors.known.chiefs import Chiefs
from dragoman.resolve.actors.known.imported import LEAST_WORDS
from dragoman.resolve.actors.known.index import ActorIndex
from dragoman.resolve.actors.known.keys import folded
from dragoman.resolve.actors.known.tenure import Tenure
from dragoman.resolve.actors.words import ActorWords

HEADS = frozenset(("state_head", "government_head", "crowned_head"))
MOST_SHOWN = 8  # imported namesakes among the candidates: beside a common name stand dozens
LEADERS = frozenset(("leader", "head", "chairman", "chief", "president", "founder", "commander"))


class IdentityReader:
    def __init__(self, words: ActorWords, index: ActorIndex) -> None:
        self.words = words
        self.head_offices = words.of_kind("head_office")
        self.index = index
        self.chiefs = Chiefs(index)

    def identify(self, cast: Cast, published: str | None) -> None:
        """Gives identities; two records that prove to be one are merged."""
        spoken_of = {country for country in cast.nations if len(country) == 3}
        for record in cast.living():
            spoken_of.update(record.countries)
        taken: dict[str, Record] = {}
        for record in cast.living():
            if record.identity or not record.mentions:
                continue
            if record.kind in ("body", "group", "") and record.names:
                self._body(record, spoken_of)
            if record.kind in ("person", "") and not record.plural and not record.identity and published:
                self._person(record, published, spoken_of)
            if record.identity:
                first = taken.setdefault(record.identity, record)
                if first is not record and not (first.names and record.names and first.kind != "person"):
                    cast.merge(first, record)

    def _person(self, record: Record, published: str, spoken_of: set[str]) -> None:
        offices = self._offices(record)
        if not record.names:
            self._unnamed(record, offices, published)
            return
        namesakes = self.index.namesakes(record.names)
        if not namesakes and offices:
            full = max(record.names, key=len)
            namesakes = self.index.sounding(full) if len(full) > 1 else []
            if not namesakes:  # to compare names is dear: first whose office and date agree
                alike = self.index.sounding_imported(full)
                alike = [i for i in alike if self._agrees(record, i, offices, published, spoken_of)]
                namesakes = self.index.surely(" ".join(full), alike)
        if not namesakes and offices and all(len(form) == 1 for form in record.names):
            namesakes = self._by_office(record, offices, published, spoken_of)
        if not namesakes and record.offices and all(len(form) == 1 for form in record.names):
            namesakes = self.chiefs.named(record, published)
            if len(namesakes) == 1:
                self._settle(record, namesakes[0], published, "name_chief")
                return
        agreed = {i: self._agrees(record, i, offices, published, spoken_of) for i in namesakes}
        sure = [i for i in namesakes if agreed[i]]
        sure = [
            i for i in sure if not self.index.is_imported(i)
        ] or sure  # what the built-in data know stands
        if len(sure) == 1:
            self._settle(record, sure[0], published, agreed[sure[0]])
        self._pass_over(record, namesakes)

    def _pass_over(self, record: Record, actor_ids: list[str]) -> None:
        """Notes whom a name may mean and does not, as far as the data go."""
        own = [i for i in actor_ids if not self.index.is_imported(i)]
        others = [i for i in actor_ids if self.index.is_imported(i) and i != record.identity]
        for actor_id in (*own, *others[:MOST_SHOWN]):
            if actor_id != record.identity:
                record.candidates.setdefault(actor_id)

    def _by_office(self, record: Record, offices: set[str], published: str, spoken_of: set[str]) -> list[str]:
        """ "President Putin": who held that office on the day, if the family name is theirs. Of an imported
        one the text must tell the country as well."""
        words = {folded(form[0]) for form in record.names}
        found = [i for word in sorted(words) for i in self.index.holders_named(word, offices, published)]
        if record.countries:
            found = [i for i in found if any(t.country in record.countries for t in self.index.tenures_of(i))]
        if len(found) == 1 and not self.index.is_imported(found[0]):
            spoken_of.update(tenure.country for tenure in self.index.tenures_of(found[0]))
        return found

    def _offices(self, record: Record) -> set[str]:
        return self.index.office_names(_called(record), record.country)

    def _unnamed(self, record: Record, offices: set[str], published: str) -> None:
        """ "the French president" on a day is whoever held that office on that day."""
        country = record.country
        if country is None or record.former or not record.definite or not offices or record.candidates:
            return
        if "leader" in record.lemmas and not offices - {"leader"}:
            return
        found = self.index.holder(offices, country, published)
        if found is not None:
            self._settle(record, found, published, "office")

    def _agrees(
        self, record: Record, actor_id: str, offices: set[str], published: str, spoken_of: set[str]
    ) -> IdBy | None:
        """How what the text says of a namesake fits one tenure: country, office and day; None where it does
        not. The country must be said of him and not just in the text where an imported one is called like a
        built-in one."""
        alone = self.index.is_imported(actor_id) and self._is_built_in(record)
        called = _called(record)
        for tenure in self.index.tenures_of(actor_id):
            if tenure.kind != "person":
                continue
            if record.countries and tenure.country not in record.countries:
                continue
            said = offices if record.countries else self.index.office_names(called, tenure.country)
            known = tenure.country in spoken_of or self._by_whole_name(record, tenure, said)
            if not record.countries and (alone or not known):
                continue
            if not self._in_time(record, tenure, published):
                continue
            if (by := self._office_agrees(record, tenure, said)) is not None:
                return by if tenure.country in spoken_of else "whole_name"
        return None

    def _by_whole_name(self, record: Record, tenure: Tenure, offices: set[str]) -> bool:
        """ "President Joe Biden" wherever he is spoken of: a whole name with the very office."""
        if self.index.is_imported(tenure.actor_id):
            return False
        held = self.chiefs.heads(record, tenure) if tenure.body else tenure.office in offices
        return held and any(len(form) > 1 for form in record.names)

    def _in_time(self, record: Record, tenure: Tenure, published: str) -> bool:
        """Whether an office was held on the day, by a whole name also just before it ("soldiers detained
        President Mohamed Bazoum"); of a former holder, before."""
        if record.former:
            return tenure.ended_before(published)
        whole = any(len(form) > 1 for form in record.names)
        return tenure.held_on(published) or (whole and tenure.just_ended(published))

    def _is_built_in(self, record: Record) -> bool:
        return any(not self.index.is_imported(i) for i in self.index.namesakes(record.names))

    def _office_agrees(self, record: Record, tenure: Tenure, offices: set[str]) -> IdBy | None:
        """What agrees: the office said is the office held, or "leader" for a head; nothing said counts for
        who is known by nothing else, and other work said counts against."""
        if any(tenure.office == office or tenure.office.startswith(office + " ") for office in offices):
            return "name_office"
        if tenure.body and (self.chiefs.heads(record, tenure) or self._leads(record, tenure)):
            return "name_chief"
        if self.index.is_imported(tenure.actor_id):  # of a million the very office must be said
            return None
        if tenure.office in self.head_offices and self._called_head(record.lemmas):
            return "name_leader"
        telling = [lemma for lemma in record.lemmas if lemma not in self.words.of_kind("generic_person")]
        telling = [lemma for lemma in telling if lemma not in self.words.kin]
        if telling or record.age is not None or record.former:
            return None
        alone = not offices and tenure.office in self.head_offices and not tenure.body
        return "name" if alone else None

    def _leads(self, record: Record, tenure: Tenure) -> bool:
        """ "opposition leader" of the head of an opposition body: a leader, and of that sector."""
        leading = any(lemma.rsplit(" ", 1)[-1] in LEADERS for lemma in record.lemmas)
        return (
            leading
            and tenure.office in LEADERS
            and not {"GOV", "UNK"}.issuperset(tenure.sectors)
            and not set(tenure.sectors).isdisjoint(record.sectors)
        )

    def _called_head(self, lemmas: Iterable[str]) -> bool:
        return any(HEADS & self.words.sorts.get(lemma, frozenset()) for lemma in lemmas)

    def _settle(self, record: Record, actor_id: str, published: str, by: IdBy | None) -> None:
        record.identity, record.identified_by = actor_id, by
        for tenure in self.index.tenures_of(actor_id):
            record.name = tenure.name
            if record.former or self._in_time(record, tenure, published):
                record.countries.setdefault(tenure.country, "data")
                for sector in tenure.sectors:
                    record.sectors.setdefault(sector)
                if tenure.office and tenure.held_on(published):
                    record.offices.setdefault(tenure.office)

    def _body(self, record: Record, spoken_of: set[str]) -> None:
        """A body is known by its full name, where that is nobody else's and its country agrees: by any of its
        names in the built-in data, else in what is imported."""
        forms = [
            (form, [i for i in self.index.named(form) if not i.startswith("per:")])
            for form in sorted(record.names, key=len, reverse=True)
        ]
        fitting = next((found for form, ids in forms if (found := self._fitting(record, form, ids))), "")
        if not fitting:
            known = any(not self.index.is_imported(i) for _, ids in forms for i in ids)
            alike = ((form, i) for form, ids in forms for i in ids if not known)
            agreeing = {i for form, i in alike if self._imported_fits(record, form, i, spoken_of)}
            fitting = next(iter(agreeing)) if len(agreeing) == 1 else ""
        if fitting:
            tenure = self.index.tenures_of(fitting)[0]
            record.identity, record.identified_by = fitting, "name"
            record.kind = tenure.kind
            record.name = record.name or tenure.name
            record.countries.setdefault(tenure.country, "data")
            if tenure.sectors:  # "the bloc" is no party where it is the European Union
                opposed = "OPP" if "OPP" in record.sectors else None
                record.sectors = dict.fromkeys(one for one in (*tenure.sectors, opposed) if one)
            return
        for _, ids in forms:
            self._pass_over(record, ids)

    def _fitting(self, record: Record, form: tuple[str, ...], ids: list[str]) -> str:
        """The one body of the built-in data that a name means, "" where it is none or several."""
        strong = [i for i in ids if (folded(" ".join(form)), i) not in self.index.weak]
        own = [i for i in strong if not self.index.is_imported(i)]
        fitting = [i for i in own if self._body_fits(record, self.index.tenures_of(i)[0])]
        return fitting[0] if len(fitting) == 1 else ""

    def _body_fits(self, record: Record, tenure: Tenure) -> bool:
        return not record.countries or tenure.country in record.countries

    def _imported_fits(
        self, record: Record, form: tuple[str, ...], actor_id: str, spoken_of: set[str]
    ) -> bool:
        """Of a million bodies many are called Reform or Supreme Court: the text must tell the country too,
        of a name of one or two words beside the name itself."""
        country = self.index.tenures_of(actor_id)[0].country
        if record.countries or len(form) < LEAST_WORDS:
            return country in record.countries
        return country in spoken_of or country in NO_STATE


def _called(record: Record) -> tuple[str, ...]:
    """The nouns, titles and whole offices by which somebody is called: "CIA chief"."""
    offices = (office.lower().removeprefix("the ") for office in record.offices)
    return (*record.lemmas, *record.titles, *offices)
