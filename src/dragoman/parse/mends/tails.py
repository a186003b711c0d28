"""What stands behind a verb and is taken for a part of the noun before it, or of no verb: who says so at the
end, objects behind "in full", "let them *out*"."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.reduced import SAYING
from dragoman.parse.mends.sentence import Sentence

ALLEGING = SAYING | {"allege", "caution", "charge", "claim", "contend", "hint", "insist", "threaten", "warn"}
LISTED = frozenset(("apposition", "conjunct", "dependent"))
WHOLLY = frozenset(("earnest", "full", "part", "person", "principle", "private", "public", "vain"))
LET = frozenset(("back", "into", "off", "out", "through"))
GOING_ON = frozenset(("carry", "go", "keep"))


def said_at_end(s: Sentence) -> None:
    """Who says so behind a comma is none of those named before it: "back his bid in the election, *police and
    local media* said"."""
    for verb in s.tokens[4:]:
        told = s.below(verb, "complement_clause", stop=verb)
        if s.lemmas[verb] not in SAYING or not told or s.below(verb, *SUBJECTS):
            continue
        start = verb
        while start > told[0] and s.lowers[start - 1] != ",":
            start -= 1
        apart = [one for one in range(start, verb) if not start <= s.heads[one] < verb]
        if (
            start == told[0]
            or len(apart) != 1
            or s.pos[apart[0]] not in NOUNS
            or s.roles[apart[0]] not in LISTED
        ):
            continue
        s.hang(apart[0], verb, "subject")


def said_marked(s: Sentence) -> None:
    """A verb of saying without a subject has the noun before a participle for one: "*diplomats accredited* to
    the agency said"."""
    for verb in s.tokens[3:]:
        if (
            s.lemmas[verb] not in SAYING
            or s.forms[verb] not in PAST
            or s.below(verb, *SUBJECTS, *AUXILIARIES)
        ):
            continue
        first = next((one for one in range(verb - 2, s.first, -1) if s.lowers[one] == ","), s.first)
        for mark in range(first + 1, verb - 1):
            noun = mark - 1
            told = s.roles[noun] == "subject" and s.heads[noun] == mark and s.pos[noun] in NOUNS
            if not told or s.pos[mark] != "VERB" or s.forms[mark] not in PAST:
                continue
            if s.below(mark, "object", *AUXILIARIES) or s.heads[mark] not in (verb, s.heads[verb]):
                continue
            s.hang(noun, verb, "subject")
            s.hang(mark, noun, "noun_clause")
            s.forms[mark] = "past_participle"
            break


def wholly_done(s: Sentence) -> None:
    """What stands behind "in full" with an article is done to, and not in anything: "implement in full *the
    deal*"."""
    for link in s.tokens[1:-3]:
        how, article, verb = link + 1, link + 2, s.heads[link]
        if s.lowers[link] != "in" or s.lowers[how] not in WHOLLY or s.pos[article] not in ("DET", "PRON"):
            continue
        thing = s.heads[article]
        if (
            s.heads[how] != thing
            or s.heads[thing] != link
            or s.pos[verb] != "VERB"
            or s.below(verb, "object")
        ):
            continue
        s.hang(how, link, "prepositional_object")
        s.hang(thing, verb, "object")


def gone_on(s: Sentence) -> None:
    """What somebody goes on doing he does: "would go *on supplying* Kyiv with shells"."""
    for doing in s.tokens[2:]:
        link = s.heads[doing]
        verb = s.heads[link]
        if (
            s.roles[doing] != "prepositional_clause"
            or s.lowers[link] != "on"
            or s.lemmas[verb] not in GOING_ON
        ):
            continue
        if s.forms[doing] == "gerund" and link == verb + 1:
            s.hang(doing, verb, "open_complement")
            s.hang(link, verb, "particle")


def let_out(s: Sentence) -> None:
    """Where somebody is let is no part of him: "let nine men *out* of jail"."""
    for link in s.tokens[2:-1]:
        whom = s.heads[link]
        verb = s.heads[whom]
        let = s.lemmas[verb] == "let" and s.pos[verb] == "VERB" and s.roles[whom] == "object"
        if let and s.lowers[link] in LET and s.roles[link] == "preposition" and verb < whom < link:
            s.heads[link] = verb


def stood_by(s: Sentence) -> None:
    """By whom somebody stands did nothing: "would stand *by the king*", read as a passive."""
    for by in s.tokens[2:-1]:
        verb = s.heads[by]
        bare = s.forms[verb] == "base" and not s.below(verb, "passive_auxiliary")
        if (
            s.roles[by] == "by_agent"
            and s.pos[verb] == "VERB"
            and bare
            and s.below(verb, "subject", stop=verb)
        ):
            s.roles[by] = "preposition"


def said_of_name(s: Sentence) -> None:
    """A title and a name behind what is said are who says so: "blew it up, *the premier, Petr Fiala*,
    alleged"."""
    root = s.root
    for verb in s.tokens[6:]:
        who = s.heads[verb]
        if s.lemmas[verb] not in ALLEGING or s.forms[verb] not in PAST or s.roles[verb] != "noun_clause":
            continue
        named = s.roles[who] in ("apposition", "noun_adverbial") and bool(
            s.below(who, "apposition", stop=verb)
        )
        if root is None or root > who or not named or s.lowers[verb - 1] != ",":
            continue
        if s.pos[root] == "VERB" and not s.below(verb, "complement_clause", "object", *AUXILIARIES):
            s.hang(verb, verb, "root")
            s.forms[verb] = "past"
            s.hang(root, verb, "complement_clause")
            s.hang(who, verb, "subject")
