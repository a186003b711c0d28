"""What the parse says of a clause that a time may belong to. May import model."""

from dragoman.grammar import AUXILIARIES
from dragoman.model import Parsed

WAS = frozenset({"was", "were", "had"})
SUBJECTS = frozenset({"subject", "passive_subject", "clausal_subject"})


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
    return parsed.heads[noun] if parsed.roles[noun] in SUBJECTS else participle


def closed(parsed: Parsed, token: int) -> bool:
    """Whether the sentence ends with a full stop: a headline tells of the past in the present tense."""
    last = parsed.sentences[parsed.sentence_of[token]][1] - 1
    return any(parsed.words[i][-1] in ".?!" for i in (last, last - 1) if i >= 0)
