"""Whom an act concerns where no place of its frame says so: deeper in its clause.

May import model, grammar.
"""

from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.find.who.staging import stages
from dragoman.grammar import NOUNS, RELATIVE, SUBJECT_CONTROL, SUBJECTS, VERBS
from dragoman.model import Parsed

DEEPEST = 2  # clauses below the act in which its recipient is looked for
NEAR_PREPOSITIONS = frozenset(("against", "on", "to", "with", "into", "for", "from", "at"))
DEEP_PREPOSITIONS = frozenset(
    ("with", "to", "on", "against", "for", "from", "by", "of", "in", "at", "into", "between")
)
FAR_PREPOSITIONS = DEEP_PREPOSITIONS | {"inside", "toward", "towards", "near", "behind", "out"}
TURNED = frozenset(("against", "on", "with"))
TOPICS = frozenset(("about", "on", "over"))
TRUST = frozenset(("confidence", "faith", "trust"))  # "a vote of confidence *in the cabinet*"
READINESS = frozenset(("offer", "plan", "pledge", "promise", "readiness", "willingness"))
SENDING = frozenset(
    ("contribute", "deliver", "deploy", "dispatch", "give", "lend", "offer", "provide", "send")
)
LAWS = frozenset(("act", "amendment", "bill", "draft", "law", "legislation", "referendum"))
FARTHEST = 24  # words looked at for a recipient far below its act
AGAIN = frozenset(("possessor", "subject", "passive_subject"))
MAKING = frozenset(
    ("build", "create", "establish", "form", "found", "launch", "set")
)  # what is made is not done to
EXCEPTING = frozenset(("except", "exception"))
AIMS = ("adverbial_clause", "noun_clause", "open_complement")  # "paid to house those displaced in Chad"
AGREEING = SUBJECT_CONTROL | {"agree", "offer"}
SITES = frozenset(
    ("in", "on", "at", "near", "inside", "into", "across", "along", "around", "outside", "throughout", "of")
)


class Depths:
    def __init__(self, parties: PartyJudge) -> None:
        self.parties = parties

    def deep(self, reading: Reading, token: int) -> list[int]:
        """Whom an act concerns where that stands deeper in the clause: "refused to send troops to *Angola*",
        "rejected an offer made by *the Taliban*", "cancelled a visit to *Poland*"."""
        found = self._deep(reading, token, 0)
        if found and not all(self.parties.moved(reading, one) for one in found):
            return found
        bent = reading.parsed.pos[token] in VERBS or reading.parsed.pos[token] == "ADJ"  # "willing to send"
        bent = bent or self._ready(reading.parsed, token)
        far = self._far(reading, token) if bent else []
        if found and far and all(self._only_where(reading, found[0], one) for one in far):
            return found
        return far or [one for one in found if not self.parties.own_forces(reading, one)]

    def _ready(self, parsed: Parsed, noun: int) -> bool:
        """Whether a noun says what somebody is to do: "its readiness *to send* troops to Haiti"."""
        clause = parsed.child(noun, "noun_clause")
        return clause is not None and parsed.forms[clause] == "base" and parsed.lemmas[noun] in READINESS

    def _only_where(self, reading: Reading, party: int, place: int) -> bool:
        """Whether a place is where those are with whom or against whom something is done: "talks with *the
        rebels* in Cabo Delgado"; not where those sent are to go."""
        parsed = reading.parsed
        turned = parsed.lowers[parsed.heads[party]] in TURNED
        return (
            turned and parsed.lowers[parsed.heads[place]] in ("in", "near") and place in parsed.subtree(party)
        )

    def whereabouts(self, reading: Reading, token: int) -> tuple[int, ...]:
        """The nearest place below an act that is done to those who live there: "struck targets in *Gaza*",
        "kept troops on alert near *the Line of Control*"; what is agreed on is looked at, not where."""
        parsed = reading.parsed
        willing = parsed.lemmas[token] in AGREEING
        clause = parsed.child(token, "open_complement") if willing else None
        if willing and clause is None and reading.arguments(token).passive:
            return ()  # "a swap was agreed in *Lima*"
        queue = [token if clause is None else clause]  # "agreed in Lima to open an office in *Puno*"
        for at in queue:  # grows as it is read
            found = reading.arguments(at)
            for word, one in found.obliques:
                named = self._place(reading, one) if word in SITES else None
                if named is not None and not (word == "at" and named != one):  # "at *Chad's* request"
                    return (named,)
            below = [one for _, one in found.obliques] + [one for one in (found.object,) if one is not None]
            below += [one for one in parsed.children_in(at, *AIMS) if parsed.child(one, "marker") is None]
            queue += [one for one in below if one > token and one not in queue and len(queue) < FARTHEST]
        return ()

    def _place(self, reading: Reading, head: int) -> int | None:
        """The name of a place at a head or before it: "Kashmir's Poonch *district*"."""
        for one in (head, reading.arguments(head).possessor):
            named = None if one is None else reading.parsed.entity(one)
            if named is not None and named.kind in ("place", "location"):
                return one
        return None

    def _deep(self, reading: Reading, token: int, depth: int) -> list[int]:
        if depth > DEEPEST:
            return []
        found = reading.arguments(token)
        if depth == 0:
            places = [one for word, one in self._others(reading, token) if word in NEAR_PREPOSITIONS]
            places += [one for place in places for one in reading.obliques(place, "against", "on")]
            if reading.parsed.pos[token] not in VERBS:  # "normalisation of relations with Chad"
                themes = reading.obliques(token, "of", "in", "to")
                places += [one for theme in themes for one in reading.obliques(theme, *NEAR_PREPOSITIONS)]
                trusted = (one for one in themes if reading.parsed.lemmas[one] in TRUST)
                places += [one for theme in trusted for one in reading.obliques(theme, "in")]
            if parties := self._first(reading, token, places):
                return parties
        for head in (found.object, found.complement):
            if head is None or head == token or self._aside(reading.parsed, head):
                continue
            parties = self._first(reading, token, self._places_below(reading, head))
            if parties := parties or self._deep(reading, head, depth + 1):
                return parties
        return []

    def _far(self, reading: Reading, token: int) -> list[int]:
        """The nearest party below an act's objects: "to contribute to a force in *Liberia*", "ease its ban on
        exports of grain to *Egypt*". Of places only countries, since "in Geneva" is where, not to whom."""
        parsed = reading.parsed
        queue = [token]
        for at in queue:  # grows as it is read
            if len(queue) > FARTHEST:
                break
            found = reading.arguments(at)
            below = [one for word, one in self._others(reading, at) if word in FAR_PREPOSITIONS]
            made = parsed.lemmas[at] in MAKING
            below += [one for one in (found.object, found.complement) if one is not None and one > token]
            below += [*self._for_doing(parsed, at), *self._to_help(parsed, at), *self._clauses_on(parsed, at)]
            below = [one for one in below if not (made and one == found.object)]
            if (own := self._told_of(parsed, at)) is not None:
                below = [own, *below]
            below = [one for one in below if not self._aside(parsed, one)]
            below = [one for one in below if not self.parties.helps(parsed, one)]
            for one in below:
                if one in queue:
                    continue
                queue.append(one)
                if parsed.pos[one] in VERBS or one < token:
                    continue
                bare = (
                    parsed.pos[one] == "NOUN" and not parsed.children[one] and parsed.forms[one] != "plural"
                )
                if bare and parsed.lowers[parsed.heads[one]] == "in":
                    continue  # "challenged it in *court*"
                owner = reading.arguments(one).possessor  # "in support of *Chad's* decision to send troops"
                for whom in (one, *(() if owner is None else (owner,))):
                    if self.parties.names_somebody(reading, whom) and not self.parties.moved(reading, whom):
                        return self.parties.parties(reading, whom)
        return []

    def _aside(self, parsed: Parsed, clause: int) -> bool:
        """Whether a participle names who stands between the sides, who carried out what its noun names, or
        who only guards, hurts or opposes it: "repaired a bridge *destroyed by Chad*"."""
        apart = parsed.roles[clause] == "noun_clause" and self.parties.stands_apart(parsed, clause)
        return apart or self.parties.mediates(parsed, clause) or stages(parsed, clause)

    def _for_doing(self, parsed: Parsed, noun: int) -> list[int]:
        """What something is for: "a timetable *for pulling* out of Chad"."""
        links = parsed.children_in(noun, "preposition") if parsed.pos[noun] == "NOUN" else []
        links = [one for one in links if parsed.lowers[one] == "for"]
        return [one for link in links for one in parsed.children_in(link, "prepositional_clause")]

    def _to_help(self, parsed: Parsed, verb: int) -> list[int]:
        """What help is given for: "willing to send guns *to help defend Oman*"."""
        aims = parsed.children_in(verb, "adverbial_clause") if parsed.lemmas[verb] in SENDING else []
        bare = [one for one in aims if parsed.child(one, "marker") is None]
        return [one for one in bare if parsed.lemmas[one] in self.parties.benefiting]

    def _clauses_on(self, parsed: Parsed, noun: int) -> list[int]:
        """What others do with a thing: "took issue with the tariffs *Chad placed* on it"."""
        clauses = parsed.children_in(noun, "relative_clause") if parsed.pos[noun] == "NOUN" else []
        owns = [parsed.child(one, *SUBJECTS) for one in clauses if _on_its_noun(parsed, one)]
        return [own for own in owns if own is not None and parsed.pos[own] in NOUNS]

    def _told_of(self, parsed: Parsed, clause: int) -> int | None:
        """Of whom a clause behind a noun tells: "allegations that *the minister* took money from a firm"; not
        whom a pronoun names in "a strike *they* began"."""
        own = parsed.child(clause, *SUBJECTS) if parsed.roles[clause] == "noun_clause" else None
        bare = parsed.child(clause, "marker") is None
        return None if own is not None and bare and parsed.pos[own] == "PRON" else own

    def _others(self, reading: Reading, head: int) -> list[tuple[str, int]]:
        """The obliques of a head but what talks or laws are on ("talks *on Syria*", "a law *on taxis*") and
        who is left out."""
        lemma = reading.parsed.lemmas[head]
        talks = lemma in self.parties.meetings or (lemma in LAWS and reading.parsed.pos[head] == "NOUN")
        told = [one for one in reading.arguments(head).obliques if not (talks and one[0] in TOPICS)]
        return [one for one in told if not _excepted(reading.parsed, one[1])]

    def _first(self, reading: Reading, token: int, places: list[int]) -> list[int]:
        """The parties at the first place that has any but the act itself."""
        for place in places:
            if reading.parsed.pos[place] == "PRON" and reading.parsed.roles[place] in AGAIN:
                continue  # "expressed its support", "denied that it had": the doer again
            parties = [one for one in self.parties.parties(reading, place) if one != token]
            if parties:
                return parties
        return []

    def _places_below(self, reading: Reading, head: int) -> list[int]:
        inner = reading.arguments(head)
        if reading.parsed.lemmas[head] in MAKING and inner.object is not None:
            return [one for word, one in inner.obliques if word in ("with", "in", "for")]
        places = [one for word, one in self._others(reading, head) if word in DEEP_PREPOSITIONS]
        if reading.parsed.pos[head] in VERBS:
            thing = inner.object  # "discuss a prisoner swap *with Chad*"
            if thing is not None and thing > head and reading.parsed.pos[thing] == "NOUN":
                partners = reading.obliques(thing, "with")
                if partners and not self.parties.is_party(reading, thing):
                    return [*partners, thing, *places]
            return [one for one in (inner.indirect_object, inner.object) if one is not None] + places
        owner = [] if inner.possessor is None else [inner.possessor]
        return places + owner + self.parties.makers(reading, head, clauses=True)


def _on_its_noun(parsed: Parsed, clause: int) -> bool:
    """Whether a clause tells what is done with the thing before it: "the tariffs *Chad placed* on it"; not
    "the hall where voters met", "the men whose chief fled"."""
    if parsed.children_in(clause, "marker", "passive_auxiliary", "complement_clause"):
        return False
    if any(parsed.lowers[one] in ("when", "where", "why") for one in parsed.children_in(clause, "adverb")):
        return False
    things = parsed.children_in(clause, "object")
    return all(parsed.lowers[one] in RELATIVE for one in things) and parsed.child(clause, *SUBJECTS) in (
        clause - 1,
        clause - 2,
    )


def _excepted(parsed: Parsed, party: int) -> bool:
    """Whether what stands there leaves somebody out: "with *the exception* of Ana", "except for *Ana*"."""
    link = parsed.heads[party]
    return parsed.lemmas[party] in EXCEPTING or (bool(link) and parsed.lowers[link - 1] in EXCEPTING)
