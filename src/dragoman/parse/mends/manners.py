"""How people act with others, and who says so, where a small parser hangs it wrongly: "worked *side by side*
with", "*together with* Chad"."""

from dragoman.grammar import NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

ABREAST = frozenset(
    (
        ("arm", "in", "arm"),
        ("hand", "in", "glove"),
        ("hand", "in", "hand"),
        ("shoulder", "to", "shoulder"),
        ("side", "by", "side"),
    )
)
TOGETHER = frozenset(("jointly", "together"))
CONCERT = frozenset(("alliance", "collaboration", "concert", "conjunction", "cooperation", "coordination"))
CONCERT |= frozenset(("harness", "league", "liaison", "lockstep", "partnership", "step", "tandem", "unison"))
TEAMING = frozenset(("act", "ally", "collaborate", "combine", "cooperate", "operate", "partner", "team"))
TEAMING |= {"work"}
SAYING = frozenset(("add", "announce", "confirm", "report", "say"))
TWO = 2
TIMES = frozenset(("day", "hour", "month", "night", "time", "week", "year"))


def side_by_side(s: Sentence) -> None:
    """ "Side by side" says how: "cleared mines *side by side*", and what it is with hangs on the verb: "work
    shoulder to shoulder *with Chad*", "met face to face *with him*"."""
    for at in s.tokens[1:-2]:
        first, middle, third = s.lowers[at : at + 3]
        abreast = (first, middle, third) in ABREAST
        if not abreast and (first != third or middle not in ("by", "in", "to")):
            continue
        verb = next((i for i in range(at - 1, s.first, -1) if s.pos[i] == "VERB" and s.is_over(i, at)), None)
        if abreast and verb is not None:
            _as_manner(s, at, verb)
        link = at + 3
        with_them = link < s.last and s.lowers[link] == "with" and s.roles[link] == "preposition"
        if verb is not None and with_them:
            s.hang(link, verb, "preposition")


def _as_manner(s: Sentence, at: int, verb: int) -> None:
    """Hangs three words that say how something is done on its verb."""
    link, last = at + 1, at + 2
    if s.heads[at - 1] == at and s.roles[at - 1] == "compound":  # "fought the *blaze* side by side"
        s.move(at, at - 1)
        s.hang(at - 1, s.heads[at], s.roles[at])
    for one in (at, link, last):
        s.move(one, verb)
    s.hang(at, verb, "adverb")
    s.hang(link, at, "dependent")
    s.hang(last, link, "dependent")
    s.pos[at], s.lemmas[at], s.pos[link], s.pos[last] = "ADV", s.lowers[at], "ADP", "NOUN"


def in_concert_with(s: Sentence) -> None:
    """With whom somebody acts in concert is not who is to do what they act for: "acted in concert *with
    officers* to seize it"."""
    for link in s.tokens[1:-2]:
        clause = s.heads[link]
        if s.lowers[link] != "with" or s.roles[link] != "marker" or clause <= link:
            continue
        partner = s.below(clause, *SUBJECTS, start=link, stop=clause)
        aims = any(s.lowers[one] == "to" for one in s.below(clause, "auxiliary", start=link))
        above = s.heads[clause]
        joined = s.lowers[link - 1] in CONCERT or s.lemmas[above] in TEAMING
        if len(partner) == 1 and aims and joined and above < link:
            s.hang(link, link - 1 if s.pos[link - 1] in NOUNS else above, "preposition")
            s.pos[link] = "ADP"
            s.hang(partner[0], link, "prepositional_object")


def together_with(s: Sentence) -> None:
    """Who does something "together with" others: "*Together with* Oman, Qatar opened it", "Qatar, *together
    with* Oman, opened it"."""
    for at in s.tokens[:-2]:
        link = at + 1
        if s.lowers[at] not in TOGETHER:
            continue
        if s.lowers[link] != "with":
            place = s.heads[at] == link and s.roles[link] == "preposition"
            if place and s.pos[s.heads[link]] == "VERB":
                s.hang(at, s.heads[link], "adverb")  # "counted elephants *together* near Moyale"
            continue
        partner = s.below(at, "prepositional_object", start=link) or s.below(link, "prepositional_object")
        verb = s.heads[link] if s.heads[at] == link else s.heads[at]
        if s.roles[verb] in SUBJECTS and s.pos[verb] in NOUNS:
            verb = s.heads[verb]
        if len(partner) == 1 and s.lowers[partner[0]] == "others":
            continue  # "arrested the mayor *together with* 17 others"
        if len(partner) == 1 and s.pos[verb] == "VERB" and not s.below(verb, "passive_auxiliary"):
            s.hang(partner[0], link, "prepositional_object")
            s.hang(at, verb, "adverb")
            s.hang(link, at, "preposition")
    for at in s.tokens[1:-3]:  # "Chad *in partnership with* Niger opened it"
        noun = s.heads[at]
        behind = s.lowers[at + 1] in CONCERT and s.lowers[at + 2] == "with"
        if s.lowers[at] == "in" and behind and s.roles[noun] == "subject" and s.pos[noun] in NOUNS:
            s.heads[at] = s.heads[noun]


def teamed_up(s: Sentence) -> None:
    """Of two subjects of a verb of saying the first has a verb of its own: "Agents *teamed up* with police,
    officials said"."""
    for said in s.tokens[4:]:
        if s.lemmas[said] not in SAYING or s.pos[said] != "VERB":
            continue
        own = s.below(said, "subject", stop=said)
        if len(own) != TWO or s.below(said, "complement_clause", stop=said):
            continue
        first, speaker = own
        told = [one for one in s.below(first, "noun_clause", start=first) if s.forms[one] in PAST]
        if "," in s.lowers[first:speaker] and told and not s.below(told[0], "by_agent"):
            verb = told[0]
            s.hang(verb, said, "complement_clause")
            s.hang(first, verb, "subject")
            s.forms[verb] = "past"


def teamed_to(s: Sentence) -> None:
    """No sentence has an infinitive for its only verb: "A brigade *teamed* with gendarmes to burn it"."""
    clause = s.root
    if clause is None or s.lowers[s.last - 1] != "." or s.pos[clause] != "VERB":
        return
    if not any(s.lowers[one] == "to" for one in s.below(clause, "auxiliary", stop=clause)):
        return
    subject = s.below(clause, "subject", stop=clause)
    told = [one for noun in subject for one in s.below(noun, "noun_clause", start=noun, stop=clause)]
    if len(subject) != 1 or len(told) != 1 or s.forms[told[0]] not in PAST or s.below(told[0], "by_agent"):
        return
    s.hang(told[0], told[0], "root")
    s.hang(subject[0], told[0], "subject")
    s.hang(clause, told[0], "adverbial_clause")
    s.forms[told[0]] = "past"


def trade_and_name(s: Sentence) -> None:
    """A trade before a name at the head of a sentence is the name's: "Turkish *shipyard Dearsan* handed over
    two boats"."""
    trade = s.root
    if trade is None or s.lowers[s.last - 1] != "." or s.pos[trade] != "NOUN":
        return
    if s.below(trade, "determiner", "possessor", stop=trade):
        return  # "The film Spielberg made."
    for verb in s.below(trade, "relative_clause", start=trade):
        name = s.below(verb, "subject", start=trade)
        if len(name) != 1 or s.opening(name[0]) != trade + 1 or s.pos[name[0]] != "PROPN":
            continue
        if s.below(verb, "object", start=verb):
            s.move(trade, verb, start=verb)
            s.move(trade, name[0])
            s.hang(verb, verb, "root")
            s.hang(name[0], verb, "subject")
            s.hang(trade, name[0], "compound")
            return


def agent_behind(s: Sentence) -> None:
    """Who does what is done to somebody may stand behind what he is kept from: "were barred from clearing
    dollars *by the Treasury*"."""
    for by in s.tokens[4:-1]:
        done = s.heads[by]
        if s.lowers[by] != "by" or s.pos[done] != "VERB" or done > by or not s.below(done, "object", stop=by):
            continue
        link = s.heads[done] if s.roles[done] == "prepositional_clause" else done
        passive = s.heads[link]
        kept = s.lowers[link] == "from" or (link == done and s.roles[done] == "open_complement")
        agent = s.below(by, "prepositional_object", start=by)
        if not kept or not agent or s.below(done, "passive_auxiliary") or s.below(passive, "by_agent"):
            continue
        named = s.pos[agent[0]] == "PROPN" or s.below(agent[0], "determiner", stop=agent[0])
        if named and s.below(passive, "passive_auxiliary", stop=passive):
            s.hang(by, passive, "by_agent")


def over_what(s: Sentence) -> None:
    """A time is over nothing: "stayed at home for a hundredth day *over pay*"."""
    for link in s.tokens[3:-1]:
        time = s.heads[link]
        above = s.heads[time]
        if s.lowers[link] not in ("over", "against") or s.roles[link] != "preposition" or time > link:
            continue
        timed = s.lemmas[time] in TIMES and s.roles[time] == "prepositional_object"
        if timed and s.lowers[above] == "for" and s.pos[s.heads[above]] == "VERB":
            s.hang(link, s.heads[above], "preposition")
