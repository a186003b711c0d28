"""What stands between commas: who somebody is ("a lawyer, *Omar Sey*, was freed"), or what he has done."""

from dragoman.grammar import AUXILIARIES, FINITE, NOUNS, PAST, SUBJECTS, VERBS
from dragoman.parse.mends.reduced import SAYING
from dragoman.parse.mends.sentence import ARTICLES, Sentence

OWNED = frozenset(("her", "his", "their"))
COUNTS = {word: number for number, word in enumerate(("two", "three", "four", "five", "six", "seven"), 2)}
TELLING = SAYING | {"tell"}
RELATIVE = frozenset(("where", "which", "who", "whom", "whose"))
ENDS = frozenset((",", ".", ";", "and"))
# of an act no name in an aside is the name: "the trial of a lawyer, *Ana Lim*"
ACTS = frozenset(
    ("abduction", "acquittal", "arrest", "case", "conviction", "death", "deportation", "detention")
) | frozenset(
    ("disappearance", "execution", "expulsion", "extradition", "imprisonment", "jailing", "kidnapping")
)
ACTS |= frozenset(("killing", "murder", "pardon", "release", "sentencing", "shooting", "trial"))
HOLDERS = frozenset(("of", "for"))
KIN = frozenset(("aunt", "brother", "daughter", "father", "grandfather", "grandmother", "grandson"))
KIN |= frozenset(("husband", "mother", "nephew", "niece", "sister", "son", "uncle", "wife"))


def named_aside(s: Sentence) -> None:
    """A name between commas is that of the noun before it, and no second subject or object: "arrested a
    lawyer, *Omar Sey*, the ministry said"."""
    for name in s.tokens[3:-1]:
        first = s.opening(name, "compound")
        if s.pos[name] != "PROPN" or s.words[first - 1] != "," or s.lowers[name + 1] not in ENDS:
            continue
        noun = _noun_before(s, first - 2)
        if noun is not None and _astray(s, name, noun) and not s.is_over(name, noun):
            s.hang(name, noun, "apposition")


def _noun_before(s: Sentence, last: int) -> int | None:
    """The noun that ends before a comma, or whoever is that of a body or place: "the *mayor* of Bunia,"."""
    if last < s.first:
        return None
    noun = s.noun_of(last)
    link = s.heads[noun]
    above = s.heads[link]
    if s.lowers[link] in HOLDERS and s.pos[above] == "NOUN" and s.lemmas[above] not in ACTS:
        noun = above
    return noun if s.pos[noun] == "NOUN" and s.forms[noun] != "plural" else None


def _astray(s: Sentence, name: int, noun: int) -> bool:
    """Whether a parser has hung a name elsewhere than on the noun whose name it is."""
    above, role = s.heads[name], s.roles[name]
    if above == noun:
        return False
    if role == "subject":  # "…, *Omar Sey*, the ministry said"
        said_by_others = s.words[above - 1] != ","  # "…, *Omar Sey*, an activist, said"
        return said_by_others and len(s.below(above, "subject", stop=above)) > 1 and noun < name < above
    if role == "object":
        return s.heads[noun] == above and s.roles[noun] == "object"
    if role == "apposition":
        return s.lemmas[above] in ACTS
    return role == "noun_adverbial" and s.is_over(above, noun)


def one_of_people(s: Sentence) -> None:
    """Of which people somebody is, with an article and a comma around it, is a noun: "*an American*, Jan Sey,
    was freed"."""
    for people in s.tokens[1:-2]:
        name = s.heads[people]
        if name == people - 1 and s.lowers[name] in ("a", "an") and s.pos[name] == "PRON":
            s.succeed(name, people)
            s.pos[name] = "DET"
            s.hang(name, people, "determiner")
            continue
        if s.lowers[people - 1] not in ARTICLES or s.words[people + 1] != "," or name < people + 2:
            continue
        if s.pos[people] not in ("ADJ", "PROPN") or not s.words[people][:1].isupper():
            continue
        if s.pos[name] != "PROPN" or s.opening(name, "compound") != people + 2:
            continue
        if s.lowers[name + 1] not in ENDS:  # "freed an American, *Jan Sey said*"
            continue
        s.pos[people], s.forms[people] = "PROPN", "singular"
        s.succeed(name, people)
        s.hang(people - 1, people, "determiner")
        s.hang(name, people, "apposition")
        s.move(name, people, start=name + 1)


def behind_aside(s: Sentence) -> None:
    """The verb behind an aside about whoever opens the sentence is what he does: "Ennahda, whose leader is
    serving a sentence, *called* for protests"."""
    comma = next((i for i in s.tokens if s.words[i] == ","), s.last)
    if comma == s.first or comma + 3 > s.last or s.lowers[comma + 1] not in RELATIVE:
        return
    noun = s.noun_of(comma - 1)
    over = s.heads[noun]  # the verb of the aside, where a parser has taken its subject for this noun
    inside = s.climb(comma + 1, lambda one: one not in (noun, over)) == over
    if s.opening(noun) != s.first or s.pos[noun] not in NOUNS or not inside:
        return
    for verb in range(comma + 3, s.last):
        helping = s.below(verb, *AUXILIARIES, stop=verb)
        first = min([verb, *helping])
        finite = s.forms[helping[0]] in FINITE if helping else s.forms[verb] in PAST
        if s.words[first - 1] != "," or s.pos[verb] != "VERB" or not finite or s.below(verb, *SUBJECTS):
            continue
        aside = range(comma + 1, first)
        if s.heads[verb] not in aside and s.heads[verb] != noun:
            continue
        for top in aside:
            if s.pos[top] in VERBS and s.heads[top] not in aside:
                s.hang(top, noun, "relative_clause")
        s.hang(verb, verb, "root")
        s.lead(noun, verb)
        s.forms[verb] = s.forms[verb] if helping else "past"
        return


def whom_jailed(s: Sentence) -> None:
    """Who does something to "whom": "Omar Sey, *whom a court jailed* in 2021"."""
    for whom in s.tokens[1:-2]:
        if s.lowers[whom] != "whom" or s.roles[whom] != "apposition":
            continue
        doers = [one for one in s.below(whom, start=whom) if s.pos[one] in NOUNS]
        done = [one for doer in doers for one in s.below(doer, "noun_clause", start=doer)]
        if len(done) == 1 and s.forms[done[0]] in PAST and not s.below(done[0], *AUXILIARIES):
            s.forms[done[0]] = "past"
            s.hang(done[0], s.heads[whom], "relative_clause")
            s.hang(doers[0], done[0], "subject")
            s.hang(whom, done[0], "object")


def and_his_own(s: Sentence) -> None:
    """Who belongs to somebody and is listed behind him is beside him: "freed a monk, *his wife and son*"."""
    for kin in s.tokens[3:]:
        if s.roles[kin] != "apposition" or s.pos[kin] != "NOUN" or not s.below(kin, "conjunct", start=kin):
            continue
        whose = s.below(kin, "possessor", stop=kin)
        if whose and s.lowers[whose[0]] in OWNED and s.words[s.opening(kin) - 1] == ",":
            s.roles[kin] = "conjunct"


def said_by_named(s: Sentence) -> None:
    """A verb of saying without a subject is said by whom the aside before it is about: "arrested a lawyer,
    *Omar Sey*, an activist, *said*"."""
    for said in s.tokens[6:]:
        if s.lemmas[said] not in TELLING or s.words[said - 1] != "," or s.below(said, *SUBJECTS):
            continue
        if s.forms[said] != "past" or s.below(said, *AUXILIARIES):
            continue
        name = s.climb(said - 2, lambda one: s.roles[one] != "apposition" or s.pos[one] != "PROPN")
        first = s.opening(name, "compound")
        aside = s.words[first - 1] == "," and s.words[name + 1] == "," and name + 2 < said
        if s.roles[name] == "apposition" and aside and not s.is_over(name, said):
            s.hang(name, said, "subject")


def counted_names(s: Sentence) -> None:
    """As many names behind a comma as a number before it counts are those counted: "freed two Frenchmen, *Jan
    Sey and Ana Lim*"."""
    for several in s.tokens[1:-4]:
        if s.forms[several] != "plural" or s.pos[several] not in NOUNS or s.words[several + 1] != ",":
            continue
        numbers = [s.lowers[one] for one in s.below(several, "number", stop=several)]
        names = s.below(several, "conjunct", start=several)[:1]
        for name in names:  # grows as it is read
            names += s.below(name, "conjunct", start=name)
        counted = bool(numbers) and COUNTS.get(numbers[-1]) == len(names)
        if counted and all(s.pos[one] == "PROPN" for one in names):
            s.pos[several] = "NOUN"
            s.hang(names[0], several, "apposition")


def kin_and_names(s: Sentence) -> None:
    """Who are named right behind what they are are the ones told of: "freed the brothers *Omar and Ali Sey*",
    "the lawyers *Ana Lim and Omar Sey* were held"."""
    for kin in s.tokens[:-3]:
        if s.pos[kin] != "NOUN" or (s.forms[kin] != "plural" and s.lemmas[kin] != "couple"):
            continue
        name = s.noun_of(kin + 1)
        if s.pos[name] != "PROPN" or s.lowers[name + 1] not in ("and", ","):
            continue
        beside = s.below(kin, "apposition", start=name + 1) + s.below(name, "apposition", start=name + 1)
        listed = [one for one in beside if s.below(one, "conjunct", start=one)]
        if s.lowers[name + 1] == "," and not (listed or _joined(s, kin, name)):
            continue
        named = s.heads[name] == kin and s.roles[name] == "apposition"
        twice = s.heads[name] == s.heads[kin] != kin and s.roles[name] in (s.roles[kin], "object")
        if named or twice:
            if s.roles[kin] == "noun_adverbial":
                s.roles[kin] = "object"
            s.succeed(kin, name)
            s.move(kin, name, start=name + 1)
            s.hang(kin, name, "compound")
        if s.heads[kin] == name:
            for one in listed:
                s.hang(one, name, "conjunct")


def _joined(s: Sentence, kin: int, name: int) -> bool:
    """Whether other names are joined to a name or to the noun before it."""
    joined = s.below(kin, "conjunct", start=name) + s.below(name, "conjunct", start=name)
    return any(s.pos[one] == "PROPN" for one in joined)


def pair_and_names(s: Sentence) -> None:
    """Two who are named behind what each is to the other are the two told of: "freed father and son *Omar and
    Ali Sey*", "the mother and son, *Ana and Omar Rad*,"."""
    for kin in s.tokens[:-5]:
        and_at, other = kin + 1, kin + 2
        if {s.lowers[kin], s.lowers[other]} - KIN or s.lowers[and_at] != "and" or s.below(kin, "possessor"):
            continue
        aside = s.words[other + 1] == ","
        name = s.noun_of(other + 1 + aside)
        if s.pos[name] != "PROPN" or s.lowers[name + 1] != "and" or name + 2 not in s.tokens:
            continue
        second = s.noun_of(name + 2)
        listed = s.heads[second] in (kin, other, name) and s.roles[second] in ("conjunct", "apposition")
        if s.pos[second] != "PROPN" or not listed or s.heads[name] not in (kin, other):
            continue
        s.succeed(kin, name)
        s.move(kin, name)
        s.move(other, name)
        for one, role in ((kin, "compound"), (and_at, "coordinator"), (other, "compound")):
            s.hang(one, name, role)
        for one in (kin, other):
            s.pos[one], s.lemmas[one] = "NOUN", s.lowers[one]
        s.hang(second, name, "conjunct")
        s.hang(name + 1, name, "coordinator")
