"""A user's list: columns, separators, encodings, and the lines that are left out."""

from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.gather import Report, import_file
from dragoman.lexicon import Lexicon
from dragoman.lexicon.imported import ActorFile


def imported(folder: Path, lexicon: Lexicon, text: str | bytes) -> tuple[Report, ActorFile]:
    path = folder / "list.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    into = folder / "actors.sqlite"
    return import_file(path, into, lexicon), ActorFile(into)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_separators_and_byte_order_marks(
    tmp_path: Path, lexicon: Lexicon, delimiter: str, mark: bytes
) -> None:
    lines = (
        ("name", "Country", "office", "office_from", "aliases"),
        ("Åsa Kvernberg", "SWE", "Minister for Foreign Affairs", "2024-02", "Asa Quernberg | Оса Квернберг"),
    )
    text = "\r\n".join(delimiter.join(cells) for cells in lines)
    _, file = imported(tmp_path, lexicon, mark + text.encode())
    (actor_id,) = file.named("asa kvernberg")
    (row,) = file.rows(actor_id)
    assert (row.name, row.country, row.office, row.office_from) == (
        "Åsa Kvernberg",
        "SWE",
        "foreign minister",
        "2024-02",
    )
    assert row.sectors == "GOV"
    assert file.named("asa quernberg") == file.named("оса квернберг") == [actor_id]


def test_several_tenures_are_one_actor(tmp_path: Path, lexicon: Lexicon) -> None:
    text = (
        "name,country,office,office_from,office_to,body\n"
        "Åsa Kvernberg,Sweden,defence minister,2020,2022,\n"
        "Åsa Kvernberg,Sweden,chairwoman,2023,,The Quern Institute\n"
        "The Quern Institute,SE,,,,\n"
    )
    report, file = imported(tmp_path, lexicon, text.replace("Institute,SE", "Institute,SE"))
    assert report.left_out == {"a person without an office": 1}  # its kind says person
    text = text.replace("name,", "kind,name,").replace("\nÅ", "\n,Å").replace("\nThe", "\nbody,The")
    report, file = imported(tmp_path, lexicon, text)
    (actor_id,) = file.named("asa kvernberg")
    assert [row.office for row in file.rows(actor_id)] == ["defence minister", "chairwoman"]
    assert file.rows(file.rows(actor_id)[1].body)[0].name == "The Quern Institute"
    assert report.left_out == {}


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("Per Aas,NOR,,,,,", "a person without an office"),
        ("Per Aas,NOR,mayor,,,,", "an office without a date"),
        ("Per Aas,NOR,political prisoner,2024,,,", "no office but a plight"),
        ("Per Aas,NOR,mayor,13.5.2024,,,", "a date that is none"),
        ("Per Aas,NOR,mayor,2024-13,,,", "a date that is none"),
        ("Per Aas,NOR,mayor,2024-05,2023,,", "an office that ends before it begins"),
        ("Per Aas,Ruritania,mayor,2024,,,", "country unknown"),
        (",NOR,mayor,2024,,,", "no name"),
        ("Per Aas,NOR,mayor,2024,,XXX,", "sectors unknown"),
        ("Per Aas,NOR,mayor,2024,,,Q0", "wikidata is no number of an item"),
    ],
)
def test_lines_left_out(tmp_path: Path, lexicon: Lexicon, cells: str, reason: str) -> None:
    header = "name,country,office,office_from,office_to,sectors,wikidata\n"
    report, _ = imported(tmp_path, lexicon, header + cells + "\n")
    assert (report.left_out, report.kept) == ({reason: 1}, {})


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("person,country\nPer Aas,NOR\n", "no column `name`"),
        ("name,land\nPer Aas,NOR\n", "unknown column 'land'"),
        ("name\nPer Åås\n".encode("latin-1"), "not UTF-8"),
        ("", "there is nothing in it"),
    ],
)
def test_what_is_no_list(tmp_path: Path, lexicon: Lexicon, text: str | bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        imported(tmp_path, lexicon, text)
    assert not (tmp_path / "actors.sqlite").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]  # no draft stays behind
