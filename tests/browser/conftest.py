"""The real site, built once and served under a base path, and a browser that forgives nothing."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from marionette_driver.marionette import Marionette
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.browser.serving import Served, serve

ROOT = Path(__file__).resolve().parents[2]
_FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
"""The network is closed but for this machine."""


PUBLISHED = "https://someone.github.io/My.fork_2/"


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` builds it."""
    return _build_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def published_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` builds it for the address PUBLISHED."""
    return _build_site(tmp_path_factory.mktemp("published"), SITE_URL=PUBLISHED)


def _build_site(folder: Path, **address: str) -> Path:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", **address}
    steps = (
        ["-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)],
        ["scripts/place_feed.py", "--site-dir", str(folder)],
        ["scripts/date_sitemap.py", str(folder)],
        ["scripts/seal_site.py", str(folder)],
    )
    for step in steps:
        subprocess.run([sys.executable, *step], cwd=ROOT, env=environment, check=True)
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[Served]:
    """The site under /six-dragons/ on loopback: `site.url` ends with a slash."""
    with serve(site_folder, "/six-dragons/") as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=_FLAGS
        )
        yield browser
        browser.close()


def _is_wrong(said: ConsoleMessage, page: Page) -> bool:
    """An error of the page; the one for missing addresses asks where the site begins, and is told where not."""
    looks_for_root = page.url.endswith("404.html") and "Failed to load resource" in said.text
    return said.type == "error" and not looks_for_root


@pytest.fixture
def open_page(browser: Browser, site: Served) -> Iterator[Callable[..., Page]]:
    """Opens pages with chosen options.

    A console error, and what a page's policy refuses is one, or a request to another host fails the test.
    """
    wrong: list[str] = []
    contexts = []

    def open_with(**options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: _is_wrong(said, page) and wrong.append(said.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        host = urlsplit(site.url).netloc
        page.on(
            "request",
            lambda request: (
                urlsplit(request.url).scheme in ("http", "https")
                and urlsplit(request.url).netloc != host
                and wrong.append(f"asked another host: {request.url}")
            ),
        )
        return page

    yield open_with
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A fresh page on a desktop."""
    return open_page()


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Page:
    """A fresh page on a phone."""
    return open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marionette]:
    """A Firefox without a window, 1280 × 900."""
    binary = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if not binary:
        pytest.fail("there is no Firefox; make test installs one, or set FIREFOX to its path")
    home = tmp_path_factory.mktemp("firefox")
    driver = Marionette(
        bin=binary, headless=True, profile=None, workspace=str(home), gecko_log=str(home / "log")
    )
    driver.start_session()
    driver.set_window_rect(width=1280, height=900)
    yield driver
    driver.quit()
    driver.cleanup()
    gc.collect()
