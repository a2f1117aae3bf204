"""The real site, built once and served under a base path, and a browser that forgives nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import seal_site
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.serving import Served, serve

ROOT = Path(__file__).resolve().parents[2]
_FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
"""The network is closed but for this machine."""


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` builds it."""
    folder = tmp_path_factory.mktemp("site")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    assert seal_site.main([str(folder)]) == 0
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
        page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
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
