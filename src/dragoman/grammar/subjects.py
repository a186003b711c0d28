"""The subject of a verb: its own, or the one that an infinitive, a participle or a conjoined verb takes over
from the clause above.
"""

from dragoman.grammar.blamed import accused, railed_at
from dragoman.grammar.clauses import CLAUSES, RELATIVE, antecedent, has_to
from dragoman.grammar.given import given_time
from dragoman.grammar.objects import direct_object
from dragoman.grammar.phrases import is_time
from dragoman.grammar.vocabulary import FINITE, NOUNS, SUBJECTS, VERBS
from dragoman.model import Parsed

DEEPEST = 6  # steps of control followed; longer chains are broken parses
ACCUSING = frozenset(("accuse", "suspect", "convict", "acquit"))
# "promised them to leave": who promises leaves
# "telephoned her to offer his help": he offers it
SUBJECT_CONTROL = frozenset(("phone", "pledge", "promise", "ring", "swear", "telephone", "threaten", "vow"))
OBJECT_PREPOSITIONS = frozenset(("of", "for", "from", "into"))  # "accused them of leaving": they left
# whom they move somewhere does there what the move is for: "extradited him to face charges"
MOVING = frozenset(
    ("bring", "deport", "extradite", "fly", "hand", "invite", "return", "send", "summon", "take", "transfer")
)
FREEING = frozenset(("free", "release"))
VOICING = frozenset(
    (
        "assure",
        "brief",
        "complain",
        "condemn",
        "congratulate",
        "convey",
        "demand",
        "discuss",
        "express",
        "inform",
    )
) | {"protest", "reassure", "register", "thank", "voice", "wish"}
PHONING = frozenset(("call", "phone", "ring", "telephone", "visit", "meet"))
# behind these "to" says where: "took *to the streets* to denounce him"
GOING = frozenset(("come", "drive", "flock", "fly", "go", "head", "march"))
GOING |= frozenset(("pour", "return", "rush", "take", "travel", "trek", "walk"))
PLEADING = frozenset(("appeal", "argue", "beg", "intercede", "plead", "reason", "remonstrate"))
# who is given it may do what it is for: "granted the police *permission* to hold him"
ENABLING = frozenset(
    ("authority", "chance", "clearance", "deadline", "leave", "mandate", "opportunity", "order", "permission")
) | {"access", "freedom", "power", "right", "time"}
# what they are done to is another's plan: "*foiled* a plot to kill him"
OF_OTHERS = frozenset(
    ("avert", "block", "condemn", "denounce", "disrupt", "expose", "foil", "forestall", "frustrate")
)
OF_OTHERS |= frozenset(("prevent", "dismiss", "repel", "repulse", "stop", "thwart", "uncover", "veto"))
# who "said the army had fired and *denied* …" is who speaks, not the army
SPEAKING = frozenset(
    ("accuse", "appeal", "blame", "call", "condemn", "denounce", "deny", "dismiss", "insist")
)
SPEAKING |= frozenset(("pledge", "praise", "promise", "stress", "urge", "vow", "warn", "welcome"))
EDGES = frozenset(("brink", "cusp", "edge", "verge"))
# "*in a bid* to appease them": whoever does what that is done for
ENDEAVOURS = frozenset(("attempt", "bid", "drive", "effort", "gesture", "move", "push"))
REFLEXIVE = frozenset(("herself", "himself", "itself", "themselves"))
MISREAD = ("noun_adverbial", "adverb", "dependent", "adjective", "compound")


def surface_subject(parsed: Parsed, verb: int, depth: int = 0) -> tuple[int | None, bool]:
    """The grammatical subject, and whether it is taken over from another clause."""
    own = parsed.child(verb, *SUBJECTS)
    if own is not None:
        if parsed.roles[verb] == "relative_clause" and parsed.lowers[own] in RELATIVE:
            return antecedent(parsed, verb), False
        if parsed.pos[own] == "VERB" and (named := parsed.child(own, "subject")) is not None:
            return named, False  # "the agency operating in Chad said": read as a clause that says
        if parsed.lowers[own] in REFLEXIVE and depth < DEEPEST and parsed.pos[parsed.heads[verb]] in VERBS:
            # "declared *herself* ready to talk"
            return surface_subject(parsed, parsed.heads[verb], depth + 1)[0], True
        if parsed.lowers[own] in ("who", "which") and (above := _relative_above(parsed, verb)) is not None:
            return antecedent(parsed, above), False
        return own, False
    if (opener := _misread_subject(parsed, verb)) is not None:
        return opener, False
    if depth >= DEEPEST:
        return None, True
    if parsed.child(verb, "clausal_subject") is not None:
        return None, False  # "Chad said *lifting the ban* was out of the question"
    if not depth and parsed.child(verb, "expletive") is not None:
        return None, False  # "*there* would be a price", whoever says so
    return _controller(parsed, verb, depth), True


def said_of_itself(parsed: Parsed, verb: int) -> int | None:
    """Who speaks of itself as "it": the union in "the *union* said it would strike". Nobody where no single
    thing or body is the subject of the verb over the clause."""
    head = parsed.heads[verb]
    subject, own = parsed.child(head, "subject"), parsed.child(verb, *SUBJECTS)
    if parsed.roles[verb] != "complement_clause" or own is None or parsed.lowers[own] != "it":
        return None
    single = subject is not None and parsed.pos[subject] in NOUNS and parsed.forms[subject] != "plural"
    return subject if single else None


def _misread_subject(parsed: Parsed, verb: int) -> int | None:
    """The name right before a finite verb that a parser takes for an adverb: "*FIFA* banned Russia"; a noun
    that it takes for a part of the verb: "Thai *princess* visits flood victims"."""
    before = verb - 1
    finite = (
        parsed.forms[verb] in FINITE or parsed.forms[verb] == "plural"
    )  # "visits", taken for a noun's form
    if parsed.roles[verb] != "root" or not finite or before < 0:
        return None
    part = parsed.heads[before] == verb and parsed.roles[before] == "compound"
    if part and parsed.pos[before] == "NOUN" and parsed.child(verb, "object") is not None:
        return before
    if (
        parsed.heads[before] != verb
        or parsed.roles[before] not in MISREAD
        or not parsed.words[before][:1].isupper()
    ):
        return None
    known = parsed.pos[before] == "PROPN" or parsed.words[before].isupper()
    return before if known and not is_time(parsed, before) else None


def _relative_above(parsed: Parsed, verb: int) -> int | None:
    """The relative clause that a verb with a relative pronoun is conjoined with."""
    head = parsed.heads[verb]
    return head if parsed.roles[verb] == "conjunct" and parsed.roles[head] == "relative_clause" else None


def _controller(parsed: Parsed, verb: int, depth: int) -> int | None:
    head, role = parsed.heads[verb], parsed.roles[verb]
    if head == verb:
        return None
    if role != "conjunct" and (given := given_time(parsed, verb)) is not None:
        return given
    if role == "conjunct" and (above := _said_with(parsed, verb)) is not None:
        return surface_subject(parsed, above, depth + 1)[0]
    if role == "adverbial_clause" and parsed.lemmas[head] in MOVING | FREEING and has_to(parsed, verb):
        moved = parsed.child(head, "object", "passive_subject")
        if moved is not None and (parsed.lemmas[head] != "summon" or parsed.lemmas[verb] not in VOICING):
            return moved  # but "summoned the envoy to protest": those who summon him do
    if role == "conjunct" or role in ("adverbial_clause", "dependent", "parataxis"):
        return surface_subject(parsed, head, depth + 1)[0] if parsed.pos[head] in VERBS else None
    if role in ("open_complement", "complement_clause"):
        if parsed.lemmas[head] in PHONING and parsed.lemmas[verb] in VOICING and has_to(parsed, verb):
            return surface_subject(parsed, head, depth + 1)[0]  # "called the emir to assure him of it"
        passive = parsed.child(verb, "passive_auxiliary") is not None and not has_to(parsed, verb)
        if parsed.lemmas[head] == "be" and passive:
            return None  # "it is the highest number since 1,619 *were pardoned*": its subject was not seen
        return _of_governor(parsed, head, depth)
    if role == "adjective_complement" and parsed.lemmas[head] == "be":  # "were *handcuffed*"
        return surface_subject(parsed, head, depth + 1)[0]
    if role == "noun_clause":
        if parsed.forms[verb] in ("gerund", "past_participle") and not has_to(parsed, verb):
            return head
        return _of_act_noun(parsed, head, depth)
    if role == "relative_clause":
        return head
    if role == "prepositional_clause":
        return _of_preposition(parsed, head, depth)
    return None


def _said_with(parsed: Parsed, verb: int) -> int | None:
    """The verb of saying that another is conjoined with, where a parser joins that to what is said: "*said*
    the West was preparing a coup and warned that …"."""
    head = parsed.heads[verb]
    above = parsed.heads[head]
    speaks = parsed.lemmas[verb] in SPEAKING and parsed.lemmas[head] not in SPEAKING
    if parsed.child(verb, "indirect_object") is not None:
        speaks = False  # "said guards had beaten him and *denied him* medicine"
    if parsed.roles[head] != "complement_clause" or not (speaks or parsed.child(verb, *CLAUSES) is not None):
        return None
    unlike = speaks or parsed.forms[head] in ("gerund", "base") or parsed.lemmas[head] == "be"
    alike = parsed.forms[verb] == parsed.forms[above] and parsed.child(verb, "auxiliary") is None
    return above if unlike and alike and parsed.pos[above] == "VERB" else None


def _of_governor(parsed: Parsed, governor: int, depth: int) -> int | None:
    if parsed.pos[governor] not in VERBS:
        if parsed.roles[governor] in ("adjective_complement", "attribute", "object_predicate"):
            return surface_subject(parsed, parsed.heads[governor], depth + 1)[0]
        return _of_act_noun(parsed, governor, depth)
    if parsed.lemmas[governor] not in SUBJECT_CONTROL:
        direct = parsed.child(governor, "object", "indirect_object")
        if direct is not None and parsed.pos[direct] not in ("ADP", "NUM"):  # "voted 71 to 40 to expel him"
            return direct
        for child in parsed.children_in(governor, "preposition"):  # "called on them to leave"
            if parsed.lowers[child] in _bidding(parsed.lemmas[governor]):
                inner = parsed.child(child, "prepositional_object")
                if (
                    inner is not None
                    and parsed.pos[inner] in ("PROPN", "PRON", "NOUN")
                    and child == governor + 1
                    and not is_time(parsed, inner)
                ):
                    return inner
    return surface_subject(parsed, governor, depth + 1)[0]


def _bidding(verb: str) -> tuple[str, ...]:
    """The prepositions behind which stands who is to do what a verb asks."""
    if verb in GOING:
        return ()
    return ("on", "upon", "to", "for", "with") if verb in PLEADING else ("on", "upon", "to", "for")


def _of_act_noun(parsed: Parsed, noun: int, depth: int) -> int | None:
    """The doer behind "his decision to …", "a plan by Chad to …", "… announced plans to …"."""
    owner = parsed.child(noun, "possessor")
    if owner is not None:
        return owner
    for link in parsed.children_in(noun, "preposition"):
        doer = parsed.child(link, "prepositional_object") if parsed.lowers[link] == "by" else None
        if doer is not None and link == noun + 1:
            return doer
    head = parsed.heads[noun]
    given = parsed.child(head, "indirect_object")
    if given is not None and parsed.lemmas[noun] in ENABLING and parsed.pos[given] != "ADP":
        return given
    if parsed.lemmas[head] in OF_OTHERS and parsed.roles[noun] == "object":
        return None
    near = parsed.lemmas[noun] in EDGES or parsed.lowers[head] == "within"
    near = near or (parsed.lemmas[noun] in ENDEAVOURS and parsed.lowers[head] in ("as", "in"))
    if near and parsed.pos[parsed.heads[head]] in VERBS:  # "is *on the verge* of", "came *within days* of"
        return surface_subject(parsed, parsed.heads[head], depth + 1)[0]
    if parsed.roles[noun] in ("object", "attribute") and parsed.pos[head] in VERBS:
        return surface_subject(parsed, head, depth + 1)[0]
    return None


def _of_preposition(parsed: Parsed, preposition: int, depth: int) -> int | None:
    head = parsed.heads[preposition]
    if head == preposition:
        return None
    if parsed.pos[head] in VERBS:
        if parsed.lowers[preposition] in OBJECT_PREPOSITIONS and preposition > head:
            direct = direct_object(parsed, head)  # also of "whom it accused of arming rebels"
            if parsed.lowers[preposition] == "for":
                direct = accused(parsed, direct, preposition) or direct
                direct = railed_at(parsed, head, preposition) if direct is None else direct
            if direct is not None:
                return direct
        return surface_subject(parsed, head, depth + 1)[0]
    above = parsed.heads[head]
    if parsed.roles[head] in SUBJECTS and parsed.lowers[preposition - 1] == "instead":
        return head  # "the junta, *instead of* freeing him, had him moved"
    if parsed.pos[head] == "ADV" and parsed.pos[above] in VERBS:  # "came *close* to arresting him"
        return surface_subject(parsed, above, depth + 1)[0]
    if (
        parsed.roles[head] == "object"
        and parsed.lemmas[above] in ACCUSING
        and parsed.lowers[preposition] == "of"
    ):
        return head  # "accused Chadian forces of shelling it", read as forces of something
    if parsed.roles[head] == "adjective_complement" and parsed.pos[above] in VERBS:  # "was guilty of leaving"
        return surface_subject(parsed, above, depth + 1)[0]
    return _of_act_noun(parsed, head, depth)
