"""The header's switch between the system's scheme, light and dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import Served

SWITCH = "[data-palette] label:visible"


def _scheme(page: Page, wanted: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", wanted)
    expect(page.locator("body")).to_have_attribute("data-md-color-primary", "custom")


def test_it_goes_round_three_states_and_keeps_the_choice(
    open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(color_scheme="dark")
    page.goto(site.url)
    _scheme(page, "slate")
    for turned_on, scheme in (("1", "default"), ("2", "slate"), ("0", "slate"), ("1", "default")):
        expect(page.locator(SWITCH)).to_have_attribute("for", f"__palette_{turned_on}")
        page.click(SWITCH)
        expect(page.locator("[data-palette] input:checked")).to_have_id(f"__palette_{turned_on}")
        _scheme(page, scheme)
    page.goto(site.url + "timeline/")
    _scheme(page, "default")
    expect(page.locator("[data-palette] input:checked")).to_have_id("__palette_1")


def test_without_a_choice_it_follows_the_system_while_the_page_is_open(
    open_page: Callable[..., Page], site: Served
) -> None:
    page = open_page(color_scheme="light")
    page.goto(site.url)
    _scheme(page, "default")
    page.emulate_media(color_scheme="dark")
    _scheme(page, "slate")


def test_the_keyboard_turns_it(page: Page, site: Served) -> None:
    page.goto(site.url)
    page.locator("[data-palette] input:checked").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    _scheme(page, "slate")
    expect(page.locator("[data-palette] input:checked")).to_be_focused()


@pytest.mark.parametrize(
    "kept", ["{broken", '{"index":-5}', '{"index":"length"}', "7", '{"index":99}']
)
def test_choice_that_is_none_is_passed_over(browser: Browser, site: Served, kept: str) -> None:
    page = browser.new_page(color_scheme="dark")  # Material's own reader of it complains once
    page.goto(site.url)
    page.evaluate("kept => localStorage.setItem(`${__md_scope.pathname}.__palette`, kept)", kept)
    page.reload()
    expect(page.locator("[data-palette] input:checked")).to_have_id("__palette_0")
    page.click(SWITCH)
    _scheme(page, "default")
    page.reload()
    _scheme(page, "default")
    expect(page.locator("[data-palette] input:checked")).to_have_id("__palette_1")
    page.close()
