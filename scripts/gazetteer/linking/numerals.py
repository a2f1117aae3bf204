"""Where numbers begin and end in a text, in whatever digits: what is a number, and what only a part of one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_UNIT_SIGNS = "米克瓦卡升伏赫帕"
"""Behind 千 these make a unit (千米, 千瓦), not a number."""
_SCALE = rf"(?:[百万萬亿億]|千(?![{_UNIT_SIGNS}]))"
_DIGITS = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[０-９]{1,3}(?:[,，][０-９]{3})+(?![０-９])|\d+)"
    r"(?:[.．]\d+)*(?:[/／]\d+)?"
)
_ARABIC = rf"{_DIGITS}(?:{_SCALE}+{_DIGITS})*{_SCALE}*[%％‰]?"
_HAN_DIGIT = rf"(?:[〇零一二两兩三四五六七八九十百万萬亿億]|千(?![{_UNIT_SIGNS}]))"
_HAN = (
    rf"(?:[几幾数數](?=[十百千万萬亿億]))?{_HAN_DIGIT}+(?:[几幾](?={_HAN_DIGIT}|[个個家名项項年]))?"
    rf"{_HAN_DIGIT}*(?:点{_HAN_DIGIT}+)?(?:分之{_HAN_DIGIT}+)?"
)
_ONE = rf"第?(?:(?<![\dA-Za-zＡ-Ｚａ-ｚ])[-−－])?(?:{_ARABIC}|{_HAN})"
_NUMBER = re.compile(rf"(?<![从從由]){_ONE}(?:(?:[至到~～–—]|-)+{_ONE})+|{_ONE}")
_MEASURE = re.compile(
    r"美?元|[家个個人名项項条條台套户戶只篇座年月日天倍番次所颗顆件款位种種吨噸篇亩畝]|平方|公里"
)
_COMPOUND = re.compile(
    r"[个個](?:月|工作日|百分[点點]|小[时時]|星期|季度|学期|學期)|平方(?:公里|米|千米)|立方米|公[里顷頃斤]|美元|元[/／]"
)
_LISTED = rf"(?:[、,，和与與及或]{_ONE})*"


def find_numbers(text: str) -> Iterator[tuple[int, int]]:
    """From and to of every number; a range (3至5) and a fraction are one."""
    return (found.span() for found in _NUMBER.finditer(text))


def printed_figure(value: str, qualifier: str, unit: str, quote: str) -> str:
    """How the three stand in the quote: 超过11亿美元, 70余家, 10个左右; "" where they do not.

    A value that is part of a longer number (600 of 3600, 15 of 15%, 5 of 3至5) does not count, nor a unit that is
    part of a longer one (个 of 个月), nor none where one is printed. In a list (3、5和8家) the unit behind the last
    number is that of each.
    """
    numbers = tuple(find_numbers(quote))
    forms = [(qualifier, "", unit, ""), ("", qualifier, unit, ""), ("", "", unit, qualifier)]
    for before, between, measure, after in dict.fromkeys(forms):
        # The list makes a pattern that takes long to compile; most figures stand alone.
        for listed in ("", _LISTED) if measure and not (between or after) else ("",):
            pattern = re.compile(
                f"{re.escape(before)}(?=({re.escape(value)}){listed}{re.escape(between)}({re.escape(measure)}){re.escape(after)})"
            )
            for found in pattern.finditer(quote):
                if _is_whole(found.span(1), numbers) and _is_measured(found, numbers, quote):
                    return f"{before}{value}{between}{measure}{after}"
    return ""


def misprint(value: str, qualifier: str, unit: str, quote: str) -> str:
    """Why `printed_figure` found nothing: the words are not there, or are divided otherwise there."""
    joined = f"{qualifier}{value}{unit}"
    if not re.search(rf"(?<![\d.]){re.escape(joined)}(?![\d.])", quote):
        return (
            f"E15: {joined} does not stand in its first quote, or only within a longer number; "
            "write value, qualifier and unit as printed"
        )
    numbers = ", ".join(quote[start:stop] for start, stop in find_numbers(quote))
    return (
        f"E15: {value!r} with the unit {unit!r} is not how its first quote divides {joined}; expected a whole number "
        f"of it ({numbers}) and the whole measure word behind it"
    )


def _is_whole(value: tuple[int, int], numbers: Collection[tuple[int, int]]) -> bool:
    """No number goes on beyond either end of the value."""
    return not any(start < edge < stop for start, stop in numbers for edge in value)


def _is_measured(found: re.Match[str], numbers: Collection[tuple[int, int]], quote: str) -> bool:
    """The unit is the whole measure word printed there; there is none only where none is printed."""
    start, stop = found.span(2)
    if start < stop:
        longer = _COMPOUND.match(quote, start)
        return not (longer and longer.end() > stop and len(longer[0]) > stop - start)
    ends_in_number = any(end == found.end(1) for _, end in numbers)
    return not (ends_in_number and _MEASURE.match(quote, stop))
