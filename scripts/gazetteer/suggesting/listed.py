"""Names by the company they keep: known words for places, companies and bodies, and what stands in a list beside one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from gazetteer.model import EntityKind
from gazetteer.sources.chinese import HAN
from gazetteer.suggesting import well_known as known
from gazetteer.suggesting.breaks import name_start
from gazetteer.suggesting.finds import Find, Passage

_KINDS: tuple[tuple[frozenset[str], EntityKind, str], ...] = (
    (known.PROVINCES, "city", "province"),
    (known.CITIES, "city", "city"),
    (known.COUNTRIES, "city", "country"),
    (known.COMPANIES, "company", "company"),
    (known.BODIES, "organisation", "other"),
)
_OF = {word: (kind, type_) for words, kind, type_ in reversed(_KINDS) for word in words}
_WORDS = sorted(_OF)
_AUTOMATON = AhoCorasick(_WORDS, matchkind=MatchKind.LeftmostLongest)
_MODEL = re.compile(
    f"(?:{'|'.join(sorted((*known.CITIES, *known.PROVINCES), key=len, reverse=True))}|苏南|苏北|浙北|粤东)(?:模式|速度|现象)"
)
_LONGER = re.compile(
    r"大学|学院|路|日报|晚报|银行|大厦|动力|证券|时间|菜|话|语|人寿|研究院|科技大学|[省市县]?(?:委|政府)|电视台|卫视"
)
_ITEM = rf"[{HAN}A-Za-z0-9·]{{2,10}}"
_LIST = re.compile(
    rf"{_ITEM}(?:、{_ITEM}?(?=、|[和及与以等两三四五六七八九十，。；]|$)|、{_ITEM})+(?:[和及与以]+(?P<last>{_ITEM}))?"
)
_NOUNS: dict[str, EntityKind] = {
    **dict.fromkeys(
        ("企业", "公司", "品牌", "厂商", "车企", "平台", "机构", "巨头", "大厂"), "company"
    ),
    **dict.fromkeys(("高校", "大学", "院校", "媒体"), "organisation"),
    **dict.fromkeys(("城市", "地区", "省份", "国家", "地", "省市", "省"), "city"),
}
_COUNTED = re.compile(rf"(?:等|[两三四五六七八九十]大)[{HAN}]{{0,6}}?(?P<noun>{'|'.join(_NOUNS)})")
_GENERIC = re.compile(
    "等|的|企业|公司|高校|城市|产业|技术|人才|经济|金融|科技|文化|教育|制造|服务|研发|生产|销售|芯片|智能|数据|软件|硬件|机器人|汽车|医疗|医药|能源|材料|设备|装备|航天|游戏|电商|"
    "政策|资金|项目|平台|市场|环境|创新|创业|社会|政府|专家|学者|记者|编辑|老师|学生|工程|设计|管理|运营|量子|生物|低空|具身|人工|数字|互联|传统|新兴|未来|绿色|物流|贸易|消费|家电|纺织|轻工|重工|化工|[一二三四五六七八九十两]"
)


def find_well_known(passage: Passage) -> Iterator[Find]:
    """The names of the closed lists; a place inside a longer name of a body is none."""
    for index, start, end in _AUTOMATON.find_matches_as_indexes(passage.text):
        word = _WORDS[index]
        kind, type_ = _OF[word]
        if passage.is_known(start, end) or _LONGER.match(passage.text, end):
            continue
        if word in known.COMMON_WORDS and not _among_names(passage.text, start, end):
            continue
        if not passage.is_free(start, end, ("city",)):
            continue
        yield Find(text=word, kind=kind, type=type_, pattern="well known")


def find_models(passage: Passage) -> Iterator[Find]:
    """What is called after a place: 温州模式, 深圳速度."""
    for found in _MODEL.finditer(passage.text):
        if not passage.is_known(*found.span()):
            yield Find(text=found.group(), kind="policy", type="concept", pattern="place + 模式")


def _among_names(text: str, start: int, end: int) -> bool:
    """In a list, or as somebody's company."""
    return text[start - 1 : start] == "、" or bool(
        re.match(r"[、（(]|和|与|等|公司|创始人|CEO|集团|旗下|等", text[end:])
    )


def find_listed(passage: Passage, names: Sequence[Find]) -> Iterator[Find]:
    """The short items of a list 甲、乙、丙 in which a known or a found name stands: of the same kind."""
    kinds = {passage.text[a:b]: kind for (a, b), _, kind in passage.known}
    kinds |= {name.text: name.kind for name in names}
    for found in _LIST.finditer(passage.text):
        items = _items(passage.text, found)
        told = [kinds[item] for item in items if item in kinds]
        if not told and (noun := _COUNTED.match(passage.text, found.end())):
            told = [_NOUNS[noun["noun"]]]
        if not told or told[0] in ("work", "policy"):
            continue
        for item in items:
            if item in kinds or _GENERIC.search(item):
                continue
            at = passage.text.find(item, found.start())
            if passage.is_free(at, at + len(item), ("city",)) and len(item) <= (
                3 if told[0] == "person" else 8
            ):
                yield Find(text=item, kind=told[0], type="other", pattern="in a list of names")


def _items(text: str, found: re.Match[str]) -> list[str]:
    """The items, the first and the last without the words around them."""
    parts = found.group().split("、")
    end = found.start() + len(parts[0])
    first = text[name_start(text, end, found.start()) : end]
    last = re.split("[和及与]|以及", parts[-1].partition("等")[0])
    return [item for item in (first, *parts[1:-1], *last) if len(item) > 1]
