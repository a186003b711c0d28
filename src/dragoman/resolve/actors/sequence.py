"""Reads a document in order: names refresh the trail, descriptions and pronouns are resolved against it."""

from dragoman.grammar import NOUN_ROLES
from dragoman.model import Drop
from dragoman.resolve.actors.cast import OBJECT, SUBJECT, Cast, Mention, Record
from dragoman.resolve.actors.meant.nouns import NounReader
from dragoman.resolve.actors.meant.pronouns import PronounReader, together
from dragoman.resolve.actors.meant.trail import Trail
from dragoman.resolve.actors.naming.government import GovernmentReader
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords, Pronoun

PLACES = frozenset(("country", "other", "place"))
JOINING = frozenset(("body", "country", "group", "person"))
PEOPLE = frozenset(("group", "person"))  # "the mayor and two aides"
TOLD_OF = frozenset((SUBJECT, OBJECT))  # not "barred *by the comptroller*"
COUNTED_SIGHT = 4  # sentences
TITLED_SIGHT = 3  # sentences that a title reaches back to a description by the same noun
LONGEST_LIST = 12  # conjuncts of a list that is followed


class Sequence:
    def __init__(
        self, words: ActorWords, nouns: NounReader, pronouns: PronounReader, governments: GovernmentReader
    ) -> None:
        self.words = words
        self.nouns = nouns
        self.pronouns = pronouns
        self.governments = governments

    def read(self, page: Page, cast: Cast, speakers: dict[int, int]) -> list[Drop]:
        """Resolves what is left, token by token; returns what could not be told."""
        parsed = page.parsed
        trail = Trail(page)
        drops: list[Drop] = []
        pronouns = self.words.pronouns
        own_voice: list[tuple[int, Pronoun]] = []
        headings: list[int] = []
        for token in range(len(parsed)):
            pos = parsed.pos[token]
            record = cast.of_head.get(token)
            if record is not None:
                self._passed(page, cast, trail, token, record)
            elif pos in ("NUM", "PRON") and self._counted(page, cast, trail, token):
                continue
            elif pos == "PRON" or (pos == "DET" and parsed.lowers[token] in pronouns):
                pronoun = pronouns.get(parsed.lowers[token])
                if pronoun is None or page.in_heading(token):
                    continue
                if pronoun.person == "1":
                    own_voice.append((token, pronoun))
                else:
                    self._pronoun(page, cast, trail, token, pronoun, speakers, drops)
            elif pos in ("NOUN", "PROPN", "ADJ") and token not in cast.of_token:
                if page.in_heading(token):
                    headings.append(token)
                else:
                    self.nouns.read(page, cast, trail, token)
        for token, pronoun in own_voice:
            self._own_voice(page, cast, token, pronoun, speakers)
        for token in headings:
            self.nouns.read_heading(page, cast, token)
        return drops

    def _passed(self, page: Page, cast: Cast, trail: Trail, token: int, record: Record) -> None:
        """A name, or a noun already known to be the named one's."""
        parsed = page.parsed
        form = "name" if token in cast.of_token else "noun"
        if form == "name" and record.kind == "person" and not page.in_heading(token):
            self._titled_late(cast, trail, token, record)
            self._named_late(page, cast, trail, token, record)
        acts = record.kind not in PLACES or self.governments.stands_for_government(parsed, token)
        if not page.in_heading(token):
            trail.add(token, record, form, acts=acts, befallen=self.nouns.befalls(page, token, record))
        if form == "noun":
            self.nouns.kinship(page, cast, self.nouns.phrases.read(parsed, token), record)
        else:
            self.nouns.kin_before(page, cast, token, record)
        if parsed.roles[token] == "conjunct" and record.kind in JOINING and acts:
            self._joined(page, cast, trail, token)

    def _titled_late(self, cast: Cast, trail: Trail, token: int, record: Record) -> None:
        """ "The judge ordered his release. Judge Carla Brandão …": the one described by the noun that is the
        first mention's title, if just one such stands unnamed in sight."""
        titles = {title.rsplit(" ", 1)[-1] for title in record.titles} & self.words.nouns.keys()
        if record.opened != token or not titles:
            return
        described: dict[int, Record] = {}
        for step in trail.back(token, TITLED_SIGHT):
            one = step.record
            if one.names and one is not record and not titles.isdisjoint(one.lemmas):
                return  # another minister is named
            unnamed = one.kind == "person" and not one.names and not one.plural and one.definite
            if unnamed and one.lemmas and {lemma.rsplit(" ", 1)[-1] for lemma in one.lemmas} <= titles:
                described[one.number] = one
        if len(described) != 1:
            return
        one = next(iter(described.values()))
        if one.sex and record.sex and one.sex != record.sex:
            return
        if one.countries and record.countries and one.countries.keys().isdisjoint(record.countries):
            return
        self._merged(cast, trail, record, one)

    def _merged(self, cast: Cast, trail: Trail, record: Record, described: Record) -> None:
        cast.merge(record, described)
        trail.rename(described, record)
        for lemma in record.lemmas:
            cast.call(record, lemma)

    def _named_late(self, page: Page, cast: Cast, trail: Trail, token: int, record: Record) -> None:
        """ "Police arrested a teacher. Ivan Petrov, 43, …": whom the sentence before only described is named
        at the head of the next, if it described just one and the name brings no other trade."""
        if (
            record.opened != token
            or page.rank(token) != SUBJECT
            or max(map(len, record.names), default=0) < 2
        ):
            return
        if record.lemmas or record.titles or record.owner is not None:
            return
        number = page.parsed.sentence_of[token]
        unnamed: dict[int, Record] = {}
        for step in trail.back(token, 1):
            one = step.record
            if page.parsed.sentence_of[step.token] == number:
                return
            if one.kind == "person" and not one.plural and not one.names and step.rank in TOLD_OF:
                unnamed[one.number] = one
        if len(unnamed) != 1:
            return
        described = next(iter(unnamed.values()))
        if described.sex and record.sex and described.sex != record.sex:
            return
        if not (described.definite or described.plight or record.age is not None):
            return  # "A spokesman declined to comment. Jan Kowal …": two
        self._merged(cast, trail, record, described)

    def _joined(self, page: Page, cast: Cast, trail: Trail, token: int) -> None:
        """ "Petrov and Orlov": both together may be "they" or "the two men" later."""
        parsed = page.parsed
        if parsed.child(token, "conjunct") is not None:
            return
        row = [token]
        while parsed.roles[row[-1]] == "conjunct" and len(row) < LONGEST_LIST:
            row.append(parsed.heads[row[-1]])
        row.reverse()
        if any(
            parsed.lowers[c] in ("or", "nor", "but")
            for i in row
            for c in parsed.children_in(i, "coordinator")
        ):
            return
        records = [cast.at(i) for i in row]
        members = [record for record in records if record is not None and record.kind in JOINING]
        different = len({m.number for m in members}) == len(members) == len(row)
        kinds = {m.kind for m in members}
        if different and kinds != {"group"} and (len(kinds) == 1 or kinds == PEOPLE):
            group = cast.joined(tuple(members))
            if group.first is None:
                group.first = Mention(row[0], parsed.left_edges[row[0]], token + 1, "name")
            trail.add(row[0], group, "name", befallen=self.nouns.befalls(page, row[0], group))

    def _counted(self, page: Page, cast: Cast, trail: Trail, token: int) -> bool:
        """ "The three", "all three", "both": the nearest of whom there are so many, or the only ones in the
        text; else a group of its own, which "they" may mean."""
        parsed = page.parsed
        first = token if parsed.lowers[token] == "both" else token - 1
        count = 2 if first == token else self.words.numbers.unit(parsed.lowers[token])
        if count is None or page.in_heading(token) or parsed.roles[token] not in NOUN_ROLES:
            return False
        if first < token and (first < 0 or parsed.lowers[first] not in ("all", "the")):
            return False
        near = [s.record for s in trail.back(token, COUNTED_SIGHT) if _so_many(s.record, count)]
        all_told = [record for record in cast.records if _so_many(record, count)]
        if near or len(all_told) == 1:
            record = near[0] if near else all_told[0]
        elif count == 2 and (pair := self._pair(page, trail, token)):
            record = cast.joined(pair)
        else:
            record = cast.new("group")
            record.plural, record.number_of, record.definite = True, count, True
        cast.place(record, Mention(token, first, token + 1, "noun"))
        trail.add(token, record, "noun", befallen=self.nouns.befalls(page, token, record))
        return True

    def _pair(self, page: Page, trail: Trail, token: int) -> tuple[Record, ...]:
        """The only two persons that the nearest sentence with two of them speaks of."""
        for steps in together(trail.back(token, COUNTED_SIGHT), page.parsed.sentence_of):
            found = {s.record.number: s.record for s in reversed(steps) if s.record.kind == "person"}
            if len(found) == 2 and not any(one.plural for one in found.values()):
                return tuple(found.values())
        return ()

    # --- pronouns -------------------------------------------------------------------------------------

    def _pronoun(
        self,
        page: Page,
        cast: Cast,
        trail: Trail,
        token: int,
        pronoun: Pronoun,
        speakers: dict[int, int],
        drops: list[Drop],
    ) -> None:
        parsed = page.parsed
        if pronoun.person == "relative":
            record = self._relative(page, cast, token, pronoun)
        else:
            speaker_at = speakers.get(page.quote_of[token], -1)
            choice = self.pronouns.choose(page, cast, trail, token, pronoun, cast.at(speaker_at))
            record = choice.record
            if record is None and choice.passed_over:
                start, end = parsed.chars(token, token + 1)
                names = " or ".join(label(r) for r in choice.passed_over)
                drops.append(Drop(code="A101", reason=f"{choice.reason}: {names}", start=start, end=end))
        if record is None:
            return
        if pronoun.sex in ("male", "female"):
            record.sex = record.sex or pronoun.sex
            record.kind = record.kind or "person"
        cast.place(record, Mention(token, token, token + 1, "pronoun"))
        befallen = self.nouns.befalls(page, token, record)
        if pronoun.person != "relative":
            trail.add(token, record, "pronoun", befallen=befallen)

    def _relative(self, page: Page, cast: Cast, token: int, pronoun: Pronoun) -> Record | None:
        """Who and which stand for the noun before their clause; "who" for no state, "which" for no person."""
        parsed = page.parsed
        for above in parsed.ancestors(token):
            if parsed.roles[above] == "relative_clause":
                record = cast.at(parsed.heads[above])
                if record is None or (record.kind == "person") == (pronoun.sex == "thing"):
                    return None
                return None if record.kind in PLACES and pronoun.sex != "thing" else record
        return None

    def _own_voice(
        self, page: Page, cast: Cast, token: int, pronoun: Pronoun, speakers: dict[int, int]
    ) -> None:
        """ "I" in a quotation is its speaker; "we" only of a body that speaks."""
        speaker = cast.at(speakers.get(page.quote_of[token], -1))
        if speaker is not None and (pronoun.number == "one" or speaker.kind not in ("person", "")):
            cast.place(speaker, Mention(token, token, token + 1, "pronoun"))


def label(record: Record) -> str:
    """A short name for a drop's reason."""
    if record.names:
        return " ".join(record.names[0])
    if record.members:
        return listing([label(member) for member in record.members])
    return next(iter(record.lemmas), "?")


def listing(names: list[str]) -> str:
    """ "Ana Lim, Omar Sey and Ian Poe"."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def _so_many(record: Record, count: int) -> bool:
    return record.number_of == count or len(record.members) == count
