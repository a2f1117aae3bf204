"""The rows of the search page: which hold the query, in what order, and what the facets count."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.search_world import INDEX, open_engine


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Page:
    return open_engine(browser)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("人才", ["#p1s2", "#p2s1"]),
        ("杭州", ["#p1s1", "#p2s1", "#p2s2", "#e1"]),
        ("宇树 机器狗", ["#p1s1"]),
        ("南京 机器狗", ["#p1s1", "#p1s2"]),
        ("南京 揭榜", []),
    ],
)
def test_rows_hold_every_word_or_else_their_paragraph_does(
    engine: Page, query: str, rows: list[str]
) -> None:
    script = """query => {
      const { parts } = engine.answer(query);
      const found = gazetteerSearch.matching(gazetteerSearch.makeRows(engine), parts, engine.lookup);
      return found.map(({ url }) => url.replace(/.*#/, "#"));
    }"""
    assert engine.evaluate(script, query) == rows


def test_the_row_that_says_it_most_often_comes_first(engine: Page) -> None:
    script = """() => {
      const row = text => ({ key: engine.corpus.fold(text) });
      const rows = [row("甲乙"), row("乙乙丙"), row("丙")];
      const spot = ({ key }, start) => ({ text: key, start, end: start + 1 });
      const spots = [spot(rows[0], 1), spot(rows[1], 0), spot(rows[1], 1)];
      const lookup = { find: () => new Map([["place", spots], ["other", spots.slice(0, 1)]]) };
      return gazetteerSearch.matching(rows, [{ words: ["乙"] }], lookup).map(({ key }) => key.text);
    }"""
    assert engine.evaluate(script) == ["乙乙丙", "甲乙"]


def test_facets_count_what_each_value_would_leave(engine: Page) -> None:
    script = """chosen => {
      const rows = gazetteerSearch.makeRows(engine);
      const { parts } = engine.answer("杭州");
      const found = gazetteerSearch.matching(rows, parts, engine.lookup);
      return ["kind", "company", "city", "year"].map(facet => gazetteerSearch.counts(found, chosen, facet));
    }"""
    assert engine.evaluate(script, {}) == [
        [["sentence", 3], ["event", 1]],
        [["brainco", 1], ["deepseek", 1], ["unitree", 1]],
        [["hangzhou", 4]],
        [["2025", 4]],
    ]
    assert engine.evaluate(script, {"company": "brainco"}) == [
        [["sentence", 1]],
        [["brainco", 1], ["deepseek", 1], ["unitree", 1]],
        [["hangzhou", 1]],
        [["2025", 1]],
    ]


def test_row_of_a_sentence_has_the_date_of_its_article_as_a_range(engine: Page) -> None:
    script = "() => gazetteerSearch.makeRows(engine).filter(({ kind }) => kind === 'sentence').map(row => [row.date, row.dated, row.facets.year])"
    assert engine.evaluate(script)[0] == [
        "[2025-02-12..2025-03-04]",
        "2025年2月12日—3月4日之间",
        ["2025"],
    ]


def test_rows_with_the_typed_word_come_before_those_with_another_for_it(browser: Browser) -> None:
    page = open_engine(browser, {**INDEX, "synonyms": [["南京", "杭州"]]})
    script = """query => gazetteerSearch
      .matching(gazetteerSearch.makeRows(engine), engine.answer(query).parts, engine.lookup)
      .map(({ url }) => url.replace(/.*#/, "#"))"""
    assert page.evaluate(script, "南京")[0] == "#p1s2"
    assert set(page.evaluate(script, "南京")) == {"#p1s2", "#p1s1", "#p2s1", "#p2s2", "#e1"}
    page.close()
