"""Acts that are only what a feeling is about: "hope that …", "sceptical about …", "condolences over …".

A report of what somebody feels tells of the feeling; an act below it is what the feeling is about. It stays a
claim where it is told as news of its own (docs/decisions/0009-background.md). May import model, grammar.
"""

from dragoman.find.acts import Act
from dragoman.find.left_out.passing import FIGURES, holds
from dragoman.find.lexical.words import POS_OF, Words
from dragoman.find.reading import Reading
from dragoman.grammar import AUXILIARIES, FINITE, NOUNS, SUBJECTS, VERBS
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

HIGHEST = 16  # words above an act that are looked at; deeper chains are broken parses
ADJECTIVE_ROLES = frozenset(("adjective_complement", "attribute"))
CONFIRMING = frozenset(("confirm", "verify"))
INFINITIVES = frozenset(("open_complement", "complement_clause", "clausal_subject"))
ABLE = frozenset(("able", "possible"))
UNABLE = frozenset(("difficult", "hard", "impossible", "unable"))
DATES = frozenset(("date", "time"))


class Feelings:
    def __init__(self, lexicon: Lexicon, words: Words) -> None:
        self.kinds = {(row["pos"], row["lemma"]): row["kind"] for row in lexicon.table("feelings.tsv")}
        self.carriers = words.classes["feeling_carriers"]
        self.silent = words.classes["silent_words"]
        self.withholding = words.classes["withholding_words"]
        self.copulas = words.classes["feeling_copulas"]

    def topic(self, reading: Reading, token: int, act: Act) -> bool:
        """Whether the act told at `token`, which governors have made into `act`, is only what a feeling is
        about."""
        parsed, at = reading.parsed, token
        beside = related = False
        for _ in range(HIGHEST):
            head, role = parsed.heads[at], parsed.roles[at]
            if head == at or role == "parataxis" or (role == "complement_clause" and at < head):
                return False
            if role != "conjunct" and not (at == token and self._is_feeling(parsed, at)):
                beside = beside or role == "adverbial_clause"
                related = related or role == "relative_clause"
                kind = self.kind(parsed, head)
                if kind and role in SUBJECTS:
                    return False  # "the raid shocked the town" tells of the raid
                if kind == "real" and self._by_which(parsed, at):
                    return False
                if kind:
                    return not self._news(reading, act, kind, beside=beside, related=related)
            at = head
        return False

    def _by_which(self, parsed: Parsed, link: int) -> bool:
        """Whether what is done stirs the feeling of others: "angered them *by freeing two rebels*"."""
        done = parsed.child(link, "prepositional_clause") if parsed.lowers[link] == "by" else None
        return done is not None and parsed.child(parsed.heads[link], "object") is not None

    def kind(self, parsed: Parsed, head: int) -> str:
        """real, unreal, or "" for a word that is no feeling and carries none."""
        pos = POS_OF.get(parsed.pos[head], "verb" if parsed.pos[head] == "AUX" else "")
        lemma = parsed.lemmas[head]
        own = self.kinds.get((pos, lemma), "")
        if own or pos != "verb":
            return own
        if lemma in self.silent and self._withheld(parsed, head):
            return "unreal"
        if lemma in self.carriers:
            held = parsed.child(head, "object", "passive_subject")
            return "" if held is None else self._held(parsed, held)
        if lemma in self.copulas:
            felt = parsed.child(head, *ADJECTIVE_ROLES)
            return "" if felt is None else self.kinds.get(("adjective", parsed.lemmas[felt]), "")
        return ""

    def _withheld(self, parsed: Parsed, verb: int) -> bool:
        """Whether what could be said is not: "declined to say whether", "did not confirm that"."""
        above = parsed.heads[verb]
        if parsed.roles[verb] == "open_complement" and parsed.lemmas[above] in self.withholding:
            return True
        if parsed.lemmas[verb] not in CONFIRMING:
            return False
        return parsed.child(verb, "negation") is not None or self._unable(parsed, verb)

    def _unable(self, parsed: Parsed, verb: int) -> bool:
        """Whether an infinitive hangs on what says that nobody can: "was *unable* to confirm", "it is *not
        possible* to verify", "there is *no way* to confirm"."""
        above = parsed.heads[verb]
        if parsed.pos[above] in NOUNS:
            return any(parsed.lowers[one] == "no" for one in parsed.children_in(above, "determiner"))
        if parsed.roles[verb] not in INFINITIVES:
            return False
        can = {parsed.lemmas[one] for one in (above, *parsed.children_in(above, "adjective_complement"))}
        over = above if parsed.pos[above] in VERBS else parsed.heads[above]
        return not can.isdisjoint(UNABLE) or (
            not can.isdisjoint(ABLE) and parsed.child(over, "negation") is not None
        )

    def _is_feeling(self, parsed: Parsed, noun: int) -> bool:
        return (POS_OF.get(parsed.pos[noun], ""), parsed.lemmas[noun]) in self.kinds

    def _held(self, parsed: Parsed, noun: int) -> str:
        """The kind of a feeling that is the object of a verb: "hope", "a message of condolence"."""
        for one in (noun, *parsed.children_in(noun, "compound", "conjunct")):
            if kind := self.kinds.get(("noun", parsed.lemmas[one]), ""):
                return kind
        return ""

    def _news(self, reading: Reading, act: Act, kind: str, *, beside: bool, related: bool) -> bool:
        """Whether an act below a feeling is told as news of its own: who did it and to whom, in a clause with
        a tense or with a number or date, beside the feeling or below a real one; else in a relative clause
        with its date."""
        if not act.actors or not act.recipients:
            return False
        parsed = reading.parsed
        finite = parsed.pos[act.token] == "VERB" and (
            parsed.forms[act.token] in FINITE or parsed.child(act.token, *AUXILIARIES) is not None
        )
        if beside or kind == "real":
            return finite or holds(parsed, act.token, FIGURES)
        return related and finite and holds(parsed, act.token, DATES)
