"""Articles taken together, where they are too many to stand one by one: by outlet, by year, by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gazetteer.model.texts import Article

MOST_COLUMNS = 8
"""Columns of a table or cells of a strip that fit a page beside each other."""
MOST_UNDIVIDED = 12
"""Articles that stand in one list; more are divided by year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleGroup:
    """Articles under one name, in their order; never empty."""

    name: str
    articles: tuple[Article, ...]


def article_columns(
    articles: Sequence[Article], no_outlet: str, others: str
) -> tuple[ArticleGroup, ...]:
    """A column for each article while they fit; then for each outlet, those with fewest articles together."""
    if len(articles) <= MOST_COLUMNS:
        return tuple(ArticleGroup(name=one.short, articles=(one,)) for one in articles)
    outlets = by_outlet(articles, no_outlet)
    if len(outlets) <= MOST_COLUMNS:
        return outlets
    most = sorted(outlets, key=lambda outlet: -len(outlet.articles))[: MOST_COLUMNS - 1]
    own = tuple(outlet for outlet in outlets if outlet in most)
    rest = [article for outlet in outlets if outlet not in most for article in outlet.articles]
    return (*own, ArticleGroup(name=others, articles=tuple(rest)))


def are_outlets(columns: Sequence[ArticleGroup]) -> bool:
    """Whether the columns stand for outlets, not each for an article."""
    return sum(len(column.articles) for column in columns) > MOST_COLUMNS


def by_outlet(articles: Sequence[Article], no_outlet: str) -> tuple[ArticleGroup, ...]:
    """In the order of their first articles."""
    return _grouped(articles, lambda article: article.outlet or no_outlet)


def by_year(articles: Sequence[Article], undated: str) -> tuple[ArticleGroup, ...]:
    """In the order of the articles; named 2025年, those without a date as told."""
    return _grouped(articles, lambda article: _day(article)[:4], undated, "{}年")


def by_month(articles: Sequence[Article], undated: str) -> tuple[ArticleGroup, ...]:
    """As by year; named 2025年3月, or 2025年 where the date is no finer."""
    return _grouped(articles, _month, undated)


def _grouped(
    articles: Sequence[Article], key: Callable[[Article], str], unnamed: str = "", name: str = "{}"
) -> tuple[ArticleGroup, ...]:
    groups: dict[str, list[Article]] = {}
    for article in articles:
        groups.setdefault(key(article), []).append(article)
    return tuple(
        ArticleGroup(name=name.format(word) if word else unnamed, articles=tuple(own))
        for word, own in groups.items()
    )


def _day(article: Article) -> str:
    return str(article.published.ends[0].first_day) if article.published else ""


def _month(article: Article) -> str:
    if not article.published:
        return ""
    opens = article.published.ends[0]
    month = f"{opens.first_day.month}月" if opens.precision in ("month", "day") else ""
    return f"{opens.first_day.year}年{month}"
