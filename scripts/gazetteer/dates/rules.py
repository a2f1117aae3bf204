"""The rules of the date grammar: what each kind of time expression looks like and who reads it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gazetteer.dates import decades as decades
from gazetteer.dates import deictics as deictics
from gazetteer.dates import grammar as words
from gazetteer.dates import offsets as offsets
from gazetteer.dates import year_words as years
from gazetteer.dates.affixes import with_affixes
from gazetteer.dates.context import Context, Parts, YearNaming
from gazetteer.dates.eras import plan_years
from gazetteer.dates.feast_words import first_workday
from gazetteer.dates.places import Rule, Rules
from gazetteer.dates.points import YEARS_ON, calendar_date, iso_day
from gazetteer.dates.surroundings import is_birth, is_in_old_words, is_of_no_year, is_torn
from gazetteer.dates.vague_words import RECURRING, VAGUE
from gazetteer.dates.year_words import YEAR_IN_FIGURES, YEAR_NAMES
from gazetteer.model.edtf import parse_edtf

Resolver = Callable[[Parts, Context], str]
"""From the parts to EDTF; a ValueError where the words name a time that nothing has fixed."""

POINTS: tuple[tuple[str, Resolver], ...] = (
    (rf"(?:{years.YEAR}|{years.ERA_YEAR})(?: ?的?(?:{words.PART_OF_YEAR}))?", calendar_date),
    (rf"{years.SHORT_YEAR} ?的?(?:{words.PART_OF_SHORT_YEAR})", calendar_date),
    (rf"{years.SHORT_YEAR_READ}(?: ?的?(?:{words.PART_OF_SHORT_YEAR}))?", calendar_date),
    (years.SHORT_YEAR_ALONE, calendar_date),
    (rf"{years.REPUBLIC_YEAR}(?:{words.PART_OF_SHORT_YEAR})", calendar_date),
    (rf"{years.ANIMAL_YEAR}(?:{words.PART_OF_YEAR})?", calendar_date),
    (rf"{years.CYCLE_YEAR}(?:{words.PART_OF_YEAR})?", calendar_date),
    (rf"{years.REPORTED}{words.REPORTED_PART}", calendar_date),
    (years.PLAN, lambda parts, context: plan_years(parts)),
    (words.MONTH, calendar_date),
    (words.LONE_DAY, calendar_date),
    (words.QUARTER, calendar_date),
    (words.HALF, calendar_date),
    (words.FEAST, calendar_date),
    (words.LUNAR_DAY, calendar_date),
    (words.LUNAR_DATE, calendar_date),
    (words.VACATION, calendar_date),
    (words.LONE_SEASON, calendar_date),
    (words.LONE_EDGE, calendar_date),
    (words.WHOLE, calendar_date),
    (words.ISO_DAY, iso_day),
    (words.DAY_WORD, deictics.day_word),
    (words.DAY_TOLD, deictics.day_word),
    (words.YEARS_DAY, deictics.years_day),
    (words.WEEK, deictics.week_word),
    (words.WEEKDAY_OF_DAY, deictics.weekday_of_day),
    (words.LONE_WEEKDAY, deictics.lone_weekday),
    (words.DECADE, decades.decade),
    (words.MILLENNIUM, decades.millennium),
)
"""Dates that take the words around them: 截至…, 约…, …起, …前."""
OTHERS: tuple[tuple[str, Resolver], ...] = (
    (years.BARE_YEAR, calendar_date),
    (years.LIFE, calendar_date),
    (years.REPORTED_BEFORE, calendar_date),
    (years.LISTED_YEAR, calendar_date),
    (years.BEFORE_CHRIST, deictics.vague),
    (words.WORKDAY, first_workday),
    (words.AGO, offsets.ago),
    (words.SPAN, offsets.span),
    (words.SINCE, offsets.span),
    (words.BACK_TO, deictics.back_to),
    (words.UP_TO_NOW, deictics.up_to_publication),
    (words.FROM_NOW_ON, deictics.from_publication),
    (VAGUE, deictics.vague),
    (RECURRING, deictics.vague),
)
BEFORE = rf"{words.UNTIL}|{words.ABOUT}"
RULES = Rules(
    BEFORE,
    (
        *(
            Rule(point, resolve, rf"(?:{BEFORE})?(?:{point})(?:{words.ASPECT})?")
            for point, resolve in POINTS
        ),
        *(Rule(pattern, resolve) for pattern, resolve in OTHERS),
    ),
)
DATED = (calendar_date, iso_day, decades.decade, decades.millennium)
IN_A_YEAR = (calendar_date, deictics.week_word, deictics.lone_weekday)
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


def read_at(
    text: str, start: int, rules: Sequence[Rule[Resolver]], context: Context
) -> Reading | None:
    """The longest time expression that begins here; of two as long, the rule that stands first."""
    longest: Reading | None = None
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match and match.end() > (longest.end if longest else start):
            longest = _read(match, rule.resolve, context) or longest
    return longest


def _read(match: re.Match[str], resolve: Resolver, context: Context) -> Reading | None:
    """The reading of a match; None where 到 before it is no part of the date."""
    parts = {name: part for name, part in match.groupdict().items() if part}
    torn = resolve in DATED and is_torn(match, parts)
    aside = is_in_old_words(match, parts, context)
    try:
        if torn or aside or (resolve in IN_A_YEAR and is_of_no_year(match, parts)):
            raise ValueError("a part of the date is not understood")
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
        year_naming=_year_naming(match, parts, is_read=when is not None, torn=torn)
        if not aside
        else "aside",
    )


def reading_after(first: str | None, last: Reading) -> Reading:
    """The end of a range; 12月31日至1月2日 ends in the next year."""
    if last.year_naming != "implied" or not last.when:
        return last
    if not first:
        return replace(last, when=None)
    opens, closes = parse_edtf(first).opens, parse_edtf(last.when).closes
    if not opens or not closes or closes.last_day >= opens.first_day:
        return last
    year = closes.first_day.year
    later = last.when.replace(str(year), str(year + 1))
    return replace(
        last, when=later if parse_edtf(later).ends[-1].last_day >= opens.first_day else None
    )


def _elsewhen(parts: Parts, resolve: Resolver) -> str | None:
    try:
        return with_affixes(resolve(parts, ELSEWHEN), parts, ELSEWHEN)
    except NO_SUCH_DATE:
        return None


def _year_naming(match: re.Match[str], parts: Parts, is_read: bool, torn: bool) -> YearNaming:
    word = parts.get("year_word", "")
    if not is_read and (torn or parts.keys() & YEAR_NAMES):
        return "unread"
    if not is_read and parts.keys() & {"month", "day"}:
        return "unsure"
    if (
        is_birth(match)
        or match.string[max(0, match.start() - 1) : match.start()] in ("比", "较")
        or word in YEARS_ASIDE
        or "same_period" in parts
    ):
        return "aside"
    if parts.keys() & YEAR_IN_FIGURES or word in YEARS_ON:
        return "lasting"
    return "passing" if word or parts.get("unit") == "年" else "implied"
