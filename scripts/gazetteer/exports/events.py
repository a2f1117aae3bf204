"""The timeline for other programs: a table, a feed, and the slides of Knight Lab's TimelineJS."""

from __future__ import annotations

import csv
import datetime
import html
import io
import json
from collections.abc import Sequence
from xml.etree import ElementTree

from gazetteer.exports.calendars import render_calendar
from gazetteer.model import Event, Gazetteer
from gazetteer.model.chronology import first_told, in_order, last_told, newest_day
from gazetteer.model.edtf import Moment, Precision, label_zh
from gazetteer.model.texts import Article
from gazetteer.pages.addresses import event_address

_SITE = "六小龙志"
_ATOM = "http://www.w3.org/2005/Atom"
_COLUMNS = (
    *("id", "when", "title", "kind", "weight", "entities", "page", "dated_by", "figure", "claim"),
    *("article", "sentence", "quote"),
)


def export_events(gazetteer: Gazetteer) -> dict[str, str]:
    """Path in docs/ → text: one list of events in one order, in each form."""
    articles = gazetteer.articles
    events = in_order(gazetteer.events, articles)
    return {
        "data/events.csv": render_table(events),
        "timeline/events.ics": render_calendar(events, articles),
        "timeline/events.atom": render_feed(events, articles),
        "timeline/timelinejs.json": render_slides(events, articles),
    }


def render_table(events: Sequence[Event]) -> str:
    """CSV: entities with a space between; of the quotes the first, as in the other tables."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for event in events:
        quote = event.quotes[0]
        writer.writerow(
            (
                *(event.id, event.when.text, event.title, event.kind, event.weight),
                " ".join(event.entities),
                *(event_address(event).url, event.dated_by, event.figure, event.claim),
                *(quote.article, quote.sentence, quote.text),
            )
        )
    return text.getvalue()


def render_feed(events: Sequence[Event], articles: Sequence[Article]) -> str:
    """Atom, the latest event first; an entry's times are the days of the articles that tell it."""
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-Hans"})
    _add(feed, "id", "tag:six-dragons-gazetteer,2025:events")
    _add(feed, "title", _SITE)
    _add(feed, "updated", _midnight(newest_day(articles)))
    _add(_add(feed, "author"), "name", _SITE)
    _add(feed, "link", rel="self", href="events.atom", type="application/atom+xml")
    _add(feed, "link", rel="alternate", href="./", type="text/html")
    sources = {article.id: article for article in articles}
    for event in reversed(events):
        entry = _add(feed, "entry")
        _add(entry, "id", f"tag:six-dragons-gazetteer,2025:events/{event.id}")
        _add(entry, "title", f"{label_zh(event.when)}：{event.title}")
        _add(entry, "published", _midnight(first_told(event, articles)))
        _add(entry, "updated", _midnight(last_told(event, articles)))
        _add(entry, "category", term=event.kind)
        _add(entry, "link", rel="alternate", href=f"./#{event.id}", type="text/html")
        for article in dict.fromkeys(quote.article for quote in event.quotes):
            if sources[article].url:
                _add(entry, "link", rel="via", href=sources[article].url)
        _add(entry, "content", "\n".join(quote.reading for quote in event.quotes), type="text")
    ElementTree.indent(feed, " ")
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
    return declaration + ElementTree.tostring(feed, encoding="unicode") + "\n"


def _add(
    parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str
) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, tag, attributes)
    child.text = text
    return child


def _midnight(day: datetime.date) -> str:
    return f"{day}T00:00:00Z"


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
            "headline": html.escape(event.title),
            "text": "".join(
                f"<p>{html.escape(quote.reading)}（{html.escape(sources[quote.article])}）</p>"
                for quote in event.quotes
            ),
        },
    }
    if when.opens and when.closes and (not when.is_single or not _is_one_slide_date(ends)):
        slide["end_date"] = _slide_date(ends.last_day, ends.precision)
    return slide


def _is_one_slide_date(moment: Moment) -> bool:
    return moment.precision in ("year", "month", "day")


def _slide_date(day: datetime.date, precision: Precision) -> dict[str, int]:
    date = {"year": day.year}
    if precision in ("season", "month", "day"):
        date["month"] = day.month
    if precision == "day":
        date["day"] = day.day
    return date
