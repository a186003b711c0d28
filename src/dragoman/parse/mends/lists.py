"""Who stands in a row: several whom a small parser takes for one, and one whom it takes for two."""

from dragoman.grammar import AUXILIARIES, NOUNS, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

TRADES = frozenset(
    ("academic", "activist", "actor", "actress", "analyst", "artist", "author", "blogger", "broadcaster")
) | frozenset(("businessman", "businesswoman", "campaigner", "cleric", "columnist", "comedian"))
TRADES |= frozenset(("commentator", "composer", "critic", "director", "dissident", "doctor", "economist"))
TRADES |= frozenset(("editor", "engineer", "essayist", "feminist", "film-maker", "filmmaker", "historian"))
TRADES |= frozenset(("journalist", "lawyer", "linguist", "musician", "novelist", "oligarch", "painter"))
TRADES |= frozenset(("philosopher", "photographer", "physician", "playwright", "poet", "politician"))
TRADES |= frozenset(("preacher", "professor", "publisher", "rapper", "reporter", "researcher", "scholar"))
TRADES |= frozenset(("scientist", "singer", "sociologist", "student", "teacher", "theologian"))
TRADES |= frozenset(("translator", "tycoon", "unionist", "vlogger", "writer", "youtuber"))
# what somebody of a trade may be or have been besides
OFFICES = frozenset(("candidate", "colonel", "deputy", "general", "lawmaker", "leader", "mayor", "minister"))
OFFICES |= frozenset(("official", "prisoner", "prosecutor", "rabbi", "senator", "soldier", "spokesman"))
OFFICES |= frozenset(("spokeswoman", "ambassador", "diplomat", "judge", "priest", "founder", "whistleblower"))
STATES = frozenset(("ally", "country", "nation", "neighbor", "neighbour", "power", "state"))
# of these a noun is the object, and no clause
SEIZING = frozenset(
    ("attack", "blockade", "block", "bomb", "burn", "capture", "enter", "fire", "hit", "invade")
)
SEIZING |= frozenset(
    ("leave", "loot", "occupy", "raid", "seize", "shell", "storm", "strike", "surround", "torch")
)
SEVERAL = frozenset(("are", "have", "were"))


def two_trades(s: Sentence) -> None:
    """A trade, "and" and another right before a name, under one article, are one person's: "the *activist and
    lawyer* Arnon Nampa"; "the journalist and *his* lawyer Omar Sey" are two."""
    for link in s.tokens[1:-2]:
        first = link - 1
        if s.lowers[link] != "and" or s.lemmas[first] not in TRADES or s.forms[first] == "plural":
            continue
        second = _last_noun(s, link + 1)
        if second is None or s.lemmas[second] not in TRADES | OFFICES or s.forms[second] == "plural":
            continue
        if any(s.pos[one] in ("DET", "PRON", "PUNCT") for one in range(link + 1, second)):
            continue
        name = second + 1
        while name + 1 < s.last and s.pos[name + 1] == "PROPN" and s.heads[name] == name + 1:
            name += 1
        apart = {s.heads[first], s.heads[second], s.heads[name]} - {first, second, name}
        if len(apart) == 1 and s.heads[first] not in (second, name):
            _one_person(s, first, second, name)


def _last_noun(s: Sentence, start: int) -> int | None:
    """The last common noun from a token on that stands right before a name."""
    for at in range(start, min(start + 4, s.last - 1)):
        if s.pos[at] == "NOUN" and s.pos[at + 1] == "PROPN" and s.words[at + 1][:1].isupper():
            return at
        if s.pos[at] not in ("ADJ", "NOUN", "PROPN"):
            return None
    return None


def _one_person(s: Sentence, first: int, second: int, name: int) -> None:
    verb, role = s.heads[first], s.roles[first]
    if any(s.lowers[one] in SEVERAL for one in s.below(verb, "auxiliary", "passive_auxiliary", start=name)):
        return
    below = [one for one in s.below(first, stop=first) if s.roles[one] != "adjective"]
    s.succeed(first, name)
    s.roles[name] = role
    for one in (*below, *s.below(first, start=name)):
        if one != name:
            s.heads[one] = name
    s.hang(first, name, "noun_modifier")
    s.hang(second, first, "conjunct")


def each_named(s: Sentence) -> None:
    """Names in a row, each with its trade, are several persons: "freed the blogger Ihar Losik, *the poet Ana
    Lim* and two others", "jailed Omar Sey, an editor, *Ana Lim*, a lawyer, and two others"."""
    for trade in s.tokens[3:]:
        name = s.heads[trade]
        if s.roles[trade] != "apposition" or s.pos[trade] != "NOUN" or s.pos[name] != "PROPN" or name > trade:
            continue
        second = next(
            (one for one in s.below(trade, "apposition", start=trade) if s.pos[one] == "PROPN"), None
        )
        if second is None:
            continue
        links = [*s.below(name, "coordinator", start=second), *s.below(trade, "coordinator", start=second)]
        if not links and not _list_goes_on(s, second):
            continue
        opens = s.opening(second, "compound")
        first = s.heads[name] if s.roles[name] == "apposition" and s.pos[s.heads[name]] == "NOUN" else name
        if opens == trade + 1:
            s.move(trade, second)
            s.hang(trade, second, "compound")
            s.hang(second, first, "conjunct")
        elif s.words[opens - 1] == ",":
            s.hang(second, first, "conjunct")


def _list_goes_on(s: Sentence, name: int) -> bool:
    """Whether "and" stands between a name, or one in apposition behind it, and another."""
    behind = s.below(name, "apposition", start=name)
    return bool(s.below(name, "coordinator", start=name)) or any(_list_goes_on(s, one) for one in behind)


def joined_subjects(s: Sentence) -> None:
    """Of two subjects before one verb with "and" between them the second is joined to the first: "Omar Sey,
    the poet's brother, and *two others* were freed"."""
    for second in s.tokens[3:]:
        verb = s.heads[second]
        if s.roles[second] not in SUBJECTS or verb < second:
            continue
        for first in s.below(verb, *SUBJECTS, stop=second - 1):
            links = s.below(first, "coordinator", start=first, stop=second)
            if links and all(s.is_over(second, one) for one in range(links[-1] + 1, second)):
                s.hang(second, first, "conjunct")
                break


def list_subjects(s: Sentence) -> None:
    """Names with a comma between before their verb are one list, not two subjects: "*Chad, Mali* and Niger
    condemned it"."""
    for at in s.tokens[2:]:
        before = at - 2
        if s.roles[at] not in SUBJECTS or s.roles[before] not in SUBJECTS or s.heads[at] != s.heads[before]:
            continue
        named = s.pos[at] == s.pos[before] == "PROPN" and s.lowers[at - 1] == ","
        if named and s.below(at, "conjunct", start=at):
            s.hang(at, before, "conjunct")


def name_and_group(s: Sentence) -> None:
    """A state joined to the word before a noun in the plural is one of two: "*Russia* and Arab states"."""
    for head in s.tokens[3:]:
        name, mark = head - 3, head - 1
        if s.roles[name] != "noun_modifier" or s.heads[name] != head or s.pos[name] != "PROPN":
            continue
        if s.lemmas[head] not in STATES or s.words[name].replace(".", "").isupper():
            continue  # "Thai and Cambodian soldiers", "US and Arab allies" are of both
        if s.lowers[name + 1] != "and" or s.pos[mark] != "ADJ" or s.heads[mark] != name:
            continue
        if s.forms[head] == "plural" and s.heads[head] != head:
            s.succeed(head, name)
            for one in s.below(head, stop=name):
                s.heads[one] = name
            s.hang(head, name, "conjunct")
            s.hang(mark, head, "adjective")


def list_of_forces(s: Sentence) -> None:
    """A noun joined to the name before the last noun is one of two: "the *government* and Tigray
    *fighters*"."""
    for head in s.tokens[3:]:
        name = head - 1
        first = s.heads[name]
        told = s.pos[name] == "PROPN" or (s.lowers[name] == "rebel" and s.lemmas[head] == "force")
        if s.roles[name] != "conjunct" or not told or s.lowers[name - 1] != "and":
            continue
        if s.heads[first] != head or s.pos[first] != "NOUN" or s.pos[head] != "NOUN":
            continue
        if s.roles[first] not in ("compound", "noun_modifier") or s.heads[head] == head:
            continue
        s.move(head, first, start=None)
        s.succeed(head, first)
        s.hang(head, first, "conjunct")
        s.hang(name, head, "compound")


def beside_title(s: Sentence) -> None:
    """Who is joined to a name is joined to the title before it: "former minister Omar Sey *and his wife* were
    jailed"."""
    for name in s.tokens[1:]:
        title = s.heads[name]
        if s.roles[name] != "apposition" or s.pos[name] != "PROPN" or s.pos[title] not in NOUNS:
            continue
        opens = s.opening(name, "compound")
        if opens == title + 1 and not s.below(title, "conjunct", start=name):
            for one in s.below(name, "coordinator", "conjunct", start=name):
                s.heads[one] = title


def and_then_who(s: Sentence) -> None:
    """A noun between "and" and a verb is who does that, and not what is done to by the verb before: "stormed
    parliament *and police shot* nine", "seized a bridge *and soldiers killed* two"."""
    for verb in s.tokens[4:]:
        before, who = s.heads[verb], verb - 1
        if s.pos[verb] != "VERB" or s.forms[verb] != "past" or s.pos[who] not in NOUNS:
            continue
        thing = s.heads[who]
        links = s.below(thing, "coordinator", start=thing, stop=who)
        if s.roles[who] != "conjunct" or len(links) != 1 or s.lowers[links[0]] != "and" or not before < thing:
            continue
        opens = s.opening(who)
        taken = (
            s.roles[thing] == "subject" and s.heads[thing] == verb and s.roles[verb] == "complement_clause"
        )
        shared = s.roles[thing] == "object" and s.heads[thing] == before and s.roles[verb] == "conjunct"
        if opens != links[0] + 1 or s.lemmas[before] not in SEIZING or not (taken or shared):
            continue
        if shared and s.below(verb, *SUBJECTS, *AUXILIARIES):
            continue
        s.hang(thing, before, "object")
        s.hang(who, verb, "subject")
        s.hang(verb, before, "conjunct")
        s.heads[links[0]] = before


def names_beside(s: Sentence) -> None:
    """Names in a row between commas behind several say who they are: "jailed two reporters, *Ana Lim* and
    Omar Sey, for six years"."""
    for name in s.tokens[3:]:
        if s.roles[name] != "noun_adverbial" or s.pos[name] != "PROPN":
            continue
        opens = s.opening(name, "compound")
        several = opens - 2
        if several < s.first or s.words[opens - 1] != "," or s.forms[several] != "plural":
            continue
        listed = [one for one in s.below(name, "conjunct", start=name) if s.pos[one] == "PROPN"]
        if listed and s.pos[several] == "NOUN" and s.heads[several] == s.heads[name]:
            s.hang(name, several, "apposition")


def and_besides(s: Sentence) -> None:
    """Who is joined behind a name between commas is another than the one so called: "detained the mayor,
    Bakary Camara, *and two aides*"."""
    for name in s.tokens[2:]:
        called = s.heads[name]
        if s.roles[name] != "apposition" or s.pos[name] != "PROPN" or s.pos[called] != "NOUN":
            continue
        if s.forms[called] == "plural" or name + 2 >= s.last or s.lowers[name + 1 : name + 3] != [",", "and"]:
            continue
        if s.words[s.opening(name, "compound") - 1] == "," and not s.below(called, "conjunct", start=name):
            for one in s.below(name, "coordinator", "conjunct", start=name):
                s.heads[one] = called
