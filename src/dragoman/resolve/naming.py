"""A party that is written as a pronoun is shown by the name that the same sentence gives it.

"The ministry said that it had freed the men": the words for who freed them are "The ministry". Across
sentences the pronoun's own words stand, with the name in the actor's record. May import model, grammar.
"""

from collections.abc import Mapping

from dragoman.grammar import phrase
from dragoman.model import Parsed, Phrase


def named(parsed: Parsed, of_head: Mapping[int, str], party: Phrase) -> Phrase:
    """The phrase that names a pronoun's antecedent in its sentence, nearest before it; else the party itself.

    `of_head` maps the head tokens of mentions to actor ids.
    """
    head = party.head
    if head is None or parsed.pos[head] != "PRON" or head not in of_head:
        return party
    if party.last > head + 1:  # "some of the prisoners" are not "the prisoners"
        return party
    first, last = parsed.sentences[parsed.sentence_of[head]]
    others = [
        token
        for token in range(first, last)
        if token != head and parsed.pos[token] != "PRON" and of_head.get(token) == of_head[head]
        if parsed.lowers[parsed.heads[token]] != "as"  # "removed him as *its leader*": only an office
    ]
    if not others:
        return party
    before = [token for token in others if token < head]
    return phrase(parsed, before[-1] if before else others[0])
