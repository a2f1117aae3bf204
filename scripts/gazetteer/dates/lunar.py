"""Months and days of the lunar calendar: 农历八月十五, 腊月廿三, 冬月."""

from collections.abc import Iterator
from datetime import date

from borax.calendars.lunardate import LunarDate  # type: ignore[import-untyped]

from gazetteer.dates.context import LOOK_AHEAD, Context, Parts
from gazetteer.model.numbers import parse_number

MONTHS = {"正": 1, "冬": 11, "腊": 12}
ONLY_LUNAR = ("初", "廿", "卅")
LATE = 11
"""From here on a month may lie in the solar year after that of its own."""
Span = tuple[date, date]


def lunar_date(parts: Parts, context: Context, year: int | None) -> str:
    """The solar day, or the first and last day of the month; a ValueError where either calendar may be meant."""
    name, day = parts["lunar_month"], parts.get("lunar_of", "").rstrip("日号")
    if not ("lunar" in parts or name in MONTHS or day.startswith(ONLY_LUNAR)):
        raise ValueError(f"{name}月{day} may be a day of either calendar")
    month = MONTHS.get(name) or parse_number(name)
    number = parse_number(day.removeprefix("初")) if day else None
    first, last = _of_year(
        _lunar_years(parts, context, year), month, number, "leap" in parts, context
    )
    return str(first) if first == last else f"{first}/{last}"


def _lunar_years(parts: Parts, context: Context, year: int | None) -> tuple[range, int | None]:
    """The lunar years that may be meant, and the solar year in which the date must lie, if one is given."""
    if "lunar_year" in parts:
        of = parse_number(parts["lunar_year"])
        return range(of, of + 1), None
    if "lunar_cycle" in parts:
        raise ValueError(f"{parts['lunar_cycle']}年 comes every sixty years")
    of = year or context.year_spoken_of or 0
    if of:
        return range(of - 1, of + 1), of
    return range(context.published.year - 2, context.published.year + 2), None


def _of_year(
    years: tuple[range, int | None], month: int, day: int | None, leap: bool, context: Context
) -> Span:
    lunar_years, solar_year = years
    spans = list(_spans(lunar_years, month, day, leap))
    if solar_year:
        if month >= LATE:
            raise ValueError("the end of a lunar year may be in either of two solar years")
        spans = [span for span in spans if span[0].year == solar_year]
    elif len(lunar_years) > 1:
        spans = _by_publication(spans, context)
    if len(spans) != 1:
        raise ValueError("no such lunar date")
    return spans[0]


def _by_publication(spans: list[Span], context: Context) -> list[Span]:
    """The next one in a sentence on what will be, else the last one that has begun or is near."""
    if context.looks_ahead:
        return [span for span in spans if span[1] >= context.published][:1]
    return [span for span in spans if span[0] - context.published <= LOOK_AHEAD][-1:]


def _spans(years: range, month: int, day: int | None, leap: bool) -> Iterator[Span]:
    for year in years:
        days = [
            one
            for number in ([day] if day else range(1, 31))
            if (one := _day(year, month, number, leap))
        ]
        if days:
            yield days[0], days[-1]


def _day(year: int, month: int, day: int, leap: bool) -> date | None:
    try:
        solar = LunarDate(year, month, day, int(leap)).to_solar_date()
    except ValueError:
        return None
    return date(solar.year, solar.month, solar.day)
