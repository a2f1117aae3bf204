"""Figures: each number of a sentence with its unit and qualifier as printed, what it is about, its period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.linking.numerals import find_numbers, printed_figure
from gazetteer.model.texts import Sentence
from gazetteer.sources.chinese import HAN, to_simplified
from gazetteer.suggesting.clauses import trimmed
from gazetteer.suggesting.material import Material

_UNIT = re.compile(
    "个工作日|個工作日|个百分[点點]|個百分點|平方公里|平方千米|平方米|立方米|亩地|万元级|元级|亿级|"
    "(?:人民[币幣]|美|[欧歐]|日|[港韩韓])?元|美金|[英欧]镑|亩|[畝公]顷|公里|千米|厘米|毫米|英里|米|海里|[公千]斤|公斤|吨|噸|千瓦时?|兆瓦|"
    "个(?:半)?月|個月|星期|小[时時]|分[钟鐘]|秒|[周天日岁歲]|年(?![代初底末中度间内前后轻产报会度])|人次|家次|[架列班]次|"
    "[家個个人名位项項条條台套戶户只篇座倍番次所顆颗件款种種大届場场支部集项笔份枚辆艘架期批幢张張块塊粒瓶盒册根幅间棵株句轮輪步层栋席字票封门處处级件类類]|成(?![为為立长長本功果都])|cm|km|kg|mm|GB|TB|MW|kW|nm|Hz"
)
_BEFORE = re.compile(
    "(?:不低于|不少于|不超过|超过|超過|突破|不到|不足|高达|长达|多达|近|约|約|逾|超|将近|接近|至少|最多|最高|达到?|上)$"
)
_QUALIFIER = re.compile(
    "(?:不低于|不少于|不超过|超过|超過|突破|不到|不足|近|约|約|逾|超|将近|接近|至少|最多|最高)$"
)
_BETWEEN = re.compile("[余餘多]")
_AFTER = re.compile("以上|左右|上下|以内|以下|之多")
_ORDINAL_END = re.compile("位|名|[个個家大座](?!月|人)|(?=$|[，。、；,;）)”]|的)")
_NO_NUMBER = re.compile(
    rf"位数|部件|后(?![{HAN}]{{0,2}}月)|後|[A-Za-z]|世[纪紀]|[届屆](?!以)|号|號|路|楼|[时時]\d|点(?:半|钟|整)|[:：]\d|月|日(?!元)|以来|以來|年(?:代|初|底|末|中|前|后|来|以)|"
    "多岁|·|[省市区县]|中(?:全会)?|期工程|线城市|線城市|手|流|把手|维|維|分之(?!\\d)|线|線|字头|强(?!度)|強|板|个五|级市|方|面八方|\\."
)
_FIRST = re.compile("首[个個家部款座位]")
_CLAUSE_END = re.compile("[，。；！？：、,;!?:]")
_NOUN = re.compile(
    f"的?((?!居|位|为|是|达|增|占|以)[{HAN}A-Za-z]{{1,12}}?)(?=$|[^{HAN}A-Za-z]|居|位列|为|是|达|增长|占|在|将)"
)
_GONE = "\0"
_SMALL = re.compile("^第?[零〇一百千]$")
_PLANNED = re.compile("力争|计划|目标|预计|预期|拟|将(?!近)|要[达到突]|到20\\d\\d年|争取|未来|规划")
_GROWTH = re.compile(
    "增长|增幅|增速|增加|提高|上涨|上升|下降|下滑|同比|环比|回落|减少|涨幅|跌|翻|提升|增"
)
_KINDS = (
    (re.compile("元|美金|镑"), "amount"),
    (re.compile("岁|歲"), "age"),
    (re.compile("月|年|天|日|周|星期|小[时時]|分[钟鐘]|秒"), "duration"),
    (re.compile("倍|番"), "ratio"),
    (re.compile("百分[点點]"), "growth"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDraft:
    """A number as printed, in its sentence; `start` and `end` are its place there with unit and qualifier."""

    sentence: Sentence
    start: int
    end: int
    value: str
    qualifier: str
    unit: str
    kind: str
    about: str
    label: str
    when: str

    @property
    def clause(self) -> str:
        """The words between the marks around it, in Simplified."""
        text = self.sentence.text
        end = _CLAUSE_END.search(text, self.end)
        return trimmed(text[_clause_start(text, self.start) : end.start() if end else len(text)])

    @property
    def printed(self) -> str:
        return self.sentence.original[self.start : self.end]


def find_figures(material: Material, sentence: Sentence, about: str) -> Iterator[FigureDraft]:
    """The figures of a sentence; `about` is whom they are of where it names nobody before them."""
    text = sentence.original
    passage = material.passage(sentence)
    firsts = [found.span() for found in _FIRST.finditer(text)]
    for start, end in sorted([*find_numbers(text), *firsts]):
        if not passage.is_free(start, end) or _in_title(text, start):
            continue
        draft = _figure(material, sentence, start, end, about)
        if draft and printed_figure(draft.value, draft.qualifier, draft.unit, text):
            yield draft


def _figure(
    material: Material, sentence: Sentence, start: int, end: int, about: str
) -> FigureDraft | None:
    text = sentence.original
    value, at = text[start:end], end
    if re.search(r"[A-Za-z\-–.]$", text[:start]) or re.match(_NO_NUMBER, text[end:]):
        return None
    before = _QUALIFIER.search(text[:start])
    between = _BETWEEN.match(text, at)
    at = between.end() if between else at
    unit = _UNIT.match(text, at)
    at = unit.end() if unit else at
    after = _AFTER.match(text, at)
    ordinal = value.startswith("第")
    if _FIRST.fullmatch(value):
        ordinal, unit, between, after, before, at = True, None, None, None, None, end
    elif ordinal:
        if not (ranked := _ORDINAL_END.match(text, end)) or not _is_rank(text, start):
            return None
        value, unit, at = value + ranked.group(), None, end + len(ranked.group())
        between = after = None
    elif _is_no_figure(value, bool(unit), bool(between)):
        return None
    qualifier = before or between or after
    measure = unit.group() if unit else ""
    first = before.start() if before else start
    last = after.end() if after and not before and not between else at
    stretch = text[_clause_start(text, start) : start]
    return FigureDraft(
        sentence=sentence,
        start=first,
        end=last,
        value=value,
        qualifier=qualifier.group() if qualifier else "",
        unit=measure,
        kind="rank"
        if ordinal
        else _kind(value, measure, to_simplified(stretch), sentence.text[:start]),
        about=_owner(material, sentence, start) or about,
        label=_label(_undated(material, sentence), first, last, ordinal),
        when=_period(material, sentence, start),
    )


def _is_no_figure(value: str, unit: bool, between: bool) -> bool:
    """A bare number, or one that is only an article: 一家."""
    if _SMALL.match(value) and (value in "零〇一" or not unit):
        return True
    if unit or between:
        return False
    return not re.search("[%％‰万萬亿億/／成倍半]|分之", value)


def _is_rank(text: str, start: int) -> bool:
    return bool(
        re.search(
            r"(?:位居|位列|排名?|排在|列|居|全国|全國|全球|世界|全省|成为|成為|国内|國內|名列|获得?|夺得?|蝉联|摘得|总量|增速|跻身|前)\S{0,8}$",
            text[:start],
        )
    )


def _in_title(text: str, start: int) -> bool:
    return text.rfind("《", 0, start) > text.rfind("》", 0, start)


def _kind(value: str, unit: str, before: str, sentence: str) -> str:
    """By what is planned anywhere before it, then by unit and by the words of its clause."""
    if _PLANNED.search(sentence):
        return "target"
    if re.search("[%％‰]|分之|/", value) or unit == "成":
        return "growth" if _GROWTH.search(before[-12:]) else "share"
    for words, kind in _KINDS:
        if words.search(unit):
            return kind
    return "count"


def _clause_start(text: str, at: int) -> int:
    return max((text.rfind(mark, 0, at) for mark in "，。；！？：、,;!?:"), default=-1) + 1


def _owner(material: Material, sentence: Sentence, at: int) -> str:
    """The last entity named before the number, else the first one behind it."""
    found = material.named(sentence)
    before = [one for one in found if one.end <= at]
    return max(before, key=lambda one: one.end).id if before else found[0].id if found else ""


def _label(text: str, start: int, end: int, ordinal: bool) -> str:
    """What is counted: the words before the number in its clause, or the noun behind it."""
    before = trimmed(_BEFORE.sub("", text[_clause_start(text, start) : start]).replace(_GONE, ""))
    before = re.sub("(?:已经|已|为|是|约|仅|共|有|达到?|超过?|突破|至|到|了|的)+$", "", before)
    noun = _NOUN.match(text[end:].replace(_GONE, ""))
    if ordinal or (len(before) >= 2 and not noun):
        return before or text[start:end]
    behind = noun[1] if noun else ""
    return f"{before}{behind}" if before else behind or text[start:end]


def _undated(material: Material, sentence: Sentence) -> str:
    """The sentence with its dates blanked out, each character in its place."""
    text = sentence.text
    for one in material.dates(sentence.id):
        text = text[: one.start] + _GONE * (one.end - one.start) + text[one.end :]
    return text


def _period(material: Material, sentence: Sentence, at: int) -> str:
    """The last date named before the number in the sentence, else none."""
    found = [one for one in material.dates(sentence.id) if one.end <= at and one.when]
    return found[-1].when or "" if found else ""
