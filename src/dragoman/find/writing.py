"""Writes an act down as a mention: phrases of its parties, its clause, sizes, charges and contexts."""

from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.details.charges import ChargeReader
from dragoman.find.details.contexts import ContextReader
from dragoman.find.details.sizes import SizeReader
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import phrase
from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Parsed, Phrase

# what behind "of" is what somebody is charged with or cleared of
CHARGING = frozenset(("accuse", "suspect", "convict", "acquit", "absolve", "clear", "exonerate"))
PLACES = frozenset(("place", "location"))


class MentionWriter:
    def __init__(self, lexicon: Lexicon, parties: PartyJudge, charges: ChargeReader) -> None:
        self.sizes = SizeReader(lexicon, parties)
        self.contexts = ContextReader(lexicon)
        self.parties = parties
        self.charges = charges

    def mention(self, reading: Reading, act: Act) -> Mention:
        parsed = reading.parsed
        last = act.token + 1
        row_particle = next((c for c in parsed.children_in(act.token, "particle") if c == last), None)
        if row_particle is not None:
            last = row_particle + 1
        where = clause(parsed, act.token)
        charges = self.charges.charges(reading, act.token)
        return Mention(
            event_type=act.event_type,
            mode=act.mode or None,
            contexts=self.contexts.contexts(parsed, act, charges),
            head=act.token,
            trigger=(act.token, last),
            clause=where,
            actors=_phrases(parsed, act.actors, act.recipients),
            recipients=tuple(
                _helped_where(parsed, act, self._before_charge(reading, act.token, one))
                for one in _phrases(parsed, act.recipients, act.actors)
            ),
            sizes=self.sizes.sizes(reading, told_at(act), act.actors + act.recipients),
            charges=charges,
            rule=act.rule,
            status=act.composed.status if act.composed else None,
            future=act.composed.future if act.composed else None,
            negation=False if act.composed and act.composed.turned else None,
        )

    def _before_charge(self, reading: Reading, verb: int, party: Phrase) -> Phrase:
        """A party without the charge that an of-phrase holds: "convicted *14 activists* of conspiracy", but
        "accused *the leaders of Mali and Chad* of it"."""
        parsed = reading.parsed
        if party.head is None or parsed.lemmas[verb] not in CHARGING or party.head < verb:
            return party
        if parsed.pos[party.head] == "PROPN":  # "accused *Sofia* of Russophobia"
            return _until_of(parsed, party)
        behind = party.head + 1
        while behind < party.last and parsed.lowers[behind] == "of":
            inner = parsed.child(behind, "prepositional_object")
            entity = None if inner is None else parsed.entity(inner)
            vague = inner is None or (parsed.pos[inner] == "PROPN" and entity is None)
            if inner is None or vague or not self.parties.is_party(reading, inner):
                return replace(party, last=behind)
            behind = inner + 1
        return party


def told_at(act: Act) -> tuple[int, ...]:
    """The words that tell an act: its own, that of the act bent into it, and what it covers: "*agreed* to
    *lend*", "*imposed sanctions*"."""
    inner = () if act.inner_token is None else (act.inner_token,)
    return tuple(dict.fromkeys((act.token, *inner, *act.covers)))


def _until_of(parsed: Parsed, party: Phrase) -> Phrase:
    behind = party.last if party.head is None else party.head + 1
    return replace(party, last=behind) if behind < party.last and parsed.lowers[behind] == "of" else party


def _phrases(parsed: Parsed, heads: tuple[int, ...], others: tuple[int, ...]) -> tuple[Phrase, ...]:
    """The phrases of parties; where a tangled parse lets one swallow another ("between X and Y"), each keeps
    its side of the "and"."""
    found = []
    for head in heads:
        one = phrase(parsed, head)
        for other in (*others, *heads):
            if one.first <= other < head:
                joint = next((i for i in range(head, other, -1) if parsed.lowers[i] == "and"), None)
                one = one if joint is None else replace(one, first=joint + 1)
        found.append(one)
    return tuple(found)


def _helped_where(parsed: Parsed, act: Act, party: Phrase) -> Phrase:
    """Of people who are helped, where they are: "fed *3,000 villagers in Laos*"."""
    link = party.last
    if act.event_type != "AID" or party.head is None or link >= len(parsed) or parsed.lowers[link] != "in":
        return party
    where = parsed.child(link, "prepositional_object")
    named = None if where is None else parsed.entity(where)
    several = parsed.pos[party.head] == "NOUN" and parsed.forms[party.head] == "plural"
    if not several or named is None or named.kind not in PLACES or named.first > link + 2:
        return party
    return replace(party, last=named.last)


def clause(parsed: Parsed, token: int) -> tuple[int, int]:
    """Tokens of the clause of an act: a verb with its arguments, the phrase of a noun."""
    first, last = token, token + 1
    for child in parsed.children[token]:
        if parsed.roles[child] in ("conjunct", "parataxis", "coordinator", "punctuation"):
            continue
        first = min(first, parsed.left_edges[child])
        last = max(last, parsed.right_edges[child] + 1)
    return first, last
