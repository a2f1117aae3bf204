"""The search box of the real site by keyboard and clipboard: composed, pasted, dropped, by keys alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_box import BOX, FIRST, LIST, META, open_box, type_words
from tests.browser.serving import Served


@pytest.fixture
def box(page: Page, site: Served) -> Page:
    return open_box(page, site)


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
    type_words(box, "折射出各个城市的焦虑")
    expect(box.locator(LIST)).not_to_have_count(0)
    expect(box.locator(f"{LIST} mark").first).to_be_visible()
    box.keyboard.press("Enter")
    box.wait_for_url(re.compile(r"articles/fengtou-2025/.*#p8s4$"))


def _enter_at_once(page: Page, words: str, then: str = "") -> None:
    """The words and Enter arrive within one task, in which no answer can come; `then` is typed after them."""
    page.locator(BOX).evaluate(
        """(box, [words, then]) => {
          const type = (text) => {
            box.value += text;
            box.dispatchEvent(new InputEvent("input", { bubbles: true }));
          };
          type(words);
          box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
          if (then) type(then);
        }""",
        [words, then],
    )


def test_enter_before_the_answer_goes_to_the_first_hit_of_the_answer(box: Page) -> None:
    expect(box.locator(FIRST)).to_have_attribute("href", re.compile("companies/deepseek/"))
    _enter_at_once(box, "强脑")
    box.wait_for_url(re.compile("companies/brainco/"))


def test_enter_before_the_engine_is_there_waits_for_it(page: Page, site: Served) -> None:
    page.goto(site.url)
    page.locator(BOX).focus()
    _enter_at_once(page, "强脑")
    page.wait_for_url(re.compile("companies/brainco/"))


def test_enter_is_forgotten_when_more_is_typed(box: Page, site: Served) -> None:
    _enter_at_once(box, "强", then="脑")
    expect(box.locator(FIRST)).to_have_attribute("href", re.compile("companies/brainco/"))
    box.wait_for_timeout(200)
    assert box.url == site.url
