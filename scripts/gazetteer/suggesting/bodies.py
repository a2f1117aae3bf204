"""Companies and bodies by the word their name ends with, and by the title of somebody who leads them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer.model import EntityKind
from gazetteer.sources.chinese import HAN
from gazetteer.suggesting import well_known
from gazetteer.suggesting.breaks import name_start
from gazetteer.suggesting.finds import Find, Passage

_FIELDS = (
    "科技|股份|投资|基金(?!会)|存储|银行|保险|传媒|通信|电子|智能|软件|汽车|医药|生物|能源|动力|机器人|半导体|微电子|光电|互娱|重工|影业|制药|物流|网络|材料|航天|航空|医疗|脑科|智造|"
    "量子|光学|量化|云计算|国际|出行|易购"
)
_GOES_ON = (
    r"(?=$|[，。、；：！？,.;:!?（()）”\"'》」\s·｜|]|[的在与和及等是为将已也还有从于到由以则就这成来去让给对把向又再只不]|创始|创办|CEO|董事|总裁|宣布|公司|集团|完成|发布|获|表示|团队|旗下|推出|首席|"
    "领投|跟投|联合|合作|称|说|上市|递交|不|从|自|并|被|方面|副|总|一直|正|目前|近|凭|研发|作为|拥有|所|入选|拿|曾)"
)
_PRESS = "日报|晚报|早报|晨报|时报|快报|商报|周刊|周末|周报|青年报|观察报|财经报|金融报|证券报|科学报|新闻网|新闻社|卫视|电视台|广播电台|通讯社|出版社|大公报|文汇报|客户端"
_ENDINGS: tuple[tuple[EntityKind, str, str], ...] = (
    (
        "company",
        "company",
        f"有限公司|股份公司|集团|公司|控股|证券|资本(?!市场|家|化|运作|密集|和|的)|创投|(?:{_FIELDS}){_GOES_ON}",
    ),
    (
        "organisation",
        "university",
        "大学(?!生)|学院|商学院|理工|中学|党校|(?<=[\u4e00-\u9fff]{2})[一二三四五六七八九]中(?=[，。就读的毕学])",
    ),
    ("organisation", "lab", "实验室"),
    (
        "organisation",
        "institute",
        "研究院|研究所|(?<=[\u4e00-\u9fff]{4})中心(?![城区的化思任点])|研究中心|服务中心|科学中心|科学技术院|设计院|科学院|工程院|社科院|智库|创新中心|技术中心|检测中心",
    ),
    ("organisation", "association", "协会|学会|联盟|商会|联合会|促进会|基金会|工商联"),
    (
        "organisation",
        "government",
        "委员会|发改委|市政府|省政府|区政府|人民政府|(?<![布格结全大僵开破当饭困变终])局(?![面势限部])|(?<![餐大客展舞])厅|(?<![部签])署(?!名)|国资委|证监会|法院|检察院|海关|新闻办",
    ),
    ("organisation", "party", "省委|市委|区委|县委|党委|宣传部|组织部|统战部"),
    ("organisation", "media", _PRESS),
    (
        "organisation",
        "park",
        "产业园|科技园|科学城|高新区|开发区|新区|小镇|孵化器|产业基地|交易所|博物馆|图书馆|医院|科创走廊|科技城|工业园|总部园|经济园|软件园|创业园|自贸区|示范区|综试区|试验区|实验区|大走廊|大会堂|油田|国际机场|纪念馆|公园|公社|体育中心|大剧院|超算中心|智算中心",
    ),
    (
        "city",
        "district",
        "(?<=[\u4e00-\u9fff]{2})(?:省(?![钱力时会电级际心略])|(?<![城上超股门都夜楼早入退闹集后牛熊债汇])市(?![场民值面井售占盈况政容委])|自治州|自治区|(?<![园社地城景校片小辖厂专街市郊特战选山灾库港])区(?![域别块分间位])|县(?![域级])|镇(?![定静])|(?<![农乡新山城])村(?![民里庄落])|街道)",
    ),
    (
        "policy",
        "meeting",
        "(?:人大|人民代表大会|政协|代表大会|委员会|常委会)第?[一二三四五六七八九十]{1,3}次(?:全体)?会议|大会(?!堂)|峰会|论坛|博览会|座谈会|代表大会|展览会|交易会|全会|运动会|亚运会|残运会|奥运会|残奥会|研讨会|推介会|大奖赛|创业大赛|创新大赛|锦标赛|世界杯",
    ),
    (
        "policy",
        "programme",
        "专项资金|扶持资金|行动方案|行动计划|计划(?!经济|生育|[于在将今明投])|行动(?!力|[起者派于上])|工程(?![师院建学技机])|规划(?![师局学展])|纲要|办法|条例|若干措施|指导意见",
    ),
    ("work", "ranking", "白皮书|蓝皮书|排行榜|榜单|500强|百强榜"),
)
_GENERIC = re.compile(
    "^(?:[化性型式].*|IPO|机器人|脑机|接口|脑|大模型|模型|机器狗|航空|航天|合成|轨道|并购|量子计算|母|低空|芯片|短视频|直播|支付|[新高硬黑大小老好总分子母各该本两三多几一二四五六七八九十数首]|科技|信息|互联网|国际|国内|国家|中国|美国|本土|外资|合资|私营|科创|创新|创业|上市|初创|明星|头部|龙头|"
    "独角兽|人形|仿生|具身|四足|轮足|双足|人工|空间|数字|智能|电动|新能源|新型|新兴|前沿|先进|高新|高端|高等|普通|重点|顶尖|世界|全球|海外|外国|国外|高校|大型|小型|中型|小微|"
    "母|子|分|家|总部|在线|线上|线下|移动|消费|生物|医疗|生命|工业|农业|商业|服务|金融|投资|创业投资|风险|股权|天使|产业|政府|引导|社保|公募|私募|专项|发展|母基金|电商|"
    "传统|燃油|混动|智能网联|自动驾驶|可再生|清洁|绿色|核心|关键|基础|卡脖子|底层|通用|专用|机器|无人|飞行|装备|硬件|软件|电子|计算机|互动|网络|手机|主机|单机|"
    "地方|当地|各地|有关|相关|主管|监管|执法|公安|教育|卫生|税务|城市|都市|农村|社区|街道|乡镇|中心|国有|民营|民办|公办|职业|技术|专业|研究|实验|重大|联合|国家级|省级|市级|"
    "校园|企业|部门|机构|单位|组织|团队|项目|平台|行业|领域|市场|经济|社会|技术|产品|消防|应急|采访|最新|今日|热点|重磅|要闻|融媒|本报|党|年度|季度|财务|财报|业绩|工作|"
    "政府工作|述职|调查|招聘|薪酬|研究|分析|行业研究|质量|人才|生态|系统|重大|三年|五年|战略|发展|整体|总体|城市|长期|短期|五年|商业|未来|下一步|市场|营销|上市|培训|新年|"
    "历史|文化|体育|游戏|娱乐|音乐|影视|美食|旅游|文旅|房地产|地产|军事|时政|财经|开放|云|AI|A|B|C|IT|VR|AR|IP|5G|GPU|CPU|大数据|量|光|电|氢|核|风|太阳|储|原|废|复合|建筑|"
    "纳米|磁性|半导体|集成电路|芯片|显示|传感|工程|物理|化学|数学|理论|实体|民间|有效|集中|方|股份|持续|统一|具体|一系列|系列|集体|志愿|救援|专项|报名|网络安全|信息安全)+$"
)
_NO_PRESS = re.compile(
    "^(?:新闻|杂志|官方|都市|各大|多家|采访|随行|现场|外媒|媒体|本报|本刊|本台|我们|中外|通讯社|电视|[一-龥]?名|一位|向|对)$|告诉|表示|接受|的$|回应|采访"
)
_OF_CHINA = re.compile("中国.{2,6}(?:大学|学院|协会|学会|研究院)$")
_NO_PLACE = re.compile("[全超特大小级新老各外别主本我该]|省会|一线|中国|县城")
_WIDE = re.compile("(?:全球|全国|世界|国际|中国)$")
"""What may begin the name of a meeting or a plan, and describes elsewhere."""
_NO_SOURCE = re.compile(
    "公开|官方|初步|不完全|历史|上述|行业|楼市|市场|研究|报告|业绩|财报|招聘|普查|媒体|记者|有关|权威|综合|外媒|普查|调查|统计|监测|中心|榜单|相关|此前|最新"
)
_TALKED_OF = re.compile("[“‘「][^”’」，。（(]{2,10}$")
_CLOSED = ("”", "’", "」")
_PLACE = re.compile(
    "|".join(sorted(well_known.CITIES | well_known.PROVINCES, key=len, reverse=True))
)
_SUBJECT = re.compile(
    "(?:信息|电子|通信|通讯|资讯|机械|软件|土木|化学|生物|医学|电气|自动化|环境|系统|计算机|材料|能源|控制|工业|建筑|航天|水利|交通|管理|金融)$"
)
"""What one studies: 电子信息工程."""
_SHORTEST = 2
_LONGEST = 18
_ADDRESSED = 3
"""So many characters before 市 or 区 at most; more are a phrase."""
_LED = re.compile(
    rf"(?P<name>[{HAN}A-Za-z0-9]{{2,12}}?)(?=(?:联合)?(?:创始人|创办人|董事长|总裁|CEO|首席执行官|首席技术官|首席科学家|董秘|副总裁|总经理|合伙人|掌门人|创始团队)(?!们))"
)
_SOURCE = re.compile(
    rf"(?P<name>[{HAN}A-Za-z0-9]{{2,12}}?)(?=(?:最新)?(?:统计数据|监测数据|数据)显示)|(?:根?据)(?P<said>[{HAN}A-Za-z0-9]{{2,10}})(?=数据|统计|报道|披露|不完全统计|发布的|公布的)"
)
_REPORTERS = re.compile(
    rf"(?P<name>[{HAN}]{{2,8}}?)(?=记者(?![会们站节招])|讯[（(]|(?<=新闻)消息|(?<=发布)(?:综合|消息|微信))"
)
_APPOSITION = re.compile(
    rf"(?:投资机构|开发商|基金公司|(?:龙头|初创|创业|独角兽|科技|互联网|游戏|芯片|机器人|车企|电商|模型)(?:企业|公司|品牌|巨头))(?P<name>[{HAN}]{{2,5}}?)(?=[、，。（(与和]|在|完成|发布|宣布|推出|创始人|获得|领投|跟投|$)"
)
_NO_BODY = re.compile(
    "^(?:市长|省长|书记|毕业|大学|公司|企业|集团|项目|团队|平台|品牌|行业|[一-龥]?轮|首位|年轻|另一|多位|几位|数位|各|联合|共同|女|男|前|原|现|执行|副|大|亿万|后|代|天才|任|独立|本人|兼|学院|银行|"
    "科技|机构|投资|基金|民企|国企|大厂|巨头|房企|车企|药企|外企|新势力|创业|初创|核心|主要|技术|产品|财务|市场|运营|人力|行政|法务|高级|资深|明星)+$"
)


def find_bodies(passage: Passage) -> Iterator[Find]:
    """Each longest stretch before one of the endings, and what stands before the title of a leader."""
    taken: list[tuple[int, int]] = []
    for kind, type_, endings in _ENDINGS:
        for found in re.finditer(f"(?:{endings})", passage.text):
            span = _stretch(passage, found, kind)
            if span and not any(a <= span[0] and span[1] <= b for a, b in taken):
                taken.append(span)
                name = passage.text[span[0] : span[1]]
                yield Find(text=name, kind=kind, type=type_, pattern=f"… + {found.group()}")
    yield from _sources(passage)
    yield from _press(passage)
    yield from _told_apart(passage)
    for found in _LED.finditer(passage.text):
        start = name_start(passage.text, found.end(), found.start())
        name = passage.text[start : found.end()]
        if len(name) >= _SHORTEST and not _NO_BODY.match(name) and not _GENERIC.match(name):
            if passage.is_free(start, found.end()) and not _inside(start, found.end(), taken):
                yield Find(text=name, kind="company", type="company", pattern="… + its leader")


def _sources(passage: Passage) -> Iterator[Find]:
    """Who counted: 贝壳数据显示, 据…统计."""
    for found in _SOURCE.finditer(passage.text):
        group = "name" if found["name"] else "said"
        start = name_start(passage.text, found.end(group), found.start(group))
        name = passage.text[start : found.end(group)]
        if len(name) >= _SHORTEST and passage.is_free(start, found.end(group)):
            if not (_GENERIC.match(name) or _NO_BODY.match(name) or _NO_SOURCE.search(name)):
                yield Find(text=name, kind="organisation", type="other", pattern="source of data")


def _press(passage: Passage) -> Iterator[Find]:
    """Whose reporters: 某新闻记者, 某网讯; and what speaks for a place: 某地发布."""
    for found in _REPORTERS.finditer(passage.text):
        start = name_start(passage.text, found.end("name"), found.start("name"))
        name = passage.text[start : found.end("name")]
        if 1 < len(name) and passage.is_free(start, found.end("name"), ("city",)):
            if not (_NO_PRESS.search(name) or _GENERIC.match(name) or _NO_BODY.match(name)):
                yield Find(text=name, kind="organisation", type="media", pattern="its reporters")


def _told_apart(passage: Passage) -> Iterator[Find]:
    """A short name behind a word for what it is: 芯片公司甲乙完成, 投资机构丙丁、."""
    for found in _APPOSITION.finditer(passage.text):
        name = found["name"]
        if name_start(passage.text, found.end("name"), found.start("name")) != found.start("name"):
            continue
        if passage.is_free(*found.span("name")) and not (
            _GENERIC.match(name) or _NO_BODY.match(name)
        ):
            yield Find(text=name, kind="company", type="company", pattern="behind what it is")


def _stretch(passage: Passage, found: re.Match[str], kind: EntityKind) -> tuple[int, int] | None:
    """From where the name may begin to the end of its last word; None where no name stands there."""
    text, end = passage.text, found.end()
    floor = max(
        (b for (a, b), _, k in passage.known if b <= found.start() and k != "city"), default=0
    )
    start = name_start(text, found.start(), floor)
    if re.match("有限|股份", found.group()):
        start = _from_place(text, start, found.start(), floor)
    if kind == "policy" and (wide := _WIDE.search(text[floor:start])):
        start -= len(wide.group())
    if kind == "organisation" and (owner := _owner(passage, start)) is not None:
        return owner, end  # a body of a known one: 甲大学 | 创新实验室
    if kind == "city":
        start = max(start, *(text.rfind(mark, start, found.start()) + 1 for mark in "省市州"))
    stem = text[start : found.start()]
    if kind == "company" and _TALKED_OF.search(text[:end]) and text[end : end + 1] in _CLOSED:
        return None  # “耐心资本”: a word that is talked of
    if not (_SHORTEST <= len(stem) and end - start <= _LONGEST) or not _is_own(stem, found, kind):
        return None
    if re.match(r"[们化界业类级型]", text[end:]) or not passage.is_free(start, end, ("city",)):
        return None
    places = [span for span, _, k in passage.known if k == "city"]
    if (start, found.start()) in places and (kind == "company" or kind == "city"):
        return None  # 杭州企业, 杭州市: a place and a common word
    if any(start < a < end <= b for a, b in places) or (start, end) in places:
        return None
    return start, end


def _owner(passage: Passage, at: int) -> int | None:
    """Where the known body or company begins that ends just there."""
    kinds = ("organisation", "company")
    return next((a for (a, b), _, kind in passage.known if b == at and kind in kinds), None)


def _from_place(text: str, start: int, end: int, floor: int) -> int:
    """A registered name begins with its place: 杭州…有限公司, whatever words stand between."""
    place = _PLACE.search(text, max(floor, end - _LONGEST), end)
    between = text[place.start() : end] if place else ""
    return place.start() if place and re.fullmatch(f"[{HAN}（）()]+", between) else start


def _is_own(stem: str, found: re.Match[str], kind: EntityKind) -> bool:
    """Whether the words before the ending name one thing, and do not only describe."""
    if kind == "city":
        return len(stem) <= _ADDRESSED and not (_GENERIC.match(stem) or _NO_PLACE.search(stem))
    if found.group() == "机器人":
        return len(stem) == _SHORTEST and not _GENERIC.match(stem)
    if found.group() == "工程" and _SUBJECT.search(stem):
        return False
    if kind == "policy":
        return len(stem) > _ADDRESSED or not _GENERIC.match(stem)
    if re.fullmatch(_PRESS, found.group()):
        return not _NO_PRESS.fullmatch(stem)
    return _OF_CHINA.match(stem + found.group()) is not None or not _GENERIC.match(stem)


def _inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= start and end <= b for a, b in spans)
