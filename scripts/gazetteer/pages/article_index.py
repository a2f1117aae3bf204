"""The index of articles: all in one list, or by outlet and by year where they are many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer.model.texts import Article
from gazetteer.pages.addresses import ARTICLES, Link
from gazetteer.pages.article_groups import MOST_UNDIVIDED, by_outlet, by_year
from gazetteer.pages.languages import word_unit
from gazetteer.pages.views import Page, Views


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """A line of the index of articles."""

    id: str
    link: Link
    source: str
    dated: str
    words: int
    unit: str
    state: str
    """How far the editors are, where they are not done."""
    opening: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletView:
    """An outlet and where its articles stand."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The articles of a year under its name, or all of a few without one."""

    id: str
    name: str
    articles: tuple[ArticleRow, ...]


def article_index(views: Views) -> Page:
    articles = views.gazetteer.articles
    if len(articles) > MOST_UNDIVIDED:
        outlets = by_outlet(articles, views.label("site", "no_outlet"))
        years = by_year(articles, views.label("site", "undated"))
    else:
        outlets = years = ()
    return Page(
        path=ARTICLES,
        template="article/index.md.j2",
        context={
            "outlets": tuple(
                OutletView(
                    name=outlet.name,
                    links=tuple(views.article_link(one, ARTICLES) for one in outlet.articles),
                )
                for outlet in outlets
            ),
            "years": tuple(
                YearView(
                    id=_year_id(year.articles[0]),
                    name=year.name,
                    articles=article_rows(year.articles, views, ARTICLES),
                )
                for year in years
            )
            or (YearView(id="", name="", articles=article_rows(articles, views, ARTICLES)),),
        },
    )


def article_rows(articles: Iterable[Article], views: Views, path: str) -> tuple[ArticleRow, ...]:
    return tuple(
        ArticleRow(
            id=article.id,
            link=views.article_link(article, path),
            source=article.short,
            dated=views.published(article),
            words=article.words,
            unit=word_unit(article),
            state="" if article.state == "edited" else views.label("state", article.state),
            opening=opening_of(article),
        )
        for article in articles
    )


def _year_id(article: Article) -> str:
    return f"y{article.published.ends[0].first_day.year}" if article.published else "undated"


def opening_of(article: Article) -> str:
    """The first sentence of the text, for lists and descriptions."""
    texts = (p for p in article.paragraphs if p.kind == "text" and p.sentences)
    return next((p.sentences[0].text for p in texts), "") or article.title
