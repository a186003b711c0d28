"""Acts mentioned in passing, without a tense, both sides, a number or a date: a report only refers to them.

"Talks with Peru were useful", "soldiers killed in the war", "by hurting somebody" name an act that the reader
is taken to know or that is no one act (docs/decisions/0009-background.md). May import model, grammar.
"""

from collections.abc import Mapping

from dragoman.find.acts import Act
from dragoman.find.lexical.carriers import Carriers
from dragoman.find.over.governors import Governors
from dragoman.find.reading import Reading
from dragoman.find.whom.exchanged import PRICE
from dragoman.grammar import AUXILIARIES, NOUNS, SUBJECTS, VERBS
from dragoman.model import Parsed

COPULAS = frozenset(("be", "become", "look", "remain", "seem", "stay"))
NEEDED = {  # "fell *through*"
    "come": frozenset(("nothing",)),
    "depend": frozenset(("on",)),
    "fail": frozenset(("come", "follow", "happen", "materialise", "materialize", "occur")),
    "fall": frozenset(("through",)),
    "figure": frozenset(("among", "in", "on")),
    "hinge": frozenset(("on",)),
    "hold": frozenset(("up",)),
    "link": frozenset(("to", "with")),
    "raise": frozenset(("at", "by", "during", "in", "with")),
    "tie": frozenset(("to",)),
}
GRANTING = frozenset(("announce", "approve", "confirm", "give", "grant", "issue", "publish", "sign"))
WARNING = frozenset(("caution", "fear", "warn"))
RULING = frozenset(("decision", "rule", "ruling", "verdict"))
YIELDED = frozenset(("AGREE", "AID", "CONCEDE", "RETREAT"))  # talks that collapse were held
TOPIC_ROLES = frozenset(("prepositional_object", "conjunct"))
FIGURES = frozenset(("date", "time", "number"))
# what a case file is made of is told by a participle as often as by a verb: "a banker jailed in Malaga"
CUSTODY = frozenset(
    (("SANCTION", "convict"), ("COERCE", "arrest"), ("ASSAULT", "abduct"), ("RETREAT", "release"))
)
# by a state; "accused of" is anybody's word
CHARGED = frozenset(("acquit", "amnesty", "arraign", "charge", "indict", "pardon"))
# acts of speech are turned to things: "a statement condemning the takeover"
SPEECH = frozenset(("ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "CONCEDE"))
# what such a word governs is told by it: "accused Chad of shelling …", "allowed the army to patrol"
TELLING = frozenset(
    ("accuse", "deny", "permit", "decide", "succeed", "cause", "order", "begin", "continue", "attempt")
)


class Passing:
    def __init__(
        self, carriers: Carriers, governors: Governors, classes: Mapping[str, frozenset[str]]
    ) -> None:
        self.carriers = carriers
        self.governors = governors
        self.prospects = classes["prospect_nouns"]
        self.stalling = classes["stalling_verbs"]
        self.uncertain = classes["uncertain_words"]

    def open(self, reading: Reading, act: Act) -> bool:
        """Whether an act is named only as what is wished, doubted or waited for, or did not come about: "her
        *release* remains a distant prospect", "fell through", "only after his *arrest* will they talk"."""
        parsed, noun = reading.parsed, act.token
        if act.composed is not None or parsed.pos[noun] not in NOUNS:
            return False
        above, role = parsed.heads[noun], parsed.roles[noun]
        if role == "subject" and parsed.lemmas[above] in COPULAS:
            told = parsed.child(above, "attribute")
            said = parsed.child(above, "adjective_complement")
            if said is not None and act.event_type in YIELDED and parsed.lemmas[said] in self.uncertain:
                return True  # "remains *elusive*", "seemed *close*"
            if told is not None and parsed.lowers[told] == "one":  # "is *one of* their demands"
                told = next(iter(reading.obliques(told, "of")), told)
            return told is not None and parsed.lemmas[told] in self.prospects
        if role == "passive_subject" and act.event_type in YIELDED and parsed.lemmas[above] in GRANTING:
            return parsed.child(above, "negation") is not None  # "the *pardon* was never signed"
        if role == "subject" and self._supposed(reading, act, above):
            return True
        topic = role in SUBJECTS and act.event_type in YIELDED
        if topic and parsed.lemmas[above] in self.stalling:
            needed = NEEDED.get(parsed.lemmas[above])
            behind = {parsed.lowers[one] for one in parsed.subtree(above) if one > above}
            return needed is None or not needed.isdisjoint(behind)
        if topic and any(parsed.lemmas[one] in self.prospects for one in parsed.children_in(above, "object")):
            return True  # "the *release* tops the agenda"
        if role == "prepositional_object" and parsed.lowers[above] == "on":
            return parsed.lemmas[parsed.heads[above]] in RULING  # "the court ruled on his *release*"
        only = noun > 1 and parsed.lowers[parsed.left_edges[above] - 1] == "only"
        only = only or any(parsed.lowers[one] == "only" for one in parsed.children[above])
        return role == "prepositional_object" and parsed.lowers[above] == "after" and only

    def _supposed(self, reading: Reading, act: Act, verb: int) -> bool:
        """Whether it is told what an act would bring: "her *release* would help"; of what harms somebody only
        a warning is no word that it was done."""
        parsed = reading.parsed
        if not any(parsed.lowers[one] in ("would", "'d") for one in parsed.children_in(verb, "auxiliary")):
            return False
        warned = parsed.lemmas[parsed.heads[verb]] in WARNING and parsed.roles[verb] == "complement_clause"
        return warned or act.event_type in YIELDED

    def mentioned(self, reading: Reading, act: Act) -> bool:
        """Whether an act is mentioned in passing."""
        parsed, token = reading.parsed, act.token
        if act.composed is not None or (act.actors and act.recipients) or PRICE in act.traits:
            return False
        if parsed.pos[token] in NOUNS:
            plain = self._plain_noun(reading, token)
        else:
            plain = self._plain_verb(parsed, act)
        if not plain or reading.headline[parsed.sentence_of[token]] or holds(parsed, token, FIGURES):
            return False
        governors = self.governors.over(reading, token)
        return not any(one.class_name in TELLING and not one.modal for one in governors)

    def _plain_noun(self, reading: Reading, noun: int) -> bool:
        """Whether an event noun stands alone as a topic: no verb carries it, no clause behind it tells more.
        What the subject of a verb of happening names is told by that verb ("the strike spread")."""
        parsed, role = reading.parsed, reading.parsed.roles[noun]
        described = role == "subject" and parsed.pos[parsed.heads[noun]] == "AUX"
        return (
            (described or role in TOPIC_ROLES)
            and parsed.child(noun, "relative_clause", "noun_clause") is None
            and self.carriers.carrier(reading, noun) is None
        )

    def _plain_verb(self, parsed: Parsed, act: Act) -> bool:
        """Whether a verb has no tense: an infinitive, a gerund, a participle behind its noun."""
        token = act.token
        if parsed.pos[token] != "VERB" or (act.event_type, act.mode) in CUSTODY:
            return False
        if act.event_type in ("ACCUSE", "CONCEDE") and parsed.lemmas[token] in CHARGED:
            return False
        if (act.actors and act.event_type in SPEECH) or parsed.child(token, "negation") is not None:
            return False
        if any(parsed.lowers[one] == "to" for one in parsed.children_in(token, "auxiliary")):
            return True
        if parsed.child(token, *AUXILIARIES) is not None:
            return False
        participle = parsed.forms[token] == "past_participle" and parsed.roles[token] == "noun_clause"
        told = participle and (_left_so(parsed, token) or _of_headline(parsed, token))
        return (participle and not told) or parsed.forms[token] == "gerund"


def _of_headline(parsed: Parsed, participle: int) -> bool:
    """Whether a line without a stop or another verb tells it: "Two *killed* in blast at Lahore shrine"."""
    who = parsed.heads[participle]
    first, last = parsed.sentences[parsed.sentence_of[participle]]
    alone = not any(parsed.pos[one] in VERBS for one in range(first, last) if one != participle)
    return alone and parsed.heads[who] == who == participle - 1 and parsed.pos[last - 1] != "PUNCT"


def _left_so(parsed: Parsed, participle: int) -> bool:
    """Whether somebody is left so: "left nine dead and thousands *displaced*"."""
    return parsed.lemmas[parsed.heads[parsed.heads[participle]]] == "leave"


def holds(parsed: Parsed, token: int, kinds: frozenset[str]) -> bool:
    """Whether an entity of one of these kinds stands below a word."""
    entities = (parsed.entity(one) for one in parsed.subtree(token))
    return any(one is not None and one.kind in kinds for one in entities)
