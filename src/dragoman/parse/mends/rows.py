"""Names in a row, of which a small parser takes all but the first for what that one is called."""

from dragoman.grammar import NOUNS, SUBJECTS
from dragoman.parse.mends.sentence import ARTICLES, WITHIN, Sentence

LINKS = frozenset(("and", "as"))  # "as well as"
PREFIXES = frozenset(("co", "ex"))
GAPPED = frozenset(("for", "from", "in", "on", "to"))


def names_in_row(s: Sentence) -> None:
    """Names with commas between, "and" before the last and none behind it are several persons: "*Ana Lim,
    Omar Sey and Rok Bem* were freed"."""
    for first in s.tokens[:-4]:
        if s.pos[first] not in NOUNS or (s.pos[first] == "NOUN" and not _named(s, first)):
            continue
        row = [one for one in s.below(first, "apposition", start=first) if _listed(s, one)]
        if not row or s.roles[first] == "compound":
            continue
        row += [one for above in (first, row[-1]) for one in s.below(above, "conjunct", start=row[-1])]
        row += [one for above in row for one in s.below(above, "conjunct", start=above) if one not in row]
        if s.lowers[s.opening(row[-1], *WITHIN) - 1] in LINKS and not _closed(s, row[-1]):
            for one in row:
                s.hang(one, first, "conjunct")


def its_own_article(s: Sentence) -> None:
    """An article belongs to the noun behind it, and to none beyond a verb: "*a* court jailed Ana Lim"."""
    for article in s.tokens[:-2]:
        noun, verb = article + 1, article + 2
        crossed = s.heads[article] > verb and s.pos[verb] == "VERB" and s.pos[noun] == "NOUN"
        if crossed and s.lowers[article] in ARTICLES and s.roles[noun] in SUBJECTS and s.heads[noun] == verb:
            s.hang(article, noun, "determiner")


def _named(s: Sentence, trade: int) -> bool:
    """Whether a name stands right behind a trade: "*editor* Ana Lim"."""
    name = s.noun_of(trade + 1)
    return s.forms[trade] != "plural" and s.heads[name] == trade and s.pos[name] == "PROPN"


def _listed(s: Sentence, name: int) -> bool:
    return s.pos[name] == "PROPN" and s.words[s.opening(name, *WITHIN) - 1] == ","


def _closed(s: Sentence, name: int) -> bool:
    """Whether a comma ends what is told of somebody, which is then an aside; one around what he is, or how
    old, does not."""
    own = s.below(name, "apposition", start=name)
    aged = s.words[name + 1] == "," and s.words[name + 2].isdigit() if name + 2 < s.last else False
    end = max([name, *s.below(name, "preposition", "relative_clause", start=name)])
    return not (own or aged) and end + 1 < s.last and s.words[end + 1] == ","


def gapped(s: Sentence) -> None:
    """Who comes behind a first one, with a term or year of his own, has no part in what is told of that one:
    "freed Ana Lim in 2020, *Omar Sey* in 2021"."""
    for link in s.tokens[5:-1]:
        told, name = link + 1, s.climb(link - 1, lambda one: s.roles[one] == "compound")
        if s.lowers[link] not in GAPPED or s.pos[told] != "NUM" or s.pos[name] != "PROPN":
            continue
        opens = s.opening(name, "compound")
        verb = next((one for one in range(opens - 2, s.first, -1) if s.pos[one] == "VERB"), None)
        if verb is None or name != link - 1 or s.lowers[opens - 1] not in (",", "and"):
            continue
        before = [
            one
            for one in s.below(verb, "preposition", start=verb, stop=opens)
            if s.lowers[one] == s.lowers[link]
        ]
        whom = s.below(verb, "object", "passive_subject", stop=opens)
        if not before or not whom:
            continue
        if s.heads[name] in (verb, told, whom[0]) or s.roles[s.heads[name]] == "parataxis":
            s.hang(name, whom[0], "parataxis")
            s.hang(link, name, "preposition")
            s.hang(told, link, "prepositional_object")
            for one in s.below(told, "conjunct", "coordinator"):
                s.heads[one] = name
            for one in s.below(verb, "conjunct", start=told):  # "and *Rok Bem* last year"
                if s.pos[one] == "PROPN":
                    s.hang(one, whom[0], "parataxis")
                    for when in s.below(verb, "noun_adverbial", start=one):
                        s.heads[when] = one


def fellow(s: Sentence) -> None:
    """What "co-" and "ex-" stand before is one word with them, and so is whose it is: "*his co-defendant* Ana
    Lim was acquitted"."""
    for dash in s.tokens[1:-1]:
        prefix, noun = dash - 1, dash + 1
        if s.words[dash] != "-" or s.lowers[prefix] not in PREFIXES or s.pos[noun] not in NOUNS:
            continue
        if s.roles[noun] == "adjective":
            s.roles[noun] = "compound"
        whole = s.noun_of(noun)
        if s.heads[whole] in (prefix, dash):
            s.succeed(s.heads[whole], whole)
        s.move(prefix, whole)
        s.hang(prefix, noun, "compound")
        s.hang(dash, noun, "punctuation")
