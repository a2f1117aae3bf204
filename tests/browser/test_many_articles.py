"""A site of many articles: no page grows wider than its screen, each article has its crumbs, its tab and its siblings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import Served, serve
from tests.browser.world_site import build_world
from tests.grown_world import grow_world

COUNT = 64
PAGES = ("", "themes/", "articles/", "companies/", "timeline/", "articles/first-light/")


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The invented world with many articles."""
    site = build_world(tmp_path_factory.mktemp("grown"), lambda world: grow_world(world, COUNT))
    with serve(site, "/") as served:
        yield served


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_scrolls_sideways(browser: Browser, grown: Served, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    wide = {}
    for path in PAGES:
        page.goto(grown.url + path)
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide == dict.fromkeys(PAGES, width)


def test_every_article_has_its_crumbs_its_tab_and_its_siblings(
    browser: Browser, grown: Served
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for path, group, siblings in (
        ("articles/first-light/", "2025年", 39),
        ("articles/more-000/", "2024年", 13),
        ("articles/more-061/", "2025年", 39),
        ("articles/more-004/", "2026年", 12),
    ):
        page.goto(grown.url + path)
        crumbs = page.locator(".md-path__item a")
        assert crumbs.all_inner_texts() == ["首页", "文章", group], path
        assert [crumb.evaluate("a => a.pathname") for crumb in crumbs.all()[1:]] == [
            "/articles/"
        ] * 2
        assert page.locator(".md-tabs__item--active").inner_text() == "文章"
        own = page.locator("[data-md-level='2'] > ul > li")
        assert own.count() == siblings, path
    page.close()
