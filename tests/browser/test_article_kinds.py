"""An article with tables, lists, code and footnotes in the browser: nothing overflows, every sentence can be chosen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import Served, serve
from tests.browser.test_accessibility import AXE, RULES, VIOLATIONS
from tests.browser.world_site import build_world
from tests.conftest import FIXTURES

PLACES = ("articles/kinds/", "book/")
UNNAMED = "empty-table-header: <th></th>"
"""The source has no name for that column."""
BEYOND = """() => [...document.querySelectorAll('article :is(li, pre, .code, .footnote, .alt)')]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
  .map(one => one.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The invented world with an article of every kind of block."""

    def add(world: object) -> None:
        shutil.copy(FIXTURES / "every_kind.md", f"{world}/seeds/kinds.md")

    with serve(build_world(tmp_path_factory.mktemp("kinds"), add), "/") as served:
        yield served


@pytest.fixture
def article(browser: Browser, kinds: Served, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Its page on a screen as wide as the test asks for; an error of a script fails the test."""
    page = browser.new_page(viewport={"width": getattr(request, "param", 390), "height": 844})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(kinds.url + PLACES[0])
    yield page
    page.close()
    assert wrong == []


@pytest.mark.parametrize("place", PLACES)
def test_only_the_table_scrolls_on_a_phone(article: Page, kinds: Served, place: str) -> None:
    article.goto(kinds.url + place)
    assert article.evaluate("document.documentElement.scrollWidth") == 390
    assert article.evaluate(BEYOND) == []
    table = article.locator(".md-typeset__scrollwrap", has_text="成立时间")
    assert table.evaluate("box => [box.scrollWidth > box.clientWidth, box.tabIndex]") == [True, 0]


@pytest.mark.parametrize("article", [390, 1440], indirect=True)
def test_axe_finds_nothing_in_light_and_dark(article: Page) -> None:
    article.evaluate(AXE)
    found = article.evaluate(VIOLATIONS, RULES)
    assert [one for one in found if not one.startswith(UNNAMED)] == []
    article.emulate_media(color_scheme="dark", reduced_motion="reduce")
    expect(article.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert article.evaluate(VIOLATIONS, ["color-contrast"]) == []


def test_code_shows_its_empty_lines(article: Page) -> None:
    assert article.locator("pre").first.inner_text().split("\n")[2:] == [
        "",
        "if (!done) { go <b> || stop }",
    ]
    heights = article.locator("pre > code").evaluate_all("all => all.map(one => one.clientHeight)")
    assert heights[0] > heights[1] * 1.5


@pytest.mark.parametrize("place", ["td span", "th span", "li li span", "pre span", "h2 span"])
def test_sentence_in_any_block_shows_its_bar(article: Page, place: str) -> None:
    sentence = article.locator(f".prose {place}").last
    sentence.click(position={"x": 3, "y": 3})
    expect(sentence).to_have_class("chosen")
    expect(article.locator("div.sentence-bar")).to_be_visible()


def test_footnote_leads_there_and_back(article: Page) -> None:
    article.locator(".noteref").first.click()
    expect(article.locator(".footnote span:target")).to_contain_text("注一")
    article.locator(".footnote .noteref").first.click()
    expect(article.locator("#p1s1:target")).to_be_in_viewport()
