"""What readers do: open the main pages, land on a sentence, search by company and city."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Served

MAIN_PAGES = {
    "": "六小龙志",
    "articles/meijing-2025-02-07/": "杭州的爆发是偶然吗？",
    "companies/unitree/": "宇树科技 Unitree",
    "cities/nanjing/": "南京 Nanjing",
    "timeline/": "时间线",
}


@pytest.mark.parametrize("device", ["page", "phone"])
@pytest.mark.parametrize("path", MAIN_PAGES)
def test_main_page_opens_without_errors_or_foreign_requests(
    path: str, device: str, site: Served, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(device)
    page.goto(site.url + path, wait_until="networkidle")
    expect(page.locator("main h1").first).to_have_text(f"{MAIN_PAGES[path]}#")
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert width <= 0, "the page scrolls sideways"


def test_receipt_lands_on_the_highlighted_sentence(page: Page, site: Served) -> None:
    page.goto(site.url + "companies/game-science/")
    receipt = page.locator(".statement details.receipt", has_text="玉渊谭天").first
    expect(receipt.locator("blockquote").first).to_be_hidden()
    receipt.locator("summary").click()
    receipt.get_by_role("link", name=re.compile("到原句")).first.click()
    sentence = page.locator("span:target")
    expect(sentence).to_contain_text("游戏科学")
    expect(sentence).to_be_in_viewport()
    plain = page.locator(".prose span[id]").first
    colour = "e => getComputedStyle(e).backgroundColor"
    assert sentence.evaluate(colour) != plain.evaluate(colour)


@pytest.mark.parametrize(
    ("words", "path"), [("宇树科技", "companies/unitree/"), ("南京", "cities/nanjing/")]
)
@pytest.mark.parametrize("device", ["page", "phone"])
def test_search_finds_the_page_of_a_company_and_a_city(
    words: str, path: str, device: str, site: Served, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(device)
    page.goto(site.url)
    if device == "phone":
        page.locator("button.md-header__button[for=__search]").click()
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill(words)
    found = page.locator(f".md-search-result__item a[href*='{path}']").first
    expect(found).to_be_visible()
    found.click()
    page.wait_for_url(f"**/six-dragons/{path}**")
    expect(page.locator("main h1").first).to_contain_text(words)


def test_original_of_the_traditional_article_stands_beside_it(page: Page, site: Served) -> None:
    page.goto(site.url + "articles/fengtou-2025/")
    expect(page.locator("#o1s1")).to_be_hidden()
    page.get_by_text("原文（繁体）", exact=True).click()
    expect(page.locator("#o1s1")).to_have_text("2025年新春,杭州可謂占盡風頭。")


def test_pages_read_without_javascript(open_page: Callable[..., Page], site: Served) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(site.url + "timeline/")
    assert page.locator("li.event").count() > 60
    page.locator("li.event summary").first.click()
    expect(page.locator("li.event blockquote").first).to_be_visible()
