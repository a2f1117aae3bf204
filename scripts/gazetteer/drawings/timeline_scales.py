"""The two scales of the timeline's picture: a column a year, and a column a day for the busiest months."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.model import Event
from gazetteer.model.chronology import year_of
from gazetteer.model.edtf import Edtf, last_of_month

_DAY_WIDTH = 8
_NARROWEST_YEAR, _WIDEST_YEAR, _YEARS_WIDTH = 7, 40, 360
_FEWEST_TO_OPEN_UP = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Columns of one width from `left` on; `first` is the number of the first year or day."""

    left: int
    step: int
    first: int
    columns: int
    days: bool

    @property
    def right(self) -> int:
        return self.left + self.columns * self.step

    def x(self, column: int) -> int:
        """The middle of a column."""
        return self.left + column * self.step + self.step // 2

    def column(self, day: datetime.date) -> int:
        """The column of a day; the nearest where it lies outside."""
        at = (day.toordinal() if self.days else day.year) - self.first
        return min(max(at, 0), self.columns - 1)

    def day(self, column: int) -> datetime.date:
        """The first day of a column."""
        number = self.first + column
        return datetime.date.fromordinal(number) if self.days else datetime.date(number, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The columns of one scale that a date takes."""

    scale: Scale
    start: int
    end: int


def year_scale(events: Sequence[Event], left: int) -> Scale:
    """From the first year in which something stands to the last."""
    years = [year_of(event) for event in events]
    columns = max(years) - min(years) + 1
    step = max(_NARROWEST_YEAR, min(_WIDEST_YEAR, _YEARS_WIDTH // columns))
    return Scale(left=left, step=step, first=min(years), columns=columns, days=False)


def day_scale(events: Sequence[Event], left: int) -> Scale | None:
    """The two months with the most events known to the month or the day, if they are many."""
    months = Counter(_month(event.when) for event in events if _is_fine(event.when))
    pairs = {month: months[month] + months[month + 1] for month in sorted(months)}
    busiest = max(pairs, key=lambda month: pairs[month], default=0)
    if pairs.get(busiest, 0) < _FEWEST_TO_OPEN_UP:
        return None
    first = datetime.date(busiest // 12, busiest % 12 + 1, 1)
    last = last_of_month((busiest + 1) // 12, (busiest + 1) % 12 + 1)
    columns = (last - first).days + 1
    return Scale(left=left, step=_DAY_WIDTH, first=first.toordinal(), columns=columns, days=True)


def extent(when: Edtf, years: Scale, days: Scale | None) -> Extent:
    """Where a date stands: among the days if it is fine enough and begins there, else in its year."""
    begins = when.ends[0].first_day
    opened_up = days and _is_fine(when) and days.day(days.column(begins)) == begins
    scale = days if days and opened_up else years
    start = scale.column(begins)
    if when.opens is None:
        return Extent(scale=scale, start=start, end=start)
    end = scale.column(when.last_day) if when.last_day else scale.columns - 1
    return Extent(scale=scale, start=start, end=end)


def _is_fine(when: Edtf) -> bool:
    return when.ends[0].precision in ("month", "day")


def _month(when: Edtf) -> int:
    """Months since the year 0, so that the next month is the next number."""
    day = when.ends[0].first_day
    return day.year * 12 + day.month - 1
