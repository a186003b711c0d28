"""What the parse says of a clause that a time may belong to. May import model."""

import itertools
from collections.abc import Collection

from dragoman.grammar import ANY_SUBJECTS, AUXILIARIES, VERBS, saying_of
from dragoman.model import Parsed

WAS = frozenset({"was", "were", "had"})
MOTION = frozenset({"fly", "sail", "leave", "depart", "go", "head", "travel"})
NOW = frozenset({"is", "are", "has", "have", "'s", "'ve", "'re"})
FINITE = frozenset({"root", "relative_clause", "complement_clause", "parataxis"})
LETTING = frozenset({"let", "make", "see", "hear", "watch", "help", "have", "feel"})  # "let it begin"
PREPOSITIONS = frozenset({"ADP", "SCONJ"})
AT_TIME = frozenset({"on", "in", "at", "during"})
DONE = frozenset({"after", "since", "upon"})
PERFECT = frozenset({"have", "has", "had", "'ve", "having"})
CLIMB = 12  # heads above a time; a verb that governs it stands nearer


def helpers_of(parsed: Parsed, verb: int) -> set[str]:
    """The auxiliaries of a verb, in small letters."""
    return {parsed.lowers[child] for child in parsed.children[verb] if parsed.roles[child] in AUXILIARIES}


def is_title(parsed: Parsed, verb: int) -> bool:
    """Whether a verb is part of a title: "said on Meet the Press on Sunday"."""
    first = parsed.sentences[parsed.sentence_of[verb]][0]
    word = parsed.words[verb]
    inside = verb > first + 1 and word[0].isupper() and not word.isupper()
    return inside and parsed.lowers[verb - 1] not in (":", "—", "--", "-")


def is_past(parsed: Parsed, verb: int) -> bool:
    """ "Cancelled", "was cancelled", "had cancelled", and not "has cancelled"."""
    return parsed.forms[verb] == "past" or not helpers_of(parsed, verb).isdisjoint(WAS)


def subject_verb(parsed: Parsed, participle: int) -> int:
    """The verb of "a service planned for Saturday was called off" for "planned"; the word itself for none."""
    noun = parsed.heads[participle]
    return parsed.heads[noun] if parsed.roles[noun] in ANY_SUBJECTS else participle


def closed(parsed: Parsed, token: int) -> bool:
    """Whether the sentence ends with a full stop: a headline tells of the past in the present tense."""
    last = parsed.sentences[parsed.sentence_of[token]][1] - 1
    return any(parsed.words[i][-1] in ".?!" for i in (last, last - 1) if i >= 0)


def given_up(parsed: Parsed, plan: int) -> bool:
    """Whether a plan of the past came to nothing: "was due to speak on Monday but fell ill"."""
    verb = plan if parsed.pos[plan] in VERBS else parsed.heads[plan]
    helpers = helpers_of(parsed, verb)
    if parsed.lowers[verb] not in WAS and WAS.isdisjoint(helpers):
        return False
    but = any(parsed.lowers[child] == "but" for child in parsed.children[verb])
    other = parsed.child(verb, "conjunct")
    if not but or other is None:
        return False
    words = helpers_of(parsed, other)
    return parsed.forms[other] == "past" or not words.isdisjoint(WAS | {"did"})


def of_now(parsed: Parsed, verb: int) -> bool:
    """Whether a verb tells of the present: "stay", "has given", "are called"."""
    helpers = helpers_of(parsed, verb)
    return (parsed.forms[verb] == "present" and not helpers) or not helpers.isdisjoint(NOW)


def conditional(parsed: Parsed, verb: int) -> bool:
    """ "If the measure passes on Friday", "unless a deal is reached by Friday"."""
    marker = parsed.child(verb, "marker") if parsed.roles[verb] == "adverbial_clause" else None
    return marker is not None and parsed.lowers[marker] in ("if", "unless", "once")


def as_early(parsed: Parsed, token: int) -> bool:
    """ "As early as Friday", "as soon as Friday"."""
    before = parsed.lowers[max(0, token - 3) : token]
    return len(before) == 3 and before[0] == before[2] == "as" and before[1] in ("early", "soon")


def form_of(parsed: Parsed, verb: int, words: set[str]) -> str:
    """The form of a verb; "present" also for "voters go to the polls" and "is flying home"."""
    form = parsed.forms[verb]
    let = parsed.lemmas[parsed.heads[verb]] in LETTING and parsed.heads[verb] != verb
    plural = form == "base" and not words and parsed.roles[verb] in FINITE and not let
    going = form == "gerund" and not words.isdisjoint(NOW) and not words & PERFECT
    return "present" if plural or (going and parsed.lemmas[verb] in MOTION) else form


def over(parsed: Parsed, verb: int) -> bool:
    """ "After losing on Monday, he will retire", "since taking over in the fall"."""
    head, marker = parsed.heads[verb], parsed.child(verb, "marker")
    led = head != verb and parsed.pos[head] in PREPOSITIONS and parsed.lowers[head] in DONE
    return led or (marker is not None and parsed.lowers[marker] in DONE)


def when_told(parsed: Parsed, token: int, first: int, telling: Collection[str]) -> bool:
    """Whether a time is when something is told: "fell on Monday, it said on *Tuesday*"; in `telling`."""
    if saying_of(parsed, first, token + 1) is not None:
        return True
    for above in itertools.islice(parsed.ancestors(token), CLIMB):
        if parsed.pos[above] not in PREPOSITIONS and not first <= above <= token:
            return parsed.pos[above] in VERBS and parsed.lemmas[above] in telling
    return False


def done_then(parsed: Parsed, first: int, last: int, planning: Collection[str]) -> bool:
    """Whether a time, tokens first to last, is that of a finite verb of the past: "on May 4 soldiers burned
    the village", and not "a vote was set for May 4"; `planning` words tell what is ahead or only said."""
    token = next((t for t in range(first, last) if not first <= parsed.heads[t] < last), last - 1)
    above = parsed.heads[token]
    if parsed.pos[above] in PREPOSITIONS and parsed.lowers[above] in AT_TIME:
        above = parsed.heads[above]
    if parsed.pos[above] not in VERBS or conditional(parsed, above) or is_title(parsed, above):
        return False
    words = helpers_of(parsed, above)
    finite = parsed.forms[above] == "past" or (parsed.forms[above] == "past_participle" and words & WAS)
    near = (above, *(child for child in parsed.children[above] if parsed.pos[child] != "VERB"))
    return bool(finite) and "to" not in words and all(parsed.lemmas[one] not in planning for one in near)


def verb_above(parsed: Parsed, token: int) -> int | None:
    for _ in range(CLIMB):
        if parsed.heads[token] == token:
            return None
        token = parsed.heads[token]
        if parsed.pos[token] in VERBS:
            return token
    return None
