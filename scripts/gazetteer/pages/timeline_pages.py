"""The timeline: every event under its year, a picture of all, files to take away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from gazetteer.drawings.timeline import draw_timeline
from gazetteer.drawings.timeline_lanes import lanes_of
from gazetteer.model.chronology import covers_whole_days, in_order, year_of
from gazetteer.pages.addresses import TIMELINE
from gazetteer.pages.event_rows import EventView, event_view
from gazetteer.pages.linked_data import event_node, json_ld
from gazetteer.pages.views import Page, Views


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """A year in which something stands, with what stands in it."""

    year: int
    events: tuple[EventView, ...]


def timeline_pages(views: Views) -> Iterator[Page]:
    events = in_order(views.gazetteer.events, views.gazetteer.articles)
    shown = {event.id: event_view(event, views, TIMELINE) for event in events}
    days = [event for event in events if covers_whole_days(event.when)]
    yield Page(
        path=TIMELINE,
        template="timeline/page.md.j2",
        context={
            "years": tuple(
                YearView(year=year, events=tuple(shown[event.id] for event in group))
                for year, group in groupby(events, key=year_of)
            ),
            "counts": {
                "articles": len(views.gazetteer.articles),
                "events": len(events),
                "plans": sum(event.kind == "plan" for event in events),
                "main": sum(event.weight == "main" for event in events),
                "calendar": len(days),
            },
            "drawing": draw_timeline(
                events,
                lanes_of(views.entities, views.labels.get("lane", {})),
                views.gazetteer.articles,
            ),
            "shown": shown,
        },
        linked_data=json_ld([event_node(event, TIMELINE) for event in events]),
    )
