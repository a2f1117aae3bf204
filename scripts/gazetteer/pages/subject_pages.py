"""Home: a page about everything at once."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer.chronology import in_order
from gazetteer.pages.article_pages import article_rows
from gazetteer.pages.entity_pages import by_mentions, index_row
from gazetteer.pages.event_rows import event_view
from gazetteer.pages.views import Link, Page, Views

_EVENTS_ON_HOME = 3
_CITIES_ON_HOME = 12


def subject_pages(views: Views) -> Iterator[Page]:
    yield _home(views)


def _home(views: Views) -> Page:
    path = "index.md"
    gazetteer = views.gazetteer
    happened = [
        event for event in in_order(gazetteer.events, gazetteer.articles) if event.kind != "plan"
    ]
    cities = [e for e in gazetteer.entities if e.kind == "city" and e.type == "city"]
    return Page(
        path=path,
        template="home.md.j2",
        context={
            "dragons": tuple(index_row(e, views, path) for e in gazetteer.entities if e.dragon),
            "articles": article_rows(views, path),
            "earliest": tuple(
                event_view(event, views, path) for event in happened[:_EVENTS_ON_HOME]
            ),
            "latest": tuple(
                event_view(event, views, path) for event in happened[-_EVENTS_ON_HOME:]
            ),
            "cities": tuple(
                index_row(city, views, path)
                for city in by_mentions(cities, views)[:_CITIES_ON_HOME]
            ),
            "themes": tuple(
                Link(text=theme.name, url=f"themes/index.md#{theme.id}")
                for theme in gazetteer.themes
            ),
            "counts": {
                "articles": len(gazetteer.articles),
                "entities": len(gazetteer.entities),
                "events": len(gazetteer.events),
                "figures": len(gazetteer.figures),
                "disagreements": len(gazetteer.disagreements),
                "statements": sum(len(entity.facts) + 1 for entity in gazetteer.entities),
            },
        },
    )
