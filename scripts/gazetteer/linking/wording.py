"""The rules of wording that hold for every curated sentence: data/README.md, E3 and E6 to E10.

A fault is a sentence that begins with the number of the rule and says what is right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

_ARTICLE_SPEAKS = re.compile(r"(?<![》名的])文章(?:称|说|认为|指出|写道|提到|问)")
_RELATIVE = re.compile(r"今年|去年|明年|前年|昨天|今天|明天|上月|本月|近日|日前|近期|近两日|这两天")
_NEAR_A_DATE = ("近日", "日前", "近期", "近两日", "这两天")
_ONGOING = re.compile(r"正在|目前|如今|眼下|(?<!出)现在")
_YEAR = re.compile(r"\d{4}年")
_NUMBER = re.compile(r"(?:\d[\d.,]*\d|\d)[万亿%]*")
_POINTER = re.compile(r"^(?:它|其|这|他|她|该|此(?!前))|这两项|这几个|其一|其二|上述|该公司|该文")
_CITED = re.compile(r"“[^”]*”|‘[^’]*’|《[^》]*》")


def wording_faults(text: str, readings: Collection[str], dates: Collection[int]) -> Iterator[str]:
    """What is wrong with a sentence that rests on quotes (in Simplified) and on resolved dates.

    `dates` are the numbers of years, months and days that the quotes and the publication give.
    """
    own = without_cited(text)
    if found := _ARTICLE_SPEAKS.search(text):
        yield f"E3: {found.group()} names no one; name the outlet, the person or the body"
    if relative := _unresolved(own):
        yield f"E6: {relative} has no date; count it from the day of publication and write it out"
    if (found := _ONGOING.search(own)) and not _YEAR.search(text):
        yield f"E6: {found.group()} has no date; give the day of the article"
    for number in dict.fromkeys(_NUMBER.findall(text)):
        if not _stands(number, readings) and not (number.isdecimal() and int(number) in dates):
            yield f"E8: the number {number} stands in no quote, and no date there gives it"
    if found := _POINTER.search(own):
        yield f"E9: {found.group()} points outside the sentence; name what it means"


def folded(text: str) -> str:
    """Letters and digits alone: what two texts share that say the same."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()


def without_cited(text: str) -> str:
    """The text without what stands in quotation marks and titles."""
    return _CITED.sub("", text)


def _unresolved(own: str) -> str:
    found = _RELATIVE.search(own)
    if not found or (found.group() in _NEAR_A_DATE and _YEAR.search(own)):
        return ""
    return found.group()


def _stands(number: str, readings: Collection[str]) -> bool:
    whole = re.compile(rf"(?<![\d.])(?<!\d,){re.escape(number)}(?![\d万亿%]|\.\d)")
    return any(whole.search(reading) for reading in readings)
