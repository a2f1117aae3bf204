"""Times that a number counts off: 三天前, 1个多月前, 两年后, 近五年来, 未来三年."""

from datetime import date, timedelta

from gazetteer.dates.affixes import about
from gazetteer.dates.context import Context, Parts
from gazetteer.dates.deictics import day_spoken_of
from gazetteer.dates.year_parts import months_away
from gazetteer.model.numbers import parse_number

UNITS = {"天": "day", "日": "day", "周": "week", "星期": "week", "月": "month", "年": "year"}
AHEAD = ("未来", "今后", "接下来")
ROUND = 10
"""From ten on a number of months or years is about."""


def ago(parts: Parts, context: Context) -> str:
    """三天前 counts from the publication, 三天后 from the date spoken of."""
    unit = _unit(parts)
    if "same_day" in parts:
        return _same_day_ago(parts, context)
    if "in_that_year" in parts:
        raise ValueError(f"{parts['in_that_year']} of a year that is counted")
    in_months = unit == "year" and (parts.get("count") == "半" or _is_year_and_a_half(parts))
    if parts["side"] == "前":
        base, direction = context.published, -1
    else:
        base, direction = _spoken_of("month" if in_months else unit, context), 1
    if "low" in parts:
        tens = 10 if "tens" in parts else 1
        numbers = [parse_number(parts[name]) * tens for name in ("low", "high")]
        return about("/".join(sorted(shift(base, one * direction, unit) for one in numbers)))
    number = _number(parts)
    if _is_year_and_a_half(parts):
        unit, number = "month", number * 12
    when = shift(base, number * direction, unit)
    exact = number.is_integer() and (unit == "day" or number < ROUND) and unit != "week"
    return when if exact else about(when)


def _same_day_ago(parts: Parts, context: Context) -> str:
    """二十年前的今天; 两年后的昨天 tells when something else was."""
    if (parts["side"], parts["same_day"], parts.get("unit"), "more" in parts) != (
        "前",
        "今天",
        "年",
        False,
    ):
        raise ValueError("counted from a day that is not told")
    years = int(_number(parts))
    return str(context.published.replace(year=context.published.year - years))


def span(parts: Parts, context: Context) -> str:
    """近三年 reaches back from the publication, 未来三年 forward from it; all about."""
    unit, number = _unit(parts), _number(parts)
    if (
        parts.get("tail") == "以来"
        and unit == "year"
        and "way" not in parts
        and _may_be_a_year(parts, context)
    ):
        raise ValueError("23年以来 may be since 2023 or for 23 years")
    if parts.get("way") == "这" and parts["count"] == "一":
        return _spoken_of(unit, context).isoformat()[: {"month": 7, "year": 4}.get(unit, 10)]
    if "low" in parts:
        raise ValueError("两三 is no number to count with")
    if unit == "year" and (number < 1 or _is_year_and_a_half(parts)):
        unit, number = "month", number * 12
    if parts.get("way") in AHEAD:
        return about(
            f"{shift(context.published, 0, unit)}/{shift(context.published, number, unit)}"
        )
    number -= unit == "day"
    return about(f"{shift(context.published, -number, unit)}/{shift(context.published, 0, unit)}")


def _is_year_and_a_half(parts: Parts) -> bool:
    """一年半 is a number of months."""
    return parts.get("more_then") == "半" and parts["unit"] == "年"


def _may_be_a_year(parts: Parts, context: Context) -> bool:
    """Whether the number is that of a late year of this century."""
    late = context.published.year % 100
    return parts["count"].isdecimal() and 0 <= late - int(parts["count"]) <= ROUND


def _unit(parts: Parts) -> str:
    return UNITS[parts.get("unit") or parts["unit_so"]]


def _number(parts: Parts) -> float:
    """How many units; 多 adds half of the last place, so that 1个多月 is one and a half."""
    if "count" not in parts:
        raise ValueError("no number to count with")
    if parts["count"] == "半":
        return 0.5
    number = float(parse_number(parts["count"]))
    more = [parts[name] for name in ("more", "more_so", "more_then") if name in parts]
    if more == ["半"]:
        return number + 0.5
    return number + (5 if number % 10 == 0 else 0.5) * bool(more)


def _spoken_of(unit: str, context: Context) -> date:
    """The day, month or year spoken of; for what is to come, else the publication."""
    if unit in ("day", "week") and (context.day or not context.looks_ahead):
        return day_spoken_of(context)
    if unit == "month" and context.month:
        return date(*context.month, 1)
    if unit == "year" and context.year and context.year_here in (None, context.year):
        return date(context.year, 1, 1)
    if context.looks_ahead and not context.year_spoken_of:
        return context.published
    raise ValueError(f"no {unit} has been spoken of")


def shift(base: date, number: float, unit: str) -> str:
    """The date so many units away, at the precision of the unit; of half a unit, at the next."""
    if unit in ("day", "week"):
        return str(base + timedelta(days=number * (7 if unit == "week" else 1)))
    months = number * (12 if unit == "year" else 1)
    year, month = months_away(base.year, base.month, int(months))
    if abs(number) == 0.5:
        unit = {"year": "month", "month": "day"}[unit]
    day = date(year, month, min(base.day, 28)) + timedelta(days=30 * (months - int(months)))
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]]
