"""By which offices those whom a text names may be called later in it, as far as the actors data know.

A hint gives nobody an identity: it only helps to tell whom "the Russian president" means among the named.
"""

from dragoman.resolve.actors.cast import Cast, Record
from dragoman.resolve.actors.known.index import ActorIndex
from dragoman.resolve.actors.known.keys import folded
from dragoman.resolve.actors.known.sectors import ARMED
from dragoman.resolve.actors.known.tenure import Tenure
from dragoman.resolve.actors.words import ActorWords

ARMED_HINT = "armed group"


class HintReader:
    def __init__(self, words: ActorWords, index: ActorIndex) -> None:
        self.head_offices = words.of_kind("head_office")
        self.index = index

    def hint(self, cast: Cast, published: str | None) -> None:
        """Notes by which offices the named may be called, as far as the data know somebody of that name."""
        for record in cast.living():
            if record.kind == "place" and published:
                record.governs = self._governed(record, published)  # "the *Scholz* government"
            if record.kind in ("body", "group", "") and record.names:
                self._armed(record)
            if record.kind not in ("person", "other", "") or not record.names or record.name:
                continue
            for actor_id in self.index.namesakes(record.names):
                for tenure in self.index.tenures_of(actor_id):
                    if (
                        tenure.kind == "person"
                        and tenure.office
                        and self._may_count(record, tenure, published)
                        and (tenure.country in record.countries or not self.index.is_imported(actor_id))
                    ):
                        self._hinted(cast, record, tenure)
                        if published and tenure.office in self.head_offices:
                            record.governs = tenure.country
            if published and not record.governs and all(len(form) == 1 for form in record.names):
                record.governs = self._governed(record, published)

    def _armed(self, record: Record) -> None:
        """Notes that the one body of this name in the data bears arms: "the militant group"."""
        ids = {
            i
            for form in record.names
            for i in self.index.named(form)
            if not self.index.is_imported(i) and (folded(" ".join(form)), i) not in self.index.weak
        }
        tenures = self.index.tenures_of(next(iter(ids))) if len(ids) == 1 else []
        if tenures and tenures[0].kind != "person" and not ARMED.isdisjoint(tenures[0].sectors):
            record.hints.setdefault(ARMED_HINT)
            record.hint_countries.setdefault(tenures[0].country)

    def _governed(self, record: Record, published: str) -> str:
        """The one state that somebody of this family name heads on a day: "the Merkel government"."""
        found = {
            tenure.country
            for form in record.names
            if len(form) == 1
            for actor_id in self.index.holders_named(folded(form[0]), self.head_offices, published)
            for tenure in self.index.tenures_of(actor_id)
            if tenure.held_on(published) and tenure.office in self.head_offices
        }
        return next(iter(found)) if len(found) == 1 else ""

    def _may_count(self, record: Record, tenure: Tenure, published: str | None) -> bool:
        if record.countries and tenure.country not in record.countries:
            return False
        return published is None or tenure.held_on(published) or tenure.just_ended(published)

    def _hinted(self, cast: Cast, record: Record, tenure: Tenure) -> None:
        record.hint_countries.setdefault(tenure.country)
        known = self.index.words_for
        for words in (
            tenure.office,
            *known.get((tenure.office, ""), ()),
            *known.get((tenure.office, tenure.country), ()),
        ):
            record.hints.setdefault(words)
            cast.hint(record, words)
        if tenure.office in self.head_offices:
            cast.hint(record, "leader")
