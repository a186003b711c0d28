"""To whom people give way where only what made them do so names it: "dropped the tax after a week of
blockades by *truckers*", "called off the strike hours after reaching a deal with *the ministry*", "suspended
the levy, giving in to *hauliers*".

May import model, grammar.
"""

from collections.abc import Iterator, Mapping

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import NOUNS, verb_over
from dragoman.model import Parsed

YIELDING = frozenset(("CONCEDE", "RETREAT", "AGREE"))
OWN_AFFAIR = frozenset(("resign", "release"))  # done to nobody, or to those freed
VOICED = frozenset(("PROTEST", "REQUEST", "ACCUSE", "THREATEN"))
DEALT = frozenset(("AGREE", "SUPPORT", "CONSULT", "COOPERATE", "CONCEDE"))
MERCY = "legal"  # the context of pardons
LINKS = frozenset(("after", "following", "amid", "amidst", "under"))
LEADING = frozenset(("in", "at", "on"))  # "*in* response to", "*at* the request of"
CLAUSES_BELOW = frozenset(("open_complement", "conjunct"))
BESIDE = ("adverbial_clause", "open_complement")  # "agreed to *repeal* it, *heeding* marchers"
NAMED_SO = frozenset(("apposition", "noun_adverbial", "dependent"))
GIVING = frozenset(("give", "hand", "mark", "score"))
STEPS = frozenset(("measure", "move", "reform", "step"))  # granted to those who sought them
WISHING = frozenset(("demand", "request", "seek", "urge", "want"))
WISHED_BY = ("of", "by", "from", "to", "for", "towards", "toward")
NAMED_BY = ("from", "by", "with", "of", "among")


class Prompted:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.nouns = classes["prompting_nouns"]  # "pressure", "outcry", "talks"
        self.answering = classes["answering_nouns"]  # "response", "request"
        self.bidding = classes["bidding_nouns"]  # "behest"
        self.pressing = self.nouns | self.answering | self.bidding
        self.heeding = classes["heeding_verbs"]  # "heed", "placate"
        self.wishes = classes["wish_nouns"]  # "demand", "concession", "victory"
        self.strikes = classes["strike_ended_words"]
        self.parties = parties

    def whom(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Heads of those who asked for it or struck a deal; none where the act names its own or has no doer.
        `acts` are those of the document."""
        if act.event_type == "REJECT" and act.actors and not act.recipients:
            return self._bidding(reading, act)
        if act.recipients or not act.actors or act.event_type not in YIELDING or act.mode in OWN_AFFAIR:
            return ()
        if MERCY in act.contexts:  # a pardon is done to those pardoned, whoever was received before it
            return ()
        for span in self._causes(reading.parsed, act):
            inner = [one for token, one in sorted(acts.items()) if token in span and token != act.token]
            for one in inner:
                if found := self._others(reading, act, self._sides(one)):
                    return found
            if found := self._others(reading, act, self._before_strike(reading, act, span)):
                return found
            for noun in span:
                if found := self._others(reading, act, tuple(self._behind(reading, noun))):
                    return found
        return self._heeded(reading, act) or self._pleased(reading, act)

    def _pleased(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Whose wish is met or who is pleased by what is called so behind it: "scrapped the tax, a key demand
        of *truckers*", "withdrew it in a concession to *the unions*", "…, handing *the Left* a victory"."""
        parsed = reading.parsed
        top = verb_over(parsed, act.token)
        for noun in range(act.token + 1, parsed.right_edges[top] + 1):
            if parsed.pos[noun] != "NOUN" or parsed.lemmas[noun] not in self.wishes:
                continue
            over = parsed.heads[noun]
            behind = parsed.lowers[parsed.left_edges[noun] - 1] == ","
            told = behind or parsed.roles[noun] in NAMED_SO or parsed.lowers[over] in ("as", "in")
            given = parsed.lemmas[over] in GIVING and parsed.forms[over] == "gerund"
            if not told and not given:
                continue
            for head in self._wishing(reading, noun):
                if self.parties.names_somebody(reading, head):
                    return self._others(reading, act, tuple(self.parties.parties(reading, head)))
        return ()

    def _heeded(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Whom people give way to as they do something, or please by it: "dropped the tax, *giving in to
        truckers*", "brought back the subsidy *to placate marchers*"."""
        parsed = reading.parsed
        clauses = parsed.children_in(act.token, *BESIDE)
        for at in clauses:  # grows as it is read
            if parsed.roles[at] == "open_complement":
                clauses += parsed.children_in(at, *BESIDE)
            if at < act.token or not self._heeds(parsed, at):
                continue
            thing = reading.arguments(at).object
            if thing is not None and parsed.lemmas[at] == "meet" and self.parties.is_party(reading, thing):
                continue  # "*meeting* the envoy", not "meeting a demand of the envoy"
            for head in (*(() if thing is None else (thing,)), *reading.obliques(at, "to")):
                if others := self._others(reading, act, tuple(self.parties.parties(reading, head))):
                    return others
        return ()

    def _wishing(self, reading: Reading, noun: int) -> Iterator[int]:
        """Those whose wish a noun tells of, to whom it is granted, or who "have long sought" it."""
        parsed = reading.parsed
        if parsed.lemmas[noun] not in STEPS:
            given = reading.arguments(parsed.heads[noun]).indirect_object
            owner = reading.arguments(noun).possessor
            yield from (one for one in (owner, given) if one is not None)
            yield from reading.obliques(noun, *WISHED_BY)
        for clause in parsed.children_in(noun, "noun_clause", "relative_clause"):
            doer = reading.arguments(clause).subject
            if parsed.lemmas[clause] in WISHING and doer is not None and doer != noun:
                yield doer

    def _heeds(self, parsed: Parsed, verb: int) -> bool:
        bare = parsed.child(verb, "marker") is None
        gives = parsed.lemmas[verb] != "give" or parsed.child(verb, "particle") is not None  # "giving *in*"
        return bare and gives and parsed.lemmas[verb] in self.heeding

    def _bidding(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """At whose bidding somebody will not do a thing: "will not resign *at the behest of the king*"."""
        for noun in reading.obliques(act.token, "at"):
            if reading.parsed.lemmas[noun] in self.bidding:
                return self._others(reading, act, tuple(self._behind(reading, noun)))
        return ()

    def _causes(self, parsed: Parsed, act: Act) -> Iterator[range]:
        """The phrases and clauses of what came before an act and made its doer give way."""
        top = verb_over(parsed, act.token)
        while parsed.roles[top] in CLAUSES_BELOW and parsed.heads[top] != top:
            top = parsed.heads[top]
        for link in parsed.subtree(top):
            lower, role = parsed.lowers[link], parsed.roles[link]
            if lower in LINKS and role in ("marker", "adverb"):
                clause = parsed.heads[link]
                if clause not in (top, act.token):
                    yield range(link, parsed.right_edges[clause] + 1)
            elif lower in LINKS and role == "preposition":
                yield range(link, parsed.right_edges[link] + 1)
            elif lower in LEADING and role == "preposition":
                noun = parsed.child(link, "prepositional_object")
                if noun is not None and parsed.lemmas[noun] in self.answering:
                    yield range(link, parsed.right_edges[link] + 1)

    def _before_strike(self, reading: Reading, act: Act, span: range) -> tuple[int, ...]:
        """Who did whatever ended a strike: "after *the ministry* raised its offer"."""
        parsed = reading.parsed
        clause = parsed.heads[span.start]
        subject = reading.arguments(clause).subject if parsed.pos[clause] == "VERB" else None
        ended = any(parsed.lemmas[one] in self.strikes for one in act.covers)
        if not ended or subject is None or subject not in span:
            return ()
        return tuple(self.parties.parties(reading, subject))

    def _sides(self, other: Act) -> tuple[int, ...]:
        """Who takes part in another act: who voices something, or either side of a deal."""
        if other.event_type in VOICED:
            return other.actors
        dealt = other.event_type in DEALT and other.mode != "visit"
        return (*other.recipients, *other.actors) if dealt else ()

    def _behind(self, reading: Reading, noun: int) -> Iterator[int]:
        """Whose pressure, protest or answer a noun tells of."""
        parsed = reading.parsed
        if parsed.pos[noun] not in NOUNS or parsed.lemmas[noun] not in self.pressing:
            return
        found = reading.arguments(noun)
        named = [*reading.obliques(noun, *NAMED_BY), *found.modifiers]
        link = parsed.heads[noun]
        if parsed.lowers[link] == "of":  # "a week of blockades *by truckers*"
            named += reading.obliques(parsed.heads[link], "from", "by")
        for head in named if found.possessor is None else (found.possessor, *named):
            if self.parties.names_somebody(reading, head):
                yield from self.parties.parties(reading, head)
                return

    def _others(self, reading: Reading, act: Act, heads: tuple[int, ...]) -> tuple[int, ...]:
        parsed = reading.parsed
        own = {parsed.lowers[one] for one in act.actors}
        return tuple(one for one in heads if parsed.pos[one] != "PRON" and parsed.lowers[one] not in own)
