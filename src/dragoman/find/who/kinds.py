"""What kind of party a noun is, by its words and the entity it is in: person, group, body, country."""

from collections import defaultdict
from collections.abc import Mapping

from dragoman.grammar import NOUN_ROLES, NOUNS, SUBJECTS
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

PARTY_ENTITIES = frozenset(("person", "group", "organisation", "place"))
MEASURES = frozenset(("money", "percent"))  # a quantity may be "112 migrants"
MIGHT = "force"
CORPSE = "body"
NUMBER = "figure"
OF_COUNTS = frozenset(("actual", "annual", "exact", "final", "latest", "monthly", "official", "real", "true"))
VOTES = frozenset(("vote", "voted", "votes"))
SIGNS = frozenset("$€£¥₹₽₩₦")


class KindReader:
    """Kinds of parties by the words of the lexicon; keeps what the words of the last document gave."""

    def __init__(self, lexicon: Lexicon, classes: Mapping[str, frozenset[str]]) -> None:
        self.pronouns = classes["party_pronouns"]
        self.nouns = {row["lemma"]: row["kind"] for row in lexicon.table("party_nouns.tsv")}
        # the last word of names of several words, and how many words they have
        self.longer: dict[str, list[int]] = defaultdict(list)
        for name in self.nouns:
            words = name.split()
            if len(words) > 1 and len(words) not in self.longer[words[-1]]:
                self.longer[words[-1]].append(len(words))
        self.endings = tuple((row["ending"], row["kind"]) for row in lexicon.table("party_endings.tsv"))
        self.no_persons = classes["not_person_words"]
        self.storms = classes["storm_words"]
        self.holidays = classes["holiday_words"]
        self.people_adjectives = classes["people_adjectives"]
        self.ambiguous = classes["ambiguous_party_words"]
        self.heard = classes["heard_bodies"]  # bodies only where they act: "the inquiry found"
        self.titles = frozenset(row["title"].lower() for row in lexicon.table("titles.tsv"))
        self._read: Parsed | None = None
        self._known: dict[int, str] = {}
        self.countries = frozenset(row["word"].lower() for row in lexicon.table("countries.tsv"))

    def names_people(self, parsed: Parsed, noun: int) -> bool:
        """Whether a noun is for people: "film-maker", whatever a maker is."""
        lemma = parsed.lemmas[noun]
        if noun > 1 and parsed.words[noun - 1] == "-":
            lemma = f"{parsed.lowers[noun - 2]}-{lemma}"
        return self.nouns.get(lemma) == "person"

    def of(self, parsed: Parsed, head: int, titled: bool = False) -> str:
        """person, group, body, country, pronoun, number; or "" for what is no party. Where all words are
        `titled`, as in a headline, a capital alone makes no name."""
        pos, lower = parsed.pos[head], parsed.lowers[head]
        if pos == "PRON":
            return "pronoun" if lower in self.pronouns else ""
        entity = parsed.entity(head)
        # "lent *Laos* billions of dollars", all taken for a sum
        given = parsed.roles[head] == "indirect_object"
        if (entity is not None and entity.kind in MEASURES and not given) or lower in self.holidays:
            return ""  # "handed over $3 million", "planned for Easter"
        if pos == "PROPN" and self.storms.intersection(parsed.lowers[max(0, head - 1) : head + 1]):
            return ""  # "Cyclone *Freddy* killed 300"
        if pos == "NUM" and head and SIGNS.intersection(parsed.words[head - 1]):
            return ""  # "HK$1 *million*", taken for a number of people
        if found := self.by_word(parsed, head):
            return found
        if entity is not None and entity.kind in PARTY_ENTITIES:
            return {"person": "person", "place": "country", "group": "group"}.get(entity.kind, "body")
        counted = entity is not None and entity.kind == "number"
        if (pos == "NUM" and entity is None) or (pos in ("NUM", "PROPN") and counted):
            return (
                "" if _of_things(parsed, head) or _of_votes(parsed, head) else "number"
            )  # "Thirteen" that opens a sentence is no name
        if lower == "others" and parsed.children_in(head, "number"):
            return "group"  # "four others were wounded"
        letters = parsed.words[head].isupper() and len(parsed.words[head]) > 2  # "USAID", taken for an adverb
        if (
            (pos == "PROPN" or (letters and (pos in ("ADV", "ADJ", "X") or parsed.roles[head] == "subject")))
            and not titled
            and (entity is None or entity.kind in ("product", "work", "facility"))
        ):
            if lower in self.titles:
                following = parsed.lowers[head + 1 : head + 3]  # "*Mr* and Mrs Okello"
                return "person" if following[:1] == ("and",) and following[-1] in self.titles else ""
            return "body" if parsed.words[head][:1].isupper() else ""
        if pos in NOUNS and lower in self.titles and lower not in self.ambiguous:
            return "person"
        return ""

    def by_word(self, parsed: Parsed, head: int) -> str:
        """The kind that the words alone give, kept for the document that is read."""
        if parsed is not self._read:
            self._read, self._known = parsed, {}
        found = self._known.get(head)
        if found is None:
            found = self._known[head] = self._by_word(parsed, head)
        return found

    def _by_word(self, parsed: Parsed, head: int) -> str:
        """The kind that the words give: two words first ("security forces", "White House"), then the head."""
        lemma, lower = parsed.lemmas[head], parsed.lowers[head]
        capital = parsed.words[head][:1].isupper()  # "turkey", "poles", "chad" are no countries
        if parsed.pos[head] == "ADJ":
            return self._by_adjective(parsed, head, capital)
        for last in dict.fromkeys((lemma, lower)):
            for size in sorted(self.longer.get(last, ()), reverse=True):
                name = " ".join((*parsed.lowers[max(head - size + 1, 0) : head], last))
                if name in self.nouns:
                    return self.nouns[name]
        if head > 1 and parsed.words[head - 1] == "-":  # "asylum-seekers", in three pieces
            for name in (f"{parsed.lowers[head - 2]} {lemma}", f"{parsed.lowers[head - 2]}-{lemma}"):
                if name in self.nouns:
                    return self.nouns[name]
        if capital and head and f"{parsed.lowers[head - 1]} {lower}" in self.countries:
            return "country"
        if lower in self.people_adjectives and self._defined(parsed, head):
            return "group"
        if lemma in self.heard and parsed.roles[head] not in SUBJECTS:
            return ""  # "promised *an inquiry*"
        if lemma in self.nouns:
            loose = lemma in self.ambiguous and not self._is_body(parsed, head)
            return "" if loose else self.nouns[lemma]
        if capital and lower in self.countries:
            return "country"
        return self._by_ending(lemma) if parsed.pos[head] == "NOUN" else ""

    def _by_adjective(self, parsed: Parsed, head: int, capital: bool) -> str:
        """The kind of an adjective where a noun would stand: a people's name, "the wounded", and what is
        taken for one ("secretary-*general*")."""
        lower = parsed.lowers[head]
        if capital and lower in self.countries:
            return "country"
        if parsed.roles[head] not in NOUN_ROLES:
            return ""
        first = parsed.child(head, "determiner")
        if lower in self.people_adjectives:
            return "group" if self._defined(parsed, head) else ""
        return self.nouns.get(lower, "") if first is not None else ""

    def _defined(self, parsed: Parsed, head: int) -> bool:
        first = parsed.child(head, "determiner")
        return first is not None and parsed.lowers[first] == "the"

    def _by_ending(self, lemma: str) -> str:
        """The kind that the ending of an unlisted noun gives: "homeguard", "hydrologist"."""
        if lemma in self.no_persons:
            return ""
        return next((kind for ending, kind in self.endings if lemma.endswith(ending) and lemma != ending), "")

    def _is_body(self, parsed: Parsed, head: int) -> bool:
        """Whether a word such as "state", "force", "power" means a body here: not "came to power", "state of
        emergency", "a show of force"."""
        before = [child for child in parsed.children[head] if child < head]
        if parsed.lemmas[head] == NUMBER:  # "opposition figures", but not "the figures"
            marks = [one for one in before if parsed.roles[one] in ("adjective", "compound")]
            return any(parsed.lowers[one] not in OF_COUNTS for one in marks)
        many = parsed.forms[head] == "plural"
        corpse = parsed.lemmas[head] == CORPSE  # "their bodies", "15 bodies"; but "UN bodies"
        if not before and not many:
            return False
        if corpse and many and not any(parsed.roles[one] in ("adjective", "compound") for one in before):
            return False
        named = any(parsed.lowers[one] in self.countries for one in before)
        if parsed.lemmas[head] == MIGHT and many and named:
            return True  # "accused *Russian forces* of mining roads"
        marked = all(parsed.roles[one] == "adjective" for one in before)
        if parsed.lemmas[head] == MIGHT and not many and not named and marked:  # "with overwhelming force"
            return False
        for child in parsed.children_in(head, "preposition"):
            inner = parsed.child(child, "prepositional_object")
            if parsed.lowers[child] == "of" and inner is not None and parsed.pos[inner] == "NOUN":
                dead = corpse and (many or parsed.forms[inner] != "plural")  # "the body of a man"
                return parsed.lemmas[inner] in self.nouns and not dead
        return True


def _of_things(parsed: Parsed, number: int) -> bool:
    """Whether a number counts what a clause before it names as no person: "mines, one of *which* …"."""
    return any(
        parsed.lowers[inner] == "which"
        for child in parsed.children_in(number, "preposition")
        for inner in parsed.children_in(child, "prepositional_object")
    )


def _of_votes(parsed: Parsed, number: int) -> bool:
    """Whether a number is of a count of votes: "voted by *80 to 30*", "by 27 votes to *11*"."""
    near = parsed.lowers[max(number - 4, 0) : number + 2]
    beside = parsed.lowers[max(number - 1, 0) : number + 2]
    return "to" in beside and not VOTES.isdisjoint(near)
