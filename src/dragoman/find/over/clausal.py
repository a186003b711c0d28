"""What the build of a clause says of an act: it lies ahead, is hinted at, is what a noun says, is had done.

May import model, grammar.
"""

from dragoman.grammar import CHOICES, FOREMOST, SINGLE, SUBJECTS, VERBS, under_no
from dragoman.model import Parsed

OWNERS = frozenset(("my", "our", "his", "her", "its", "their"))
SPEAKERS = frozenset(("i", "we", "he", "she", "it", "they"))
NEGATIONS = frozenset(("not", "n't", "never", "no", "neither", "nor", "without", "nobody", "none"))
NOBODY = frozenset(("nobody", "none", "no-one"))
NONE = ("determiner", "negation")
SAYING = frozenset(("say", "report", "announce", "confirm", "warn"))


def hinted(parsed: Parsed, verb: int) -> bool:
    """Whether a speaker says what his own side may do: "hinted that *it might* close the crossing"."""
    while parsed.roles[verb] == "conjunct" and parsed.pos[parsed.heads[verb]] in VERBS:
        verb = parsed.heads[verb]
    subject = parsed.child(verb, "subject")
    if parsed.roles[verb] != "complement_clause":
        return False
    if parsed.lemmas[parsed.heads[verb]] == "hint":
        return True
    if subject is None:
        return False
    owner = parsed.child(subject, "possessor")
    return any(one is not None and parsed.lowers[one] in (SPEAKERS | OWNERS) for one in (subject, owner))


def headline_future(parsed: Parsed, verb: int) -> bool:
    """Whether a headline leaves out "is": "Norway to send battery", "Nine to be freed"."""
    said = parsed.heads[verb] > verb and parsed.lemmas[parsed.heads[verb]] in SAYING
    role = parsed.roles[verb]
    told = role == "root" or (said and role == "complement_clause")
    if not told or parsed.child(verb, *SUBJECTS) is None:
        return False
    if any(one < verb for one in parsed.children_in(verb, "complement_clause")):
        return False  # "Court jails nine; lawyers to appeal"
    helping = parsed.children_in(verb, "auxiliary", "passive_auxiliary")
    if "have" in (parsed.lowers[one] for one in helping):
        return False  # "one of few states to have freed them"
    if any(parsed.lowers[one] == "yet" for one in parsed.children_in(verb, "adverb")):
        return False  # "India yet to release soldier"
    return bool(helping) and parsed.lowers[helping[0]] == "to" and helping[-1] == verb - 1


def going(parsed: Parsed, verb: int) -> bool:
    """Whether a verb is the "going" of "is going to give"."""
    auxiliary = parsed.child(verb, "auxiliary")
    return parsed.lowers[verb] == "going" and auxiliary is not None and parsed.lemmas[auxiliary] == "be"


def formed(parsed: Parsed, governor: int, below: int, row: tuple[str, str] | None) -> tuple[str, str] | None:
    """Class and rule of a governor as its form has them: "is *going* to"; none of "be" where somebody is said
    to have been first or last, and not to be about to: "was among the *first* to congratulate him"."""
    between = range(governor + 1, below)
    foremost = any(parsed.lowers[one] in FOREMOST for one in between)
    if row is None or (foremost and parsed.lemmas[governor] == "be"):
        return None
    if row[0] == "refuse" and any(one < below for one in parsed.children_in(governor, "object")):
        return None  # "refused *meals* to press the king": a purpose
    return ("future", row[1]) if going(parsed, governor) else row


def asked(parsed: Parsed, token: int) -> bool:
    """Whether a token stands in a question."""
    return parsed.words[parsed.sentences[parsed.sentence_of[token]][1] - 1] == "?"


def infinitive(parsed: Parsed, verb: int) -> bool:
    return any(parsed.lowers[child] == "to" for child in parsed.children_in(verb, "auxiliary"))


def content_opener(parsed: Parsed, verb: int) -> int | None:
    """The "that" of a seeming relative clause that may be what its noun says: "optimism *that* talks will
    resume"."""
    opener = parsed.child(verb, "object", "marker")
    own = parsed.child(verb, *SUBJECTS)
    opens = opener is not None and own is not None and opener < own and parsed.lowers[opener] == "that"
    return opener if opens else None


def causative(parsed: Parsed, noun: int) -> tuple[int, str, str] | None:
    """The "have" of "threatened to *have* a deputy arrested"."""
    verb = parsed.heads[noun]
    if parsed.roles[noun] == "object" and parsed.lemmas[verb] == "have" and infinitive(parsed, verb):
        return verb, "purpose", ""
    return None


def predicate(parsed: Parsed, verb: int) -> int:
    """The word that governs a clause behind "be": "it is *untrue* that"; else the verb itself."""
    word = parsed.child(verb, "adjective_complement", "attribute") if parsed.lemmas[verb] == "be" else None
    return verb if word is None else word


def left_open(parsed: Parsed, verb: int) -> bool:
    """Whether a clause only asks: "will rule on *whether* police beat him"."""
    marker = parsed.child(verb, "marker")
    return marker is not None and parsed.lowers[marker] == "whether" and not infinitive(parsed, verb)


def as_if(parsed: Parsed, be: int) -> bool:
    """Whether "were to" supposes and plans nothing: "if Chad *were to* attack"."""
    return parsed.lowers[be] == "were" and parsed.roles[be] == "adverbial_clause"


def negated(parsed: Parsed, token: int) -> bool:
    """Whether a verb or noun carries its own "not", "never", "no"."""
    if parsed.lowers[token] == "nothing" or parsed.lowers[max(token - 2, 0) : token] == ("yet", "to"):
        return True
    for child in parsed.children[token]:
        if parsed.roles[child] in ("negation", "determiner") and parsed.lowers[child] in NEGATIONS:
            return True
        if parsed.roles[child] == "coordinator" and parsed.lowers[child] == "neither" and child < token:
            return True  # "will *neither* accept nor honour it"
        if parsed.roles[child] == "object" and parsed.lowers[parsed.left_edges[child]] == "no":
            # "will send no troops", "will lay no more mines"; not "will have no choice but to send them"
            return parsed.lemmas[child] not in CHOICES
        if parsed.lowers[child] == "longer" and parsed.lowers[child - 1] == "no":
            return True  # "will no longer cooperate with the court"
    if parsed.roles[token] == "conjunct" and parsed.pos[token] == "VERB" and parsed.forms[token] == "base":
        head = parsed.heads[token]
        anew = infinitive(parsed, token) and not any(
            parsed.lowers[one] in ("nor", "or") for one in parsed.children_in(head, "coordinator")
        )  # "vowed not to back rebels and *to* meet"
        return (
            not anew and parsed.pos[head] in VERBS and parsed.forms[head] == "base" and negated(parsed, head)
        )
    if parsed.roles[token] == "adjective_complement" and parsed.lemmas[parsed.heads[token]] == "be":
        return negated(parsed, parsed.heads[token])  # "is *not* willing to"
    subject = parsed.child(token, *SUBJECTS)
    if subject is not None and (
        parsed.lowers[subject] in NOBODY
        or any(_none(parsed, one) for one in parsed.children_in(subject, *NONE))
    ):
        return True
    return any(under_no(parsed, one) for one in parsed.children_in(token, "preposition"))


def _none(parsed: Parsed, word: int) -> bool:
    """Whether a word before a noun leaves nobody: "*no* troops", "*not one* of them"."""
    alone = parsed.lowers[word] == "not" and parsed.lowers[word + 1] in SINGLE
    return alone or parsed.lowers[word] in ("no", "neither")
