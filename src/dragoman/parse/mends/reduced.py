"""A clause behind the first noun that a small parser takes for the sentence: "Nurses *abducted from a clinic*
have been rescued"."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.clauses import OPENERS
from dragoman.parse.mends.sentence import Sentence
from dragoman.parse.mends.voices import INTRANSITIVE

# what a speaker does in these words he does himself: "the army had fired, he said, *adding* that …"
TELLING = frozenset(
    ("accuse", "add", "appeal", "ask", "blame", "call", "cite", "condemn", "deny", "describe")
)
TELLING |= frozenset(("express", "insist", "note", "praise", "promise", "quote", "recall", "refer", "speak"))
TELLING |= frozenset(("stress", "thank", "urge", "use", "voice", "vow", "warn"))
SAYING = frozenset(
    ("add", "announce", "believe", "claim", "confirm", "fear", "hope", "report", "say", "warn")
)
TO_DO = frozenset(("complement_clause", "open_complement"))
HANDED = frozenset(("allow", "award", "deny", "give", "grant", "hand", "offer", "promise", "serve", "show"))


def linked_then(s: Sentence) -> None:
    """Of two verbs in the past that follow one noun the first says of whom: "Hackers linked to Minsk *stole*
    the files", "Nurses abducted from a clinic *have been rescued*", "Activists banned from the square
    *gathered* outside"."""
    first = s.root
    if first is None or s.forms[first] not in PAST or s.pos[first] != "VERB" or first == s.first:
        return
    subject = first - 1
    told = s.roles[subject] == "subject" and s.heads[subject] == first and s.pos[subject] in NOUNS
    if not told or s.below(first, "object", *AUXILIARIES) or s.lemmas[first] in INTRANSITIVE | SAYING:
        return
    verb = next((one for one in range(first + 2, s.last) if is_main(s, first, one)), None)
    if verb is None:
        return
    s.move(first, verb, start=verb)
    s.succeed(first, verb)
    passive = s.below(verb, "passive_auxiliary")
    s.hang(subject, verb, "passive_subject" if passive else "subject")
    if not passive and not s.below(verb, *AUXILIARIES):
        s.forms[verb] = "past"
    s.hang(first, subject, "noun_clause")
    s.forms[first] = "past_participle"
    for by in range(first + 1, verb):  # "abducted from a clinic *by rebels*"
        if s.lowers[by] == "by" and s.roles[by] == "preposition" and s.heads[by] < by:
            s.hang(by, first, "by_agent")


def is_main(s: Sentence, first: int, verb: int) -> bool:
    """Whether a verb behind one with a subject, but nothing done to, is the verb of that subject."""
    above, role = s.heads[verb], s.roles[verb]
    if s.pos[verb] != "VERB" or s.forms[verb] not in PAST or s.below(verb, *SUBJECTS, "marker"):
        return False
    if s.below(verb, "by_agent") and not s.below(verb, "passive_auxiliary"):
        return False
    if above == first and role == "dependent":
        return bool(s.below(verb, "object", "object_predicate", start=verb))
    if above == first and role in ("complement_clause", "conjunct"):
        joined = s.lowers[verb - 1] == "," or s.below(first, "coordinator", stop=verb)
        return bool(s.below(verb, *AUXILIARIES, start=first, stop=verb)) and not joined
    if role != "noun_clause" or s.roles[above] != "prepositional_object" or s.heads[s.heads[above]] != first:
        return False
    done = s.below(verb, "object", start=verb) and s.lemmas[verb] not in HANDED  # "a report *given* a week"
    return bool(done) or s.lemmas[verb] in INTRANSITIVE


def seen_then(s: Sentence) -> None:
    """What stands before the verb of a sentence may be done to by a clause before it: "A woman who had come
    to see *the marches* was held" tells of no marches that were held."""
    noun = s.root
    if noun is None or s.pos[noun] not in NOUNS or s.lowers[s.last - 1] != ".":
        return
    if not s.below(noun, "relative_clause", start=noun):
        return
    for verb in range(noun + 3, s.last):
        above = s.heads[verb]
        if s.roles[verb] != "complement_clause" or s.pos[above] != "VERB" or s.below(verb, "marker"):
            continue
        own = s.below(verb, *SUBJECTS, start=above, stop=verb)
        helped = s.below(verb, *AUXILIARIES, start=above, stop=verb)
        infinitive = any(s.lowers[one] == "to" for one in s.below(above, "auxiliary", stop=above))
        if len(own) != 1 or not helped or not infinitive or s.below(above, "object") or above < noun:
            continue
        role = s.roles[own[0]]
        s.hang(own[0], above, "object")
        s.succeed(noun, verb)
        s.hang(noun, verb, role)
        return


def bound_and_driven(s: Sentence) -> None:
    """Of two participles behind "were" the first is taken for an adjective, and both are done to the subject:
    "Nine men were handcuffed *and driven* to Madrid"."""
    for verb in s.tokens[3:]:
        told = s.heads[verb]
        be = s.heads[told]
        if s.roles[verb] != "conjunct" or s.pos[verb] != "VERB" or s.forms[verb] != "past_participle":
            continue
        if s.pos[told] != "ADJ" or s.roles[told] != "adjective_complement" or s.lemmas[be] != "be":
            continue
        if not s.lowers[told].endswith("ed") or s.below(verb, *SUBJECTS, *AUXILIARIES):
            continue
        s.move(be, verb)
        s.succeed(be, verb)
        s.hang(be, verb, "passive_auxiliary")
        s.hang(told, verb, "dependent")
        for one in s.below(verb, "subject", stop=be):
            s.roles[one] = "passive_subject"


def held_since(s: Sentence) -> None:
    """A participle behind a comma that is joined to nothing is said of the noun before it: "the editor Dawit
    Isaak, *held* since 2001"."""
    for verb in s.tokens[3:]:
        above, noun = s.heads[verb], verb - 2
        if s.roles[verb] != "conjunct" or s.forms[verb] != "past_participle" or s.pos[verb] != "VERB":
            continue
        if s.lowers[verb - 1] != "," or s.pos[noun] not in NOUNS or not above < noun:
            continue
        linked = s.below(above, "coordinator", start=above, stop=verb)
        if linked or s.below(above, "passive_auxiliary") or s.below(verb, *SUBJECTS, *AUXILIARIES):
            continue
        s.hang(verb, noun, "noun_clause")


def since_killed(s: Sentence) -> None:
    """A verb of a clause without a subject, behind a word that opens one and a noun, has that noun for its
    subject: "the largest protests since *the collapse* of a roof killed nine"."""
    for verb in s.tokens[4:]:
        if s.roles[verb] != "adverbial_clause" or s.forms[verb] != "past" or s.pos[verb] != "VERB":
            continue
        if s.below(verb, *SUBJECTS, *AUXILIARIES, "marker", stop=verb) or not s.below(
            verb, "object", start=verb
        ):
            continue
        for opener in range(verb - 2, s.heads[verb], -1):
            if s.lowers[opener] not in OPENERS or s.roles[opener] != "preposition":
                continue
            below = s.below(opener, "prepositional_object", start=opener, stop=verb)
            if len(below) == 1 and "," not in s.lowers[opener:verb]:
                s.hang(below[0], verb, "subject")
                s.hang(opener, verb, "marker")
                s.pos[opener] = "SCONJ"
            break


def said_doing(s: Sentence) -> None:
    """What is done in a clause behind who says so belongs to what is said: "Soldiers raided a mosque,
    residents said, *arresting* nine youths"."""
    for verb in s.tokens[4:]:
        said = s.heads[verb]
        if s.roles[verb] != "adverbial_clause" or s.forms[verb] != "gerund" or s.lemmas[said] not in SAYING:
            continue
        speaker = s.below(said, "subject", stop=said)
        told = s.below(said, "complement_clause", stop=said)
        if len(speaker) != 1 or len(told) != 1 or not told[0] < speaker[0] < said < verb:
            continue
        if s.lemmas[verb] not in TELLING | SAYING and not s.below(verb, *SUBJECTS, "marker"):
            s.heads[verb] = told[0]


def asked_accusing(s: Sentence) -> None:
    """What is said in -ing behind what somebody is to do is said by whoever asks: "asked the court to act,
    *accusing* Chad of theft"."""
    for saying in s.tokens[5:]:
        to_do = s.heads[saying]
        if (
            s.roles[saying] != "adverbial_clause"
            or s.forms[saying] != "gerund"
            or s.lowers[saying - 1] != ","
        ):
            continue
        if s.lemmas[saying] not in TELLING or s.below(saying, *SUBJECTS, "marker"):
            continue
        asking = s.climb(to_do, lambda one: s.roles[one] in TO_DO and _with_to(s, one))
        if asking != to_do and s.below(asking, "subject", stop=asking):
            s.heads[saying] = asking


def _with_to(s: Sentence, verb: int) -> bool:
    return any(s.lowers[one] == "to" for one in s.below(verb, "auxiliary"))


def said_then_did(s: Sentence) -> None:
    """Behind who says so, a clause with a helping verb and no subject goes on with it: "She was held,
    her party said, *and has fled*"."""
    for verb in s.tokens[6:]:
        said = s.heads[verb]
        if s.roles[verb] != "conjunct" or s.lemmas[said] not in SAYING or s.lemmas[verb] in TELLING | SAYING:
            continue
        speaker = s.below(said, "subject", stop=said)
        told = s.below(said, "complement_clause", stop=said)
        links = s.below(said, "coordinator", start=said, stop=verb)
        if len(speaker) != 1 or len(told) != 1 or not told[0] < speaker[0] or not links:
            continue
        if s.below(verb, "auxiliary", start=said) and not s.below(verb, *SUBJECTS):
            s.heads[verb] = s.heads[links[0]] = told[0]


def shut_and_driven(s: Sentence) -> None:
    """A participle with something done to behind it is another verb behind "have", and no mark of the noun
    before it: "have shut schools to girls, *driven* women from work and flogged some"."""
    for verb in s.tokens[4:-1]:
        noun = s.heads[verb]
        if s.roles[verb] != "noun_clause" or s.forms[verb] != "past_participle" or s.lowers[verb - 1] != ",":
            continue
        joined = s.below(verb, "conjunct", start=verb)
        if noun != verb - 2 or not s.below(verb, "object", start=verb) or not joined:
            continue
        above = s.climb(s.heads[noun], lambda one: s.pos[one] != "VERB")
        have = any(s.lemmas[one] == "have" for one in s.below(above, "auxiliary", stop=above))
        if have and s.forms[above] == "past_participle":
            s.hang(verb, above, "conjunct")
            for one in joined:
                if s.pos[one] == "VERB" and s.forms[one] in PAST:
                    s.forms[one] = "past_participle"


def run_by(s: Sentence) -> None:
    """Who runs a hospital did not hit it: "bombs hit a hospital *run by nuns*", read as a hospital run."""
    for run in s.tokens[1:-1]:
        noun = run - 1
        if s.lowers[run] != "run" or s.lowers[run + 1] != "by" or s.pos[run] != "NOUN":
            continue
        if s.heads[noun] != run or s.roles[noun] != "compound" or s.pos[noun] != "NOUN":
            continue
        for one in s.below(run, stop=noun):
            s.heads[one] = noun
        s.succeed(run, noun)
        s.hang(run, noun, "noun_clause")
        s.pos[run], s.lemmas[run], s.forms[run] = "VERB", "run", "past_participle"
