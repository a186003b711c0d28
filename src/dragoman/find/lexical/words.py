"""The event words of a language, by part of speech and lemma, with the frames that their parties stand in."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.lexicon import Lexicon, Row

ANY = "*"  # a row of any verb that none of its own holds of
POS_OF = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWord:
    """One row of `events/TYPE.tsv`; `also`, `unless`: pairs of role and class that hold as well, or must not;
    `conditions`: how many it states."""

    event_type: str
    lemma: str
    particle: str
    frame: str
    mode: str
    when_role: str
    when_class: str
    also: tuple[tuple[str, str], ...]
    unless: tuple[tuple[str, str], ...]
    contexts: tuple[str, ...]
    rule: str
    conditions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a frame looks for a party: a role, with a preposition where the role needs one."""

    role: str
    preposition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`bystander`: places of those who take no part ("filed a suit *with a court*"); `traits`: what holds of
    the frame as a whole, as in frame_traits.tsv."""

    name: str
    traits: frozenset[str]
    actor: tuple[Place, ...]
    recipient: tuple[Place, ...]
    bystander: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportVerb:
    """A verb that carries an event noun: `kind` light (its subject acts) or undergo (it is done to)."""

    lemma: str
    position: str
    preposition: str
    kind: str
    rule: str


class Words:
    """Look-ups by lemma, built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.rows: dict[tuple[str, str], list[EventWord]] = defaultdict(list)
        for event_type, table in lexicon.tables("events").items():
            for row in table:
                self.rows[row["pos"], row["lemma"]].append(_event_word(event_type, row))
        self.lemmas = frozenset(lemma for _, lemma in self.rows)
        self.frames = _frames(lexicon.table("frames.tsv"), lexicon.table("frame_traits.tsv"))
        self.classes = {
            name: frozenset(row["word"] for row in table) for name, table in lexicon.tables("classes").items()
        }
        of_word: dict[str, set[str]] = defaultdict(set)
        for name, members in self.classes.items():
            for word in members:
                of_word[word].add(name)
        self.classes_of = {word: frozenset(names) for word, names in of_word.items()}
        self.support: dict[str, list[SupportVerb]] = defaultdict(list)
        for row in lexicon.table("support_verbs.tsv"):
            self.support[row["lemma"]].append(
                SupportVerb(
                    lemma=row["lemma"],
                    position=row["position"],
                    preposition=row["preposition"],
                    kind=row["kind"],
                    rule=short(row),
                )
            )
        self.types = lexicon.settings("event_types")
        self.made = frozenset(_made(lexicon)) | frozenset(lemma for pos, lemma in self.rows if pos == "noun")


def _made(lexicon: Lexicon) -> Iterator[str]:
    """Nouns for what somebody does, says or writes: "a raid by …", "a letter by …"."""
    for name, column in (
        ("act_nouns.tsv", "lemma"),
        ("event_nouns.tsv", "word"),
        ("speech_nouns.tsv", "lemma"),
        ("classes/document_words.tsv", "word"),
        ("classes/publication_words.tsv", "word"),
        ("classes/art_words.tsv", "word"),
    ):
        yield from (row[column] for row in lexicon.table(name))


def short(row: Row) -> str:
    """FILE:LINE below the language's folder, as `dragoman explain` takes it."""
    return row.where.split("/", 2)[2] if row.where.startswith("languages/") else row.where


def _event_word(event_type: str, row: Row) -> EventWord:
    when = _pairs(row, "when") or [("", "")]
    any_of_kind = when[0][1].startswith("@")  # says less than a class of words
    named = when[0][0] != "" and not any_of_kind
    return EventWord(
        event_type=event_type,
        lemma=row["lemma"],
        particle=row["particle"],
        frame=row["frame"],
        mode=row["mode"],
        when_role=when[0][0],
        when_class=when[0][1],
        also=tuple(when[1:]),
        unless=tuple(_pairs(row, "unless")),
        contexts=tuple(row["contexts"].split()),
        rule=short(row),
        conditions=2 * (row["particle"] != "")
        + 2 * named
        + any_of_kind
        + len(when[1:])
        + (row["unless_role"] != ""),
    )


def _pairs(row: Row, side: str) -> list[tuple[str, str]]:
    """Roles with their classes, in order: `object subject`, `prisoner_words @party`."""
    return list(zip(row[f"{side}_role"].split(), row[f"{side}_class"].split(), strict=True))


def _frames(table: tuple[Row, ...], traits: tuple[Row, ...]) -> dict[str, Frame]:
    places: dict[str, dict[str, list[tuple[int, Place]]]] = defaultdict(
        lambda: {"actor": [], "recipient": [], "bystander": []}
    )
    for row in table:
        place = Place(role=row["role"], preposition=row["preposition"])
        places[row["frame"]][row["party"]].append((int(row["rank"]), place))
    return {
        name: Frame(
            name=name,
            traits=frozenset(row["trait"] for row in traits if row["frame"] == name),
            **{
                party: tuple(place for _, place in sorted(ranked, key=lambda pair: pair[0]))
                for party, ranked in parties.items()
            },
        )
        for name, parties in places.items()
    }
