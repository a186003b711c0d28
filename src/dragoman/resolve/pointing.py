"""Nouns that point back to an act without naming it: "the move", "Budapest's decision", or with its verb's
own word, "ordered … the *order*".

The act is told in an earlier clause of the sentence, or is the main one of the sentence before, of the one
before that where nothing is told between. May import lexicon, model, grammar.
"""

import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dragoman.grammar import SUBJECTS
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Parsed, TextSpan
from dragoman.resolve.tellings import DEFINITE

NEAR = 2  # sentences; farther, the act it means is anybody's guess
MOST = 40  # tellings of one sentence that are looked at; a real one has some six
COMMENTS = frozenset(("ACCUSE", "REQUEST", "SUPPORT"))  # "the move" is rather what was praised or condemned
CALLED = frozenset((*SUBJECTS, "object", "prepositional_object"))
CONTENT = frozenset(("noun_clause", "complement_clause"))  # "the decision *to free him*"
SIDEWAYS = frozenset(("conjunct", "parataxis"))  # roles that are no deeper than what they are joined to

Place = tuple[int, int]  # token and number of a claim


class Pointer:
    """Made once from a lexicon; a call reads the claims of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.act_nouns = frozenset(row["lemma"] for row in lexicon.table("act_nouns.tsv"))

    def __call__(self, parsed: Parsed, claims: Sequence[Claim]) -> list[Claim]:
        """The claims with the nouns that point back to them among their mentions."""
        told = list(claims)
        by_sentence: dict[int, list[Place]] = defaultdict(list)
        taken: set[int] = set()
        lemmas: set[str] = set()
        for number, claim in enumerate(claims):
            lemmas.add(self._verb(parsed, claim))
            for words in (claim.trigger, *claim.mentions):
                token = bisect.bisect_left(parsed.starts, words.start)
                here = by_sentence[parsed.sentence_of[token]]
                taken.update(
                    i for i in (token, token + 1) if i < len(parsed) and parsed.starts[i] < words.end
                )
                if len(here) < MOST:
                    here.append((token, number))
        for token, lemma in enumerate(parsed.lemmas):
            if token in taken or parsed.pos[token] != "NOUN" or lemma not in self.act_nouns | lemmas:
                continue
            if parsed.roles[token] not in CALLED or not _known(parsed, token):
                continue
            meant = self._meant(parsed, claims, by_sentence, token)
            if meant is not None:
                start, end = parsed.chars(token, token + 1)
                mention = TextSpan(start=start, end=end, text=parsed.text[start:end])
                mentions = sorted((*told[meant].mentions, mention), key=lambda one: one.start)
                told[meant] = replace(told[meant], mentions=tuple(mentions))
                by_sentence[parsed.sentence_of[token]].append((token, meant))
        return told

    def _verb(self, parsed: Parsed, claim: Claim) -> str:
        """The lemma of the verb that tells a claim, with its particle: to "pull out" is a "pullout"."""
        token = bisect.bisect_left(parsed.starts, claim.trigger.start)
        if parsed.pos[token] != "VERB":
            return ""
        words = claim.trigger.text.lower().split()
        return parsed.lemmas[token] + "".join(words[1:])

    def _meant(
        self, parsed: Parsed, claims: Sequence[Claim], told: dict[int, list[Place]], noun: int
    ) -> int | None:
        """The claim that a noun points to."""
        sentence = parsed.sentence_of[noun]
        over = _own_clause(parsed, noun)
        for back in range(NEAR + 1):
            places = told.get(sentence - back, [])
            if parsed.lemmas[noun] not in self.act_nouns:
                same = [one for one in places if self._verb(parsed, claims[one[1]]) == parsed.lemmas[noun]]
                places = [one for one in same if back or one[0] < noun]
            elif not back:
                places = [(at, one) for at, one in places if at < noun and at not in over]
                places = [(at, one) for at, one in places if noun not in parsed.ancestors(at)]
                places = [(at, one) for at, one in places if claims[one].event_type not in COMMENTS]
            tokens = {at for at, _ in places}
            led = [one for one in places if tokens.isdisjoint(parsed.children_in(one[0], *SUBJECTS))]
            if places:
                places = led or places  # "*the sanctions* freeze their assets" is about the sanctions
                return max(places, key=lambda one: _main(parsed, claims[one[1]], one[0]))[1]
            if back and sentence - back in told:
                break
        return None


def _own_clause(parsed: Parsed, noun: int) -> set[int]:
    """A noun and the words over it, up to a joined clause: "freed him, and *the move was hailed*"."""
    over = {noun}
    at = noun
    while parsed.heads[at] != at and parsed.roles[at] not in SIDEWAYS:
        at = parsed.heads[at]
        over.add(at)
    return over


def _known(parsed: Parsed, noun: int) -> bool:
    """Whether a noun names something as known, and does not say itself what it is."""
    below = parsed.children[noun]
    if any(parsed.roles[one] in CONTENT and one > noun and _bidden(parsed, one) for one in below):
        return False
    if any(parsed.lowers[one] == "of" and one > noun for one in below):
        return False
    return any(parsed.lowers[one] in DEFINITE or parsed.roles[one] == "possessor" for one in below)


def _bidden(parsed: Parsed, clause: int) -> bool:
    return any(parsed.lowers[one] in ("to", "that") for one in parsed.children[clause])


def _main(parsed: Parsed, claim: Claim, token: int) -> tuple[bool, bool, int, bool, int]:
    """How far a telling is what its sentence is about."""
    depth = sum(
        parsed.roles[one] not in SIDEWAYS and parsed.heads[one] != one
        for one in (token, *parsed.ancestors(token))
    )
    verb = parsed.pos[token] == "VERB"
    return not claim.historical, claim.event_type not in COMMENTS, -depth, verb, token if verb else -token
