"""The page 「全书」: the whole site as one booklet; its receipts name paragraphs of the articles within."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from gazetteer.model import Entity, Event, Figure
from gazetteer.model.chronology import year_of
from gazetteer.model.texts import Quote
from gazetteer.pages.addresses import Link
from gazetteer.pages.book_chapters import book_anchor, chapter
from gazetteer.pages.event_rows import event_view
from gazetteer.pages.figure_rows import figure_view
from gazetteer.pages.languages import length_zh
from gazetteer.pages.markup import Markdown
from gazetteer.pages.views import Page, Views

BOOK = "book/index.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A statement, an event, a version: its words and the paragraphs that say so."""

    text: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """An entity in short; `facts` are by heading and empty where only its summary is printed."""

    id: str
    name: str
    english: str
    aliases: tuple[str, ...]
    summary: ClaimView
    facts: Mapping[str, tuple[ClaimView, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedView:
    when: str
    ahead: bool
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    about: str
    label: str
    value: str
    when: str
    sources: tuple[Link, ...]


def book_pages(views: Views) -> Iterator[Page]:
    gazetteer = views.gazetteer
    cities = [e for e in gazetteer.entities if e.kind == "city" and e.type == "city"]
    chapters = tuple(chapter(article, views) for article in gazetteer.articles)
    yield Page(
        path=BOOK,
        template="book/page.md.j2",
        context={
            "chapters": chapters,
            "dragons": tuple(_entry(e, views, whole=True) for e in gazetteer.entities if e.dragon),
            "cities": tuple(_entry(e, views, whole=False) for e in cities if e.paged),
            "years": tuple(_years(views)),
            "figures": tuple(_figure(figure, views) for figure in gazetteer.figures),
            "disagreements": tuple(
                (one.topic, tuple(_claim(v.claim, v.quotes, views) for v in one.versions))
                for one in gazetteer.disagreements
            ),
            "themes": tuple(
                (theme.name, _claim(theme.summary.text, theme.summary.quotes, views))
                for theme in gazetteer.themes
            ),
            "length": length_zh(gazetteer.articles),
        },
    )


def _entry(entity: Entity, views: Views, *, whole: bool) -> EntryView:
    by_topic = views.by_topic(entity) if whole else {}
    return EntryView(
        id=f"e-{entity.id}",
        name=entity.name,
        english=entity.name_en.text if entity.name_en else "",
        aliases=tuple(name.text for name in entity.aliases),
        summary=_claim(entity.summary.text, entity.summary.quotes, views),
        facts={
            views.label(f"{entity.kind}_topic", topic): tuple(
                _claim(one.text, one.quotes, views) for one in statements
            )
            for topic, statements in by_topic.items()
        },
    )


def _years(views: Views) -> Iterator[tuple[int, tuple[DatedView, ...]]]:
    events = views.told.in_order
    for year, group in groupby(events, key=year_of):
        yield year, tuple(_dated(event, views) for event in group)


def _dated(event: Event, views: Views) -> DatedView:
    view = event_view(event, views, BOOK)
    claim = _claim(view.title, event.quotes, views)
    return DatedView(when=view.when, ahead=view.ahead, claim=claim)


def _figure(figure: Figure, views: Views) -> FigureLine:
    view = figure_view(figure, views, BOOK)
    return FigureLine(
        about=view.about.text,
        label=view.label,
        value=figure.printed,
        when=view.when,
        sources=_sources(figure.quotes, views),
    )


def _claim(text: str, quotes: Sequence[Quote], views: Views) -> ClaimView:
    return ClaimView(text=text, sources=_sources(quotes, views))


def _sources(quotes: Sequence[Quote], views: Views) -> tuple[Link, ...]:
    """One link for each paragraph quoted: the source's short name and the paragraph's number."""
    places = dict.fromkeys((quote.article, quote.sentence.partition("s")[0]) for quote in quotes)
    return tuple(
        Link(
            text=views.articles[article].short,
            url=Markdown(f"#{book_anchor(article, paragraph)}"),
            key=paragraph.removeprefix("p"),
        )
        for article, paragraph in places
    )
