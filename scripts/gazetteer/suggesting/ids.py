"""Ids for proposed rows: ASCII from pinyin and English words, never one that is taken."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pypinyin import lazy_pinyin

from gazetteer.curated.rows import LONGEST_ID, RESERVED
from gazetteer.sources.surnames import COMPOUND_SURNAMES

_ENGLISH = {
    "大学": "university",
    "学院": "college",
    "研究院": "institute",
    "研究所": "institute",
    "实验室": "lab",
    "科技": "technology",
    "集团": "group",
    "有限公司": "",
    "股份": "",
    "公司": "",
    "银行": "bank",
    "基金会": "foundation",
    "基金": "fund",
    "协会": "association",
    "大会": "congress",
    "峰会": "summit",
    "论坛": "forum",
    "计划": "plan",
    "规划": "plan",
    "报告": "report",
    "白皮书": "white-paper",
    "日报": "daily",
    "晚报": "evening-news",
}
_ENDING = re.compile(f"(?:{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})$")
_PARTS = 6
"""So many syllables tell one name from another."""


class IdMaker:
    """Hands out ids that no row has yet and that it did not hand out before."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {*taken, *RESERVED}

    def propose(self, *parts: str) -> str:
        """The parts joined by hyphens; with a number behind them where that is taken."""
        stem = re.sub(r"[^a-z0-9]+", "-", "-".join(filter(None, parts)).lower()).strip("-")
        stem = stem[: LONGEST_ID - 3].rstrip("-") or "name"
        name, number = stem, 1
        while name in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name)
        return name


def person_slug(name: str) -> str:
    """Family name and given name: wang-xingxing."""
    size = 2 if name[:2] in COMPOUND_SURNAMES else 1
    if "·" in name:
        return "-".join("".join(lazy_pinyin(part)) for part in name.split("·"))
    return "-".join("".join(lazy_pinyin(part)) for part in (name[:size], name[size:]) if part)


def name_slug(name: str) -> str:
    """Pinyin, with the word that tells what it is in English: shanghai-university."""
    found = _ENDING.search(name)
    stem, end = (name[: found.start()], _ENGLISH[found.group()]) if found else (name, "")
    return "-".join(filter(None, ("-".join(_syllables(stem)), end)))


def _syllables(text: str) -> list[str]:
    """Latin words as they are, Han characters as one word of pinyin up to six syllables."""
    words = re.findall(r"[A-Za-z0-9]+|[^\sA-Za-z0-9\W]+", text)
    return [word if word.isascii() else "".join(lazy_pinyin(word[:_PARTS])) for word in words]
