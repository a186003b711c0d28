"""The order between acts that a text states: "after", "hours before", "in exchange for".

"After" is sequence and never a reason. May import lexicon and model.
"""

from collections.abc import Iterator, Mapping

from dragoman.grammar import RELATIVE, SUBJECTS, VERBS, no_sooner
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed
from dragoman.resolve.times.acts.sequels import Sequels, pointed, told_before

DOWN = 3  # steps from an order word down to an act: "after two days of talks"
INWARD = (
    "adjective_complement",
    "object",
    "open_complement",
    "passive_subject",
    "preposition",
    "prepositional_object",
    "prepositional_clause",
)
POINTERS = frozenset({"it", "this", "that"})
DEFINITE = frozenset({"the", "this", "that", "his", "her", "their", "its", "these", "those"})

Relations = list[tuple[int, str, int]]


class OrderFinder:
    """Relations between acts. `finder(parsed, acts)` takes tokens that tell of acts, each with the head token
    of its act (a head stands for itself; "the move" may stand for the pardon told before), and returns
    (head, kind, head) in the order of the text: the first is `kind` the second, kinds as in RELATION_KINDS.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("times/order_words.tsv")
        self.prepositions: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for row in rows:
            if row["place"] == "preposition":
                words = tuple(row["phrase"].split())
                self.prepositions.setdefault(words[-1], []).append((words, row["kind"]))
        for found in self.prepositions.values():
            found.sort(key=lambda entry: -len(entry[0]))
        self.markers = {row["phrase"]: row["kind"] for row in rows if row["place"] == "marker"}
        self.verbs = {row["phrase"]: row["kind"] for row in rows if row["place"] == "verb"}
        self.sequels = Sequels(lexicon)
        self.event_verbs = frozenset(row["verb"] for row in lexicon.table("times/event_verbs.tsv"))
        table = lexicon.table("times/happenings.tsv")
        self.happenings = {row["word"]: row["happening"] for row in table}
        self.shells = frozenset(row["word"] for row in lexicon.table("times/shell_nouns.tsv"))

    def __call__(self, parsed: Parsed, acts: Mapping[int, int]) -> Relations:
        if len(acts) < 2:
            return []
        found: dict[tuple[int, str, int], None] = {}
        for token, word in enumerate(parsed.lowers):
            if word in self.prepositions:
                pairs = self._preposition(parsed, token, acts)
            elif parsed.lemmas[token] in self.verbs and parsed.pos[token] == "VERB":
                pairs = self._verb(parsed, token, acts)
            elif word in self.markers:
                pairs = self._marker(parsed, token, acts)
            elif (link := no_sooner(parsed, token)) is not None:
                pairs = _at_once(parsed, token, link, acts)
            else:
                pairs = self.sequels(parsed, token, acts)
            for a, kind, b in pairs:
                if a != b:
                    found.setdefault((a, kind, b))
        return list(found)

    # --- the words that order ---

    def _preposition(
        self, parsed: Parsed, token: int, acts: Mapping[int, int]
    ) -> Iterator[tuple[int, str, int]]:
        if parsed.roles[token] == "marker":
            yield from self._marker(parsed, token, acts)
            return
        for words, kind in self.prepositions[parsed.lowers[token]]:
            first = token - len(words) + 1
            if first < 0 or parsed.lowers[first : token + 1] != words:
                continue
            below = parsed.child(token, "prepositional_object", "prepositional_clause", "object")
            above = _out_of(parsed, first, token)
            if below is not None and above is not None:
                others = (
                    [acts[one] for one in range(first, token) if one in acts]
                    or self._below(parsed, below, acts)
                    or self._happened(parsed, below, acts)
                    or pointed(parsed, below, above, acts)
                )
                for a in self._above(parsed, above, acts):
                    for b in others:
                        yield a, kind, b
            return

    def _marker(self, parsed: Parsed, token: int, acts: Mapping[int, int]) -> Iterator[tuple[int, str, int]]:
        clause = parsed.heads[token]
        kind = self.markers.get(parsed.lowers[token])
        if kind is None or parsed.roles[token] != "marker" or parsed.roles[clause] != "adverbial_clause":
            return
        if kind == "during" and _contrasts(parsed, token, clause):
            return
        for a in self._above(parsed, parsed.heads[clause], acts):
            for b in self._below(parsed, clause, acts):
                yield a, kind, b

    def _verb(self, parsed: Parsed, token: int, acts: Mapping[int, int]) -> Iterator[tuple[int, str, int]]:
        kind = self.verbs[parsed.lemmas[token]]
        subject = self._subject(parsed, token)
        agent = parsed.child(token, "by_agent")
        other = parsed.child(token if agent is None else agent, "prepositional_object", "object")
        if subject is None or other is None:
            return
        for a in self._named(parsed, subject, acts):
            for b in self._below(parsed, other, acts):
                yield (a, kind, b) if agent is None else (b, kind, a)

    # --- the acts that they order ---

    def _above(self, parsed: Parsed, token: int, acts: Mapping[int, int]) -> list[int]:
        """The acts that an order word at `token` speaks of."""
        if token in acts:
            return [acts[token], *_shared(parsed, token, acts)]
        if parsed.pos[token] in VERBS:
            subject = self._subject(parsed, token)
            happens = parsed.lemmas[token] in self.event_verbs or parsed.pos[token] == "AUX"
            if happens and subject is not None and (found := self._named(parsed, subject, acts)):
                return found
            return self._below(parsed, token, acts, roles=("object", "open_complement", "passive_subject"))
        if parsed.roles[token] in ("attribute", "prepositional_object", "object"):
            head = parsed.heads[token]
            head = parsed.heads[head] if parsed.pos[head] == "ADP" else head
            return self._above(parsed, head, acts) if head < token and parsed.pos[head] in VERBS else []
        return []

    def _subject(self, parsed: Parsed, verb: int) -> int | None:
        """A verb's subject; of a relative clause what it stands for: "the *visit*, which came after …"."""
        subject = parsed.child(verb, *SUBJECTS)
        inner = parsed.roles[verb] in ("relative_clause", "noun_clause", "adverbial_clause")
        if inner and (subject is None or parsed.lowers[subject] in RELATIVE):
            return _phrase(parsed, parsed.heads[verb])
        return subject

    def _named(self, parsed: Parsed, noun: int, acts: Mapping[int, int]) -> list[int]:
        """The acts that a noun or pronoun tells of: its own, or those of the sentence before ("the move")."""
        if found := self._below(parsed, noun, acts):
            return found
        lower = parsed.lowers[noun]
        definite = any(parsed.lowers[child] in DEFINITE for child in parsed.children[noun])
        if lower in POINTERS or (parsed.lemmas[noun] in self.shells and definite):
            return told_before(parsed, noun, acts)
        return []

    def _happened(self, parsed: Parsed, noun: int, acts: Mapping[int, int]) -> list[int]:
        """The act told before by the verb of a definite noun: "they exchanged prisoners … hours before *the
        exchange*"."""
        if parsed.pos[noun] != "NOUN" or not any(parsed.lowers[c] in DEFINITE for c in parsed.children[noun]):
            return []
        same = self.happenings.get(parsed.lemmas[noun], parsed.lemmas[noun])
        told = (t for t in acts if t < noun and parsed.pos[t] in VERBS)
        found = [t for t in told if self.happenings.get(parsed.lemmas[t], parsed.lemmas[t]) == same]
        return [acts[max(found)]] if found else []

    def _below(
        self, parsed: Parsed, token: int, acts: Mapping[int, int], roles: tuple[str, ...] = INWARD
    ) -> list[int]:
        """The nearest act at or inside a phrase: "days of talks", "the signing of an accord"."""
        level = [token]
        for _ in range(DOWN):
            found = [acts[t] for t in level if t in acts]
            if found:
                return found[:1]
            level = [
                c
                for t in level
                for c in parsed.children[t]
                if parsed.roles[c] in roles or parsed.roles[c] in INWARD
            ]
        return []


def _phrase(parsed: Parsed, noun: int) -> int:
    """The noun that a phrase is about: "the *visit* to Havana"."""
    for _ in range(DOWN):
        above = parsed.heads[parsed.heads[noun]]
        if parsed.roles[noun] != "prepositional_object" or parsed.pos[above] != "NOUN":
            break
        noun = above
    return noun


def _at_once(
    parsed: Parsed, adverb: int, link: int, acts: Mapping[int, int]
) -> Iterator[tuple[int, str, int]]:
    """What was no sooner done than the next: "*no sooner* had they freed him *than* police held him"."""
    first = next((one for one in range(adverb, link) if one in acts), None)
    end = parsed.sentences[parsed.sentence_of[adverb]][1]
    second = next((one for one in range(link, end) if one in acts), None)
    if first is not None and second is not None:
        yield acts[first], "before", acts[second]


def _out_of(parsed: Parsed, first: int, last: int) -> int | None:
    """The word above the tokens first to last that they hang on."""
    token = last
    for _ in range(last - first + 2):
        above = parsed.heads[token]
        if above == token:
            return None
        if not first <= above <= last:
            return above
        token = above
    return None


def _contrasts(parsed: Parsed, marker: int, clause: int) -> bool:
    """ "…, *while* others refuse" sets one thing against another; "while he was marching" tells when."""
    end = parsed.right_edges[clause] + 1
    apart = parsed.words[marker - 1] == "," if marker else end < len(parsed) and parsed.words[end] == ","
    return apart and parsed.forms[clause] != "gerund"


def _shared(parsed: Parsed, token: int, acts: Mapping[int, int]) -> list[int]:
    """Acts of verbs conjoined with this one with nothing between: "pardoned and released him after talks"."""
    found = []
    while parsed.roles[token] == "conjunct" and parsed.heads[token] in acts:
        above = parsed.heads[token]
        if parsed.pos[above + 1] != "CCONJ" or above + 2 != token:
            break
        found.append(acts[above])
        token = above
    return found
