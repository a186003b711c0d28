"""What stands over an act and bends it: modals, negation, "refused to", "called for", "plans of".

The governors of an act are read from the act upwards: its own modal and negation first, then the verb or
noun that it hangs on, and so on. Their classes come from `governors.tsv` and `modals.tsv`.
"""

from collections import defaultdict
from collections.abc import Collection

from dragoman.find.lexical.bidding import bid
from dragoman.find.lexical.words import short
from dragoman.find.over.clausal import (
    as_if,
    asked,
    causative,
    content_opener,
    formed,
    headline_future,
    hinted,
    infinitive,
    left_open,
    negated,
    predicate,
)
from dragoman.find.over.governor import Governor, modal_over
from dragoman.find.reading import Reading
from dragoman.grammar import AUXILIARIES, NOUNS, PAST, VERBS, dated, inverted
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

# what a modal over "there is" makes of the noun behind it
EXISTING = {"future": "future", "conditional": "future", "obligation": "obligation"}
HIGHEST = 4  # governors read above an act; longer chains are broken parses
COMPLEMENT_OF = {"open_complement": "infinitive", "complement_clause": "clause", "noun_clause": "infinitive"}
ALTERNATIVES = {  # a parser often takes one for another; the nearest kind stands in
    "infinitive": ("infinitive", "to_infinitive_object", "clause"),
    "clause": ("clause", "to_infinitive_object", "infinitive"),
    "imperative": ("imperative", "clause"),
    "purpose": ("to_infinitive_object",),  # "called on Chad to free them" is often read as a purpose
    "gerund": ("gerund", "noun"),
    "noun": ("noun",),
    "subject": ("subject",),
}
GROUNDS = ("leaning", "warrant")
# frames that a negation makes another act of: "does not allow", "has not replied to"
TURNED = {"permits": "disallow", "hollow": "unmet"}
PARTICLE_ROLES = ("particle", "preposition")
HINTED = frozenset(("may", "might", "could"))
TURNING = frozenset(
    ("abandon", "prevent", "forbid", "stop", "refuse", "fail")
)  # what is not stopped is not refused
TELLING = frozenset(("say", "know", "show", "warn", "promise", "agree", "threaten", "decide"))


class Governors:
    def __init__(self, lexicon: Lexicon) -> None:
        self.rows: dict[tuple[str, str], dict[tuple[str, str], tuple[str, str]]] = defaultdict(dict)
        for row in lexicon.table("governors.tsv"):
            key = row["complement"], row["particle"]
            self.rows[row["pos"], row["lemma"]].setdefault(key, (row["class"], short(row)))
        self.adjectives = {
            row["word"]: (row["class"], short(row))
            for row in lexicon.table("hedges.tsv")
            if row["pos"] == "adjective"
        }
        self.modals = {row["word"]: (row["class"], short(row)) for row in lexicon.table("modals.tsv")}

    def over(self, reading: Reading, token: int, traits: Collection[str] = ()) -> list[Governor]:
        """Governors of the act at a token, nearest first; the act's frame has these traits."""
        parsed = reading.parsed
        found: list[Governor] = []
        at = token
        for _ in range(HIGHEST):
            own = self.modal(parsed, at) if parsed.pos[at] in VERBS else self._adjective(parsed, at)
            bare = at == token and ("hollow" in traits or parsed.pos[at] in VERBS)
            if own is None and bare and negated(parsed, at):
                name = next((TURNED[one] for one in TURNED if one in traits), "not")
                own = modal_over(at, name, name != "not", "negation.tsv")
            if own is not None and at == token and left_open(parsed, token):
                own = None  # "*whether* it will invade": nobody says that it will
            turned = bool(found) and found[-1].token == at and found[-1].class_name in TURNING
            if own is not None and not (turned and own.negated):
                found.append(own)
            above = self._above(parsed, at)
            if (there := self._existing(parsed, at)) is not None:
                found.append(there)
                above = self._above(parsed, there.token)
                at = there.token
            if above is None:
                break
            below, (at, complement, link) = at, above
            word = predicate(parsed, at) if complement == "clause" else at
            row = formed(parsed, at, below, self.row(parsed, word, complement, link))
            if row is not None:
                found.append(
                    Governor(
                        token=at,
                        class_name=row[0],
                        negated=negated(parsed, at),
                        modal=False,
                        rule=row[1],
                    )
                )
            elif complement == "noun" or left_open(parsed, below):
                break  # "will discuss the attack": what is said of the discussion is not said of the attack
        return found

    def modal(self, parsed: Parsed, verb: int) -> Governor | None:
        """The modal of a verb, its own or one shared with the verb it is conjoined with."""
        for child in parsed.children_in(verb, "auxiliary"):
            if parsed.lowers[child] in ("'d", "’d") and parsed.forms[verb] in PAST:
                continue  # "who'd endorsed him"
            row = self.modals.get(parsed.lowers[child]) or self.modals.get(parsed.lemmas[child])
            if row is not None:
                told = row[0] == "conditional" and self._told(parsed, verb)
                name = "future" if told else row[0]
                if parsed.lowers[child] in HINTED and hinted(parsed, verb):
                    name = "hint"
                if parsed.lowers[child] == "should" and inverted(parsed, child) and not asked(parsed, child):
                    name = "condition"  # "should Ethiopia fill the dam"
                return modal_over(verb, name, negated(parsed, verb), row[1])
        if headline_future(parsed, verb):
            return modal_over(verb, "future", negated(parsed, verb), self.modals["will"][1])
        too = parsed.forms[verb] == "past_participle" and parsed.child(verb, "passive_subject") is not None
        too = too and parsed.child(verb, *AUXILIARIES) is None  # "will be shot and their leaders *jailed*"
        if parsed.roles[verb] == "conjunct" and (parsed.forms[verb] == "base" or too):
            head = parsed.heads[verb]
            if parsed.pos[head] in VERBS and head != verb:
                return self.modal(parsed, head)
        return None

    def _existing(self, parsed: Parsed, noun: int) -> Governor | None:
        """The modal over an event noun that a clause says there will be: "there would be no *talks*"."""
        verb = parsed.heads[noun]
        if parsed.roles[noun] not in ("attribute", "object") or parsed.child(verb, "expletive") is None:
            return None
        modal = self.modal(parsed, verb)
        if modal is None or modal.class_name not in EXISTING:
            return None
        without = modal.negated or negated(parsed, noun)
        return modal_over(verb, EXISTING[modal.class_name], without, modal.rule)

    def _adjective(self, parsed: Parsed, noun: int) -> Governor | None:
        """What an adjective of certainty makes of an event noun: "potential concessions"."""
        for child in parsed.children_in(noun, "adjective"):
            row = self.adjectives.get(parsed.lemmas[child])
            if row is not None:
                return modal_over(noun, f"{row[0]}_adjective", False, row[1])
        return None

    def _told(self, parsed: Parsed, verb: int) -> bool:
        """Whether "would" is the future of a verb of saying in the past: "said it would recognise"."""
        while parsed.roles[verb] == "conjunct" and parsed.pos[parsed.heads[verb]] in VERBS:
            verb = parsed.heads[verb]
        head = parsed.heads[verb]
        if parsed.roles[verb] != "complement_clause" or head == verb:
            return False
        row = self.row(parsed, head, "clause", "")
        return row is not None and row[0] in TELLING

    def row(self, parsed: Parsed, token: int, complement: str, link: str) -> tuple[str, str] | None:
        """Class and rule of a governor for what it takes, over a preposition or directly."""
        naming = NOUNS | {"PRON"}  # "*nothing* to discuss"
        pos = "verb" if parsed.pos[token] in VERBS else "noun" if parsed.pos[token] in naming else "adjective"
        rows = self.rows.get((pos, parsed.lemmas[token]))
        if not rows or as_if(parsed, token):
            return None
        below = [c for c in parsed.children_in(token, *PARTICLE_ROLES) if not dated(parsed, c)]
        particles = [link] if link else [parsed.lowers[c] for c in below]
        for kind in ALTERNATIVES[complement][: 1 if parsed.lemmas[token] == "be" else None]:
            for particle in (*particles, "") if not link else (link,):
                if (kind, particle) in rows:
                    return rows[kind, particle]
        return None

    def over_noun(self, parsed: Parsed, noun: int) -> tuple[str, str] | None:
        """Class and rule of the word that a noun is the object of."""
        above = self._above(parsed, noun) if parsed.pos[noun] in NOUNS else None
        return None if above is None else self.row(parsed, *above)

    def _above(self, parsed: Parsed, token: int) -> tuple[int, str, str] | None:
        """The next word up that may govern, what it takes the lower one as, and the preposition between."""
        head, role = parsed.heads[token], parsed.roles[token]
        if head == token:
            return None
        if parsed.pos[token] in VERBS:
            return self._above_verb(parsed, token, head, role)
        if role == "conjunct" and parsed.pos[head] in NOUNS:
            return self._above(parsed, head)
        if role in ("object", "passive_subject") and parsed.pos[head] in VERBS:
            return head, "noun", ""
        if role == "subject":
            return self._occurring(parsed, head)
        if role == "prepositional_object" and parsed.heads[head] != head:
            above = parsed.heads[head]
            if (
                parsed.roles[head] == "preposition"
                and parsed.pos[above] == "ADP"
                and parsed.heads[above] != above
            ):
                above = parsed.heads[above]
            return above, "noun", parsed.lowers[head]
        return None

    def _occurring(self, parsed: Parsed, verb: int) -> tuple[int, str, str] | None:
        """The verb that only says that its subject comes about: "hoped that *talks* would resume"; what is to
        be done with the subject, or done: "*sanctions* are to be discussed", "are under discussion"."""
        if parsed.lemmas[verb] == "be":
            done = [one for one in parsed.children_in(verb, "open_complement") if infinitive(parsed, one)]
            if done and parsed.child(done[0], "passive_auxiliary") is not None:
                return done[0], "noun", ""
            under = [one for one in parsed.children_in(verb, "preposition") if parsed.lowers[one] == "under"]
            thing = parsed.child(under[0], "prepositional_object") if under else None
            return None if thing is None else (thing, "noun", "of")
        row = self.row(parsed, verb, "subject", "")
        return (verb, "subject", "") if row is not None and row[0] in ("begin", "continue") else None

    def _above_verb(self, parsed: Parsed, verb: int, head: int, role: str) -> tuple[int, str, str] | None:
        if role == "subject":  # "talks with Chad", taken for a verb
            return self._occurring(parsed, head)
        if role in COMPLEMENT_OF:
            # "are to be sent" is no participle
            gerund = parsed.forms[verb] in ("gerund", "past_participle") and not infinitive(parsed, verb)
            if bid(parsed, verb):
                return head, "imperative", ""
            if role == "noun_clause" and gerund:
                return causative(parsed, head)
            if role == "noun_clause" and parsed.child(verb, "marker") is not None:
                return head, "clause", ""
            return head, "gerund" if role == "open_complement" and gerund else COMPLEMENT_OF[role], ""
        opener = content_opener(parsed, verb) if role == "relative_clause" else None
        # "demanded the *money that* Chad promised" demands no promise
        if opener is not None and (parsed.roles[opener] == "marker" or self.row(parsed, head, "clause", "")):
            return head, "clause", ""
        if role == "relative_clause" and infinitive(parsed, verb):  # "no *reason* to ratify it"
            row = self.row(parsed, head, "infinitive", "")
            return (head, "infinitive", "") if row and row[0] in GROUNDS else None
        if role == "conjunct" and parsed.pos[head] in VERBS:
            return self._above(parsed, head)
        if role == "adverbial_clause" and parsed.pos[head] in VERBS | NOUNS and infinitive(parsed, verb):
            # "called on Chad to free them"; a purpose shares what governs its act
            passive = parsed.child(head, "passive_subject") is not None  # "a delay was needed to settle it"
            return head, "purpose" if passive else "infinitive", ""
        if role == "prepositional_clause" and parsed.heads[head] != head:
            return parsed.heads[head], "gerund", parsed.lowers[head]
        return None
