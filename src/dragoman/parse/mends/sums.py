"""Sums, and letters that name who gives them, where a small parser misreads them."""

from dragoman.grammar import SUBJECTS
from dragoman.parse.mends.sentence import Sentence

SHORT = frozenset(("m", "mn", "mln", "bn", "tn", "trn"))
LETTERS = 3


def lettered_subject(s: Sentence) -> None:
    """Letters first in a sentence name who acts, not how: "*USAID* will help farmers"."""
    name = s.first
    verb = s.heads[name]
    letters = s.words[name]
    if len(letters) < LETTERS or not letters.isupper() or s.roles[name] not in ("adverb", "dependent"):
        return
    if verb <= name or s.pos[verb] != "VERB" or s.below(verb, *SUBJECTS):
        return
    s.pos[name], s.forms[name], s.roles[name] = "PROPN", "singular", "subject"


def worth_a_sum(s: Sentence) -> None:
    """What is worth a sum is sent to somebody, not the sum: "extend aid worth $9 million *to Chad*"."""
    for link in s.tokens[3:]:
        worth = s.heads[link]
        if s.lowers[worth] != "worth" or s.lowers[link] not in ("to", "for") or s.heads[worth] >= worth:
            continue
        s.hang(link, s.heads[worth], "preposition")


def short_million(s: Sentence) -> None:
    """ "500 *m* euros": one sum, not two things."""
    for at in s.tokens[1:]:
        money = min(at + 1, s.last - 1)
        if s.lowers[at] not in SHORT or s.pos[at - 1] != "NUM":
            continue
        if s.roles[at] == "noun_adverbial" and not s.below(s.heads[at], "object"):
            s.roles[at] = "object"  # "lends Zambia $188 *mln*"
        one = money > at and s.pos[money] == "NOUN" and s.heads[at] == s.heads[money]
        if one and s.roles[at] in ("object", "noun_modifier", "compound"):
            s.move(at, money)
            s.hang(at, money, "compound")


def fined_by(s: Sentence) -> None:
    """Who fines somebody is no part of the sum: "was fined two million euros *by the court*"."""
    for by in s.tokens[3:]:
        thing = s.heads[by]
        verb = s.heads[thing]
        if s.lowers[by] != "by" or s.roles[by] != "preposition" or s.roles[thing] != "object":
            continue
        counted = s.below(thing, "number", "quantifier", "compound", stop=thing)
        if s.below(verb, "passive_auxiliary", stop=verb) and any(s.pos[one] == "NUM" for one in counted):
            s.hang(by, verb, "by_agent")
