"""The search box of the real site: typed key by key, composed, pasted, by keyboard alone, without network."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Served

BOX = "input[data-md-component=search-query]"
LIST = ".md-search-result__item"
META = ".md-search-result__meta"
FIRST = f"{LIST} >> nth=0 >> a >> nth=0"
HELP = ".md-search .search-help:visible"


@pytest.fixture
def box(page: Page, site: Served) -> Page:
    """The home page with its box open and its engine ready."""
    page.goto(site.url)
    page.click(BOX)
    expect(page.locator(LIST).first).to_be_visible()
    return page


def _type(page: Page, text: str) -> None:
    """As an input method does: characters arrive one by one, and a key goes up after each."""
    for char in text:
        page.keyboard.insert_text(char)
        page.keyboard.press("Shift")


def _first(page: Page, site: Served) -> str:
    href = page.locator(FIRST).get_attribute("href") or ""
    return href.removeprefix(site.url).split("?")[0]


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
    _type(box, typed)
    expect(box.locator(FIRST)).to_have_attribute("href", re.compile(re.escape(site.url + first)))


def test_a_sentence_is_shown_marked_and_lands_highlighted(box: Page, site: Served) -> None:
    _type(box, "将信将疑地坚定支持")
    hit = box.locator(f"{LIST} a[href*='#p']").first
    expect(hit.locator("mark")).to_have_text(["将信将疑地坚定支持"])
    expect(hit.locator(".md-tag")).to_have_text("句子")
    hit.click()
    expect(box.locator("span:target")).to_contain_text("将信将疑地坚定支持")


def test_a_mended_query_says_so(box: Page) -> None:
    _type(box, "宇数科技")
    expect(box.locator(META)).to_contain_text("未找到“宇数科技”，显示“宇树科技”")


def test_nothing_is_found_for_what_is_not_there(box: Page) -> None:
    _type(box, "比亚迪")
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
    _type(box, "何熙昱锦")
    first = box.locator(FIRST)
    expect(first.locator("h1")).to_have_text("何熙昱锦")
    expect(first.locator(".md-tag")).to_have_text("人物")
    first.click()
    box.wait_for_url(re.compile(r"/people/others/.*#he-xiyujin$"))


@pytest.mark.parametrize("words", ["宇树", "将信将疑地坚定支持", "人才", "1.87万亿", "机器狗"])
def test_no_hit_is_listed_twice(box: Page, words: str) -> None:
    with box.expect_response(re.compile("later.js")):
        _type(box, "宇数科技")
    box.fill(BOX, words)
    expect(box.locator(f"{LIST} mark").first).to_be_visible()
    hits = box.locator(f"{LIST} article > p").all_text_contents()
    assert hits
    assert sorted(hits) == sorted(set(hits))


def test_composing_letters_are_not_searched_and_the_result_is(box: Page, site: Served) -> None:
    session = box.context.new_cdp_session(box)
    for letters in ("y", "yu", "yu'shu"):
        session.send(
            "Input.imeSetComposition",
            {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)},
        )
        box.keyboard.press("Shift")
    assert box.input_value(BOX) == "yu'shu"
    expect(box.locator(META)).to_have_text("六小龙与主要城市")
    session.send("Input.insertText", {"text": "宇树"})
    assert box.input_value(BOX) == "宇树"
    expect(box.locator(FIRST)).to_have_attribute("href", re.compile("companies/unitree/"))


def test_enter_that_ends_a_composition_after_its_end_opens_nothing(box: Page) -> None:
    """Safari and some input methods on Linux send it so, with the key code 229."""
    box.locator(BOX).fill("宇树")
    expect(box.locator(FIRST)).to_be_visible()
    before = box.url
    box.locator(BOX).evaluate(
        """box => {
          box.dispatchEvent(new CompositionEvent("compositionend", { data: "keji", bubbles: true }));
          for (const key of ["Enter", "ArrowDown", "Escape"]) {
            const event = new KeyboardEvent("keydown", { key, keyCode: 229, bubbles: true, cancelable: true });
            box.dispatchEvent(event);
          }
        }"""
    )
    box.wait_for_timeout(300)
    assert box.url == before
    expect(box.locator(FIRST)).to_be_visible()


def test_the_door_of_the_home_page_opens_the_box(page: Page, phone: Page, site: Served) -> None:
    for device in (page, phone):
        device.goto(site.url)
        device.get_by_role("link", name="搜企业、城市、人物、原话").click()
        expect(device.locator(META)).to_have_text("六小龙与主要城市")
        expect(device.locator(BOX)).to_be_focused()
        assert device.url == site.url


@pytest.mark.parametrize("kind", ["paste", "drop"])
def test_pasted_and_dropped_text_is_searched_at_once(box: Page, kind: str) -> None:
    if kind == "paste":
        box.context.grant_permissions(["clipboard-read", "clipboard-write"])
        box.evaluate("navigator.clipboard.writeText('云深处')")
        box.keyboard.press("Control+V")
    else:
        box.evaluate(
            """selector => {
              const box = document.querySelector(selector);
              box.value = "云深处";
              box.dispatchEvent(new InputEvent("input", { inputType: "insertFromDrop", bubbles: true }));
            }""",
            BOX,
        )
    expect(box.locator(FIRST)).to_have_attribute("href", re.compile("companies/deep-robotics/"))


def test_the_keyboard_alone_opens_searches_and_goes(page: Page, site: Served) -> None:
    page.goto(site.url)
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(META)).to_have_text("六小龙与主要城市")
    page.keyboard.insert_text("强脑")
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile("companies/brainco/"))
    page.keyboard.press("ArrowDown")
    expect(page.locator(FIRST)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("companies/brainco/"))


def test_enter_on_a_phrase_goes_to_its_sentence(box: Page) -> None:
    _type(box, "折射出各个城市的焦虑")
    expect(box.locator(LIST)).not_to_have_count(0)
    expect(box.locator(f"{LIST} mark").first).to_be_visible()
    box.keyboard.press("Enter")
    box.wait_for_url(re.compile(r"articles/fengtou-2025/.*#p8s4$"))


def test_after_the_first_answer_it_works_without_network(box: Page) -> None:
    with box.expect_response(re.compile("later.js")):
        _type(box, "宇树")
    expect(box.locator(f"{LIST} mark").first).to_be_visible()
    box.context.set_offline(True)
    for query, first in {"深度求所": "companies/deepseek/", "二月十日": "articles/"}.items():
        box.fill(BOX, "")
        _type(box, query)
        expect(box.locator(FIRST)).to_have_attribute("href", re.compile(first))


def test_the_list_leads_to_the_search_page_with_the_same_query(box: Page, site: Served) -> None:
    _type(box, "人才")
    box.click(".search-all")
    box.wait_for_url(site.url + "search/?q=%E4%BA%BA%E6%89%8D")
    expect(box.locator("[data-rows] mark").first).to_have_text("人才")


def test_a_page_deep_in_the_site_finds_the_engine_under_the_base_path(
    page: Page, site: Served
) -> None:
    page.goto(site.url + "companies/unitree/")
    page.click(BOX)
    _type(page, "杭州")
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile(site.url + "cities/hangzhou/"))


def test_all_that_the_first_answer_needs_is_small(
    open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site.url)))
    page.goto(site.url)
    page.click(BOX)
    _type(page, "宇树")
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
