"""Names between commas, which say who somebody is: "a lawyer, *Omar Sey*, was freed"."""

from dragoman.parse.mends.sentence import Sentence

ARTICLES = frozenset(("a", "an", "the"))
ENDS = frozenset((",", ".", ";", "and"))
# of an act no name in an aside is the name: "the trial of a lawyer, *Ana Lim*"
ACTS = frozenset(
    ("abduction", "acquittal", "arrest", "case", "conviction", "death", "deportation", "detention")
) | frozenset(
    ("disappearance", "execution", "expulsion", "extradition", "imprisonment", "jailing", "kidnapping")
)
ACTS |= frozenset(("killing", "murder", "pardon", "release", "sentencing", "shooting", "trial"))
HOLDERS = frozenset(("of", "for"))


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
    noun = s.climb(last, lambda one: s.roles[one] == "compound" and s.heads[one] > one)
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
        return len(s.below(above, "subject", stop=above)) > 1 and noun < name < above
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
        s.pos[people], s.forms[people] = "PROPN", "singular"
        s.succeed(name, people)
        s.hang(people - 1, people, "determiner")
        s.hang(name, people, "apposition")
        s.move(name, people, start=name + 1)
