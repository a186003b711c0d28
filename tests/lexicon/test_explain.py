"""`dragoman explain`: the rows behind a rule."""

from dragoman.lexicon import Lexicon
from dragoman.lexicon.explain import explain


def test_a_rule_names_its_rows(lexicon: Lexicon) -> None:
    row = next(row for row in lexicon.table("events/COERCE.tsv") if row["lemma"] == "arrest")
    line = row.where.rsplit(":", 1)[1]
    first, second = explain(f"events/COERCE.tsv:{line} + support_verbs.tsv:2", lexicon)
    assert first.row == row
    assert {place["party"] for place in first.related} == {"actor", "recipient"}
    assert all(place["frame"] == row["frame"] for place in first.related)
    assert second.row is not None and second.row.where.endswith("support_verbs.tsv:2")
    assert second.related == ()


def test_the_whole_path_of_a_table_will_do(lexicon: Lexicon) -> None:
    (found,) = explain("languages/en/frames.tsv:2", lexicon)
    assert found.row is not None and found.row["frame"]


def test_an_actor_by_id(lexicon: Lexicon) -> None:
    rows = [one.row for one in explain("per:merkel-angela", lexicon) if one.row is not None]
    assert ("chancellor", "2005-11-22") in [(row.get("office"), row.get("office_from")) for row in rows]
    (nobody,) = explain("per:plumber", lexicon)
    assert (nobody.row, nobody.missing) == (None, "nobody in the actors data has this id")


def test_what_is_no_rule_is_said(lexicon: Lexicon) -> None:
    reasons = [
        (one.part, one.missing)
        for one in explain("RETREAT + events/NONE.tsv:3 + frames.tsv:99999 + ../../secret.tsv:1", lexicon)
    ]
    assert reasons == [
        ("RETREAT", "a rule is written FILE.tsv:LINE, as in a claim's `rule`"),
        ("events/NONE.tsv:3", "there is no table events/NONE.tsv in the lexicon"),
        ("frames.tsv:99999", "no row stands in line 99999 of frames.tsv"),
        ("../../secret.tsv:1", "there is no table ../../secret.tsv in the lexicon"),
    ]


def test_no_rule_explains_nothing(lexicon: Lexicon) -> None:
    assert explain("", lexicon) == []
