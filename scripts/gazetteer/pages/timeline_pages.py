"""The timeline: every event under its year, a picture of all, files to take away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from gazetteer.drawings.timeline import Drawing, draw_timeline
from gazetteer.drawings.timeline_lanes import lanes_of
from gazetteer.model import Event
from gazetteer.model.chronology import covers_whole_days, year_of
from gazetteer.pages.addresses import TIMELINE
from gazetteer.pages.event_rows import EventView, event_view
from gazetteer.pages.linked_data import event_node, json_ld
from gazetteer.pages.views import Page, Views


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """The events of a month under its name, or of a whole year without one; `id` is m2024-05, m2024-22 or m2024."""

    id: str
    month: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """A year in which something stands; a full one is divided into months."""

    year: int
    months: tuple[MonthView, ...]


_MOST_UNDIVIDED = 12
"""Events of a year that stand under one heading."""
_MOST_DRAWN = 600
"""Events of which a picture still shows something; with more there is none."""


def timeline_pages(views: Views) -> Iterator[Page]:
    events = views.told.in_order
    shown = {event.id: event_view(event, views, TIMELINE) for event in events}
    days = [event for event in events if covers_whole_days(event.when)]
    yield Page(
        path=TIMELINE,
        template="timeline/page.md.j2",
        context={
            "years": tuple(
                YearView(year=year, months=tuple(_months(year, list(group), shown)))
                for year, group in groupby(events, key=year_of)
            ),
            "counts": {
                "articles": len({quote.article for event in events for quote in event.quotes}),
                "events": len(events),
                "plans": sum(event.kind == "plan" for event in events),
                "main": sum(event.weight == "main" for event in events),
                "calendar": len(days),
            },
            "drawing": _drawing(events, views) if len(events) <= _MOST_DRAWN else None,
            "shown": shown,
        },
        linked_data=json_ld([event_node(event, TIMELINE) for event in events]),
    )


def _drawing(events: Sequence[Event], views: Views) -> Drawing | None:
    lanes = lanes_of(views.entities, views.labels.get("lane", {}))
    return draw_timeline(events, lanes, views.gazetteer.articles)


def _months(
    year: int, events: Sequence[Event], shown: Mapping[str, EventView]
) -> Iterator[MonthView]:
    """The events of a year by the month in which they begin; those of the year as a whole first."""
    if len(events) <= _MOST_UNDIVIDED:
        yield MonthView(id="", month="", events=tuple(shown[event.id] for event in events))
        return
    groups: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        groups.setdefault(_month(event), []).append(event)
    for (code, month), group in groups.items():
        yield MonthView(
            id=f"m{year}{code}", month=month, events=tuple(shown[event.id] for event in group)
        )


def _month(event: Event) -> tuple[str, str]:
    """The part of an EDTF date and its name: -05 and 5月, -22 and 夏; nothing and 全年 where it is no finer."""
    opens = event.when.opens or event.when.ends[0]
    month = opens.first_day.month
    match opens.precision:
        case "month" | "day":
            return f"-{month:02}", f"{month}月"
        case "season":
            season = month // 3
            return f"-{20 + season}", "春夏秋冬"[season - 1]
        case _:
            return "", "全年"
