"""Persons that nobody curated: a title before a name, a verb of saying behind one, a foreign name with its dot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pypinyin.constants import PHRASES_DICT

from gazetteer.sources.chinese import HAN
from gazetteer.sources.surnames import COMPOUND_SURNAMES, SURNAMES, is_full_name
from gazetteer.suggesting.breaks import name_start
from gazetteer.suggesting.finds import Find, Passage

_FAMILY = f"(?:{'|'.join(sorted(COMPOUND_SURNAMES))}|[{''.join(sorted(SURNAMES))}应全连常易和雍盘闻边冷涂屠宫])"
_RARE = "虞习楼盘淡邬裘诸厉竺骆闫甘游柯卓凌窦卞娄栾仇佘敖蒲岑符粟檀宁党迟祝单沙阳来展幸揭占麻苟郎鄢商路明水车查"
"""Surnames that are other words more often: names only behind a title or the like."""
_LAST = (
    f"(?:(?![也则还曾就便在到去做没不和与同及对的是将被向从为又都说称把于了等获率访这那])[{HAN}])"
)
_TITLE = (
    "法定代表人|法人代表|主理人|策划|专员|编审|终审|审核|监制|统筹|校审|审校|同学|同事|好友|妻子|丈夫|搭档|学长|师兄|导师|队友|董事长|副董事长|董事|监事|总裁|总经理|经理|创始人|创办人|发起人|合伙人|负责人|掌门人|董秘|CEO|CTO|COO|CFO|CMO|首席执行官|首席技术官|首席科学家|首席经济学家|"
    "首席分析师|首席专家|科学家|经济学家|分析师|院长|校长|所长|主任|会长|理事长|秘书长|院士|教授|副教授|助理教授|讲师|博导|博士|博士后|硕士|研究员|学者|专家|工程师|设计师|"
    "书记|市长|省长|区长|县长|州长|部长|局长|厅长|司长|处长|科长|主席|总理|总统|首相|大臣|议员|委员|代表|发言人|记者|编辑|作者|撰文|主编|主笔|通讯员|摄影|摄|供图|责编|校对|"
    "导演|制作人|制片人|主持人|歌手|演员|作家|学生|校友|青年|老师|先生|女士|企业家|投资人|创业者|教父|高管|顾问|律师|医生|店主|老板|老总|居民|市民|班长|队长|教练|参赞|大使|小伙"
)
_SAY = (
    "说|称|认为|表示|指出|介绍|告诉|坦言|直言|透露|回忆|强调|解释|补充|看来|分析|建议|提到|谈到|写道|回应|宣布|呼吁|相信|觉得|希望|感慨|笑称|自称|透露|总结|预测|判断|承认|"
    "曾|率|带领|带队|领衔|领军|掌舵|担任|出任|创办|创立|创建|发起|当选|毕业|出生|加入|离开|辞去|获|手握|持有|旗下|团队|本人|等人|先生|女士|教授|博士|院士|总|则|也|还|又|却|都|就|便|"
    "共同|一起|一同|作为|凭借|手握|目前|今年|去年|这|以|一|受|等|要|没|不|只|到|来|做|在|与|和|同|及|对|向|从|把|将|被|于|的|是|为|主持|出席|会见|考察|调研|走访|受邀|访|接受|一行|夫妇|忍不住|心里|家|这样|当时|决定|开始|发现|成为|推出|发布"
)
_END = rf"(?=$|[，。、；：！？,.;:!?（()）“”\"'《》\s·/｜|—]|{_SAY})"
_STRONG = (
    "的话说|摄(?![像氏取制])|说|称|认为|表示|指出|介绍|告诉|坦言|直言|透露|回忆|强调|解释道|看来|建议|写道|回应|宣布|呼吁|感慨|笑称|自称|本人|等人|先生|女士|教授|博士|院士|曾在|曾任|曾是|担任|"
    "创办|创立|毕业于|出生于|带领|率领|率队|掌舵|领军|手握|执掌|对记者|对《|一行|补充"
)
_MARK = r"[，。、；：！？,.;:!?（()）“”\"'《》\s·/｜|—]"
_START = f"(?:(?<={_MARK})|^)"
_BY = "(?:也|则|还|曾|就|便|又|随后|此前|近日)?"
_NAME = rf"{_FAMILY}(?:{_LAST}(?=$|{_MARK}|{_BY}(?:{_STRONG}))|{_LAST}{{2}}{_END}|{_LAST}{_END})"
_RARE_NAME = rf"[{_RARE}]{_LAST}{{1,2}}{_END}"
_NAMED = rf"{_FAMILY}(?:{_LAST}(?={_BY}(?:{_STRONG}))|{_LAST}{{2}}(?={_BY}(?:{_STRONG})))"
_LISTED = rf"(?:[、/和与]\s?{_NAME})*"
_TITLED = re.compile(
    rf"(?:{_TITLE})(?:[：:丨|｜/—]|\s)*(?P<names>(?:{_NAME}|{_FAMILY}{_LAST}{{2}}|{_RARE_NAME}|[{_RARE}]{_LAST}{{2}}|[{_RARE}{''.join(sorted(SURNAMES))}][{HAN}]{{2}}(?={_STRONG})){_LISTED})"
)
_BELONGING = re.compile(
    rf"(?:科技|公司|集团|股份|智能|大学|学院|研究院|资本|工场|银行|汽车|机器人)的(?P<names>(?:{_NAME}|{_RARE_NAME}))(?=[、，。和与等]|$)"
)
_SPEAKING = re.compile(rf"{_START}(?:而|对此|此外|但|不过|正如|就像|据)?(?P<names>{_NAMED})")
_SOUNDS = (
    "[历山大王阿埃艾安昂奥巴拜班邦保贝本比彼毕宾波勃博伯布查达戴丹德登邓迪蒂丁多杜俄厄恩尔法范菲费芬弗夫福盖甘冈高戈哥格葛根古圭哈海汉豪赫亨侯胡华怀惠霍基吉加贾简杰金卡凯坎康考科克肯孔库"
    "夸奎昆拉莱兰朗劳勒雷蕾黎里理利莉丽林琳龙隆卢鲁露路伦罗洛马玛迈麦曼芒毛梅门蒙孟米密明莫默姆穆拿纳娜奈南内嫩尼妮涅宁纽农努诺欧帕派潘庞佩彭皮平普奇齐契恰乔切琼丘让热日荣儒瑞若"
    "撒萨塞赛桑瑟森沙莎山尚绍舍申圣施史什舒思斯丝松苏孙索所塔泰谭坦汤唐陶特滕提田廷图托瓦万旺威韦维魏温文翁沃乌武西希锡夏香肖歇谢欣辛兴雄休许逊雅亚延扬耶伊因英尤约赞扎詹珍芝治朱茨兹佐顿堡姬]"
)
_BEGINNING = re.compile(
    rf"{_START}(?P<name>{_FAMILY}{_LAST}{{2}})(?=[是在曾将把对也则与和向从被为的，,]|一直|出生|毕业|当时|决定|开始|来到|回到)"
)
_FOREIGN = re.compile(rf"{_SOUNDS}{{1,7}}(?:·(?:{_SOUNDS}{{1,7}}|[A-Z]\.?))+")
_ENDS_WORD = re.compile(
    "[业性化率度力量额值型级类们者界圈]$|科技|企业|公司|机器|城市|产业|市场|项目|技术|数据|人才|经济|政府|时代|地区|国际"
)
_NEXT = frozenset(
    "汇报 发言 致辞 讲话 到场 出任 上任 接手 牵线 签约 演讲 现身 露面 登台 亮相 落座 走进 走上 站在 坐在 拿出 提出 作出 做出 给出 发出 展示 回国 回答 解读 点评 感叹 谈及 提及 当时 "
    "后来 如今 今年 去年 昨日 今日 近日 日前 曾经 已经 正在 即将 一直 首次 再次 共同 同时 同样 随即 立即 马上 开始 决定 选择 打算 希望 相信 觉得 发现 看到 听到 想到 知道 收到 得到 遇到".split()
)
_DATELINE = re.compile(r"日[电讯][（(]?\s?(?:记者\s?)?(?P<names>[^（()），。\d]{2,20})[)）]")
_SIGNED = re.compile(
    rf"(?:网|报|社|界|新闻|财经|周刊)\s+(?P<name>{_FAMILY}{_LAST}{{1,2}})(?=[】）)\s]|$)"
)
_ONE_NAME = re.compile(f"[{HAN}]和[{HAN}]")
_BYLINE = re.compile(rf"(?P<name>{_FAMILY}{_LAST}{{1,2}})(?:\s+\S{{2,20}})?")
_PARTY = re.compile(
    rf"(?P<names>{_FAMILY}{_LAST}{{1,2}}(?:[、和与及]{_FAMILY}{_LAST}{{1,2}})+)(?=等|两人|二人|两位|三人|三位|一行|\))"
)
_TRIPLE = re.compile(rf"(?=(?P<name>{_FAMILY}{_LAST}{{2}}))")
_ENDS = re.compile(rf"$|{_MARK}|{_SAY}")
_TWICE = 2
_NOT = re.compile(
    "^(?:毕业|高[度新端校中层管达温铁速质]|万[元亿家人众能]|成[为立功就长本果]|江[苏西浙河南北湖]|金[融额属华钱]|方[面式向案法便]|马[上力拉]|白天|钱[江塘]|关[于键注系]|"
    "常[委务规见常]|和[其他]|时[间候代期]|水平|安[全排徽]|平[台均等]|陈[述列]|任[何务命]|向[来导前]|施[工行]|章程|石[油家]|温[州度室]|武[汉器]|黄[金山河]|"
    "沈阳|杭州|宁波|苏州|湖北|贵州|徐州|毛利|童年|海[外南]|余[杭名家]|全[国球市省面部体年]|连[续接云]|应[用该当]|易[于]|程[序度]|段[时位]|龙[头江]|夏[季天]|"
    "秋[季天]|项[目]|路[径线演]|于[是]|汪洋|何[时种人以]|都|康[复养]|阳光|车[辆间]|经[济营]|从|明[显确年天]|申[请报]|万[里象]|方[可能]|雷达|钟[表]|曾[经任在是]|"
    "史[上无]|解[决释]|年[轻]|单[位]|冷[链]|边[界缘]|闻名|包[括含]|计[划算]|强[调化大脑]|莫[过]|甘[肃]|柏林|乐[于观]|谷[歌]|盛[大]|惠[州民])"
)


def find_persons(passage: Passage) -> Iterator[Find]:
    """Each person named in a way that shows a person, in the order of the patterns."""
    for pattern, why in (
        (_TITLED, "title + name"),
        (_SPEAKING, "name + verb of a person"),
        (_BELONGING, "somebody of a company"),
    ):
        for found in pattern.finditer(passage.text):
            for one in _apart(found["names"]):
                start = passage.text.find(one, found.start("names"))
                name = _settled(_shortened(one, passage.text[start + len(one) :]))
                if name and passage.is_free(start, start + len(name)):
                    yield Find(text=name, kind="person", type=_type(found.group()), pattern=why)
    yield from _signed(passage)
    for found in _BEGINNING.finditer(passage.text):
        name = found["name"]
        shorter = re.match(_STRONG, passage.text[found.end("name") - 1 :])
        if _settled(name) and passage.is_free(*found.span("name")) and not _is_word(name):
            if not shorter:  # 林坚 | 认为
                yield Find(text=name, kind="person", type="other", pattern="begins a clause")
    line = _BYLINE.fullmatch(passage.text.strip())
    if line and _settled(line["name"]) and not passage.known:
        yield Find(text=line["name"], kind="person", type="journalist", pattern="a line of its own")
    yield from _companions(passage)
    for found in _FOREIGN.finditer(passage.text):
        if passage.is_free(*found.span()):
            yield Find(text=found.group(), kind="person", type="other", pattern="foreign name")


def _is_word(name: str) -> bool:
    """Whether a common word begins or ends it."""
    return name[:2] in PHRASES_DICT or name[1:] in PHRASES_DICT or bool(_ENDS_WORD.search(name))


def _signed(passage: Passage) -> Iterator[Find]:
    """Who wrote: 8日电(甲 乙), 【文/某网 甲】."""
    names = [found["name"] for found in _SIGNED.finditer(passage.text)]
    for found in _DATELINE.finditer(passage.text):
        names += re.split(r"[\s、]+", found["names"])
    for name in names:
        if is_full_name(name) and not passage.is_known(*_span(passage.text, name)):
            yield Find(text=name, kind="person", type="journalist", pattern="credit line")


def _span(text: str, name: str) -> tuple[int, int]:
    start = text.find(name)
    return start, start + len(name)


def _shortened(name: str, after: str) -> str:
    """Without a last character that begins the next word: 顾青 | 汇报."""
    goes_on = len(name) > 2 and f"{name[-1]}{after[:1]}" in _NEXT
    return name[:-1] if goes_on else name


def _apart(names: str) -> list[str]:
    """The names of a list; 盘和林 is one."""
    if _ONE_NAME.fullmatch(names):
        return [names]
    return re.split(r"[、/和与]\s?", names)


def _companions(passage: Passage) -> Iterator[Find]:
    """A list of nothing but full names, closed by 等 or 两人: 雷军、王兴等."""
    for found in _PARTY.finditer(passage.text):
        names = re.split("[、和与及]", found["names"])
        if all(_settled(name) for name in names):
            at = found.start("names")
            for name in names:
                at = passage.text.find(name, at)
                if passage.is_free(at, at + len(name)):
                    yield Find(text=name, kind="person", type="other", pattern="list of persons")


def repeated_persons(passages: Sequence[Passage]) -> Iterator[Find]:
    """Three characters that begin with a surname and stand twice where a person's name may."""
    begun: dict[str, int] = {}
    shown: set[str] = set()
    for passage in passages:
        for found in _TRIPLE.finditer(passage.text):
            name, start = found["name"], found.start("name")
            if _settled(name) and passage.is_free(start, start + len(name)):
                begun[name] = begun.get(name, 0) + (name_start(passage.text, start) == start)
                if _ENDS.match(passage.text, start + len(name)):
                    shown.add(name)
    for name, times in begun.items():
        if times >= _TWICE and name in shown and not _is_word(name):
            yield Find(text=name, kind="person", type="other", pattern="surname, repeated")


def _settled(words: str) -> str:
    """The name, or "" where its beginning is that of another word."""
    return "" if _NOT.match(words) else words


def _type(words: str) -> str:
    if re.search("创始人|创办人|发起人", words):
        return "founder"
    if re.search("董事|总裁|经理|首席|CEO|CTO|COO|CFO|合伙人|企业家|高管", words):
        return "executive"
    if re.search("书记|[市省区县州部局厅司处]长|主席|总理|总统|部长|委员|发言人", words):
        return "official"
    if re.search("教授|院士|学者|研究员|专家|博士|科学家|经济学家|分析师|博导", words):
        return "scholar"
    return "journalist" if re.search("记者|编辑|作者|主编|撰文|摄|责编", words) else "other"
