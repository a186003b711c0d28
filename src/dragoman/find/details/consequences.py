"""What an attack did to people: "a bomb exploded, *killing* two", "two were *killed* when it went off",
"*dead* after an ambush", "Gunmen stormed a hotel. Nineteen guests were *killed*."

Such words have no tense of their own, or name no doer; the attack that they hang on, or that the sentence
before tells, makes them a claim. May import lexicon, model, grammar.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.lexical.words import Words
from dragoman.find.reading import Reading
from dragoman.grammar import AUXILIARIES, NOUNS
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

TOGETHER = frozenset(("when", "as", "after"))
HARM = frozenset(("death", "injury"))  # senses of what is done to people, in senses.tsv
# Roles on the way from a word up to an attack: below any other it is told of something else.
APART = frozenset(("relative_clause", "complement_clause", "clausal_subject", "parataxis", "noun_clause"))
REACH = 40  # tokens between a word and the attack it hangs on; a clause has some 20
MAIN = frozenset(("root", "conjunct", "complement_clause"))
CARRIED = frozenset(("adjective_complement", "object"))  # "are *dead* after", "claimed the *lives* of"
WOUND = "wound"  # by weapons; in accidents people are injured
BY_FORCE = frozenset(("kill", "murder", "slay", WOUND))
COURSE = ("amid", "during", "in", "since")
TIED = TOGETHER | {"since", "while"}
VIOLENT = frozenset((("ASSAULT", ""), ("PROTEST", "riot")))  # of ASSAULT any mode


class Consequences:
    """Made once from a lexicon; a call says whether a word tells what an attack did."""

    def __init__(self, lexicon: Lexicon, words: Words) -> None:
        self.harm = frozenset(
            row["word"]
            for row in lexicon.table("senses.tsv")
            if row["type"] == "ASSAULT" and row["sense"] in HARM
        )
        self.causes = words.classes["accident_words"] | words.classes["illness_words"]
        self.forcing = words.classes["forcing_acts"]
        named = ("attack_words", "deadly_occasions", "riot_words")
        self.fighting = frozenset().union(*(words.classes[one] for one in named))

    def __call__(self, reading: Reading, told: Mapping[int, Act], named: Mapping[int, Act], act: Act) -> bool:
        """Whether a word with people done to tells what an attack did: one of `told`, or, where the word
        hangs on it, one of `named`, which nobody takes part in ("*the raid* left six dead")."""
        parsed, token = reading.parsed, act.token
        if act.event_type != "ASSAULT" or not act.recipients:
            return False
        if parsed.pos[token] == "VERB" and _in_clause(parsed, told, token):
            return True
        both = [one for some in (told, named) for one in some.values()]
        attacks = {one.token for one in both if _violent(one) or self._forces(parsed, one)} - {token}
        if parsed.lowers[token] not in self.harm or self._of_another_cause(parsed, token, attacks):
            return False
        if parsed.roles[token] == "noun_clause":
            return False  # "a film on a soldier killed in battle"
        if self._hangs_on(parsed, token, attacks) or self._follows(reading, token, told):
            return True
        if _with_wounded(parsed, token) and any(_several(parsed, one) for one in act.recipients):
            return True
        protests = {one.token for one in both if one.event_type == "PROTEST"}
        return any(
            one in protests or parsed.lemmas[one] in self.fighting for one in _occasions(reading, token)
        )

    def _forces(self, parsed: Parsed, act: Act) -> bool:
        """Whether people are dealt with by force: "*broke up* the camp, and 13 were killed"."""
        return act.event_type == "COERCE" and parsed.lemmas[act.token] in self.forcing

    def _hangs_on(self, parsed: Parsed, token: int, attacks: set[int]) -> bool:
        """Whether a word stands over or under an attack, in one clause with it."""
        anchor = parsed.heads[token] if parsed.roles[token] in CARRIED else token
        if attacks & {anchor, *_up(parsed, anchor)} or any(_told_with(parsed, token, one) for one in attacks):
            return True
        return any(anchor in _up(parsed, one) for one in attacks if abs(one - token) < REACH)

    def _follows(self, reading: Reading, token: int, told: Mapping[int, Act]) -> bool:
        """Whether a clause that says when and to whom no more than "were killed" follows an attack, or leads
        to one: "*killed* in Goma on Monday. Gunmen opened fire"."""
        parsed = reading.parsed
        sentence = parsed.sentence_of[token]
        if parsed.pos[token] != "VERB" or not _finite(parsed, token) or parsed.roles[token] not in MAIN:
            return False
        near = (sentence - 1, sentence + 1) if parsed.lemmas[token] in BY_FORCE else (sentence - 1,)
        return any(
            (_violent(one) or self._forces(parsed, one))
            and one.composed is None
            and parsed.sentence_of[one.token] in near
            for one in told.values()
        )

    def _of_another_cause(self, parsed: Parsed, token: int, attacks: set[int]) -> bool:
        return any(parsed.lemmas[one] in self.causes for one in parsed.subtree(token) if one not in attacks)


def nowhere(parsed: Parsed, act: Act) -> Act:
    """Where somebody died is not who did it: "died in *hospital* a day after police beat him"."""
    links = [one for one in parsed.children_in(act.token, "preposition") if parsed.lowers[one] == "in"]
    return replace(act, actors=tuple(one for one in act.actors if parsed.heads[one] not in links))


def _in_clause(parsed: Parsed, told: Mapping[int, Act], token: int) -> bool:
    """Whether a gerund hangs on an attack, or a clause of time that tells one hangs on a verb."""
    if parsed.forms[token] == "gerund" and parsed.roles[token] in ("adverbial_clause", "conjunct"):
        return _attack(told, parsed.heads[token]) or any(
            _attack(told, one) for one in parsed.ancestors(token) if parsed.roles[token] == "conjunct"
        )
    return any(
        any(parsed.lowers[one] in TOGETHER for one in parsed.children[clause])
        and any(_attack(told, one) for one in (clause, *parsed.children_in(clause, "conjunct")))
        for clause in parsed.children_in(token, "adverbial_clause")
    )


def _told_with(parsed: Parsed, token: int, attack: int) -> bool:
    """Whether a clause follows an attack's in what one tells, "he *fired* and two *died*, a nurse said", or
    behind a semicolon."""
    if parsed.roles[attack] == "parataxis" and parsed.heads[attack] == token:
        return any(parsed.words[one] == ";" for one in range(attack, token))
    said = parsed.roles[token] == parsed.roles[attack] == "complement_clause"
    return said and parsed.heads[token] == parsed.heads[attack] and attack < token


def _with_wounded(parsed: Parsed, token: int) -> bool:
    """Whether people are wounded, or killed where others are: "34 *died* and 78 were wounded"."""
    said = (token, parsed.heads[token], *parsed.children[token])
    return (
        parsed.pos[token] == "VERB"
        and _finite(parsed, token)
        and parsed.child(token, "by_agent") is None
        and any(parsed.lemmas[one] == WOUND and parsed.pos[one] == "VERB" for one in said)
    )


def _several(parsed: Parsed, head: int) -> bool:
    return parsed.pos[head] == "NUM" or (parsed.forms[head] == "plural" and parsed.pos[head] in NOUNS)


def _finite(parsed: Parsed, token: int) -> bool:
    """Whether a verb is told in a tense, of its own or of the verb that it is joined to: "nine were killed
    and six *wounded*"."""
    first = parsed.heads[token] if parsed.roles[token] == "conjunct" else token
    return any(
        parsed.forms[one] == "past" or parsed.child(one, *AUXILIARIES) is not None for one in (token, first)
    )


def _occasions(reading: Reading, token: int) -> Iterator[int]:
    """What words for harm are said to have come with: "killed *in* a coup", "since *protests* began",
    "*clashes* broke out and two died", "*the clearance* left two dead"."""
    parsed = reading.parsed
    yield from reading.obliques(token, *COURSE)
    clauses = [
        one
        for one in parsed.children_in(token, "adverbial_clause")
        if any(parsed.lowers[word] in TIED for word in parsed.children[one])
    ]
    over = [parsed.heads[token]] if parsed.roles[token] in ("conjunct", *CARRIED) else []
    for verb in (*clauses, *over):
        subject = parsed.child(verb, "subject")
        if subject is not None:
            yield subject


def _attack(told: Mapping[int, Act], token: int) -> bool:
    return token in told and _violent(told[token])


def _violent(act: Act) -> bool:
    return act.event_type == "ASSAULT" or (act.event_type, act.mode) in VIOLENT


def _up(parsed: Parsed, token: int) -> Iterator[int]:
    """The words over a word, up to the end of its clause."""
    at = token
    while parsed.heads[at] != at and parsed.roles[at] not in APART:
        at = parsed.heads[at]
        yield at
