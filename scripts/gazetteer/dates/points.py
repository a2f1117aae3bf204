"""From the parts of a calendar expression (去年, 3月, 10日, 本月) to its EDTF.

A reader of dates raises ValueError where the words name a time that nothing before has fixed.
"""

from datetime import date

from gazetteer.dates.context import Context, Parts, implied_month, implied_year
from gazetteer.dates.eras import named_year
from gazetteer.dates.feast_words import FEAST_READERS
from gazetteer.dates.lunar import lunar_date
from gazetteer.dates.year_parts import YEAR_PART_READERS, months_away, third_of_month
from gazetteer.dates.year_words import YEAR_NAMES
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.numbers import parse_number

OF_A_YEAR = {"whole", "half", "edge", "quarter", "quarters", "months"}
LATEST = 100
"""Years after the publication of which one may still read."""
YEARS_AWAY = {"大前年": -3, "前年": -2, "去年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
YEARS_ON = {"上年": -1, "上一年": -1, "前一年": -1, "次年": 1, "翌年": 1, "同年": 0, "当年": 0}
YEARS_ON |= {"是年": 0, "那年": 0, "那一年": 0, "这一年": 0}
YEAR_BEFORE = ("上年", "上一年")
MONTHS_ON = {"当月": 0, "同月": 0, "次月": 1}
READERS = {"lunar_month": lunar_date, **FEAST_READERS, **YEAR_PART_READERS}


def calendar_date(parts: Parts, context: Context) -> str:
    """The EDTF of an expression with or without a year, by its finest part."""
    year = _year(parts, context)
    if "fiscal" in parts and "from_year" not in parts:
        raise ValueError("a fiscal or school year is no calendar year")
    if year and year > context.published.year + LATEST:
        raise ValueError(f"{year} is no year that a newspaper speaks of")
    if year is None and parts.keys() & OF_A_YEAR and len(context.years_here) > 1:
        raise ValueError("two years have been spoken of")
    if year is None and context.unread:
        raise ValueError("the year spoken of was not understood")
    if parts.keys() & {"month", "month_word", "month_before", "day"}:
        return _month_or_day(parts, context, year)
    for name, reader in READERS.items():
        if name in parts:
            return reader(parts, context, year)
    if year is None:
        raise ValueError("no part of a date")
    if "from_year" in parts or "open_year" in parts:
        return f"{parse_number(parts.get('from_year') or parts['open_year'])}/{year}"
    return f"{year:04}"


def iso_day(parts: Parts, context: Context) -> str:
    year, month, day = (int(parts[name]) for name in ("iso_year", "iso_month", "iso_day"))
    return date(year, month, day).isoformat()


def _year(parts: Parts, context: Context) -> int | None:
    for name in ("year", "greeted_year"):
        if name in parts:
            return parse_number(parts[name])
    if "closing_year" in parts:
        return parse_number(parts["open_year"]) // 100 * 100 + parse_number(parts["closing_year"])
    if year := named_year(parts, context.published):
        return year
    word = parts.get("year_word", "").removesuffix("度")
    if not word:
        return None
    if word in YEARS_AWAY:
        return context.published.year + YEARS_AWAY[word]
    return _year_spoken_of(word, context) + YEARS_ON[word]


def _year_spoken_of(word: str, context: Context) -> int:
    """The year that 同年 or 上年 looks back to; 上年 may also be the one before the publication."""
    if context.year_spoken_of:
        return context.year_spoken_of
    if word in YEAR_BEFORE:
        return context.published.year
    latest = parse_edtf(context.latest) if context.latest and word != "当年" else None
    if not latest:
        raise ValueError(f"no year has been spoken of before {word}")
    return latest.ends[-1].last_day.year


def _month_or_day(parts: Parts, context: Context, year: int | None) -> str:
    year, month = _month(parts, context, year)
    if "from_month" in parts:
        return f"{year}-{parse_number(parts['from_month']):02}/{year}-{month:02}"
    if "day" in parts:
        return _days(parts, year, month)
    return third_of_month(year, month, parts["third"]) if "third" in parts else f"{year}-{month:02}"


def _month(parts: Parts, context: Context, year: int | None) -> tuple[int, int]:
    day = parse_number(parts["day"]) if "day" in parts else None
    if "month" in parts:
        month = parse_number(parts["month"])
        return year or implied_year(context, month, day), month
    if "month_before" in parts:
        return months_away(*(context.month or _published_month(context)), -1)
    if "month_word" in parts:
        spoken_of = _month_of_word(parts["month_word"], context)
        return (year or spoken_of[0], spoken_of[1])
    return implied_month(context, day or 1)


def _month_of_word(word: str, context: Context) -> tuple[int, int]:
    """本月, 上月, 下月 by the publication; 当月 and 次月 by the month spoken of."""
    if word in MONTHS_ON:
        if not context.month:
            raise ValueError(f"no month has been spoken of before {word}")
        return months_away(*context.month, MONTHS_ON[word])
    return months_away(*_published_month(context), {"上": -1, "下": 1}.get(word[0], 0))


def _published_month(context: Context) -> tuple[int, int]:
    return context.published.year, context.published.month


def _days(parts: Parts, year: int, month: int) -> str:
    if parts["day"][0] in "廿卅" and not parts.keys() & YEAR_NAMES:
        raise ValueError("a day so written may be of either calendar")
    last = date(year, month, parse_number(parts["day"]))
    if "from_day" not in parts:
        return last.isoformat()
    return f"{date(year, month, parse_number(parts['from_day']))}/{last}"
