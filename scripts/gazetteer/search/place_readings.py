"""Readings of place names, peoples and offices that pypinyin's dictionary of words has not, or has otherwise.

They come from pypinyin-dict (large_pinyin, cc_cedict, zdic) for the provinces, cities and counties of today, those that differ
from pypinyin's own; from gazetteers where these are wrong too. Only readings that a character does not have anyway are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

_TABLE = """
会稽 kuai ji, 六合 lu he, 六枝 lu zhi, 单县 shan xian, 单父 shan fu, 涡阳 guo yang, 涡河 guo he, 洪洞 hong tong,
乐陵 lao ling, 浚县 xun xian, 荥经 ying jing, 筠连 jun lian, 召陵 shao ling, 崆峒 kong tong, 栖霞 xi xia,
珲春 hun chun, 穆棱 mu ling, 繁峙 fan shi, 畹町 wan ding, 百色 bo se, 麦盖提 mai ge ti, 伽师 jia shi,
婼羌 ruo qiang, 石鼓 dan gu, 色达 shai da, 大栅栏 da shi lan, 葵涌 kui chong, 东涌 dong chong, 麻涌 ma chong,
河涌 he chong, 鲗鱼涌 ze yu chong, 寨圩 zhai xu, 趵突泉 bo tu quan, 泷冈 shuang gang, 泷水 shuang shui,
栎阳 yue yang, 茜草 xi cao, 万石 wan dan, 大隗 da wei, 大宛 da yuan, 大夫 dai fu, 大夫 da fu, 洗马 xian ma,
月氏 rou zhi, 月氏 yue zhi, 先零 xian lian, 身毒 yuan du, 高句丽 gao gou li, 允吾 qian ya, 枹罕 fu han, 朱提 shu shi
"""


def _parsed(table: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in table.split(","):
        word, *syllables = entry.split()
        yield word, tuple(syllables)


PLACE_READINGS = tuple(_parsed(_TABLE))
"""A word and its syllables, one a character; a word with several readings stands several times."""


def readings_of_places(texts: Iterable[str]) -> Mapping[str, set[str]]:
    """Character → its readings in the places that the texts name."""
    whole = "\n".join(texts)
    found: dict[str, set[str]] = {}
    for word, syllables in PLACE_READINGS:
        if word in whole:
            for char, syllable in zip(word, syllables, strict=True):
                found.setdefault(char, set()).add(syllable)
    return found
