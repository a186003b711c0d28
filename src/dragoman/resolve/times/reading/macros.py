"""What the patterns of times are made of: groups of categories of words with a name, and the categories that
stand in every time. No imports."""

NUMERALS = {
    "SMALL": "TENS HYPHEN? ONES|TENS|TEENS|ONES",
    "WRITTEN": "(?:SMALL|ARTICLE) HYPHEN? SCALE (?:HYPHEN? AND? HYPHEN? SMALL)?|SMALL|SCALE",
    "FRACTION": "HYPHEN? AND HYPHEN? ARTICLE? HYPHEN? HALF|AND? NUMBER SLASH NUMBER|HALF_SIGN",
    "NUMERAL": "(?:NUMBER SCALE?|WRITTEN) FRACTION?",
    "RANGE": "NUMERAL (?:(?:HYPHEN|TO|OR) NUMERAL)?",
    "SEVERAL": "ARTICLE? COUPLE OF?|ARTICLE? VAGUE_COUNT|VAGUE_SCALE OF|ARTICLE SCALE OF?",
    "HALF_A": "HALF HYPHEN? ARTICLE|ARTICLE HYPHEN? HALF",
    "COUNT": "RANGE|SEVERAL|HALF_A|ARTICLE|ANOTHER (?:NUMERAL|VAGUE_COUNT)?",
    "TO_31": "TENS HYPHEN? ORDINAL|ORDINAL|ORDINAL_NUMBER",
}
NAMES = {
    "MON": "MONTH|MONTH_ABBREVIATION DOT?",
    "SURE_MONTH": "MONTH|MONTH_ABBREVIATION DOT",
    "WDAY": "WEEKDAY|WEEKDAY_ABBREVIATION DOT?",
    "ANY_SEASON": "SEASON|SEASON_HOMONYM",
    "DAY": "DAY_NUMBER|TO_31",
    "TWO_THOUSAND": "ONES SCALE (?:AND? SMALL)?",
    "SPOKEN": "TEENS SCALE? HYPHEN? (?:TENS HYPHEN? ONES|TENS|TEENS)|TWO_THOUSAND",
    "YEARS": "YEAR_NUMBER|SHORT_YEAR",
    "ERAS": "ERA|ERA_B DOT ERA_C DOT?",
    "NTH": "ORDINAL|ORDINAL_NUMBER",
    "THAT_YEAR": "(?P<year_which>WHICH) YEAR_WORD",
    "MERIDIEMS": "MERIDIEM|MERIDIEM_A DOT MERIDIEM_M DOT?|MERIDIEM_P DOT MERIDIEM_M DOT?",
    "ELSEWHERE": "OPEN (?:CLOCK|DOTTED_CLOCK|FOUR_DIGITS) HOURS_SUFFIX? ZONES CLOSE",
    "ZONES": "ZONE|LOCAL{1,2} TIME_WORD",
}
RELATIONS = {
    "WHICH": "THIS|LAST|PREVIOUS|NEXT|COMING|FOLLOWING|THAT SAME?|SAME|CURRENT|THIS LAST|THIS COMING",
    "PART_OF": "THE? (?:LATTER? PART) OF|THE? (?:ORDINAL|LAST) HALF OF",
    "EDGE": "PART_OF|(?:EARLY|EARLIER|LATER) IN|EARLY|MID HYPHEN",
    "JOINT": "AND|OR|TO|HYPHEN|COMMA AND|AND THE",
    "NEARLY": "ARTICLE LITTLE? BIT? MORE THAN|ABOUT|MORE THAN|AT LEAST|UP TO",
    "ANY_UNIT": "UNIT|UNITS|UNIT_SECOND|UNIT_ABBREVIATION",
    "ONE_UNIT": "UNIT|UNIT_SECOND",
    "AMOUNT": "(?:NEARLY){0,2} (?P<count>COUNT) HYPHEN? MORE? (?:BETWEEN_UNIT COMMA?){0,2} (?P<unit>ANY_UNIT)"
    " (?P<half>AND ARTICLE HALF)? (?:OR SO)?",
    "NEAREST": "ORDINAL|LAST|NEXT|PREVIOUS|COMING|FOLLOWING|LAST_ORDINAL|THIS LAST",
}
MACROS = NUMERALS | NAMES | RELATIONS

# A stretch of categorised atoms is looked at only where it holds one of these.
ANCHORS = (
    *("month", "month_abbreviation", "weekday", "weekday_plural", "season", "season_homonym"),
    "season_plural",
    *("day_part", "day_part_edge", "day_part_plural", "overnight", "day_word", "frequency", "phrase"),
    *("unit", "units", "period", "half_word", "unit_second", "unit_long", "units_long", "unit_abbreviation"),
    *(
        "iso",
        "quarter_code",
        "fiscal_code",
        "numeric_date",
        "clock",
        "dotted_clock",
        "clock_word",
        "zone",
        "oclock",
        "meridiem",
        "meridiem_m",
    ),
    "then",
    *("teens", "year_number", "short_year", "decade_number", "decade_word", "ordinal_number"),
    *("three_digits", "era"),
)
