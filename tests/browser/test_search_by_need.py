"""Nothing of the search is fetched before it is wanted; what is typed meanwhile is answered, what is pressed is opened."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.serving import Served

BOX = "input[data-md-component=search-query]"
LIST = ".md-search-result__item"
META = ".md-search-result__meta"
ARTICLE = "articles/meijing-2025-02-07/"
ENGINE, INDEX, LATER, STATEMENTS = (
    f"assets/search/{name}" for name in ("engine.js", "index.json", "later.js", "statements.json")
)
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


def _asked(page: Page, site: Served) -> list[str]:
    """The files of the search that the page will have asked for, in their order; the box's own is not among them."""
    asked: list[str] = []

    def note(url: str) -> None:
        path = url.removeprefix(site.url).partition("?")[0]
        if path in (ENGINE, INDEX, LATER, STATEMENTS):
            asked.append(path)

    page.on("request", lambda request: note(request.url))
    return asked


@pytest.mark.parametrize("path", ["", ARTICLE, "companies/unitree/", "timeline/"])
def test_visit_without_a_search_fetches_nothing_of_it(page: Page, site: Served, path: str) -> None:
    asked = _asked(page, site)
    page.goto(site.url + path, wait_until="networkidle")
    page.mouse.move(700, 600)
    page.mouse.wheel(0, 2000)
    page.keyboard.press("PageDown")
    page.wait_for_timeout(500)
    assert asked == []


def _press(key: str) -> Callable[[Page], None]:
    return lambda page: page.keyboard.press(key)


@pytest.mark.parametrize(
    "want",
    [
        *(pytest.param(_press(key), id=f"the key {key}") for key in ("/", "s", "f")),
        pytest.param(lambda page: page.hover(".md-search__form"), id="a pointer over the box"),
        pytest.param(lambda page: page.hover(".search-door"), id="a pointer over the door"),
        pytest.param(lambda page: page.focus(BOX), id="the focus"),
    ],
)
def test_each_way_to_the_box_brings_the_engine_and_the_index(
    page: Page, site: Served, want: Callable[[Page], None]
) -> None:
    asked = _asked(page, site)
    page.goto(site.url, wait_until="networkidle")
    assert asked == []
    with page.expect_response(site.url + INDEX):
        want(page)
    assert asked == [ENGINE, INDEX]


def test_a_tap_on_the_glass_of_a_phone_brings_them(phone: Page, site: Served) -> None:
    asked = _asked(phone, site)
    phone.goto(site.url, wait_until="networkidle")
    assert asked == []
    phone.tap("button.md-header__button[for=__search]")
    expect(phone.locator(META)).to_have_text("六小龙与主要城市")
    assert asked[:2] == [ENGINE, INDEX]


def test_query_in_the_address_is_answered(page: Page, site: Served) -> None:
    page.goto(f"{site.url}{ARTICLE}?q=强脑")
    expect(page.locator(f"{LIST} >> nth=0 >> a >> nth=0")).to_have_attribute(
        "href", re.compile("companies/brainco/")
    )


def test_who_saves_data_fetches_nothing_by_a_pointer_alone(page: Page, site: Served) -> None:
    page.add_init_script(SAVING)
    asked = _asked(page, site)
    page.goto(site.url, wait_until="networkidle")
    page.hover(".md-search__form")
    page.wait_for_timeout(300)
    assert asked == []
    page.focus(BOX)
    expect(page.locator(META)).to_have_text("六小龙与主要城市")
    assert asked[:2] == [ENGINE, INDEX]


def _held(page: Page, pattern: str) -> Callable[[], None]:
    """Keeps back what is asked for by the pattern, until the returned function is called."""
    open_ = threading.Event()
    kept: list[Route] = []

    def answer(route: Route) -> None:
        if open_.is_set():
            route.continue_()
        else:
            kept.append(route)

    page.route(re.compile(pattern), answer)

    def release() -> None:
        open_.set()
        for route in kept:
            route.continue_()

    return release


@pytest.mark.parametrize("late", ["engine.js", "index.json"])
def test_what_is_typed_before_the_engine_is_there_is_answered(
    page: Page, site: Served, late: str
) -> None:
    release = _held(page, f"assets/search/{late}")
    page.goto(site.url)
    page.keyboard.press("/")
    page.keyboard.type("yushukeji")
    page.wait_for_timeout(300)
    expect(page.locator(LIST)).to_have_count(0)
    release()
    expect(page.locator(f"{LIST} >> nth=0 >> a >> nth=0")).to_have_attribute(
        "href", re.compile("companies/unitree/")
    )
    assert page.input_value(BOX) == "yushukeji"


def test_hit_that_is_pressed_while_the_next_answer_comes_is_opened(
    page: Page, site: Served
) -> None:
    release = _held(page, "assets/search/statements.json")
    page.goto(site.url)
    page.click(BOX)
    expect(page.locator(META)).to_have_text("六小龙与主要城市")
    page.fill(BOX, "宇数科技")
    first = page.locator(f"{LIST} a[href*='companies/']").last
    page_of = first.get_attribute("href") or ""
    assert "companies/unitree/" not in page_of
    first.hover()
    page.mouse.down()
    with page.expect_response(re.compile("later.js")):
        release()
    page.wait_for_timeout(500)
    page.mouse.up()
    page.wait_for_url(page_of)


def test_answer_that_came_while_a_hit_was_pressed_is_shown_after(page: Page, site: Served) -> None:
    release = _held(page, "assets/search/statements.json")
    page.goto(site.url)
    page.click(BOX)
    expect(page.locator(META)).to_have_text("六小龙与主要城市")
    page.fill(BOX, "宇数科技")
    page.locator(META).hover()
    page.mouse.down()
    with page.expect_response(re.compile("later.js")):
        release()
    page.wait_for_timeout(300)
    expect(page.locator(META)).to_have_text("六小龙与主要城市")
    page.mouse.up()
    expect(page.locator(META)).to_contain_text("显示“宇树科技”")
