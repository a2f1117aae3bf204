"""Home, index, matrix and strips hold however many articles there are."""

import dataclasses
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.model import Theme, Voice
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import Article
from gazetteer.pages import Views, render_pages
from gazetteer.pages.article_groups import (
    MOST_COLUMNS,
    ArticleGroup,
    article_columns,
    by_month,
    by_year,
)

from tests.grown_world import grow_world
from tests.pages.test_pages import TEMPLATES
from tests.samples import make_article, make_quote, make_statement

COUNTS = [2, 5, 8, 9, 12, 13, 40, 200]


def _pages(world: Path, count: int) -> dict[str, str]:
    grow_world(world, count)
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    assert len(gazetteer.articles) == count
    theme, *_ = gazetteer.themes
    return render_pages(
        Views(
            dataclasses.replace(gazetteer, themes=(_spoken(theme, gazetteer.articles),)),
            knowledge.labels,
        ),
        TEMPLATES,
    )


def _spoken(theme: Theme, articles: tuple[Article, ...]) -> Theme:
    """The theme with a voice of each article."""
    voices = tuple(
        Voice(
            statement=make_statement(
                "甲。",
                {"yunting": "view"},
                make_quote("甲。", article=article.id, sentence=article.sentences[0].id),
                id=f"s-{article.id}",
            ),
            stance="argues",
        )
        for article in articles
    )
    return dataclasses.replace(theme, voices=voices)


@pytest.mark.parametrize("count", COUNTS)
def test_nothing_grows_wide_and_home_stays_short(world: Path, count: int) -> None:
    pages = _pages(world, count)
    home, themes = pages["index.md"], pages["themes/index.md"]
    strip = re.search(r'<div class="heat">(.*)</div>', home)
    assert strip is not None
    cells = strip[1].count('<span class="word">')
    assert cells == (count if count <= MOST_COLUMNS else MOST_COLUMNS)
    heads = re.search(r'<th scope="col">解释</th>(.*)</tr>', themes)
    assert heads is not None
    assert heads[1].count("<th ") == cells
    row = re.search(r"\(#patience\)</th>(.*)</tr>", themes)
    assert row is not None
    told = [int(number) for number in re.findall(r"</span>(\d+)</span>", row[1])]
    assert (len(told), sum(told)) == (cells, count)
    listed = home.partition('<ol class="home-articles" markdown>')[2].partition("</ol>")[0]
    assert listed.count("](articles/") == (count if count <= 12 else 8)
    assert ("篇](articles/index.md)" in home) == (count > 12)


@pytest.mark.parametrize("count", COUNTS)
def test_index_has_every_article_once_and_from_the_thirteenth_years_and_outlets(
    world: Path, count: int
) -> None:
    index = _pages(world, count)["articles/index.md"]
    level = "###" if count > 12 else "##"
    places = re.findall(rf"^{level} \[.*\]\((.*)\.md\) {{ #(.*) }}$", index, re.MULTILINE)
    assert len(places) == len(set(places)) == count
    assert all(page == anchor for page, anchor in places)
    years = re.findall(r"^## (\d{4}年|按媒体) { #(.*) }$", index, re.MULTILINE)
    assert years == (
        [("按媒体", "outlets"), ("2024年", "y2024"), ("2025年", "y2025"), ("2026年", "y2026")]
        if count > 12
        else []
    )
    outlets = re.findall(r"^- .*（(\d+)篇）：(.*)$", index, re.MULTILINE)
    assert [int(number) for number, _ in outlets] == [links.count("](") for _, links in outlets]
    assert sum(int(number) for number, _ in outlets) == (count if count > 12 else 0)


def _article(id: str, outlet: str = "", day: str = "") -> Article:
    published = parse_edtf(day) if day else None
    return dataclasses.replace(
        make_article("甲。"), id=id, short=id, outlet=outlet, published=published
    )


def _told(groups: Iterable[ArticleGroup]) -> list[tuple[str, str]]:
    return [(group.name, "".join(one.id for one in group.articles)) for group in groups]


def test_eight_articles_have_a_column_each() -> None:
    articles = [_article(id, "同一家") for id in "abcdefgh"]
    assert _told(article_columns(articles, "不详", "其他")) == [(id, id) for id in "abcdefgh"]


def test_nine_articles_stand_by_outlet_and_of_nine_outlets_the_smallest_together() -> None:
    few = [
        _article(id, outlet) for id, outlet in zip("abcdefghi", "甲乙甲乙甲乙甲 丙", strict=True)
    ]
    few[7] = _article("h")
    assert _told(article_columns(few, "不详", "其他")) == [
        ("甲", "aceg"),
        ("乙", "bdf"),
        ("不详", "h"),
        ("丙", "i"),
    ]
    many = [
        _article(id, outlet)
        for id, outlet in zip("abcdefghij", "甲乙丙丁戊己庚辛壬壬", strict=True)
    ]
    assert _told(article_columns(many, "不详", "其他")) == [
        *zip("甲乙丙丁戊己", "abcdef", strict=True),
        ("壬", "ij"),
        ("其他", "gh"),
    ]


def test_articles_stand_by_year_and_by_month_as_finely_as_they_are_dated() -> None:
    days = (
        "2024-12-31",
        "2025",
        "2025-02-07",
        "[2025-02-12..2025-03-04]",
        "2025-21",
        "../2026-01",
        "",
    )
    articles = [_article(id, day=day) for id, day in zip("abcdefg", days, strict=True)]
    assert _told(by_year(articles, "无日期")) == [
        ("2024年", "a"),
        ("2025年", "bcde"),
        ("2026年", "f"),
        ("无日期", "g"),
    ]
    assert _told(by_month(articles, "无日期")) == [
        ("2024年12月", "a"),
        ("2025年", "be"),
        ("2025年2月", "cd"),
        ("2026年1月", "f"),
        ("无日期", "g"),
    ]
