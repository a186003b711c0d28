"""Who speaks each quotation, as far as "I" and "he" need to know; *attribute* finds sources in earnest."""

from dragoman.model import Parsed
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords


def speakers(page: Page, words: ActorWords) -> dict[int, int]:
    """The head token of the speaker of each quotation that a speech verb beside it names.

    The verb stands outside the quotation in one of its sentences; a quotation without one goes on from the
    quotation before it in the paragraph.
    """
    parsed = page.parsed
    found: dict[int, int] = {}
    latest: tuple[int, int] | None = None  # paragraph and speaker
    for first, last in parsed.sentences:
        inside = {page.quote_of[i] for i in range(first, last)} - {-1}
        speaker = _speaker(page, words, first, last)
        paragraph = page.paragraph_of[first]
        if speaker is not None:
            latest = (paragraph, speaker)
        if latest is not None and latest[0] == paragraph:
            for quotation in inside:
                found.setdefault(quotation, latest[1])
    return found


def _speaker(page: Page, words: ActorWords, first: int, last: int) -> int | None:
    parsed: Parsed = page.parsed
    for i in range(first, last):
        if page.quote_of[i] < 0 and parsed.pos[i] == "VERB" and parsed.lemmas[i] in words.speech_verbs:
            subject = parsed.child(i, "subject")
            if subject is not None and page.quote_of[subject] < 0:
                return subject
    return None
