"""Whom an act concerns where only what hangs below its object says so: "struck *their* hideouts", "will not
lift the ban it imposed on *the party*", "is looking into how *the governor* came by nine houses".

May import model, grammar.
"""

from collections.abc import Iterator, Mapping

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import NOUNS, VERBS

OWNED = frozenset(("ASSAULT", "COERCE"))  # done to people by way of what is theirs
OWNERS = frozenset(("her", "his", "its", "their"))
SITES = frozenset(("in", "on", "at", "near"))
JOINING = frozenset(("enter", "join", "rejoin"))
MANY = frozenset(("they", "police", "who"))
EASED = frozenset(("RETREAT", "CONCEDE", "REJECT"))  # of measures and demands that a clause describes
ATTENDING = frozenset(("attend", "boycott", "join", "participate", "shun", "skip", "take"))
# what is said of those whom something is given
HAVING = frozenset(("acquire", "buy", "get", "have", "need", "obtain", "receive", "require", "seek", "want"))
VOICED = frozenset(("REQUEST", "PROTEST"))
AROUND = SITES | {
    "across",
    "after",
    "around",
    "before",
    "by",
    "despite",
    "during",
    "since",
    "through",
    "under",
}
NO_PART = frozenset(("adverbial_clause", "apposition", "compound", "adjective", "noun_modifier"))


class Beneath:
    def __init__(self, parties: PartyJudge) -> None:
        self.parties = parties

    def whom(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Heads of those concerned; none where the act names its own. `acts` are those of the document."""
        if (owner := self._owner(reading, act)) is not None:
            return (owner,)
        if act.recipients:
            return ()
        if act.event_type == "ACCUSE" and act.mode == "investigate":
            return self._asked_about(reading, act)
        attended = (act.inner or act.event_type) == "CONSULT" and reading.parsed.lemmas[
            act.token
        ] in ATTENDING
        if attended or (act.event_type, act.mode) == ("REJECT", "meet"):
            return self._hosts(reading, act)
        if act.event_type == "AID":
            return self._beneficiaries(reading, act)
        if act.inner == "AID" and (found := self._beneficiaries(reading, act)):
            return found
        if act.event_type == "THREATEN":  # "set a deadline for *Chad* to leave"
            return self._for_whom(reading, act)
        if act.event_type == "CONCEDE" and (found := self._for_whom(reading, act)):
            return found
        # "will return the depots it seized from *Chad*"
        eased = act.event_type in EASED or act.inner in EASED or act.event_type == "AGREE"
        return self._described(reading, act, acts) if eased and act.actors else ()

    def _owner(self, reading: Reading, act: Act) -> int | None:
        """Whose thing is struck or seized, where no more is named than the place it stands in: "raided *her*
        home in Minsk"."""
        parsed, thing = reading.parsed, reading.arguments(act.token).object
        backed = act.event_type == "SUPPORT" and reading.parsed.pos[act.token] == "VERB"
        if not (backed or act.event_type in OWNED) or thing is None or self.parties.is_party(reading, thing):
            return None
        owner = reading.arguments(thing).possessor
        if owner is None or parsed.lowers[owner] not in OWNERS or self._own(reading, act, owner):
            return None
        if backed:  # "marched to back *his* bid for the presidency"
            return owner if set(act.recipients) <= {*parsed.subtree(thing)} else None
        obliques = (*reading.arguments(thing).obliques, *reading.arguments(act.token).obliques)
        sites = [head for word, head in obliques if word in SITES]
        named = [one for one in sites if self._place(reading, one)]  # "in *the district of Surco*"
        named += [one for site in sites for one in reading.obliques(site, "of")]
        return owner if set(act.recipients) <= set(named) else None

    def _own(self, reading: Reading, act: Act, owner: int) -> bool:
        """Whether a pronoun can be the doer: "*rebels* burned *their* huts", not "police took *her* bag"."""
        parsed, doer = reading.parsed, reading.arguments(act.token).subject
        if doer is None or doer not in act.actors or reading.arguments(act.token).passive:
            return owner in act.actors
        many = parsed.forms[doer] == "plural" or parsed.lowers[doer] in MANY
        return many == (parsed.lowers[owner] == "their")

    def _place(self, reading: Reading, head: int) -> bool:
        entity = reading.parsed.entity(head)
        return entity is not None and entity.kind in ("place", "location")

    def _asked_about(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """About whom an investigation asks: "a probe into whether *the firm* paid bribes"."""
        parsed = reading.parsed
        for noun in (act.token, *self._things(reading, act)):
            for link in parsed.children_in(noun, "preposition"):
                for clause in parsed.children_in(link, "prepositional_clause"):
                    subject = reading.arguments(clause).subject
                    if subject is not None and subject > link and parsed.pos[subject] in NOUNS:
                        return self._others(self.parties.parties(reading, subject), act)
        return ()

    def _hosts(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Who hosts what somebody takes part in, where nobody else is named: "will attend talks hosted by
        *Britain*"."""
        parsed, found = reading.parsed, reading.arguments(act.token)
        things = [head for word, head in found.obliques if word in ("in", "of", "from")]
        things += [] if found.object is None else [found.object]
        for thing in things:
            for clause in parsed.children_in(thing, "noun_clause"):
                doer = reading.arguments(clause).subject if reading.arguments(clause).passive else None
                if doer is not None and self.parties.mediates(parsed, clause):
                    return self._others(self.parties.parties(reading, doer), act)
        return self._faced(reading, act) if act.event_type == "REJECT" else ()

    def _faced(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Before whom people will not appear, or what talks are on joining: "refused to testify before *the
        commission*", "shelved talks on joining *the union*"."""
        parsed, found = reading.parsed, reading.arguments(act.token)
        heads = [] if found.complement is None else reading.obliques(found.complement, "before")
        links = [] if found.object is None else parsed.children_in(found.object, "preposition")
        topics = [one for link in links for one in parsed.children_in(link, "prepositional_clause")]
        joined = [reading.arguments(one).object for one in topics if parsed.lemmas[one] in JOINING]
        heads += [one for one in joined if one is not None]
        return self._others([whom for one in heads for whom in self.parties.parties(reading, one)], act)

    def _beneficiaries(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Who has or needs what is given, or is to be helped with it: "half of the shells *Chad* needed",
        "set aside $2 million to help *Greenland* rebuild"."""
        parsed = reading.parsed
        for thing in self._things(reading, act):
            for clause in parsed.children_in(thing, "relative_clause", "noun_clause"):
                if held := reading.obliques(clause, "from"):  # "released money it had withheld from *Chad*"
                    return self._others(self.parties.parties(reading, held[0]), act)
                subject = reading.arguments(clause).subject
                if parsed.lemmas[clause] in HAVING and subject is not None and subject > thing:
                    return self._others(self.parties.parties(reading, subject), act)
        for clause in parsed.children_in(act.token, "adverbial_clause", "open_complement"):
            if parsed.lemmas[clause] in self.parties.benefiting and parsed.child(clause, "marker") is None:
                found = reading.arguments(clause)
                below = None if found.complement is None else reading.arguments(found.complement).subject
                for one in (found.object, below):
                    if one is not None and one > clause and (who := self.parties.parties(reading, one)):
                        return self._others(who, act)
        return ()

    def _for_whom(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """For whom permission or a deadline is: "gave its consent for *a UN team* to return"."""
        parsed, thing = reading.parsed, reading.arguments(act.token).object
        for head in (act.token, *(() if thing is None else (thing,))):
            for clause in parsed.children_in(head, "adverbial_clause", "noun_clause", "relative_clause"):
                marker, who = (
                    parsed.child(clause, "marker"),
                    parsed.child(clause, "subject", "passive_subject"),
                )
                if marker is not None and parsed.lowers[marker] == "for" and who is not None and who < clause:
                    return self._others(self.parties.parties(reading, who), act)
        return ()

    def _described(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Against whom the measure is, or whose demand it is, that a clause behind the object describes."""
        parsed = reading.parsed
        clauses = [
            clause
            for thing in self._things(reading, act)
            for clause in parsed.children_in(thing, "relative_clause", "noun_clause")
        ]
        for clause in clauses:
            inner = [one for token, one in acts.items() if token in parsed.subtree(clause)]
            for one in inner:
                heads = one.actors if one.event_type in VOICED else one.recipients
                if found := self._others(heads, act):
                    return found
        for clause in clauses:  # "lifted the ban that kept *the party* from campaigning"
            if found := self._others(self._undergoing(reading, clause), act):
                return found
        for clause in clauses:
            if found := self._others(self._first_in(reading, clause), act):
                return found
        return ()

    def _first_in(self, reading: Reading, clause: int) -> list[int]:
        """Whoever a clause names first, but for where and when: "the debt that *Ghana* owes it", "a line that
        will carry power to *Malawi*"."""
        parsed, queue = reading.parsed, [clause]
        for at in queue:  # grows as it is read
            for one in parsed.children[at]:
                if parsed.lowers[one] not in AROUND and parsed.roles[one] not in NO_PART:
                    queue.append(one)
        for one in sorted(queue):
            if parsed.pos[one] in NOUNS and self.parties.names_somebody(reading, one):
                return self.parties.parties(reading, one)
        return []

    def _undergoing(self, reading: Reading, clause: int) -> list[int]:
        """Somebody to whom a clause says that something is done."""
        found = reading.arguments(clause)
        if reading.parsed.pos[clause] not in VERBS or found.passive:
            return []
        things = [] if found.object is None or found.object < clause else [found.object]
        things += [head for word, head in found.obliques if word in ("against", "from", "on", "to")]
        for one in things:
            if reading.parsed.pos[one] in NOUNS and self.parties.names_somebody(reading, one):
                return self.parties.parties(reading, one)
        return []

    def _things(self, reading: Reading, act: Act) -> Iterator[int]:
        """The object of a verb and what it is of; what a noun is of."""
        found = reading.arguments(act.token)
        if found.object is None and found.complement is not None and act.event_type == "AGREE":
            below = found.complement
            found = reading.arguments(below)  # "agreed to return *the ships* it seized from Chad"
            thing = found.object
            if thing is None:  # "ready to abide *by a ruling* that would hand it to Chad"
                yield from reading.obliques(below, "by", "with", "to", "on")
        else:
            thing = found.object if reading.parsed.pos[act.token] in VERBS else act.token
        if thing is not None:
            if thing != act.token:
                yield thing
            yield from reading.obliques(thing, "of", "to", "on", "in")
        if act.event_type == "AGREE":  # "gave the green light *to a line* that will carry power to Malawi"
            yield from reading.obliques(act.token, "to", "on", "for")

    def _others(self, heads: list[int] | tuple[int, ...], act: Act) -> tuple[int, ...]:
        return tuple(one for one in heads if one not in act.actors)
