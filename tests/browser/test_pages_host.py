"""The site of a fork as GitHub Pages serves it, under a name this project has never heard of; then moved elsewhere."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import html5lib
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PUBLISHED
from tests.browser.crawling import Crawled, crawl
from tests.browser.pages_host import host
from tests.browser.serving import Served

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TEXTS = (".html", ".js", ".css", ".json", ".xml", ".txt", ".atom", ".ics", ".csv")


@pytest.fixture(scope="module")
def site(published_folder: Path) -> Iterator[Served]:
    (published_folder / ".nojekyll").touch()
    with host(published_folder, urlsplit(PUBLISHED).path) as served:
        yield served


@pytest.fixture(scope="module")
def crawled(site: Served) -> Crawled:
    return crawl(site.url, published=PUBLISHED)


def _ask(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *args: object) -> None:
            return None

    opener = urllib.request.build_opener(Stay)
    try:
        with opener.open(urllib.request.Request(url, headers=headers)) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


def test_host_keeps_the_rules_of_pages(site: Served) -> None:
    status, headers, body = _ask(f"{site.url}companies/unitree/", **{"Accept-Encoding": "gzip"})
    assert (status, headers["Content-Encoding"], headers["Cache-Control"]) == (
        200,
        "gzip",
        "max-age=600",
    )
    assert gzip.decompress(body) == (site.folder / "companies/unitree/index.html").read_bytes()
    again = _ask(f"{site.url}companies/unitree/", **{"If-None-Match": headers["ETag"]})
    assert (again[0], again[2]) == (304, b"")
    status, headers, _ = _ask(f"{site.url}companies/unitree?q=1")
    assert (status, headers["Location"]) == (301, "/My.fork_2/companies/unitree/?q=1")
    for gone in (".nojekyll", "companies/none/", "companies/unitree/index.html/", "a/.b/c"):
        status, _, body = _ask(site.url + gone)
        assert (status, body) == (404, (site.folder / "404.html").read_bytes())
    assert _ask(site.url.replace("My.fork_2/", ""))[0] == 404


def test_every_link_and_anchor_lands_and_every_page_is_reached(
    site: Served, crawled: Crawled
) -> None:
    assert crawled.wrong() == []
    sitemap = ElementTree.parse(site.folder / "sitemap.xml")
    listed = {str(one.text) for one in sitemap.iter(f"{SITEMAP}loc")}
    assert len(listed) > 100
    assert {url.replace(PUBLISHED, site.url) for url in listed} - crawled.pages() == set()


def test_missing_page_leads_back_from_any_depth(site: Served) -> None:
    for gone in ("none", "companies/none/", "a/b/c/d"):
        status, _, body = _ask(site.url + gone)
        assert status == 404
        tree = html5lib.parse(body, namespaceHTMLElements=False)
        links = [
            value
            for one in tree.iter()
            for name in ("href", "src", "action")
            if (value := one.get(name)) and value.startswith(("/", ".", "http"))
        ]
        assert f"{urlsplit(PUBLISHED).path}companies/" in links
        assert [link for link in links if not link.startswith(urlsplit(PUBLISHED).path)] == []
        origin = site.url.removesuffix(urlsplit(PUBLISHED).path)
        assert {_ask(urljoin(origin, link))[0] for link in links} == {200}


def test_addresses_in_search_previews_and_published_data_land(
    site: Served, crawled: Crawled
) -> None:
    assets, data = site.folder / "assets", site.folder / "data"
    index = json.loads((assets / "search/index.json").read_text(encoding="utf-8"))
    places = [place[0] for place in index["places"]]
    previews = json.loads((assets / "previews.json").read_text(encoding="utf-8"))
    tables = [
        json.loads((data / f"{n}.json").read_text(encoding="utf-8")) for n in ("entities", "events")
    ]
    pages = [row["page"] for table in tables for row in table]
    text = (site.folder / "llms.txt").read_text(encoding="utf-8")
    told = re.findall(r"\]\(([^)]+)\)", text)
    assert min(map(len, (places, previews, pages, told))) > 10
    named = [("data", site.url + address) for address in (*places, *previews, *pages, *told)]
    checked = Crawled(site.url, crawled.status, crawled.kinds, crawled.ids, named)
    for _, address in named:
        if (target := address.partition("#")[0]) not in checked.status:
            checked.status[target] = _ask(target)[0]
    assert checked.wrong() == []


def test_pages_claim_the_address_of_the_fork_and_no_other(site: Served, crawled: Crawled) -> None:
    claims = {
        page: {claim for at, claim in crawled.claimed if at == page} for page in crawled.pages()
    }
    moved = {page for page, found in claims.items() if not found}
    card = f"{PUBLISHED}assets/images/card.png"
    assert {page: found for page, found in claims.items() if page not in moved} == {
        page: {page.replace(site.url, PUBLISHED), card} for page in claims if page not in moved
    }
    for page in moved:
        assert b'<meta name="robots" content="noindex">' in _ask(page)[2]
    texts = [path for path in site.folder.rglob("*") if path.suffix in TEXTS]
    hosts = re.compile(r"[\w-]+\.github\.io/[\w.-]+")
    named = {name for path in texts for name in hosts.findall(path.read_text(encoding="utf-8"))}
    assert named == {"someone.github.io/My.fork_2"}


def test_missing_page_is_for_no_index(site: Served) -> None:
    assert b'<meta name="robots" content="noindex">' in (site.folder / "404.html").read_bytes()
    assert b'name="robots"' not in (site.folder / "index.html").read_bytes()


def test_linked_data_of_every_page_names_places_that_are_there(
    site: Served, crawled: Crawled
) -> None:
    """Its references are relative: each resolves to a page and a place of the site."""
    named = []
    for page in sorted(crawled.pages()):
        tree = html5lib.parse(_ask(page)[2], namespaceHTMLElements=False)
        for element in tree.iter("script"):
            if element.get("type") == "application/ld+json":
                named += [(page, one) for one in _references(json.loads(element.text or ""), page)]
    assert len(named) > 100
    checked = Crawled(site.url, crawled.status, crawled.kinds, crawled.ids, named)
    assert checked.wrong() == []


def _references(node: object, page: str) -> Iterator[str]:
    if isinstance(node, dict):
        if (reference := node.get("@id")) is not None and "://" not in reference:
            yield urljoin(page, reference)
        for value in node.values():
            yield from _references(value, page)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value, page)


def test_search_finds_and_a_deep_link_lands_on_its_sentence(page: Page, site: Served) -> None:
    page.goto(site.url)
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill("扭上了赛博秧歌")
    hits = page.locator(".md-search-result__link[href*='meijing-2025-02-07/'][href$='#p15s2']")
    hits.first.click()
    page.wait_for_url(f"{site.url}articles/meijing-2025-02-07/?h=*#p15s2")
    page.goto(f"{site.url}articles/meijing-2025-02-07/#p15s2")
    colour = "sentence => getComputedStyle(sentence).backgroundColor"
    assert page.locator("#p15s2").evaluate(colour) != page.locator("#p16s1").evaluate(colour)
    expect(page.locator("#p15s2")).to_be_in_viewport()
    page.goto(f"{site.url}search/?q=yushu")
    expect(page.locator("[data-rows] a").first).to_have_attribute("href", re.compile("My.fork_2"))


@pytest.mark.parametrize("base", ["/", "/spiegel/deep/"])
def test_mirror_on_another_host_and_path_asks_nothing_of_the_first(
    base: str, site: Served, tmp_path: Path
) -> None:
    """What a page leads to or loads is beside it. Four things name where the site was published, and have to.

    They are what a page claims as its address, the sitemap, the feed, and the links of the page for addresses that are
    not there.
    """
    shutil.copytree(site.folder, tmp_path / "mirror")
    with host(tmp_path / "mirror", base) as mirror:
        moved = crawl(mirror.url)
    assert moved.wrong() == []
    assert len(moved.pages()) > 100
    of_the_first = (site.url, PUBLISHED, urljoin(mirror.url, urlsplit(PUBLISHED).path))
    led = {pair for pair in moved.named if pair[1].startswith(of_the_first)} - {*moved.claimed}
    assert {page for page, _ in led} == {f"{mirror.url}timeline/events.atom"}
    claims = re.compile(r'<(?:link rel="canonical"|meta property="og:(?:url|image)")[^>]*>')
    texts = {
        path.relative_to(mirror.folder).as_posix(): path.read_text(encoding="utf-8")
        for path in mirror.folder.rglob("*")
        if path.suffix in TEXTS
    }
    path_of_first = urlsplit(PUBLISHED).path
    naming = {path for path, text in texts.items() if path_of_first in claims.sub("", text)}
    assert naming == {"404.html", "sitemap.xml", "timeline/events.atom"}


@pytest.mark.parametrize("base", ["/", "/spiegel/deep/"])
def test_site_built_without_an_address_claims_none_and_works_anywhere(
    base: str, site_folder: Path
) -> None:
    with host(site_folder, base) as served:
        crawled = crawl(served.url)
    assert crawled.wrong() == []
    assert len(crawled.pages()) > 100
    assert crawled.claimed == []
