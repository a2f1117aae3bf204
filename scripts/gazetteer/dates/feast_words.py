"""What the names of feasts mean in a text: 春节期间, 国庆前夕, 大年初三, 节后首个工作日."""

from datetime import date, timedelta

from gazetteer.dates.context import Context, Parts
from gazetteer.dates.feasts import (
    days_off,
    feast_day,
    first_workday_after,
    lunar_january_day,
    nearest_feast,
)
from gazetteer.model.numbers import parse_number

WITH_DAYS_OFF = ("春节", "国庆", "劳动节", "元旦", "清明", "端午", "中秋")
SOON = timedelta(days=31)
LASTING = ("期间", "以来", "后", "以后", "之后", "过后")
"""Words that take a feast for all its days off."""


def first_workday(parts: Parts, context: Context) -> str:
    """春节过后的第一个工作日, by the official days off; 节后, by those nearest to publication."""
    name = parts["feast"].strip("“”")
    names = WITH_DAYS_OFF if name == "节" else (name,)
    feasts = (nearest_feast(one, context.published) for one in names)
    return str(first_workday_after(min(feasts, key=lambda day: abs(day - context.published))))


def _feast(parts: Parts, context: Context, year: int | None) -> str:
    """The days a feast lasts, its day, or about its day or month, as the words around it say."""
    name, aspect = parts["feast"], parts.get("aspect", "")
    if name in ("五一", "十一") and not (parts.keys() & {"days_off", "feast_days"} or aspect):
        raise ValueError(f"{name} may be the day or the days off")
    day = _day_of(name, context, year)
    eve = day - timedelta(days=1)
    if "feast_days" in parts:
        return _days_beside(parts["feast_days"], day)
    if aspect == "前夜":
        return str(eve)
    if aspect == "前夕":
        return f"{eve}~"
    if aspect in ("前", "之前", "以前"):
        return f"{eve:%Y-%m}~"
    if aspect == "前后" or name == "新春":
        return f"{day}~"
    if name in ("春节", "农历新年") or "days_off" in parts or aspect in LASTING:
        return days_of(name, day)
    return str(day)


def _days_beside(words: str, day: date) -> str:
    """春节前一天; what is longer may count from the feast or from its days off."""
    if words[1:] in ("一天", "1天", "一日"):
        return str(day + timedelta(days=1 if words[0] == "后" else -1))
    raise ValueError(f"{words} may begin with the feast or with its days off")


def _day_of(name: str, context: Context, year: int | None) -> date:
    """The feast of the year given or spoken of, else the one nearest to the month spoken of."""
    if not context.month and not year and context.year_here:
        year = context.year_here
        nearest = nearest_feast(name, context.published)
        if nearest.year != year and abs(nearest - context.published) < SOON:
            raise ValueError(f"{name} may be that of {year} or the one just past")
    if year:
        return feast_day(name, year)
    return nearest_feast(name, date(*context.month, 15) if context.month else context.published)


def days_of(name: str, day: date) -> str:
    """The official days off; where none are known, about a week for 春节, else the day."""
    first, last = days_off(day) or (day, day)
    if name == "春节" and first == last:
        return f"{day - timedelta(days=1)}~/{day + timedelta(days=6)}~"
    return str(day) if first == last else f"{first}/{last}"


def _lunar_day(parts: Parts, context: Context, year: int | None) -> str:
    number = parse_number(parts["lunar_day"].removeprefix("初"))
    year = year or context.year_here or nearest_feast("春节", context.published).year
    return str(lunar_january_day(number, year))


FEAST_READERS = {"feast": _feast, "lunar_day": _lunar_day}
"""What reads an expression that has the part of this name."""
