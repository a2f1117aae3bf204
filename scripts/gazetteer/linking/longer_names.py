"""A known name that is part of a longer, unknown one: 上海大学 is not 上海."""

from __future__ import annotations

import re
from collections.abc import Callable

from gazetteer.model import Entity
from gazetteer.sources.chinese import HAN

_FIELDS = (
    "电子|科技|医学|中医药|中医|文理|法学|新闻|地产|文旅|农商|审计|建工|国家|科学|技术|信息|理工|工业|工程|工商|财经|经贸|外贸|对外|贸易|交通|航空|航天|医|海事|海洋|邮电|农业|林业|农林|医科|医药|药科|师范|"
    "外国语|外语|语言|政法|体育|传媒|艺术|美术|音乐|戏剧|戏曲|电影|舞蹈|民族|矿业|石油|地质|化工|建筑|城市|城建|电力|水利|经济|管理|金融|商业|"
    "计量|国际|职业|开放|广播|联合|人民|儿童|妇幼|肿瘤|口腔|协和|中心|附属|实验|高级|人工智能|智能|量子|数字|生物|生命|汽车|钢铁|能源|电气|"
    "机场|港口|地铁|城投|投资|文化|旅游|出版|广电|报业|社会|建设|民生|光大|邮政|储蓄|发展|进出口|第[一二三四五六七八九十]+|[1-9][0-9]?"
)
_LEARNING = (
    r"大学(?!生(?!命|物(?!理)|态|源)|城|们|数量|众多|多|林立|扎堆|资源|教育)|学院(?!派|式|里|们|风)|中学(?!生|里|们|时代|会)|小学(?!生|里|们)|"
    r"医院(?!里|们|数量|资源|床位)|研究所|研究中心|实验室"
)
_HALLS = "研究院|科学院|社科院|工程院|中医院|博物[馆院]|图书馆|美术馆"
_HOUSES = (
    r"集团(?!化|们|军)|银行(?!业|家|卡|股|们|体系|系统|利率|存款|贷款|网点|账户)|证券(?!业|市场|公司|界|化|投资者|监管|法)|期货交易所|"
    r"卫视|电视台|广播电台|人民广播|(?:晨|日|晚|早|时|商|都市|青年|邮)报|周刊|新闻社|出版社"
)
_OWN_NAME = (
    r"(?!新建|建设|兴建|扩建|开设|设立|创办|引进|走访|考察|参观|访问|调研|支持|知名|重点|本地|公立|民营|私立|三甲|顶尖|优质|普通|大型|著名|"
    r"主要|相关|部分|众多|许多|不少|其他|现有|所有|唯一|最|全|高等|互联|龙头|头部|国有)"
    rf"(?:(?![的有在和这那多各几一两三所家个某等与及或不了要到去被把让从对向为是内里])[{HAN}]){{2}}"
)
_POWER = r"动力(?!十足|不足|强劲|充沛|澎湃|从何|何在|源泉|来源|电池|学)|咨询(?!业|机构|服务|电话|公司|师)"
_ROADS = r"[东西南北中]?路(?!演|径|线|口|况|人|程|边|面|上|过|子|桥|透|由|段|障|灯|网|费|权|在|虎|特|易|博)|湾(?!区)"
_AFTER_PLACE = re.compile(
    rf"(?:[省市县区州]?(?:{_FIELDS}){{1,4}}|)(?:{_LEARNING}|{_HOUSES})|"
    rf"[省市县区州]?(?:{_FIELDS}){{,4}}(?:{_HALLS})|{_OWN_NAME}(?:医院|中学(?!生|会))|{_POWER}|{_ROADS}"
)
_AFTER_COUNTRY = re.compile(
    rf"(?!商业银行)(?:{_FIELDS}){{1,4}}(?:{_LEARNING}|{_HALLS}|{_HOUSES})|{_HOUSES}"
)
_AFTER_CHINA = re.compile(
    r"国际航空|海洋石油|南方电网|残联|工程物理|[足篮排]球协会|新闻(?:周刊|网|社)|中(?:车|铁|冶|化|免|药(?!产|材|行|市|企|现)|煤|信(?!息)|交)|移动(?!互联|支付|终端|端|通信|电|设备|应用|游戏|办公|出行|医疗|机器)|联通|电信(?!业|行业|运营|网|诈|设备|基础|服务|市场)|"
    r"石油(?!消|进|产|储|需|行|企|工|资|市|公|供|价|化)|石化(?!产|行|工|企)|海油|铁塔|平安(?!无|地|夜|度|渡)|人寿|人保|太保|太平(?!洋|盛|天)|铁建|电建|能建|交建|重工(?!业)|神华|国航|南航|"
    r"东航|一汽|电科|航发|商飞|核电(?!站|产|技|行|装|事)|核建|广核|华能|华电|国电|宝武|五矿|中旅|国旅|恒大|飞鹤|通号|外运|诚通|国新(?!办)|银联|信达|华融|李宁|"
    r"(?:建筑|建材|船舶|电子科技|电子信息产业|航天科[技工]|兵器工业|兵器装备|核工业|黄金|铝业)(?:集团|股份|公司|工业集团)|"
    r"证监会|银保监会|作协|足协|篮协|音协|美协|科协|文联|消协|信通院|社科院|网信办|经营报|证券报|科学报|妇女报|教育报|企业家杂志|好声音|诗词大会|美术馆|国家[博图]|历史研究院"
)
_AFTER_COMPANY = re.compile(
    r"达摩院|研究院|商学院|云(?!集|端|深处|计算)|健康(?!发展|成长|有序|稳|运|状|地|度)|影业|文娱|体育|音乐|文学|妈妈|公益|基金会|山(?!寨)|地区(?!部|总)"
)
_AFTER_BODY = re.compile(r"党校|报业集团|传媒集团|出版社|大学(?!生)")
_AFTER_UNIVERSITY = re.compile(r"[门街港洋道桥营荒]|网新|中控|同方|紫光|方正|青鸟|附[中小]|出版社")
_BEFORE_SHOW = re.compile(
    r"(?:湖[南北]|[河海]南|河北|[山广]东|山西|江苏|安徽|辽宁|吉林|四川|[贵徐杭苏]州|云南|广西|北京|上海|天津|重庆|卫视|电视台|(?<!央)视|(?<!总)台|B站|抖音|快手|视频号|网络|地方|企业|乡村|农民|社区|校园|县|村)$"
)
_REGION_BEFORE = re.compile(
    r"(?:[河湖海云越济华西东江岭淮]南|[山广华辽胶关浦丹粤]东|[华西东河湖淮苏湘赣闽粤]北)$"
)
_FOREIGN_BEFORE = re.compile(f"[{HAN}]{{3}}·$")
"""Part of a foreign name; 中国· and 杭州· are none."""
_SHORT = 2


def is_part_of_longer(entity: Entity, text: str, start: int, end: int) -> bool:
    """Whether a name in a folded text is only the beginning or the end of a longer name, of something else.

    The rule, by what the name names:

    - a place, directly followed by what makes an institution's name: 大学, 学院, 医院, 集团, 银行, 卫视, 日报 …, with or
      without words of its field between (上海财经大学); or by 动力, 咨询, 路, 湾 (波士顿动力, 南京路, 杭州湾);
    - a country, the same, but a bare 大学 or 医院 only describes (美国大学); 中国, followed by what makes a company of it (中国中车);
    - a company, followed by what makes another one of it (阿里达摩院, 阿里云), or a short name that is part of a foreign one (阿里·拉里贾尼);
    - a university's short name, begun in the region before it (河|南大) or going on (北大荒, 南大门);
    - another body, followed by what makes another one of it (浙江省委党校, 中国科学院大学);
    - a show, behind the name of another station (北京卫视春晚).

    Where the institution's word itself goes on as another one, the name is one: 上海大学生, 杭州银行业. Longer names that are known
    were found before.
    """
    return _RULES.get(entity.kind, _never)(entity, text[:start], text[start:end], text[end:])


def _place(entity: Entity, before: str, name: str, after: str) -> bool:
    if entity.type != "country":
        return bool(_AFTER_PLACE.match(after))
    return bool(_AFTER_COUNTRY.match(after) or (name == "中国" and _AFTER_CHINA.match(after)))


def _company(entity: Entity, before: str, name: str, after: str) -> bool:
    foreign = _FOREIGN_BEFORE.search(before) or after[:1] == "·"
    return bool((foreign and len(name) <= _SHORT) or _AFTER_COMPANY.match(after))


def _organisation(entity: Entity, before: str, name: str, after: str) -> bool:
    if entity.type != "university" or len(name) > _SHORT:
        return bool(_AFTER_BODY.match(after))
    begun = name.endswith("大") and _REGION_BEFORE.search(before + name[0])
    return bool(begun or _AFTER_UNIVERSITY.match(after))


def _work(entity: Entity, before: str, name: str, after: str) -> bool:
    return len(name) <= _SHORT and bool(_BEFORE_SHOW.search(before))


def _never(entity: Entity, before: str, name: str, after: str) -> bool:
    return False


_RULES: dict[str, Callable[[Entity, str, str, str], bool]] = {
    "city": _place,
    "company": _company,
    "organisation": _organisation,
    "work": _work,
}


def is_two_words(text: str, start: int, end: int) -> bool:
    """Whether a university's name is a place and the beginning of 大学生: 浙江 | 大学生."""
    return text[start:end].endswith("大学") and bool(
        re.match("生(?!命|物(?!理)|态|活|源)", text[end:])
    )
