"""Sums: a total beside its list. "14 prisoners: five Belarusians, three Poles …" is added up."""

import re
from collections.abc import Iterator, Sequence

from dragoman.link.differing.page import Counted, Page, Sum
from dragoman.link.differing.scene import Scene
from dragoman.link.differing.words import Words
from dragoman.model import Discrepancy, Telling

DIGIT = re.compile(r"\s*\d")
LEAST, MOST = 2, 14  # items of a list
BACK = 3  # sentences before a list in which its total stands
NAMES = re.compile(r"\s*(?:,|;|,?\band\b|,?\bplus\b)\s+")
OPENED = re.compile(r"\s*(?::|–|—|\bare\b|\bnamely\b|\bnames?\b|,)\s*")
RELATIVE = re.compile(r"\b(?:who|which|whom|that|said|told|was|were|had|has|have|is|are)\b")
ATTRIBUTED = re.compile(r",[^,:;]*\b(?:said|says|told|according to)\b[^:;]*\Z")
REST = re.compile(r"\b(?:all|the) (?:others?|rest|remaining)\b|\belsewhere\b")


def sums(page: Page, words: Words) -> Iterator[Sum]:
    """The totals of a report that have a list beside them which can be whole, each once."""
    taken: list[tuple[int, int]] = []
    candidates = (*_opened(page, words), *_divided(page), *_numbered(page))
    for found in sorted(candidates, key=lambda one: not one.agree):
        if found.plausible and not any(start < found.end and found.start < end for start, end in taken):
            taken.append((found.start, found.end))
            yield found


def _opened(page: Page, words: Words) -> Iterator[Sum]:
    """Lists behind a colon or "are": of numbers, of names, or of both; an item without a number is one."""
    text = page.coded.text
    for total in page.counted:
        last = page.sentences[total.sentence][1]
        opened = _opening(text[total.end : last], words)
        if total.single or total.approx or opened is None or total.value < LEAST:
            continue
        start = total.end + opened
        listed = ATTRIBUTED.sub("", text[start:last].rstrip(" .\n"))
        listed_here = [one for one in page.counted if start <= one.start < last]
        inside = [one for one in listed_here if not one.single]
        if total.category.isupper() and any(_of_another_state(one, total) for one in listed_here):
            continue  # "seven Lithuanians, two Latvians": the first of a list
        items = _items(listed, start, inside)
        whole = len(inside) >= LEAST or total.value <= MOST
        if whole and LEAST <= len(items) <= MOST:
            yield Sum(total=total, items=tuple(items), start=start, end=start + len(listed))


def _of_another_state(one: Counted, total: Counted) -> bool:
    return one.category.isupper() and one.category != total.category


def _opening(behind: str, words: Words) -> int | None:
    """Where the list begins behind a total: behind the last of the marks that open a whole list."""
    found = OPENED.search(behind[:130])
    if found is None or any(
        not whole and word in behind[: found.end() + 12].lower() for word, whole in words.lists.items()
    ):
        return None
    colon = behind[:130].find(":")
    return colon + 1 if colon >= 0 else found.end()


def _items(listed: str, start: int, inside: Sequence[Counted]) -> list[float]:
    """What each item of a list counts; [] where it is a sentence and no list."""
    items, at = [], 0
    for piece in NAMES.split(listed):
        place = listed.index(piece, at)
        at = place + len(piece)
        numbers = [one.value for one in inside if start + place <= one.start < start + at]
        if not piece.strip() or (DIGIT.match(piece) and not numbers):
            return []
        if (RELATIVE.search(piece) and not numbers) or len(numbers) > 1:
            return []
        items.append(numbers[0] if numbers else 1.0)
    return items


def _divided(page: Page) -> Iterator[Sum]:
    """ "Ten of the 16 …; the other six": two numbers that make up a third, or "Ten of them …, 13 … and three"
    after it."""
    for sentence in dict.fromkeys(one.sentence for one in page.counted):
        told = [one for one in page.counted if one.sentence == sentence]
        start, end = page.sentences[sentence]
        text = page.coded.text
        numbers = [one for one in told if not one.single and not _included(text, one)]
        if len(numbers) < LEAST:
            continue
        if re.match(r"\s+of (?:the|these|those) ", text[numbers[0].number_end :]) and re.search(
            r"\bthe other\b", text[start:end]
        ):
            if len(numbers) == LEAST + 1:
                first, total, other = numbers
                yield Sum(total=total, items=(first.value, other.value), start=first.start, end=other.end)
        elif re.match(r"\s+of (?:them|these|those)\b", text[numbers[0].number_end :]):
            yield from _to_total(page, sentence, numbers, exact=False)


def _included(text: str, one: Counted) -> bool:
    return bool(re.match(r"\s+included\b", text[one.end :])) or bool(
        re.search(r"\bincluding\s+\Z", text[max(0, one.start - 12) : one.start])
    )


def _numbered(page: Page) -> Iterator[Sum]:
    """Three numbers and more in one sentence, or two next to one another, that make up an earlier one
    exactly; or nearly, where the list names all the rest."""
    for sentence in sorted({one.sentence for one in page.counted}):
        numbers = _in_list(page, sentence)
        start, end = page.sentences[sentence]
        rest = bool(REST.search(page.coded.text[start:end]))
        if len(numbers) > LEAST:
            yield from _to_total(page, sentence, numbers, exact=not rest)
            if numbers[0].value == sum(one.value for one in numbers[1:]):
                items = tuple(one.value for one in numbers[1:])
                yield Sum(total=numbers[0], items=items, start=numbers[1].start, end=numbers[-1].end)


def _in_list(page: Page, sentence: int) -> list[Counted]:
    """The numbers of a sentence; "one Briton" is one where states are counted beside it."""
    told = [one for one in page.counted if one.sentence == sentence]
    states = sum(one.category.isupper() and not one.single for one in told) >= LEAST
    return [one for one in told if not one.single or (states and one.category.isupper())]


def _to_total(page: Page, sentence: int, numbers: Sequence[Counted], *, exact: bool) -> Iterator[Sum]:
    items = tuple(one.value for one in numbers)
    before = [one for one in page.counted if sentence - BACK <= one.sentence < sentence and not one.single]
    for total in reversed(before):
        found = Sum(total=total, items=items, start=numbers[0].start, end=numbers[-1].end)
        if total.value > max(items) and (found.agree or (not exact and found.plausible)):
            yield found
            return


def told_sums(scene: Scene) -> Iterator[Discrepancy]:
    """The sums of reports that stand next to a claim of the event, those that agree as well."""
    for page in scene.pages:
        if not any(number in scene.mine for number in page.claims):
            continue
        held = [number for number in page.claims if number in scene.events or number in scene.mine]
        for one in page.sums:
            nearest = min(held, key=lambda n: (abs(page.claims[n].trigger.start - one.start), n))
            if nearest not in scene.mine:  # each sum with one event alone
                continue
            listed = "+".join(f"{item:g}" for item in one.items)
            tellings = (
                _telling(scene, page, f"{one.total.value:g}", one.total.start, one.total.end),
                _telling(scene, page, f"{listed}={one.sum:g}", one.start, one.end),
            )
            note = f"{one.sum:g} listed, {one.total.value:g} stated"
            yield Discrepancy(kind="sum", tellings=tellings, contradiction=not one.agree, note=note)


def _telling(scene: Scene, page: Page, value: str, start: int, end: int) -> Telling:
    return scene.telling(value, [scene.fact(page, value, start, end)])
