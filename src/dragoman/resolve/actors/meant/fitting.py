"""What rules out that a description means an actor: kind, country, office, sex."""

from dragoman.resolve.actors.cast import Record
from dragoman.resolve.actors.known.sectors import OF_THE_STATE
from dragoman.resolve.actors.meant.phrases import NounPhrase
from dragoman.resolve.actors.words import ActorWords

BANDS = frozenset(("band", "faction", "gang", "group", "movement", "network", "outfit"))  # no army is one
LEAGUES = frozenset(("alliance", "bloc", "union"))  # of states, and no band is one
UNIONS = ("EUR", "IGO", "UNO")


def fits(words: ActorWords, record: Record, phrase: NounPhrase) -> bool:
    """Whether nothing that is known of an actor rules the description out."""
    noun = phrase.noun
    assert noun is not None
    if noun.kind == "person" and record.kind not in ("person", ""):
        return False
    if noun.kind == "body" and record.kind not in ("body", "group", ""):
        return False
    if "PTY" in noun.sectors and not record.countries.keys().isdisjoint(UNIONS):
        return False  # "the ruling party" is not the European Union
    if noun.lemma.rsplit(" ", 1)[-1] in BANDS and not OF_THE_STATE.isdisjoint(record.sectors):
        return False
    called = noun.lemma in record.lemmas  # "the union" of the Bread Union
    if noun.lemma in LEAGUES and record.names and not called and record.countries.keys().isdisjoint(UNIONS):
        return False
    of_state = noun.kind != "person" and not OF_THE_STATE.isdisjoint(noun.sectors)
    if of_state and not BANDS.isdisjoint(record.lemmas):
        return False  # "the army" is not the Wagner group
    if noun.lemma in record.former_lemmas and not phrase.former:
        return False  # "the president" is not the former one
    if phrase.country in UNIONS and record.names and phrase.country not in record.countries:
        return False  # "the UN refugee agency" is no front of Tigray
    countries = record.countries or record.hint_countries
    if phrase.country and countries and phrase.country not in countries:
        return False
    sender = record.owner if record.owner is not None and record.owner.kind == "country" else None
    if sender is not None and phrase.country and phrase.country not in sender.countries:
        return False  # "Iran's envoy" is not "its ambassador" of the Netherlands
    sex = words.sex_of_noun(noun.lemma)
    return not (sex and record.sex and sex != record.sex)
