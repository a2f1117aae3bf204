"""What stands around a time expression and shows that it is larger than what was understood of it.

What is not understood wholly is no date: the expression is found, but tells none.
"""

import re

from gazetteer.dates.context import Context, Parts
from gazetteer.dates.points import YEARS_AWAY, YEARS_ON
from gazetteer.dates.year_words import YEAR_NAMES

CLAUSE = 40
"""How far back a word may stand that belongs to the date."""
_COUNTED = {"day_word", "week", "month_word", "years_day", "side", "way", "quarter_word"}
"""The parts of what is counted from the publication."""
QUOTED = 200
"""How far back a quotation may begin."""
_A_NUMBER = frozenset("0123456789〇零一二三四五六七八九十Oo")
_OF_OTHER_YEARS = frozenset("隔来头每逢历某整成青中少童老壮年")
_YEAR_UNREAD = re.compile(
    r"(?:年度?的?|(?:一二|二三|三四|四五|五六|六七|七八|八九|三五)年，|(?:佛|回|藏|伊斯兰教?|希吉来|檀君|主体)历?) ?$"
)
"""A year before a month, in a form the grammar does not know, or of another count."""
_OTHER_COUNT = re.compile(r"(?:佛历|佛元|回历|藏历|伊历|伊斯兰历|檀纪|主体|黄帝纪元|孔子纪元)\D?$")
_GOES_ON = re.compile(
    r" ?的?[\dOo〇零一二三四五六七八九十廿卅正冬腊闰初]{1,3} ?(?:月(?![龄薪均供嫂饼球])|[日号](?![线楼文机馆院]))"
    r"| ?的?(?:最后|倒数|第|头|首|前)(?:[一二三四五六七八九十两几]|\d)+ ?个?(?:天|日|周|星期|月|年|季|学期|工作日|交易日)"
    r"| ?的?(?:最后|头|首)[个個]?(?:天|日|周|星期|月|季度|交易日)"
    r"|“\d+[·.]\d+”| ?元月|[孟仲季][春夏秋冬]|(?:余下|剩余|其余|剩下)的?时间|的?这?个?时候?(?!的)|的?此时|汛[前期后]|入汛|“?黄金周|(?:[及和、与](?:[12]\d{3}年)?[^，。；]{0,9})?[止终](?:年度|财政|财年|的?\d*[一二三六九]?个月)"
    r"|(?<=二月)二|(?<=三月)三|(?<=六月)六|(?<=七月)[七半]|(?<=九月)九"
    r"|[至到—–~～-](?:大?年)?(?:初[一二三四五六七八九十]|廿)|同[日一]"
    r"|(?<=月)(?:初[一二三四五六七八九十]|[廿卅])"
    r"|中叶|前叶|后叶|[上下前后]半[叶期段]"
    r"|(?:母亲|父亲|感恩|植树|青年|建军|愚人|万圣|复活|冬至|腊八|小年|泼水|古尔邦|开斋|记者|护士|医师)节?"
    r"|的?(?:立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)"
)
"""What would go on with a date, in a form the grammar does not know."""
_RECURS = re.compile(
    r"每(?!经|日经济)|(?<![恰适正巧相])逢|历年|通常|一般(?=在|于|从|为)|往往|花期|果期|汛期|休渔期|[纳会]计?税?年度自|闭馆|休馆|开放时间|营业时间|学年自"
)
"""Words of a clause in which months, days and weekdays come again and again."""
_CLOSED = re.compile(r" ?(?:闭馆|休馆|停航|停运|轮休|店休)")
_CLAUSE_END = re.compile(r"[，。；！？!?;]")
_THEN = re.compile(r" ?那(?:[天晚夜年月]|一[天晚夜年])")
_HAN_MONTH = re.compile(r"[一二三四五六七八九十]月$")
_EVER = re.compile(r"(?:以来|历史上|史上)在?$")
_AGE = re.compile(r"岁[^。；]{0,20}$")
_RANGE_OF_MONTHS = re.compile(r"月份?[—–－~～至到-]$")
_AFTER_HAN_MONTH = re.compile(
    r"$|[^\u4e00-\u9fff《]|[的里份间初底中上下末起至到前后以内在开举召发将正是有和及与就才已便又]"
)
_BIRTH = re.compile(r"(?:[(]含[)])?(?:[以之]?[前后])?(?:出生|生于|生人)")


def is_torn(match: re.Match[str], parts: Parts) -> bool:
    """Whether what stands before or behind belongs to the date, and was not understood."""
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - 6) : start]
    if parts.keys() & YEAR_NAMES:
        if _OTHER_COUNT.search(before):
            return True
    elif _YEAR_UNREAD.search(before) or _begins_within_a_year(match[0], before):
        return True
    return bool(_GOES_ON.match(text, end))


def is_in_old_words(match: re.Match[str], parts: Parts, context: Context) -> bool:
    """他2010年写道：“今年…” is this year of another text, and so are its 昨夜 and 上月; or the year of an age."""
    before = match.string[max(0, match.start() - QUOTED) : match.start()]
    if parts.get("year_word", "") in YEARS_ON and _AGE.search(before[-CLAUSE:]):
        return True  # 三十五岁才回城，同年…
    counted = parts.get("year_word", "") in YEARS_AWAY or parts.keys() & _COUNTED
    if not counted or context.year_spoken_of in (None, context.published.year):
        return False
    return before.count("“") > before.count("”")


def is_birth(match: re.Match[str]) -> bool:
    """Whether the date is that of a birth: it says nothing of when the rest happens."""
    return bool(_BIRTH.match(match.string, match.end()))


def is_of_no_year(match: re.Match[str], parts: Parts) -> bool:
    """Whether a date without a year is of none that can be told: 逢周二停航, 腊八那天, 二月兰."""
    if parts.keys() & YEAR_NAMES:
        return False
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - CLAUSE) : start]
    clause = _CLAUSE_END.split(before)[-1]
    if (
        _EVER.search(before)
        or _RECURS.search(clause)
        or _CLOSED.match(text, end)
        or _THEN.match(text, end)
    ):
        return True
    if _RANGE_OF_MONTHS.search(before):
        return False
    return bool(_HAN_MONTH.search(match[0])) and not _AFTER_HAN_MONTH.match(text, end)


def _begins_within_a_year(words: str, before: str) -> bool:
    """隔年初夏, 18年底: 年初 and 年底 take the 年 of what stands before."""
    return words[0] == "年" and before[-1:] in _A_NUMBER | _OF_OTHER_YEARS if before else False
