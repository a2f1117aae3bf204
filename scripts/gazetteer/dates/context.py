"""What a reader keeps in mind of the dates read so far, to understand 8月, 10日 or 当时."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from gazetteer.model.edtf import Moment, parse_edtf

Parts = Mapping[str, str]
"""The named parts of a time expression, as the grammar found them."""
YearNaming = Literal["lasting", "passing", "implied", "aside", "unread", "unsure"]
"""How an expression gives its year: 2018年 holds for the paragraph, 去年 for the sentence; 8月 only
implies one, 比上年 mentions one aside from the story, and one that stands there unread leaves none."""

FUTURE = re.compile(
    r"将(?!信)|改[到至]|推迟|延期|延至|提前[到至]|原定|定在|拟|定于|预计|计划|力争|有望|届时|即将"
)
PAST = re.compile(
    r"了|[已曾]|过[。，]|表示|宣布|获悉|报道|公布|发布|披露|收[于盘]|高开|低开|大[涨跌]|下跌|上涨|召开|举行|签约|透露|公告"
)
LATEST_LASTS = 2
"""For how many paragraphs 当时 still points back to a date."""
DAY_LASTS = timedelta(days=45)
"""For how long before publication a full date of an earlier paragraph lends its month to 10日."""
LOOK_AHEAD = timedelta(days=92)
"""A month without a year that begins at most so long after publication is yet to come."""
NEAR = timedelta(days=62)
"""A date so near to the publication may need no year, whatever year its sentence has given."""
FRESH = timedelta(days=14)
"""A day so shortly before publication needs no year, whatever year an earlier sentence gave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The publication date, and what the text before has said."""

    published: date
    year: int | None = None  # of this paragraph
    year_here: int | None = None  # of this sentence
    month: tuple[int, int] | None = None  # of this paragraph
    day: date | None = None
    day_age: int = 0
    latest: str | None = None
    latest_age: int = 0
    looks_ahead: bool = False
    looks_back: bool = False
    unsure: bool = False  # a month or day was named that may be of several years
    dateline: date | None = None  # 新华社杭州10日电
    years_here: frozenset[int] = frozenset()
    unread: bool = False  # the paragraph names a year that is not understood

    @property
    def today(self) -> date:
        """The day that 今天 means."""
        return self.dateline or self.published

    @property
    def year_spoken_of(self) -> int | None:
        return self.year_here or self.year


def enter_paragraph(context: Context) -> Context:
    """Forget the year and month; remember the last day and date, one paragraph older."""
    keeps = context.latest_age < LATEST_LASTS
    return replace(
        context,
        year=None,
        month=None,
        unread=False,
        unsure=False,
        day_age=context.day_age + 1,
        latest=context.latest if keeps else None,
        latest_age=context.latest_age + 1,
    )


def enter_sentence(context: Context, sentence: str) -> Context:
    return replace(
        context,
        year_here=None,
        years_here=frozenset(),
        looks_ahead=bool(FUTURE.search(sentence)),
        looks_back=bool(PAST.search(sentence)),
    )


def follow(context: Context, when: str | None, naming: YearNaming) -> Context:
    """The context after a time expression; one that says nothing exact ends what 当时 points to."""
    if naming == "unread":
        return replace(
            context, year=None, year_here=None, month=None, day=None, latest=None, unread=True
        )
    if naming == "unsure":
        return replace(context, month=None, day=None, latest=None, unsure=True)
    if when is None:
        return replace(context, latest=None)
    if naming == "aside":
        return context
    edtf = parse_edtf(when)
    context = replace(context, latest=when, latest_age=0)
    opens, closes = edtf.opens, edtf.closes
    if opens and not closes and naming == "lasting":
        return _in_year(context, opens, naming)
    if not opens or not closes or closes.precision in ("century", "decade"):
        return context
    reaches_now = not edtf.is_single and closes.last_day >= context.published
    if not reaches_now:
        return _narrow(_in_year(context, closes, naming), closes, edtf.is_single)
    of_one_year = opens.first_day.year == closes.last_day.year
    return _in_year(context, closes, naming) if of_one_year and naming != "implied" else context


def _in_year(context: Context, moment: Moment, naming: YearNaming) -> Context:
    """The years spoken of; one that was only implied keeps them or, if it differs, ends them."""
    now = moment.first_day.year
    if naming == "passing":
        return replace(context, year_here=now, unread=False)
    if naming == "lasting":
        years = context.years_here | {now}
        return replace(context, year=now, year_here=now, years_here=years, unread=False)
    went_on = [year and (now if now - year in (0, 1) else None) for year in _years(context)]
    return replace(context, year=went_on[0], year_here=went_on[1])


def _years(context: Context) -> tuple[int | None, int | None]:
    return context.year, context.year_here


def _narrow(context: Context, moment: Moment, is_single: bool) -> Context:
    """The month and day spoken of; a coarser date ends a day that it does not hold."""
    last = moment.last_day
    if moment.precision == "day" and not moment.qualifier:
        day = last if is_single else None
        month = last.year, last.month
        return replace(context, month=month, day=day, day_age=0, unsure=False)
    if context.day and not moment.first_day <= context.day <= last:
        context = replace(context, day=None)
    is_month = is_single and moment.precision == "month" and not moment.qualifier
    return replace(context, month=(last.year, last.month) if is_month else None)


def implied_year(context: Context, month: int, day: int | None = None) -> int:
    """The year of a month or day that is given without one."""
    here = _day_in(context.published.year, month, day)
    since = context.published - here
    is_fresh = day is not None and timedelta() <= since <= FRESH
    is_near = abs(since) <= NEAR
    if context.year_here or (context.year and not is_fresh):
        year = (context.year_spoken_of or 0) + _turns_the_year(context, month)
        if is_near and year != here.year:
            raise ValueError(f"month {month} may be of {year} or the one near the publication")
        return year
    if context.looks_ahead and since > 2 * LOOK_AHEAD:
        if _day_in(here.year + 1, month, day) - context.published > LOOK_AHEAD:
            raise ValueError(f"month {month} may be of this year or the next")
        return here.year + 1
    if day and _day_in(here.year + 1, month, day) - context.published <= NEAR:
        raise ValueError(f"month {month} may be of this year or the next")
    return here.year - (-since > LOOK_AHEAD and not context.looks_ahead)


def implied_month(context: Context, day: int) -> tuple[int, int]:
    """The month of a day that is given without one: that of the text, or the last such day."""
    published = context.published
    if context.unsure:
        raise ValueError(f"day {day} may be of a month that was not understood")
    if context.month:
        return _month_going_on(context, *context.month, day)
    last = context.day
    if last and timedelta() <= published - last <= DAY_LASTS and last.day <= day:
        if _day_in(last.year, last.month, day) <= published:
            return last.year, last.month
    if day <= published.day or context.looks_ahead:
        return published.year, published.month
    month_before = published.replace(day=1) - timedelta(days=1)
    if published - _day_in(month_before.year, month_before.month, day) > FRESH:
        raise ValueError(f"day {day} may be of this month or of the last")
    return month_before.year, month_before.month


def _month_going_on(context: Context, year: int, month: int, day: int) -> tuple[int, int]:
    """24日…2日: a lower day within a fortnight is one of the next month, if that had come."""
    if context.day and (context.day.year, context.day.month) == (year, month):
        after = _day_in(year + month // 12, month % 12 + 1, day)
        if day < context.day.day and after - context.day <= FRESH:
            if after > context.published and not context.looks_ahead:
                raise ValueError(f"day {day} may be of this month or of the next")
            return after.year, after.month
    return year, month


def _turns_the_year(context: Context, month: int) -> bool:
    """2024年12月…1月: a lower month within a quarter is one of the next year, if that had come."""
    if not context.month or context.month[0] != context.year_spoken_of:
        return False
    ahead = month + 12 - context.month[1]
    return 0 < ahead <= 3 and date(context.month[0] + 1, month, 1) <= context.published


def _day_in(year: int, month: int, day: int | None) -> date:
    """The day, or the last of a month that has no such day."""
    return date(year, month, min(day or 1, calendar.monthrange(year, month)[1]))
