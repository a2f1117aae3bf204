"""The year of an English date: as it is given, or as the verb and the publication tell it."""

import calendar
from dataclasses import dataclass
from datetime import date

from gazetteer.dates.context import Context, Parts
from gazetteer.dates.english_tense import tense_at
from gazetteer.model.edtf import last_of_month, parse_edtf

RECENT = 62
"""Days before the publication of which a date without a year and a verb may be."""
FAR = 280
"""Days beyond which a date would have its year told."""
JUST_BEGUN = 7
"""Days after which one would speak of a month by its name rather than as this month."""
LATEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an expression stands in its sentence."""

    text: str
    start: int
    end: int


def year_of(parts: Parts, context: Context) -> int | None:
    if "year" in parts:
        if int(parts["year"]) > context.published.year + LATEST:
            raise ValueError("no year that a newspaper speaks of")
        return int(parts["year"])
    word = parts.get("year_word") or ("the" if "the_year" in parts else "")
    if not word:
        return None
    if word in ("that", "the same"):
        return spoken_of(context)
    if word == "the" and context.year_spoken_of not in (None, context.published.year):
        raise ValueError("the year may be that of the publication or the one spoken of")
    return context.published.year + {"last": -1, "next": 1}.get(word, 0)


def spoken_of(context: Context) -> int:
    """The year that `that year` means: of the sentence, of the paragraph, or of the date before."""
    latest = parse_edtf(context.latest) if context.latest and not context.latest_age else None
    year = context.year_spoken_of or (latest and latest.closes and latest.closes.last_day.year)
    if not year:
        raise ValueError("no year has been spoken of")
    return year


def implied_year(context: Context, place: Place, number: int, day_number: int | None = None) -> int:
    """The year of a month or day given without one: by its verb the latest or the next, and never far away.

    A year that frames what is told (In 2019 …) leaves it open, one only mentioned does not.
    """
    published, tense = context.published, tense_at(place.text, place.start, place.end)
    opens = [(year, _day_in(year, number, day_number)) for year in _around(published)]
    past = max(pair for pair in opens if pair[1] <= published)
    ahead = min(pair for pair in opens if _closes(pair[1], day_number) >= published)
    if tense == "future":
        found, days = ahead[0], (ahead[1] - published).days
    elif tense == "past" or (published - past[1]).days <= RECENT:
        found, days = past[0], (published - past[1]).days
    else:
        raise ValueError("nothing tells whether it was or will be")
    if (
        tense == "unsure"
        or days > FAR
        or (tense != "future" and not day_number and days < JUST_BEGUN)
    ):
        raise ValueError(f"month {number} may be of another year")
    if context.year not in (None, found):
        raise ValueError(f"month {number} may be of the year spoken of")
    return found


def _around(published: date) -> range:
    return range(published.year - 1, published.year + 2)


def _day_in(year: int, number: int, day_number: int | None) -> date:
    """The day, or the last of a month that has no such day in that year."""
    return date(year, number, min(day_number or 1, calendar.monthrange(year, number)[1]))


def _closes(opens: date, day_number: int | None) -> date:
    return opens if day_number else last_of_month(opens.year, opens.month)
