"""Directions of foreign words as a browser draws them: the site's own words beside them stand as they are written."""

from __future__ import annotations

import pytest
from gazetteer.model.directions import isolated
from gazetteer.pages.markup import wrap_text
from playwright.sync_api import Browser

from tests.bidi import left_open
from tests.browser.serving import Served

FOREIGN = (
    "甲\u202e乙丙",
    "甲\u2067乙\u202b丙",
    "甲\u2069乙\u202e丙",
    "\u2069\u2069\u202e甲\u2067乙",
    "שלום",
)

PLACES = """() => {
  const own = document.querySelector('.own').firstChild;
  return [...own.data].map((_, at) => {
    const range = document.createRange();
    range.setStart(own, at);
    range.setEnd(own, at + 1);
    return range.getBoundingClientRect().left;
  });
}"""


@pytest.mark.parametrize("how", ["markup", "plain"])
@pytest.mark.parametrize("text", FOREIGN)
def test_words_behind_foreign_ones_run_from_left_to_right(
    text: str, how: str, browser: Browser, site: Served
) -> None:
    shown = wrap_text(text, ()) if how == "markup" else isolated(text)
    page = browser.new_page()
    page.goto(site.url + "about/")
    page.evaluate(
        "shown => document.querySelector('article section').innerHTML = `<p>《${shown}》<b class='own'>，2字 abc</b></p>`",
        shown,
    )
    places = page.evaluate(PLACES)
    page.close()
    assert places == sorted(places)
    assert places[0] < places[-1]


@pytest.mark.parametrize("text", FOREIGN)
def test_copied_sentence_turns_nothing_behind_it(text: str, browser: Browser, site: Served) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site.url + "articles/meijing-2025-02-07/")
    page.locator("#p15s2").evaluate(
        "(one, text) => { one.textContent = text; one.tabIndex = 0; one.focus(); }", text
    )
    page.locator("[data-copy=citation]").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied.startswith(f"“{isolated(text)}”——")
    assert left_open(copied) == 0
