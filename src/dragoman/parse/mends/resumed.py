"""Verbs that take up the sentence again behind an aside or a clause, and that a small parser hangs on what
stands between: "Chad shut a road on which two men were killed and *sent* soldiers"."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

CLAUSES = frozenset(("relative_clause", "adverbial_clause", "noun_clause"))
BARRING = {
    "banned": "ban",
    "barred": "bar",
    "cut": "cut",
    "ended": "end",
    "halted": "halt",
    "restricted": "restrict",
    "stopped": "stop",
    "suspended": "suspend",
}
TRADED = frozenset(
    ("aid", "contact", "delivery", "export", "flight", "import", "purchase", "sale", "shipment", "trade")
)


def told_between(s: Sentence) -> None:
    """Who is told of between commas does what the verb behind tells: "Police, *tipped off by villagers*,
    found the guns"."""
    for told in s.tokens[1:-2]:
        verb = s.heads[told]
        if s.roles[told] != "adverbial_clause" or verb <= told or s.forms[told] not in PAST:
            continue
        who = s.below(told, "subject", stop=told)
        own = s.below(told, "object", *AUXILIARIES, "marker") or s.below(verb, *SUBJECTS, stop=verb)
        by = [one for one in s.below(told, start=told, stop=verb) if s.lowers[one] == "by"]
        if len(who) != 1 or who[0] >= told - 1 or own or not by or s.pos[who[0]] not in NOUNS:
            continue
        opened, closed = "," in s.words[who[0] : told], "," in s.words[by[0] : verb]
        if opened and closed and s.forms[verb] in (*PAST, "present"):
            s.lead(who[0], verb)
            s.hang(told, who[0], "noun_clause")
            s.hang(by[0], told, "by_agent")
            s.forms[told] = "past_participle"


def took_up(s: Sentence) -> None:
    """Who is killed or held does nothing to others right behind: "shut its border after a raid in which two
    men were killed *and sent* soldiers"."""
    for verb in s.tokens[4:]:
        inner = s.heads[verb]
        if s.roles[verb] != "conjunct" or s.forms[verb] not in PAST or s.roles[inner] not in CLAUSES:
            continue
        passive = s.below(inner, "passive_auxiliary") and not s.below(verb, *AUXILIARIES, *SUBJECTS)
        main = s.climb(inner, lambda one: s.pos[one] != "VERB" or s.roles[one] in CLAUSES)
        doers = s.below(main, "subject", stop=main)
        whom = s.below(
            verb, "object", start=verb, stop=verb + 2
        )  # "who had asked for asylum and handed *him*"
        own = s.below(inner, "subject", stop=inner)
        passive = passive or (
            [s.lowers[one] for one in own] == ["who"] and [s.lowers[one] for one in whom] == ["him"]
        )
        if not passive or not doers or s.forms[main] not in PAST or not s.below(verb, "object", start=verb):
            continue
        for link in s.below(inner, "coordinator", start=inner, stop=verb):
            s.heads[link] = main
        s.heads[verb] = main
        s.forms[verb] = "past"


def banned_too(s: Sentence) -> None:
    """Trade is stopped by whoever did something else before, and is no second thing done to: "recalled its
    envoy *and banned* imports"."""
    for ban in s.tokens[4:-1]:
        thing = s.heads[ban]
        first = s.heads[thing]
        verb = s.heads[first] if s.roles[first] == "object" else first
        if s.lowers[ban] not in BARRING or s.roles[ban] not in ("adjective", "compound") or thing < ban:
            continue
        joined = s.roles[thing] == "conjunct" and s.lowers[ban - 1] == "and"
        if joined and s.pos[verb] == "VERB" and s.lemmas[thing] in TRADED and s.forms[verb] in PAST:
            s.hang(ban, verb, "conjunct")
            s.heads[ban - 1] = verb
            s.hang(thing, ban, "object")
            s.pos[ban], s.forms[ban], s.lemmas[ban] = "VERB", "past", BARRING[s.lowers[ban]]
