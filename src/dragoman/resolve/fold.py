"""One act told once: later mentions of an act join the claim that tells it fullest.

Two claims tell of one act where type and mode agree, both are told as done (or both as to come), the
recipients are the same people, and actors, dates and counts do not contradict each other. A headline and
"the prisoner release" join the one act of their kind that the text tells; "the move" and "the decision"
stand for the act of the sentence before.
"""

import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Parsed, Party
from dragoman.resolve.named_again import with_names
from dragoman.resolve.parties import STATE_SECTORS, ids
from dragoman.resolve.tellings import DEFINITE, NEAR, Tellings, definite

APART = frozenset(("transfer", "bail"))  # senses of words that tell no arrest again: moved, denied bail
REACH = 200  # acts of one type that a claim is held against; a report has some 30 in all, a book thousands
BEHIND_NOUNS = frozenset(("noun_clause", "relative_clause"))
PACTS = frozenset(("AGREE", "COOPERATE", "SUPPORT"))  # a deal is one, whether agreed or signed
BEFORE_NOUNS = frozenset(("adjective", "compound"))  # "the *freed* hostages" only tells which are meant
STATES = frozenset(("be", "hold", "languish", "remain", "serve", "spend", "stay"))
DEMONSTRATIVE_REACH = 6  # tokens: "this unexpected thaw and prisoner release"


class Folder:
    def __init__(self, lexicon: Lexicon) -> None:
        self.act_nouns = frozenset(row["lemma"] for row in lexicon.table("act_nouns.tsv"))
        self.event_nouns = Tellings(lexicon).event_nouns
        apart = (row for row in lexicon.table("senses.tsv") if row["sense"] in APART)
        self.apart = {(row["word"], row["type"]): row["sense"] for row in apart}

    def fold(self, parsed: Parsed, claims: Sequence[Claim]) -> list[Claim]:
        """Claims in order of their triggers, those that tell one act again folded into the fullest."""
        groups: list[list[Claim]] = []
        of_type: dict[str, list[list[Claim]]] = defaultdict(list)
        loose: list[Claim] = []
        for claim in claims:
            if _in_headline(parsed, claim) or _generic(claim):
                loose.append(claim)
                continue
            decided = self._decided(parsed, claim)
            recent = of_type[claim.event_type][-REACH:]
            fitting = (group for group in recent if self._of_one_act(parsed, claim, group, decided))
            home = next(fitting, None)
            if home is None:
                home = []
                groups.append(home)
                of_type[claim.event_type].append(home)
            home.append(claim)
        for claim in loose:
            headline = _in_headline(parsed, claim)
            alike = of_type[claim.event_type]
            kin = (
                [group for group in alike if same_kind(claim, group[0], any_mode=headline)]
                if len(alike) <= REACH
                else []
            )
            if len(kin) == 1 and (headline or _demonstrated(parsed, claim)):
                kin[0].append(claim)
            else:
                groups.append([claim])
                alike.append(groups[-1])
        headlines = {claim.id for claim in loose if _in_headline(parsed, claim)}
        return sorted(
            (_fullest(parsed, group, headlines) for group in groups),
            key=lambda c: (c.trigger.start, c.event_type),
        )

    def _of_one_act(self, parsed: Parsed, claim: Claim, group: list[Claim], decided: bool) -> bool:
        """Whether a claim tells the act of a group again, on no other day than any claim of it."""
        if self._apart(claim) != self._apart(group[0]):
            return False
        known = self._known(parsed, claim) and _told_shorter(parsed, claim, group[0])
        if not known and not same_act(claim, group[0], decided):
            return False
        return not any(_other_day(claim, one) for one in group[1:])

    def _known(self, parsed: Parsed, claim: Claim) -> bool:
        """Whether a noun names the act as known: "*the pledge* was made by the minister", "*the deal*, signed
        in Accra"."""
        token = bisect.bisect_left(parsed.starts, claim.trigger.start)
        nouns = [token, *parsed.children_in(token, "object", "passive_subject")]
        if parsed.roles[token] in BEHIND_NOUNS:
            nouns.append(parsed.heads[token])
        kin = PACTS if claim.event_type in PACTS else {claim.event_type}
        return any(
            parsed.pos[noun] == "NOUN"
            and not kin.isdisjoint(self.event_nouns.get(parsed.lemmas[noun], ()))
            and definite(parsed, noun)
            for noun in nouns
        )

    def _apart(self, claim: Claim) -> str | None:
        """In which sense a claim tells of somebody held what is no arrest told again, if in any."""
        return self.apart.get((claim.trigger.text.casefold(), claim.event_type))

    def _decided(self, parsed: Parsed, claim: Claim) -> bool:
        """Whether the act hangs on a definite "the decision to", "his move to": told as known."""
        token = bisect.bisect_left(parsed.starts, claim.trigger.start)
        noun = parsed.heads[token]
        return (
            parsed.roles[token] == "noun_clause"
            and parsed.lemmas[noun] in self.act_nouns
            and definite(parsed, noun)
        )


def same_kind(one: Claim, other: Claim, decided: bool = False, any_mode: bool = False) -> bool:
    """Type, mode and reality agree, and the actors do not speak against it. An act that is `decided` may be
    told elsewhere as done; with `any_mode` one of the two may leave the mode unsaid."""
    modes = one.mode == other.mode or (any_mode and not (one.mode and other.mode))
    return (
        one.event_type == other.event_type
        and modes
        and (decided or _reality(one) == _reality(other))
        and _agree(one.actors, other.actors)
    )


def _told_shorter(parsed: Parsed, one: Claim, other: Claim) -> bool:
    """Whether a claim with nobody to whom it is done, but one another, may tell again what was told just
    before."""
    places = [bisect.bisect_left(parsed.starts, claim.trigger.start) for claim in (other, one)]
    before, here = (parsed.sentence_of[token] for token in places)
    mutual = bool(one.recipients) and ids(one.recipients) == ids(one.actors)
    unsaid = not one.recipients or (mutual and ids(other.recipients) == ids(other.actors))
    near = 0 < here - before <= NEAR
    alike = one.mode == other.mode and _reality(one) == _reality(other)
    return near and unsaid and alike and _may_act_for(one, other) and not _other_day(one, other)


def _may_act_for(one: Claim, other: Claim) -> bool:
    """Whether those who act are unsaid, the same, or officials of one of the countries that act."""
    if not one.actors or ids(one.actors) & ids(other.actors):
        return True
    theirs = {party.country for party in other.actors if party.country}
    return all(
        set(party.sectors) & STATE_SECTORS and (party.country is None or party.country in theirs)
        for party in one.actors
    )


def same_act(one: Claim, other: Claim, decided: bool = False) -> bool:
    """Whether two claims of a document tell of one act."""
    if not same_kind(one, other, decided) or one.trigger.start == other.trigger.start:
        return False
    if _other_day(one, other):
        return False
    if one.recipients and other.recipients:
        return _same_people(one.recipients, other.recipients)
    return not one.recipients and not other.recipients and bool(ids(one.actors) & ids(other.actors))


def _other_day(one: Claim, other: Claim) -> bool:
    """Whether two claims state dates that differ."""
    if not one.date or not other.date:
        return False
    return (one.date.start, one.date.end) != (other.date.start, other.date.end)


def _reality(claim: Claim) -> tuple[bool, bool, bool]:
    return claim.future, claim.hypothetical, claim.negation


def _counts(parties: Sequence[Party]) -> set[int]:
    return {party.count for party in parties if party.count}


def _agree(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Whether two lists of actors may be the same: one is unsaid or implied, they share a member, or both
    are of one country (a court, its state), or the country of one is not stated."""
    left, right = [p for p in one if not p.implied], [p for p in other if not p.implied]
    if not left or not right or ids(left) & ids(right):
        return True
    if _counts(left) and _counts(right) and not _counts(left) & _counts(right):
        return False
    official = all(set(p.sectors) & STATE_SECTORS for p in (*left, *right))
    countries = [{p.country for p in parties if p.country} for parties in (left, right)]
    return official and (not countries[0] or not countries[1] or bool(countries[0] & countries[1]))


def _same_people(one: Sequence[Party], other: Sequence[Party]) -> bool:
    if _counts(one) and _counts(other) and not _counts(one) & _counts(other):
        return False
    return bool(ids(one) & ids(other))


def _in_headline(parsed: Parsed, claim: Claim) -> bool:
    """Whether a claim stands in a headline: the first paragraph, where no full stop ends it."""
    if not parsed.paragraphs or len(parsed.paragraphs) < 2:
        return False
    last = parsed.paragraphs[0][1]
    return claim.trigger.start < parsed.ends[last - 1] and parsed.pos[last - 1] != "PUNCT"


def _generic(claim: Claim) -> bool:
    """Whether the recipients are no more than a word before the noun: "the prisoner release"."""
    return bool(claim.recipients) and all(
        p.start is not None and p.end is not None and p.actor_id is None and p.end < claim.trigger.start
        for p in claim.recipients
    )


def _demonstrated(parsed: Parsed, claim: Claim) -> bool:
    """Whether "the", "this", "that" stands within a few words before the claim's words."""
    token = bisect.bisect_left(parsed.starts, claim.trigger.start)
    return any(word in DEFINITE for word in parsed.lowers[max(0, token - DEMONSTRATIVE_REACH) : token])


def _fullest(parsed: Parsed, group: list[Claim], headlines: set[str]) -> Claim:
    """The claim with most said about it; the others' words become its mentions."""
    if len(group) == 1:
        return group[0]
    best = max(
        group,
        key=lambda c: (
            c.id not in headlines,
            _tells(parsed, bisect.bisect_left(parsed.starts, c.trigger.start)),
            bool(c.actors) + bool(c.recipients),
            c.statement is None,
            not c.actors or not c.actors[0].implied,
            -c.trigger.start,
        ),
    )
    others = [c for c in group if c is not best]
    told = [c.trigger for c in others] + [m for c in group for m in c.mentions]
    date = best.date or next((c.date for c in others if c.date), None)
    place = best.place or next((c.place for c in others if c.place), None)
    mentions = tuple(sorted(told, key=lambda t: t.start))
    recipients = with_names(parsed, best, others)
    return replace(best, mentions=mentions, date=date, place=place, recipients=recipients)


def _tells(parsed: Parsed, token: int) -> bool:
    """Whether words tell an act and not only who is meant or how things stand: "he is still *held*"."""
    return parsed.roles[token] not in BEFORE_NOUNS and parsed.lemmas[token] not in STATES
