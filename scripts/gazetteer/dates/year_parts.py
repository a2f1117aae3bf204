"""The parts of a year and of a month that words name: 上半年, 三季度, 夏天, 年底, 中旬."""

from collections.abc import Callable
from datetime import date, timedelta

from gazetteer.dates.context import Context, Parts, implied_year
from gazetteer.model.edtf import last_of_month, parse_edtf
from gazetteer.model.numbers import parse_number

Reader = Callable[[Parts, Context, int | None], str]

JUST_BEGUN = timedelta(days=45)
SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
EDGES = {"初": "01", "首": "01", "始": "01", "年": "01", "中": "06", "底": "12", "末": "12"}


def months_away(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month so many months after, or before, a month."""
    years, index = divmod(month - 1 + months, 12)
    return year + years, index + 1


def third_of_month(year: int, month: int, third: str) -> str:
    """上旬, 中旬 and 下旬 are ten days each; 初 and 底 are about one day."""
    start, last = f"{year}-{month:02}", last_of_month(year, month)
    return {
        "上旬": f"{start}-01/{start}-10",
        "中旬": f"{start}-11/{start}-20",
        "下旬": f"{start}-21/{last}",
        "初": f"{start}-01~",
        "底": f"{last}~",
        "末": f"{last}~",
    }[third]


def _begun(context: Context, year: int | None, first: int) -> int:
    """The year of a period that begins with a month; one that has only just begun may be the last one."""
    if year:
        return year
    implied = implied_year(context, first)
    begins = date(implied, first, 1)
    if not context.year_spoken_of and timedelta() <= context.published - begins < JUST_BEGUN:
        raise ValueError("the period may be the one just begun or the last one")
    return implied


def _half(parts: Parts, context: Context, year: int | None) -> str:
    first = 1 if parts.get("half") == "上" or parts.get("half_so") == "1" else 7
    return _months(_begun(context, year, first), first, first + 5)


def _quarter(parts: Parts, context: Context, year: int | None) -> str:
    last = parse_number(parts.get("quarter") or parts.get("quarter_short") or parts["quarter_so"])
    first = parse_number(parts.get("from_quarter", str(last)))
    year = year or implied_year(context, last * 3 - 2)
    if "quarter_end" in parts:
        return f"{year}-{last * 3:02}~"
    return _months(year, first * 3 - 2, last * 3)


def _quarter_word(parts: Parts, context: Context, year: int | None) -> str:
    """上季度, 本季度, 下季度 count from the publication."""
    steps = {"上": -1, "下": 1}.get(parts["quarter_word"][0], 0)
    opens = (context.published.month - 1) // 3 * 3 + 1
    in_year, first = months_away(context.published.year, opens, 3 * steps)
    return _months(in_year, first, first + 2)


def _quarters(parts: Parts, context: Context, year: int | None) -> str:
    last = parse_number(parts["quarters"]) * 3
    return _months(year or implied_year(context, last), 1, last)


def _first_months(parts: Parts, context: Context, year: int | None) -> str:
    last = parse_number(parts["months"])
    return _months(year or implied_year(context, last), 1, last)


def _months(year: int, first: int, last: int) -> str:
    return f"{year}-{first:02}/{year}-{last:02}"


def _season(parts: Parts, context: Context, year: int | None) -> str:
    """今夏 and 去冬 count from the publication; 今冬, said in January, began the year before."""
    name, counted = parts.get("season") or parts["season_so"], parts.get("season_year")
    if counted and (counted, name) != ("今", "冬"):
        year = context.published.year - (counted == "去")
    return f"{year or implied_year(context, (SEASONS[name] - 20) * 3)}-{SEASONS[name]}"


def _vacation(parts: Parts, context: Context, year: int | None) -> str:
    """School is out about July and August, and about January and February."""
    first = 1 if parts["vacation"] == "寒假" else 7
    year = year or implied_year(context, first)
    return f"{year}-{first:02}~/{year}-{first + 1:02}~"


def _edge(parts: Parts, context: Context, year: int | None) -> str:
    """年初 is about January and 年底 about December; what is left out is what was spoken of."""
    edge = parts["edge"]
    if edge.startswith("月"):
        published = (context.published.year, context.published.month)
        month = context.month or published
        if month > published:
            raise ValueError(f"{edge} may be that of the publication or of {month}")
        return third_of_month(*month, edge[-1])
    return f"{year or context.year_spoken_of or context.published.year}-{EDGES[edge[-1]]}~"


def _whole(parts: Parts, context: Context, year: int | None) -> str:
    return str(year or context.year_spoken_of or context.published.year)


def _same_period(parts: Parts, context: Context, year: int | None) -> str:
    """去年同期 is the same months of that year; what they are the text says before."""
    latest = parse_edtf(context.latest) if context.latest and year else None
    if not latest or not latest.opens or not latest.closes:
        raise ValueError("no period has been spoken of before 同期")
    if latest.is_single and latest.precision == "day":
        raise ValueError("a day is no period")
    spoken_of = str(latest.closes.last_day.year)
    return "/".join(end.replace(spoken_of, str(year)) for end in latest.text.split("/"))


YEAR_PART_READERS: dict[str, Reader] = {
    "half": _half,
    "half_so": _half,
    "quarter": _quarter,
    "quarter_so": _quarter,
    "quarter_short": _quarter,
    "quarter_word": _quarter_word,
    "quarters": _quarters,
    "months": _first_months,
    "vacation": _vacation,
    "season": _season,
    "season_so": _season,
    "edge": _edge,
    "whole": _whole,
    "same_period": _same_period,
}
"""What reads an expression that has the part of this name."""
