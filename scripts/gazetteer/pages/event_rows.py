"""Events as the timeline and the entities' pages print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.model import Event
from gazetteer.model.chronology import is_ahead, year_of
from gazetteer.model.edtf import Edtf, datetime_attr, label_zh, parse_edtf
from gazetteer.pages.addresses import FIGURES, Address, Link, event_address, statement_address
from gazetteer.pages.languages import lang_of
from gazetteer.pages.markup import Markdown, escape
from gazetteer.pages.receipts import ReceiptView
from gazetteer.pages.views import Views

_NAMES_A_DAY = re.compile(r"[\d〇一二三四五六七八九十][日号]")
_EVENT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeView:
    """A date, or one end of a stretch; `datetime` is empty where HTML has no form for it."""

    text: str
    datetime: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingView:
    """The words of one article that date an event; relative ones were counted from its day."""

    words: tuple[str, ...]
    lang: str
    source: str
    published: str
    relative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """An event; `markdown` is its title with the names in it as links, `dated_by` is Markdown.

    `ahead` marks a plan for a time to come when it was told; `words` are the article's for a date
    that is finer than they are.
    """

    id: str
    title: str
    markdown: Markdown
    kind: str
    weight: str
    words: str
    ahead: bool
    when: str
    times: tuple[TimeView, ...]
    year: int
    url: Markdown
    entities: tuple[Link, ...]
    sources: tuple[Link, ...]
    receipts: tuple[ReceiptView, ...]
    dating: tuple[DatingView, ...]
    dated_by: Markdown
    points: tuple[Link, ...]
    rivals: tuple[Link, ...]
    was: tuple[str, ...]


def event_view(event: Event, views: Views, path: str) -> EventView:
    ahead = is_ahead(event, views.told.days)
    when = _by_year_end(event.when) if ahead else label_zh(event.when)
    return EventView(
        id=event.id,
        title=event.title,
        markdown=views.linked(event.title, path),
        kind=event.kind,
        weight=event.weight,
        words=_coarser_words(event),
        ahead=ahead,
        when=when,
        times=time_views(event.when, when),
        year=year_of(event),
        url=event_address(event).seen_from(path),
        entities=views.entity_links(event.entities, path),
        sources=views.sources(event.title, event.quotes, path),
        receipts=views.receipts(event.quotes, path),
        dating=tuple(_dating(article, event, views) for article in _dating_articles(event)),
        dated_by=_with_links(event.dated_by, views, path),
        points=tuple(_points(event, views, path)),
        rivals=views.rivals("event", event.id, path),
        was=event.was,
    )


def _coarser_words(event: Event) -> str:
    """近两日, 1月中旬, 春节期间: words that name no day, where the date has some."""
    days = [end for end in event.when.ends if end.precision == "day"]
    if event.when.is_single and not any(end.qualifier for end in days):
        return ""
    words = [phrase.text for phrase in event.phrases if not _NAMES_A_DAY.search(phrase.text)]
    return words[0] if days and words else ""


def _points(event: Event, views: Views, path: str) -> Iterator[Link]:
    """Where the figure or the statement stands that says what the event dates."""
    if event.figure:
        address = Address(path=FIGURES, anchor=event.figure)
        yield Link(text=views.label("search", "figure"), url=address.seen_from(path))
    if event.claim:
        owner = views.statement_owner(event.claim)
        text = views.label("search", "statement")
        address = statement_address(event.claim, views.entities[owner])
        yield Link(text=text, url=address.seen_from(path))


def time_views(when: Edtf, label: str) -> tuple[TimeView, ...]:
    """The label with the machine's form of each date in it: two for a stretch with both ends."""
    parts = label.split("—")
    if len(parts) != len(when.ends):
        return (TimeView(text=label, datetime=datetime_attr(when) or ""),)
    return tuple(
        TimeView(text=part, datetime=datetime_attr(parse_edtf(end.text)) or "")
        for part, end in zip(parts, when.ends, strict=True)
    )


def _by_year_end(when: Edtf) -> str:
    """A plan's date; what is to be done by a December is to be done by the end of that year."""
    closes = when.closes
    if when.opens is None and closes and closes.text.endswith("-12"):
        return f"至{closes.last_day.year}年底"
    return label_zh(when)


def _with_links(text: str, views: Views, path: str) -> Markdown:
    """The editors' words as Markdown, the id of another event replaced by a link with its title."""
    parts: list[Markdown] = []
    at = 0
    for found in _EVENT_ID.finditer(text):
        if event := views.told.events.get(found.group()):
            link = Markdown("[{}]({})").format(event.title, event_address(event).seen_from(path))
            parts += [escape(text[at : found.start()]), link]
            at = found.end()
    return Markdown().join([*parts, escape(text[at:])])


def _dating_articles(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.article for words in event.phrases))


def _dating(article: str, event: Event, views: Views) -> DatingView:
    words = tuple(words.text for words in event.phrases if words.article == article)
    return DatingView(
        words=words,
        lang=lang_of(views.articles[article]),
        source=views.articles[article].short,
        published=views.published(views.articles[article]),
        relative=not views.told.relative_words(article).isdisjoint(words),
    )
