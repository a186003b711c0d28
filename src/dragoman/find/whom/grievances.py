"""Against whom people protest, where only what angers them says so: "in protest at *the mayor's* decision",
"over fees set by *the ministry*", "after *the owner* refused to pay". May import model, grammar.
"""

from collections.abc import Iterator, Mapping

from dragoman.find.acts import Act
from dragoman.find.left_out.covering import HARMS
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import clause_around, verb_over
from dragoman.model import Parsed

TURNED = frozenset(("at", "over", "about", "with", "by", "against", "of", "to", "towards", "toward"))
TOPICS = frozenset(("over", "about"))  # what a protest is over, wherever the parser hangs it
CAUSES = frozenset(("after", "because", "as", "since", "when"))
FAILED = frozenset(("after", "amid", "as", "following"))  # before talks: those on strike held them in vain
DEEDS = HARMS | {"REJECT"}  # and against those who do them


class Grievances:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.anger = classes["anger_words"]
        self.verbs = classes["grievance_verbs"]
        self.harms = classes["harm_nouns"]
        self.replies = classes["reply_words"]
        self.disputes = classes["dispute_words"]
        self.talks = classes["talk_words"]
        self.parties = parties

    def voiced(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """At whom the text says outright that people are angry: "in protest at *the speaker's* ruling"."""
        parsed = reading.parsed
        for at in self._behind(reading, act):
            word = at - 1 if parsed.lemmas[at - 1] in self.anger else parsed.heads[at]
            angry = parsed.lowers[at] in TURNED and parsed.lemmas[word] in self.anger and word != act.token
            angry = angry or (parsed.lowers[at] == "with" and self._disputed(parsed, word))
            if angry and (found := self._angering(reading, act, acts, at)):
                return found
        return self._angry_that(reading, act)

    def _disputed(self, parsed: Parsed, word: int) -> bool:
        """Whether a word tells of a dispute, or of what one is over: "in a row *over pay* with the firm"."""
        over = parsed.heads[word]
        if parsed.lowers[over] in TOPICS:
            word = parsed.heads[over]
        return parsed.lemmas[word] in self.disputes

    def _angry_that(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Whose doing a clause tells that angers people: "furious that *the mayor* had fled"."""
        parsed = reading.parsed
        for word in clause_around(parsed, act.token):
            if parsed.lemmas[word] in self.anger and word != act.token:
                for clause in parsed.children_in(word, "complement_clause"):
                    doer = reading.arguments(clause).subject
                    if doer is not None and parsed.pos[doer] != "PRON":
                        return tuple(p for p in self.parties.parties(reading, doer) if p not in act.actors)
        return ()

    def topic(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Whose doing a protest is over: "over the fees of *the port*"."""
        for at in self._behind(reading, act):
            if reading.parsed.lowers[at] in TOPICS and (found := self._angering(reading, act, acts, at)):
                return found
            if reading.parsed.lowers[at] in FAILED and (found := self._talked_with(reading, act, at)):
                return found
        return ()

    def _talked_with(self, reading: Reading, act: Act, preposition: int) -> tuple[int, ...]:
        """With whom those who strike had talked: "amid deadlocked talks with *the firm*"."""
        for head in reading.parsed.children_in(preposition, "prepositional_object"):
            if reading.parsed.lemmas[head] in self.talks:
                return self._partners(reading, act, head)
        return ()

    def _partners(self, reading: Reading, act: Act, talks: int) -> tuple[int, ...]:
        others = [p for one in reading.obliques(talks, "with") for p in self.parties.parties(reading, one)]
        return tuple(one for one in others if one not in act.actors)

    def victims(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> set[int]:
        """Those on whose behalf people protest: "over the sacking of *a colleague*"."""
        below = reading.parsed.subtree(verb_over(reading.parsed, act.token))
        return {
            one
            for token, other in acts.items()
            if token != act.token and token in below and other.event_type in HARMS
            for one in other.recipients
            if one not in other.actors
            and one in reading.parsed.subtree(token)
            and (other.actors or not self._place(reading, one))
        }

    def _place(self, reading: Reading, head: int) -> bool:
        """Whether a party is a place, which stands for those who did it harm: "the siege of *Kashmir*"."""
        named = reading.parsed.entity(head)
        return named is not None and named.kind in ("place", "location")

    def avenged(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """The recipients of a threat; where it would avenge them, those who did them harm."""
        parsed = reading.parsed
        for token, other in acts.items():
            harmed = any(one in parsed.subtree(head) for head in act.recipients for one in other.recipients)
            owners = (reading.arguments(one).possessor for one in other.actors)
            # "swore vengeance on the guard, *whose men* burned a clinic"
            harmed = harmed and not any(one is not None and parsed.lowers[one] == "whose" for one in owners)
            if token <= act.token or other.event_type not in HARMS or not harmed:
                continue
            if any(parsed.lemmas[at] in self.replies for at in range(act.token, token)):
                return tuple(one for one in other.actors if one not in act.actors)
        return act.recipients

    def _behind(self, reading: Reading, act: Act) -> Iterator[int]:
        """The prepositions behind a protest in its clause, and before it where the clause opens with them."""
        parsed = reading.parsed
        verb = verb_over(parsed, act.token)
        for at in clause_around(parsed, act.token):
            if parsed.pos[at] in ("ADP", "SCONJ") and verb_over(parsed, at) in (verb, parsed.heads[at]):
                yield at

    def _angering(
        self, reading: Reading, act: Act, acts: Mapping[int, Act], preposition: int
    ) -> tuple[int, ...]:
        """Who stands behind what a preposition names; of a hostile act its doers only."""
        parsed = reading.parsed
        for head in parsed.children_in(preposition, "prepositional_object"):
            told = acts.get(head)
            if told is not None and told.event_type in DEEDS:
                heads = told.actors or self._harming(reading, head)
            elif parsed.lemmas[head] in self.harms:
                heads = self._harming(reading, head)
            else:
                heads = tuple(self.parties.parties(reading, head))
                heads = heads or self._making(reading, head) or self._harming(reading, head)
            found = tuple(one for one in heads if one not in act.actors and parsed.pos[one] != "PRON")
            if found and not set(found) & self.victims(reading, act, acts):
                return found
        return ()

    def _making(self, reading: Reading, thing: int) -> tuple[int, ...]:
        """Whose doing a clause behind a thing tells: "a law by which *the king* cut seats"."""
        for clause in reading.parsed.children_in(thing, "relative_clause"):
            doer = reading.arguments(clause).subject
            if doer is not None and doer > thing and reading.parsed.pos[doer] != "PRON":
                return tuple(self.parties.parties(reading, doer))
        return ()

    def _harming(self, reading: Reading, noun: int) -> tuple[int, ...]:
        """Who does the harm that a noun names: "*the king's* dismissal of a judge"."""
        found = reading.arguments(noun)
        heads = [*reading.obliques(noun, "by"), *(one for one in (found.possessor,) if one is not None)]
        heads += [one for one in found.modifiers if self.parties.names_party(reading, one)]
        heads += self.parties.makers(reading, noun)
        return tuple(one for one in heads if self.parties.is_party(reading, one))

    def cause(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Who did what people protest after: "stopped work after *management* cut their pay"."""
        parsed = reading.parsed
        for clause in parsed.children_in(verb_over(parsed, act.token), "adverbial_clause"):
            opens = parsed.lowers[parsed.left_edges[clause]]
            if opens not in CAUSES:
                continue
            doer = reading.arguments(clause).subject
            if doer is not None and parsed.lemmas[doer] in self.talks:
                return self._partners(reading, act, doer)
            if parsed.lemmas[clause] in self.verbs and doer is not None and parsed.pos[doer] != "PRON":
                return tuple(one for one in self.parties.parties(reading, doer) if one not in act.actors)
        return ()
