#!/usr/bin/env python3
"""Draws the social card and takes a screenshot of each kind of page of the built site, phone and desktop."""

from __future__ import annotations

import sys
from pathlib import Path

from find_browser import find_browser
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.serving import serve  # noqa: E402  (the tests' server, found from the root)

ASSETS = ROOT / "docs" / "assets"
CARD = ROOT / "scripts" / "templates" / "card.svg"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SIZES = {"desktop": (1440, 900), "phone": (390, 844)}
PAGES = {
    "home": "",
    "company": "companies/unitree/",
    "city": "cities/nanjing/",
    "article": "articles/hongxing-2025-02-13/#p3s1",
    "timeline": "timeline/",
    "search": "search/?q=机器狗",
    "themes": "themes/",
    "figures": "figures/",
    "disagreements": "disagreements/",
    "relations": "relations/",
    "book": "book/",
}


def draw_card(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 630})
    page.set_content(f"<style>body{{margin:0}}</style>{CARD.read_text(encoding='utf-8')}")
    page.screenshot(path=ASSETS / "images" / "card.png")
    page.close()


def take_screenshots(browser: Browser, url: str) -> None:
    folder = ASSETS / "screenshots"
    folder.mkdir(exist_ok=True)
    for size, (width, height) in SIZES.items():
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
        for name, path in PAGES.items():
            page.goto(url + path, wait_until="networkidle")
            page.screenshot(path=folder / f"{name}-{size}.jpg", type="jpeg", quality=75)
        page.close()


def main() -> int:
    with serve(ROOT / "site", "/") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser("chromium"), args=FLAGS)
        draw_card(browser)
        take_screenshots(browser, site.url)
    return 0


if __name__ == "__main__":
    sys.exit(main())
