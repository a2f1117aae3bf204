"""Names that marks set apart: 《works》, “…”计划, and words in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer.model import EntityKind
from gazetteer.sources.chinese import HAN
from gazetteer.suggesting.finds import Find, Passage

_TITLE = re.compile(r"《([^《》]{1,60})》")
_RULES = re.compile(
    "(?:规划|方案|办法|条例|意见|通知|决定|计划|措施|政策|纲要|细则|规定|指引|倡议|清单|法)(?:[（(].{1,12}[)）])?$"
)
_PRESS = re.compile("(?:报|周刊|日报|时报|杂志|新闻|观察)$")
_REPORT = re.compile("(?:报告|白皮书|蓝皮书|榜|榜单|排行榜|指数|名单)$")
_QUOTED = re.compile(
    "[“「]([^“”「」]{2,14})[”」](?P<after>(?:(?!的)[一-龥]{0,4}?)(?:计划|行动|工程|政策|项目|大会|论坛|赛|奖|专项|基金|客户端|公众号|视频号|栏目|专栏|系列|平台|系统|品牌|榜单|名单|战略|体系|改革|机制|模式|制度|举措|服务|模型|机器人|机器狗|游戏|APP))"
    "|(?:公众号|名为|取名|命名为|名叫|叫做|推出的?|名单|被称为|号称|并称|称作|简称|俗称|机器人|机器狗|模型|平台|品牌|产品|应用|游戏|项目|系统|计划)[“「]([^“”「」]{2,10})[”」]"
)
_LATIN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]*(?:[-.][A-Z0-9][A-Za-z0-9]*)*(?:[ -][A-Z0-9][A-Za-z0-9]*(?:[-.][A-Z0-9][A-Za-z0-9]*)*)*(?: (?:mini|pro|max|plus|ultra|lite|air))?(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])[a-z]{1,3}[A-Z][A-Za-z0-9]*|(?<![A-Za-z0-9])\d{1,2}[A-Z][a-z]{2,}[A-Za-z0-9]*"
)
_NAMING = re.compile(
    "(?:入选|获评|荣获|评为|列入|当选|获得|获)“([^“”]{4,24})”"
    "|“([^“”]{1,24}(?:大赛|奖|计划|行动|工程|政策|榜|榜单|名单|指数|论坛|峰会|基金|条例|规划|模式|500强|日))”(?!号)"
    "|“([^“”]{2,14})”(?=等[^，。；]{0,8}(?:活动|品牌|会议|展会|榜单|政策|计划|项目))"
    "|[“「]([^“”「」]{2,10})[”」](?=[（(][A-Z])"
    "|“(最佳[^“”]{2,8})”|“([^“”]{2,10})”(?=[^，。；]{0,14}(?:奖项|称号|榜单))"
    "|“([^“”]{2,8})”(?=提及|报道|消息|刊文|发文|披露)"
    "|“([^“”]{2,10}(?:制|链|高地|大脑|(?<![加起数])码|券|之都|体系|集群|办法|战略|改革|会|走廊|产业园|三角|银行))”"
    "|“([一二三四五六七八九十两]个?(?:[^“”的]{1,5}))”"
)
_CREDITED = re.compile(
    rf"(?:^|[\s　])(?:原创|文|作者|编辑|责编|责任编辑|编审|终审|审核|监制|记者|撰文|采写|校对|摄影)(?:\s*[:：|丨｜/]\s*|\s+)(?P<name>[{HAN}]{{2,3}})(?=$|[\s　，、；|丨｜/)）])"
)
_DATED = re.compile(rf"^(?P<name>[{HAN}A-Za-z0-9]{{2,10}})\s*[·•]\s*(?=\d{{4}})")
_CREDIT = re.compile(
    rf"(?:报道|编译|稿源|出品|来源|图源|封图|供图|图片|图|文|转自|出品|首发|原载)\s*(?:[:：|丨｜/]|I\s)\s*(?P<name>[{HAN}A-Za-z0-9]{{2,10}}?)(?=$|[\s，。；、|丨｜/)）（(·_])"
)
_PLAN = re.compile("十[二三四五六]五(?=[”“」]|时期|规划|期间|末|以来|纲要)")
_COMMON_LATIN = frozenset(
    "AI GDP CEO CTO COO CFO CMO IPO VR AR MR XR APP App PPT IT ICT GPU CPU API PC TV IP AIGC AGI LLM SaaS PaaS IaaS SAAS TMT R D M B A C E T K P S V X Z II III IV VI "
    "ETF IPv6 NFT PE VC LP GP FOF CPI PPI PMI ESG MBA EMBA PhD HR KPI OKR UI UX OK NO VS ID DIY QQ Wi-Fi WiFi WIFI USB LED OLED LCD DNA RNA mRNA BCI SLAM RAG MoE SOTA CAD BIM "
    "CNC ERP CRM B2B B2C C2C O2O KTV SUV MPV EV PCB IC SoC DRAM NAND RISC-V CCD CMOS LiDAR LIDAR RGB HDR FPS RPG MMO DLC AAA PDF URL HTTP WWW AIoT IoT NLP CV ML DL Agent "
    "Q1 Q2 Q3 Q4 H1N1 PM2 K12 P2P To toB toC ToB ToC ST ROE EPS PB TOP Top Top10 TOP10 T0 T1 UP AM PM Token token Demo demo Robot Tech AAAA Pro Max Plus Ultra Mini SDK OS LOGO Logo logo VIP BGM CPU UI "
    "MAU DAU GMV eVTOL DRAM The A New In Of And For Data Model Page Photo Ph "
    "An As At But By From If On Or That These They This Those To We While With Since Chinese American European Western Japanese Korean British "
    "English January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday".split()
)
_LEADING = re.compile(
    "(?:(?:An?|The|This|That|These|Those|Their|Our|Its|In|On|At|As|By|From|With|Unlike|Another|And) )+"
)
_OPENING = re.compile(r"[^A-Za-z]*[A-Z][a-z]+(?=[\s,.:;!?’']|$)")
"""A word that has its capital because a sentence in English begins with it."""
_STAGE = re.compile(r"[A-Z]\+?(?=[轮股座级类面端区栋]|\s?轮)|[A-Z]{1,2}\d{6,}|Q[1-4]")


def find_marked(passage: Passage) -> Iterator[Find]:
    """Each title and each quoted name beside the word that tells what it is."""
    for found in _TITLE.finditer(passage.text):
        if not passage.is_known(*found.span(1)):
            kind, type_ = _kind_of_title(found[1])
            yield Find(text=found[1], kind=kind, type=type_, pattern="《…》")
    text = _curled(passage.text)
    for found in _QUOTED.finditer(text):
        name = found[1] or found[3]
        start = passage.text.find(name, found.start())
        if passage.is_free(start, start + len(name)) and not re.search(r"[，。！？、,!?]", name):
            kind, type_ = _kind_of_quoted(found["after"] or found.group())
            yield Find(text=name, kind=kind, type=type_, pattern="“…” + what it is")

    for found in _NAMING.finditer(text):
        name = next(filter(None, found.groups()))
        start = passage.text.find(name, found.start())
        if not passage.is_known(start, start + len(name)) and not re.search("[，。！？]", name):
            kind, type_ = _kind_of_quoted(name)
            yield Find(text=name, kind=kind, type=type_, pattern="“…” + what it is")


def _curled(text: str) -> str:
    """Straight quotes as an opening and a closing one, by turns."""
    words, *parts = text.split('"')
    for at, part in enumerate(parts):
        words += ("“", "”")[at % 2] + part
    return words


def find_credited(passage: Passage) -> Iterator[Find]:
    """Whom a credit line names as a source, and the five-year plans."""
    for found in _CREDIT.finditer(passage.text):
        if passage.is_free(*found.span("name"), ("city",)):
            yield Find(text=found["name"], kind="organisation", type="media", pattern="credit line")
    for found in _CREDITED.finditer(passage.text):
        if passage.is_free(*found.span("name")):
            yield Find(text=found["name"], kind="person", type="journalist", pattern="credit line")
    for found in _DATED.finditer(passage.text):
        if not passage.is_known(*found.span("name")):
            yield Find(text=found["name"], kind="organisation", type="media", pattern="credit line")
    for found in _PLAN.finditer(passage.text):
        if passage.is_free(*found.span()):
            yield Find(text=found.group(), kind="policy", type="plan", pattern="five-year plan")


def find_latin(passage: Passage) -> Iterator[Find]:
    """Words with capitals that are no common abbreviation, nor the mere beginning of a sentence in English."""
    is_english = not re.search(f"[{HAN}]", passage.text)
    for found in _LATIN.finditer(passage.text):
        start = _behind_known(passage, *found.span())
        if leading := _LEADING.match(passage.text, start, found.end()):
            start = leading.end()
        name = passage.text[start : found.end()]
        words = name.split(" ")
        if name in _COMMON_LATIN or all(word in _COMMON_LATIN or word.isdigit() for word in words):
            continue
        opening = _OPENING.match(passage.text)
        if len(words) == 1 and opening and opening.end() >= found.end() and is_english:
            continue
        if len(name) < 2 or _STAGE.match(passage.text, start):
            continue
        if passage.is_free(start, found.end()):
            coded = bool(re.search(r"\d", name))
            kind: EntityKind = "work" if coded else "company"
            yield Find(
                text=name,
                kind=kind,
                type="product" if coded else "company",
                pattern="Latin letters",
            )


def _kind_of_title(title: str) -> tuple[EntityKind, str]:
    if _RULES.search(title):
        return "policy", "document"
    if _PRESS.search(title):
        return "organisation", "media"
    return "work", "report" if _REPORT.search(title) else "other"


def _kind_of_quoted(beside: str) -> tuple[EntityKind, str]:
    if re.search("计划|行动|工程|政策|专项|战略|体系|改革|机制|模式|制度|举措|服务", beside):
        return "policy", "programme"
    if re.search("客户端|公众号|视频号|栏目|专栏", beside):
        return "organisation", "media"
    if re.search("大会|论坛|赛", beside):
        return "policy", "meeting"
    if "模型" in beside:
        return "work", "model"
    return "work", "game" if "游戏" in beside else "product"


def _behind_known(passage: Passage, start: int, end: int) -> int:
    """Where the words begin that follow a known name: R1 of Unitree R1."""
    ends = [b for (a, b), _, _ in passage.known if start <= a and b < end]
    if not ends:
        return start
    at = max(ends)
    return at + 1 if passage.text[at] in " -" else at
