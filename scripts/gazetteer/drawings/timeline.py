"""The picture above the timeline: a lane for each dragon and place, a mark for each event."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gazetteer.drawings.timeline_lanes import LaneKey, lanes_for
from gazetteer.drawings.timeline_scales import Extent, Scale, day_scale, extent, year_scale
from gazetteer.model import Event
from gazetteer.model.chronology import covers_whole_days
from gazetteer.model.edtf import Edtf
from gazetteer.model.texts import Article

_NAMES, _BREAK, _TOP, _FOOT, _MARGIN = 84, 24, 40, 30, 8
"""Widths of the lanes' names and of the gap between the scales; heights above and below the lanes."""
_ROW, _LEAST_LANE = 8, 26

Shape = Literal["day", "coarse", "plan"]
Reach = Literal["", "lasting", "within"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """An event in a lane; `to` is the last column of the time it took or may have taken."""

    x: int
    y: int
    to: int
    dragon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The dots of one event, which are one link.

    `reach` says what the line behind a dot means: it lasted so long, or happened some time within;
    a month or a year alone has none.
    """

    event: str
    shape: Shape
    reach: Reach
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    name: str
    dragon: str
    top: int
    bottom: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    x: int
    day: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """All that the picture shows; `opened` is the middle of the year whose months `days` opens up."""

    width: int
    height: int
    years: Scale
    days: Scale | None
    opened: int
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    year_ticks: tuple[Tick, ...]
    day_ticks: tuple[Tick, ...]
    published: tuple[Tick, ...]

    @property
    def bottom(self) -> int:
        return self.height - _FOOT


def draw_timeline(
    events: Sequence[Event], lanes: Sequence[LaneKey], articles: Sequence[Article]
) -> Drawing | None:
    """The picture of events given in their order; none of no events."""
    if not events:
        return None
    years = year_scale(events, _NAMES)
    days = day_scale(events, years.right + _BREAK + _NAMES)
    extents = {event.id: extent(event.when, years, days) for event in events}
    rows = _stack(events, extents, lanes)
    drawn = _lanes(lanes, rows)
    right = days.right if days else years.right
    return Drawing(
        width=right + _MARGIN,
        height=drawn[-1].bottom + _FOOT,
        years=years,
        days=days,
        opened=years.x(years.column(days.day(0))) if days else 0,
        lanes=drawn,
        marks=tuple(_mark(event, extents[event.id], drawn, rows) for event in events),
        year_ticks=tuple(_year_ticks(years)),
        day_ticks=tuple(_day_ticks(days)) if days else (),
        published=tuple(_published(articles, days)) if days else (),
    )


def _stack(
    events: Sequence[Event], extents: dict[str, Extent], lanes: Sequence[LaneKey]
) -> dict[tuple[str, int], int]:
    """(event, lane) → row above the lane's ground: the lowest that is free over all its columns."""
    taken: dict[tuple[int, bool, int], set[int]] = {}
    rows: dict[tuple[str, int], int] = {}
    for event in events:
        place = extents[event.id]
        columns = range(place.start, place.end + 1)
        for lane in lanes_for(event, lanes):
            row = 0
            while not taken.setdefault((lane, place.scale.days, row), set()).isdisjoint(columns):
                row += 1
            taken[lane, place.scale.days, row].update(columns)
            rows[event.id, lane] = row
    return rows


def _lanes(lanes: Sequence[LaneKey], rows: dict[tuple[str, int], int]) -> tuple[Lane, ...]:
    """Lanes from the top down, each as high as its highest stack; one without events is left out."""
    drawn: list[Lane] = []
    top = _TOP
    for number, lane in enumerate(lanes):
        stacks = [row + 1 for (_, at), row in rows.items() if at == number]
        height = max(max(stacks, default=0) * _ROW + _ROW, _LEAST_LANE) if stacks else 0
        drawn.append(Lane(name=lane.name, dragon=lane.dragon, top=top, bottom=top + height))
        top += height
    return tuple(drawn)


def _mark(
    event: Event, place: Extent, lanes: Sequence[Lane], rows: dict[tuple[str, int], int]
) -> Mark:
    shape: Shape = "day" if covers_whole_days(event.when) else "coarse"
    return Mark(
        event=event.id,
        shape="plan" if event.kind == "plan" else shape,
        reach=_reach(event.when),
        dots=tuple(
            Dot(
                x=place.scale.x(place.start),
                y=lane.bottom - _ROW * (rows[event.id, number] + 1) + 2,
                to=place.scale.x(place.end),
                dragon=lane.dragon,
            )
            for number, lane in enumerate(lanes)
            if (event.id, number) in rows
        ),
    )


def _reach(when: Edtf) -> Reach:
    if when.text.startswith("["):
        return "within"
    return "" if when.is_single else "lasting"


def _year_ticks(years: Scale) -> list[Tick]:
    """The first and the last year and the round ones between, as close as their labels allow."""
    every = 10 if years.columns > 20 else 5 if years.columns > 10 else 1
    last = years.columns - 1
    apart = 4 if every > 1 else 1
    return [
        Tick(x=years.x(at), day=years.day(at))
        for at in range(years.columns)
        if at in (0, last) or (years.day(at).year % every == 0 and apart <= at <= last - apart)
    ]


def _day_ticks(days: Scale) -> list[Tick]:
    """The first and the middle of each month."""
    return [
        Tick(x=days.x(at), day=days.day(at))
        for at in range(days.columns)
        if days.day(at).day in (1, 15)
    ]


def _published(articles: Sequence[Article], days: Scale) -> list[Tick]:
    """The days on which articles appeared, where these are known and among the days shown."""
    known = [
        one.published.first_day
        for one in articles
        if one.published and covers_whole_days(one.published)
    ]
    shown = sorted({day for day in known if day and days.day(days.column(day)) == day})
    return [Tick(x=days.x(days.column(day)), day=day) for day in shown]
