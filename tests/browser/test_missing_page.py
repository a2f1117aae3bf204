"""The page for addresses that are not there, on a host whose base path nobody told the build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import Served, serve

MISSING = ["nothing", "companies/nothing/", "a/b/c/", "a/b/c/d.html?q=1#x", "./%22%3E/x/"]


@pytest.fixture(scope="module", params=["/other/", "/", "/one/two/"])
def elsewhere(request: pytest.FixtureRequest, site_folder: Path) -> Iterator[Served]:
    with serve(site_folder, request.param) as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may meet missing files: they are what is asked for."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", MISSING)
def test_missing_page_is_styled_and_leads_on_under_any_base_path(
    path: str, elsewhere: Served, page: Page
) -> None:
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(elsewhere.url + path, wait_until="networkidle")
    expect(page.locator(".md-content h1")).to_have_text("没有这个页面")
    assert page.evaluate("document.baseURI") == elsewhere.url
    parts = page.evaluate(
        """[...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(
          (part) => [part.href ?? part.src, part.matches('script') || part.sheet?.cssRules.length > 0])"""
    )
    assert [url for url, loaded in parts if not url.startswith(elsewhere.url) or not loaded] == []
    assert len(parts) > 5
    assert "no-js" not in (page.locator("html").get_attribute("class") or "")
    links = page.locator(".md-content ul a").evaluate_all("links => links.map(link => link.href)")
    assert links[:2] == [elsewhere.url, f"{elsewhere.url}companies/"]
    assert failed == []


def test_missing_page_searches_in_its_box_and_by_its_form(elsewhere: Served, page: Page) -> None:
    page.goto(elsewhere.url + "a/b/c/")
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill("宇树科技")
    found = page.locator(".md-search-result__item a[href*='companies/unitree/']").first
    expect(found).to_be_visible()
    found.click()
    page.wait_for_url(f"{elsewhere.url}companies/unitree/**")
    page.goto(elsewhere.url + "a/b/c/")
    page.locator("#not-found-words").fill("南京")
    page.locator(".not-found button").click()
    page.wait_for_url(f"{elsewhere.url}search/?q=**")


def test_page_without_an_address_of_the_site_names_none(site_folder: Path) -> None:
    for name in ("404.html", "index.html", "timeline/index.html"):
        text = (site_folder / name).read_text(encoding="utf-8")
        assert 'rel="canonical"' not in text
        assert "og:url" not in text
        assert "og:image" not in text


def test_address_of_another_host_within_the_path_is_not_asked(
    elsewhere: Served, page: Page
) -> None:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    root = elsewhere.url.split("/")[:3]
    page.goto("/".join(root) + "//evil.example/x/y", wait_until="networkidle")
    assert hosts == {root[2]}
