"""No command that opens a store tells who a protected person is, or where and when to the letter.

The commands are those that the program has; one whose arguments are not listed here fails the test.
"""

import hashlib
import json
import re
import shutil
from dataclasses import replace

import click
import pytest
import typer
from tests.judge.judged import added, judge
from tests.record.reports import document_of

from dragoman.cli.app import app
from dragoman.corpus import Corpus
from dragoman.lexicon import load
from dragoman.model import (
    ClaimDate,
    Document,
    PlaceMention,
    Span,
    TextSpan,
    TimeMention,
)
from dragoman.record import writing
from dragoman.record.store import open_store
from standin import actor, claim, coded, party, place, seen_as

LENA, IGOR = "Lena Velimbe", "Igor Makuran"
TEXT = (
    f"TARMA, 6 March. Police in Tarma arrested {LENA} and {IGOR} on 4 March, and beat {IGOR}. "
    f"Velimbe is 14. Her arrest in Tarma of 4 March is the second; {IGOR} was held in Isiolo on 9 May."
)
SECRET = ("lena", "velimbe", "tarma", "2024-03-04", "4 march", "-11.4", "3692073")
WITHHELD_TOO = ("04/03/2024", "20240304", "-75.7")  # other ways in which a format may write them
ID = "c0ffee00c0ffee01"
OF_IGOR = {f"c0ffee00c0ffee0{number}" for number in (2, 3, 4)}
ARGUMENTS = {
    "accept": [ID],
    "add": ["REPORT"],
    "backup": ["TARGET"],
    "case": [LENA],
    "correct": [ID, "status", "denied"],
    "event": ["EVENT"],
    "forget document": ["report-2"],
    "forget person": [IGOR],
    "link": [ID, "c0ffee00c0ffee03"],
    "merge": [IGOR, "Igor Makuran-Ba"],
    "origins": ["EVENT"],
    "protect": [IGOR],
    "reject": [ID],
    "split": [IGOR, "Igor Makuran-Ba"],
    "undo": ["1"],
    "unprotect": [IGOR],
    "unlink": [ID, "c0ffee00c0ffee03"],
}
MORE = {"forget document": ["--dry-run"], "forget person": ["--dry-run"], "recode": ["--all"]}


def report(id="arrest-of-lena-velimbe"):
    cast = (_actor("a1", LENA, "protected"), _actor("a2", IGOR, "private"))
    arrested, beat, held = (TEXT.index(word) for word in ("arrested", "beat", "held"))
    both = tuple(
        party(name, TEXT.index(name), actor_id=id, name=name, country="PER")
        for id, name in (("a1", LENA), ("a2", IGOR))
    )
    fourth = _day(TEXT.index("4 March"), "2024-03-04", "4 March")
    claims = (
        _claim(ID, arrested, "arrested", recipients=both, date=fourth, place=_tarma(TEXT.index("Tarma"))),
        _claim("c0ffee00c0ffee02", beat, "beat", recipients=both[1:], date=fourth, place=None),
        _claim(
            "c0ffee00c0ffee03",
            held,
            "held",
            recipients=both[1:],
            date=_day(TEXT.index("9 May"), "2024-05-09", "9 May"),
            place=None,
        ),
    )
    document = Document(
        id=id,
        text=TEXT,
        title=f"{LENA} held in Tarma on 4 March",
        url="https://example.org/2024/lena-velimbe",
        published="2024-03-06",
        publisher="Lena Velimbe's page",
    )
    starts = [place for place in range(len(TEXT)) if TEXT.startswith("4 March", place)]
    return coded(
        document,
        claims,
        actors=cast,
        times=tuple(
            TimeMention(start=at, end=at + 7, text="4 March", type="DATE", value="2024-03-04")
            for at in starts
        ),
        places=tuple(
            PlaceMention(
                start=at,
                end=at + 5,
                text=TEXT[at : at + 5],
                name="Tarma",
                latitude=-11.4,
                longitude=-75.7,
                geonames_id=3692073,
                country="PER",
                role="place",
                candidates=(3692073,),
            )
            for at in range(len(TEXT))
            if TEXT[at : at + 5].casefold() == "tarma"
        ),
    )


def elsewhere():
    """Another paper's copy, of which no coder has seen that she is a child."""
    one = report()
    return replace(
        one,
        id="report-2",
        url=None,
        publisher="Morning Post",
        actors=tuple(seen_as(actor, "private") for actor in one.actors),
        claims=(replace(one.claims[0], id="c0ffee00c0ffee04"), *one.claims[1:]),
    )


def _claim(id, at, word, **fields):
    return claim(
        TextSpan(start=at, end=at + len(word), text=word),
        Span(start=TEXT.index("Police"), end=TEXT.index(". Velimbe")),
        id=id,
        actors=(party("Police", TEXT.index("Police"), country="PER", sectors=("COP",)),),
        **fields,
    )


def _day(start, day, words):
    return ClaimDate(
        start=day, end=day, precision="day", text=words, text_start=start, text_end=start + len(words)
    )


def _tarma(start):
    return place("Tarma", start, latitude=-11.4, longitude=-75.7, geonames_id=3692073, country="PER")


def _actor(id, name, visibility):
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(name, at)]
    offices = ("pupil in Tarma",) if visibility == "protected" else ()
    return actor(name, *starts, id=id, country="PER", offices=offices, visibility=visibility)


def whole(
    name, visibility="protected", *, text=None, actor_id="a1", id=None, title=None, url=None, publisher=None
):
    """A report of one arrest, called after whom it befell."""
    text = text or f"Police arrested {name}."
    at = text.index(name)
    whom = actor(name, at, id=actor_id, country="PER", visibility=visibility)
    recipient = party(name, at, actor_id=actor_id, name=name, country="PER")
    trigger = TextSpan(start=text.index("arrested"), end=text.index("arrested") + 8, text="arrested")
    mark = hashlib.sha256(text.encode()).hexdigest()[:16]
    one = claim(trigger, Span(start=0, end=len(text)), id=mark, recipients=(recipient,))
    document = Document(
        id=id or f"{name}.html",
        text=text,
        title=title or f"{name} held",
        url=url,
        published="2024-03-06",
        publisher=publisher or f"{name}'s page",
    )
    return coded(document, (one,), actors=(whom,))


def store_of(path, *reports):
    with open_store(path, create=True) as store:
        added(Corpus(store, load()), *reports)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A store with a protected person in a report, in judgements of every kind, and among the problems."""
    path = tmp_path_factory.mktemp("store") / "s.sqlite"
    with open_store(path, create=True) as store:
        corpus = Corpus(store, load())
        added(corpus, report(), elsewhere())
        why = f"{LENA} was in Tarma on 4 March"
        judge(corpus, why).accept(ID)
        judge(corpus, why).correct(ID, "date", "2024-03-04")
        judge(corpus, why).correct(ID, "place", "Tarma, PER")
        judge(corpus, why).correct(ID, "recipient", "Lena Velimbe-Sol")
        judge(corpus, why).link(ID, "c0ffee00c0ffee03")
        judge(corpus, f"{LENA} writes so").merge(LENA, "Lena Velimbé")
        with store.writing() as connection:
            reason = f"ValueError: no {LENA}"
            writing.set_aside(connection, id="again-on-lena-velimbe.html", stage="code", reason=reason)
    return path


def commands():
    """Every command that takes a store, by its words."""

    def below(group, words):
        for name, command in group.commands.items():
            if isinstance(command, click.Group) or hasattr(command, "commands"):
                yield from below(command, [*words, name])
            if any(one.name == "store" for one in command.params):
                yield " ".join([*words, name]), command

    return dict(below(typer.main.get_command(app), []))


COMMANDS = commands()


def orders(name, command, folder):
    """The command with its arguments, once for each format that it writes."""
    needed = [
        one for one in command.params if isinstance(one, click.Argument) or one.param_type_name == "argument"
    ]
    assert name in ARGUMENTS or not any(one.required for one in needed), f"{name}: list its arguments here"
    (folder / "harmless.txt").write_text("Nothing happened.")
    stated = {"REPORT": str(folder / "harmless.txt"), "TARGET": str(folder / "copy.sqlite")}
    given = [stated.get(one, one) for one in ARGUMENTS.get(name, [])]
    whole = [*name.split(), *given, *MORE.get(name, [])]
    options = {one.name: one for one in command.params}
    if "author" in options:
        whole += ["--author", "Ada Orme", "--reason", "a test"]
    formats = list(options["format"].type_descriptor.choices) if "format" in options else []
    if not formats:
        yield whole
    for one in formats:
        form = str(getattr(one, "value", one))
        yield [*whole, "--format", form]
        if "persons" in options:
            yield [*whole, "--format", form, "--persons"]


def written(run, made, folder, order):
    """All that a command writes: on standard output, on standard error, to the file of --output."""
    store = folder / "s.sqlite"
    shutil.copy(made, store)
    with_event = [event_of(store) if word == "EVENT" else word for word in order]
    wants_file = "parquet" in order
    target = folder / "written"
    more = ["--output", str(target)] if wants_file else []
    result = run(*with_event, "--store", store, *more)
    assert result.exit_code in (0, 1), (order, result.output)
    assert result.exception is None or isinstance(result.exception, SystemExit), (order, result.exception)
    told = result.stdout + result.stderr
    if wants_file:
        import pyarrow.parquet

        told += str(pyarrow.parquet.read_table(target).to_pylist())
        told += "".join(one.read_text() for one in folder.glob("*.manifest.json"))
    return told.casefold()


def event_of(store):
    import sqlite3

    with sqlite3.connect(store) as connection:
        asked = "SELECT events.id FROM claims JOIN events ON claims.event = events.event WHERE claims.id = ?"
        return connection.execute(asked, (ID,)).fetchone()[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_protected_person_is_told_by_no_command(run, made, tmp_path, name):
    for number, order in enumerate(orders(name, COMMANDS[name], tmp_path)):
        folder = tmp_path / str(number)
        folder.mkdir()
        told = written(run, made, folder, order)
        asked = " ".join(order).casefold()
        leaked = [word for word in (*SECRET, *WITHHELD_TOO) if word in told and word not in asked]
        assert not leaked, (order, leaked, told[:3000])


FILTERS = (
    ["--words", "Velimbe"],
    ["--words", "Tarma"],
    ["--words", "4 March arrested"],
    ["--place", "Tarma"],
    ["--publisher", "Lena Velimbe's page"],
    ["--actor", LENA],
    ["--recipient", LENA],
    ["--recipient", "Лена Велимбе"],
    ["--recipient", "Lina Velimbi"],
    ["--recipient", "Velimbe Lena"],
    ["--recipient", "elimb"],
    ["--document", "arrest-of-lena-velimbe"],
)
DAYS = ("2024-03-04", "2024-03-05", "2024-03-20")


@pytest.mark.parametrize("asked", FILTERS, ids=" ".join)
def test_no_filter_finds_what_is_withheld(run, made, tmp_path, asked):
    """What a filter lets through for a place or a name tells it."""
    asking = 0
    for name, command in COMMANDS.items():
        if {option.split("=")[0] for option in asked if option[:2] == "--"} <= {
            flag for one in command.params for flag in getattr(one, "opts", ())
        }:
            asking += 1
            told = written(run, made, tmp_path, [*name.split(), *asked, "--format", "jsonl"])
            everything = written(run, made, tmp_path, [*name.split(), "--format", "jsonl"])
            assert "c0ffee00c0ffee01" not in told and "c0ffee00c0ffee04" not in told, (name, told)
            assert told != everything or name == "discrepancies", name  # this store has none
            nobody = [asked[0], "Zorkan Quix"]
            assert told == written(run, made, tmp_path, [*name.split(), *nobody, "--format", "jsonl"]), name
    assert asking >= 3


@pytest.mark.parametrize("letter", "abceilmnopv")
def test_no_filter_tells_a_letter_of_a_name(run, made, tmp_path, letter):
    """What is left to be read of the parties decides, not what is withheld of them."""
    order = ["claims", "--format", "jsonl", "--recipient", letter]
    found = [json.loads(line) for line in written(run, made, tmp_path, order).splitlines()]
    assert {one["claim_id"] for one in found} == ({ID} | OF_IGOR if letter in "igor makuran" else set())
    order = ["claims", "--format", "jsonl", "--actor", letter]
    found = written(run, made, tmp_path, order).splitlines()
    assert len(found) == (6 if letter in "police" else 0)


@pytest.mark.parametrize("key", ["publisher", "title", "document", "-publisher", "-title", "-document"])
def test_no_order_tells_what_is_withheld(run, key, tmp_path):
    """Whatever a report with a protected person is called, it comes last; so do its claims."""
    orders = []
    for called in ("Aaron Lume", "Zelda Lume"):
        path = tmp_path / f"{called}.sqlite"
        store_of(path, whole(called), whole("Nobody", "private", id="m", publisher="Morning Post"))
        for question in ("documents", "claims"):
            if question == "claims" and key.endswith("title"):
                continue
            told = run(question, "--store", path, "--sort", key, "--format", "csv", "--persons").stdout
            orders.append([line.count("Morning") for line in told.splitlines()[1:]])
    assert orders[: len(orders) // 2] == orders[len(orders) // 2 :]
    assert all(one == [1, 0] for one in orders)


def test_an_id_that_is_shown_is_one_to_ask_for(run, made, tmp_path):
    shown = written(run, made, tmp_path, ["documents", "--format", "csv"])
    [id] = {word for word in re.split(r"[\s,]", shown) if word.startswith("withheld:")}
    assert id in written(run, made, tmp_path, ["documents", "--document", id, "--format", "csv"])
    assert ID in written(run, made, tmp_path, ["claims", "--document", id, "--format", "jsonl"])


SHAPES = (
    "#FreeLenaVelimbe @lena_velimbe LENA VÉLIMBE Léna-Velimbe lenavelimbe; the Velimbes wait. "
    "VelimbeFamily, Velimbe\u2019s, #FREELENAVELIMBE"
)


def test_a_name_in_another_shape_is_covered(run, tmp_path):
    url = "https://example.org/2024/%4Cena_velimbe.html"
    one = whole("Lena Velimbe", text=f"Police arrested Lena Velimbe. {SHAPES}", title=SHAPES, url=url)
    store_of(tmp_path / "s.sqlite", one)
    for format in ("csv", "jsonl", "table"):
        told = run("documents", "--store", tmp_path / "s.sqlite", "--format", format).stdout.casefold()
        assert "elimb" not in told.replace("é", "e") and "lena" not in told and "free" in told, told


@pytest.mark.parametrize("name", ["Li Na", "Yu Ha-Bo"])
def test_a_name_of_short_words_is_covered(run, tmp_path, name):
    shape = name.lower().replace(" ", "-")
    one = whole(name, id=f"{shape}.html", title=f"{name} held", url=f"https://example.org/{shape}")
    store_of(tmp_path / "s.sqlite", one)
    for format in ("csv", "jsonl"):
        told = run("documents", "--store", tmp_path / "s.sqlite", "--format", format, "--persons").stdout
        assert name not in told and shape not in told, told


def test_an_id_of_the_actors_data_names_nobody_who_is_protected(run, tmp_path):
    one = whole("Pavo Zdenar", "public", actor_id="per:zdenar-pavo")
    store_of(tmp_path / "s.sqlite", one)
    order = ["--store", tmp_path / "s.sqlite", "--author", "Ada Orme", "--reason", "he asked for it"]
    assert "zdenar" in run("documents", "--store", tmp_path / "s.sqlite", "--format", "jsonl").stdout
    assert run("protect", "Pavo Zdenar", *order).exit_code == 0
    assert "zdenar" not in run("documents", "--store", tmp_path / "s.sqlite", "--format", "jsonl").stdout


def test_a_judgement_on_a_name_tells_none_of_its_names(run, made, tmp_path):
    store = tmp_path / "s.sqlite"
    shutil.copy(made, store)
    judged = ["--store", store, "--author", "Ada Orme", "--reason", "also called Leni Sol"]
    run("protect", "Лена Велимбе", *judged)
    run("merge", LENA, "Leni Sol", *judged)
    run("split", "Mira Sol", LENA, *judged)
    told = run("log", "--store", store, "--format", "jsonl").stdout
    assert not any(word in told for word in ("Лена", "Leni", "Mira", "Velimb")), told
    assert "Leni Sol" in run("log", "--store", store, "--format", "jsonl", "--unredacted").stdout


def test_a_mark_and_a_merger_say_what_a_person_should_know(run, made, tmp_path):
    store = tmp_path / "s.sqlite"
    shutil.copy(made, store)
    judged = ["--store", store, "--author", "Ada Orme", "--reason", "r"]
    told = run("protect", IGOR, *judged).stdout.splitlines()
    assert told[0] == f"withheld in every report: {IGOR}"
    assert told[-1].startswith("judgement ")
    done = run("merge", "Ivan Morelski", "Irina Morelskaya", *judged)
    assert done.exit_code == 0 and done.stdout.startswith("judgement ")
    assert "though the names tell two persons" in done.stderr and "one is a man" in done.stderr
    assert run("merge", "Ivan Morelski", "Ivan Morelsky", *judged).stderr == ""


def test_a_forgetting_does_not_tell_which_words_are_withheld(run, made, tmp_path):
    """It lists the reports that have the last word of a name; a place is such a word as well."""
    found = []
    for word in ("Tarma", "Zorkan"):
        order = ["forget", "person", f"Nobody {word}", "--dry-run", "--author", "Ada", "--reason", "r"]
        found.append(written(run, made, tmp_path, order).replace(word.casefold(), "word"))
    assert found[0] == found[1]


@pytest.mark.parametrize("asked", [["--recipient", "Igor Macuran"], ["--words", "Makuran held"]], ids=str)
def test_an_export_under_pseudonyms_does_not_say_whose_they_are(run, tmp_path, asked):
    store, target = tmp_path / "s.sqlite", tmp_path / "claims.csv"
    store_of(store, whole("Igor Makuran", "private"))
    assert run("claims", "--store", store, *asked, "--format", "csv", "-o", target).exit_code == 0
    told = (tmp_path / "claims.csv.manifest.json").read_text() + target.read_text()
    assert "person-" in told and "Ma" not in told, told


def test_an_export_under_pseudonyms_is_in_no_order_of_names(run, tmp_path):
    """The second of two private persons may come first by name: by which, no order tells."""
    found = []
    for first, second in (("Ana Lume", "Zed Tarn"), ("Zed Tarn", "Ana Lume")):
        store = tmp_path / f"{first}.sqlite"
        store_of(store, whole(first, "private", id="a"), whole(second, "private", id="b"))
        for sort in ("name", "-name", "-documents", "kind"):
            told = run("actors", "--store", store, "--sort", sort, "--format", "jsonl").stdout
            pseudonyms = [json.loads(line)["name"] for line in told.splitlines()]
            by_name = run("actors", "--store", store, "--actor", first, "--format", "jsonl").stdout
            found.append(pseudonyms.index(json.loads(by_name.splitlines()[0])["name"]))
    assert set(found) == {0}


@pytest.mark.parametrize("option", ["--since", "--until"])
def test_no_filter_tells_one_day_of_a_month_from_another(run, made, tmp_path, option):
    for name, command in COMMANDS.items():
        of_acts = name != "documents"  # whose days are those of publication, which are told
        if of_acts and any(option in getattr(one, "opts", ()) for one in command.params):
            order = [*name.split(), "--format", "jsonl", "--recipient", IGOR, option]
            found = {written(run, made, tmp_path, [*order, day]) for day in DAYS}
            assert len(found) == 1, name


def test_the_owner_is_told(run, made, tmp_path):
    """That the secrets are there to be told, and by which commands."""
    tells = set()
    for name, command in COMMANDS.items():
        if not any(one.name == "unredacted" for one in command.params):
            continue
        for number, order in enumerate(orders(name, command, tmp_path)):
            folder = tmp_path / f"{name} {number}"
            folder.mkdir()
            if all(word in written(run, made, folder, [*order, "--unredacted"]) for word in SECRET[:2]):
                tells.add(name)
    assert tells >= {"documents", "events", "claims", "case", "log", "problems"}


def test_the_document_is_as_this_test_thinks():
    assert document_of(report()).text.casefold().count("tarma") == 3


def test_every_argument_is_of_a_command():
    assert ARGUMENTS.keys() - {"event"} <= COMMANDS.keys()
