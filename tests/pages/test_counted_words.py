"""Words that count articles, months and companies say what the data has."""

import dataclasses
import re
from pathlib import Path

import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.model import Gazetteer
from gazetteer.model.edtf import parse_edtf
from gazetteer.pages import Views
from gazetteer.pages.data_rows import FILE as DATA_ROWS
from gazetteer.pages.render import render_pages

from tests.pages.test_pages import TEMPLATES
from tests.samples import make_entity, make_event, make_statement

FIXED = re.compile("[两二三四五六七八九十]+[篇家]|2025年[0-9]+月")


@pytest.fixture
def linked(world: Path) -> tuple[Gazetteer, dict[str, dict[str, str]]]:
    gazetteer, knowledge = load_gazetteer(Project(root=world))
    return gazetteer, {group: dict(words) for group, words in knowledge.labels.items()}


def _pages(gazetteer: Gazetteer, labels: dict[str, dict[str, str]]) -> dict[str, str]:
    return render_pages(Views(gazetteer, labels), TEMPLATES)


def _with_articles(gazetteer: Gazetteer, days: tuple[str, ...]) -> Gazetteer:
    """The first article goes on standing; as many more as there are days repeat it."""
    first, *_ = gazetteer.articles
    more = tuple(
        dataclasses.replace(first, id=f"more-{n}", published=parse_edtf(day) if day else None)
        for n, day in enumerate(days)
    )
    return dataclasses.replace(gazetteer, articles=(*gazetteer.articles, *more))


@pytest.mark.parametrize(
    ("days", "home", "llms"),
    [
        ((), "2025年3月，两篇文章追问", "> 两篇2025年3月的新闻里的"),
        (("2025-11-08",), "2025年3月—11月，三篇文章追问", "> 三篇2025年3月—11月的新闻里的"),
        (("2024-12-31", ""), "2024年12月—2025年3月，四篇文章追问", "> 四篇2024年12月—2025年3月的"),
        (("2025-03-01",) * 11, "2025年3月，十三篇文章追问", "> 十三篇2025年3月的新闻里的"),
        (("2025-03-01",) * 198, "2025年3月，200篇文章追问", "> 200篇2025年3月的新闻里的"),
    ],
)
def test_home_and_directory_count_articles_and_months(
    linked: tuple[Gazetteer, dict[str, dict[str, str]]],
    days: tuple[str, ...],
    home: str,
    llms: str,
) -> None:
    gazetteer, labels = linked
    pages = _pages(_with_articles(gazetteer, days), labels)
    counted = home.partition("，")[2].removesuffix("文章追问")
    assert f"\n{home}" in pages["index.md"]
    assert f'\ndescription: "{counted}新闻里的' in pages["index.md"]
    assert f"\n{llms}" in pages["llms.txt"]


def test_no_month_is_named_where_no_article_has_a_date(
    linked: tuple[Gazetteer, dict[str, dict[str, str]]],
) -> None:
    gazetteer, labels = linked
    many = _with_articles(gazetteer, ("",) * 20).articles
    undated = tuple(dataclasses.replace(one, published=None) for one in many)
    pages = _pages(dataclasses.replace(gazetteer, articles=undated), labels)
    assert "\n二十二篇文章追问：" in pages["index.md"]
    assert pages["index.md"].count("](articles/more-") == 8
    assert "\n> 二十二篇新闻里的" in pages["llms.txt"]


def test_timeline_counts_the_articles_that_tell_an_event(
    linked: tuple[Gazetteer, dict[str, dict[str, str]]],
) -> None:
    gazetteer, labels = linked
    told = dataclasses.replace(make_event("甲", "starraft"), quotes=gazetteer.events[0].quotes)
    gazetteer = dataclasses.replace(_with_articles(gazetteer, ("2025-03-01",) * 9), events=(told,))
    assert "\n1篇文章里有日期的1件事，" in _pages(gazetteer, labels)["timeline/index.md"]


def _dragons(gazetteer: Gazetteer, count: int) -> Gazetteer:
    """So many dragons with a tie and a box each, and one group of them all."""
    first = next(entity for entity in gazetteer.entities if entity.dragon)
    more = tuple(
        dataclasses.replace(make_entity(f"dragon-{n}", f"甲{n}"), dragon=True, paged=True)
        for n in range(count - 1)
    )
    group = dataclasses.replace(
        make_entity("group", "众小龙"),
        paged=True,
        members=(first.id, *(one.id for one in more)),
    )
    quote = gazetteer.statements[0].quotes[0]
    ties = tuple(
        make_statement(
            "来往。",
            {one.id: "place", "yunting": "industry"},
            quote,
            id=f"tie-{n}",
            ties=((one.id, "落户", "yunting"),),
        )
        for n, one in enumerate(more)
    )
    entry = gazetteer.entries[first.id]
    return dataclasses.replace(
        gazetteer,
        entities=(*gazetteer.entities, *more, group),
        statements=(*gazetteer.statements, *ties),
        entries={**gazetteer.entries, **{one.id: entry for one in more}},
    )


@pytest.mark.parametrize(("count", "word"), [(2, "两"), (6, "六"), (7, "七"), (12, "十二")])
def test_headings_count_the_companies_that_are_there(
    linked: tuple[Gazetteer, dict[str, dict[str, str]]], count: int, word: str
) -> None:
    gazetteer, labels = linked
    labels["compared"]["company"] = "{companies}家对照"
    labels["compared_note"]["company"] = "同一个问题，{companies}家各有什么答案。"
    pages = _pages(_dragons(gazetteer, count), labels)
    assert f'aria-label="{word}家对照"' in pages["companies/index.md"]
    assert f"\n同一个问题，{word}家各有什么答案。\n" in pages["companies/index.md"]
    own = pages["companies/starraft.md"]
    assert f"[{word}家的关系图](../relations/index.md)" in own
    assert f"；{word}家合起来的0条陈述和大事，见[众小龙](group.md)" in own


def test_nothing_that_is_written_by_hand_counts_articles_companies_or_months() -> None:
    root = TEMPLATES.parent.parent
    written = [
        *TEMPLATES.rglob("*.j2"),
        *TEMPLATES.rglob("*.svg"),
        *(path for path in (root / "overrides").rglob("*.html") if path != root / DATA_ROWS),
        root / "mkdocs.yml",
        root / "docs" / "about" / "index.md",
    ]
    texts = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in written
    }
    assert {path: FIXED.findall(text) for path, text in texts.items() if FIXED.search(text)} == {}
