"""Imported actors beside the built-in ones: who is the same, and who else is called so.

What the file has of somebody in the built-in data is added to him when the index is made, so that nothing
depends on the order in which documents are read; all others are looked up name by name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from dragoman.lexicon.imported import ActorFile
from dragoman.resolve.actors.known.keys import folded
from dragoman.resolve.actors.known.tenure import OPEN_END, Tenure, tenure_of

CACHED = 16_384  # names and actors kept at hand: some 20 MB
LEAST_WORDS = 3  # of an imported body's name that is found whole; shorter ones the parser finds or leaves


class ImportedActors:
    """`tenures` of the built-in data by id, `keys` their names, `numbers` their items at Wikidata; `tenures`
    grows by what the file adds."""

    def __init__(
        self,
        file: ActorFile,
        tenures: dict[str, list[Tenure]],
        keys: Mapping[str, Iterable[str]],
        numbers: Mapping[str, str],
    ) -> None:
        self.file = file
        self.own: dict[str, str] = {}  # imported id → built-in id
        self.held: dict[str, list[Tenure]] = {}  # by imported id, as far as they were asked for
        for actor_id in list(tenures):
            self._adopt(actor_id, tenures[actor_id], keys.get(actor_id, ()), numbers.get(actor_id, ""))
        self.named = lru_cache(CACHED)(self._named)
        self.sounding = lru_cache(CACHED)(self._sounding)
        self.holders_named = lru_cache(CACHED)(self._holders_named)
        self.begins_body = lru_cache(CACHED)(file.begins_body)
        self.knows_body = lru_cache(CACHED)(file.is_body)

    def _adopt(self, actor_id: str, tenures: list[Tenure], keys: Iterable[str], number: str) -> None:
        known = [actor_id, *(self.file.known_as(number) if number else ())]
        for imported in known:
            self._join(actor_id, tenures, imported, self.tenures(imported))
        for key in keys:
            for imported in self.file.named(key):
                found = self.tenures(imported)
                if imported not in self.own and same_actor(tenures, found):
                    self._join(actor_id, tenures, imported, found)

    def _join(self, actor_id: str, tenures: list[Tenure], imported: str, found: list[Tenure]) -> None:
        if not found:
            return
        self.own[imported] = actor_id
        for tenure in found:
            if not tenure.office or tenure.kind != "person":
                continue
            add_tenure(tenures, replace(tenure, actor_id=actor_id))

    def _named(self, key: str) -> tuple[str, ...]:
        """Ids of those called so, of the built-in data where they are the same."""
        return tuple(dict.fromkeys(self.own.get(i, i) for i in self.file.named(key)))

    def tenures(self, actor_id: str) -> list[Tenure]:
        if actor_id not in self.held:
            self._fetch([actor_id])
        return self.held[actor_id]

    def _fetch(self, actor_ids: list[str]) -> None:
        """Reads the tenures of some actors in one look-up."""
        if len(self.held) >= CACHED:
            self.held.clear()
        self.held.update({actor_id: [] for actor_id in actor_ids})
        for row in self.file.rows(*actor_ids):
            self.held[row.actor_id].append(tenure_of(row.cells()))

    def _sounding(self, key: str) -> tuple[str, ...]:
        """Ids of those under a key of sounds who are not in the built-in data."""
        found = [i for i in self.file.sounding(key) if i not in self.own]
        self._fetch([i for i in found if i not in self.held])
        return tuple(found)

    def holders(self, office: str, country: str, day: str) -> list[Tenure]:
        """The tenures of an office on a day by those who are not in the built-in data."""
        return [
            tenure
            for row in self.file.holders(office, country, day)
            if row.actor_id not in self.own and (tenure := tenure_of(row.cells())).held_on(day)
        ]

    def _holders_named(self, word: str, offices: tuple[str, ...], day: str) -> tuple[str, ...]:
        """Ids of those with this word in their names who held one of these offices of a state on a day."""
        return tuple(
            i
            for i in self.file.holders_named(word, offices)
            if i not in self.own
            and any(t.office in offices and not t.body and t.held_on(day) for t in self.tenures(i))
        )

    def is_body(self, name: str) -> bool:
        return name.count(" ") >= LEAST_WORDS - 1 and self.knows_body(name)


class BodyNames:
    """The names that only bodies and groups bear: the built-in ones at hand, imported ones looked up."""

    def __init__(self, own: frozenset[str], imported: ImportedActors | None = None) -> None:
        self.own = own
        self.imported = imported
        self.starts = frozenset(name.split()[0] for name in own if " " in name)

    def __contains__(self, name: str) -> bool:
        return folded(name) in self.own or (self.imported is not None and self.imported.is_body(name))

    def begins(self, word: str, two: str) -> bool:
        """Whether a known name of several words may begin with this one; `two` is it and the next."""
        return word in self.starts or (self.imported is not None and self.imported.begins_body(two))


def add_tenure(tenures: list[Tenure], found: Tenure) -> None:
    """Adds what is new: a tenure, or an end after the last check of one whose end was not known."""
    for place, known in enumerate(tenures):
        same = known.same_office(found)
        open_end = known.sure_to == OPEN_END and known.checked <= found.ended
        if (same or known.begun_together(found)) and open_end and found.ended:
            tenures[place] = replace(known, sure_to=found.sure_to, ended=found.ended)
            return
        if same:
            return
    tenures.append(found)


def same_actor(own: list[Tenure], found: list[Tenure]) -> bool:
    """Whether two of one name are the same: bodies of one country, persons in one office at one time."""
    if not found or (own[0].kind == "person") != (found[0].kind == "person"):
        return False
    if own[0].kind != "person":
        return own[0].country == found[0].country
    return any(one.same_office(two) or one.begun_together(two) for one in own for two in found)
