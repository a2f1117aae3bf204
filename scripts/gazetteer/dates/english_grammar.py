"""The words of English time expressions, as patterns built from named parts."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split()
    )
} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "half a": 0.5,
    "half an": 0.5,
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}

MONTH = (
    r"(?P<month>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?"
    r"|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![A-Za-z]))(?:\.(?= ?\d|,? (?:of )?(?:the|this|last|next|\d)))?"
)
FIRST_MONTH = MONTH.replace("<month>", "<first_month>")
FULL_MONTH = r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![A-Za-z]))"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%A-Za-z])(?!,\d{3}|[.:]\d)"
DAY = rf"(?P<day>{_DAY})"
FIRST_DAY = rf"(?P<first_day>{_DAY})"
YEAR_NUMBER = r"(?:1[5-9]|20)\d\d"
YEAR_ENDS = r"(?![\w%]|[.,:/]\d|[-–]\w)"
YEAR = rf"(?P<year>{YEAR_NUMBER}){YEAR_ENDS}"
YEAR_WORD = r"(?P<year_word>this|last|next|that|the same) year(?![-\w]|['’]s)"
OF_YEAR = rf"(?:,? (?:of |in )?{YEAR}| (?:of )?{YEAR_WORD})"
TO = r"(?: ?[-–—] ?| to | until | till | through )"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_LEFT = r"(?P<on_weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?),? (?:the )?"
TIME_OF_DAY = r"(?: (?:early |late )?(?:morning|afternoon|evening|night))?(?![-\w])"

# Calendar dates.
DATE = rf"(?:{_LEFT})?{MONTH} ?{DAY}(?:{OF_YEAR})?"
DATE_DAY_FIRST = rf"(?:{_LEFT})?(?:the )?{DAY} (?:of )?{MONTH}(?:{OF_YEAR})?"
DAYS = rf"{MONTH} ?{FIRST_DAY}{TO}{DAY}(?:{OF_YEAR})?"
DAYS_DAY_FIRST = rf"{FIRST_DAY}{TO}{DAY} (?:of )?{MONTH}(?:{OF_YEAR})?"
DAYS_OF_MONTHS = rf"{FIRST_MONTH} ?{FIRST_DAY}{TO}{MONTH} ?{DAY}(?:{OF_YEAR})?"
DAYS_OF_MONTHS_DAY_FIRST = rf"{FIRST_DAY} {FIRST_MONTH}{TO}{DAY} {MONTH}(?:{OF_YEAR})?"
ISO_DAY = rf"(?P<year>{YEAR_NUMBER})(?P<mark>[-/.])(?P<number>1[0-2]|0?[1-9])(?P=mark)(?P<day>3[01]|[12]\d|0?[1-9])(?![\w%-]|[.,]\d)"
SLASHED = rf"(?P<one>\d{{1,2}})/(?P<other>\d{{1,2}})/(?P<year>{YEAR_NUMBER})(?![\w/])"

# Months and their parts.
EDGE = r"(?P<edge>[Ee]arly|[Mm]id|[Ll]ate)(?:[- ]| in )"
END = r"(?:[Tt]he )?(?:very )?(?P<end>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd) of "
MONTH_OF_YEAR = rf"{MONTH}{OF_YEAR}"
MONTH_EDGE = rf"(?:{EDGE}|{END}){FULL_MONTH}(?:{OF_YEAR})?"
SAID_MONTH = rf"(?P<said>[Ll]ast|[Tt]his|[Nn]ext) {FULL_MONTH}"
MONTHS_OF_YEAR = rf"{FIRST_MONTH}(?:{TO}| and ){MONTH}{OF_YEAR}"
LONE_MONTH = FULL_MONTH
THIS_END = (
    rf"{END}(?P<said>this|last|next|the) (?P<unit>week|month|year|decade|century)(?![-\w]|['’]s)"
)
YEAR_END = r"(?P<year_end>(?:the )?year[- ]end)(?![-\w])"

# Years and their parts.
LONE_YEAR = YEAR
YEARS = rf"(?P<first_year>{YEAR_NUMBER}) ?(?:[-–—]|to) ?{YEAR}"
SHORT_YEARS = rf"(?P<first_year>{YEAR_NUMBER})[-–](?P<short>\d\d){YEAR_ENDS}"
OF_A_YEAR = (
    rf"(?:(?:,? of | in | )?{YEAR}| (?:of |in )?{YEAR_WORD}| of (?P<the_year>the year)(?![-\w]))"
)
YEAR_EDGE = rf"(?:{EDGE}|{END})(?:{YEAR}|{YEAR_WORD})"
HALF = rf"(?:(?:[Tt]he )?(?P<half>first|second)[- ]half|(?:H(?P<half_so>[12])|(?P<half_then>[12])H)){OF_A_YEAR}"
QUARTER = rf"(?:(?:[Tt]he )?(?P<quarter>first|second|third|fourth|final|last)[- ]quarter|(?:Q(?P<quarter_so>[1-4])|(?P<quarter_then>[1-4])Q)){OF_A_YEAR}"
QUARTER_REVERSED = rf"(?P<year>{YEAR_NUMBER}) ?(?:Q(?P<quarter_so>[1-4])|H(?P<half_so>[12]))(?!\w)"
LONE_QUARTER = r"(?:[Tt]he )?(?P<lone_quarter>first|second|third|fourth)[- ]quarter(?![-\w])|(?P<lone_quarter_so>Q[1-4])(?![-\w])"
COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven)"
PART = rf"(?:[Tt]he )?(?P<which>first|last|final) (?P<many>{COUNT}) (?P<parts>months|quarters){OF_A_YEAR}"
SEASON = rf"(?:[Tt]he )?(?:{EDGE})?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:{OF_A_YEAR}|(?: of)? (?P<first_year>{YEAR_NUMBER})[-–/](?P<short>\d\d){YEAR_ENDS})"
SAID_SEASON = r"(?P<said>[Ll]ast|[Tt]his|[Nn]ext) (?P<season>spring|summer|autumn|(?<!this )(?<!This )fall(?! (?:in|of|from|to|by|was|is))|winter)(?![-\w])"
DECADE = rf"(?:[Tt]he )?(?:{EDGE})?(?:(?P<decade>(?:1[5-9]|20)\d)0|['’](?P<short_decade>[2-9])0)['’]?s(?!\w)"
NAMED_DECADE = (
    rf"[Tt]he (?:{EDGE})?(?P<named_decade>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies(?!\w)"
)
CENTURY = rf"(?:[Tt]he )?(?:{EDGE})?(?P<century>1[0-9]|2[01])(?:th|st)[- ]century(?!\w)|(?P<said_century>[Tt]his|[Ll]ast) century(?![-\w])"

# Words that point from the day of publication.
DAY_WORD = rf"(?P<day_word>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)){TIME_OF_DAY}(?!['’]s)"
SAID = r"(?P<said>[Tt]his|[Ll]ast|[Nn]ext) (?P<unit>week|weekend|month|quarter|year)(?![-\w])"
SAID_LOOSELY = r"(?P<when_so>[Ee]arlier|[Ll]ater) (?P<said>this) (?P<unit>week|month|year)(?![-\w])"
SAID_WEEKDAY = rf"(?:(?P<said>[Tt]his|[Ll]ast|[Nn]ext) )?(?P<weekday>{WEEKDAY}){TIME_OF_DAY}(?: (?P<said_week>this|last|next) week(?![-\w]))?"
UNIT = r"(?P<unit>day|week|month|year|decade|centur(?=y|ies))(?:s|y|ies)?"
_NUMBER_WORDS = "|".join(
    word for word in NUMBERS if word.isalpha() and word not in ("a", "an", "zero")
)
AGO = rf"(?:(?P<about>[Aa]bout|[Aa]round|[Ss]ome|[Rr]oughly) )?(?P<count>(?i:half an?|an?|\d{{1,3}}|{_NUMBER_WORDS})) {UNIT} ago(?!\w)"
SPAN = rf"[Tt]he (?P<way>past|last|next|coming) (?:(?P<count>\d{{1,3}}|{_NUMBER_WORDS}) {UNIT}|(?P<one_unit>day|week|month|year|decade|century))(?![-\w]|['’])"
VAGUE = (
    r"(?P<vague>(?:[Aa] few|[Ss]everal|[Mm]any|[Aa] couple of|[Ss]ome) (?:days|weeks|months|years|decades) ago"
    r"|(?:[Tt]he )?(?:past|last|next|coming|recent) (?:few|several|couple of)? ?(?:days|weeks|months|years|decades)|[Rr]ecently)"
)
BACK_TO = r"(?P<back>[Tt]hat|[Tt]he same) (?P<unit>day|month|year)(?![-\w])"
FEAST = (
    rf"(?:[Tt]he )?(?:(?P<year>{YEAR_NUMBER}) |(?P<year_word>this|last|next) year['’]s )?(?P<feast>Spring Festival|Lunar New Year|Chinese New Year|"
    r"Mid-Autumn Festival|Dragon Boat Festival|Lantern Festival|Qingming Festival|Tomb-Sweeping Day|Christmas Eve|Christmas(?: Day)?|New Year['’]s Day|May Day|"
    r"Singles['’]? Day|Valentine['’]s Day|National Day(?= holiday))(?P<days_off> (?:holidays?|break|period|week))?"
    r"(?! (?!in |on |at |was |is |and |or |but |when |has |had |to |with |this |last |for |by |as |it |they |he |she |we |the |people |many |are |were |will |would )[A-Za-z]|['’-])"
)

# Words that belong to the date: how far it reaches, how exact it is.
AFFIX = (
    r"(?:(?P<since>[Ss]ince)|(?P<by>[Bb]y)|(?P<before>[Bb]efore|[Pp]rior to)|(?P<after>[Aa]fter)|(?P<until>[Uu]ntil|[Tt]ill|[Uu]p to|[Aa]s of|[Uu]p until)"
    r"|(?P<around>[Aa]round|[Aa]bout|[Cc]irca)|(?P<from>[Ff]rom|[Bb]etween)) "
)
ONWARDS = r"(?P<onwards> on(?:wards?)?(?= |[,.;:]|$)(?! [A-Z\d]))"
