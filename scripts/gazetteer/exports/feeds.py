"""The events as an Atom feed (RFC 4287), its links relative until the address of the site is known."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from html import escape, unescape
from urllib.parse import urljoin
from xml.etree import ElementTree

from gazetteer.exports.revisions import Revisions, last_changed
from gazetteer.model import Event
from gazetteer.model.chronology import days_of, first_told, newest_day
from gazetteer.model.directions import isolated
from gazetteer.model.edtf import label_zh
from gazetteer.model.texts import Article

FEED = "timeline/events.atom"
_SITE = "六小龙志"
_ATOM = "http://www.w3.org/2005/Atom"
_LINK = re.compile(r'(<link [^<>]*?\bhref=")([^"]*)')


def render_feed(
    events: Sequence[Event], articles: Sequence[Article], revisions: Revisions, most: int = 500
) -> str:
    """Atom, the latest event first; an entry's times are the days of the articles that tell it, or of its correction.

    It holds no more than so many, those told or corrected last: who follows it has the others.
    """
    days = days_of(articles)
    updated = {event.id: last_changed(event, days, revisions) for event in events}
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-Hans"})
    _add(feed, "id", "tag:six-dragons-gazetteer,2025:events")
    _add(feed, "title", _SITE)
    _add(feed, "updated", _midnight(max([newest_day(articles), *updated.values()])))
    _add(_add(feed, "author"), "name", _SITE)
    _add(feed, "link", rel="self", href="events.atom", type="application/atom+xml")
    _add(feed, "link", rel="alternate", href="./", type="text/html")
    sources = {article.id: article for article in articles}
    newest = sorted(events, key=lambda event: updated[event.id], reverse=True)[:most]
    told = {event.id for event in newest}
    for event in (one for one in reversed(events) if one.id in told):
        entry = _add(feed, "entry")
        _add(entry, "id", f"tag:six-dragons-gazetteer,2025:events/{event.id}")
        _add(entry, "title", f"{label_zh(event.when)}：{isolated(event.title)}")
        _add(entry, "published", _midnight(first_told(event, days)))
        _add(entry, "updated", _midnight(updated[event.id]))
        _add(entry, "category", term=event.kind)
        _add(entry, "link", rel="alternate", href=f"./#{event.id}", type="text/html")
        for article in dict.fromkeys(quote.article for quote in event.quotes):
            if sources[article].url:
                _add(entry, "link", rel="via", href=sources[article].url)
        _add(
            entry,
            "content",
            "\n".join(isolated(quote.reading) for quote in event.quotes),
            type="text",
        )
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


def with_address(feed: str, site: str) -> str:
    """The feed as it is served from a site (an address that ends with a slash): every link absolute.

    Readers of feeds take a relative link for one to themselves; what is absolute stays as it is.
    """
    base = urljoin(site, FEED)
    return _LINK.sub(lambda found: found[1] + escape(urljoin(base, unescape(found[2]))), feed)
