"""The booklet of the built site as a PDF: A4, page numbers, an outline of its headings, the same bytes each time."""

from __future__ import annotations

import datetime
import re
import sys
from pathlib import Path

from find_browser import find_browser
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.serving import serve  # noqa: E402  (the tests' server, found from the root)

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_NODE = re.compile(rb"\(node(\d{8})\)")
"""How Chromium names the parts of a tagged PDF: by numbers that leave out others from run to run."""
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")


def print_booklet(site: Path, epoch: int) -> bytes:
    """`book/` of a built site, dated `epoch` (seconds since 1970)."""
    with serve(site, "/") as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser("chromium"), args=FLAGS)
        return print_page(browser, f"{served.url}book/", epoch)


def print_page(browser: Browser, url: str, epoch: int) -> bytes:
    page = browser.new_page()
    page.goto(url, wait_until="networkidle")
    pdf = page.pdf(prefer_css_page_size=True, outline=True, tagged=True)
    page.close()
    return steady(pdf, epoch)


def steady(pdf: bytes, epoch: int) -> bytes:
    """The PDF without what differs from run to run: its date, the gaps between its parts' numbers; lengths stay."""
    day = datetime.datetime.fromtimestamp(epoch, datetime.UTC)
    numbers = {name: at for at, name in enumerate(sorted(set(_NODE.findall(pdf))))}
    pdf = _NODE.sub(lambda found: b"(node%08d)" % numbers[found[1]], pdf)
    return _DATES.sub(rb"/\1 (D:" + f"{day:%Y%m%d%H%M%S}".encode(), pdf)
