"""A site whose index is in parts: readers see what they see of one file, and are told where there may be more."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import make_zip
import pytest
from gazetteer.search.parts import Bounds
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ROOT
from tests.browser.cut_index import ENOUGH, FEW, FOLDER, cut_files
from tests.browser.serving import Served, serve


@contextmanager
def _served_in_parts(site: Path, folder: Path, bounds: Bounds) -> Iterator[Served]:
    """The built site with its index in parts."""
    shutil.copytree(site, folder)
    for path, text in cut_files(bounds).items():
        (folder / FOLDER / path).parent.mkdir(exist_ok=True)
        (folder / FOLDER / path).write_text(text, encoding="utf-8")
    with serve(folder, "/six-dragons/") as served:
        yield served


@pytest.fixture(scope="module")
def cut_site(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with _served_in_parts(site_folder, tmp_path_factory.mktemp("cut") / "site", ENOUGH) as served:
        yield served


@pytest.mark.parametrize(("query", "is_partial"), [("企业", True), ("静水流深", False)])
def test_box_and_page_tell_that_there_may_be_more(
    browser: Browser, site_folder: Path, tmp_path: Path, query: str, is_partial: bool
) -> None:
    note = re.compile("更早的可能还有" if is_partial else "^(?!.*更早的可能还有)", re.S)
    page = browser.new_page()
    with _served_in_parts(site_folder, tmp_path / "site", FEW) as served:
        _listed(page, served.url, query)
        expect(page.locator(".md-search-result__meta")).to_have_text(note)
        page.goto(f"{served.url}search/?q={query}")
        expect(page.locator("[data-rows] tr").first).to_be_visible()
        expect(page.locator(".search-found [role=status]")).to_have_text(note)
    page.close()


def test_a_place_that_is_chosen_alone_may_have_more_too(
    browser: Browser, site_folder: Path, tmp_path: Path
) -> None:
    page = browser.new_page()
    for state, is_partial in (("city=hangzhou", True), ("city=boston", False)):
        with _served_in_parts(site_folder, tmp_path / state, FEW) as served:
            page.goto(f"{served.url}search/?{state}")
            expect(page.locator("[data-rows] tr").first).to_be_visible()
            told = page.locator(".search-found [role=status]").inner_text()
            assert ("更早的可能还有" in told) == is_partial
    page.close()


def _listed(page: Page, address: str, query: str) -> list[list[str]]:
    """What the box lists: page from the root, place there and words."""
    page.goto(address)
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").fill(query)
    expect(page.locator(".md-search-result__item mark").first).to_be_visible()
    links = page.locator(".md-search-result__item > a").evaluate_all(
        "links => links.map(link => [link.pathname, link.hash, link.innerText])"
    )
    root = urlsplit(address).path.removesuffix("index.html")
    return [[path.removeprefix(root).replace("index.html", ""), *rest] for path, *rest in links]


@pytest.mark.parametrize("query", ["宇数科技", "将信将疑地坚定支持", "yaogaoyuan"])
def test_box_lists_the_same_on_the_site_and_from_files(
    browser: Browser, site: Served, cut_site: Served, tmp_path: Path, query: str
) -> None:
    page = browser.new_page()
    wanted = _listed(page, site.url, query)
    assert _listed(page, cut_site.url, query) == wanted
    files = make_zip.offline_files(
        make_zip.load_files(cut_site.folder),
        make_zip.load_files(ROOT / "scripts" / "offline"),
    )
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert _listed(page, (tmp_path / "index.html").as_uri(), query) == wanted
    page.close()


@pytest.mark.parametrize(
    "state", ["?q=静水流深", "?q=人才&city=nanjing", "?company=unitree", "", "?q=姚高圆"]
)
def test_search_page_lists_the_same(
    browser: Browser, site: Served, cut_site: Served, state: str
) -> None:
    page = browser.new_page()
    found = []
    for served in (site, cut_site):
        page.goto(f"{served.url}search/{state}")
        expect(page.locator("form.search-page")).to_be_visible()
        rows = page.locator("[data-rows] tr").all_text_contents()
        facets = page.locator(".search-facets option").all_text_contents()
        found.append([page.text_content("[data-count]"), rows, facets])
    page.close()
    assert found[0] == found[1]


def test_parts_of_a_later_build_are_not_mixed_in(
    open_page: Callable[..., Page], site: Served, cut_site: Served
) -> None:
    """A tab from before a deploy asks for parts that are another build's: all is read anew, and it says so."""
    page = open_page()
    stale = [True]

    def older(route: Any) -> None:
        text = (cut_site.folder / FOLDER / "index.json").read_text(encoding="utf-8")
        build = re.search(r'"build":"([^"]+)"', text)
        assert build
        body = text.replace(build[1], "1-of-before") if stale.pop() else text
        stale.append(False)
        route.fulfill(body=body, content_type="application/json")

    page.route(
        re.compile("assets/search/"),
        lambda route: route.continue_(
            url=route.request.url.replace(urlsplit(site.url).netloc, urlsplit(cut_site.url).netloc)
        ),
    )
    page.route(re.compile(r"assets/search/index\.json"), older)
    page.goto(site.url)
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").fill("将信将疑地坚定支持")
    expect(page.locator(".md-search-result__item mark").first).to_have_text("将信将疑地坚定支持")
    expect(page.locator(".md-search-result__meta")).to_contain_text("本站刚刚更新")
