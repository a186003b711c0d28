"""Finds the acts of a document: rows of the lexicon that hold, their parties, and what governs them."""

from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.aims import Aims
from dragoman.find.answers import Answers
from dragoman.find.background import Background
from dragoman.find.bending import Bender
from dragoman.find.carriers import Carriers
from dragoman.find.charges import ChargeReader
from dragoman.find.conditions import Conditions
from dragoman.find.consequences import consequence
from dragoman.find.feelings import Feelings
from dragoman.find.frames import FrameFiller
from dragoman.find.gates import drop, missing_party
from dragoman.find.helping import Helping
from dragoman.find.members import with_members
from dragoman.find.parties import PartyJudge
from dragoman.find.passing import Passing
from dragoman.find.reading import Reading
from dragoman.find.results import regained
from dragoman.find.retellings import Retellings
from dragoman.find.visits import Visits
from dragoman.find.words import POS_OF, EventWord, Words
from dragoman.find.writing import MentionWriter
from dragoman.grammar import SUBJECT_CONTROL
from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Mention, Parsed

BEING = "be"
HELPING_ROLES = frozenset(("auxiliary", "passive_auxiliary"))
NAME_KINDS = frozenset(("person", "place", "work", "facility", "organisation", "product", "law", "event"))
TRANSITIVE = frozenset(("act_on", "move_thing", "ask"))
MUTUAL_TYPES = frozenset(("AGREE", "CONSULT", "COOPERATE"))  # "Chad and Niger agreed …": each with the other
ONE_SIDED = SUBJECT_CONTROL | {"offer"}  # "Chad and Niger offered to mediate": not between each other
MEDIATED = "third-party"  # several who mediate do not do so between each other
CONDITIONED = frozenset(("REJECT", "THREATEN", "PROTEST", "SANCTION"))
SITED = frozenset(("ASSAULT", "MOBILIZE", "AID"))  # done to a place where nobody is named
BACKING = "SUPPORT", "AGREE"
PASSING = "F112"
TOLD_AGAIN = frozenset(("F101", PASSING))  # drops that may be words for an act told elsewhere
BARE = "bare"  # words for an act of which no row holds: "the attack"; no drop, for nothing is seen in them
# the same, of which nothing else is read
WORDS_ALONE = frozenset(("F102", "F103", "F106", "F108", "F109", BARE))


class Finder:
    """Made once from a lexicon; a call reads one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = Words(lexicon)
        self.parties = PartyJudge(lexicon, self.words.classes)
        self.conditions = Conditions(self.words, self.parties)
        self.frames = FrameFiller(self.parties, self.words.made)
        self.carriers = Carriers(self.words)
        self.bender = Bender(lexicon, self.words, self.parties, self.frames, self.carriers)
        self.charges = ChargeReader(self.words, self.parties)
        self.writer = MentionWriter(lexicon, self.parties, self.charges)
        self.background = Background(self.words.classes, self.parties)
        self.answers = Answers(lexicon)
        self.feelings = Feelings(lexicon, self.words)
        self.passing = Passing(self.carriers, self.bender.governors)
        self.visits = Visits(self.words.classes)
        self.aims = Aims(self.words.classes, self.parties)
        self.helping = Helping(self.words.classes)
        self.retellings = Retellings(lexicon, self.conditions, self.frames, self.words)
        self.drills = self.words.classes["drill_nouns"]
        self.joint = self.words.classes["joint_words"]
        self.sentences = self.words.classes["sentence_words"]
        self.event_heads = self.words.classes["event_heads"]

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
        for token, lemma in enumerate(parsed.lemmas):
            pos = POS_OF.get(parsed.pos[token])
            if lemma == BEING and parsed.roles[token] not in HELPING_ROLES:
                pos = "verb"  # "is in prison": the parser calls every form of it an auxiliary
            if pos is None:
                continue
            titled = parsed.pos[token] == "PROPN" and parsed.words[token][:1].isupper()
            if titled and lemma not in self.words.lemmas and lemma.endswith("s"):
                lemma = lemma[:-1]
            rows = self.words.rows.get((pos, lemma), [])
            if not rows and parsed.lowers[token] not in self.retellings.types:
                continue
            if titled and not reading.headline[parsed.sentence_of[token]]:
                continue
            code = self._no_act(reading, token, titled)
            act = None if code == "F105" else self._act(reading, token, rows)
            if act is None and code:
                drops.append(drop(parsed, code, token))
            elif act is not None and code:
                again[token] = act, code
            elif act is not None:
                acts[token] = act
            elif bare := self.retellings.act(reading, token, rows):
                again[token] = bare, BARE
        return self._settle(reading, self.bender.with_appeals(reading, acts), again, drops)

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
        if parsed.pos[token] == "VERB" and role in ("adjective", "compound"):
            return "F103"
        if (
            role == "noun_clause"
            and parsed.lowers[parsed.heads[token]] == "those"
            and not parsed.children[token]
        ):
            return "F103"  # "those freed"
        if parsed.pos[token] in ("NOUN", "PROPN") and role == "compound":
            return None if parsed.lemmas[parsed.heads[token]] in self.event_heads else "F103"
        return None

    # --- one token -----------------------------------------------------------------------------

    def _act(self, reading: Reading, token: int, rows: list[EventWord]) -> Act | None:
        """The best row that holds at a token, with its parties."""
        holding = [row for row in rows if self.conditions.hold(reading, token, row)]
        if not holding:
            return None
        most = max(row.conditions for row in holding)
        best: tuple[int, Act] | None = None
        for row in holding:
            if row.conditions < most:
                continue
            act = self._filled(reading, token, row)
            aimed = not all(self.parties.moved(reading, one) for one in act.recipients)
            weight = 8 * bool(act.recipients) + 4 * aimed + 2 * bool(act.actors) + bool(act.mode)
            if best is None or weight > best[0]:
                best = weight, act
        return None if best is None else best[1]

    def _filled(self, reading: Reading, token: int, row: EventWord) -> Act:
        base = token
        parsed = reading.parsed
        if parsed.roles[token] == "compound":
            base = parsed.heads[token]
        carrier = self.carriers.carrier(reading, base)
        covers: list[int] = []
        if row.when_role not in ("", "aim") and not row.when_class.startswith("@") and row.frame != "allege":
            covers = self.conditions.met_by(reading, token, row.when_role, row.when_class, row.particle)
        frame = self.words.frames[self._frame(reading, base, row, covers)]
        # words for acts, and what both sides of an exchange give ("exchanged ambassadors")
        given = row.event_type == "COOPERATE" and row.frame == "act_with"
        barred = [one for one in covers if given or ("noun", parsed.lemmas[one]) in self.words.rows]
        actors, recipients = self.frames.fill(reading, base, frame, carrier, barred)
        if base != token and not actors and row.event_type in MUTUAL_TYPES:
            recipients = []  # "a talks programme on local radio"
        if not recipients and row.frame in TRANSITIVE and self._headline_passive(reading, base):
            actors, recipients = recipients, actors
        mode = row.mode
        visitor = self.visits.visitor(reading, row.event_type, mode, (*actors, *recipients))
        if visitor is not None:
            mode = "visit"
            if set(actors) == set(recipients):  # "talks between": the visitor acts, the host receives
                recipients = [one for one in actors if one != visitor]
                actors = [visitor]
        event_type = row.event_type
        if event_type == "MOBILIZE" and (sides := self._joined(reading, token, row, actors)):
            event_type, mode, recipients = "COOPERATE", "", sides
        return Act(
            token=token,
            event_type=event_type,
            mode=mode,
            actors=tuple(actors),
            recipients=tuple(recipients),
            contexts=row.contexts,
            rule=row.rule,
            covers=tuple(covers),
        )

    def _joined(self, reading: Reading, token: int, row: EventWord, actors: list[int]) -> list[int]:
        """With whom forces are sent out or trained: "Chad and Niger held an *exercise*", "a *joint operation*
        with Chad"; both sides where one noun names them."""
        parsed = reading.parsed
        if row.lemma in self.drills and len(actors) > 1:
            return list(actors)
        thing = reading.arguments(token).object if parsed.pos[token] == "VERB" else token
        if thing is None or not any(
            parsed.lemmas[one] in self.joint for one in reading.arguments(thing).modifiers
        ):
            return []
        partners = [one for one in reading.obliques(token, "with", "alongside") if one != thing]
        found = [
            each for one in partners for each in self.parties.parties(reading, one) if each not in actors
        ]
        return found or (list(actors) if self.frames.both_sides(reading, token, actors) else [])

    def _frame(self, reading: Reading, token: int, row: EventWord, covers: list[int]) -> str:
        """The frame of a row; who undergoes what a verb with an object tells is that object: "aircraft
        *killed* nine in a raid", "nine were killed in a raid"."""
        found = reading.arguments(token)
        if row.mode and not found.passive:
            return row.frame  # police kill in raids that are no air raids
        done_to = found.object
        if (
            row.frame == "undergo"
            and done_to is not None
            and done_to not in covers
            and row.when_role != "object"
        ):
            return "act_on_thing"
        return row.frame

    def _headline_passive(self, reading: Reading, token: int) -> bool:
        """Whether a headline leaves out "was": "Opposition leader jailed for five years"."""
        parsed = reading.parsed
        last = parsed.sentences[parsed.sentence_of[token]][1] - 1
        return (
            parsed.pos[token] == "VERB"
            and parsed.forms[token] in ("past", "past_participle")
            and reading.arguments(token).object is None
            and parsed.pos[last] != "PUNCT"
            and parsed.child(token, "auxiliary") is None
        )

    # --- the acts of a document together ---------------------------------------------------------

    def _settle(
        self, reading: Reading, acts: dict[int, Act], again: dict[int, tuple[Act, str]], drops: list[Drop]
    ) -> tuple[list[Mention], list[Drop]]:
        """Lets governors bend acts, takes out what another covers, and writes down what passes the gates."""
        parsed = reading.parsed
        covered = {head: act for act in acts.values() for head in act.covers if head != act.token}
        charged = self._charged(reading, acts)
        settled: dict[int, Act] = {}
        for token, act in acts.items():
            if token in covered and (bent := self._governed(reading, covered[token], act)) is not None:
                settled[bent.token] = bent
                continue
            if token in covered or token in charged:
                again[token] = act, "F106" if token in covered else "F108"
                continue
            act = regained(parsed, acts, self._blamed(reading, acts, self._with_mode(acts, act)))
            bent = self.bender.bent(reading, act)
            if bent is None:
                drops.append(drop(parsed, "F104", token))
                continue
            if bent.token != token and bent.token in covered:
                again[token] = act, "F106"  # "eased the ban on protests"
                continue
            if self.feelings.topic(reading, token, bent):
                drops.append(drop(parsed, "F111", token))
                continue
            known = settled.get(bent.token)
            own = acts.get(bent.token) if bent.composed else None
            if known is not None and known.composed and not bent.composed:
                continue
            if own is not None and bent.token != token and (own.event_type, bent.event_type) == BACKING:
                continue  # "backed the lifting of the ban": support, and no promise to lift it
            settled[bent.token] = self.bender.merged(bent, own) if own and own.token != token else bent
        for act in [*settled.values()]:
            for order in self.bender.orders(reading, act):  # "*ordered* the station to be shut off" tells one
                outer = settled.get(order)
                if outer is not None and outer.event_type == act.event_type and act.token in settled:
                    again[order] = settled.pop(order), "F106"
                    done_to = act.recipients or tuple(
                        one for one in outer.recipients if one not in act.actors
                    )
                    settled[act.token] = replace(act, recipients=done_to)
        for token, (act, code) in [*again.items()]:
            if code == BARE and consequence(parsed, settled, act):
                settled[token] = again.pop(token)[0]
        mentions = self._written(reading, settled, drops)
        mentions += [
            replace(self.writer.mention(reading, act), passing=code)
            for token, (act, code) in again.items()
            if token not in settled
        ]
        return sorted(mentions, key=lambda one: one.head), drops

    def _governed(self, reading: Reading, outer: Act, inner: Act) -> Act | None:
        """What a promise makes of the hostile act below it: "vowed to *take to the streets*", "ready to
        *impose* tariffs"."""
        parsed = reading.parsed
        vowed = parsed.lemmas[outer.token] in SUBJECT_CONTROL or parsed.pos[outer.token] == "ADJ"
        if outer.event_type != "AGREE" or not vowed or parsed.pos[inner.token] != "VERB":
            return None
        bent = self.bender.bent(reading, inner)
        if bent is None or not bent.composed or bent.token != outer.token:
            return None
        return bent if bent.event_type != outer.event_type else None

    def _written(self, reading: Reading, settled: dict[int, Act], drops: list[Drop]) -> list[Mention]:
        """What passes the gates, in order of the text; adds what does not to `drops`."""
        mentions = []
        told: list[Act] = []
        for act in sorted(settled.values(), key=lambda one: one.token):
            if not act.recipients:
                act = replace(act, recipients=self._turned_to(reading, act))
            if aimed := self.aims.target(reading, act, settled):
                act = replace(act, recipients=aimed)
            if not act.recipients and act.event_type in SITED:
                act = replace(act, recipients=self.frames.depths.whereabouts(reading, act.token))
            if self.helping.turned(reading, act):
                act = replace(act, event_type="AID", mode="")
            if not act.recipients:
                act = replace(act, recipients=self.answers.answered(reading, act, told))
            act = replace(act, recipients=with_members(reading, self.parties, act))
            code = missing_party(self.words.types[act.event_type], act.actors, act.recipients)
            code = code or self.background.code(reading, act)
            if code is None and self.passing.mentioned(reading, act):
                code = None if consequence(reading.parsed, settled, act) else PASSING
            if code in TOLD_AGAIN | WORDS_ALONE:
                mentions.append(replace(self.writer.mention(reading, act), passing=code))
            elif code:
                drops.append(drop(reading.parsed, code, act.token))
            else:
                told.append(act)
                mentions.append(self.writer.mention(reading, act))
        return mentions

    def _turned_to(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Whom an act concerns that names nobody: each of its doers the others ("Chad and Niger agreed"); for
        refusals and threats, who is to do first what a clause with "if" or "until" says."""
        mutual = act.inner if act.event_type == "REJECT" and act.inner else act.event_type
        one_sided = act.composed is not None and reading.parsed.lemmas[act.token] in ONE_SIDED
        if (
            mutual in MUTUAL_TYPES
            and act.mode != MEDIATED
            and not one_sided
            and self.frames.both_sides(reading, act.token, act.actors)
        ):
            return act.actors
        if act.event_type in CONDITIONED:
            return tuple(one for one in self.frames.conditional(reading, act.token) if one not in act.actors)
        return ()

    def _charged(self, reading: Reading, acts: dict[int, Act]) -> set[int]:
        """Acts that are no more than what somebody is accused of or sentenced to: "convicted of *murder*",
        "upheld a prison term and *flogging*"."""
        parsed = reading.parsed
        penalties = {
            token
            for token in acts
            if parsed.roles[token] == "conjunct" and parsed.lemmas[parsed.heads[token]] in self.sentences
        }
        starts = {reading.parsed.starts[token]: token for token in acts}
        found: set[int] = penalties
        for token in acts:
            for charge in self.charges.charges(reading, token):
                found.update(one for start, one in starts.items() if charge.start <= start < charge.end)
        return found

    def _blamed(self, reading: Reading, acts: dict[int, Act], act: Act) -> Act:
        """Who condemns an act speaks against its doer, where one is named, not against those it befell."""
        if act.event_type != "ACCUSE":
            return act
        inner = acts.get(reading.arguments(act.token).object or -1)
        if inner is None or inner.token in act.covers:  # "expressed its condemnation": one act in two words
            return act
        if not inner.actors or not set(act.recipients) <= set(inner.recipients):
            return act
        own = reading.arguments(inner.token).possessor  # "expressed *its* rejection": the speaker's
        doers = tuple(one for one in inner.actors if one not in act.actors and one != own)
        return replace(act, recipients=doers or act.recipients)

    def _with_mode(self, acts: dict[int, Act], act: Act) -> Act:
        """An act without a mode takes that of the like act that it covers: "carried out air strikes"."""
        inner = [acts[head] for head in act.covers if head in acts]
        modes = [one.mode for one in inner if one.mode and one.event_type == act.event_type]
        return replace(act, mode=modes[0]) if modes and not act.mode else act
