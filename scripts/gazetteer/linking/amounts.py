"""Printed Chinese numbers become values that can be sorted and drawn: 21860亿元, 近1/3, 全国第三, 没有一家."""

from __future__ import annotations

import re
import unicodedata

from gazetteer.model.charts import Amount
from gazetteer.model.numbers import parse_number

_SCALES = {"千": 1e3, "万": 1e4, "亿": 1e8, "万亿": 1e12, "%": 0.01}
_ROUGH = re.compile("超过|超|突破|不到|不低于|近|约|上千|余|多|以上|左右")
_NUMBER = re.compile(
    r"(?:(?P<over>\d+)/(?P<under>\d+)|(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)(?:[至到~-]\d+(?:\.\d+)?)?|(?P<han>[一二两三四五六七八九十百]+))"
    r"余?(?P<scale>万亿|亿|万|千|%)?|(?P<bare>万亿|亿|万|千)"
)
_WORDS = {"没有一": 0.0, "一半": 0.5, "首": 1.0}


def parse_amount(printed: str) -> Amount | None:
    """The first number of a value in Simplified script with its unit, of a range the lower; None where there is none."""
    printed = unicodedata.normalize("NFKC", printed)
    rough = bool(_ROUGH.search(printed))
    for word, number in _WORDS.items():
        if word in printed:
            return Amount(number=number, unit=_unit(printed.split(word, 1)[1]), rough=rough)
    found = _NUMBER.search(printed)
    if not found:
        return None
    number = _value(found) * _SCALES.get(found["scale"] or found["bare"] or "", 1.0)
    return Amount(number=number, unit=_unit(printed[found.end() :]), rough=rough)


def _value(found: re.Match[str]) -> float:
    if found["over"]:
        return int(found["over"]) / int(found["under"])
    if found["digits"]:
        return float(found["digits"].replace(",", ""))
    return float(parse_number(found["han"])) if found["han"] else 1.0


def _unit(rest: str) -> str:
    return _ROUGH.sub("", rest).strip()
