"""The written forms of time, as patterns over categories of words (`vocabulary`, `macros`). No imports.

A rule's name is the name of the function that reads its groups, in `names`, `periods`, `weekdays`, `days` or
`lengths`. At each place the longest match is read first; where that is no time after all, the next longest.
"""

DATES = (
    ("iso", "(?P<iso>ISO)"),
    ("numeric", "(?P<date>NUMERIC_DATE)"),
    (
        "date",  # Friday, early May 5th, 1998
        "(?:(?P<weekday>WDAY) COMMA? THE?)? (?:EDGE THE?)? (?P<month>MON) THE? (?P<day>DAY)"
        " (?:(?:COMMA|OF)? (?P<year>YEARS|SPOKEN))? (?P<era>ERAS)?",
    ),
    (
        "date",  # the fifth of May, 1998
        "(?:(?P<weekday>WDAY) COMMA?)? THE? (?P<day>DAY) HYPHEN? OF? (?P<month>MON)"
        " (?:(?:COMMA|OF|HYPHEN)? (?P<year>YEARS|SPOKEN))? (?P<era>ERAS)?",
    ),
    ("date", "(?:EDGE THE?)? (?P<month>MON) (?:COMMA|OF|HYPHEN)? (?P<year>YEARS|SPOKEN) (?P<era>ERAS)?"),
    ("date", "(?:EDGE THE?)? (?P<month>MON) (?:COMMA|OF)? (?P<year>THREE_DIGITS|TWO_DIGITS) (?P<era>ERAS)"),
    (
        "days",
        "(?P<one>(?:(?P<weekday>WDAY) COMMA?)? (?P<month>MON) THE? (?P<day>DAY)) (?:JOINT) THE?"
        " (?P<two>DAY)(?!MON) (?:(?:COMMA|OF)? (?P<year>YEARS))?",
    ),
    (
        "days",
        "(?P<one>THE? (?P<day>DAY)) (?:JOINT) (?P<two>THE? (?P<other>DAY) OF? (?P<month>MON)"
        " (?:(?:COMMA|OF)? (?P<year>YEARS))?)",
    ),
    ("day_of_month", "THE (?P<day>ORDINAL) OF THE (?P<unit>UNIT)"),
    ("day_of_month", "THE (?P<day>ORDINAL_NUMBER|TENS HYPHEN ORDINAL)"),
    ("weekday_of_month", "(?P<weekday>WEEKDAY) THE? (?P<day>TO_31)(?!UNIT)"),
    ("month", "(?:EDGE THE?)? (?:(?P<which>WHICH))? (?P<month>SURE_MONTH)"),
    ("month", "(?P<which>WHICH) (?P<month>SURE_MONTH) (?P<day>DAY)"),
    ("month", "(?:EDGE THE?)? (?P<month>SURE_MONTH) (?P<day>DAY)? COMMA? OF? THE? THAT_YEAR"),
    ("month", "THE? (?P<day>DAY) OF? (?P<month>MON) COMMA? OF? THE? THAT_YEAR"),
    ("month", "(?:EDGE THE?)? (?P<month>SURE_MONTH) ARTICLE YEAR_WORD (?P<ago>AGO|EARLIER)"),
    ("month_part", "THE? (?P<nth>ORDINAL|LAST) (?P<unit>UNIT) OF (?P<month>MON) (?P<year>YEARS)?"),
    ("weekday", "(?:EARLY|EARLIER|LATER)? THE? (?:(?P<which>WHICH))? (?P<weekday>WEEKDAY)"),
    (
        "nth_weekday",
        "THE (?P<nth>NTH|LAST) (?P<weekday>WEEKDAY) (?:IN|OF) (?P<month>MON)"
        " (?:(?:OF|COMMA)? (?P<year>YEARS)|THAT_YEAR)?",
    ),
    ("weekday", "(?P<general>ARTICLE) (?P<weekday>WEEKDAY)"),
    ("weekday_shift", "(?P<count>NUMERAL) (?P<weekday>WEEKDAY|WEEKDAY_PLURAL) (?P<ago>AGO)"),
    ("weekday_shift", "(?P<count>NUMERAL) (?P<weekday>WEEKDAY|WEEKDAY_PLURAL) FROM NOW"),
    ("weekday_shift", "THE (?P<weekday>WEEKDAY) (?P<ago>BEFORE) LAST"),
    (
        "weekday_shift",
        "(?P<count>NUMERAL|ARTICLE) (?P<unit>UNIT|UNITS) (?P<from>FROM) THIS? (?P<weekday>WEEKDAY)",
    ),
    ("weekday", "(?P<weekday>WEEKDAY) OF? (?P<week_which>WHICH) (?P<unit>UNIT)"),
)
YEARS = (
    ("bare_half", "THE (?P<half>ORDINAL) HALF_WORD"),
    ("half", "THE? FISCAL? HYPHEN? (?P<half>ORDINAL) HYPHEN HALF_WORD"),
    (
        "half",
        "THE? (?P<half>ORDINAL|LAST) HYPHEN? HALF_WORD OF (?:THE YEAR_WORD|THAT_YEAR|(?P<year>YEAR_NUMBER))",
    ),
    (
        "year",
        "(?:EDGE|MID HYPHEN?|THE? FISCAL YEAR_WORD?|THE? YEAR_WORD)? (?P<year>YEAR_NUMBER) (?P<era>ERAS)?",
    ),
    ("year", "THE? (?P<year>YEAR_NUMBER) (?:FISCAL|YEAR_KIND) YEAR_WORD"),
    ("year", "THE (?P<year>YEAR_NUMBER) HYPHEN (?:YEAR_NUMBER|TWO_DIGITS) YEAR_KIND YEAR_WORD"),
    ("year", "THE? (?P<year>FISCAL_CODE)"),
    ("unit", "THE? (?P<which>WHICH) YEAR_KIND (?P<unit>YEAR_WORD)"),
    ("year", "(?:EDGE)? (?P<year>NUMBER) (?P<era>ERAS)"),
    (
        "years",
        "(?P<one>(?:YEAR_WORD)? (?P<from>YEAR_NUMBER)) (?:HYPHEN|SLASH)"
        " (?P<two>YEAR_NUMBER|TWO_DIGITS)(?!HYPHEN)",
    ),
    ("years", "(?P<one>NUMBER) (?:HYPHEN|AND|TO) (?P<two>NUMBER) (?P<era>ERAS)"),
    ("year", "THE YEAR_WORD (?P<year>SPOKEN)"),
    ("spoken_year", "(?P<year>SPOKEN)"),
    ("short_year", "(?:THE? FISCAL YEAR_WORD?)? (?P<year>SHORT_YEAR)"),
    ("era_year", "(?P<year>THREE_DIGITS)(?!ANY_UNIT)"),
    ("decade", "THE? (?P<hundreds>TEENS) HYPHEN? (?P<decade>DECADE_WORD)"),
    ("decade", "THE? (?:EDGE THE?|MID HYPHEN?)? (?P<decade>DECADE_NUMBER|DECADE_WORD) (?P<era>ERAS)?"),
    ("century", "THE? (?:EDGE THE?|MID HYPHEN?)? (?P<century>TO_31) HYPHEN? CENTURY_WORD (?P<era>ERAS)?"),
    (
        "quarter",
        "(?:THE? (?:FISCAL HYPHEN?)?)? (?P<quarter>NTH) HYPHEN? FISCAL? QUARTER_WORD"
        " (?:(?:OF|IN|COMMA)? FISCAL? (?P<year>YEAR_NUMBER))?",
    ),
    ("quarter", "THE? (?P<year>YEAR_NUMBER) (?P<quarter>NTH)? HYPHEN? QUARTER_WORD"),
    ("half", "THE? (?P<year>YEAR_NUMBER) (?P<half>ORDINAL) HYPHEN? HALF_WORD"),
    ("quarter", "THE? (?P<quarter>NTH) HYPHEN? QUARTER_WORD OF? THAT_YEAR"),
    ("quarter", "THE? (?P<quarter>QUARTER_CODE) (?:(?:OF|IN|COMMA)? FISCAL? (?P<year>YEAR_NUMBER))?"),
    ("quarter", "THE? (?P<quarter>NTH) HYPHEN? QUARTER_WORD OF THE FISCAL? YEAR_WORD"),
    (
        "last_quarter",
        "THE? (?:LAST|LAST_ORDINAL) QUARTER_WORD OF"
        " (?:THE FISCAL? YEAR_WORD|THAT_YEAR|FISCAL? (?P<year>YEAR_NUMBER))",
    ),
    (
        "months_of_year",  # the last three months of 1998, the first six months of the year
        "THE? (?P<end>ORDINAL|LAST|LAST_ORDINAL) (?P<count>SMALL|NUMBER) (?P<unit>UNITS) OF"
        " (?:THE FISCAL? YEAR_WORD|THAT_YEAR|FISCAL? (?P<year>YEAR_NUMBER))",
    ),
    ("quarter", "THE? (?P<unit>UNIT) HYPHEN (?P<ago>AGO|EARLIER) (?P<quarter>NTH) HYPHEN? QUARTER_WORD"),
    ("month_quarter", "THE? (?P<month>MON) HYPHEN? QUARTER_WORD"),
    (
        "month_quarter",
        "THE? (?P<from>MON) (?:HYPHEN TO HYPHEN|HYPHEN|TO) (?P<month>MON) (?:PERIOD|QUARTER_WORD)",
    ),
    (
        "same_period",
        "THE (?:SAME|CORRESPONDING) (?P<period>PERIOD|UNIT|QUARTER_WORD) (?:OF|IN)?"
        " (?:THAT_YEAR|(?P<year>YEAR_NUMBER))",
    ),
    (
        "same_period",
        "THE (?:SAME|CORRESPONDING) (?P<period>PERIOD|UNIT|QUARTER_WORD) ARTICLE (?P<unit>UNIT)"
        " (?P<ago>AGO|EARLIER)",
    ),
    (
        "same_months",
        "THE SAME (?P<count>SMALL|NUMBER) (?P<unit>UNITS) (?:OF|IN)? (?:THAT_YEAR|(?P<year>YEAR_NUMBER))",
    ),
    ("quarter", "THAT_YEAR (?:APOSTROPHE POSSESSIVE)? (?P<quarter>NTH)? HYPHEN? QUARTER_WORD"),
    (
        "season",
        "(?:EDGE)? THE? (?:(?P<which>WHICH))? (?P<season>ANY_SEASON) (?:OF|COMMA)? (?P<year>YEARS|SPOKEN)",
    ),
    ("season", "(?:EDGE)? THE? (?P<season>ANY_SEASON) (?:OF|COMMA)? (?P<year>NUMBER) (?P<era>ERAS)"),
    ("season", "(?P<year>YEAR_NUMBER) (?P<season>SEASON)"),
    ("season", "THE? (?P<season>SEASON_PLURAL) OF (?P<year>YEARS)"),
    ("season", "(?:EDGE)? (?P<the>THE)? (?:(?P<which>WHICH))? (?P<season>ANY_SEASON)"),
    ("season", "(?:EDGE)? THE? (?P<season>ANY_SEASON) OF? THE? THAT_YEAR"),
    ("seasons_ago", "(?P<count>NUMERAL) (?P<season>SEASON|SEASON_PLURAL) AGO"),
)
DAYS = (
    ("day_word", "(?:EARLY|EARLIER|LATER)? (?P<word>DAY_WORD)"),
    ("day_word", "THE UNIT (?P<direction>BEFORE|AFTER) (?P<word>DAY_WORD)"),
    ("day_beside", "THE ORDINAL? (?P<unit>UNIT) (?P<direction>BEFORE|AFTER|FOLLOWING)"),
    ("day_part", "(?:EARLY)? (?P<which>WHICH|THE (?:NEXT|FOLLOWING|PREVIOUS|SAME)) (?P<part>DAY_PART)"),
    (
        "day_part",
        "(?P<the>THE|ARTICLE|EVERY|AT)? (?:EARLY HYPHEN?)? (?P<part>DAY_PART|DAY_PART_EDGE|OVERNIGHT)",
    ),
    ("day_part", "(?P<the>THE) EARLY? (?P<part>DAY_PART|DAY_PART_EDGE) UNITS"),
    (
        "clock",
        "(?P<clock>CLOCK|DOTTED_CLOCK|HOUR_NUMBER|ONES|TEENS) (?P<meridiem>MERIDIEMS)"
        " (?:(?P<zone>ZONES))? (?:ELSEWHERE|OPEN ZONES CLOSE)?",
    ),
    ("clock", "(?P<clock>CLOCK|DOTTED_CLOCK) HOURS_SUFFIX? (?P<zone>ZONES)? ELSEWHERE?"),
    ("clock", "(?P<clock>FOUR_DIGITS|HOUR_NUMBER) HOURS_SUFFIX? (?P<zone>ZONES)"),
    ("clock", "(?P<clock>FOUR_DIGITS) (?P<hours>HOURS_SUFFIX)"),
    ("clock", "(?P<clock>FOUR_DIGITS) (?=(?P<hours>DAY_WORD))"),  # at 1100 tomorrow
    ("clock", "(?P<clock>HOUR_NUMBER|ONES|TEENS) LETTER_O APOSTROPHE OCLOCK (?P<meridiem>MERIDIEMS)?"),
    (
        "clock",
        "(?P<clock>CLOCK|HOUR_NUMBER|ONES|TEENS) (?:LETTER_O APOSTROPHE OCLOCK)? IN THE"
        " (?P<day_part>DAY_PART)",
    ),
    (
        "clock",  # seven this morning
        "(?P<clock>CLOCK|HOUR_NUMBER|ONES|TEENS) (?:LETTER_O APOSTROPHE OCLOCK)? (?P<today>THIS)"
        " (?P<day_part>DAY_PART)",
    ),
    (
        "clock",  # by 7 the next morning
        "(?P<clock>CLOCK|HOUR_NUMBER|ONES|TEENS) (?:LETTER_O APOSTROPHE OCLOCK)?"
        " (?P<which>WHICH|THE (?:NEXT|FOLLOWING|PREVIOUS|SAME)) (?P<day_part>DAY_PART)",
    ),
    ("clock", "(?P<weekday>WEEKDAY) (?P<day_part>DAY_PART) AT (?P<clock>CLOCK|HOUR_NUMBER|ONES|TEENS)"),
    ("clock", "(?P<word>DAY_WORD) (?P<day_part>DAY_PART)? AT (?P<clock>HOUR_NUMBER|ONES|TEENS)"),
    ("clock", "(?P<today>THIS) (?P<day_part>DAY_PART) AT (?P<clock>CLOCK|HOUR_NUMBER|ONES|TEENS)"),
    (
        "minutes_from",
        "(?P<count>NUMERAL UNITS|HALF|QUARTER_WORD) (?P<side>TO|PAST|BEFORE|AFTER)"
        " (?P<clock>HOUR_NUMBER|ONES|TEENS)(?!UNIT|UNITS|HYPHEN|SCALE)",
    ),
    ("day_from", "(?P<count>NUMERAL|ARTICLE) (?P<unit>UNIT|UNITS) FROM (?P<word>DAY_WORD)"),
    ("part_beside", "THE (?P<part>DAY_PART) (?P<direction>BEFORE|AFTER)"),
    ("one_night", "ONES (?P<part>DAY_PART) IN EDGE? (?:(?P<month>MON))? (?P<year>YEAR_NUMBER)"),
    ("clock_word", "(?P<word>CLOCK_WORD)"),
)
UNITS = (
    (
        "unit",
        "(?:(?:EARLY|EARLIER|LATER) IN?)? THE? (?:PART OF THE?)? (?P<which>WHICH|LATEST) (?:HYPHEN? FISCAL)?"
        " (?P<unit>ONE_UNIT|PERIOD)",
    ),
    ("recent_unit", "THE? MOST RECENT (?:FISCAL)? (?P<unit>UNIT|PERIOD)"),
    ("edge_unit", "(?:(?P<edge>THE? LATTER? PART OF)|(?:EARLY|EARLIER|LATER) IN) THE (?P<unit>ONE_UNIT)"),
    ("to_date", "THE? (?P<unit>UNIT) HYPHEN? TO HYPHEN? DATE_WORD"),
    ("year_end", "(?:(?P<which>WHICH))? (?P<unit>UNIT) (?:(?P<day>HYPHEN)|APOSTROPHE POSSESSIVE) PART"),
    ("year_end", "(?P<unit>UNIT) (?P<day>HYPHEN) PART (?:OF|COMMA)? (?P<year>YEAR_NUMBER)"),
    ("the_unit", "THE (?:FISCAL|BETWEEN_UNIT)? (?P<unit>UNIT)"),
    ("full_year", "THE? FULL HYPHEN YEAR_WORD"),
    ("then", "THEN"),
    ("new_year", "THE NEW YEAR_WORD"),
    ("shift", "AMOUNT (?P<direction>AGO)"),
    ("shift", "AMOUNT (?:FROM NOW|HENCE|(?P<direction>EARLIER|LATER))"),
    ("shift", "AMOUNT (?P<exact>TO THE UNIT) (?P<direction>EARLIER|LATER)"),  # a month to the day later
    ("shift", "AMOUNT APOSTROPHE TIME_WORD"),  # in ten years' time
    ("shift", "AMOUNT (?P<direction>BEFORE|AFTER) (?P<that>THAT)?"),
    ("vague_shift", "(?P<unit>UNITS) (?P<direction>EARLIER|LATER|AGO)"),
    ("compared", "(?P<unit>UNIT) HYPHEN (?P<direction>AGO|EARLIER)"),
    ("compared", "THE? (?P<unit>UNIT) HYPHEN (?P<direction>AGO|EARLIER) (?:PERIOD|QUARTER_WORD)"),
    (
        "span",
        "(?:EVERY OF)? THE? NEAREST ABOUT? (?P<count>RANGE|COUPLE OF?|VAGUE_COUNT|VAGUE_SCALE OF|HALF)"
        " HYPHEN? BETWEEN_UNIT? (?P<unit>ANY_UNIT) (?:OR SO)?",
    ),
    ("span", "THE? (?:COMING|NEXT|LAST|FOLLOWING) (?P<unit>UNITS)"),
    ("past_unit", "THE? (?:LAST|NEXT|COMING) (?P<unit>UNIT) OR SO"),
    ("length", "AMOUNT (?:HYPHEN? LONG)?"),
    ("parts_of_hour", "ABOUT? (?P<count>NUMERAL) HYPHEN? (?P<parts>UNITS) OF ARTICLE (?P<unit>UNIT)"),
    ("length", "(?P<unit>UNITS|UNIT) HYPHEN LONG"),
    ("bare_units", "(?P<unit>UNITS)"),
    ("unit_long", "(?P<unit>UNIT_LONG|UNITS_LONG)"),
)
SETS = (
    ("every", "EVERY OTHER? (?P<count>NUMERAL)? (?P<unit>UNIT|UNITS)"),
    ("every", "PER (?P<unit>UNIT)"),
    (
        "every",
        "(?:ONCE|NUMERAL TIMES|VAGUE_COUNT TIMES) HYPHEN? (?:ARTICLE|EVERY|PER) (?P<count>NUMERAL)?"
        " (?P<unit>UNIT)",
    ),
    ("every_month", "EVERY (?P<month>MON)"),
    ("every_weekday", "EVERY OTHER? (?P<weekday>WEEKDAY)"),
    ("every_weekday", "(?P<weekday>WEEKDAY_PLURAL)"),
    ("every_part", "EVERY OTHER? (?P<part>DAY_PART)"),
    ("every_part", "MOST (?P<part>DAY_PART_PLURAL)"),
    ("every_part", "(?P<weekday>WEEKDAY) (?P<part>DAY_PART_PLURAL)"),
    ("frequency", "(?P<word>FREQUENCY)"),
)
RULES = (*DATES, *YEARS, *DAYS, *UNITS, *SETS)
