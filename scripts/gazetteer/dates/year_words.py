"""The words that name a year: 2018年, 二〇一八年, 18年5月, 民国十四年, 去年, “十四五”期间, 2025年Q3."""

from gazetteer.dates.eras import ERAS

HAN = "\u4e00-\u9fff"
COUNTING = "〇零一二三四五六七八九十"
FIGURES = r"[12]\d{3}"
YEAR_NUMBER = rf"(?:(?<![\d.]){FIGURES}|(?<![{COUNTING}])[一二][〇零一二三四五六七八九]{{3}})"
TO = r" ?(?:——|[—–－~～至到-]) ?"
CYCLE = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"
NOT_A_YEAR = r"(?![轻龄级纪均薪产销代化限期味画俗兽华])"
LIGHT = "光文说声证透聪发表阐鲜黎照昆三高查注标指英精开申失启简向抱"
"""What 明 ends as a word of its own: 光明, 说明, 证明; and 面向明天, 拥抱明天."""
NEXT = r"(?<![此首每多几数一二两三四五六七八九十\d本该历再其层])次"
"""次 of 次日, not of 此次 or 首次."""

YEAR = (
    rf"(?:(?:(?P<from_year>{YEAR_NUMBER}){TO})?(?P<year>{YEAR_NUMBER})(?: ?[(]{CYCLE}[)])?"
    rf" ?(?P<fiscal>[财学])?年{NOT_A_YEAR}度?"
    rf"|(?P<open_year>{YEAR_NUMBER}){TO}(?P<closing_year>\d\d) ?年{NOT_A_YEAR}"
    rf"|[去今明前后][(](?P<told_year>{YEAR_NUMBER}|1[01]\d)[)]年"
    r"|(?P<year_word>(?<![当如现])今年|(?<!过)去年|(?<![以网身世线岸海])上年(?!货)|[上前]一年(?!半)|大前年"
    rf"|(?<![此以之目当年日提生从])前年|(?<![{LIGHT}])明年|(?<![此以之最年日今前先战])后年"
    r"|(?<![成资基样版书原根日])本年|(?<![不如共])同年|(?<![正想])当年"
    rf"|{NEXT}年|翌年|(?<![{HAN}])是年|(?:(?<=[在从到于自])|(?<![{HAN}]))那一?年|这一年(?![半来]))"
    rf"{NOT_A_YEAR}度?)"
)
LIFE = rf"(?<=[(])(?P<from_year>{FIGURES})[—–-]+(?P<year>{FIGURES})(?=[)])"
"""（1893—1976）."""
REPUBLIC_YEAR = r"(?<![\d.,第])(?P<republic_year>1[01]\d) ?年"
BARE_YEAR = (
    r"(?<![\d.:\-—/A-Za-z_])(?P<year>(?:19|20)[0-4]\d)"
    rf"(?=[《\0]|[{HAN}·]{{0,12}}(?:[强榜展]|\d+强|大会|峰会|论坛|报告|大赛|锦标赛|联赛|冬奥|奥运|世界杯|国庆档|春节档|贺岁档|之[春夏夜]))"
    rf"|(?<=奋进|走进|迎接|展望|回望|回首|告别|拥抱|步入|决胜|再见|你好)(?P<greeted_year>20\d\d)(?=[{HAN}，。！]|$)"
)
"""A year without 年, as in titles: 2024《财富》世界500强, 奋进2025的最强音."""
LISTED_YEAR = rf"(?<![\d.])(?P<year>{FIGURES})(?=(?:[、,，]{FIGURES}){{0,4}}(?:[、,，和及与或]|以及){FIGURES} ?年)"
"""2013、2015年 names two years."""

YEAR_IN_FIGURES = {"year", "iso_year", "short_year", "short_read", "era", "ce_year", "told_year"}
YEAR_IN_FIGURES |= {
    "republic_year",
    "short_early",
    "closing_year",
    "animal",
    "cycle",
    "before_christ",
    "greeted_year",
}
YEAR_NAMES = YEAR_IN_FIGURES | {"year_word"}
"""The parts that name a year, and those of them that name it in full."""

NOT_COUNTED = r"(?<![\d.,:%/第近约超过满整续了每这那达逾共历早活刑时期龄职余足年])"
"""18年5月 is a date, but not where the number counts: 近18年, 有期徒刑12年6月."""
NOT_A_LENGTH = r"(?![前后来间以多余内里半之]|的?历史|的?时间)"
SHORT_YEAR = rf"(?:{NOT_COUNTED}['’‘]?(?P<short_year>\d\d) ?年)"
"""A year of two figures; a part of the year must follow."""
SHORT_YEAR_ALONE = rf"(?:(?:(?<=[较比自从])|['’‘])(?P<short_year>\d\d)|{NOT_COUNTED}(?P<short_early>0\d)) ?年{NOT_A_LENGTH}{NOT_A_YEAR}"
SHORT_YEAR_READ = (
    rf"(?P<short_read>(?<![{COUNTING}百千万两几好])(?!一二|二三|三四|四五|五六|六七|七八|八九|三五)"
    rf"[〇零一二三四五六七八九][〇零一二三四五六七八九]) ?年(?![前后来以多余里半之]|的?历史|的?时间){NOT_A_YEAR}"
)
"""九八年; but 七八年 may be seven or eight years."""
ERA_YEAR = (
    rf"(?:(?P<era>{'|'.join(ERAS)})(?P<era_year>元|\d{{1,3}}|[一二三四五六七八九十百零廿卅]{{1,5}}) ?年(?![间代])"
    r"|公元(?P<ce_year>\d{1,3}|[一二三四五六七八九十百]{1,6})年)"
)
CYCLE_YEAR = rf"(?P<cycle>{CYCLE})年"
ANIMAL_YEAR = (
    rf"(?:{CYCLE})?(?P<animal>[鼠牛虎兔龙蛇马羊猴鸡狗猪])年"
    r"(?=春节|除夕|新春|正月|大年|元宵|初|末|底|伊始|端午|中秋)"
)
BEFORE_CHRIST = r"公元前(?P<before_christ>\d{1,4}|[一二三四五六七八九十百千]{1,8})年"
PLAN = (
    r"(?:“(?P<plan>十?[一二三四五六七八九]五)”(?:规划|计划)?|(?P<plan_bare>十[一二三四五六七八九]五)(?:规划|计划)?)"
    r"(?:(?=期间|以来)|时期|(?P<plan_edge>初期?|末期?|开局之?年|收官之?年))"
)
"""A five-year plan as a time; “十四五”规划 alone is the plan."""
REPORTED_BEFORE = r"(?<![\dA-Za-z.])(?:(?P<quarter_so>[1-4])Q|(?P<half_so>[12])H)(?P<short_year>\d\d)(?![\dA-Za-z])"
REPORTED = rf"(?:(?P<year>{YEAR_NUMBER}) ?年?|(?<![\dA-Za-z.])(?P<short_year>\d\d) ?年?) ?"
"""Before Q3 or H1, as companies report: 2025年Q3, 24H1."""
