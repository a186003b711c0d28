"""`dragoman lexicon check`: each fault of the data has its code and is told with file and line."""

from pathlib import Path

import pytest

from dragoman.lexicon import Lexicon, load
from dragoman.lexicon.check import check
from dragoman.lexicon.schemas import read_schemas

SOURCE = Path(__file__).parents[2] / "src"

EVENTS = "lemma pos particle frame mode when_role when_class unless_role unless_class contexts source note"
SCHEMA = """
files = "languages/*/events/*.tsv"
key = ["lemma", "pos", "particle", "frame", "when_role", "when_class", "unless_role", "unless_class"]
conflicts = "event_words"
[columns.lemma]
required = true
lower = true
[columns.pos]
values = ["verb", "noun"]
[columns.frame]
table = "frames.tsv"
column = "frame"
[columns.mode]
modes_of = "@file"
[columns.when_role]
with = "when_class"
[columns.when_class]
folder = "classes"
also = ["@person"]
[columns.contexts]
many = true
values = ["legal", "health"]
"""
TYPE = """
code = "{}"
quad_code = 4
score = -7
needs_recipient = false
cameo = "170"
gloss = "…"
[[mode]]
name = "{}"
score = -7.5
cameo = "173"
gloss = "…"
"""
EXAMPLE = '[[hit]]\ntext = "They held him."\ntrigger = "held"\nactor = "They"\nmode = "arrest"\n'
CLASSES = 'files = "languages/*/classes/*.tsv"\nkey = ["word"]\n'
FRAMES = 'files = "languages/*/frames.tsv"\n[columns.rank]\ntype = "integer"\nminimum = 1\nmaximum = 9\n'


class Data:
    """A small lexicon in a folder, sound as it is."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("schemas/events.toml", SCHEMA)
        self.write("schemas/classes.toml", CLASSES)
        self.write("schemas/frames.toml", FRAMES)
        self.write("event_types/COERCE.toml", TYPE.format("COERCE", "arrest"))
        self.write("event_types/RETREAT.toml", TYPE.format("RETREAT", "release"))
        self.write("languages/en/frames.tsv", "frame\trank\tsource\tnote\nact_on\t1\town\t\n")
        self.write("languages/en/classes/arms.tsv", "word\tsource\tnote\ngun\town\t\nrifle\town\t\n")
        self.write("languages/en/classes/guns.tsv", "word\tsource\tnote\ngun\town\t\n")
        self.write("languages/en/classes/food.tsv", "word\tsource\tnote\nbread\town\t\n")
        self.events("COERCE", "hold|verb||act_on|arrest|object|@person|||legal")
        self.events("RETREAT", "free|verb||act_on|release")

    def write(self, name: str, content: str | bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    def events(self, event_type: str, *rows: str) -> None:
        lines = ["\t".join(EVENTS.split())]
        for row in rows:
            cells = row.split("|")
            lines.append("\t".join(cells + [""] * (10 - len(cells)) + ["own", ""]))
        self.write(f"languages/en/events/{event_type}.tsv", "\n".join(lines) + "\n")

    def faults(self) -> list[str]:
        return [str(fault) for fault in check(self.root)]


@pytest.fixture
def data(tmp_path: Path) -> Data:
    return Data(tmp_path)


def test_sound_data_has_no_fault(data: Data) -> None:
    assert data.faults() == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("|verb||act_on|arrest", "L104 lemma: empty"),
        ("Hold|verb||act_on|arrest", "L108 lemma: 'Hold' is not in lower case"),
        ("hold|verb||act_on|arrest|object", "L104 when_role: filled, but when_class is empty"),
        ("hold|adverb||act_on", "L105 pos: 'adverb' is none of noun, verb"),
        ("hold|verb||act_upon", "L106 frame: 'act_upon' is not in the column frame of frames.tsv"),
        ("hold|verb||act_on|release", "L106 mode: 'release' is no mode of COERCE"),
        ("hold|verb||act_on||object|tools", "L106 when_class: there is no table classes/tools.tsv"),
        ("hold|verb||act_on||||||legal war", "L105 contexts: 'war' is none of health, legal"),
    ],
)
def test_faults_of_a_cell(data: Data, row: str, fault: str) -> None:
    data.events("COERCE", row)
    assert [found.replace(" languages/en/events/COERCE.tsv:2:", "") for found in data.faults()] == [fault]


FRAME = "frame\trank\tsource\tnote\n"
FOOD = "word\tsource\tnote\n"


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (FRAME + "act_on\t1\town\t\ta", "L101 2: 5 cells, the header has 4"),
        ("frame\tsource\tnote\nact_on\town", "L102 1: the column rank of schema frames is not there"),
        (
            "frame\trank\tnote\tsource\nact_on\t1\t\town",
            "L103 1: the last two columns are not source and note",
        ),
        (FRAME + "act_on\t1\t\tx", "L104 2: no source"),
        (FRAME + "act_on\tone\town", "L108 2: rank: 'one' is no integer"),
        (FRAME + "act_on\t10\town", "L108 2: rank: 10 is not from 1 to 9"),
        (FRAME + "act_on \t1\town", "L110 2: white space at the edge of a cell"),
        ((FRAME + "act_on\t1\town").encode() + b"\xff", "L110 2: is not UTF-8"),
    ],
)
def test_faults_of_a_table(data: Data, content: str | bytes, fault: str) -> None:
    data.write("languages/en/frames.tsv", content)
    assert fault in [found.replace(" languages/en/frames.tsv:", " ") for found in data.faults()]


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        (
            "schemas/events.toml",
            SCHEMA.replace("required", "due"),
            "L001 FILE: column lemma: unknown key 'due'",
        ),
        ("schemas/gone.toml", 'files = "gone.tsv"', "L002 FILE: no table fits 'gone.tsv'"),
        (
            "languages/en/classes/food.tsv",
            FOOD + "bread\town\nbread\town",
            "L107 FILE:3: alike in word to line 2",
        ),
        ("moods.tsv", "mood\tsource\tnote\ngood\town\t", "L109 FILE: has no schema in schemas/"),
        ("languages/en/frames.tsv", FRAME + "act_on\t1\town\r\n", "L110 FILE: has a byte order mark or"),
        ("event_types/NEW.toml", "[[mode", "L111 FILE: not TOML:"),
    ],
)
def test_faults_of_a_file(data: Data, name: str, content: str, fault: str) -> None:
    data.write(name, content)
    assert any(found.startswith(fault.replace("FILE", name)) for found in data.faults()), data.faults()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('code = "COERCE"', 'code = "COERCION"', "code is 'COERCION', the file is called COERCE"),
        ("quad_code = 4", "quad_code = 5", "quad_code 5 is none of 1, 2, 3, 4"),
        ("score = -7.5", "", "mode arrest: score is not stated"),
        ("score = -7\n", 'score = "-7"\n', "score is '-7'"),
        ('name = "arrest"', 'name = "arrest"\nmoods = 1', "mode arrest: unknown key 'moods'"),
    ],
)
def test_faults_of_an_event_type(data: Data, old: str, new: str, fault: str) -> None:
    data.write("event_types/COERCE.toml", TYPE.format("COERCE", "arrest").replace(old, new))
    assert f"L112 event_types/COERCE.toml: {fault}" in data.faults()


@pytest.mark.parametrize(
    ("example", "fault"),
    [
        (EXAMPLE, None),
        (EXAMPLE.replace('"They"', '"Police"'), "hit 1: the actor 'Police' does not stand in the text"),
        (EXAMPLE.replace('trigger = "held"', ""), "hit 1: trigger is not stated"),
        ((EXAMPLE * 2).replace("arrest", "seize", 1), "hit 1: 'seize' is no mode of COERCE"),
        (EXAMPLE.replace('mode = "arrest"', ""), "the mode arrest has no example"),
        (EXAMPLE + '[[miss]]\ntext = "The bag held."', "miss 1: why is not stated"),
        (EXAMPLE + '[[miss]]\ntext = "The bag held."\nwhy = "bag"\nall = true', "miss 1: unknown key 'all'"),
    ],
)
def test_faults_of_examples(data: Data, example: str, fault: str | None) -> None:
    data.write("languages/en/examples/COERCE.toml", example)
    assert data.faults() == ([f"L113 languages/en/examples/COERCE.toml: {fault}"] if fault else [])


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("drop|verb||act_on", "drop|verb||act_on", "L201"),
        ("drop|verb||act_on||object|arms", "drop|verb||act_on||object|arms", "L201"),
        ("drop|verb||act_on|||| object|arms".replace(" ", ""), "drop|verb||act_on|||||", None),
        ("drop|verb||act_on||object|arms", "drop|verb||act_on", None),
        ("drop|verb||act_on||object|arms", "drop|verb||act_on||object|food", None),
        ("drop|verb||act_on||object|arms", "drop|verb||act_on||object|guns", "L202"),
        ("drop|verb||act_on||object|arms", "drop|verb||act_on||object|@person", None),
        ("drop|verb|off|act_on", "drop|verb||act_on", None),
        ("drop|noun||act_on", "drop|verb||act_on", None),
    ],
)
def test_event_words_in_two_types(data: Data, one: str, other: str, code: str | None) -> None:
    data.events("COERCE", one)
    data.events("RETREAT", other)
    found = data.faults()
    assert [fault[:4] for fault in found] == ([code] if code else []), found


def test_the_data_that_ships_is_sound(lexicon: Lexicon) -> None:
    assert [str(fault) for fault in check(lexicon.root)] == []


def test_a_class_that_nothing_uses(data: Data) -> None:
    data.write("schemas/classes.toml", CLASSES + 'read_by_code = ["arms"]\n')
    data.events("COERCE", "hold|verb||act_on|arrest|object|guns|||legal")
    assert data.faults() == [
        "L203 languages/en/classes/food.tsv: no row names this table and no code reads it"
    ]


def test_classes_that_code_reads_are_there_and_named_in_it() -> None:
    schemas, _ = read_schemas(load().root)
    read = next(one.read_by_code for one in schemas if one.name == "classes") or frozenset()
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    for name in read:
        assert load().table(f"classes/{name}.tsv")
        assert f'"{name}"' in code or f'"classes/{name}.tsv"' in code, name
