"""The timeline for other programs: all its forms, the table and the slides of Knight Lab's TimelineJS."""

from __future__ import annotations

import datetime
import html
import json
from collections.abc import Sequence

from gazetteer.exports.calendars import render_calendar
from gazetteer.exports.feeds import FEED, render_feed
from gazetteer.exports.revisions import NONE_LISTED, Revisions, current_revisions
from gazetteer.exports.spreadsheets import render_csv
from gazetteer.model import Event, Gazetteer
from gazetteer.model.chronology import in_order
from gazetteer.model.directions import isolated
from gazetteer.model.edtf import Moment, Precision, label_zh
from gazetteer.model.texts import Article
from gazetteer.pages.addresses import event_address

_SITE = "六小龙志"
_COLUMNS = (
    *("id", "when", "title", "kind", "weight", "entities", "page", "dated_by", "figure", "claim"),
    *("article", "sentence", "quote"),
)


def export_events(gazetteer: Gazetteer, listed: Revisions = NONE_LISTED) -> dict[str, str]:
    """Path in docs/ → text: one list of events in one order, in each form; `listed` as they were published."""
    articles = gazetteer.articles
    events = in_order(gazetteer.events, articles)
    revisions = current_revisions(listed, events, articles)
    return {
        "data/events.csv": render_table(events),
        "timeline/events.ics": render_calendar(events, articles, revisions),
        FEED: render_feed(events, articles, revisions),
        "timeline/timelinejs.json": render_slides(events, articles),
    }


def render_table(events: Sequence[Event]) -> str:
    """CSV: entities with a space between; of the quotes the first, as in the other tables."""
    return render_csv(_COLUMNS, map(_cells, events))


def _cells(event: Event) -> tuple[str, ...]:
    quote = event.quotes[0]
    return (
        *(event.id, event.when.text, event.title, event.kind, event.weight),
        " ".join(event.entities),
        *(event_address(event).url, event.dated_by, event.figure, event.claim),
        *(quote.article, quote.sentence, quote.text),
    )


def render_slides(events: Sequence[Event], articles: Sequence[Article]) -> str:
    """The JSON of TimelineJS 3: https://timeline.knightlab.com/docs/json-format.html."""
    sources = {article.id: article.short for article in articles}
    slides = {
        "title": {"text": {"headline": _SITE}},
        "events": [_slide(event, sources) for event in events],
    }
    return json.dumps(slides, ensure_ascii=False, indent=1) + "\n"


def _slide(event: Event, sources: dict[str, str]) -> dict[str, object]:
    when = event.when
    begins, ends = when.ends[0], when.ends[-1]
    slide: dict[str, object] = {
        "unique_id": event.id,
        "start_date": _slide_date(begins.first_day, begins.precision),
        "display_date": label_zh(when),
        "text": {
            "headline": _shown(event.title),
            "text": "".join(
                f"<p>{_shown(quote.reading)}（{_shown(sources[quote.article])}）</p>"
                for quote in event.quotes
            ),
        },
    }
    if when.opens and when.closes and (not when.is_single or not _is_one_slide_date(ends)):
        slide["end_date"] = _slide_date(ends.last_day, ends.precision)
    return slide


def _shown(text: str) -> str:
    return html.escape(isolated(text))


def _is_one_slide_date(moment: Moment) -> bool:
    return moment.precision in ("year", "month", "day")


def _slide_date(day: datetime.date, precision: Precision) -> dict[str, int]:
    date = {"year": day.year}
    if precision in ("season", "month", "day"):
        date["month"] = day.month
    if precision == "day":
        date["day"] = day.day
    return date
