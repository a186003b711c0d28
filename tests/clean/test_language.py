"""The language of a text: English unless something speaks against it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean import LanguageFinder
from dragoman.lexicon import Lexicon


@pytest.fixture(scope="module")
def language(lexicon: Lexicon) -> LanguageFinder:
    return LanguageFinder(lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "Police in Harare arrested two union leaders on Monday.",
        "POLICE IN HARARE ARRESTED TWO UNION LEADERS ON MONDAY",
        "Paris",
        "Two held",
        "Lula meets Macron",
        "Kyiv, Tbilisi, Yerevan, Baku",
        "President Luiz Inácio Lula da Silva met José Ramos-Horta in São Paulo.",
        "The mayor of La Paz, El Alto and Los Andes de la Cruz said no.",
        "He quoted Confucius, 學而時習之，不亦說乎, at the start of the talks on trade.",
        "U.S. Rep. J. D. Smith (R-Tex.)",
        "The slogan “Слава Україні” stood on the wall of the embassy in Warsaw.",
    ],
)
def test_english(language: LanguageFinder, text: str) -> None:
    assert language(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("La policía detuvo el lunes a dos dirigentes del sindicato en la capital.", "es"),
        ("Die Polizei hat am Montag zwei Anführer der Gewerkschaft festgenommen.", "de"),
        ("La police a arrêté lundi deux dirigeants du syndicat dans la capitale.", "fr"),
        ("A polícia prendeu na segunda-feira dois líderes do sindicato na capital.", "pt"),
        ("La polizia ha arrestato lunedì due dirigenti del sindacato nella capitale.", "it"),
        ("Policja zatrzymała w poniedziałek dwóch działaczy związku, którzy byli w stolicy.", "pl"),
        ("Polis pazartesi günü başkentte iki sendika yöneticisini gözaltına aldı, bu bir ilk oldu.", "tr"),
        ("Polisi menangkap dua pemimpin serikat pada hari Senin di ibu kota itu.", "id"),
        ("DIE POLIZEI HAT AM MONTAG ZWEI ANFÜHRER DER GEWERKSCHAFT FESTGENOMMEN.", "de"),
        ("Полиция задержала в понедельник двух руководителей профсоюза, и это не первый раз.", "ru"),
        ("Поліція затримала в понеділок двох керівників профспілки, і це не вперше.", "uk"),
        ("Міліцыя затрымала ў панядзелак двух кіраўнікоў прафсаюза, і гэта не ўпершыню.", "be"),
        ("اعتقلت الشرطة يوم الاثنين اثنين من قادة النقابة في العاصمة.", "ar"),
        ("پلیس روز دوشنبه دو رهبر اتحادیه را در پایتخت بازداشت کرد.", "fa"),
        ("המשטרה עצרה ביום שני שני מנהיגי איגוד בבירה.", "he"),
        ("警方周一在首都逮捕了两名工会领导人。", "zh"),
        ("警察は月曜日、首都で組合の指導者二人を逮捕した。", "ja"),
        ("경찰은 월요일 수도에서 노조 지도자 두 명을 체포했다.", "ko"),
        ("पुलिस ने सोमवार को राजधानी में संघ के दो नेताओं को गिरफ्तार किया है।", "hi"),
        ("Η αστυνομία συνέλαβε τη Δευτέρα δύο ηγέτες του συνδικάτου.", "el"),
        ("პოლიციამ ორშაბათს ორი ლიდერი დააკავა.", "ka"),
    ],
)
def test_other_languages(language: LanguageFinder, text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize("text", ["", " \n", "12:30 – 14:00", "!!!", "\x00\x00"])
def test_no_letters(language: LanguageFinder, text: str) -> None:
    assert language(text) is None


def test_a_long_text_of_no_known_language(language: LanguageFinder) -> None:
    syllables = ("ka", "lo", "mi", "tu", "ne")
    text = " ".join(one + two + three for one in syllables for two in syllables for three in syllables)
    assert language(text) == "und"


def test_a_long_text_is_judged_by_all_its_parts(language: LanguageFinder) -> None:
    preface = "The following report was sent to us. " * 20
    assert language(preface + "Полиция задержала и его, и её на площади. " * 3000) == "ru"


@given(st.text(max_size=200))
def test_any_text(language: LanguageFinder, text: str) -> None:
    found = language(text)
    assert found is None or found.isascii()
