"""Characters that everyday words exchange and names keep: 干净, but 张乾; 泛滥, but 王汎森."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gazetteer.sources.surnames import surname_before


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A character with what it makes an everyday word with, `after` and `before` it.

    `names` are characters it makes a proper name with, in reigns, places and buildings.
    `things` are surnames that are as often a thing or a colour with this character.
    """

    after: str
    before: str
    names: str = ""
    things: str = ""


KEPT: Mapping[str, _Kept] = {
    "乾": _Kept(
        after="净燥旱杯涸枯脆粮货爹妈儿女瘪洗冰电草果菜咳笑呕瞪着等湿贝股薪癣眼热季裂尸姜拌面煸锅炒嚎号柴式法粉巴透掉得了"
        "时后吗呢吧",
        before="饼豆肉果笋鱼晒烘风吹擦抹拭喝饮榨沥抽排煮炒蒸烤煎熬烧焙脱阴晾弄拧流耗未不已太很自半快口萄腐柿葡片"
        "眼桃面水仁莓根薯橙卜皮肤发髮巾衣汗泪血漆墨唇喉地外速乾",
        names="隆坤卦元嘉清德符宁祐佑封道兴统化明陵县州安务纲象龙贞达",
        things="江汤田叶梅柳桂石温姜葛苗",
    ),
    "汎": _Kept(
        after="滥指论称美亚欧太舟爱神非读谈红白黄光起化应",
        before="广空浮宽活游",
        things="江黄",
    ),
    "旂": _Kept(
        after="帜袍人旗鼓号下旌杆",
        before="国军战红白黄蓝八义大彩校会绣锦降升旌龙",
        things="黄龙蓝",
    ),
}
_MIDDLE = frozenset(
    "明德文国建志永世正大元子学恩光家宗应承启兆仲伯叔季孟少长有景显振绍继维克守思敬敦孝义仁礼智信忠良士汝廷朝"
    "邦立成天中新春秋晓小亚玉宝金海山云龙凤鸿鹤松柏林森安平宁康福禄寿昌盛茂荣华庆祥瑞嘉佳俊英"
)
"""Characters that often stand in the middle of a name of three."""


def is_kept(text: str, at: int) -> bool:
    """Whether a character of a text, else Simplified, is one that a name keeps.

    Everyday words come first (陈 | 乾货), then proper names (乾德门), then a surname right before it or one character further.
    """
    kept = KEPT.get(text[at])
    if kept is None:
        return False
    before, after = text[:at], text[at + 1 : at + 2]
    if before[-1:] and before[-1:] in kept.before or after and after in kept.after:
        return False
    if after and after in kept.names:
        return True
    if family := surname_before(before):
        return family not in kept.things or _is_given(after)
    return before[-1:] in _MIDDLE and bool(surname_before(before[:-1]))


def _is_given(char: str) -> bool:
    """A second character of a given name: 叶乾生; not what follows a leaf that is dry."""
    return char.isalpha() and char not in "的了得在就已还也又是而"
