"""From the parts of an English calendar expression (February 10, Q3 2024, the early 1990s) to its EDTF.

A reader raises ValueError where the words name a time that nothing has fixed.
"""

from datetime import date

from gazetteer.dates.affixes import about
from gazetteer.dates.context import Context, Parts
from gazetteer.dates.decades import CENTURY_ERAS, ERAS, part_of
from gazetteer.dates.english_grammar import MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS
from gazetteer.dates.english_years import Place, implied_year, year_of
from gazetteer.model.edtf import last_of_month

_EDGES = {"early": "初", "mid": "中", "late": "后"}
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_YEAR_THIRDS = {"early": ("01", "04"), "mid": ("06", "06"), "late": ("09", "12")}
_YEAR_ENDS = {"beginning": "01", "start": "01", "middle": "06", "end": "12"}


def day(parts: Parts, context: Context, place: Place) -> str:
    """February 10, 2025; a day without a year is the one that the verb and the publication point to."""
    month, number = month_number(parts["month"]), _day_number(parts["day"])
    year = year_of(parts, context) or implied_year(context, place, month, number)
    last = date(year, month, number)
    weekday = parts.get("on_weekday", "")[:3].lower()
    if weekday and WEEKDAYS[last.weekday()][:3] != weekday:
        raise ValueError(f"{last} is not that weekday")
    if "first_day" not in parts:
        return last.isoformat()
    first_month = month_number(parts["first_month"]) if "first_month" in parts else month
    first = date(year - (first_month > month), first_month, _day_number(parts["first_day"]))
    return f"{first}/{last}"


def iso_day(parts: Parts, context: Context, place: Place) -> str:
    return date(int(parts["year"]), int(parts["number"]), int(parts["day"])).isoformat()


def slashed_day(parts: Parts, context: Context, place: Place) -> str:
    """13/02/2025; which of two numbers is the month is told only if one of them is none, or both are one."""
    one, other, year = int(parts["one"]), int(parts["other"]), int(parts["year"])
    if max(one, other) <= len(MONTHS) and one != other:
        raise ValueError("either number may be the month")
    return date(year, min(one, other), max(one, other)).isoformat()


def month(parts: Parts, context: Context, place: Place) -> str:
    number = month_number(parts["month"])
    if "said" in parts:
        return _said_month(parts["said"].lower(), number, context.published)
    year = year_of(parts, context) or implied_year(context, place, number)
    if "first_month" in parts:
        first = month_number(parts["first_month"])
        return f"{year - (first > number)}-{first:02}/{year}-{number:02}"
    return _part_of_month(parts, year, number)


def _part_of_month(parts: Parts, year: int, number: int) -> str:
    """Early, mid and late are about ten days each, the beginning and the end about one."""
    last = last_of_month(year, number)
    if "edge" in parts:
        first, to = _THIRDS[parts["edge"].lower()]
        return f"{date(year, number, first)}~/{date(year, number, min(to, last.day))}~"
    if "end" in parts:
        days = {"beginning": 1, "start": 1, "middle": 15, "end": last.day}
        return f"{date(year, number, days[parts['end'].lower()])}~"
    return f"{year}-{number:02}"


def _said_month(said: str, number: int, published: date) -> str:
    """Last August is of last year unless it has just been; next March unless it is yet to come."""
    away = {"this": 0, "last": -1, "next": 1}[said]
    if away and (number - published.month) * away > 0:
        raise ValueError(f"{said} month {number} may be of either year")
    return f"{published.year + away}-{number:02}"


def year(parts: Parts, context: Context, place: Place) -> str:
    """A year, two, or a part of one."""
    last = year_of(parts, context) or 0
    if "short" in parts:
        return f"{parts['first_year']}/{_closing(parts)}"
    if "first_year" in parts:
        return f"{parts['first_year']}/{last}"
    if "edge" in parts:
        first, to = _YEAR_THIRDS[parts["edge"].lower()]
        return about(f"{last}-{first}" if first == to else f"{last}-{first}/{last}-{to}")
    if "end" in parts:
        return f"{last}-{_YEAR_ENDS[parts['end'].lower()]}~"
    return f"{last:04}"


def _closing(parts: Parts) -> int:
    closes = int(parts["first_year"]) // 100 * 100 + int(parts["short"])
    if closes <= int(parts["first_year"]):
        raise ValueError("the years do not follow each other")
    return closes


def part_of_year(parts: Parts, context: Context, place: Place) -> str:
    """Halves, quarters, and the first or last months or quarters of a year."""
    year_told = year_of(parts, context)
    if year_told is None:
        raise ValueError("a part of a year that is not told")
    if "many" in parts:
        size = int(NUMBERS.get(parts["many"]) or parts["many"])
        size *= 3 if parts["parts"] == "quarters" else 1
        first, last = (1, size) if parts["which"] == "first" else (13 - size, 12)
    elif "half" in parts or "half_so" in parts or "half_then" in parts:
        half = _ordinal(parts, "half")
        first, last = half * 6 - 5, half * 6
    else:
        quarter = _ordinal(parts, "quarter")
        first, last = quarter * 3 - 2, quarter * 3
    if not 1 <= first <= last <= len(MONTHS):
        raise ValueError("a year has twelve months")
    return f"{year_told}-{first:02}/{year_told}-{last:02}"


def _ordinal(parts: Parts, name: str) -> int:
    figure = parts.get(f"{name}_so") or parts.get(f"{name}_then")
    return int(figure) if figure else ORDINALS[parts[name]]


def season(parts: Parts, context: Context, place: Place) -> str:
    """Summer 2024; winter 2024 may have begun in that year or ended in it, winter 2023-24 is told."""
    name = parts["season"].lower()
    if "edge" in parts:
        raise ValueError(f"a part of a {name}")
    if "said" in parts:
        return _said_season(parts["said"].lower(), name, context.published)
    if "short" in parts:
        if name != "winter" or _closing(parts) != int(parts["first_year"]) + 1:
            raise ValueError(f"a {name} of two years")
        return f"{parts['first_year']}-24"
    if name == "winter":
        raise ValueError("winter is of two years")
    return f"{year_of(parts, context)}-{SEASONS[name]}"


def _said_season(said: str, name: str, published: date) -> str:
    """Last summer, unless one has just been; this winter, if it lasts or comes next."""
    number = SEASONS[name]
    if name == "winter":
        if said != "this" or published.month in (3, 4, 5, 6, 7):
            raise ValueError("it may be the winter just past or the one before")
        return f"{published.year - (published.month < 3)}-{number}"
    opens = (number - 20) * 3
    closed, begun = published.month > opens + 2, published.month >= opens
    if (said == "last" and closed) or (said == "next" and not begun):
        raise ValueError(f"{said} {name} may be of either year")
    return f"{published.year + {'this': 0, 'last': -1, 'next': 1}[said]}-{number}"


def decade(parts: Parts, context: Context, place: Place) -> str:
    """The 1990s, the early '90s, the eighties; without a century they are of the twentieth."""
    tens = {
        "twent": 2,
        "thirt": 3,
        "fort": 4,
        "fift": 5,
        "sixt": 6,
        "sevent": 7,
        "eight": 8,
        "ninet": 9,
    }
    start = parts.get("decade") or f"19{parts.get('short_decade') or tens[parts['named_decade']]}"
    return (
        part_of(start, ERAS[_EDGES[parts["edge"].lower()]], "") if "edge" in parts else f"{start}X"
    )


def century(parts: Parts, context: Context, place: Place) -> str:
    if "said_century" in parts:
        return f"{context.published.year // 100 - (parts['said_century'].lower() == 'last')}XX"
    start = str(int(parts["century"]) - 1)
    if "edge" not in parts:
        return f"{start}XX"
    eras = {"early": (0, 2), "mid": CENTURY_ERAS["中"], "late": CENTURY_ERAS["后"]}
    return part_of(start, eras[parts["edge"].lower()], "X")


def month_number(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _day_number(text: str) -> int:
    return int(text.rstrip("sthndr"))
