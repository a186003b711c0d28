"""What a later sentence does to a claim: "The ministry denied this", "The report was later withdrawn".

Only where what is meant is plain: "this" or a word for what was said, right after the claim's sentence (or
later in it), as the object of a word of denial. May import lexicon, model and the rooms of resolve.
"""

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Parsed, Statement
from dragoman.resolve.tellings import Tellings, Told, cues_by_sentence, definite, subject_of

OPEN = frozenset(("asserted", "rumoured"))
ACCUSING = frozenset(("accusation", "allegation", "charge"))
CUSTODY = frozenset(("arrest", "convict", "release", "try"))  # who denies charges denies no arrest
POINTING = frozenset(("this", "that", "it", "these", "them", "all"))
PROVING = frozenset(("turn", "prove"))
PASSIVE = ("passive_subject",)
CLAUSES = frozenset(("relative_clause", "noun_clause"))
CONTESTED = 0.0  # one says so, another denies it: the text commits to neither
TAKEN_BACK = -1.0  # what `retract` leaves in governors.tsv
RENUMBERED = 1.5  # the act stands, as told it does not
NEAR = 3  # sentences in which a denial of "the shelling" finds the shelling it means


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A word that denies or takes back, what it is said of, and the noun (or pronoun) that names that."""

    token: int
    status: str
    noun: int
    figure: bool


class Reviser:
    """Changes the status of claims that a later sentence denies or retracts; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("revisions.tsv")
        self.tellings = Tellings(lexicon)
        self.verbs = {row["lemma"]: row for row in rows if row["pos"] == "verb"}
        self.predicates = {row["lemma"]: row for row in rows if row["pos"] != "verb" and row["status"]}
        self.utterances = frozenset(row["lemma"] for row in rows if row["of"] == "is_utterance")
        self.words = self.utterances | {row["lemma"] for row in rows if row["of"] == "is_figure"}
        self.figures = frozenset(row["lemma"] for row in rows if row["of"] == "is_figure")

    def __call__(
        self, parsed: Parsed, claims: Sequence[Claim], statements: Sequence[Statement]
    ) -> list[Claim]:
        """The claims, with those denied or retracted further on marked as such."""
        revised = list(claims)
        self._same_noun(parsed, revised)
        revisions = self._revisions(parsed)
        if not revisions:
            return revised
        told = self.tellings(parsed, revised)
        cues = cues_by_sentence(parsed, statements)
        for one in revisions:
            for number in self._meant(parsed, one, told, cues):
                revised[number] = _marked(revised[number], one)
        return revised

    def _revisions(self, parsed: Parsed) -> list[Revision]:
        found = []
        for token, lemma in enumerate(parsed.lemmas):
            if lemma in self.verbs and parsed.pos[token] == "VERB":
                noun = _done_to(parsed, token)
                row, verb = self.verbs[lemma], token
                behind = self._behind(parsed, verb, row["of"])
                if behind is not None and not _undone(parsed, verb):
                    found.append(Revision(token=token, status=row["status"], noun=behind, figure=False))
                    continue
            elif lemma in self.predicates and parsed.roles[token] in ("attribute", "adjective_complement"):
                verb = parsed.heads[token]
                if parsed.roles[verb] == "open_complement" and parsed.lemmas[parsed.heads[verb]] in PROVING:
                    verb = parsed.heads[verb]  # "turned out to be false"
                noun = subject_of(parsed, verb)
                row = self.predicates[lemma]
            else:
                continue
            if noun is None or _undone(parsed, verb):
                continue
            figure = parsed.lemmas[noun] in self.figures
            if self._fits(parsed, noun, row["of"]) or (row["of"] == "any" and definite(parsed, noun)):
                found.append(Revision(token=token, status=row["status"], noun=noun, figure=figure))
        return found

    def _behind(self, parsed: Parsed, verb: int, of: str) -> int | None:
        """What sums up the clause before that a verb is said of: "they killed ten, *which* the army denied",
        "*a claim* denied by the army"."""
        head, own = parsed.heads[verb], parsed.child(verb, "object", *PASSIVE)
        told = parsed.lemmas[head] in self.utterances
        which = own is not None and parsed.lowers[own] == "which" and parsed.words[own - 1] == ","
        if not (which or parsed.roles[verb] in CLAUSES) or not (told or of == "any"):
            return None
        if which and not told:
            return own
        edge = parsed.left_edges[head]
        summing = told and (parsed.forms[head] == "plural" or parsed.lowers[edge] in ("a", "an"))
        summing = summing or parsed.lowers[head] == "something"
        return head if which or (summing and edge > 0 and parsed.words[edge - 1] == ",") else None

    def _fits(self, parsed: Parsed, noun: int, of: str) -> bool:
        """Whether a noun phrase points back to what was told, and is what the word is said of."""
        if parsed.pos[noun] in ("PRON", "DET"):
            return (
                of == "any"
                and parsed.lowers[noun] in POINTING
                and not parsed.children_in(noun, "relative_clause")
            )
        lemma = parsed.lemmas[noun]
        if lemma not in self.utterances and not (of == "figure" and lemma in self.figures):
            return False
        if any(
            parsed.roles[c] in ("noun_clause", "complement_clause", "relative_clause")
            for c in parsed.children[noun]
        ):
            return False  # "denied the claim that …" names its own act
        if any(parsed.roles[c] == "preposition" and c > noun for c in parsed.children[noun]):
            return False  # "denied reports of a coup"
        return definite(parsed, noun) or parsed.forms[noun] == "plural"

    def _meant(
        self, parsed: Parsed, one: Revision, told: Told, cues: dict[int, list[Statement]]
    ) -> list[int]:
        """The claims that a revision is about: of its sentence, told before it, else of the one before."""
        sentence = parsed.sentence_of[one.token]
        at_noun = told.by_sentence.get(sentence, {}).get(one.noun)
        named = [] if at_noun is None else [at_noun]
        if parsed.lemmas[one.noun] not in self.words and parsed.pos[one.noun] == "NOUN":
            return [number for number in named if told.claims[number].status in OPEN]
        first = min(one.noun, one.token)
        doer = parsed.child(one.token, "subject")
        own = range(0) if doer is None else parsed.subtree(doer)  # "the union, which *led the strike*, …"
        which = parsed.lowers[one.noun] == "which"  # speaks of the clause right before it
        before = range(parsed.sentences[sentence][0], first) if which else range(0)
        apart = max((at for at in before if parsed.words[at] == ";"), default=-1)
        here = [
            number
            for token, number in sorted(told.by_sentence.get(sentence, {}).items())
            if apart < token < first and token not in own
        ]
        if which and not here:
            return []
        if not here and any(s < parsed.starts[first] for said in cues.get(sentence, ()) for s, _ in said.cue):
            return []  # what somebody says in this very sentence is meant
        where = sentence if here else sentence - 1
        numbers = here or [number for _, number in sorted(told.by_sentence.get(where, {}).items())]
        said = cues.get(where, [])
        open_still = [
            number
            for number in numbers
            if told.claims[number].status in OPEN
            and not told.claims[number].historical
            and not _is_cue(told.claims[number], said)
        ]
        of_himself = doer is not None and parsed.lowers[doer] in ("he", "she")  # "jailed for what he denied"
        accused = parsed.lemmas[one.noun] in ACCUSING
        if accused or of_himself:
            open_still = [number for number in open_still if told.claims[number].mode not in CUSTODY]
        elif doer is not None:  # "Petran and Gorse were arrested. *Petran* denied it"
            name = parsed.words[doer]
            open_still = [number for number in open_still if not _befell(told.claims[number], name)]
        if one.figure:
            return [number for number in open_still if told.claims[number].sizes]
        for narrow in (
            [number for number in open_still if _within(told.claims[number], said)],
            [number for number in open_still if told.claims[number].status == "rumoured"],
        ):
            if narrow:
                return narrow
        return [] if accused else open_still

    def _same_noun(self, parsed: Parsed, claims: list[Claim]) -> None:
        """ "Rebels shelled the market. The army denied the shelling": the act named again, and denied."""
        last: dict[tuple[str, str | None], int] = {}
        for number, claim in enumerate(claims):
            key = claim.event_type, claim.mode
            token = bisect.bisect_left(parsed.starts, claim.trigger.start)
            if claim.status in ("denied", "retracted") and key in last and _definite_noun(parsed, token):
                before = claims[last[key]]
                at = bisect.bisect_left(parsed.starts, before.trigger.start)
                near = 0 < parsed.sentence_of[token] - parsed.sentence_of[at] <= NEAR
                if near and _compatible(before, claim):
                    value = CONTESTED if claim.status == "denied" else TAKEN_BACK
                    claims[last[key]] = replace(
                        before, status=claim.status, negation=True, factuality=min(before.factuality, value)
                    )
            if claim.status in OPEN and not claim.historical:
                last[key] = number


def _befell(claim: Claim, name: str) -> bool:
    """Whether somebody of a name was arrested, tried or freed: who denies it then denies what he did."""
    texts = [one.name for one in claim.recipients]
    texts += [one.text for party in claim.recipients for one in party.members]
    return claim.mode in CUSTODY and any(name in (one or "").split() for one in texts)


def _marked(claim: Claim, one: Revision) -> Claim:
    if one.figure:
        return replace(claim, status=one.status, factuality=min(claim.factuality, RENUMBERED))
    value = CONTESTED if one.status == "denied" else TAKEN_BACK
    return replace(claim, status=one.status, negation=True, factuality=min(claim.factuality, value))


def _done_to(parsed: Parsed, verb: int) -> int | None:
    """What a verb is done to, in the active or the passive."""
    return (
        parsed.child(verb, *PASSIVE)
        if parsed.child(verb, "passive_auxiliary")
        else parsed.child(verb, "object")
    )


def _undone(parsed: Parsed, verb: int) -> bool:
    """Whether a denial is itself negated, open or only asked for: "did not deny this", "may deny it"."""
    if parsed.forms[verb] in ("base", "gerund") and parsed.roles[verb] != "root":
        return not any(parsed.lowers[c] in ("did", "does", "do") for c in parsed.children[verb]) or _not(
            parsed, verb
        )
    return _not(parsed, verb) or any(
        parsed.forms[c] == "modal" for c in parsed.children_in(verb, "auxiliary")
    )


def _not(parsed: Parsed, verb: int) -> bool:
    return parsed.child(verb, "negation") is not None or any(
        parsed.lowers[c] in ("never", "neither", "nor") for c in parsed.children[verb]
    )


def _definite_noun(parsed: Parsed, token: int) -> bool:
    return parsed.pos[token] == "NOUN" and definite(parsed, token)


def _compatible(one: Claim, other: Claim) -> bool:
    """Whether nothing said of the recipients tells two acts apart."""
    left = {p.actor_id for p in one.recipients if p.actor_id}
    right = {p.actor_id for p in other.recipients if p.actor_id}
    return not left or not right or bool(left & right)


def _within(claim: Claim, said: Sequence[Statement]) -> bool:
    return any(claim.statement == one.id for one in said)


def _is_cue(claim: Claim, said: Sequence[Statement]) -> bool:
    """Whether a claim is but somebody's saying so: the accusation is made, whoever denies what it says."""
    return any(s <= claim.trigger.start < e for one in said for s, e in one.cue)
