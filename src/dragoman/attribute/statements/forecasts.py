"""Statements about what is still to come. May import grammar, lexicon and model.

A forecast says of somebody or something else that it will or may happen. What the speaker binds himself
to ("we will", "vowed to leave") is a plan or promise, not a forecast.
"""

from dragoman.attribute.agents import Agents
from dragoman.attribute.statements.cues import Cue
from dragoman.attribute.statements.found import Found, Page
from dragoman.grammar import ANY_SUBJECTS, said_of_itself
from dragoman.lexicon import Lexicon
from dragoman.model import Forecast, Parsed, Span

FUTURE = frozenset(("will", "'ll", "’ll", "wo", "shall", "would", "could", "may", "might"))
POSSIBLE = frozenset(("could", "may", "might"))
CONDITIONS = frozenset(("if", "unless", "provided", "assuming", "once", "should"))
HORIZONS = frozenset(
    ("by", "in", "within", "before", "until", "over", "during", "after", "on", "at", "beyond")
)
CHANCES = frozenset(("chance", "probability", "likelihood", "odds", "risk", "possibility", "danger"))
OWN = frozenset(("i", "we", "he", "she", "they"))  # the speaker's own act: a plan, not a forecast
LONGEST = 60  # tokens of a content that are searched; a forecast stands at the start of what is said


class ForecastReader:
    """Fills `forecast` of a find; `__call__(page, one, cue)` gives None where nothing lies ahead."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.foreseeing = frozenset(row["lemma"] for row in lexicon.table("cue_foresight.tsv"))
        self.likely = {row["word"] for row in lexicon.table("likelihoods.tsv")}
        self.agents = Agents(lexicon)
        times = lexicon.tables("times")
        self.days = frozenset(row["phrase"] for row in times["holidays"])
        self.events = frozenset(
            row["word"] for row in lexicon.table("event_nouns.tsv") if row["kind"] == "noun"
        )

    def __call__(self, page: Page, one: Found, cue: Cue | None) -> Forecast | None:
        parsed = page.parsed
        verb, modal = self._future(parsed, one)
        foreseen = one.head >= 0 and parsed.lemmas[one.head] in self.foreseeing
        if verb is None and foreseen and (cue is None or cue.frame not in ("object", "judge")):
            verb = self._infinitive(parsed, one)
        if verb is None:
            verb = self._likely(parsed, one)
        if verb is None:
            return self._of_noun(page, one, cue) if foreseen else None
        subject = parsed.child(verb, *ANY_SUBJECTS)
        if subject is None and parsed.lowers[parsed.heads[verb]] in self.likely:
            subject = parsed.child(parsed.heads[parsed.heads[verb]], *ANY_SUBJECTS)
        if subject is not None and not foreseen and self._own(parsed, verb, subject):
            return None
        if cue is not None and cue.frame == "infinitive" and not foreseen:
            return None
        condition = self._condition(parsed, verb)
        return Forecast(
            owner=None,
            hedge=self._hedge(parsed, verb, modal),
            horizon=self._horizon(parsed, verb, one),
            condition=condition,
            resolves_when=_fulfilment(parsed, verb, subject, one, condition),
        )

    def _future(self, parsed: Parsed, one: Found) -> tuple[int | None, int | None]:
        """The first verb of the content with a modal of the future, and the modal."""
        for first, last in one.content:
            for token in range(first, min(last, first + LONGEST)):
                if parsed.lowers[token] in FUTURE and parsed.roles[token] == "auxiliary":
                    verb = parsed.heads[token]
                    if verb == token or parsed.roles[verb] in ("relative_clause", "adverbial_clause"):
                        continue
                    if not self._now(parsed, verb, parsed.lowers[token]):
                        return verb, token
        return None, None

    def _own(self, parsed: Parsed, verb: int, subject: int) -> bool:
        """Whether the speaker says it of himself: "he would leave", "the union said it would strike"."""
        speaker = said_of_itself(parsed, verb)
        return parsed.lowers[subject] in OWN or (speaker is not None and self.agents(parsed, speaker))

    def _now(self, parsed: Parsed, verb: int, modal: str) -> bool:
        """Whether a modal tells of now or before ("may have left", "may be going") or vows ("will never")."""
        others = [
            parsed.lemmas[child] for child in parsed.children_in(verb, "auxiliary", "negation", "adverb")
        ]
        under_way = "be" in others and parsed.forms[verb] == "gerund" and modal in POSSIBLE
        return "have" in others or "never" in others or under_way

    def _infinitive(self, parsed: Parsed, one: Found) -> int | None:
        for first, last in one.content:
            for token in range(first, last - 1):
                if parsed.lowers[token] == "to" and parsed.roles[token] == "auxiliary":
                    return parsed.heads[token]
        return None

    def _likely(self, parsed: Parsed, one: Found) -> int | None:
        """The infinitive below a probability word: "prices are likely to double"."""
        for first, last in one.content:
            for token in range(first, min(last, first + LONGEST)):
                if parsed.lowers[token] in self.likely and parsed.pos[token] == "ADJ":
                    below = parsed.child(token, "open_complement")
                    if below is not None and parsed.roles[token] == "adjective_complement":
                        return below
        return None

    def _of_noun(self, page: Page, one: Found, cue: Cue | None) -> Forecast | None:
        """What is foreseen as a noun: "predicts a recession next year", "warned of a drought"."""
        parsed = page.parsed
        if cue is None or cue.frame not in ("object", "prepositional"):
            return None
        first, last = one.content[0]
        head = first
        while first <= parsed.heads[head] < last and parsed.heads[head] != head:
            head = parsed.heads[head]
        if parsed.pos[head] == "ADP":
            head = parsed.child(head, "prepositional_object") or head
        if parsed.pos[head] != "NOUN" or parsed.lemmas[head] not in self.events:
            return None
        return Forecast(
            owner=None,
            hedge=None,
            horizon=self._horizon(parsed, one.head, None),
            condition=self._condition(parsed, one.head),
            resolves_when=parsed.slice(first, last),
        )

    def _hedge(self, parsed: Parsed, verb: int, modal: int | None) -> str | None:
        """The word that keeps the forecast open: a probability word at the verb, else could, may or might."""
        for child in parsed.children[verb]:
            if parsed.lowers[child] in self.likely or parsed.lemmas[child] in self.likely:
                return parsed.words[child]
        for at in (verb, parsed.heads[verb]):
            if parsed.lowers[at] in self.likely:
                return parsed.words[at]
        above = parsed.heads[verb]
        said_of = parsed.child(above, "adjective_complement")  # "it is unlikely that"
        if said_of is not None and parsed.lowers[said_of] in self.likely:
            return parsed.words[said_of]
        if parsed.lemmas[above] in CHANCES:
            return parsed.slice(parsed.left_edges[above], above + 1)
        if modal is not None and parsed.lowers[modal] in POSSIBLE:
            return parsed.words[modal]
        return None

    def _condition(self, parsed: Parsed, verb: int) -> Span | None:
        for child in parsed.children[verb]:
            if parsed.roles[child] not in (
                "adverbial_clause",
                "preposition",
                "dependent",
                "complement_clause",
            ):
                continue
            first, last = parsed.left_edges[child], parsed.right_edges[child] + 1
            if parsed.lowers[first] in CONDITIONS:
                start, end = parsed.chars(first, last)
                return Span(start=start, end=end)
        return None

    def _horizon(self, parsed: Parsed, verb: int, one: Found | None) -> str | None:
        """The first date in the clause, with its preposition."""
        low, high = parsed.left_edges[verb], parsed.right_edges[verb] + 1
        token = low
        while token < high:
            entity = parsed.entity(token)
            if parsed.lowers[token] in self.days and low < token and parsed.lowers[token - 1] in HORIZONS:
                return parsed.slice(token - 1, token + 1)
            if entity is not None and entity.kind == "date" and (one is None or _inside(one, token)):
                first = entity.first
                if first > low and parsed.lowers[first - 1] in HORIZONS:
                    first -= 1
                return parsed.slice(first, entity.last)
            token = token + 1 if entity is None else max(token + 1, entity.last)
        return None


def _inside(one: Found, token: int) -> bool:
    return any(first <= token < last for first, last in one.content)


def _fulfilment(
    parsed: Parsed, verb: int, subject: int | None, one: Found, condition: Span | None
) -> str | None:
    """The words of what would have to happen: the clause from its subject on, without its condition."""
    first = parsed.left_edges[subject] if subject is not None else min(verb, parsed.left_edges[verb])
    last = max((end for start, end in one.content if start <= verb < end), default=verb + 1)
    last = min(last, parsed.right_edges[verb] + 1)
    start, end = parsed.chars(first, max(last, first + 1))
    if condition is not None and start < condition.start < end:
        end = condition.start
    told = parsed.text[start:end].strip(" ,;.”\"'’\n\t")
    if (
        subject is None and len(one.content) > 1 and one.content[0][1] <= first
    ):  # "the lira is expected to fall"
        told = f"{parsed.slice(*one.content[0])} {told}"
    return told or None
