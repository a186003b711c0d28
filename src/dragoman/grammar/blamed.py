"""Who did what somebody is railed at or taken to court for. May import model."""

from dragoman.model import Parsed

ROUNDING = frozenset(("round", "turn"))
BLAMING = frozenset(("ascribe", "attribute", "blame", "pin"))
RAILING = frozenset(("fume", "hit", "lash", "rage", "rail", "rant", "snap", "strike", "swipe"))


def accused(parsed: Parsed, thing: int | None, preposition: int) -> int | None:
    """Against whom a step is, and who did what it is for: "opened a case against *a rival* for lying"."""
    for link in () if thing is None else parsed.children_in(thing, "preposition"):
        if parsed.lowers[link] == "against" and link < preposition:
            return parsed.child(link, "prepositional_object")
    return None


def railed_at(parsed: Parsed, verb: int, preposition: int) -> int | None:
    """Who is railed at, and did what it is for: "lashed out at *Brussels* for putting off the talks"."""
    for child in parsed.children[verb]:
        at = parsed.lowers[child] == "at" and parsed.lemmas[verb] in RAILING
        on = parsed.lowers[child] == "on" and parsed.lemmas[verb] in ROUNDING
        if child < preposition and (at or on):
            return parsed.child(child, "prepositional_object")
    return None


def blamed_for(parsed: Parsed, party: int) -> int | None:
    """The verb by which a party is blamed for something: "an ambush *blamed* on rebels", not on them."""
    link = parsed.heads[party]
    verb = parsed.heads[link]
    led = parsed.roles[party] == "prepositional_object" and parsed.lowers[link] in ("on", "to")
    return verb if led and parsed.pos[verb] == "VERB" and parsed.lemmas[verb] in BLAMING else None
