"""Home: a page about everything at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazetteer.model import Event
from gazetteer.model.chronology import in_order, year_of
from gazetteer.model.texts import Article
from gazetteer.pages.article_groups import MOST_UNDIVIDED, are_outlets
from gazetteer.pages.article_index import article_rows
from gazetteer.pages.debate_pages import answer_views
from gazetteer.pages.entity_lists import by_mentions, index_row
from gazetteer.pages.event_rows import event_view
from gazetteer.pages.views import Page, Views

_EVENTS_ON_HOME = 3
_CITIES_ON_HOME = 12
_ARTICLES_ON_HOME = 8
_STEPS = 20
"""So many heights have the bars of the years; home.css draws each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCount:
    """How many events begin in a year; `share` is in twentieths of the fullest year, at least one."""

    year: int
    events: int
    share: int


def subject_pages(views: Views) -> Iterator[Page]:
    yield _home(views)


def _home(views: Views) -> Page:
    path = "index.md"
    gazetteer = views.gazetteer
    main = [event for event in gazetteer.events if event.weight == "main"]
    happened = [event for event in in_order(main, gazetteer.articles) if event.kind != "plan"]
    cities = [e for e in gazetteer.entities if e.kind == "city" and e.type == "city"]
    return Page(
        path=path,
        template="home.md.j2",
        context={
            "dragons": tuple(index_row(e, views, path) for e in gazetteer.entities if e.dragon),
            "articles": article_rows(_shown(gazetteer.articles), views, path),
            "sources": tuple(column.name for column in views.columns),
            "by_outlet": are_outlets(views.columns),
            "years": _years(in_order(main, gazetteer.articles)),
            "latest": tuple(
                event_view(event, views, path) for event in happened[-_EVENTS_ON_HOME:]
            ),
            "cities": tuple(
                index_row(city, views, path)
                for city in by_mentions(cities, views)[:_CITIES_ON_HOME]
            ),
            "answers": answer_views(views, path),
            "counts": {
                "articles": len(gazetteer.articles),
                "entities": len(gazetteer.entities),
                "events": len(gazetteer.events),
                "figures": len(gazetteer.figures),
                "disagreements": len(gazetteer.disagreements),
                "measures": len(gazetteer.measures),
                "statements": len(gazetteer.statements),
            },
        },
    )


def _shown(articles: Sequence[Article]) -> Sequence[Article]:
    """All of a few; of many the latest, newest first; those without a date only where none has one."""
    if len(articles) <= MOST_UNDIVIDED:
        return articles
    latest = [article for article in articles if article.published] or articles
    return latest[: -_ARTICLES_ON_HOME - 1 : -1]


def _years(events: Iterable[Event]) -> tuple[YearCount, ...]:
    counts = Counter(map(year_of, events))
    most = max(counts.values(), default=1)
    return tuple(
        YearCount(year=year, events=count, share=max(1, round(_STEPS * count / most)))
        for year, count in sorted(counts.items())
    )
