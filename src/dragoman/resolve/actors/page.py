"""One document as the stage reads it: its headings, its quotations, the roles of its tokens."""

from dragoman.grammar import SUBJECTS, VERBS
from dragoman.model import Parsed
from dragoman.resolve.actors.cast import OBJECT, OTHER, POSSESSOR, SUBJECT

OPENING, CLOSING, STRAIGHT = frozenset("“«„"), frozenset("”»"), '"'
DASHES = frozenset("—–-") | {"--"}
HEADING_SHARE = 0.6  # of longer words in capitals; running text of news has below .35
HEADING_WORDS = 4  # fewer longer words prove nothing
LONGEST_HEADING = 40  # tokens
# infinitives whose subject is that of the verb above: "refused to meet", "had no plans to meet"
BARE_CLAUSES = frozenset(("open_complement", "noun_clause", "adverbial_clause"))
CHAIN = 6  # conjuncts followed to the first of a list

RANKS = {
    "subject": SUBJECT,
    "passive_subject": SUBJECT,
    "object": OBJECT,
    "indirect_object": OBJECT,
    "possessor": POSSESSOR,
}


class Page:
    """Look-ups that several readers of a document share."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.paragraph_of: list[int] = [0] * len(parsed)
        self.heading: list[bool] = []
        for number, (first, last) in enumerate(parsed.paragraphs):
            self.paragraph_of[first:last] = [number] * (last - first)
            self.heading.append(is_heading(parsed, first, last))
        self.dateline = [is_dateline(parsed, first, last) for first, last in parsed.paragraphs]
        if all(self.heading):  # nothing but headings: read them as running text
            self.heading = [False] * len(self.heading)
        self.quote_of = quotations(parsed)

    def in_heading(self, token: int) -> bool:
        return self.heading[self.paragraph_of[token]]

    def rank(self, token: int) -> str:
        """subject, object, possessor or other; a conjunct has the role of the first of its list."""
        parsed = self.parsed
        for _ in range(CHAIN):
            if parsed.roles[token] not in ("conjunct", "apposition"):
                break
            token = parsed.heads[token]
        return RANKS.get(parsed.roles[token], OTHER)

    def clause(self, token: int) -> int:
        """The verb (or root) whose clause a token stands in."""
        parsed = self.parsed
        for above in parsed.ancestors(token):
            if parsed.pos[above] in VERBS:
                return above
            token = above
        return token

    def clauses(self, token: int) -> list[int]:
        """The verb whose clause a token stands in and those above whose subject is its own: of "refused to
        meet the leader", "had no plans to meet the leader" both, since who refuses is to meet."""
        parsed, verb = self.parsed, self.clause(token)
        found = [verb]
        while parsed.roles[verb] in BARE_CLAUSES and parsed.child(verb, *SUBJECTS) is None:
            if not any(parsed.lowers[one] == "to" for one in parsed.children_in(verb, "auxiliary")):
                break
            verb = self.clause(verb)
            found.append(verb)
        return found

    def saying(self, token: int) -> int | None:
        """The verb that the clause of a token is the content of: "*said* that the candidate had won"."""
        verb = self.clause(token)
        return self.parsed.heads[verb] if self.parsed.roles[verb] == "complement_clause" else None


def is_heading(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a paragraph is written In Title Case, as headlines are."""
    if last - first > LONGEST_HEADING:
        return False
    longer = [i for i in range(first + 1, last) if len(parsed.words[i]) > 3 and parsed.words[i].isalpha()]
    capital = sum(parsed.words[i][0].isupper() for i in longer)
    closed = parsed.words[last - 1] in '.?!”"'
    return len(longer) >= HEADING_WORDS and capital / len(longer) >= HEADING_SHARE and not closed


def is_dateline(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a paragraph is where a report was filed, which nobody in it is: "PHNOM PENH, May 9 -"."""
    return parsed.words[last - 1] in DASHES and parsed.words[first].isupper()


def quotations(parsed: Parsed) -> list[int]:
    """For each token the number of the quotation it stands in, -1 for none. A quotation ends with its
    paragraph, so that a mark left open spoils no more than that."""
    found = [-1] * len(parsed)
    number = -1
    for first, last in parsed.paragraphs:
        open_now = False
        for i in range(first, last):
            word = parsed.words[i]
            if word in OPENING or (word == STRAIGHT and not open_now):
                open_now = True
                number += 1
            elif word in CLOSING or word == STRAIGHT:
                open_now = False
            elif open_now:
                found[i] = number
    return found
