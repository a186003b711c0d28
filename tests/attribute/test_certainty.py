"""What the judge of certainty hands on: predicates, likelihoods, history, conditions; any text works."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.attribute import CertaintyJudge
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed
from dragoman.model.claim import STATUSES
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def judge(lexicon: Lexicon) -> CertaintyJudge:
    return CertaintyJudge(lexicon)


def of(parser: Parser, judge: CertaintyJudge, text: str, act: str, **options: str):
    parsed = parser.read(text)
    return judge.of(parsed, parsed.words.index(act), **options)


def test_predicates_are_verbs_predicate_adjectives_and_event_nouns(parser, judge):
    text = "The bishop is angry because soldiers have started an attack on his old town."
    found = judge.predicates(parser.read(text))
    assert [p.text for p in found] == ["is", "angry", "started", "attack"]
    assert all(text[p.start : p.end] == p.text for p in found)


def test_things_and_bodies_are_no_predicates(parser, judge):
    found = judge.predicates(parser.read("The government of the nation has a building and a document."))
    assert [p.text for p in found] == ["has"]


def test_likelihood_band_and_span(parser, judge):
    text = "It is highly unlikely that the king will pardon him."
    found = of(parser, judge, text, "pardon").likelihood
    assert found is not None
    assert (found.word, found.low, found.high) == ("highly unlikely", 0.05, 0.20)
    assert text[found.start : found.end] == "highly unlikely"


LIKELY = [
    ("The cabinet will probably fall in May.", "fall", "probably", 0.55, 0.80),
    ("The rebels are very likely to attack.", "attack", "very likely", 0.80, 0.95),
    ("The premier is not likely to resign.", "resign", "not likely", 0.20, 0.45),
    ("The treaty will almost certainly lapse.", "lapse", "almost certainly", 0.95, 0.99),
    ("In all likelihood, the talks will collapse.", "collapse", "In all likelihood", 0.55, 0.80),
    ("There is a remote chance of a coup.", "coup", "remote chance", 0.01, 0.05),
    ("A split in the party is likely.", "split", "likely", 0.55, 0.80),
]


@pytest.mark.parametrize(("text", "act", "word", "low", "high"), LIKELY)
def test_likelihoods(parser, judge, text, act, word, low, high):
    found = of(parser, judge, text, act).likelihood
    assert found is not None
    assert (found.word, found.low, found.high) == (word, low, high)


@pytest.mark.parametrize("word", ["could", "may", "might"])
def test_what_is_possible_gets_no_number(parser, judge, word):
    found = of(parser, judge, f"The army {word} attack the port.", "attack")
    assert found.likelihood is None
    assert found.hypothetical
    assert found.status == "forecast"


def test_a_headline_tells_what_happened(parser, judge):
    found = of(parser, judge, "Gunmen kill eleven farmers in Plateau state; governor blames herders", "kill")
    assert (found.status, found.hypothetical) == ("asserted", False)


def test_a_semicolon_parts_two_sentences(parser, judge):
    found = of(
        parser, judge, "The rebels accepted the offer on Thursday; the army has not answered.", "accepted"
    )
    assert (found.status, found.negation) == ("asserted", False)


def test_a_likelihood_belongs_to_the_act_it_stands_with(parser, judge):
    text = "The general will probably order his troops to retreat."
    assert of(parser, judge, text, "order").likelihood is not None
    assert of(parser, judge, text, "retreat").likelihood is None


def test_a_year_is_held_against_the_day_of_publication(parser, judge):
    text = "The court banned the party in 2021."
    assert of(parser, judge, text, "banned").historical
    assert of(parser, judge, text, "banned", published="2024-05-01").historical
    assert not of(parser, judge, text, "banned", published="2021-05-01").historical


def test_a_reported_pluperfect_is_no_background(parser, judge):
    assert not of(parser, judge, "The army said that rebels had attacked a bus.", "attacked").historical
    assert of(parser, judge, "The general had seized power, and he ruled alone.", "seized").historical


@pytest.mark.parametrize("day", ["on 12 June 2024", "on June 3rd, 2024"])
def test_a_whole_date_is_no_background_where_the_report_has_none(parser, judge, day):
    text = f"Soldiers shot three miners {day}."
    assert not of(parser, judge, text, "shot").historical
    assert of(parser, judge, text, "shot", published="2026-05-01").historical


def test_what_is_to_come_is_not_historical(parser, judge):
    found = of(parser, judge, "Talks were suspended until 2031.", "suspended")
    assert not found.historical


def test_what_a_condition_leaves(parser, judge):
    text = "If the vote is lost, the premier will resign."
    found = of(parser, judge, text, "resign")
    assert found.condition is not None
    assert text[found.condition.start : found.condition.end] == "If the vote is lost"
    plain = of(parser, judge, "The premier will resign.", "resign")
    assert plain.condition is None
    assert 0 < found.factuality < plain.factuality


def test_the_reading_is_made_once_for_a_document(parser, judge):
    parsed = parser.read("Police arrested a nurse. They denied it.")
    assert judge.read(parsed) is judge.read(parsed)
    other = parser.read("Rebels fled.")
    assert judge.read(other) is not judge.read(parsed)


TEXTS = [
    "",
    " ",
    "\n\n",
    "Attack",
    "?",
    "攻撃を否定した。",
    "Не будет.",
    "“",
    "If if if",
    "to to not not never no " * 40,
]


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_works(parser, judge, text):
    parsed = parser.read(text)
    for predicate in judge.predicates(parsed):
        assert text[predicate.start : predicate.end] == predicate.text
    for token in range(len(parsed)):
        assert judge.of(parsed, token).status in STATUSES


WORDS = (
    "not",
    "no",
    "never",
    "nobody",
    "without",
    "if",
    "unless",
    "whether",
    "that",
    "to",
    "of",
    "for",
    "from",
    "by",
    "will",
    "would",
    "could",
    "must",
    "have",
    "had",
    "be",
    "is",
    "been",
    "going",
    "likely",
    "possible",
    "denied",
    "refused",
    "failed",
    "said",
    "promised",
    "threatened",
    "ordered",
    "called",
    "plan",
    "attack",
    "release",
    "claim",
    "evidence",
    "retracted",
    "reportedly",
    "probably",
    "chance",
    "years",
    "ago",
    "in",
    "2015",
    "was",
    "serving",
    "as",
    "long",
    "soon",
    "only",
    "just",
    "what",
    "who",
    "how",
    "yet",
    "neither",
    "instead",
    "than",
    "the",
    "a",
    "his",
    "reported",
    "alleged",
)
POS = ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV", "ADP", "SCONJ", "PART", "DET", "PRON", "PUNCT", "X")
FORMS = ("base", "past", "present", "past_participle", "gerund", "singular", "plural", "modal", "")


@st.composite
def trees(draw: st.DrawFn, roles: tuple[str, ...]) -> Parsed:
    """Any tree over any words: also those that no parser would make."""
    n = draw(st.integers(1, 14))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=n, max_size=n))
    order = draw(st.permutations(range(n)))
    heads = [0] * n
    for place, token in enumerate(order):
        heads[token] = order[draw(st.integers(0, place - 1))] if place else token
    children: list[list[int]] = [[] for _ in range(n)]
    for token, head in enumerate(heads):
        if token != head:
            children[head].append(token)
    starts = [sum(len(w) + 1 for w in words[:i]) for i in range(n)]
    left, right = list(range(n)), list(range(n))
    for token in reversed(order):
        if heads[token] != token:
            left[heads[token]] = min(left[heads[token]], left[token])
            right[heads[token]] = max(right[heads[token]], right[token])
    return Parsed(
        text=" ".join(words),
        starts=tuple(starts),
        ends=tuple(s + len(w) for s, w in zip(starts, words, strict=True)),
        words=tuple(words),
        lowers=tuple(words),
        lemmas=tuple(words),
        pos=tuple(draw(st.lists(st.sampled_from(POS), min_size=n, max_size=n))),
        forms=tuple(draw(st.lists(st.sampled_from(FORMS), min_size=n, max_size=n))),
        heads=tuple(heads),
        roles=tuple("root" if h == i else draw(st.sampled_from(roles)) for i, h in enumerate(heads)),
        sentences=((0, n),),
        sentence_of=(0,) * n,
        paragraphs=((0, n),),
        entities=(),
        entity_of=(-1,) * n,
        children=tuple(map(tuple, children)),
        left_edges=tuple(left),
        right_edges=tuple(right),
    )


ROLES = (
    "subject",
    "passive_subject",
    "clausal_subject",
    "object",
    "indirect_object",
    "by_agent",
    "preposition",
    "prepositional_object",
    "prepositional_clause",
    "complement_clause",
    "open_complement",
    "adverbial_clause",
    "noun_clause",
    "relative_clause",
    "apposition",
    "possessor",
    "compound",
    "adjective",
    "conjunct",
    "coordinator",
    "auxiliary",
    "passive_auxiliary",
    "negation",
    "marker",
    "determiner",
    "adverb",
    "particle",
    "attribute",
    "adjective_complement",
    "object_predicate",
    "expletive",
    "punctuation",
)


@settings(max_examples=300, deadline=None)
@given(parsed=trees(ROLES))
def test_any_tree_works(judge, parsed):
    for predicate in judge.predicates(parsed):
        assert parsed.text[predicate.start : predicate.end] == predicate.text
        assert -3.0 <= predicate.factuality <= 3.0
    for token in range(len(parsed)):
        found = judge.of(parsed, token)
        assert found.status in STATUSES
        assert -3.0 <= found.factuality <= 3.0
        if found.condition is not None:
            assert 0 <= found.condition.start < found.condition.end <= len(parsed.text)
        if found.likelihood is not None:
            likelihood = dataclasses.asdict(found.likelihood)
            assert parsed.text[likelihood["start"] : likelihood["end"]] == likelihood["word"]
            assert 0 <= likelihood["low"] < likelihood["high"] <= 1
