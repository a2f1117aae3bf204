"""What the pages let in, ask for and keep: nothing but the site itself, and the reader's own settings of the theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.serving import Served

_STORED = "() => [document.cookie, {...localStorage}, {...sessionStorage}]"
_EMPTY = ["", {}, {}]
_INJECTED = """async () => {
  const refused = [];
  addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));
  const script = document.createElement("script");
  script.textContent = "window.ran = 'script'";
  const foreign = document.createElement("script");
  foreign.src = "https://evil.example/a.js";
  const frame = document.createElement("iframe");
  frame.src = "https://evil.example/";
  document.body.append(script, foreign, frame);
  document.body.insertAdjacentHTML("beforeend", `
    <img src="x:" onerror="window.ran = 'attribute'"><p style="color: red" id="styled">a</p>
    <style>p { color: red }</style><base href="https://evil.example/">
    <img src="https://evil.example/a.png"><form action="https://evil.example/"></form>`);
  await fetch("https://evil.example/").catch(() => {});
  document.querySelector("form[action*=evil]").submit();
  await new Promise(done => setTimeout(done, 500));  // until then the driver's own script may evaluate
  try { window.ran = new Function("return 'function'")(); } catch {}
  await new Promise(done => setTimeout(done, 200));
  return [window.ran ?? null, document.getElementById("styled").style.color, document.baseURI === location.href,
    [...new Set(refused)].sort()];
}"""


@pytest.fixture
def closed(browser: Browser, site: Served) -> Iterator[tuple[BrowserContext, list[str]]]:
    """A browser, whose network ends at this machine, and what it asks other hosts for."""
    asked: list[str] = []
    context = browser.new_context()
    context.on(
        "request",
        lambda request: (
            urlsplit(request.url).netloc not in ("", urlsplit(site.url).netloc)
            and asked.append(request.url)
        ),
    )
    yield context, asked
    context.close()


def test_every_page_asks_no_other_host_and_keeps_nothing(
    closed: tuple[BrowserContext, list[str]], site: Served
) -> None:
    context, asked = closed
    page = context.new_page()
    wrong: list[str] = []
    page.on(
        "console",
        lambda said: (
            said.type == "error"
            and "404.html" not in page.url  # it looks for the root of the site
            and wrong.append(f"{page.url}: {said.text}")
        ),
    )
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    paths = [path.relative_to(site.folder) for path in sorted(site.folder.rglob("*.html"))]
    assert len(paths) > 100
    for path in paths:
        page.goto(site.url + path.as_posix())
        if 'http-equiv="refresh"' in (site.folder / path).read_text(encoding="utf-8"):
            page.wait_for_url(lambda url, gone=path: not url.endswith(gone.as_posix()))
        assert page.evaluate(_STORED) == _EMPTY, path
    assert context.cookies() == []
    assert wrong == []
    assert asked == []


def test_reader_s_own_settings_are_all_that_is_kept(
    closed: tuple[BrowserContext, list[str]], site: Served
) -> None:
    context, asked = closed
    page = context.new_page()
    page.goto(site.url + "articles/fengtou-2025/")
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill("宇树科技")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(".prose a, .both-scripts a").first.hover()
    assert page.evaluate(_STORED) == _EMPTY
    page.locator("[data-palette] label:visible").first.click()
    page.locator(".tabbed-labels label").nth(1).click()
    cookie, local, session = page.evaluate(_STORED)
    assert (cookie, session, context.cookies(), asked) == ("", {}, [], [])
    assert {name.rpartition(".")[2] for name in local} <= {"__palette", "__tabs"}


def test_what_is_put_into_a_page_neither_runs_nor_loads_nor_styles(
    closed: tuple[BrowserContext, list[str]], site: Served
) -> None:
    page = closed[0].new_page()
    why: set[str | None] = set()
    page.on("requestfailed", lambda request: why.add(request.failure))
    page.goto(site.url + "articles/hongxing-2025-02-13/")
    refused = [
        *("base-uri", "connect-src", "form-action", "frame-src", "img-src"),
        *("script-src", "script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem"),
    ]
    assert page.evaluate(_INJECTED) == [None, "", True, refused]
    assert why == {"csp"}


@pytest.mark.parametrize("path", ["", "404.html", "search/?q=杭州", "policies/liuxiaolong/#x"])
def test_way_to_another_site_tells_nothing_of_the_page(
    path: str,
    open_page: Callable[..., Page],
    closed: tuple[BrowserContext, list[str]],
    site: Served,
) -> None:
    page = open_page() if path != "404.html" else closed[0].new_page()
    page.goto(site.url + path)
    page.wait_for_load_state("networkidle")
    metas = page.locator("meta[name=referrer]").evaluate_all("all => all.map(one => one.content)")
    assert metas == ["no-referrer"]
    assert (
        page.locator("head > :first-child").get_attribute("http-equiv") == "Content-Security-Policy"
    )


def test_character_set_is_told_where_browsers_look_for_it(site_folder: Path) -> None:
    late = [
        path for path in site_folder.rglob("*.html") if b"charset=" not in path.read_bytes()[:1024]
    ]
    assert late == []
