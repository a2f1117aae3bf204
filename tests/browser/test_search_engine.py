"""The search engine's modules, each on its own, in the browser that runs them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from gazetteer.search.characters import traditional_pairs
from playwright.sync_api import Browser, Page

from tests.browser.search_world import open_engine


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Page:
    return open_engine(browser)


@pytest.fixture(scope="module")
def found(engine: Page) -> Callable[[str], list[str]]:
    """The pages found for a query, best first, without the booklet that ends the list."""
    script = "query => engine.answer(query).pages.map(page => page.url)"
    return lambda query: [url for url in engine.evaluate(script, query) if url != "book/"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＤｅｅｐＳｅｅｋ－Ｒ１", "deepseekr1"),
        ("《黑神話：悟空》", "黑神话悟空"),
        ("達到1.87萬億", "达到1.87万亿"),
        ("第1.节", "第1节"),
        ("15％ ½", "15%12"),
    ],
)
def test_folding_drops_width_case_script_and_punctuation(
    engine: Page, text: str, folded: str
) -> None:
    pairs = traditional_pairs(["黑神话悟空达到万亿"])
    script = "([pairs, text]) => gazetteerSearch.makeFold(pairs)(text).text"
    assert engine.evaluate(script, [pairs, text]) == folded


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("共228家，28家", "28家", ["28家"]),
        ("ChatGPT与GPT", "gpt", ["GPT", "GPT"]),
        ("the cat and cathedral", "cat", ["cat", "cat"]),
        ("1.87万、87万", "87万", ["87万"]),
        ("黑神话：悟空", "神话悟空", ["神话：悟空"]),
        ("concat", "cat", []),
    ],
)
def test_words_are_found_at_word_starts_and_marked_in_the_source(
    engine: Page, text: str, words: str, marked: list[str]
) -> None:
    script = """([text, words]) => {
      const folded = gazetteerSearch.makeFold("")(text);
      return gazetteerSearch.positions(folded, words)
        .map(i => text.slice(...gazetteerSearch.span(folded, i, words.length)));
    }"""
    assert engine.evaluate(script, [text, words]) == marked


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("2025年2月10日", ["2025年2月10日", "2月10日"]),
        ("2025-02-10", ["2025年2月10日", "2月10日"]),
        ("2025/2/10", ["2025年2月10日", "2月10日"]),
        ("20250210", ["2025年2月10日", "2月10日"]),
        ("二〇二五年二月十日", ["2025年2月10日", "2月10日"]),
        ("二月二十三日", ["2月23日"]),
        ("２月１０号", ["2月10日"]),
        ("2024-12", ["2024年12月"]),
        ("2018年3月1日", ["2018年3月1日"]),
        ("13-40", []),
        ("1.87", []),
        ("七月", []),
    ],
)
def test_dates_are_read_in_any_form(engine: Page, typed: str, ways: list[str]) -> None:
    assert engine.evaluate("t => gazetteerSearch.dateWords(t, new Set(['2025']))", typed) == ways


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("宇树", "companies/unitree/"),
        ("宇樹科技", "companies/unitree/"),
        ("unitree", "companies/unitree/"),
        ("Ｄｅｅｐ Ｓｅｅｋ", "companies/deepseek/"),
        ("深度求", "companies/deepseek/"),
        ("yushu", "companies/unitree/"),
        ("yushukeji", "companies/unitree/"),
        ("yskj", "companies/unitree/"),
        ("yu shu ke ji", "companies/unitree/"),
        ("hang zhou", "cities/hangzhou/"),
        ("Brain Coo", "companies/brainco/"),
        ("度深求索", "companies/deepseek/"),
        ("浙江犬大学", "organisations/zju/"),
        ("shendu", "companies/deepseek/"),
        ("yaogaoyuan", "people/yao-gaoyuan/"),
        ("shanliren", "people/others/"),
        ("姚高圆", "people/yao-gaoyuan/"),
        ("强闹科技", "companies/brainco/"),
        ("揭榜挂率", "policies/jiebang-guashuai/"),
        ("deepseak", "companies/deepseek/"),
        ("深度求紧", "companies/deepseek/"),
    ],
)
def test_a_name_in_any_form_leads_to_its_page_first(
    found: Callable[[str], list[str]], query: str, first: str
) -> None:
    assert found(query)[0] == first


def test_what_is_found_are_the_pages_that_print_the_words(
    found: Callable[[str], list[str]],
) -> None:
    assert found("不是人才") == ["articles/one/", "companies/deepseek/"]
    assert sorted(found("缺的不是")) == ["articles/one/", "cities/nanjing/", "companies/deepseek/"]
    assert sorted(found("提到它")) == ["companies/deepseek/", "companies/unitree/"]
    assert found("翻山") == ["companies/unitree/"]


def test_the_booklet_ends_every_list_but_that_of_its_own_name(engine: Page) -> None:
    script = "query => engine.answer(query).pages.map(page => page.url)"
    assert engine.evaluate(script, "翻山") == ["companies/unitree/", "book/"]
    assert engine.evaluate(script, "其他人物") == ["people/others/"]
    assert engine.evaluate(script, "全书") == ["book/"]
    assert engine.evaluate(script, "小米") == []


def test_words_run_on_over_sentences_but_not_over_paragraphs(
    found: Callable[[str], list[str]],
) -> None:
    assert found("机器狗。南京") == ["articles/one/"]
    assert found("228家。揭榜") == []


def test_all_of_several_words_must_stand_on_a_page(found: Callable[[str], list[str]]) -> None:
    assert found("杭州 机器狗") == ["cities/hangzhou/", "articles/one/", "companies/unitree/"]
    assert found("南京 机器狗") == ["articles/one/"]
    assert found("深度求索人才") == ["companies/deepseek/", "articles/one/", "cities/hangzhou/"]


@pytest.mark.parametrize(
    "query",
    [
        "小米",
        "房产税",
        "北京大学",
        "东京大学",
        "浙江大厦",
        "google",
        "kaifa",
        "ha er bin",
        "产业规模达标",
    ],
)
def test_nothing_is_found_for_what_is_not_there(
    found: Callable[[str], list[str]], query: str
) -> None:
    assert found(query) == []


def test_mending_is_told(engine: Page) -> None:
    script = "query => engine.answer(query).mended"
    assert engine.evaluate(script, "姚高圆") == {"asked": "姚高圆", "shown": "姚高员"}
    assert engine.evaluate(script, "宇数科技") == {"asked": "宇数科技", "shown": "宇树科技"}
    assert engine.evaluate(script, "产业归模达到") == {
        "asked": "产业归模达到",
        "shown": "产业规模达到",
    }
    assert engine.evaluate(script, "宇树") is None


def test_an_empty_query_gives_the_pages_to_start_from(found: Callable[[str], list[str]]) -> None:
    assert found(" ") == ["companies/unitree/"]


def test_suggestions_go_on_in_the_characters_typed(engine: Page) -> None:
    assert engine.evaluate("engine.suggest('宇')") == ["宇树"]
    assert engine.evaluate("engine.suggest('杭州 Deep')") == ["DeepSeek"]
    assert engine.evaluate("engine.suggest('yushu')") == []
