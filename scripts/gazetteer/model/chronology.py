"""The order of events in time, and what may be said of an event's date.

The order, for dates of mixed precision:

1. The earlier start first. A date with an open start (../2024-09) stands at its end.
2. Of dates that start on one day the coarser first: 2024 before 2024-01 before 2024-01-01; a season
   between a year and a month.
3. A single date before a stretch of time that begins with it; the longer stretch first.
4. An exact date before an unsure (?) one, that before one about (~) then.
5. Of one date: the order in which the articles tell it, the older article first, then its sentences.

1 to 4 are `Edtf.sort_key`; 5 makes the order independent of the order of the data.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

from gazetteer.model.edtf import Edtf
from gazetteer.model.records import Event
from gazetteer.model.texts import Article

_UNDATED = datetime.date(1970, 1, 1)
"""Stands for the day of publication where no article of the gazetteer has one."""
_Place = tuple[int, tuple[int, ...]]


def in_order(events: Iterable[Event], articles: Sequence[Article]) -> tuple[Event, ...]:
    """Oldest first by the rule above; the order of `events` themselves plays no part."""
    places = sentence_places(articles)
    return tuple(
        sorted(events, key=lambda one: (one.when.sort_key, _place_told(one, places), one.id))
    )


def sentence_places(articles: Sequence[Article]) -> Mapping[tuple[str, str], tuple[int, int]]:
    """(article id, sentence id) → where it stands: the article's number, the sentence's in it."""
    return {
        (article.id, sentence.id): (number, at)
        for number, article in enumerate(articles)
        for at, sentence in enumerate(article.sentences)
    }


def _place_told(event: Event, places: Mapping[tuple[str, str], tuple[int, int]]) -> _Place:
    """The oldest article that tells the event, and the sentences of it that do."""
    told = sorted(places[quote.article, quote.sentence] for quote in event.quotes)
    return told[0][0], tuple(at for article, at in told if article == told[0][0])


def year_of(event: Event) -> int:
    """The year an event stands under: that of the day it is sorted by."""
    return event.when.ends[0].first_day.year


def covers_whole_days(when: Edtf) -> bool:
    """Whether a calendar can hold it: a day, or from one day to another, and no doubt of either."""
    return (
        when.opens is not None
        and when.closes is not None
        and when.precision == "day"
        and not when.approximate
        and not when.uncertain
        and not when.text.startswith("[")
    )


Days = Mapping[str, datetime.date]
"""Article id → the day of publication."""


def days_of(articles: Sequence[Article]) -> Days:
    """The day of each article; of one without, the newest day known."""
    newest = newest_day(articles)
    return {article.id: article.anchor or newest for article in articles}


def first_told(event: Event, days: Days) -> datetime.date:
    """The day of the oldest article that tells the event."""
    return min(days[quote.article] for quote in event.quotes)


def last_told(event: Event, days: Days) -> datetime.date:
    """The day of the newest article that tells the event: when what is said of it last grew."""
    return max(days[quote.article] for quote in event.quotes)


def newest_day(articles: Iterable[Article]) -> datetime.date:
    """The day of the newest article: the site knows of nothing later."""
    return max((article.anchor for article in articles if article.anchor), default=_UNDATED)


def is_ahead(event: Event, days: Days) -> bool:
    """A plan for a time that was not over when the newest article telling it appeared."""
    closes = event.when.last_day
    return event.kind == "plan" and (closes is None or closes > last_told(event, days))
