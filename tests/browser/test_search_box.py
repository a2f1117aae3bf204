"""The search box of the real site: what it offers, finds and says, where its hits lead, without network too."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_box import BOX, FIRST, LIST, META, open_box, type_words
from tests.browser.serving import Served

HELP = ".md-search .search-help:visible"


@pytest.fixture
def box(page: Page, site: Served) -> Page:
    return open_box(page, site)


def test_the_empty_box_offers_the_dragons_and_the_main_cities(box: Page) -> None:
    expect(box.locator(META)).to_have_text("六小龙与主要城市")
    links = box.locator(f"{LIST} h1").all_text_contents()
    assert (
        len([one for one in box.locator(f"{LIST} .md-tag").all_text_contents() if one == "企业"])
        == 6
    )
    assert "杭州 Hangzhou" in links


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("宇树", "companies/unitree/"),
        ("遊戲科學", "companies/game-science/"),
        ("yushukeji", "companies/unitree/"),
        ("杭州", "cities/hangzhou/"),
        ("hefei", "cities/hefei/"),
        ("姚高圆", "people/yao-gaoyuan/"),
    ],
)
def test_a_name_typed_key_by_key_has_its_page_first(
    box: Page, site: Served, typed: str, first: str
) -> None:
    type_words(box, typed)
    expect(box.locator(FIRST)).to_have_attribute("href", re.compile(re.escape(site.url + first)))


def test_a_sentence_is_shown_marked_and_lands_highlighted(box: Page, site: Served) -> None:
    type_words(box, "将信将疑地坚定支持")
    hit = box.locator(f"{LIST} a[href*='#p']").first
    expect(hit.locator("mark")).to_have_text(["将信将疑地坚定支持"])
    expect(hit.locator(".md-tag")).to_have_text("句子")
    hit.click()
    expect(box.locator("span:target")).to_contain_text("将信将疑地坚定支持")


def test_a_mended_query_says_so(box: Page) -> None:
    type_words(box, "宇数科技")
    expect(box.locator(META)).to_contain_text("未找到“宇数科技”，显示“宇树科技”")


def test_nothing_is_found_for_what_is_not_there(box: Page) -> None:
    type_words(box, "比亚迪")
    expect(box.locator(LIST)).to_have_count(0)
    expect(box.locator(META)).to_have_text("没有找到符合条件的结果")
    expect(box.locator(HELP)).to_have_text(
        re.compile("^简体、繁体、拼音、首字母、同音字和近义词都已试过")
    )
    box.fill(BOX, "((((")
    expect(box.locator(HELP)).to_have_text("只有符号，没有可搜的字。")
    expect(box.locator(LIST)).to_have_count(0)
    box.fill(BOX, "宇树")
    expect(box.locator(HELP)).to_have_count(0)


def test_every_example_of_the_empty_box_finds_something(box: Page) -> None:
    examples = box.locator(f"{HELP} button")
    expect(examples.first).to_be_visible()
    for words in examples.all_text_contents():
        box.fill(BOX, "")
        box.get_by_role("button", name=words, exact=True).click()
        expect(box.locator(BOX)).to_be_focused()
        expect(box.locator(HELP)).to_have_count(0)
        expect(box.locator(f"{LIST} mark").first).to_be_visible()
        assert box.input_value(BOX) == words


def test_name_that_has_no_page_of_its_own_is_titled_by_itself_and_lands_there(
    box: Page, site: Served
) -> None:
    type_words(box, "何熙昱锦")
    first = box.locator(FIRST)
    expect(first.locator("h1")).to_have_text("何熙昱锦")
    expect(first.locator(".md-tag")).to_have_text("人物")
    first.click()
    box.wait_for_url(re.compile(r"/people/others/.*#he-xiyujin$"))


@pytest.mark.parametrize("words", ["宇树", "将信将疑地坚定支持", "人才", "1.87万亿", "机器狗"])
def test_no_hit_is_listed_twice(box: Page, words: str) -> None:
    with box.expect_response(re.compile("later.js")):
        type_words(box, "宇数科技")
    box.fill(BOX, "")
    expect(box.locator(f"{LIST} mark")).to_have_count(0)
    box.fill(BOX, words)
    expect(box.locator(f"{LIST} mark").first).to_be_visible()
    hits = box.locator(f"{LIST} article > p").all_text_contents()
    assert hits
    assert sorted(hits) == sorted(set(hits))


def test_the_door_of_the_home_page_opens_the_box(page: Page, phone: Page, site: Served) -> None:
    for device in (page, phone):
        device.goto(site.url)
        device.get_by_role("link", name="搜企业、城市、人物、原话").click()
        expect(device.locator(META)).to_have_text("六小龙与主要城市")
        expect(device.locator(BOX)).to_be_focused()
        assert device.url == site.url


def test_after_the_first_answer_it_works_without_network(box: Page) -> None:
    with box.expect_response(re.compile("later.js")):
        type_words(box, "宇树")
    expect(box.locator(f"{LIST} mark").first).to_be_visible()
    box.context.set_offline(True)
    for query, first in {"深度求所": "companies/deepseek/", "二月十日": "articles/"}.items():
        box.fill(BOX, "")
        type_words(box, query)
        expect(box.locator(FIRST)).to_have_attribute("href", re.compile(first))


def test_the_list_leads_to_the_search_page_with_the_same_query(box: Page, site: Served) -> None:
    type_words(box, "人才")
    box.click(".search-all")
    box.wait_for_url(site.url + "search/?q=%E4%BA%BA%E6%89%8D")
    expect(box.locator("[data-rows] mark").first).to_have_text("人才")


def test_a_page_deep_in_the_site_finds_the_engine_under_the_base_path(
    page: Page, site: Served
) -> None:
    page.goto(site.url + "companies/unitree/")
    page.click(BOX)
    type_words(page, "杭州")
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile(site.url + "cities/hangzhou/"))


def test_all_that_the_first_answer_needs_is_small(
    open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site.url)))
    page.goto(site.url)
    page.click(BOX)
    type_words(page, "宇树")
    expect(page.locator(f"{LIST} mark").first).to_be_visible()
    needed = sorted({path for path in asked if "search" in path and not path.endswith(".css")})
    assert needed == [
        "assets/search/box.js",
        "assets/search/engine.js",
        "assets/search/index.json",
        "search/search_index.json",
    ]
    bytes_needed = sum(len(gzip.compress((site.folder / path).read_bytes(), 9)) for path in needed)
    assert bytes_needed <= 60_000
