"""What the search shows of a page: its title and the words around each hit, with their marks."""

from __future__ import annotations

import pytest
from gazetteer.search.spans import SentenceNumbers
from playwright.sync_api import Browser, Page

from tests.browser.search_world import INDEX, SENTENCES, open_engine
from tests.samples import make_article


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


def test_runs_of_marks_are_one(engine: Page) -> None:
    script = """([query, text]) => {
      const { marks } = gazetteerSearch.marker(engine.answer(query).parts, engine.corpus)(text);
      return marks.map(mark => text.slice(...mark));
    }"""
    assert engine.evaluate(script, ["杭州 机器狗", "杭州机器狗在杭州，机器狗"]) == [
        "杭州机器狗",
        "杭州",
        "机器狗",
    ]


@pytest.mark.parametrize(
    ("before", "start"),
    [
        ("𠮷" * 50 + "甲" + "𠮷" * 10, "…𠮷"),
        ("一" * 34 + "👩‍👧‍👦" * 3 + "一" * 12, "…👩‍👧‍👦"),
        ("é" * 15 + "e\u0301" * 40, "…e\u0301"),
    ],
)
def test_excerpt_begins_with_a_whole_character(browser: Browser, before: str, start: str) -> None:
    sentence = before + "机器狗来了" + "，很长的一句话" * 12 + "。"
    articles = [
        ["one", "一报", "2025-02-12", ["p1", sentence, *SENTENCES[1:3]], ["p2", *SENTENCES[3:]]]
    ]
    page = open_engine(browser, {**INDEX, "articles": articles})
    script = """() => {
      const { parts, pages } = engine.answer("机器狗来了");
      return gazetteerSearch.makeExcerpts(parts, engine.corpus)(pages[0], 1).hits[0].text.text;
    }"""
    told = page.evaluate(script)
    assert told.startswith(start)
    assert told.encode("utf-16", "surrogatepass").decode("utf-16", "replace") == told
    assert sentence.endswith(told.removeprefix("…"))
    page.close()


@pytest.mark.parametrize(
    ("query", "start"),
    [
        ("drawn", "…and the café they share has drawn officials"),
        ("officials", "…the cafe\u0301 they share has drawn officials"),
        ("generation", "…who speak of innovators, a new generation"),
    ],
)
def test_excerpt_of_english_begins_with_a_whole_word(
    browser: Browser, query: str, start: str
) -> None:
    sentence = (
        "Online communities call them by one name of many, and the cafe\u0301 they share has drawn officials from many other "
        "cities, who speak of innovators, a new generation of builders."
    )
    articles = [
        ["one", "Daily", "2025-02-12", ["p1", sentence, *SENTENCES[1:3]], ["p2", *SENTENCES[3:]]]
    ]
    page = open_engine(browser, {**INDEX, "articles": articles})
    script = """query => {
      const { parts, pages } = engine.answer(query);
      return gazetteerSearch.makeExcerpts(parts, engine.corpus)(pages[0], 1).hits[0].text.text;
    }"""
    assert page.evaluate(script, query).startswith(start.replace("café", "cafe\u0301"))
    page.close()


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("It is a city of robots.", "en"),
        ("“Why not?” he said", "en"),
        ("DeepSeek-R1", ""),
        ("Game Science", ""),
        ("杭州的 Game Science Interactive Studio", ""),
        ("2025-02-10 12:30", ""),
    ],
)
def test_words_of_an_english_article_are_told_by_their_letters(
    engine: Page, text: str, lang: str
) -> None:
    assert engine.evaluate("text => gazetteerSearch.langOf(text)", text) == lang


def test_place_covers_the_words_it_prints_behind_characters_of_two_units(browser: Browser) -> None:
    sentence = "𠮷𠮷𠮷𠮷野家的记者说，甲壳机器公司推出了水晶键盘。"
    numbers = SentenceNumbers([make_article(sentence + "\n")])
    place = numbers.find("机器公司推出了水晶键盘")
    assert place
    spans = numbers.written([place])
    index = {
        **INDEX,
        "articles": [["one", "一报", "2025-02-12", ["p1", sentence]]],
        "places": [
            ["timeline/", "page", ["时间线", ""], [], spans, ""],
            ["articles/one/", "article", ["一篇文章", ""], [], "", ""],
        ],
        "doors": [],
        "whole": [],
    }
    page = open_engine(
        browser, index, {"topics": {}, "statements": [], "words": [], "printed": ["", ""]}
    )
    script = "query => engine.answer(query).pages.map(({ url }) => url).sort()"
    assert page.evaluate(script, "水晶键盘") == ["articles/one/", "timeline/"]
    assert page.evaluate(script, "说，甲壳机器") == ["articles/one/"]
    assert page.evaluate(script, "机器公司") == ["articles/one/", "timeline/"]
    page.close()


def test_every_hit_of_a_list_is_shown_once_and_at_home(engine: Page) -> None:
    script = """query => {
      const { parts, pages } = engine.answer(query);
      const excerpt = gazetteerSearch.makeExcerpts(parts, engine.corpus);
      const shown = gazetteerSearch.shownOf(pages);
      return pages.map(page => excerpt(page, 5, shown)).map(({ url, hits }) => [url, hits.map(hit => hit.url)]);
    }"""
    listed = dict(engine.evaluate(script, "机器狗"))
    hits = [hit for found in listed.values() for hit in found]
    assert sorted(hits) == sorted(set(hits))
    assert listed["articles/one/"] == ["articles/one/#p1s1"]
    assert listed["companies/unitree/"] == ["companies/unitree/#products"]
    assert listed["cities/hangzhou/"] == []


def test_named_entry_of_a_page_stands_for_itself(engine: Page) -> None:
    script = """query => {
      const { parts, pages } = engine.answer(query);
      const excerpt = gazetteerSearch.makeExcerpts(parts, engine.corpus);
      return pages.map(page => excerpt(page, 5)).map(({ url, anchor, kind, title }) => [url, anchor ?? "", kind, title.text]);
    }"""
    assert engine.evaluate(script, "单立人")[0] == [
        "people/others/",
        "shan-liren",
        "person",
        "单立人",
    ]
    assert engine.evaluate(script, "其他人物") == [["people/others/", "", "page", "其他人物"]]


def test_page_whose_sentence_stands_elsewhere_shows_its_own_line_with_the_words(
    browser: Browser,
) -> None:
    places = [list(place) for place in INDEX["places"]]
    places[2][3] = ["都在杭州"]
    page = open_engine(browser, {**INDEX, "places": places})
    script = """query => {
      const { parts, pages } = engine.answer(query);
      const { url, text, hits } = gazetteerSearch.makeExcerpts(parts, engine.corpus)(pages[0], 5, gazetteerSearch.shownOf(pages));
      return [url, text.text, hits.length];
    }"""
    assert page.evaluate(script, "都在杭州") == ["companies/brainco/", "都在杭州", 0]
    page.close()


@pytest.mark.parametrize("query", ["其他人物", "宇树科技", "brainco", "南京"])
def test_title_is_not_shown_again_as_the_line_with_the_words(engine: Page, query: str) -> None:
    script = """query => {
      const { parts, pages } = engine.answer(query);
      const excerpt = gazetteerSearch.makeExcerpts(parts, engine.corpus);
      const shown = gazetteerSearch.shownOf(pages);
      return pages.map(page => excerpt(page, 5, shown)).map(({ title, text }) => [title.text, text.text]);
    }"""
    listed = engine.evaluate(script, query)
    assert listed
    assert [title for title, text in listed if title == text] == []
