"""The parts of the search box of a page, and how an input method types into it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.serving import Served

BOX = "input[data-md-component=search-query]"
LIST = ".md-search-result__item"
META = ".md-search-result__meta"
FIRST = f"{LIST} >> nth=0 >> a >> nth=0"


def open_box(page: Page, site: Served) -> Page:
    """The home page with its box open and its engine ready."""
    page.goto(site.url)
    page.click(BOX)
    expect(page.locator(LIST).first).to_be_visible()
    return page


def type_words(page: Page, text: str) -> None:
    """As an input method does: characters arrive one by one, and a key goes up after each."""
    for char in text:
        page.keyboard.insert_text(char)
        page.keyboard.press("Shift")
