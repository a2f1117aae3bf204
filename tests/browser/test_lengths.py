"""Pages are no longer than a reader bears, and say little more than the sentences they rest on."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.sentences import places, read_sentences
from tests.browser.serving import Served

DRAGONS = ("deepseek", "unitree", "deep-robotics", "game-science", "brainco", "manycore")
LONGEST = {
    "companies/deepseek/": 7.0,
    **{f"companies/{name}/": 4.0 for name in DRAGONS[1:]},
    "cities/nanjing/": 5.0,
    "cities/hangzhou/": 12.0,
    "disagreements/": 8.0,
    "timeline/": 10.0,
}
"""Screens of 1280 × 900 with everything folded that is folded; a phone may take 1.6 times as many of its own."""
PHONE = 1.6
MOST_VISIBLE = 2.2
"""Visible characters of a dragon's page for each character of the sentences it rests on."""
MOST_SHOWN = 3
"""How often a page shows one whole sentence, folds included."""


def _screens(page: Page) -> float:
    size = page.viewport_size
    assert size
    return page.evaluate("document.documentElement.scrollHeight") / size["height"]


@pytest.mark.parametrize("path", LONGEST)
def test_page_is_no_longer_than_a_reader_bears(
    path: str, open_page: Callable[..., Page], site: Served
) -> None:
    desktop = open_page(viewport={"width": 1280, "height": 900})
    desktop.goto(site.url + path)
    assert _screens(desktop) <= LONGEST[path]
    phone = open_page(viewport={"width": 390, "height": 844}, has_touch=True)
    phone.goto(site.url + path)
    assert _screens(phone) <= LONGEST[path] * PHONE


@pytest.mark.parametrize("dragon", DRAGONS)
def test_page_of_a_dragon_says_little_more_than_its_sentences(
    dragon: str, page: Page, site: Served
) -> None:
    page.goto(f"{site.url}companies/{dragon}/")
    sentences = read_sentences()
    hrefs = page.locator("main article a[href*='articles/']").evaluate_all(
        "links => links.map(link => link.href)"
    )
    rests_on = {place for href in hrefs for place in places(href) if place in sentences}
    visible = _bare(page.locator("main article").inner_text())
    assert len(visible) <= MOST_VISIBLE * sum(len(sentences[place]) for place in rests_on)
    whole = _bare(page.locator("main article").text_content() or "")
    titles = {_bare(one) for one in page.locator(".mentions summary").all_inner_texts()}
    often = {
        text: whole.count(_bare(text))
        for text in (sentences[place] for place in rests_on)
        if whole.count(_bare(text)) > MOST_SHOWN
        and not any(_bare(text) in title for title in titles)
    }
    assert often == {}


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("path", ["coverage/", "data/"])
def test_no_title_in_a_table_is_a_sliver_on_a_phone(phone: Page, site: Served, path: str) -> None:
    """Eight characters of a first column stand side by side, where it has so many."""
    phone.goto(site.url + path)
    narrow = phone.locator("td:first-child").evaluate_all(
        """cells => cells.filter(cell => cell.innerText.length > 8
            && cell.clientWidth < 8 * parseFloat(getComputedStyle(cell).fontSize))
          .map(cell => cell.innerText)"""
    )
    assert narrow == []
