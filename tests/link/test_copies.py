"""Near-copies: found when cut, edited or framed, in any script; reports of their own are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.link import copies
from dragoman.link.copies import bands, fingerprint, likeness, sentences, shingles, signature

REPORT = """Police in Lusaka arrested two bakers on Thursday after a brawl over the price of flour, said the
mayor's office in a statement that gave no names. The union of bakers demanded that both be let go at once and
called the raid an insult to everyone who rises before dawn to feed the town.

A lawyer for the older of the two men said that he had not been allowed to see his client since the morning.
The mayor, who took office in spring, told reporters that the courts would decide and not he.

Flour has doubled in price since a bridge on the northern road fell into the river. Engineers expect to open a
ferry there within ten days, if the rains hold off, and have asked the army to lend them two boats."""
OWN = """Two men who bake bread for a living were still in a cell in Lusaka on Friday. Nobody has said what
they are charged with. "We shall be outside the station every day", the head of their union said, while a
crowd behind her sang. The city council meets on Monday to speak about the ferry that is to replace the
bridge."""
SITE = "Subscribe to our letter and be the first to know what happens in the town, from markets to matches."


def found(one: str, other: str) -> copies.Likeness | None:
    return copies.copies(shingles(one), shingles(other))


def candidates(one: str, other: str) -> bool:
    first, second = fingerprint(one), fingerprint(other)
    same = {key for key, _, _ in first.sentences} & {key for key, _, _ in second.sentences}
    return bool(same or set(first.bands) & set(second.bands))


@pytest.mark.parametrize(
    "copy",
    [
        REPORT,
        REPORT.split("\n\n")[0],
        f"{SITE}\n\n{REPORT}\n\n{SITE}",
        "LUSAKA (Wire) - " + REPORT.replace("\n", " "),
        REPORT.replace("brawl", "fight").replace("spring", "April").replace("engineers", "builders"),
        REPORT.upper().replace("'", "’"),
        REPORT.split("\n\n")[1] + "\n\n" + REPORT.split("\n\n")[0],
    ],
    ids=["same", "cut", "framed", "wrapped", "edited", "capitals", "turned round"],
)
def test_a_copy_is_a_candidate_and_is_found(copy: str) -> None:
    assert candidates(REPORT, copy)
    assert found(REPORT, copy) is not None


def test_a_report_of_its_own_on_the_same_matter_is_no_copy() -> None:
    assert found(REPORT, OWN) is None
    assert not candidates(REPORT, OWN)


def test_a_sentence_taken_over_makes_a_candidate_but_no_copy() -> None:
    taken = OWN + "\n\n" + REPORT.split("\n\n")[2].split(". ")[0] + "."
    assert candidates(REPORT, taken)
    assert found(REPORT, taken) is None


def test_words_of_the_site_are_left_out_where_they_are_known() -> None:
    site = f"{SITE} Nothing on this page may be printed elsewhere without the written word of the owner."
    one, other = f"Rain fell on Lusaka all day.\n\n{site}", f"The ferry is late again, we hear.\n\n{site}"
    assert found(one, other) is not None
    common = {key for key, _, _ in sentences(site)}
    assert copies.copies(shingles(one, common), shingles(other, common)) is None


def test_sentences_carry_true_spans_and_come_once() -> None:
    text = f"“Short.” {SITE}\n\nIn the end, the ferry came two weeks later than promised! {SITE}"
    assert [text[start:end] for _, start, end in sentences(text)] == [
        SITE,
        "In the end, the ferry came two weeks later than promised!",
    ]
    assert all(0 <= key < 2**63 for key, _, _ in sentences(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "警方星期二在北京逮捕了三名记者，外交部发言人当天下午在记者会上这样说。他们的律师要求立即释放他们。",
            "【本报讯】警方星期二在北京逮捕了三名记者，外交部发言人当天下午在记者会上这样说。他们的律师要求立即放人。",
        ),
        (
            "قالت الشُّرْطَةُ يوم الثلاثاء إنها اعتقلت ثلاثة صحفيين في وسط القاهرة بعد احتجاج أمام نقابتهم، "
            "وطالب محاموهم بالإفراج عنهم فورا.",
            "قالت الشرطة يوم الثلاثاء إنها اعتقلت ثلاثة صحفيين في وسط القاهرة بعد احتجاج أمام نقابتهم، "
            "وطالب محاموهم بالإفراج عنهم.",
        ),
        (
            "ตำรวจจับกุมนักข่าวสามคนในกรุงเทพฯ เมื่อวันอังคาร ทนายความเรียกร้องให้ปล่อยตัวทันที",
            "ด่วน ตำรวจจับกุมนักข่าวสามคนในกรุงเทพฯ เมื่อวันอังคาร ทนายความเรียกร้องให้ปล่อยตัวทันที",
        ),
    ],
    ids=["Chinese", "Arabic", "Thai"],
)
def test_any_script(one: str, other: str) -> None:
    assert candidates(one, other)
    assert found(one, other) is not None
    assert found(one, REPORT) is None


@pytest.mark.parametrize("text", ["", "   \n", "...", "\ufeff"])
def test_a_text_without_words_is_like_nothing(text: str) -> None:
    made = fingerprint(text)
    assert (made.signature, made.bands, made.sentences) == (b"", (), ())
    assert likeness(made.signature, made.signature) == 0.0
    assert found(text, text) is None


def test_the_estimate_is_near_the_truth() -> None:
    other = REPORT.split("\n\n")[0]
    true = copies.compare(shingles(REPORT), shingles(other)).jaccard
    assert abs(likeness(signature(REPORT), signature(other)) - true) < 0.15
    assert likeness(signature(REPORT), signature(REPORT)) == 1.0


def test_a_signature_stays_the_same_from_one_version_to_the_next() -> None:
    made = signature("Two bakers were let go on Friday.")
    assert len(made) == 512
    assert made[:8].hex() == "bb674c5c7ee3e103"
    assert len(bands(made)) == 42


@given(st.text(max_size=300))
def test_anything_goes(text: str) -> None:
    made = fingerprint(text)
    assert len(made.signature) in (0, 512)
    assert all(text[start:end].strip() == text[start:end] != "" for _, start, end in made.sentences)
    assert all(0 <= band < 2**63 for band in made.bands)
    if made.signature and len(shingles(text).hashes) >= 2:
        assert found(text, text) is not None
