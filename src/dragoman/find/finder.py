"""Finds the acts of a document: rows of the lexicon that hold, their parties, and what governs them."""

from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.details.charges import ChargeReader
from dragoman.find.left_out.background import Background
from dragoman.find.left_out.covering import voiced_in_protest
from dragoman.find.left_out.gates import BARE, PASSING, TOLD_AGAIN, WORDS_ALONE, drop, missing_party
from dragoman.find.left_out.passing import Passing
from dragoman.find.left_out.retellings import Retellings
from dragoman.find.lexical.carriers import Carriers
from dragoman.find.lexical.conditions import Conditions
from dragoman.find.lexical.frames import FrameFiller
from dragoman.find.lexical.rows import RowReader
from dragoman.find.lexical.words import ANY, POS_OF, EventWord, Words
from dragoman.find.over.appeals import Appeals
from dragoman.find.over.bending import Bender
from dragoman.find.over.ultimata import Ultimata
from dragoman.find.reading import Reading
from dragoman.find.settling import Settler
from dragoman.find.who.givers import Givers
from dragoman.find.who.jointly import Jointly
from dragoman.find.who.members import said_among
from dragoman.find.who.parties import PartyJudge
from dragoman.find.whom.completing import Completer
from dragoman.find.whom.exchanged import Exchanged
from dragoman.find.whom.handed import Handed
from dragoman.find.writing import MentionWriter
from dragoman.grammar import AUXILIARIES, NOUNS, SUBJECTS
from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Mention, Parsed

BEING = "be"
NAME_KINDS = frozenset(("person", "place", "work", "facility", "organisation", "product", "law", "event"))

OWN = (*SUBJECTS, "auxiliary", "passive_auxiliary")  # what a verb has that is no bare command


class Finder:
    """Made once from a lexicon; a call reads one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = Words(lexicon)
        parties = PartyJudge(lexicon, self.words.classes)
        conditions = Conditions(self.words, parties)
        givers = Givers(self.words.classes, parties)
        frames = FrameFiller(parties, self.words.made, givers)
        carriers = Carriers(self.words)
        charges = ChargeReader(self.words, parties)
        self.rows = RowReader(self.words, parties, conditions, frames, carriers)
        self.retellings = Retellings(lexicon, conditions, frames, self.words)
        self.bender = Bender(lexicon, self.words, parties, frames, carriers)
        self.appeals = Appeals(self.bender)
        self.settle = Settler(lexicon, self.words, self.bender, charges)
        self.ultimata = Ultimata(lexicon, self.bender, parties, self.words.classes)
        self.completer = Completer(lexicon, self.words, parties, frames)
        self.handed = Handed(conditions)
        self.exchanged = Exchanged(conditions)
        self.background = Background(self.words.classes, parties)
        self.passing = Passing(carriers, self.bender.governors, self.words.classes)
        self.writer = MentionWriter(lexicon, parties, charges)
        self.hortative = self.words.classes["hortative_verbs"]
        self.event_heads = self.words.classes["event_heads"]
        self.jointly = Jointly(self.words.classes)

    def __call__(self, parsed: Parsed) -> tuple[list[Mention], list[Drop]]:
        """The mentions of acts in order of the text, and what was left out."""
        mentions, drops = self.read(parsed)
        passing = [drop(parsed, one.passing, one.head) for one in mentions if one.passing not in (None, BARE)]
        return [one for one in mentions if not one.passing], [*drops, *passing]

    def read(self, parsed: Parsed) -> tuple[list[Mention], list[Drop]]:
        """As a call, with the acts that are only mentioned in passing among the mentions: such a one may tell
        an act again that stands elsewhere in the text."""
        reading = Reading(parsed)
        acts: dict[int, Act] = {}
        again: dict[int, tuple[Act, str]] = {}
        drops: list[Drop] = []
        for token, word in enumerate(parsed.words):
            titled = parsed.pos[token] == "PROPN" and word[:1].isupper()
            rows = self._rows(reading, token, titled)
            if rows is None:
                continue
            code = self._no_act(reading, token, titled)
            act = None if code == "F105" else self.rows.act(reading, token, rows)
            if act is None and code:
                drops.append(drop(parsed, code, token))
            elif act is not None and code:
                again[token] = act, code
            elif act is not None:
                acts[token] = act
                if act.event_type == "COERCE":
                    harm = [row for row in rows if row.event_type == "ASSAULT"]
                    if harm and (bare := self.retellings.act(reading, token, harm)):
                        again[token] = bare, BARE  # "died in custody" tells of the beating that is told
            elif bare := self.retellings.act(reading, token, rows):
                again[token] = bare, BARE
        settled = self.settle(reading, self.appeals.added(reading, acts), again, drops)
        settled = self.exchanged.added(reading, self.ultimata.added(reading, settled, again))
        mentions = self._written(reading, settled, drops)
        mentions += [
            replace(self.writer.mention(reading, act), passing=code)
            for token, (act, code) in again.items()
            if token not in settled
        ]
        return sorted(mentions, key=lambda one: one.head), drops

    def _rows(self, reading: Reading, token: int, titled: bool) -> list[EventWord] | None:
        """The rows of the lexicon for a word, none where it only retells; None for what can tell no act."""
        parsed = reading.parsed
        if titled and not reading.headline[parsed.sentence_of[token]]:
            return None
        pos, lemma = POS_OF.get(parsed.pos[token]), parsed.lemmas[token]
        if lemma == BEING and parsed.roles[token] not in AUXILIARIES:
            pos = "verb"  # "is in prison": the parser calls every form of it an auxiliary
        if pos is None:
            return None
        if titled and lemma not in self.words.lemmas and lemma.endswith("s"):
            lemma = lemma[:-1]
        rows = self.words.rows.get((pos, lemma), [])
        if pos == "verb" and self.jointly(reading, token):
            rows = [*rows, *self.words.rows["verb", ANY]]
        return rows if rows or parsed.lowers[token] in self.retellings.types else None

    def _no_act(self, reading: Reading, token: int, titled: bool) -> str | None:
        """The code of the gate that the word itself does not pass, whatever its row."""
        parsed = reading.parsed
        role = parsed.roles[token]
        entity = parsed.entity(token)
        named = entity is not None and entity.kind in NAME_KINDS and parsed.words[token][:1].isupper()
        opens = token == parsed.sentences[parsed.sentence_of[token]][0]
        # where every word has a capital, as in a headline, names are not told from the rest
        if named and not opens and not titled and not reading.headline[parsed.sentence_of[token]]:
            return "F105"
        people = parsed.forms[token] == "past_participle" and token and parsed.lowers[token - 1] == "the"
        if parsed.pos[token] == "VERB" and (
            role in ("adjective", "compound") or people
        ):  # "*the disappeared*"
            return "F103"
        if parsed.lemmas[token] in self.hortative and parsed.child(token, *OWN) is None:
            first = parsed.left_edges[token] == token and parsed.words[token][:1].isupper()
            if first and parsed.forms[token] == "base":
                return "F104"  # "*Let* us remember the victims"
        if (
            role == "noun_clause"
            and parsed.lowers[parsed.heads[token]] == "those"
            and not parsed.children[token]
            and not said_among(reading, parsed.heads[token], token)
        ):
            return "F103"  # "those freed"
        if parsed.pos[token] in NOUNS and role == "compound":
            return None if parsed.lemmas[parsed.heads[token]] in self.event_heads else "F103"
        return None

    def _written(self, reading: Reading, settled: dict[int, Act], drops: list[Drop]) -> list[Mention]:
        """What passes the gates, in order of the text; adds what does not to `drops`."""
        mentions = []
        told: list[Act] = []
        for act in sorted(settled.values(), key=lambda one: one.token):
            act = self.completer.completed(reading, act, settled, told)
            act = self.exchanged.told(reading, self.handed.told(reading, act))
            code = self._left_out(reading, act, settled)
            if code in TOLD_AGAIN | WORDS_ALONE:
                mentions.append(replace(self.writer.mention(reading, act), passing=code))
            elif code:
                drops.append(drop(reading.parsed, code, act.token))
            else:
                told.append(act)
                mentions.append(self.writer.mention(reading, act))
        return mentions

    def _left_out(self, reading: Reading, act: Act, settled: dict[int, Act]) -> str | None:
        """The code of the gate that an act with its parties does not pass."""
        missing = missing_party(self.words.types[act.event_type], act.mode, act.actors, act.recipients)
        if code := missing or self.background.code(reading, act):
            return code
        if voiced_in_protest(reading, act, settled):
            return "F106"
        if self.passing.open(reading, act):
            return "F104"
        if self.passing.mentioned(reading, act) and not self.settle.consequence(reading, settled, {}, act):
            return PASSING
        return None
