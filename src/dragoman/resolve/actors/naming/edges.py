"""Cleans the edges of a name of titles, articles and possessive marks, and votes on what it is a name of."""

from dragoman.grammar import NOUNS
from dragoman.model import Parsed
from dragoman.resolve.actors.known.imported import BodyNames
from dragoman.resolve.actors.known.sectors import OF_THE_STATE
from dragoman.resolve.actors.naming.forms import Name, head_of
from dragoman.resolve.actors.naming.nations import people_of
from dragoman.resolve.actors.naming.owners import state_behind
from dragoman.resolve.actors.words import DEMONYMS, ActorWords

OFFICIAL = OF_THE_STATE | {"GOV"}
NOT_FIRST = frozenset(("and", "of", "the", "neighbouring", "neighboring", "nearby"))
LONGEST_PERSON = 6  # words; a longer "person" is a list or a headline
LONGEST_TITLE = 5  # words
UNDERGOING = frozenset(("object", "passive_subject"))
TRADE_AND_NAME = 3  # words


class NameEdges:
    """`bodies` are the names, in lower case, that the actors data give to bodies and to nobody else."""

    def __init__(self, words: ActorWords, bodies: BodyNames) -> None:
        self.words = words
        self.bodies = bodies

    def name(self, parsed: Parsed, first: int, last: int, kind: str) -> Name | None:
        """A name with its edges cleaned; None where nothing of a name is left."""
        while first < last and (
            parsed.pos[first] in ("DET", "PUNCT", "PART", "NUM") or parsed.lowers[first] in NOT_FIRST
        ):
            first += 1
        while last > first and (
            parsed.roles[last - 1] == "case_marker"
            or (parsed.pos[last - 1] in ("PUNCT", "ADP", "CCONJ") and parsed.words[last - 1] != ".")
        ):
            last -= 1
        if first >= last or not parsed.words[first][:1].isalnum() or parsed.words[first][:1].islower():
            return None
        if self._is_description(parsed, first, last):
            return None
        if self._of_people(parsed, first, last):
            first, kind = first + 1, "person"
        whole = self.words.countries_at(parsed, first, last)
        title, name_first = ("", first) if whole else self.title_at(parsed, first, last)
        if name_first >= last:  # nothing but a title: a description, not a name
            return None
        name_first = self._trade_at(parsed, name_first, last)
        title = title or self.title_before(parsed, first)
        kind, sure = self._kind(parsed, name_first, last, kind, title)
        if kind == "person" and last - name_first > LONGEST_PERSON:
            return None
        head = head_of(parsed, name_first, last)
        words = tuple(parsed.lowers[name_first:last])
        return Name(name_first, last, head, kind, title, words, sure)

    def _is_description(self, parsed: Parsed, first: int, last: int) -> bool:
        """ "the Health Minister", "Peru's Prime Minister", "the UN High Commissioner" in capitals, "State" in
        Secretary of State, "the Parliament of Ghana"; also a lone letter is no name."""
        if last - first == 1 and len(parsed.words[first].strip(".")) == 1:
            return True
        if self._body_of(parsed, first, last) and state_behind(self.words, parsed, last):
            return True
        office = self.words.noun(parsed, first - 2) if first > 1 else None
        if office is not None and office[2] == last:
            return True
        if not first or not (
            parsed.pos[first - 1] == "DET"
            or parsed.roles[first - 1] == "case_marker"
            or _body(parsed, first - 1)
        ):
            return False
        found = self.words.noun(parsed, last - 1)
        return found is not None and found[0].kind == "person" and parsed.pos[last - 1] in NOUNS

    def _body_of(self, parsed: Parsed, first: int, last: int) -> bool:
        """Whether one word is a noun for a body of a state, with its "of" behind: "*Parliament* of …"."""
        noun = self.words.nouns.get(parsed.lowers[first]) if last - first == 1 else None
        if noun is None or noun.kind not in ("body", "group") or OFFICIAL.isdisjoint(noun.sectors):
            return False
        following = parsed.lowers[last : last + 2]  # "of the Gambia"
        return (
            following[:1] == ("of",) and "PROPN" in parsed.pos[last + 1 : last + 2 + (following[-1] == "the")]
        )

    def _of_people(self, parsed: Parsed, first: int, last: int) -> bool:
        """Whether a name begins with whose people it is: "the *Belgian* Jan Sey", "*Frenchman* Jan Sey"."""
        known = self.words.country_words.get(parsed.words[first], ())
        if last - first < 3 or not any(word.kind in DEMONYMS for word in known):
            return False
        if any(self.words.nouns.get(parsed.lowers[one]) for one in range(first + 1, last)):
            return False
        head = head_of(parsed, first, last)
        befallen = parsed.lemmas[parsed.heads[head]] in self.words.of_kind("plight_object")
        return (
            self.words.nouns.get(parsed.lowers[first]) is not None  # "Frenchman"
            or bool(self.words.sex_of_first_name(parsed.words[first + 1]))
            or (parsed.roles[head] in UNDERGOING and befallen)
        )

    def _says_body(self, parsed: Parsed, first: int, last: int) -> bool:
        """Whether a name says of what it is the body: "Christian *Association of* Nigeria"."""
        nouns = (
            self.words.nouns.get(parsed.lowers[i - 1])
            for i in range(first + 1, last)
            if parsed.lowers[i] == "of"
        )
        return any(noun is not None and noun.kind == "body" for noun in nouns)

    def _has_kin(self, parsed: Parsed, first: int, last: int) -> bool:
        """Only persons have sisters: "*Ana Lim's* sister"."""
        head = head_of(parsed, first, last)
        return parsed.roles[head] == "possessor" and parsed.lemmas[parsed.heads[head]] in self.words.kin

    def _trade_beside(self, parsed: Parsed, first: int, last: int) -> bool:
        """What stands in apposition tells a person: "Wilmer Zúniga, a deputy", "an American, Youras Sey"."""
        head = head_of(parsed, first, last)
        beside = (
            parsed.heads[head] if parsed.roles[head] == "apposition" else parsed.child(head, "apposition")
        )
        if beside is None:
            return False
        found = self.words.noun(parsed, beside)
        one = parsed.forms[beside] == "singular" and bool(people_of(self.words, parsed, beside))
        return one or (found is not None and found[0].kind == "person")

    def title_at(self, parsed: Parsed, first: int, last: int) -> tuple[str, int]:
        """The longest title that tokens from `first` begin with, and where the name after it begins."""
        for end in range(min(last, first + LONGEST_TITLE), first, -1):
            if parsed.lowers[end - 1] in self.words.title_ends:
                title = " ".join(parsed.lowers[first:end])
                if title in self.words.titles and (end < last or last - first == 1):
                    return title, end
        return "", first

    def title_before(self, parsed: Parsed, first: int) -> str:
        """The title that ends right before a name."""
        if first == 0 or parsed.lowers[first - 1] not in self.words.title_ends:
            return ""
        floor = parsed.sentences[parsed.sentence_of[first]][0]
        titles = (
            " ".join(parsed.lowers[begin:first]) for begin in range(max(floor, first - LONGEST_TITLE), first)
        )
        return next((title for title in titles if title in self.words.titles), "")

    def _trade_at(self, parsed: Parsed, first: int, last: int) -> int:
        """Where a name begins behind a trade that has its capital of the sentence or of a line of capitals:
        "*Baker* Omid Rad was held", or behind what several are to one another, "*Sisters* Ana and Mina Rad";
        a name of two words may begin with a trade itself ("Mason Rad")."""
        begins = parsed.sentences[parsed.sentence_of[first]][0] == first or parsed.words[first].isupper()
        noun = self.words.nouns.get(parsed.lowers[first])
        trade = noun is not None and noun.kind == "person" and not noun.plural
        kin = self.words.several_kin(parsed.lowers[first])
        named = last - first > 1 if kin else trade and last - first >= TRADE_AND_NAME
        return first + 1 if begins and named else first

    def _kind(self, parsed: Parsed, first: int, last: int, kind: str, title: str) -> tuple[str, bool]:
        nations = self.words.countries_at(parsed, first, last)
        if nations and kind == "person" and first and parsed.pos[first - 1] == "NOUN":
            before = self.words.noun(parsed, first - 1)  # "his sister Sanaa"
            if before is not None and before[0].kind == "person":
                return "person", True
        if nations and not title:
            return "country", True
        if title or _aged(parsed, last) or self._has_kin(parsed, first, last):
            return "person", True
        known = parsed.slice(first, last).lower() in self.bodies
        if known or self._says_body(parsed, first, last) or self._body_of(parsed, first, last):
            return "body", True
        if last - first == 1 and first and parsed.lowers[first - 1] == "the" and kind in ("person", ""):
            return "group" if parsed.lowers[first].endswith("s") else "", False
        noun = self.words.nouns.get(parsed.lowers[last - 1]) or self.words.nouns.get(parsed.lowers[first])
        if noun is not None and noun.kind in ("body", "group") and kind != "person":
            return "body", last - first > 1
        if (
            kind in ("", "place")
            and last - first > 1
            and (self.words.sex_of_first_name(parsed.words[first]) or self._trade_beside(parsed, first, last))
        ):
            return "person", False
        if (
            kind in ("", "body")
            and 1 < last - first < LONGEST_PERSON
            and self.words.sex_of_first_name(parsed.words[first])
        ):
            return "person", False
        if kind == "body" and first > 1 and parsed.lowers[first - 1] == "of":
            of_place = parsed.lowers[first - 2] in self.words.of_kind("place_owner")
            kind = "place" if of_place else kind  # "the mayor of *Gulu*"
        if kind == "" and first and parsed.heads[first - 1] == head_of(parsed, first, last):
            before = self.words.noun(parsed, first - 1)  # "the baker Omid Rad"
            if before is not None and before[0].kind == "person" and parsed.words[first - 1].islower():
                return "person", last - first > 1
        return kind, kind == "person" and last - first > 1


def done_to_person(words: ActorWords, parsed: Parsed, head: int) -> bool:
    """Whether a name stands where it says who was arrested, freed, shot."""
    verb = parsed.heads[head]
    return parsed.roles[head] in UNDERGOING and parsed.lemmas[verb] in words.of_kind("done_to_persons")


def _aged(parsed: Parsed, last: int) -> bool:
    """Whether an age stands behind a name that ends there: "Arnon, 40, was held"."""
    behind = parsed.lowers[last : last + 3]
    return (
        len(behind) == 3
        and (behind[0], behind[2]) == (",", ",")
        and behind[1].isdigit()
        and len(behind[1]) == 2
    )


def _body(parsed: Parsed, token: int) -> bool:
    entity = parsed.entity(token)
    return entity is not None and entity.kind == "organisation"
