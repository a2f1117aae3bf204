"""The zip unpacked and opened as files, the network closed: it reads, searches, filters and cites like the site."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib
import make_zip
import pytest
from marionette_driver import By, Wait
from marionette_driver.errors import StaleElementException
from marionette_driver.marionette import Marionette
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PUBLISHED
from tests.browser.serving import Served
from tests.browser.test_firefox import seen

# The driver of Firefox leaves sockets open.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

MOST = 4_000_000
HITS = "links => links.map(link => [new URL(link.href).pathname.replace('index.html', ''), link.hash, link.innerText])"
EVENTS = "ol.timeline li.event:not([hidden])"


@pytest.fixture(scope="module")
def unpacked(published_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the folder that the zip unpacks to; its path has a space and Chinese in it."""
    return _unpack(published_folder, tmp_path_factory.mktemp("下载 的"))


def _unpack(site: Path, folder: Path) -> str:
    assert make_zip.main([str(site), "--to", str(folder / "site.zip")]) == 0
    assert (folder / "site.zip").stat().st_size <= MOST
    with zipfile.ZipFile(folder / "site.zip") as packed:
        packed.extractall(folder)
    return f"{(folder / make_zip.NAME).as_uri()}/"


@pytest.fixture
def page(browser: Browser, unpacked: str) -> Iterator[Page]:
    """A page without a network; an error, or a request that leaves the folder, fails the test."""
    wrong: list[str] = []
    context = browser.new_context(offline=True, permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "request",
        lambda asked: (
            not asked.url.startswith((unpacked, "data:", "blob:")) and wrong.append(asked.url)
        ),
    )
    yield page
    context.close()
    assert wrong == []


def _path(address: str) -> Path:
    return Path(unquote(urlsplit(address).path))


def test_every_link_of_every_page_leads_to_a_file_and_every_anchor_to_a_place(
    unpacked: str,
) -> None:
    root = _path(unpacked)
    pages = {
        path: html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
        for path in sorted(root.rglob("*.html"))
    }
    ids = {
        path: {one.get("id") for one in tree.iter() if one.get("id")}
        for path, tree in pages.items()
    }
    wrong = []
    for path, tree in pages.items():
        for element in tree.iter():
            for name in ("href", "src", "action"):
                address, anchor = urldefrag(urljoin(path.as_uri(), element.get(name, "")))
                if not address.startswith("file:"):
                    continue
                target = _path(address)
                if not target.is_file():
                    wrong.append(f"{path}: {element.get(name)}: no such file")
                elif anchor and target in ids and unquote(anchor) not in ids[target] | {"__search"}:
                    wrong.append(f"{path}: {element.get(name)}: no such place")
    assert len(pages) > 200
    assert wrong == []


def test_every_page_has_a_policy_for_files(unpacked: str) -> None:
    """To a browser no file is of the same origin as another."""
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
    texts = {path: path.read_text(encoding="utf-8") for path in _path(unpacked).rglob("*.html")}
    found = {path: policy.findall(text) for path, text in texts.items()}
    assert [path for path, policies in found.items() if len(policies) != 1] == []
    policies = {policy for policies in found.values() for policy in policies}
    assert [one for one in policies if "script-src file:" not in one or "'self'" in one] == []


def _hits(page: Page, query: str) -> list[list[str]]:
    """What the box lists: page and place from the root, and words, of each hit that it shows at once."""
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill(query)
    item = page.locator(".md-search-result__item")
    expect(item.first).to_contain_text("宇树科技")
    return page.locator(".md-search-result__item > a").evaluate_all(HITS)


@pytest.mark.parametrize("query", ["宇树科技", "yushu", "宇树科枝"])
def test_search_box_answers_as_the_site_does(
    query: str, page: Page, unpacked: str, browser: Browser, site: Served
) -> None:
    page.goto(f"{unpacked}index.html")
    found = _hits(page, query)
    on_site = browser.new_page(base_url=site.url)
    on_site.goto(site.url)
    wanted = _hits(on_site, query)
    on_site.close()
    at, of_site = urlsplit(unpacked).path, urlsplit(site.url).path
    assert [[path.removeprefix(at), *rest] for path, *rest in found] == [
        [path.removeprefix(of_site), *rest] for path, *rest in wanted
    ]


def test_hit_opens_and_its_sentence_is_highlighted(page: Page, unpacked: str) -> None:
    page.goto(f"{unpacked}index.html")
    _hits(page, "宇树科技")
    page.locator(".md-search-result__link[href*='articles/meijing'][href*='#p']").first.click()
    page.wait_for_url(re.compile(r"/articles/meijing-2025-02-07/index\.html\?h=[^#]*#p\d+s\d+$"))
    colour = "sentence => getComputedStyle(sentence).backgroundColor"
    found = page.locator(":target")
    others = page.locator(".prose [id^=p]:not(:target)")
    assert found.evaluate(colour) not in {others.nth(at).evaluate(colour) for at in range(5)}
    expect(found).to_be_in_viewport()


def test_search_page_lists_links_to_files_and_keeps_its_address(page: Page, unpacked: str) -> None:
    page.goto(f"{unpacked}search/index.html?q=宇树科技&kind=event")
    expect(page.locator("[data-count]")).not_to_have_text("0")
    links = page.locator("[data-rows] a").evaluate_all("links => links.map(link => link.href)")
    assert links
    assert [link for link in links if not _path(link).is_file()] == []
    assert "kind=event" in page.url


def test_timeline_and_figures_filter_and_keep_the_choice_in_the_address(
    page: Page, unpacked: str
) -> None:
    page.goto(f"{unpacked}timeline/index.html")
    everything = page.locator(EVENTS).count()
    page.goto(f"{unpacked}timeline/index.html?company=brainco")
    expect(page.locator(".filter-status")).to_contain_text("共")
    assert 0 < page.locator(EVENTS).count() < everything
    page.goto(f"{unpacked}figures/index.html")
    rows = page.locator("[data-kind]:visible")
    everything = rows.count()
    page.locator("select[name=article]").select_option(index=1)
    assert 0 < rows.count() < everything
    assert "article=" in page.url


def test_sentence_is_cited_by_the_address_where_it_is_published(page: Page, unpacked: str) -> None:
    page.goto(f"{unpacked}articles/meijing-2025-02-07/index.html")
    page.locator("#p1s1").focus()
    page.get_by_role("button", name="复制引文").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"原句：{PUBLISHED}articles/meijing-2025-02-07/#p1s1")


def test_page_is_cited_by_the_address_where_it_is_published(page: Page, unpacked: str) -> None:
    page.goto(f"{unpacked}companies/unitree/index.html")
    cited = page.locator(".citation").all_text_contents()
    assert [f"{PUBLISHED}companies/unitree/" in text for text in cited] == [True] * len(cited)
    assert cited


def test_page_that_is_published_nowhere_leaves_a_place_for_its_address(
    browser: Browser, site_folder: Path, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{_unpack(site_folder, tmp_path)}companies/unitree/index.html")
    cited = page.locator(".citation").all_text_contents()
    page.close()
    assert ["〔本页网址〕" in text for text in cited] == [True] * len(cited)
    assert cited


def test_name_in_an_article_tells_what_it_is(page: Page, unpacked: str) -> None:
    page.goto(f"{unpacked}articles/meijing-2025-02-07/index.html")
    page.locator(".prose span[id] a[href*='companies/unitree/']").first.hover()
    expect(page.get_by_role("tooltip")).to_contain_text("人形机器人")


def test_address_that_has_moved_leads_on(page: Page, unpacked: str) -> None:
    page.goto(f"{unpacked}policies/liuxiaolong/index.html#names")
    page.wait_for_url("**/companies/liuxiaolong/index.html#names")


def test_firefox_finds_a_sentence_and_filters_the_timeline(
    firefox: Marionette, unpacked: str
) -> None:
    firefox.navigate(f"{unpacked}index.html")
    box = seen(firefox, "[data-md-component=search-query]")
    box.click()
    box.send_keys("yushu")
    link = ".md-search-result a[href*='unitree/index.html']"
    Wait(firefox, timeout=10, ignored_exceptions=[StaleElementException]).until(
        lambda m: any("宇树科技" in hit.text for hit in m.find_elements(By.CSS_SELECTOR, link))
    )
    box.clear()
    box.send_keys("扭上了赛博秧歌")
    link = ".md-search-result a[href*='meijing-2025-02-07/index.html'][href$='#p15s2']"
    seen(firefox, link).click()
    Wait(firefox, timeout=10).until(lambda m: m.get_url().endswith("#p15s2"))
    colour = "return getComputedStyle(document.getElementById(arguments[0])).backgroundColor"
    colours = [firefox.execute_script(colour, script_args=[name]) for name in ("p15s2", "p16s1")]
    assert colours[0] != colours[1]
    firefox.navigate(f"{unpacked}timeline/index.html?company=brainco")
    status = seen(firefox, ".filter-status")
    Wait(firefox, timeout=10).until(lambda m: "共" in status.text)
    assert 0 < len(firefox.find_elements(By.CSS_SELECTOR, EVENTS)) < 10
    firefox.navigate(f"{unpacked}search/index.html?q=宇树科技")
    assert seen(firefox, "[data-rows] a[href*='index.html']")
