"""The words of Chinese time expressions, as patterns built from named parts."""

HAN = "\u4e00-\u9fff"
COUNTING = "〇零一二三四五六七八九十"
YEAR_NUMBER = rf"(?:(?<![\d.])[12]\d{{3}}|(?<![{COUNTING}])[一二][〇零一二三四五六七八九]{{3}})"
MONTH_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
NO_NUMBER_BEFORE = rf"(?<![\d.{COUNTING}第])"
TO = r" ?(?:——|[—–－~～至到-]) ?"
UPTO = rf"(?:{TO}|、)"
WEEKDAY = r"[一二三四五六日天]"
CLOCK = (
    rf"(?:(?:\d{{1,2}}|[{COUNTING}]{{1,3}})[时点](?:\d{{1,2}}分|半|许|整)?|\d{{1,2}}[:：]\d{{2}})"
)
TIME_OF_DAY = (
    rf"(?: ?[（(](?:周|星期){WEEKDAY}[）)])?"
    r"(?: ?(?:凌晨|清晨|早晨|早上|早间|上午|中午|正午|午后|午间|下午|傍晚|晚上|晚间|深夜|夜间"
    rf"|当[晚天日]|晚(?![会宴报期年点清])))?(?: ?{CLOCK})?"
)

# Words that belong to the date: how far it reaches, how exact it is.
UNTIL = rf"(?P<until>截[至止]到?|直[至到]|(?<=预计|计划|力争|争取)[到至]|(?<![{HAN}\d])[到至])"
ABOUT = r"(?P<about>大约|大概|(?<![签条预节契合公违制])约) ?"
ASPECT = (
    r"(?P<aspect>前[夕夜]|前后|左右|以来|起?[至迄]今|期间|[间内](?![接部在容外蒙])"
    rf"|[以之]?前(?![往来述沿期几半\d{COUNTING}两])|[以之过]?后(?![来续者台天方备半几第])"
    r"|起(?![草诉步飞来码价点初因源伏到航火跳跌拍底]))"
)

NOT_A_YEAR = r"(?![轻龄级纪均薪产销代化限期])"
YEAR = (
    rf"(?:(?:(?P<from_year>{YEAR_NUMBER}){TO})?(?P<year>{YEAR_NUMBER}) ?[财学]?年{NOT_A_YEAR}度?"
    r"|(?P<year_word>(?<![当如现至])今年|去年|(?<!以)上年|[上前]一年(?!半)|大前年|(?<![此以之目当年日])前年"
    r"|(?<!光)明年|(?<![此以之最年日])后年|本年|同年|(?<![正想])当年|次年|翌年|那一?年|这一年(?![半来]))"
    rf"{NOT_A_YEAR}度?)"
)
BARE_YEAR = (
    rf"(?<![\d.\-A-Za-z_第超近约达共])(?P<year>(?:19|20)[0-4]\d)(?=《|[{HAN}])"
    r"(?![年元家个台件套名亿万余多人次项所位倍条种座颗米公吨平字秒分小时天月日号点届期集章篇页款场户亩级])"
)
"""A year without 年, as in titles: 2024《财富》世界500强, 奋进2025的最强音."""
DAY = (
    rf"(?:{NO_NUMBER_BEFORE}(?P<from_day>{DAY_NUMBER}) ?{UPTO})?"
    rf"(?P<day>{DAY_NUMBER}) ?(?:日|号(?![线楼文机馆院])){TIME_OF_DAY}"
)
MONTH = (
    rf"(?:(?:{NO_NUMBER_BEFORE}(?P<from_month>{MONTH_NUMBER}) ?{UPTO})?"
    rf"{NO_NUMBER_BEFORE}(?P<month>{MONTH_NUMBER}) ?月(?![龄薪均供嫂饼球])份?"
    r"|(?<=[比与较])(?P<month_before>上个?月)"
    r"|(?P<month_word>本月|这个月|上个?月|下个?月|当月|同月|次月))"
    rf"(?: ?(?:{DAY}|(?P<third>[上中下]旬|初(?!步)|底|末(?!端))))?"
)
LONE_DAY = (
    rf"{NO_NUMBER_BEFORE}(?:(?P<from_day>{DAY_NUMBER}) ?{UPTO})?"
    rf"(?P<day>3[01]|[12]\d|0?[1-9]|{DAY_NUMBER}(?=日[讯电消])) ?日"
    rf"(?!报(?!道)|[本元均内用活产常游]){TIME_OF_DAY}"
)
ISO_DAY = (
    r"(?<![\d.-])(?P<iso_year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<iso_month>1[0-2]|0?[1-9])"
    r"(?P=mark)(?P<iso_day>3[01]|[12]\d|0?[1-9])(?![\d.%])"
)
HALF = r"(?P<half>[上下])半年"
QUARTER = (
    rf"(?:(?P<from_quarter>[一二三1-3])(?:季度)?{UPTO})?第?(?P<quarter>[一二三四1-4])季度(?P<quarter_end>末)?"
    r"|(?<![目此以之年日月天周])前"
    r"(?:(?P<quarters>[二两三])季度|(?P<months>\d{1,2}|[二两三四五六七八九十]{1,2})个?月)"
)
QUARTER_OF_YEAR = QUARTER.replace("(?<![目此以之年日月天周])", "")
SEASON = r"(?P<season>[春夏秋冬])(?:[季天](?!奥)|(?![节运晚招耕秋夏奥令风日游]))"
LONE_SEASON = (
    r"(?:这个|那个|整个|(?<![的年]))(?P<season>[春夏秋冬])[季天](?!奥)"
    r"|(?P<season_year>(?<![当如现至])今|(?<!过)去)(?P<season_so>[春夏秋冬])(?!夏)[季天]?"
)
EDGE = (
    r"(?P<edge>年?初(?![步期创级次衷心中一二三])|年?底(?![层部盘座蕴色线气价特])|年?末(?![端期])"
    r"|年中(?![国华心期])|开年|伊始)"
)
LONE_EDGE = (
    r"(?P<edge>新年伊始|(?<![离召展打公分])开年(?!大戏)|年初|岁首|年底|年末|岁末|月初|月底|月末)"
)
VACATION = r"(?P<vacation>暑期|暑假|寒假)"
WHOLE = r"(?P<whole>全年(?!龄)|(?<![\d一二三四五六七八九十两几数半百])年内(?!蒙))"
SAME_PERIOD = r"(?P<same_period>同期)"
FEAST = (
    r"(?:整个|这个|刚刚?过去的)?“?(?P<feast>春节|新春|元旦|清明(?=节|小?长?假|期间|前|后)"
    r"|五一(?:国际)?劳动节|(?:五一|十一)(?=”|节|小?长假|假|黄金周|期间|前夕)|劳动节|端午|中秋|重阳|七夕"
    r"|除夕|元宵(?=节|期间|前|后|当)|(?<=年)国庆|国庆(?=节|小?长假|假|黄金周|期间|前|后|档|当)"
    r"|双十一|双11|圣诞|情人节|妇女节|儿童节|教师节|大年三十|大年初一|正月初一)”?节?夜?"
    r"(?P<days_off>小?长假|假期|假日|黄金周|档期?)?"
)
WORKDAY = (
    r"(?P<feast>春节|元旦|清明|劳动节|“?五一”?|端午|中秋|国庆|节)节?(?:小?长假|假期)?"
    r"过?后的?(?:第一|首)个工作日"
)
LUNAR_DAY = r"(?:农历)?(?:正月|大年)(?P<lunar_day>初[一二三四五六七八九十]|十[一二三四五六七八九])"
DAY_WORD = (
    r"(?P<day_word>今[天日早晚晨]|昨[天日晚夜晨]|大前天"
    r"|(?<![目此以之天年日月])前[天日晚](?!本)|(?<![的好])明[天日早晚](?!之星)"
    r"|(?<![的年日月此以之])后天(?![培形努的])|当[天日晚]|同日(?!而语)|次日|翌日)"
    rf"{TIME_OF_DAY}"
)
WEEK = (
    r"(?P<week>上上|下下|[上下本这])个?(?:周|星期|礼拜)(?![年边围全转密刊报岁折])"
    rf"(?P<weekday>{WEEKDAY}|末)?{TIME_OF_DAY}"
)
LONE_WEEKDAY = (
    r"(?<![每一两三四五六七八九十\d几])(?:周|星期|礼拜)"
    rf"(?P<weekday>{WEEKDAY})(?=$|[^{HAN}]|[的上下早晚凌中傍在将召举宣发公表称说至到和起])"
    rf"{TIME_OF_DAY}"
)
DECADE = (
    r"(?:(?P<century>上个?世纪|本世纪|(?<!\d)(?:1?\d|2[01]|二?十[一二三四五六七八九]?)世纪)"
    r"(?P<decade>\d0|[二三四五六七八九]?十)?(?(decade)年代)"
    r"|(?P<decade_year>(?<!\d)(?:1\d|20)\d0)年代"
    r"|(?<![\d、])(?P<lone_decade>[4-9]0|[四五六七八九]十)年代)"
    r"(?P<era>初期?|中后期|中期|末期?|后期)?"
)
MILLENNIUM = r"(?P<millennium>千禧年)"

PART_OF_YEAR = "|".join(
    (MONTH, QUARTER_OF_YEAR, HALF, FEAST, VACATION, EDGE, SEASON, WHOLE, SAME_PERIOD, LUNAR_DAY)
)

# Counted from the publication date, or from the date before.
COUNT = (
    r"(?P<count>\d+|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|半"
    r"|(?:(?P<low>[一二两三四五六七八九])(?P<high>[二三四五六七八九]))(?P<tens>十)?|百)"
)
VAGUE_COUNT = r"(?:几十|十几|几|数|多|若干|好几)"
UNIT = r"(?:个(?P<more_so>多|余)?(?P<unit_so>月|星期)|(?P<unit>天|日|周|年)(?P<more_then>多)?)"
AGO = (
    rf"(?<![\d.{COUNTING}第前近这])(?:(?:大约|约)?{COUNT}(?P<more>多|余)?|{VAGUE_COUNT}){UNIT}"
    r"(?:[以之])?(?P<side>前(?![往夕后景])|后(?![来续]))"
)
NEARLY = r"(?!近(?:\d\d+|[二三四五六七八九]?十[一二三四五六七八九]?)[多余]?年(?![来以间里内]))"
"""工作近20年 is a length of time."""
SPAN = (
    rf"{NEARLY}"
    rf"(?P<way>最近|近|过去|这|未来|今后|接下来)的?(?:{COUNT}(?P<more>多|余)?|{VAGUE_COUNT}){UNIT}"
    r"(?P<tail>以来|来|间|里|内)?"
    r"(?!的?(?:历史|经验|时间|工龄|教龄))"
)
"""近20年的经验 is a length of time, not a time."""
SINCE = rf"(?<![\d.{COUNTING}第]){COUNT}(?P<more>多|余)?{UNIT}(?P<tail>以来|来(?!自|到|说))"
UP_TO_NOW = r"截[至止]到?(?:目前|当前|现在|发稿|记者发稿)时?|[到迄](?:目前|现在|今)为止"
FROM_NOW_ON = r"即日起"
BACK_TO = (
    r"(?P<since>[从自]那时起|从那以后)"
    r"|(?P<back>当时|那时候?|彼时|同期(?![声群])|届时|这时候?|(?<!因)此时)"
)
"""Words that mean the date spoken of last."""

AFTER_A_NUMBER = r"(?<![节假工作生昨今明当平每次末\d一二两三四五六七八九十])"
VAGUE = (
    r"近年来?|近些年来?|这些年来?|那几年|那些年|前些年|多年来|往年|早年间?|早前|前[几两][天年]|数月[前来后]"
    r"|近[日期来](?![本均产军])|最近(?!的?距离)|前不久|不久前|连日来|(?:近|最近|过去|这)一?段时间(?:以来)?"
    rf"|{AFTER_A_NUMBER}日[前后]|有一段时间|一直以来|长期以来|以往|(?<![不已刚])过去(?!了|的?\d)"
    r"|目前|当前|当下|眼下|时下|如今|现如今|现今|当今|(?<![出发体呈表实显再])现在|此刻|此时此刻"
    r"|未来|将来(?![到自临访华])|今后|接下来"
    r"|[至迄]今(?!年)|(?<!因)此[前后]|随后|后来(?![居者])|(?<![\w》”])之[前后]"
)
"""Words that tell a time, but none that a calendar has."""
RECURRING = (
    r"每(?:年|月|周|天)"
    r"(?:的?\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[日号]|年?[初底末]|[一二三四五六日])?"
)
"""Times that come again and again."""

NOT_DATES = (
    r"新春(?:第一|佳节|快乐|走基层|团拜|联欢|茶话|贺词|招聘)|春节(?:联欢|晚会|文化|民俗|申遗)|中秋晚会"
    r"|未来(?:产业|科技城|科学|社区|乡村|工厂|学院|学校|实验室|之城|城市?学|大会|论坛|主义|感|已来)"
    r"|现在(?:进行)?时|(?:走|跑|飞|挺|熬|扛|转|已经|就这样)过去|过去(?:式|时(?!候)|完成)"
    r"|正当[年时]|[适恰相]当时|\d{3,4}多?年的?(?:历史|文明)|[12]000[多余]?年[来前]|7日年化|\d{1,3}日均?线"
    r"|21世纪(?:经济|教育|不动产)|今日(?:头条|资本|说法)|五月天|周六福|清明上河图|冬奥"
)
"""Names and idioms in which the words of a time are no time."""
