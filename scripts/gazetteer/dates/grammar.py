"""The words of Chinese time expressions, as patterns built from named parts."""

from gazetteer.dates.year_words import COUNTING, CYCLE, HAN, LIGHT, NEXT, TO, YEAR_NUMBER

REPORTED_PART = r"(?:Q(?P<quarter_so>[1-4])|H(?P<half_so>[12]))(?![\dA-Za-z])"
MONTH_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY_NUMBER = r"(?:廿[一二三四五六七八九]?|卅一?|3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
NO_NUMBER_BEFORE = rf"(?<![\d.{COUNTING}第])"
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
NOT_AHEAD = r"提(?![交出供升高])|[往来述沿期几半锋卫腰线身任夫妻景辈院海瞻排言端置列]|女友|男友|总统|总理|首相|主席|国脚|国家队|队友|员工|高管|董事长"
NOT_AFTER = (
    r"[续来者台天方备半几第卫腰场防勤果悔代面市端院辈排遗世裔缀置视厨怕]|人(?!们|口|工|类|数|均|民)"
)
NOT_UP = (
    r"[草诉步飞来码价点初因源伏到航火跳跌拍底重居义床薪用名先始立早降落搏夜征雾风付锚舞哄劲身稿]"
)
UNTIL = rf"(?P<until>不[晚迟]于|截[至止]到?|(?<=可用|有效|展期|延期)至|(?<=预计|计划|力争|争取)[到至]|(?<![{HAN}\d])[到至])"
"""直到2020年 is when something came about, not what lasted until then."""
ABOUT = r"(?P<about>大约|大概|(?<![签条预节契合公违制])约) ?"
ASPECT = (
    r"(?P<aspect>前[夕夜]|前后|左右|以来|起?[至迄]今(?![年日天晚早晨后])|[到至](?:现在|如今|目前|今天|当下)|期间|为止"
    rf"|止(?![损血步痛咳境于住付跌年财的]|[\d{COUNTING}]个月)"
    r"|[间内](?![接部在容外蒙地陆幕])"
    rf"|(?:[(]含[)])?(?:[以之]?前(?!{NOT_AHEAD}|[\d{COUNTING}两])|[以之过]?后(?!{NOT_AFTER}))"
    rf"|起(?!{NOT_UP}))"
)

DAY = (
    rf"(?:{NO_NUMBER_BEFORE}(?P<from_day>{DAY_NUMBER}) ?{UPTO})?"
    rf"(?P<day>{DAY_NUMBER}) ?(?:日|号(?![线楼文机馆院])){TIME_OF_DAY}"
)
MONTH = (
    rf"(?:(?:{NO_NUMBER_BEFORE}(?P<from_month>{MONTH_NUMBER})(?:、{MONTH_NUMBER})* ?{UPTO})?"
    rf"{NO_NUMBER_BEFORE}(?P<month>{MONTH_NUMBER}) ?月(?![龄薪均供嫂饼球])份?"
    r"|(?<=[比与较])(?P<month_before>上个?月)"
    r"|(?P<month_word>(?<![日回基成样])本(?:[(]\d{1,2}[)])?月|这个月|(?<!上)上个?月(?!球)|(?<![下天地水])下个?月(?![台饼])|当月(?![亮球饼])"
    rf"|(?<!不)同月|{NEXT}月(?![报刊])))"
    rf"(?: ?(?:{DAY}|(?P<third>[上中下]旬|初(?![步一二三四五六七八九十])|底|末(?!端))))?"
)
LONE_DAY = (
    rf"{NO_NUMBER_BEFORE}(?:(?P<from_day>{DAY_NUMBER})(?:、{DAY_NUMBER})* ?{UPTO})?"
    rf"(?P<day>3[01]|[12]\d|0?[1-9]|{DAY_NUMBER}(?=日[讯电消])|(?<=[日号][至到—–~～-]){DAY_NUMBER}) ?日"
    rf"(?!报(?!道)|[本元均内用活产常游]){TIME_OF_DAY}"
)
ISO_DAY = (
    r"(?<![\d.-])(?P<iso_year>(?:19|20)\d\d)(?P<mark>[-/.–])(?P<iso_month>1[0-2]|0?[1-9])"
    r"(?P=mark)(?P<iso_day>3[01]|[12]\d|0?[1-9])(?![\d.%])"
)
HALF = r"(?P<half>[上下])半年"
QUARTER = (
    rf"(?P<quarter_word>[上下本这](?:个|一个?)?季度)|(?:(?P<from_quarter>[一二三1-3])(?:季度)?{UPTO})?(?:第?(?P<quarter>[一二三四1-4])季度|第(?P<quarter_short>[一二三四1-4])季(?!度))(?P<quarter_end>末)?"
    r"|(?<![目此以之年日月天周])前"
    r"(?:(?P<quarters>[二两三])季度|(?P<months>\d{1,2}(?=个?月)|[二两三四五六七八九十]{1,2}(?=个月))个?月)"
)
QUARTER_OF_YEAR = QUARTER.replace("(?<![目此以之年日月天周])", "")
SEASON = r"[初仲暮早晚深盛隆]?(?P<season>[春夏秋冬])(?:[季天](?!奥)|(?![节运晚招耕秋夏奥令风日游月至分]))(?!度假)"
LONE_SEASON = (
    r"(?:这个|那个|整个|(?<![的年]))(?P<season>[春夏秋冬])[季天](?!奥|度假)"
    r"|(?P<season_year>(?<![当如现至])今|(?<!过)去)(?P<season_so>[春夏秋冬])(?!夏)[季天]?"
)
EDGE = (
    r"(?P<edge>年?初(?![步期创级次衷心中一二三四五六七八九十春夏秋冬])|年?底(?![层部盘座蕴色线气价特薪子牌])|年?末(?![端期])"
    r"|年中(?![国华心期])|开年|伊始)"
)
LONE_EDGE = r"(?P<edge>新年伊始|(?<![离召展打公分])开年(?!大戏)|年初(?![一二三四五六七八九十步中级春夏秋冬])|岁首|年底(?![薪线子])|年末|岁末|月初|月底|月末)"
VACATION = r"(?P<vacation>暑期|暑假|寒假)"
WHOLE = r"(?P<whole>全年(?![龄无不候])|(?<![\d一二三四五六七八九十两几数半百])年内(?!蒙))"
SAME_PERIOD = r"(?P<same_period>同期)"
FEAST = (
    r"(?:整个|这个|刚刚?过去的)?(?P<mark>“)?(?P<feast>(?<!立)春节|农历新年|新春|元旦|(?<=年)清明|清明(?=节|小?长?假|期间|前|后)"
    r"|五一(?:国际)?劳动节|(?:五一|十一)(?=”|节|小?长假|假|黄金周|期间|前夕)|(?<=年)(?:五一|十一(?![月点时个届年]))|劳动节|端午|中秋|重阳(?=[节登，。、当前后日])|七夕"
    r"|除夕|元宵(?=节|期间|前|后|当)|(?<=年)国庆|国庆(?=节|小?长假|假|黄金周|期间|前|后|档|当)"
    r"|双十一|双11|双十二|双12|平安夜|圣诞夜|圣诞(?![岛老树帽歌袜])|情人节|妇女节|儿童节|教师节|大年三十|大年初一|正月初一)(?(mark)”)节?夜?(?:当[天日晚])?"
    r"(?P<days_off>小?长假|假期|假日|黄金周|档期?)?"
    rf"(?P<feast_days>[前后](?:[两几\d]|[{COUNTING}])+个?(?:天|日|周|星期|礼拜|月))?"
)
WORKDAY = (
    r"(?P<feast>春节|元旦|清明|劳动节|“?五一”?|端午|中秋|国庆|节)节?(?:小?长假|假期)?"
    r"过?后的?(?:第一|首)个工作日"
)
LUNAR_DAY = r"(?:农历)?(?:正月|大年)(?P<lunar_day>初[一二三四五六七八九十]|十[一二三四五六七八九])"
LUNAR_DATE = (
    r"(?:(?P<lunar>农历|阴历|旧历|夏历)"
    rf"(?:的|(?:(?P<lunar_year>{YEAR_NUMBER})|(?P<lunar_cycle>{CYCLE}))年)? ?)?"
    rf"{NO_NUMBER_BEFORE}(?P<leap>闰)?(?P<lunar_month>正|冬|腊|{MONTH_NUMBER})月"
    r"(?P<lunar_of>(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|卅)(?![日号])|(?:[二三]?十|二?十[一二三四五六七八九])"
    r"(?![日号几多余来个分一二三四五六七八九])|(?<=二月)二|(?<=三月)三|(?<=六月)六|(?<=七月)七|(?<=九月)九)?"
)
"""农历八月十五, 腊月廿三; 八月十五 alone may be of either calendar and is left open."""
DAY_TOLD = r"(?P<day_word>[今昨明][(](?P<told_day>\d{1,2})[)]日)"
YEARS_DAY = r"(?P<years_day>大前年|去年|(?<!从)前年|明年|后年)的?今[天日]"
DAY_WORD = (
    r"(?P<day_word>(?<![的当])今[天日早晚晨夜儿](?!之)|(?<![的别])昨[天日晚夜晨儿](?!之)|大前天|同一天"
    rf"|(?<![目此以之天年日月提空])前[天日晚](?!本)|(?<![的好{LIGHT}])(?<!为了)明[天日早晚](?!启|顺|[之方黄香])"
    rf"|(?<![的年日月此以之是靠凭由])后天(?![培形努的练养学因])|(?:(?<![{HAN}])|(?<=[在于从自至到而但且就也又即]))当[天日晚](?![使才主本])|(?<![不如共])同日(?!而语|本)"
    rf"|{NEXT}日(?![常本报用])|翌日)"
    rf"{TIME_OF_DAY}"
)
AFTER_WEEKDAY = rf"(?<!日)均|$|[^{HAN}]|[的上下早晚凌中傍在将召举宣发公表称说至到和起前后收开闭深夜午正官已又也从由向对被把因为以于是有会要都则即先再并首拟持启获抵去参透迎签受那播A]"
"""上周三发布; but 上周三家公司 and 本周日本央行 may be read otherwise, and are left open."""
WEEK = (
    r"(?<![回基样成日原文版网线身晚早山楼树天月地路海水车船村脚])"
    r"(?P<week>上上|下下|[上下本这])个?(?:周|星期|礼拜)(?![年边围全转密刊报岁折期长遭详知杰])"
    rf"(?:(?P<weekday>末|{WEEKDAY}(?={AFTER_WEEKDAY}))|(?P<weekday_unsure>{WEEKDAY}))?{TIME_OF_DAY}"
)
LONE_WEEKDAY = (
    r"(?<![每一两三四五六七八九十\d几是为逢])(?:周|星期|礼拜)"
    rf"(?P<weekday>{WEEKDAY})(?={AFTER_WEEKDAY})"
    rf"{TIME_OF_DAY}"
)
WEEKDAY_OF_DAY = rf"(?<=[日号][，,、 (])(?:周|星期|礼拜)(?P<of_day>{WEEKDAY}){TIME_OF_DAY}"
"""1月20日，周一: the weekday of the day just named."""
DECADE = (
    r"(?:(?P<century>上个?世纪|本世纪|(?<!\d)(?:1?\d|2[01]|二?十[一二三四五六七八九]?)世纪)"
    r"(?:(?P<decade_from>[一二三四五六七八]、?(?=[二三四五六七八九]十年代))?(?P<decade>\d0|[二三四五六七八九]?十)年代)?"
    r"|(?P<decade_year>(?<!\d)(?:1\d|20)\d0)年代"
    r"|(?<![\d、])(?P<lone_from>[四五六七八]、?(?=[五六七八九]十年代))?(?P<lone_decade>[4-9]0|[四五六七八九]十)年代)"
    r"(?P<era>初期?|中后期|中期|末期?|[前后]期|[上下]半叶)?"
)
MILLENNIUM = r"(?P<millennium>千禧年)"

PART_OF_SHORT_YEAR = "|".join(
    (MONTH, QUARTER_OF_YEAR, HALF, FEAST, EDGE, SEASON, WHOLE, SAME_PERIOD)
)
PART_OF_YEAR = "|".join((PART_OF_SHORT_YEAR, REPORTED_PART, VACATION, LUNAR_DAY, LUNAR_DATE))

# Counted from the publication date, or from the date before.
COUNT = (
    r"(?P<count>\d+|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|半"
    r"|(?:(?P<low>[一二两三四五六七八九])(?P<high>[二三四五六七八九]))(?P<tens>十)?|百)"
)
VAGUE_COUNT = r"(?:几十|十几|几|数|多|若干|好几)"
UNIT = (
    r"(?:个(?P<more_so>多|余|半)?(?P<unit_so>月|星期)"
    r"|(?P<unit>天|日|周(?!期)|年(?![轻级龄]))(?P<more_then>多|半(?!载))?)"
)
AGO = (
    rf"(?<![\d.{COUNTING}第前近这])(?:(?:大约|约)?{COUNT}(?P<more>多|余)?|{VAGUE_COUNT}){UNIT}"
    r"(?:[以之])?(?P<side>前(?![往夕后景])|后(?![来续]))(?:的(?P<same_day>[昨今明]天)|的?(?P<in_that_year>[初仲暮早晚深盛隆]?[春夏秋冬][天季]?|\d{1,2}月(?! ?[\d一二三四五六七八九十])|年[初底末]|同一?[天日月]|[这那]一?[天日]))?"
)
NEARLY = r"(?!近(?:\d\d+|[二三四五六七八九]?十[一二三四五六七八九]?)[多余]?年(?![来以间里内]))"
"""工作近20年 is a length of time."""
SPAN = (
    rf"{NEARLY}"
    rf"(?P<way>最近|(?<![接附贴靠亲临将逼了达时费续有到差隔])近|(?<![已经])过去|这|未来|今后|接下来)的?(?:{COUNT}(?P<more>多|余)?|{VAGUE_COUNT}){UNIT}"
    r"(?P<tail>以来|来|间|里|内)?"
    r"(?!的?(?:历史|经验|时间|工龄|教龄))"
)
"""近20年的经验 is a length of time, not a time."""
SINCE = rf"(?<![\d.{COUNTING}第]){COUNT}(?P<more>多|余)?{UNIT}(?P<tail>以来|来(?!自|到|说))"
UP_TO_NOW = r"截[至止]到?(?:目前|当前|现在|发稿|记者发稿)时?|[到迄](?:目前|现在|今)为止"
FROM_NOW_ON = r"即日起"
BACK_TO = (
    r"(?P<since>[从自]那时起|从那以后)"
    r"|(?P<back>当时|那时候?|彼时|同期(?![声群])|(?<![首每本该上下历\d一二三四五六七八九十])届时|这时候?|(?<!因)此时)"
)
"""Words that mean the date spoken of last."""
