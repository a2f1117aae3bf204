"""English words that point from the day of publication: yesterday, last week, on Monday, two years ago, the past decade."""

import re
from datetime import date, timedelta

from gazetteer.dates.affixes import about
from gazetteer.dates.context import Context, Parts
from gazetteer.dates.deictics import day_spoken_of
from gazetteer.dates.english_grammar import NUMBERS, WEEKDAYS
from gazetteer.dates.english_tense import tense_at
from gazetteer.dates.english_years import Place, spoken_of
from gazetteer.dates.feast_words import days_of
from gazetteer.dates.feasts import feast_day, nearest_feast
from gazetteer.dates.offsets import shift
from gazetteer.dates.year_parts import months_away
from gazetteer.model.edtf import last_of_month

ROUND = 10
"""From ten on a number of months or years is about."""
NEAR_FEAST = 120
"""Days beyond which a feast would have its year told."""
SATURDAY, SUNDAY = 5, 6
_AWAY = {"this": 0, "the": 0, "last": -1, "past": -1, "next": 1, "coming": 1}
_COMPARED = re.compile(
    r"(?:from|on|than|against|versus|vs\.?|over|more|under|less than|at least|almost|nearly|just|only) $"
)
_TELLS = "said|told|announced|launched|released|published|reported|unveiled|confirmed|opened|signed"
_TODAY_TOLD = re.compile(rf"\b(?:{_TELLS}|[Ee]arlier|[Ll]ater) $")
_TODAY_TELLS = re.compile(rf" (?:{_TELLS}|at \d)\b")
_FEASTS = {
    "Spring Festival": "春节",
    "Lunar New Year": "春节",
    "Chinese New Year": "春节",
    "Mid-Autumn Festival": "中秋",
    "Dragon Boat Festival": "端午",
    "Lantern Festival": "元宵",
    "Qingming Festival": "清明",
    "Tomb-Sweeping Day": "清明",
    "Christmas": "圣诞",
    "Christmas Day": "圣诞",
    "Christmas Eve": "平安夜",
    "New Year's Day": "元旦",
    "May Day": "劳动节",
    "Singles' Day": "双十一",
    "Singles Day": "双十一",
    "Valentine's Day": "情人节",
    "National Day": "国庆",
}


def day_word(parts: Parts, context: Context, place: Place) -> str:
    """Yesterday; today and tomorrow only where the verb shows that a day is meant, not these times."""
    word = parts["day_word"].lower()
    before, after = place.text[: place.start], place.text[place.end :]
    if before.endswith(" of "):
        raise ValueError("the leaders of tomorrow")
    if word == "today" and not (_TODAY_TOLD.search(before) or _TODAY_TELLS.match(after)):
        raise ValueError("today may be these times")
    is_aside = bool(before) and after.startswith(",")  # the internet tomorrow, though, will …
    if word == "tomorrow" and (
        is_aside or tense_at(place.text, place.start, place.end) != "future"
    ):
        raise ValueError("tomorrow may be times to come")
    days = {
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    }
    return str(context.published + timedelta(days=days.get(word, 0)))


def said_period(parts: Parts, context: Context, place: Place) -> str:
    """This week from Monday to Sunday, last month, next year; the next weekend may be the one to come or the one after."""
    if parts["unit"] == "weekend" and (
        parts["said"].lower() == "next"
        or (parts["said"].lower() == "last" and context.published.weekday() >= SATURDAY)
    ):
        raise ValueError("it may be either of two weekends")
    return _period(_AWAY[parts["said"].lower()], parts["unit"], context.published)


def _period(away: int, unit: str, published: date) -> str:
    if unit == "year":
        return str(published.year + away)
    if unit == "month":
        year, month = months_away(published.year, published.month, away)
        return f"{year}-{month:02}"
    if unit == "quarter":
        year, first = months_away(published.year, (published.month - 1) // 3 * 3 + 1, 3 * away)
        return f"{year}-{first:02}/{year}-{first + 2:02}"
    monday = published + timedelta(days=7 * away - published.weekday())
    first_day = monday + timedelta(days=SATURDAY if unit == "weekend" else 0)
    return f"{first_day}/{monday + timedelta(days=SUNDAY)}"


def within_period(parts: Parts, context: Context, place: Place) -> str:
    """Earlier this year is some time from its first month to the publication, later this year from then on."""
    published, unit = context.published, parts["unit"]
    size = 7 if unit == "year" else 10
    opens = {"year": date(published.year, 1, 1), "month": published.replace(day=1)}
    closes = {
        "year": date(published.year, 12, 1),
        "month": last_of_month(published.year, published.month),
    }
    monday = published - timedelta(days=published.weekday())
    first, last = opens.get(unit, monday), closes.get(unit, monday + timedelta(days=SUNDAY))
    ends = (first, published) if parts["when_so"].lower() == "earlier" else (published, last)
    one, other = (end.isoformat()[:size] for end in ends)
    return one if one == other else f"[{one}..{other}]"


def end_of_period(parts: Parts, context: Context, place: Place) -> str:
    """The end of this year, the beginning of last month, by year-end."""
    published = context.published
    if "year_end" in parts:
        return f"{published.year}-12~"
    said, unit, end = parts["said"], parts["unit"], parts["end"].lower()
    if said == "the" and context.year_spoken_of not in (None, published.year):
        raise ValueError("it may be that of the publication or the one spoken of")
    away = _AWAY[said]
    is_end, is_middle = end == "end", end == "middle"
    if unit == "year":
        return f"{published.year + away}-{'12' if is_end else '06' if is_middle else '01'}~"
    if unit == "month":
        year, month = months_away(published.year, published.month, away)
        last = last_of_month(year, month)
        return f"{last.replace(day=last.day if is_end else 15 if is_middle else 1)}~"
    if unit == "decade":
        start = published.year // 10 * 10 + 10 * away
        return f"{start + (9 if is_end else 5 if is_middle else 0)}~"
    raise ValueError(f"the {end} of a {unit}")


def weekday(parts: Parts, context: Context, place: Place) -> str:
    """On Monday is the last one up to the publication or the next after it, as the verb says."""
    published, number = context.published, WEEKDAYS.index(parts["weekday"].lower())
    said, days = parts.get("said", "").lower(), number - published.weekday()
    if said in ("last", "next"):
        if (days < 0) == (said == "last") and days != 0:
            raise ValueError(f"{said} {parts['weekday']} may be of this week")
        return str(published + timedelta(days=days + 7 * _AWAY[said]))
    if "said_week" in parts:
        return str(published + timedelta(days=days + 7 * _AWAY[parts["said_week"]]))
    if said == "this":
        return str(published + timedelta(days=days))
    tense = tense_at(place.text, place.start, place.end)
    if tense == "past":
        return str(published + timedelta(days=days if days <= 0 else days - 7))
    if tense == "future":
        return str(published + timedelta(days=days if days >= 0 else days + 7))
    raise ValueError("it may be the last or the next")


def ago(parts: Parts, context: Context, place: Place) -> str:
    """Two years ago; not what is compared with a year ago, nor more than a year ago."""
    if _COMPARED.search(place.text[: place.start]):
        raise ValueError("compared with that time, or not so long ago")
    unit, number = _in_small_units(parts["unit"], _number(parts))
    if unit == "year" and number == 0.5:
        unit, number = "month", 6
    when = shift(context.published, -number, unit)
    is_exact = parts["unit"] in ("day", "month", "year") and (unit == "day" or number < ROUND)
    half = number == 6 and parts["count"].lower().startswith("half")
    return about(when) if "about" in parts or half or not is_exact else when


def span(parts: Parts, context: Context, place: Place) -> str:
    """The past five years reach back from the publication, the next three forward; all about."""
    if parts.get("one_unit") in ("day", "week", "month", "year") and parts["way"] in (
        "last",
        "next",
    ):
        raise ValueError(
            "the last year may be the one before, the next month the one after something"
        )
    unit = parts.get("unit") or parts["one_unit"].removesuffix("y")
    unit, number = _in_small_units(unit, _number(parts) if "count" in parts else 1)
    now = shift(context.published, 0, unit)
    if _AWAY[parts["way"]] > 0:
        return about(f"{now}/{shift(context.published, number, unit)}")
    return about(f"{shift(context.published, (unit == 'day') - number, unit)}/{now}")


def _in_small_units(unit: str, number: float) -> tuple[str, float]:
    years = {"decade": 10, "centur": 100}.get(unit)
    return ("year", number * years) if years else (unit, number)


def _number(parts: Parts) -> float:
    word = parts["count"].lower()
    return float(NUMBERS[word] if word in NUMBERS else int(word))


def back_to(parts: Parts, context: Context, place: Place) -> str:
    """That year, the same month: what was spoken of last."""
    if parts["unit"] == "day":
        return str(day_spoken_of(context))
    if parts["unit"] == "month" and context.month:
        return f"{context.month[0]}-{context.month[1]:02}"
    if parts["unit"] == "year":
        return str(spoken_of(context))
    raise ValueError(f"no {parts['unit']} has been spoken of")


def feast(parts: Parts, context: Context, place: Place) -> str:
    """A feast of the year given, else the one next to the publication; Spring Festival is its days off."""
    name = _FEASTS[parts["feast"].replace("’", "'")]
    away = {"this": 0, "last": -1, "next": 1}
    if "year" in parts:
        day = feast_day(name, int(parts["year"]))
    elif "year_word" in parts:
        day = feast_day(name, context.published.year + away[parts["year_word"]])
    else:
        day = nearest_feast(name, context.published)
        if abs(day - context.published) > timedelta(
            days=NEAR_FEAST
        ) or context.year_spoken_of not in (
            None,
            day.year,
        ):
            raise ValueError(f"{parts['feast']} may be of another year")
    if name == "春节" or "days_off" in parts:
        return days_of(name, day)
    return str(day)


def vague(parts: Parts, context: Context, place: Place) -> str:
    raise ValueError("a time without a date")
