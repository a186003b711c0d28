"""Scope told by a part alone: how many are still there, refused, did so of how many."""

import itertools
import re
from collections.abc import Iterator, Sequence

from dragoman.link.differing.page import Counted, Page
from dragoman.link.differing.scene import Fact, Scene
from dragoman.link.differing.words import Token, singular
from dragoman.model import Claim, Discrepancy

LEFT = 4  # words from a bare number to the word that those are still there
REACH = 6  # words from a part to its act
BEFORE = 2  # words from an act to the part behind it: "agreed to five of the seven conditions"
STAY, GONE, FREED, ADMITTED = "stay", "gone", "freed", "admitted"
HOLDING = frozenset((("COERCE", "arrest"), ("ASSAULT", "abduct")))
REFUSED = frozenset(("refused", "declined"))
LETTING_GO = frozenset((("RETREAT", "release"), ("RETREAT", "withdraw"), ("COERCE", "deport")))
THERE = frozenset(("held", "captive", "detained", "there", "inside", "missing"))
SOME = frozenset(("some", "others", "many", "several", "dozens", "scores", "hundreds", "thousands", "most"))
JOINTS = frozenset(
    (
        "are",
        "were",
        "have",
        "had",
        "will",
        "others",
        "more",
        "but",
        "however",
        "of",
        "them",
        "people",
        "persons",
        "prisoners",
        "detainees",
        "captives",
        "hostages",
    )
)
OF_ALL = re.compile(r" of (?:the|all|its|their) ")
CLAUSE = frozenset(".,;:!?")
ALL = frozenset(("all", "everyone", "everybody", "every"))
MOST_OF = frozenset(("most", "many", "half", "few", "several"))
WEAK = frozenset(("been", "were", "have", "home", "back", "week", "month", "year"))  # which all may share
OPENERS = frozenset((",", ";", ":", "that", "and", "but", '"', "“"))
HAD = frozenset(("have", "has", "had", "are", "is", "were", "was", "did", "do"))


def parts(scene: Scene, page: Page) -> Iterator[tuple[str, Fact]]:
    """Acts that only some did, as those show who did it or did not."""
    yield from _left(scene, page)
    yield from _refused(scene, page)
    yield from _of_so_many(scene, page)


def _of_so_many(scene: Scene, page: Page) -> Iterator[tuple[str, Fact]]:
    """ "Agreed to five of the seven conditions": fewer than all of them."""
    told = page.counted
    for one, whole in itertools.pairwise(told):
        between = page.coded.text[one.number_end : whole.number_start]
        fewer = one.sentence == whole.sentence and one.value < whole.value and not one.approx.startswith("<")
        if not fewer or not OF_ALL.fullmatch(between) or one.sentence not in scene.about[page.number]:
            continue
        if (act := _act(scene, page, one, whole)) is not None:
            start, end = min(one.start, act.start), max(whole.end, act.end)
            yield scene.words.scope_acts[act.word], scene.fact(page, "some", start, end)


def _act(scene: Scene, page: Page, one: Counted, whole: Counted) -> Token | None:
    """The act right before a part, else the first behind it."""
    words = page.tokens[one.sentence]
    before = [token for token in words if token.end <= one.start][-BEFORE:]
    behind: Sequence[Token] = [token for token in words if token.start >= whole.end][:REACH]
    end = next((at for at, token in enumerate(behind) if token.word in CLAUSE), len(behind))
    found = [token for token in (*before, *behind[:end]) if token.word in scene.words.scope_acts]
    return found[0] if found else None


def _refused(scene: Scene, page: Page) -> Iterator[tuple[str, Fact]]:
    """ "One of those freed refused to leave": not all of those who were let go went. "Three refused to
    confess": not all did."""
    for sentence in sorted(scene.about[page.number]):
        words = page.tokens[sentence]
        for place in range(len(words) - 2):
            if words[place].word in REFUSED and words[place + 1].word == "to":
                act = scene.words.scope_acts.get(words[place + 2].word)
                act = FREED if act == GONE and FREED in scene.outcomes else act
                if act in (FREED, ADMITTED):
                    yield act, scene.fact(page, "some", words[place].start, words[place + 2].end)


def _left(scene: Scene, page: Page) -> Iterator[tuple[str, Fact]]:
    """ "Eleven are still being held", "but dozens remain": some of those whom a report lets go are still
    there. Others are named as such ("dozens of Islamists remain")."""
    if HOLDING & scene.kinds:
        act = GONE
    elif LETTING_GO & scene.kinds:
        act = FREED if FREED in scene.outcomes else act_of(scene, next(iter(scene.mine.values())))
    else:
        return
    for sentence in sorted(scene.about[page.number]):
        words = page.tokens[sentence]
        for place, token in enumerate(words):
            behind = {one.word for one in words[place + 1 : place + 1 + LEFT]}
            behind |= {singular(word) for word in behind}
            there = behind & (scene.words.prisons | THERE)
            stays = scene.words.scope_acts.get(token.word) == STAY and there
            if not stays and token.word != "missing":
                continue
            for at in range(max(0, place - LEFT), place):
                between = {one.word for one in words[at + 1 : place]}
                many = words[at].word in (*SOME, *scene.words.units) or words[at].word.isdigit()
                if many and between <= JOINTS:
                    fact = scene.fact(page, "some", words[at].start, token.end)
                    yield act, fact
                    break


def not_all(scene: Scene) -> Iterator[Discrepancy]:
    """ "Everyone has been punished", "most have not been punished": the same word of all, and not of most."""
    told = [one for page in scene.pages for one in _predicates(scene, page)]
    for value, words, fact in told:
        for other, others, beside in told:
            apart = fact.page is not beside.page
            if value == "all" and other == "some" and apart and (shared := sorted(words & others)):
                facts = {"all": [fact], "some": [beside]}
                note = f"{shared[0]}: all against some"
                yield scene.discrepancy("scope", facts, contradiction=True, note=note)
                return


def _predicates(scene: Scene, page: Page) -> Iterator[tuple[str, frozenset[str], Fact]]:
    """What a sentence says of all, or says not of most."""
    for sentence in sorted(scene.about[page.number]):
        words = page.tokens[sentence]
        for place, token in enumerate(words):
            end = next((at for at in range(place, len(words)) if words[at].word in CLAUSE), len(words))
            said = words[place + 1 : end]
            opens = place == 0 or words[place - 1].word in OPENERS
            value = _of_how_many(scene, token.word, said) if opens and said else ""
            if value:
                found = {singular(one.word) for one in said if one.word[0].isalpha()}
                found -= scene.words.stops | scene.words.anybody | scene.words.persons | WEAK
                yield value, frozenset(found), scene.fact(page, value, token.start, said[-1].end)
                break


def _of_how_many(scene: Scene, word: str, said: Sequence[Token]) -> str:
    """Whether a clause that a word opens says something of all, or of some that others did not do it."""
    denied = any(
        one.word == "never" or (one.word == "not" and two.word in HAD)
        for two, one in itertools.pairwise(said)
    )
    numbers = scene.words.units.keys()
    if word == "only":
        return "some" if said[0].word in numbers or said[0].word.isdigit() else ""
    if word in ALL:
        return "" if denied else "all"
    counted = (word.isdigit() or word in numbers) and len(said) > 1 and said[0].word == "of"
    return (
        "some"
        if (word in MOST_OF or counted) and (denied or any(one.word == "nothing" for one in said))
        else ""
    )


def act_of(scene: Scene, claim: Claim) -> str:
    return scene.words.act_of(claim) or "/".join(filter(None, (claim.event_type, claim.mode)))
