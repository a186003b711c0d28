"""Reads a noun phrase for what it says of an actor: the noun, the country, whose it is, how many."""

from dataclasses import dataclass, replace

from dragoman.grammar import NOUNS
from dragoman.model import Parsed
from dragoman.resolve.actors.words import DEMONYMS, ActorWords, CountryWord, PartyNoun

LEFT_POS = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "VERB", "ADV"))
DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
ASKING = frozenset(("which", "what", "whose", "whatever"))
LEAST = frozenset(("least", "most"))  # "at *least* 56 civilians"
LONGEST_LIST = 12  # names behind one "of"
MOST = 999_999_999  # a greater number counts no people
LONGEST_LEFT = 14  # tokens before a head; longer phrases are broken parses
STATE_SECTORS = frozenset(("GOV", "COP", "JUD", "LEG", "MIL"))
COUNTRY_LINKS = frozenset(("of", "from", "in"))
BODY_LINKS = frozenset(("of", "for"))  # "the head *of* the army", "a spokesman *for* the rebels"
NO_SECTORS = frozenset(("CVL", "UNK"))


@dataclass(slots=True)
class NounPhrase:
    """`definite` is the, own (with a possessor), bare or some; `first` and `last` (half-open) bound the
    phrase up to its head and an of-phrase."""

    head: int
    first: int
    last: int
    noun: PartyNoun | None
    definite: str
    country: str
    nation: CountryWord | None
    possessor: int | None
    plural: bool
    modifiers: frozenset[str]
    count: int | None
    former: bool
    noun_last: int


class PhraseReader:
    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self.formers = words.of_kind("former")
        self.heading = words.of_kind("heading")
        self.dwellers = words.of_kind("dweller")  # "a neighbour" lives next door, "its neighbour" is a state

    def read(self, parsed: Parsed, head: int, above: int | None = None) -> NounPhrase:
        """The phrase of a noun; `above` is the head that its modifiers hang on, where a name follows it."""
        words = self.words
        noun = words.noun(parsed, head)
        top = head if above is None else above
        first = left_end(parsed, top, head)
        determiner = parsed.child(top, "determiner")
        possessor = parsed.child(top, "possessor")
        named = self._possessor_inside(parsed, first, head) if possessor is None else possessor
        definite = definiteness(parsed, head, determiner, named, first)
        if noun is not None and definite == "some" and noun[0].lemma in self.dwellers:
            noun = replace(noun[0], kind="person", sectors=("CVL",), role="party"), *noun[1:]
        if noun is not None and (body := self._headed(parsed, noun[0], noun[2], named)) is not None:
            sectors = tuple(sector for sector in body.sectors if sector not in NO_SECTORS)
            noun = replace(noun[0], sectors=sectors), *noun[1:]
        nation = self._nation(parsed, first, head)
        last = noun[2] if noun else head + 1
        nation, last = self._right(parsed, head, last, nation)
        if noun is not None and nation is not None and words.of_part((noun[0].lemma,), nation.word):
            nation = None  # "the governor of Georgia"
        modifiers = frozenset(parsed.lowers[i] for i in range(first, head) if parsed.pos[i] != "PROPN")
        return NounPhrase(
            head=head,
            first=first,
            last=last,
            noun=noun[0] if noun else None,
            definite=definite,
            country=nation.country if nation else "",
            nation=nation,
            possessor=named,
            plural=is_plural(parsed, head, noun[0] if noun else None),
            modifiers=modifiers,
            count=self.count(parsed, head, first),
            former=not self.formers.isdisjoint(modifiers),
            noun_last=noun[2] if noun else head + 1,
        )

    def _headed(self, parsed: Parsed, noun: PartyNoun, end: int, possessor: int | None) -> PartyNoun | None:
        """The body that somebody heads or speaks for, and whose sectors are his: "leader of the *union*"."""
        if noun.lemma.rsplit(" ", 1)[-1] not in self.heading:
            return None
        link = end if end < len(parsed) and parsed.lowers[end] in BODY_LINKS else None
        inner = possessor if link is None else parsed.child(link, "prepositional_object")
        body = None if inner is None else self.words.noun(parsed, inner)
        if inner is None or body is None:
            return None
        several = body[0].kind in ("body", "group") or is_plural(parsed, inner, body[0])
        return body[0] if several else None

    def _possessor_inside(self, parsed: Parsed, first: int, head: int) -> int | None:
        """A possessor that the parser hung elsewhere: the word before a possessive mark in the phrase."""
        for i in range(first + 1, head):
            if parsed.roles[i] == "case_marker" and parsed.pos[i - 1] in NOUNS:
                return i - 1
        return None

    def _nation(self, parsed: Parsed, first: int, head: int) -> CountryWord | None:
        """The country that stands before the noun: "Turkish troops", "Belarus's envoy"."""
        at = first
        while at < head:
            found, end = self.words.country_phrase(parsed, at, head)
            if found and end + 1 < head and parsed.words[end] == "-" and parsed.pos[end + 1] == "VERB":
                found, end = [], end + 2  # "Beijing-based", "Iran-backed"
            if found:
                for word in found:
                    if word.kind in DEMONYMS or word.kind not in ("region_of", "region"):
                        return word
                return found[0]
            at = max(at + 1, end)
        return None

    def _right(
        self, parsed: Parsed, head: int, last: int, nation: CountryWord | None
    ) -> tuple[CountryWord | None, int]:
        """The of-phrase of the head: its country ("the president of Belarus") and where it ends."""
        noun = self.words.noun(parsed, head)
        of_state = noun is not None and not STATE_SECTORS.isdisjoint(noun[0].sectors)
        owner = parsed.child(head, "possessor")
        sent = owner is not None and parsed.pos[owner] == "PRON"
        for child in parsed.children[head]:
            if child < head or parsed.roles[child] != "preposition":
                continue
            link = parsed.lowers[child]
            inner = parsed.child(child, "prepositional_object")
            if inner is None or link not in COUNTRY_LINKS or child > last + 1:
                break
            if sent and link != "of":  # "its ambassador *from Tehran*"
                break
            begin = child + 1 + (parsed.lowers[child + 1] == "the" and child + 1 < inner)
            found, end = self.words.country_phrase(parsed, begin, inner + 1)
            if (
                parsed.child(inner, "conjunct") is not None
            ):  # "citizens of Japan and Poland": of no one country
                found = []
            elif nation is None and found and end == inner + 1 and (link != "in" or of_state):
                nation = found[0]
            elif nation is None and link != "in":  # "the head of the Polish parliament"
                nation = self._nation(parsed, begin, inner + 1)
            if link == "of":
                last = max(last, 1 + self._last_joined(parsed, inner))
            break
        return nation, last

    def _last_joined(self, parsed: Parsed, inner: int) -> int:
        """The last of a list behind "of": "negotiators of Israel, Egypt and *Qatar*"."""
        for _ in range(LONGEST_LIST):
            joined = parsed.child(inner, "conjunct")
            if joined is None or parsed.pos[joined] not in NOUNS:
                break
            inner = joined
        return inner

    def count(self, parsed: Parsed, head: int, first: int) -> int | None:
        """The number of those meant: "14 individuals" is 14, "both men" two, "dozens of men" None."""
        if any(parsed.lowers[one] == "both" for one in parsed.children_in(head, "determiner")):
            return 2
        number = parsed.child(head, "number")
        if number is None:
            number = next((i for i in range(first, head) if parsed.pos[i] == "NUM"), None)
        if number is None or number > head:
            return None
        before = number - 1 - (parsed.lowers[number - 1] == "the")
        if before > 0 and parsed.lowers[before] == "of" and parsed.heads[before - 1] in (number, head):
            number = before - 1  # "*ten* of thirteen candidates"
        read = self.words.numbers.at(parsed, number)
        if read is None or read.vague or read.value > MOST or read.value != int(read.value):
            return None
        return None if self.words.numbers.spread(parsed, read) else int(read.value)


def left_end(parsed: Parsed, head: int, start: int | None = None) -> int:
    """The first token of the phrase before its head, over modifiers and a possessor, not over a comma;
    `start` is where to begin if the head has parts before it (a name)."""
    first = head if start is None else start
    floor = max(parsed.sentences[parsed.sentence_of[head]][0], first - LONGEST_LEFT)
    edge = parsed.left_edges[head]
    while first > floor:
        before = first - 1
        pos = parsed.pos[before]
        if parsed.lowers[before] in ASKING:
            break
        if pos in LEFT_POS or pos == "DET" or parsed.roles[before] in ("case_marker", "possessor"):
            if before < edge and pos in ("VERB", "ADV", "DET"):
                break
            if before < edge and parsed.heads[before] != first and not _within(parsed, before, head):
                break
            first = before
            if pos == "DET" and parsed.heads[before] == head:
                break
            continue
        if parsed.words[before] in "-–’'" and before > floor and parsed.ends[before] == parsed.starts[first]:
            first = before
            continue
        if before >= edge and parsed.words[before] in '“"' and before - 1 >= edge:
            first = before
            continue
        break
    while first < head and (parsed.pos[first] in ("PUNCT", "ADV") or parsed.lowers[first] in LEAST):
        first += 1
    return first


def _within(parsed: Parsed, token: int, head: int) -> bool:
    above = parsed.heads[token]
    return above == head or parsed.heads[above] == head


def definiteness(parsed: Parsed, head: int, determiner: int | None, possessor: int | None, first: int) -> str:
    if possessor is not None and possessor < head:
        return "own"
    if determiner is None and parsed.pos[first] == "DET":
        determiner = first
    if determiner is None:
        return "bare"
    return "the" if parsed.lowers[determiner] in DEFINITE else "some"


def is_plural(parsed: Parsed, head: int, noun: PartyNoun | None) -> bool:
    if noun is not None and noun.plural and parsed.forms[head] != "singular":
        return True
    return parsed.forms[head] == "plural"
