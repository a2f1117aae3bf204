"""Pages in parts: an address on the whole page leads to the part where its place stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import Served, serve
from tests.browser.world_site import build_world

MOST = 5_000


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The invented world with its longest pages in parts."""
    with serve(build_world(tmp_path_factory.mktemp("parted"), most=MOST), "/deep/") as served:
        yield served


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


def _places(site: Path, page: str) -> dict[str, int]:
    found: dict[str, int] = json.loads((site / f"assets/parts/{page}.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("page", ["timeline", "cities/yunting"])
def test_an_address_on_the_whole_page_leads_to_its_part(
    page: str, parted: Served, reader: Page
) -> None:
    for place, part in _places(parted.folder, page).items():
        reader.goto(f"{parted.url}{page}/#{place}")
        reader.wait_for_url(f"{parted.url}{page}/part-{part}/#{place}")
        assert reader.evaluate("id => document.getElementById(id) !== null", place), place


def test_a_place_that_moved_back_to_the_first_part_is_found_there(
    parted: Served, reader: Page
) -> None:
    reader.goto(f"{parted.url}cities/yunting/")
    place = reader.locator("article h2[id]").first.get_attribute("id")
    reader.goto(f"{parted.url}cities/yunting/part-2/#{place}")
    reader.wait_for_url(f"{parted.url}cities/yunting/#{place}")


def test_parts_lead_to_each_other_and_fit_the_screen(parted: Served, reader: Page) -> None:
    reader.goto(f"{parted.url}timeline/")
    parts = 1 + len(list((parted.folder / "timeline").glob("part-*")))
    for number in range(1, parts + 1):
        nav = reader.get_by_role("navigation", name="分页")
        assert nav.inner_text().startswith(f"第{number}页，共{parts}页")
        assert reader.evaluate("document.documentElement.scrollWidth") == 390
        if number < parts:
            nav.get_by_role("link", name=str(number + 1), exact=True).click()
            reader.wait_for_url(f"**/timeline/part-{number + 1}/")
