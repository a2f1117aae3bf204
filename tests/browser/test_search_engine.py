"""Which pages the search engine finds, in what order, and what it tells of it, in the browser that runs it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from gazetteer.search.characters import further_readings
from playwright.sync_api import Browser, Page

from tests.browser.search_world import INDEX, SENTENCES, open_engine


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Page:
    return open_engine(browser)


@pytest.fixture(scope="module")
def found(engine: Page) -> Callable[[str], list[str]]:
    """The pages found for a query, best first, without the booklet that ends the list."""
    script = "query => engine.answer(query).pages.map(page => page.url)"
    return lambda query: [url for url in engine.evaluate(script, query) if url != "book/"]


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


def test_another_word_for_the_same_finds_it_and_is_told(
    engine: Page, found: Callable[[str], list[str]]
) -> None:
    script = "query => engine.answer(query).also"
    assert found("四足机器人") == found("机器狗")
    assert engine.evaluate(script, "四足机器人") == ["机器狗"]
    assert engine.evaluate(script, "机器狗") == []
    assert found("杭州 四足机器人") == found("杭州 机器狗")
    assert found("六足机器人") == []


def test_pages_with_the_typed_word_come_before_those_with_another_for_it(browser: Browser) -> None:
    index = {**INDEX, "synonyms": [["上市公司", "机器狗"], ["大学", "公司"]]}
    engine = open_engine(browser, index)
    script = "query => engine.answer(query).pages.map(page => page.url)"
    pages = engine.evaluate(script, "上市公司")
    assert pages[0] == "articles/one/"
    assert set(pages) > {"articles/one/", "companies/unitree/"}
    assert engine.evaluate("engine.answer('浙江大学').also") == []
    assert engine.evaluate("engine.answer('上市大学').also") == ["上市公司"]


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("六合区", ["luhequ", "liuhe"]),
        ("会稽", ["kuaiji", "huiji"]),
        ("筠连", ["junlian", "yunlian"]),
        ("大栅栏", ["dashilan", "dazhalan"]),
    ],
)
def test_place_is_found_by_either_reading(browser: Browser, name: str, spelled: list[str]) -> None:
    place = ["cities/there/", "city", [name, ""], [], "", ""]
    more = further_readings([*SENTENCES, name], "")
    engine = open_engine(browser, {**INDEX, "places": [*INDEX["places"], place], "more": more})
    script = "query => engine.answer(query).pages[0]?.url"
    assert [engine.evaluate(script, letters) for letters in spelled] == ["cities/there/"] * 2
    engine.close()


def test_near_sounds_of_names_are_heard(found: Callable[[str], list[str]]) -> None:
    assert found("强老科技")[0] == "companies/brainco/"
    assert found("姚高严") == []


@pytest.mark.parametrize(
    ("query", "first"),
    [("fangzhou", []), ("hangzhuo", ["cities/hangzhou/"]), ("nanjin", ["cities/nanjing/"])],
)
def test_pinyin_of_another_place_is_no_slip(
    found: Callable[[str], list[str]], query: str, first: list[str]
) -> None:
    assert found(query)[:1] == first


def test_suggestions_go_on_in_the_characters_typed(engine: Page) -> None:
    assert engine.evaluate("engine.suggest('宇')") == ["宇树"]
    assert engine.evaluate("engine.suggest('杭州 Deep')") == ["DeepSeek"]
    assert engine.evaluate("engine.suggest('yushu')") == []
