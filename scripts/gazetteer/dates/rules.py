"""The rules of the date grammar: what each kind of time expression looks like and who reads it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from gazetteer.dates import decades as decades
from gazetteer.dates import deictics as deictics
from gazetteer.dates import grammar as words
from gazetteer.dates import offsets as offsets
from gazetteer.dates.affixes import with_affixes
from gazetteer.dates.context import Context, Parts, YearNaming
from gazetteer.dates.feast_words import first_workday
from gazetteer.dates.points import YEARS_ON, calendar_date, iso_day
from gazetteer.model.edtf import parse_edtf

Resolver = Callable[[Parts, Context], str]
"""From the parts to EDTF; a ValueError where the words name a time that nothing has fixed."""

POINTS: tuple[tuple[str, Resolver], ...] = (
    (rf"{words.YEAR}(?: ?的?(?:{words.PART_OF_YEAR}))?", calendar_date),
    (words.MONTH, calendar_date),
    (words.LONE_DAY, calendar_date),
    (words.QUARTER, calendar_date),
    (words.HALF, calendar_date),
    (words.FEAST, calendar_date),
    (words.LUNAR_DAY, calendar_date),
    (words.VACATION, calendar_date),
    (words.LONE_SEASON, calendar_date),
    (words.LONE_EDGE, calendar_date),
    (words.WHOLE, calendar_date),
    (words.ISO_DAY, iso_day),
    (words.DAY_WORD, deictics.day_word),
    (words.WEEK, deictics.week_word),
    (words.LONE_WEEKDAY, deictics.lone_weekday),
    (words.DECADE, decades.decade),
    (words.MILLENNIUM, decades.millennium),
)
"""Dates that take the words around them: 截至…, 约…, …起, …前."""
OTHERS: tuple[tuple[str, Resolver], ...] = (
    (words.BARE_YEAR, calendar_date),
    (words.WORKDAY, first_workday),
    (words.AGO, offsets.ago),
    (words.SPAN, offsets.span),
    (words.SINCE, offsets.span),
    (words.BACK_TO, deictics.back_to),
    (words.UP_TO_NOW, deictics.up_to_publication),
    (words.FROM_NOW_ON, deictics.from_publication),
    (words.VAGUE, deictics.vague),
    (words.RECURRING, deictics.vague),
)
RULES: tuple[tuple[re.Pattern[str], Resolver], ...] = (
    *(
        (re.compile(rf"(?:{words.UNTIL}|{words.ABOUT})?(?:{point})(?:{words.ASPECT})?"), resolve)
        for point, resolve in POINTS
    ),
    *((re.compile(pattern), resolve) for pattern, resolve in OTHERS),
)
YEAR_IN_FIGURES = {"year", "iso_year"}
YEARS_ASIDE = ("上年", "上一年", "前一年")
NO_SUCH_DATE = (ValueError, OverflowError)
ELSEWHEN = Context(published=date(1987, 6, 15))
"""Any other article: an expression that means the same there is absolute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A time expression up to `end`; `when` is None if it tells no date."""

    end: int
    when: str | None
    relative: bool
    year_naming: YearNaming


def read_at(text: str, start: int, context: Context) -> Reading | None:
    """The longest time expression that begins here; of two as long, the rule that stands first."""
    longest: Reading | None = None
    for pattern, resolve in RULES:
        match = pattern.match(text, start)
        if match and match.end() > (longest.end if longest else start):
            longest = _read(match, resolve, context) or longest
    return longest


def _read(match: re.Match[str], resolve: Resolver, context: Context) -> Reading | None:
    """The reading of a match; None where 到 before it is no part of the date."""
    parts = {name: part for name, part in match.groupdict().items() if part}
    try:
        when = with_affixes(resolve(parts, context), parts, context)
        if when is None:
            return None
        parse_edtf(when)
    except NO_SUCH_DATE:
        when = None
    return Reading(
        end=match.end(),
        when=when,
        relative=when is None or when != _elsewhen(parts, resolve),
        year_naming=_year_naming(parts, before=match.string[: match.start()][-1:]),
    )


def _elsewhen(parts: Parts, resolve: Resolver) -> str | None:
    try:
        return with_affixes(resolve(parts, ELSEWHEN), parts, ELSEWHEN)
    except NO_SUCH_DATE:
        return None


def _year_naming(parts: Parts, before: str) -> YearNaming:
    word = parts.get("year_word", "")
    if before in ("比", "较") or word in YEARS_ASIDE or "same_period" in parts:
        return "aside"
    if parts.keys() & YEAR_IN_FIGURES or parts.get("unit") == "年" or word in YEARS_ON:
        return "lasting"
    return "passing" if word else "implied"
