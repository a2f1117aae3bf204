"""What the search engine shows: excerpts with their marks, rows of the search page, facets."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.search_world import open_engine


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Page:
    return open_engine(browser)


def test_an_excerpt_marks_the_words_and_nothing_else(engine: Page) -> None:
    script = """query => {
      const { parts, pages } = engine.answer(query);
      const { title, hits } = gazetteerSearch.makeExcerpts(parts, engine.corpus)(pages[0], 3);
      const marked = ({ text, marks }) => marks.map(mark => text.slice(...mark));
      return [marked(title), hits.map(hit => [hit.kind, hit.url, hit.title.text, ...marked(hit.text)])];
    }"""
    assert engine.evaluate(script, "萬億") == [
        [],
        [["sentence", "articles/one/#p1s3", "", "万亿"]],
    ]
    assert engine.evaluate(script, "宇树 机器狗") == [
        ["宇树科技", "Unitree"],
        [
            ["statement", "companies/unitree/#products", "产品", "宇树科技", "机器狗"],
            ["sentence", "articles/one/#p1s1", "一报", "宇树科技", "机器狗"],
        ],
    ]


def test_the_first_hits_show_every_word_of_the_query(engine: Page) -> None:
    script = """query => {
      const { parts, pages } = engine.answer(query);
      const page = pages.find(({ url }) => url === "articles/one/");
      return gazetteerSearch.makeExcerpts(parts, engine.corpus)(page, 2).hits.map(hit => hit.url);
    }"""
    assert engine.evaluate(script, "杭州 228家") == ["articles/one/#p1s1", "articles/one/#p1s3"]
    assert engine.evaluate(script, "228家 杭州") == ["articles/one/#p1s3", "articles/one/#p1s1"]


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
