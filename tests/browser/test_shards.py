"""Two sites of one host behind one search box: one answer, each page once, and a site that is missing is told."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import make_zip
import pytest
import seal_site
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect

from tests.browser.search_box import BOX, FIRST, LIST, META, type_words
from tests.browser.serving import Served, serve
from tests.browser.shard_sites import ask_shard, build_shards, groups_of

OTHER = f"{LIST} a[href*='/b/cities/yunting/']"
OWN = re.compile("/a/cities/yunting/")
SILENT = 6_000
FOOT = "没有应答的分站：“出海”。这里没有其中的内容。"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("host")
    build_shards(folder, tmp_path_factory.mktemp("work"))
    with serve(folder, "/press/") as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page, which may say no error but that the missing site has no engine."""
    wrong: list[str] = []

    def note(said: ConsoleMessage) -> None:
        if said.type == "error" and "/gone/" not in said.location["url"]:
            wrong.append(said.text)

    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("console", note)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    page.close()
    assert wrong == []


def test_page_that_only_the_other_site_has_is_found_and_says_whose_it_is(
    page: Page, host: Served
) -> None:
    ask_shard(page, host, "远帆船厂")
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile("/b/companies/others/"))
    heads = [group[0] for group in groups_of(page)]
    assert heads[:2] == [
        ["b/companies/others/#yuanfan", "远帆船厂", "企业,下游"],
        ["b/articles/launch/", "下水的船", "article,下游"],
    ]
    expect(page.locator(META)).to_contain_text(str(len(heads)))
    page.locator(FIRST).click()
    page.wait_for_url(re.compile(r"/press/b/companies/others/.*#yuanfan"))
    assert page.locator("#yuanfan").count() == 1


def test_page_that_both_have_stands_once_with_a_link_to_the_other(page: Page, host: Served) -> None:
    ask_shard(page, host, "云汀")
    expect(page.locator(OTHER).first).to_be_visible()
    groups = groups_of(page)
    heads = [group[0][0] for group in groups]
    assert len({head.split("/", 1)[1] for head in heads}) == len(heads)
    assert groups[0][0] == ["a/cities/yunting/", "云汀 Yunting", "地方"]
    assert ["b/cities/yunting/", "下游：云汀 Yunting", ""] in groups[0]
    assert "b/articles/launch/" in heads


def test_site_that_is_missing_is_told_below_the_list(page: Page, host: Served) -> None:
    ask_shard(page, host, "星槎智能")
    expect(page.locator(".md-search-result ~ p", has_text="没有应答")).to_have_text(FOOT)
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile("/a/companies/starraft/"))
    page.fill(BOX, "")
    expect(page.locator("p", has_text=FOOT)).to_be_hidden()


def _hold_index(page: Page) -> Callable[[], None]:
    """The other site's engine gets no index until the returned function is called."""
    may_go = threading.Event()
    kept: list[Route] = []

    def hold(route: Route) -> None:
        if may_go.is_set():
            route.continue_()
        else:
            kept.append(route)

    page.route(re.compile("/b/assets/search/index.json"), hold)

    def release() -> None:
        with page.expect_response(re.compile("/b/assets/search/index.json")):
            may_go.set()
            for route in kept:
                route.continue_()

    return release


def test_own_answer_comes_first_and_stays_while_a_hit_of_it_is_chosen(
    page: Page, host: Served
) -> None:
    release = _hold_index(page)
    ask_shard(page, host, "云汀")
    expect(page.locator(FIRST)).to_have_attribute("href", OWN)
    page.keyboard.press("ArrowDown")
    expect(page.locator(FIRST)).to_be_focused()
    release()
    page.wait_for_timeout(500)
    expect(page.locator(FIRST)).to_be_focused()
    expect(page.locator(FIRST)).to_have_attribute("href", OWN)
    expect(page.locator(OTHER)).to_have_count(0)
    page.focus(BOX)
    expect(page.locator(OTHER).first).to_be_visible()


def test_site_that_is_silent_is_told_until_it_answers(page: Page, host: Served) -> None:
    page.clock.install()
    release = _hold_index(page)
    ask_shard(page, host, "云汀")
    page.clock.fast_forward(SILENT)
    expect(page.locator("p", has_text="没有应答")).to_have_text(
        FOOT.replace("“出海”", "“下游”“出海”")
    )
    release()
    expect(page.locator(OTHER).first).to_be_visible()
    expect(page.locator("p", has_text="没有应答")).to_have_text(FOOT)


def test_list_in_which_all_have_answered_stands_still(page: Page, host: Served) -> None:
    page.clock.install()
    ask_shard(page, host, "云汀")
    expect(page.locator(OTHER).first).to_be_visible()
    first = page.locator(LIST).first
    first.evaluate("item => { item.id = 'seen'; }")
    page.clock.fast_forward(SILENT)
    page.wait_for_timeout(300)
    assert first.get_attribute("id") == "seen"


def test_site_that_names_none_asks_none_and_says_nothing_of_it(page: Page, host: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ask_shard(page, host, "云汀", site="b")
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile("/b/cities/yunting/"))
    assert [url for url in asked if not url.startswith(f"{host.url}b/")] == []
    assert [url for url in asked if re.search("shards|merging", url)] == []
    assert "shards" not in page.content()


def test_nothing_of_another_site_is_fetched_before_words_are_asked(
    page: Page, host: Served
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{host.url}a/", wait_until="networkidle")
    page.click(BOX)
    expect(page.locator(LIST).first).to_be_visible()
    page.wait_for_timeout(300)
    assert [url for url in asked if not url.startswith(f"{host.url}a/")] == []


def test_search_page_leads_to_those_of_the_others_with_the_same_words(
    page: Page, host: Served
) -> None:
    page.goto(f"{host.url}a/search/")
    page.fill("[name=q]", "远帆 & 船")
    line = page.locator("p:has(+ form.search-page)")
    expect(line).to_have_text("在别的分站搜同样的词：下游出海")
    link = line.locator("a", has_text="下游")
    link.focus()
    query = "%E8%BF%9C%E5%B8%86%20%26%20%E8%88%B9"
    assert link.evaluate("a => a.href") == f"{host.url}b/search/?q={query}"


def test_unpacked_from_a_zip_a_site_stands_alone(page: Page, host: Served, tmp_path: Path) -> None:
    packed = tmp_path / "a.zip"
    assert make_zip.main([str(host.folder / "a"), "--to", str(packed)]) == 0
    shutil.unpack_archive(packed, tmp_path)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / make_zip.NAME / "search" / "index.html").as_uri())
    page.click(BOX)
    type_words(page, "云汀")
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile("/cities/yunting/"))
    assert page.locator("p", has_text="分站").count() == 0
    assert [url for url in asked if "/b/" in url or "/gone/" in url] == []


def test_wrong_entry_is_told_of_a_built_page(host: Served) -> None:
    page = (host.folder / "a" / "404.html").read_text(encoding="utf-8")
    assert seal_site.shard_problems(page) == ()
    (problem,) = seal_site.shard_problems(page.replace("../b/", "https://b.example/"))
    assert "entry 2: found {'name': '下游', 'url': 'https://b.example/'}" in problem
